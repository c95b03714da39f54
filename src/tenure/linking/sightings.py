"""From the claims of one document to the people in it: who is mentioned where, and a profile of each.

Inside a document a name means one person: the thin forms ("Yakovleva") join the one fuller form that fits them, relatives are never the
person whose relatives they are. Of a table, every row's person is a page of its own, told apart by id, else by name and birth.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from tenure.linking.documents import World
from tenure.linking.folding import fold, skeleton
from tenure.linking.names import PersonName, agree, is_somebody, parse_name, without_parenthesis
from tenure.linking.profiles import PersonKey, Profile, finer, joined
from tenure.linking.terms import places, term
from tenure.model import Bounds, Claim, Mention, mentions

_KIN = frozenset(("spouse", "parent", "child", "sibling", "relative"))
_PERSON_ROLES = ("predecessor", "successor", "person", "co_defendant")
_AGENT_ROLES = ("start_agent", "end_agent", "by")
_NOT_OF_A_LIFE = frozenset(
    ("birth", "burial", "rehabilitation", "pardon", "name", "award", "reinstatement", "parent", "sibling", "relative")
)
_CODES = frozenset(("none", "vacant"))


class Sighting(NamedTuple):
    """A mention of a person: where it stands in which claim, and the key of the person in the document."""

    claim: Claim
    role: str
    position: int
    mention: Mention
    key: str


class DocumentPeople(NamedTuple):
    """The people of one document, and every mention with the key of the one it means."""

    profiles: tuple[Profile, ...]
    sightings: tuple[Sighting, ...]


def people_of_document(claims: Sequence[Claim], world: World) -> DocumentPeople:
    """Profiles and sightings of the people that the claims of one document mention."""
    seen = tuple(_sightings(claims))
    joined_keys = _joined(seen)
    settled = tuple(s._replace(key=joined_keys[s.key]) for s in seen)
    agents = tuple(_agents(claims, {s.key: s for s in settled}))
    return DocumentPeople(_profiles(settled, world), settled + agents)


# ---------------------------------------------------------------------------------------------------- mentions


def _sightings(claims: Sequence[Claim]) -> Iterator[Sighting]:
    births = _ambiguous_births(claims)
    for claim in claims:
        subject = _key(claim.subject, births.get(_row(claim)))
        if subject:
            yield Sighting(claim, "subject", 0, claim.subject, subject)
        for role in _PERSON_ROLES:
            for position, mention in enumerate(mentions(claim.roles.get(role))):
                key = "" if mention.value in _CODES else _key(mention)
                if key:
                    yield Sighting(claim, role, position, mention, f"kin {key}" if _is_kin(claim, key, subject) else key)


def _is_kin(claim: Claim, key: str, subject: str) -> bool:
    """Whether the mention is a relative whose name could be taken for the subject's."""
    return claim.kind in _KIN and _fits(parse_name(key), parse_name(subject))


def _key(mention: Mention, birth: str | None = None) -> str:
    """What tells the people of a document apart: the id of a table, else the folded name; "" for nobody."""
    written = mention.name or mention.text
    if mention.value is not None:
        return f"id {mention.value}"
    if not is_somebody(written):
        return ""
    return f"{fold_name(written)} *{birth}" if birth else fold_name(written)


def fold_name(written: str) -> str:
    """A person's name without parenthesis and folded, initials kept as "a. n."."""
    name = without_parenthesis(written)
    return " ".join(f"{token}." if len(token) == 1 else token for token in fold(name).split()) or fold(written)


def _is_table(claim: Claim) -> bool:
    return claim.rule.startswith("table.")


def _row(claim: Claim) -> tuple[str, int] | None:
    """What the claims of one row of a table share."""
    return (fold_name(claim.subject.name or claim.subject.text), claim.evidence[0].start) if _is_table(claim) and claim.evidence else None


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
        for role in _AGENT_ROLES:
            for position, mention in enumerate(mentions(claim.roles.get(role))):
                key = _key(mention)
                if key in people:
                    yield Sighting(claim, role, position, mention, key)


# ------------------------------------------------------------------------------------- thin forms and fuller forms


def _joined(seen: Sequence[Sighting]) -> dict[str, str]:
    """Key -> the key of the fuller form that it stands for, itself where there is none or more than one."""
    names = {s.key: parse_name(_bare(s)) for s in seen}
    by_surname: defaultdict[str, list[str]] = defaultdict(list)
    for key in sorted(names):
        by_surname[skeleton(names[key].surname)].append(key)
    return {key: _fuller(key, names, by_surname[skeleton(names[key].surname)]) for key in names}


def _bare(sighting: Sighting) -> str:
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


# ---------------------------------------------------------------------------------------------------- profiles


def _profiles(seen: Sequence[Sighting], world: World) -> tuple[Profile, ...]:
    by_key: defaultdict[str, list[Sighting]] = defaultdict(list)
    for sighting in seen:
        by_key[sighting.key].append(sighting)
    pages = _pages(by_key)
    short = {key: _short(found) for key, found in by_key.items()}
    everybody = frozenset(short.values())
    strangers = _strangers(seen)
    return tuple(
        _profile(
            key, found, key in pages, everybody - {short[key]} if len(by_key) < 200 else frozenset(), strangers.get(key, frozenset()), world
        )
        for key, found in sorted(by_key.items())
    )


def _pages(by_key: Mapping[str, Sequence[Sighting]]) -> frozenset[str]:
    """Whom the document is about: of a table, everybody who has a row; else the person with most claims, infobox before prose."""
    subjects = {key: [s for s in found if s.role == "subject"] for key, found in by_key.items()}
    rows = {key for key, found in subjects.items() if any(_is_table(s.claim) for s in found)}
    if rows:
        return frozenset(rows)
    ranked = sorted(
        (-sum(s.claim.rule.startswith("infobox.") for s in found), -len(found), key) for key, found in subjects.items() if found
    )
    return frozenset(key for _, _, key in ranked[:1])


def _short(found: Sequence[Sighting]) -> str:
    name = parse_name(_bare(found[0]))
    return f"{name.surname} {name.first[:1]}".strip()


def _strangers(seen: Sequence[Sighting]) -> dict[str, frozenset[PersonKey]]:
    """Key -> the relatives that the document names."""
    found: defaultdict[str, set[PersonKey]] = defaultdict(set)
    subjects = {s.claim.id: s.key for s in seen if s.role == "subject"}
    for s in seen:
        if s.claim.kind in _KIN and s.role == "person" and s.claim.id in subjects:
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
        any(_is_table(claim) for claim in own),
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
    counted = Counter(without_parenthesis(_bare(s)) for s in found if s.role == "subject" or not page)
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
