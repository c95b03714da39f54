"""From the mentions of one document to the people in it: a profile of each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tenure.linking.documents import World
from tenure.linking.folding import skeleton
from tenure.linking.names import parse_name, without_parenthesis
from tenure.linking.profiles import PersonKey, Profile, finer, joined
from tenure.linking.sightings import AGENT_ROLES, KIN, Sighting, bare, is_table, sightings
from tenure.linking.terms import places, term
from tenure.model import Bounds, Claim, mentions

_NOT_OF_A_LIFE = frozenset(
    ("birth", "burial", "rehabilitation", "pardon", "name", "award", "reinstatement", "parent", "sibling", "relative")
)
CROWD = 200  # people of one document from which on they are nobody's company (a table, a list)


class DocumentPeople(NamedTuple):
    """The people of one document, and every mention with the key of the one it means."""

    profiles: tuple[Profile, ...]
    sightings: tuple[Sighting, ...]


def people_of_document(claims: Sequence[Claim], world: World) -> DocumentPeople:
    """Profiles and sightings of the people that the claims of one document mention."""
    seen = sightings(claims)
    return DocumentPeople(_profiles([s for s in seen if s.role not in AGENT_ROLES], world), seen)


def _profiles(seen: Sequence[Sighting], world: World) -> tuple[Profile, ...]:
    by_key: defaultdict[str, list[Sighting]] = defaultdict(list)
    for sighting in seen:
        by_key[sighting.key].append(sighting)
    pages = _pages(by_key)
    short = {key: _short(found) for key, found in by_key.items()}
    everybody = frozenset(short.values())
    strangers = _strangers(seen)
    company = {key: everybody - {short[key]} if len(by_key) < CROWD else frozenset() for key in by_key}
    return tuple(
        _profile(key, found, key in pages, company[key], strangers.get(key, frozenset()), world) for key, found in sorted(by_key.items())
    )


def _pages(by_key: Mapping[str, Sequence[Sighting]]) -> frozenset[str]:
    """Whom the document is about: of a table, everybody who has a row; else the person with most claims, infobox before prose."""
    subjects = {key: [s for s in found if s.role == "subject"] for key, found in by_key.items()}
    rows = {key for key, found in subjects.items() if any(is_table(s.claim) for s in found)}
    if rows:
        return frozenset(rows)
    ranked = sorted(
        (-sum(s.claim.rule.startswith("infobox.") for s in found), -len(found), key) for key, found in subjects.items() if found
    )
    return frozenset(key for _, _, key in ranked[:1])


def _short(found: Sequence[Sighting]) -> str:
    name = parse_name(bare(found[0]))
    return f"{name.surname} {name.first[:1]}".strip()


def _strangers(seen: Sequence[Sighting]) -> dict[str, frozenset[PersonKey]]:
    """Key -> the relatives that the document names."""
    found: defaultdict[str, set[PersonKey]] = defaultdict(set)
    subjects = {s.claim.id: s.key for s in seen if s.role == "subject"}
    for s in seen:
        if s.claim.kind in KIN and s.role == "person" and s.claim.id in subjects:
            found[subjects[s.claim.id]].add((s.claim.document, s.key))
    return {key: frozenset(others) for key, others in found.items()}


def _profile(
    key: str, found: Sequence[Sighting], page: bool, near: frozenset[str], strangers: frozenset[PersonKey], world: World
) -> Profile:
    own = [s.claim for s in found if s.role == "subject"]
    written = _written(found, page)
    births = [c for c in own if c.kind == "birth" and c.when]
    deaths = [c for c in own if c.kind == "death" and c.when]
    birth, death = _finest(births), _finest(deaths)
    return Profile(
        (found[0].claim.document, key),
        written[0],
        tuple(dict.fromkeys(parse_name(name) for name in written)),
        written,
        page,
        any(is_table(claim) for claim in own),
        key[3:] if key.startswith("id ") else None,
        birth.when.start if birth and birth.when else None,
        death.when.start if death and death.when else None,
        birth.when.edtf if birth and birth.when else "",
        death.when.edtf if death and death.when else "",
        frozenset(place for c in own if c.kind == "birth" for place in _places(c)),
        frozenset(post for c in own for post in world.posts(c)),
        frozenset(post for s in found if s.role in ("predecessor", "successor") for post in world.posts(s.claim)),
        frozenset(body for c in own for body in world.bodies(c)),
        near,
        _years(found),
        world.country,
        strangers,
    )


def _finest(claims: Sequence[Claim]) -> Claim | None:
    """The claim with the narrowest date, infobox and prose alike."""
    dates = {c.id: c.when.start for c in claims if c.when and c.when.start and c.certainty == "asserted"}
    best: Bounds | None = None
    for bounds in dates.values():
        best = finer(best, bounds)
    return next((c for c in sorted(claims, key=lambda c: c.id) if best and dates.get(c.id) == best), None)


def _written(found: Sequence[Sighting], page: bool) -> tuple[str, ...]:
    """The names as written, the principal one first: the page's title, else the longest form; then what `name` claims add."""
    counted = Counter(without_parenthesis(bare(s)) for s in found if s.role == "subject" or not page)
    principal = max(counted, key=lambda name: (counted[name] if page else len(parse_name(name).given), len(name), name))
    told = [m.text for s in found if s.role == "subject" and s.claim.kind == "name" for m in mentions(s.claim.roles.get("name"))]
    forms = [s.mention.text for s in found if s.role == "subject" and _is_form_of(s.mention.text, principal)]
    return tuple(dict.fromkeys((principal, *sorted({*counted, *told, *forms}))))


def _is_form_of(written: str, principal: str) -> bool:
    """Whether words of the text are a fuller name of the person, not a description ("a Representative from Ohio") or a pronoun."""
    name = parse_name(written)
    return bool(name.given) and skeleton(name.surname) == skeleton(parse_name(principal).surname)


def _places(claim: Claim) -> Iterator[str]:
    """The places of a birth, finest first, without countries."""
    for mention in mentions(claim.where):
        for part in mention.text.split(","):
            words = " ".join(term(part))
            if words and not _is_country(words):
                yield words


def _is_country(words: str) -> bool:
    return "adjectives" in places().get(words, {}) or words == "@soviet-russia"


def _years(found: Sequence[Sighting]) -> tuple[int, int] | None:
    out: tuple[int, int] | None = None
    for s in found:
        out = joined(out, _seen_in(s))
    return out


def _seen_in(sighting: Sighting) -> tuple[int, int] | None:
    """The years in which a mention shows the person alive: a predecessor at the start of the holder's time, a successor at its end."""
    when = sighting.claim.when
    if not when or sighting.claim.kind in _NOT_OF_A_LIFE or sighting.claim.certainty == "denied":
        return None
    sides = {"subject": (when.start, when.end), "predecessor": (when.start,), "successor": (when.end,)}.get(sighting.role, ())
    years = [int(day[:-6]) for pair in sides if pair for day in pair if day]
    return (min(years), max(years)) if years else None
