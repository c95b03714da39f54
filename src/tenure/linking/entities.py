"""Offices and bodies of all documents, with their mentions assigned."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from tenure.linking import terms
from tenure.linking.bodies import BodyReading, is_bare, is_organ, known, read_body
from tenure.linking.decisions import Decisions
from tenure.linking.documents import BODY_ROLES, World, written
from tenure.linking.folding import fold
from tenure.linking.offices import OfficeReading, implied_body
from tenure.linking.things import Scoped, Thing, all_names, by_table_id, ids_of, settle_countries
from tenure.model import Body, Claim, Mention, Office, mentions

_AGENTS = ("by", "start_agent", "end_agent")


class OfficeSense(NamedTuple):
    """How an office's name was understood where it stands: its key, how it is written, the body that goes with it."""

    key: Scoped
    name: str
    portfolio: bool
    table_id: str
    seats: int | None
    body: Scoped | None


class BodySense(NamedTuple):
    """How a body's name was understood where it stands."""

    key: Scoped
    name: str
    parent: Scoped | None
    score: float
    reason: str


class Place(NamedTuple):
    """Where a mention stands."""

    claim: str
    role: str
    position: int


class Meaning(NamedTuple):
    """The entity that a sense comes to in the whole collection, how surely, and why."""

    entity: str
    score: float
    reason: str


class LinkedBodies(NamedTuple):
    entities: tuple[Body, ...]
    meant: Mapping[BodySense, Meaning]
    ids: Mapping[Scoped, str]


class LinkedOffices(NamedTuple):
    entities: tuple[Office, ...]
    meant: Mapping[OfficeSense, Meaning]


# ------------------------------------------------------------------------------------------- mentions of a claim


def body_mentions(claim: Claim, world: World) -> Iterator[tuple[Place, BodySense]]:
    """Every mention of a body in a claim; one implied by the office's name stands in the role "body"."""
    for role in BODY_ROLES:
        for position, mention in enumerate(mentions(claim.roles.get(role))):
            yield Place(claim.id, role, position), _body_sense(claim, written(mention), world)
    for role in _AGENTS:
        for position, mention in enumerate(mentions(claim.roles.get(role))):
            if is_organ(written(mention)):
                yield Place(claim.id, role, position), _body_sense(claim, written(mention), world)
    implied = _implied(claim)
    if implied:
        yield Place(claim.id, "body", 0), _body_sense(claim, implied, world)


def _implied(claim: Claim) -> str:
    """The body in the name of the claim's office, where the claim has no body of its own."""
    office = claim.role("office")
    return implied_body(written(office)) if office and not claim.role("body") else ""


def _body_sense(claim: Claim, name: str, world: World) -> BodySense:
    reading = read_body(name, world.context)
    parent = ("", reading.parent) if reading.parent else None
    return BodySense(_body_scope(reading, claim), name, parent, reading.score, reading.reason)


def _body_scope(reading: BodyReading, claim: Claim) -> Scoped:
    return (claim.document if is_bare(reading.key) else "", reading.key)


def office_mentions(claim: Claim, world: World) -> Iterator[tuple[Place, OfficeSense]]:
    """The office of a claim, if it has one."""
    reading, office = world.office(claim), claim.role("office")
    if reading is None or office is None:
        return
    body = claim.role("body")
    named = written(body) if body else _implied(claim)
    body_key = _body_scope(read_body(named, world.context), claim) if named else None
    table_id = str(office.value) if office.value is not None else ""
    scope, name = _office_scope(reading, claim, world), office_name(office, body)
    yield Place(claim.id, "office", 0), OfficeSense(scope, name, reading.breadth == "country", table_id, reading.seats, body_key)


def _office_scope(reading: OfficeReading, claim: Claim, world: World) -> Scoped:
    if reading.breadth == "world":
        return "", reading.key
    if reading.breadth == "country" or (reading.breadth == "title" and world.country):
        return world.country, reading.key
    person = "" if claim.rule.startswith("table.") else fold(claim.subject.name or claim.subject.text)
    return f"{claim.document}#{person}", reading.key


def office_name(office: Mention, body: Mention | None) -> str:
    """The office as written; with the body after a comma where the words of the office do not name it."""
    name = written(office)
    missing = body is not None and not set(terms.words(written(body))) <= set(terms.words(name))
    return f"{name}, {written(body)}" if body is not None and missing and not office.derived_from else name


# -------------------------------------------------------------------------------------------------------- bodies


def link_bodies(found: Mapping[BodySense, int], decisions: Decisions) -> LinkedBodies:
    """Bodies of all senses (how often each stands anywhere), and the parents that they imply."""
    keys = decided(((sense.key, sense.name) for sense in found), decisions, "body")
    things: defaultdict[Scoped, Thing] = defaultdict(Thing)
    for sense, count in found.items():
        things[keys[sense.key, sense.name]].names[sense.name] += count
    parents = _parents(sorted(found, key=_in_order), keys, things)
    ids = ids_of(things, {key: known(key[1]) or "" for key in things})
    reached = {key: ids[keys[key, name]] for key, name in keys}
    entities = tuple(sorted((_body(key, thing, ids, parents) for key, thing in things.items()), key=lambda body: body.id))
    meant = {sense: Meaning(ids[keys[sense.key, sense.name]], sense.score, sense.reason) for sense in found}
    return LinkedBodies(entities, meant, reached)


