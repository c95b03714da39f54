"""Who is mentioned where in the claims of one document.

Inside a document a name means one person: the thin forms ("Yakovleva") join the one fuller form that fits them, relatives are never the
person whose relatives they are. Of a table, every row's person is known by id, else by name and, where births are years apart, birth.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tenure.linking.folding import fold, skeleton
from tenure.linking.names import PersonName, agree, is_somebody, parse_name, without_parenthesis
from tenure.model import Bounds, Claim, Mention, mentions

KIN = frozenset(("spouse", "parent", "child", "sibling", "relative"))
_PERSON_ROLES = ("predecessor", "successor", "person", "co_defendant")
AGENT_ROLES = ("start_agent", "end_agent", "by")
_PRONOUNS = frozenset(
    ("he", "she", "they", "it", "who", "him", "her", "them", "his", "hers", "their", "its", "i", "we", "you", "himself", "herself")
)
"""Words that stand for somebody: where nobody knows for whom, they name nobody."""
_CODES = frozenset(("none", "vacant"))


class Sighting(NamedTuple):
    """A mention of a person: where it stands in which claim, and the key of the person in the document."""

    claim: Claim
    role: str
    position: int
    mention: Mention
    key: str


def sightings(claims: Sequence[Claim]) -> tuple[Sighting, ...]:
    """Every mention of a person in the claims of one document, with the key of the person it means."""
    seen = tuple(_sightings(claims))
    fuller = _joined(seen)
    settled = tuple(s._replace(key=fuller[s.key]) for s in seen)
    return settled + tuple(_agents(claims, {s.key: s for s in settled}))


# ---------------------------------------------------------------------------------------------------- mentions


def _sightings(claims: Sequence[Claim]) -> Iterator[Sighting]:
    births = _ambiguous_births(claims)
    kin = _namesakes(claims)
    for claim in claims:
        subject = _key(claim.subject, births.get(_row(claim)))
        if subject:
            yield Sighting(claim, "subject", 0, claim.subject, f"kin {subject}" if subject in kin else subject)
        for role in _PERSON_ROLES:
            for position, mention in enumerate(mentions(claim.roles.get(role))):
                key = "" if mention.value in _CODES else _key(mention)
                if key:
                    yield Sighting(claim, role, position, mention, f"kin {key}" if key in kin or _is_kin(claim, key, subject) else key)


def _namesakes(claims: Sequence[Claim]) -> set[str]:
    """Relatives of the person whom most claims are about, whose name could be taken for that person's but is not the same: who is
    called so anywhere in the document is the relative."""
    main = Counter(_key(claim.subject) for claim in claims if not is_table(claim)).most_common(1)
    subject = main[0][0] if main else ""
    kin = (claim for claim in claims if claim.kind in KIN and subject and _key(claim.subject) == subject)
    named = ((claim, _key(mention)) for claim in kin for mention in mentions(claim.roles.get("person")) if mention.name)
    return {key for claim, key in named if key not in ("", subject) and _is_kin(claim, key, subject)}


def _is_kin(claim: Claim, key: str, subject: str) -> bool:
    """Whether the mention is a relative whose name could be taken for the subject's."""
    return claim.kind in KIN and _fits(parse_name(key), parse_name(subject))


def _key(mention: Mention, birth: str | None = None) -> str:
    """What tells the people of a document apart: the id of a table, else the folded name; "" for nobody, or for nobody known."""
    written = mention.name or mention.text
    if mention.value is not None:
        return f"id {mention.value}"
    if not is_somebody(written) or (not mention.name and fold(written) in _PRONOUNS):
        return ""
    return f"{fold_name(written)} *{birth}" if birth else fold_name(written)


def fold_name(written: str) -> str:
    """A person's name without parenthesis and folded, initials kept as "a. n."."""
    name = without_parenthesis(written)
    return " ".join(f"{token}." if len(token) == 1 else token for token in fold(name).split()) or fold(written)


def is_table(claim: Claim) -> bool:
    return claim.rule.startswith("table.")


def _row(claim: Claim) -> tuple[str, int] | None:
    """What the claims of one row of a table share."""
    return (fold_name(claim.subject.name or claim.subject.text), claim.evidence[0].start) if is_table(claim) and claim.evidence else None


def _ambiguous_births(claims: Iterable[Claim]) -> dict[tuple[str, int] | None, str]:
    """Row -> year of birth, for names that rows of a table give to people born years apart."""
    by_name: defaultdict[str, dict[tuple[str, int], Bounds]] = defaultdict(dict)
    for claim in claims:
        row = _row(claim) if claim.kind == "birth" else None
        if row and claim.when and claim.when.start and claim.subject.value is None:
            by_name[row[0]][row] = claim.when.start
    return {row: (bounds[0] or bounds[1] or "")[:-6] for rows in by_name.values() if _apart(rows.values()) for row, bounds in rows.items()}


def _apart(births: Iterable[Bounds]) -> bool:
    years = [int(day[:-6]) for bounds in births for day in bounds if day]
    return max(years) - min(years) > 2


def _agents(claims: Sequence[Claim], people: Mapping[str, Sighting]) -> Iterator[Sighting]:
    """Those who appointed, dismissed or arrested, where the document names such a person otherwise."""
    for claim in claims:
        for role in AGENT_ROLES:
            for position, mention in enumerate(mentions(claim.roles.get(role))):
                key = _key(mention)
                if key in people:
                    yield Sighting(claim, role, position, mention, key)


# ------------------------------------------------------------------------------------- thin forms and fuller forms


def _joined(seen: Sequence[Sighting]) -> dict[str, str]:
    """Key -> the key of the fuller form that it stands for, itself where there is none or more than one."""
    names = {s.key: parse_name(bare(s)) for s in seen}
    by_surname: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(names):
        by_surname[skeleton(names[key].surname)].append(key)
    return {key: _fuller(key, names, by_surname[skeleton(names[key].surname)]) for key in names}


def bare(sighting: Sighting) -> str:
    return sighting.mention.name or sighting.mention.text


def _fuller(key: str, names: Mapping[str, PersonName], namesakes: Sequence[str]) -> str:
    """The one fullest name that fits; the key itself where it is a relative's, an id, or where several people would fit."""
    if key.startswith(("kin ", "id ")):
        return key
    richness = _richness(names[key], key)
    fitting = [k for k in namesakes if not k.startswith("kin ") and _richness(names[k], k) > richness and _fits(names[key], names[k])]
    best = max(fitting, key=lambda k: (_richness(names[k], k), k), default=key)
    return best if all(k == best or (not k.startswith("id ") and _fits(names[k], names[best])) for k in fitting) else key


def _richness(name: PersonName, key: str) -> tuple[bool, int, int]:
    return key.startswith("id "), len(name.given), sum(len(token) > 1 for token in name.given)


def _fits(one: PersonName, other: PersonName) -> bool:
    """Whether two names of one document may be one person's: nothing in them disagrees."""
    if skeleton(one.surname) != skeleton(other.surname) or (one.suffix and other.suffix and one.suffix != other.suffix):
        return False
    return agree(one.first, other.first) != "conflict" and all(
        agree(a, b) != "conflict" for a, b in zip(one.middle, other.middle, strict=False)
    )
