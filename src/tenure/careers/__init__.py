"""Linked claims into careers: the spells and events of each person, with what disagrees.

    statements   what one claim says of a holding
    terms        which statements tell of the same holding
    agreement    one date out of several; the sides of a disagreement and the preferred one
    spells       a term into a spell
    parties      expulsion and reinstatement
    events       everything that is no holding
    succession   ends that a successor implies
    grounds      what is known besides the claims: decisions of people, places under changing names
    sources      how many independent sources there are

Pure functions of the set of claims: in whatever order documents are read, the same careers come out.

To merge another kind of claim as a holding, name it in `HOLDINGS`; to tell its events apart, name its roles in `events.DEFINING`.
To add a step to the preference between sides, add a row to the table in `agreement`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from tenure.careers.events import events
from tenure.careers.grounds import NO_GROUNDS, Grounds
from tenure.careers.parties import expulsion, reinstatement, spells_between
from tenure.careers.spells import Holding, Life, spell
from tenure.careers.statements import Known, Statement, by_person, code, statement
from tenure.careers.succession import with_implied_ends
from tenure.model import Bounds, Claim, Event, Linked, Office, Person, Spell

__all__ = ["HOLDINGS", "Beside", "Careers", "Grounds", "Known", "by_person", "career", "careers", "nobody", "of_people"]

HOLDINGS = ("position_held", "party", "membership")
"""Kinds of claims that become spells, if they are asserted or reported."""


class Careers(NamedTuple):
    """Everybody's spells and events, sorted by person, and the people with their life dates."""

    people: tuple[Person, ...]
    spells: tuple[Spell, ...]
    events: tuple[Event, ...]


def careers(claims: Iterable[Claim], linked: Linked, grounds: Grounds = NO_GROUNDS) -> Careers:
    """The careers of all people of linked claims."""
    return of_people(by_person(claims, linked.assignments).items(), linked, grounds)


Beside = Callable[[Collection[str]], Iterable[Spell]]


def nobody(offices: Collection[str]) -> Iterable[Spell]:
    """Where the people at hand are all there are."""
    return ()


def of_people(
    known: Iterable[tuple[str, Sequence[Known]]], linked: Linked, grounds: Grounds = NO_GROUNDS, beside: Beside = nobody
) -> Careers:
    """The same of (person, claims about the person), taken one by one: of a large database they need not be in memory together.

    `beside` gives the spells of everybody else in some offices, which may imply ends of theirs.
    """
    offices = {office.id: office for office in linked.offices}
    each = {person: career(person, claims, offices, grounds) for person, claims in known}
    spells = [s for _, (found, _) in sorted(each.items()) for s in found]
    events = tuple(e for _, (_, told) in sorted(each.items()) for e in told)
    people = tuple(_with_life(person, each[person.id][1] if person.id in each else ()) for person in linked.people)
    others = beside({spell.office for spell in spells if spell.office})
    return Careers(people, tuple(with_implied_ends(spells, linked.offices, others)), events)


def career(
    person: str, known: Sequence[Known], offices: Mapping[str, Office], grounds: Grounds = NO_GROUNDS
) -> tuple[list[Spell], list[Event]]:
    """One person's spells (by holding and time) and events (by kind and time), out of all claims about the person."""
    told = events(person, [one for one in known if not _is_holding(one.claim)], grounds)
    life = Life(_bounds(told, "birth"), _bounds(told, "death"))
    groups = _by_holding(person, known, life.death, offices)
    return [s for holding, statements in groups.items() for s in _spells(holding, statements, life, grounds)], told


def _is_holding(claim: Claim) -> bool:
    is_delegate = claim.kind == "membership" and code(claim, "status") == "delegate"
    return claim.kind in HOLDINGS and claim.certainty in ("asserted", "reported") and not is_delegate


def _bounds(told: Iterable[Event], kind: str) -> Bounds | None:
    """When it happened, of a birth or death that is not merely alleged."""
    return next((e.when.start for e in told if e.kind == kind and e.when and e.certainty in ("asserted", "reported")), None)


def _by_holding(person: str, known: Iterable[Known], death: Bounds | None, offices: Mapping[str, Office]) -> dict[Holding, list[Statement]]:
    """The statements about each holding, expulsions and reinstatements among them; sorted by holding."""
    groups: defaultdict[Holding, list[Statement]] = defaultdict(list)
    for one in known:
        if _is_holding(one.claim):
            groups[_holding(person, one, offices)].append(statement(one, death))
    for one in known:
        if one.claim.kind in ("expulsion", "reinstatement") and one.claim.certainty in ("asserted", "reported") and one.body():
            turn = expulsion(one) if one.claim.kind == "expulsion" else reinstatement(one)
            groups[_turned(person, one, groups)].append(turn)
    return dict(sorted(groups.items(), key=lambda item: tuple(part or "" for part in item[0])))


def _holding(person: str, one: Known, offices: Mapping[str, Office]) -> Holding:
    if one.claim.kind != "position_held":
        return Holding(person, one.claim.kind, None, one.body())
    office = one.meant.get(("office", 0, "office"))
    return Holding(person, "position_held", office, offices[office].body if office and office in offices else one.body())


def _turned(person: str, one: Known, groups: Mapping[Holding, object]) -> Holding:
    """The holding that an expulsion ends or a reinstatement begins: in that body, a party's before others; else a party."""
    of_body = [holding for holding in groups if holding.body == one.body()]
    by_kind = {holding.kind: holding for holding in of_body if sum(h.kind == holding.kind for h in of_body) == 1}
    return next(
        (by_kind[kind] for kind in ("party", "membership", "position_held") if kind in by_kind), Holding(person, "party", None, one.body())
    )


def _spells(holding: Holding, statements: Sequence[Statement], life: Life, grounds: Grounds) -> list[Spell]:
    return [spell(holding, number, term, life, grounds) for number, term in enumerate(spells_between(statements), 1)]


def _with_life(person: Person, told: Sequence[Event]) -> Person:
    """A person with the preferred dates of birth and death."""
    dates = {
        e.kind: e.when.edtf for e in reversed(told) if e.kind in ("birth", "death") and e.when and e.certainty in ("asserted", "reported")
    }
    return replace(person, born=dates.get("birth", ""), died=dates.get("death", ""))
