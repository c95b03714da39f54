"""The world of a document: the country and bodies that it speaks of, by which short names and bare titles are understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tenure.linking import terms
from tenure.linking.bodies import is_bare, read_body
from tenure.linking.offices import OfficeReading, read_office
from tenure.linking.terms import Term
from tenure.model import Claim, Mention, mentions

BODY_ROLES = ("body", "organization", "employer", "institution", "court")
_TELLING_ROLES = (*BODY_ROLES, "office", "country", "jurisdiction", "start_agent", "end_agent", "by")


def written(mention: Mention) -> str:
    """What a mention means in words: the resolved name of "its", else the words."""
    return mention.name or mention.text


@dataclass(frozen=True, slots=True)
class World:
    """What one document speaks of: `@ids` of bodies and places, and the country whose offices it means ("" where unclear)."""

    context: frozenset[str]
    country: str

    def office(self, claim: Claim) -> OfficeReading | None:
        """How the office of a claim is understood."""
        office = claim.role("office")
        if not office or not written(office):
            return None
        role, body, jurisdiction = (written(part) if part else "" for part in map(claim.role, ("role", "body", "jurisdiction")))
        return read_office(written(office), role, body, jurisdiction, self.context)

    def posts(self, claim: Claim) -> Iterator[Term]:
        """The office of a position, where its name means the same in other documents."""
        reading = self.office(claim) if claim.kind == "position_held" else None
        if reading and reading.breadth == "world":
            yield reading.key
        elif reading and (reading.breadth == "country" or (reading.breadth == "title" and self.country)):
            yield (*reading.key, self.country)

    def bodies(self, claim: Claim) -> Iterator[Term]:
        """The bodies that a claim ties its subject to, where their names mean the same in other documents."""
        for role in ("body", "organization"):
            for mention in mentions(claim.roles.get(role)):
                reading = read_body(written(mention), self.context)
                if not is_bare(reading.key):
                    yield reading.key


def world_of(claims: Sequence[Claim]) -> World:
    """What the claims of one document speak of."""
    found = Counter(
        token for claim in claims for mention in _telling(claim) for token in terms.term(written(mention)) if token.startswith("@")
    )
    countries: Counter[str] = Counter()
    for token, count in found.items():
        for country in _countries(token):
            countries[country] += count
    country = _clear(countries)
    return World(frozenset(found) | ({f"@{country}"} if country else frozenset()), country)


def _clear(countries: Counter[str]) -> str:
    """The country that a document is about: named more than twice as often as any other, else ""."""
    ranked = sorted(countries.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked:
        return ""
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > 2 * ranked[1][1] else ""


def _telling(claim: Claim) -> Iterator[Mention]:
    for role in _TELLING_ROLES:
        yield from mentions(claim.roles.get(role))
    yield from mentions(claim.where)


def _countries(token: str) -> set[str]:
    """The country that a known body or place belongs to."""
    if token in terms.bodies():
        within = terms.bodies()[token].get("within", ())
        return {country for name in within if f"@{name}" in terms.places() for country in _countries(f"@{name}")}
    place = terms.places().get(token, {})
    return {place.get("world") or place["id"]} if place.get("world") or place.get("adjectives") else set()