def _in_order(sense: BodySense | OfficeSense) -> tuple[Scoped, str, str]:
    return sense.key, sense.name, repr(sense)


def _parents(
    found: Iterable[BodySense], keys: Mapping[tuple[Scoped, str], Scoped], things: defaultdict[Scoped, Thing]
) -> dict[Scoped, Scoped]:
    """Body -> its parent; parents that nobody mentions are added with the name that the world knows."""
    parents = {keys[m.key, m.name]: m.parent for m in found if m.parent}
    waiting = sorted(set(parents.values()))
    while waiting:
        key = waiting.pop()
        entry = terms.bodies()[key[1][0]]
        things[key].names[entry["name"]] += 1
        if entry.get("parent") and key not in parents:
            parents[key] = ("", (f"@{entry['parent']}",))
            waiting.append(parents[key])
    return parents


def _body(key: Scoped, thing: Thing, ids: Mapping[Scoped, str], parents: Mapping[Scoped, Scoped]) -> Body:
    entry = terms.bodies().get(key[1][0]) if len(key[1]) == 1 else None
    name = entry["name"] if entry else thing.name
    parent = ids.get(parents[key]) if key in parents else None
    return Body(ids[key], name, all_names((name, *thing.names), terms.body_names(entry) if entry else ()), parent)


# ------------------------------------------------------------------------------------------------------- offices


def link_offices(found: Mapping[OfficeSense, int], bodies: LinkedBodies, decisions: Decisions) -> LinkedOffices:
    """Offices of all senses; an id that a table gives is the id of its office and of the name that stands beside it."""
    names = decided(((sense.key, sense.name) for sense in found), decisions, "office")
    settled = settle_countries(names.values(), {names[sense.key, sense.name]: sense.portfolio for sense in sorted(found, key=_in_order)})
    national = {names[sense.key, sense.name] for sense in found if sense.portfolio}
    keys = {pair: _with_country(settled[key]) if key in national else key for pair, key in names.items()}
    by_id = by_table_id([(keys[sense.key, sense.name], sense.table_id) for sense in found])
    things: defaultdict[Scoped, Thing] = defaultdict(Thing)
    members: defaultdict[Scoped, list[OfficeSense]] = defaultdict(list)
    for sense, count in found.items():
        key = _with_id(sense, keys[sense.key, sense.name], by_id)
        things[key].names[sense.name] += count
        things[key].table_ids |= {sense.table_id} - {""}
        members[key].append(sense)
    ids = ids_of(things, {})
    made = (_office(ids[key], things[key], {sense: found[sense] for sense in members[key]}, bodies) for key in things)
    meant = {sense: Meaning(ids[key], 1.0, _why(sense, key)) for key in members for sense in members[key]}
    return LinkedOffices(tuple(sorted(made, key=lambda office: office.id)), meant)


def _with_country(key: Scoped) -> Scoped:
    """A portfolio in a country has the key of the office that is named with the country."""
    country, words = key
    return ("", tuple(sorted((*words, f"@{country}")))) if f"@{country}" in terms.places() else key


def _with_id(sense: OfficeSense, key: Scoped, by_id: Mapping[Scoped, str]) -> Scoped:
    table_id = sense.table_id or by_id.get(key, "")
    return ("id", (table_id,)) if table_id else key


def _why(sense: OfficeSense, key: Scoped) -> str:
    if key[0] == "id":
        return "the id that a table gives it" if sense.table_id else "the name beside the id of a table"
    return (
        "the same words and body" if not key[0] else "a bare title: within its document" if "#" in key[0] else f"the same words in {key[0]}"
    )


def _office(own: str, thing: Thing, found: Mapping[OfficeSense, int], bodies: LinkedBodies) -> Office:
    belongs: Counter[str] = Counter()
    for sense, count in found.items():
        if sense.body and sense.body in bodies.ids:
            belongs[bodies.ids[sense.body]] += count
    body = min(belongs, key=lambda name: (-belongs[name], name), default=None)
    seats = {sense.seats for sense in found}
    return Office(own, thing.name, all_names(thing.names), body, None if None in seats else max(s for s in seats if s))


# ----------------------------------------------------------------------------------------------------- decisions


def decided(found: Iterable[tuple[Scoped, str]], decisions: Decisions, kind: str) -> dict[tuple[Scoped, str], Scoped]:
    """(key, name as written) -> the key that people's decisions make of it: "same" joins names, "different" parts them."""
    pairs = sorted(set(found))
    keys = {pair: pair[0] for pair in pairs}
    for _, other in decisions.names("different", kind):
        keys |= {(key, name): (key[0], (*key[1], f"!{fold(name)}")) for key, name in pairs if fold(name) == fold(other)}
    for one, other in decisions.names("same", kind):
        joined = {keys[pair] for pair in pairs if fold(pair[1]) in (fold(one), fold(other))}
        keys = {pair: min(joined) if key in joined else key for pair, key in keys.items()}
    return keys
