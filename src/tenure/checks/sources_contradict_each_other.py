"""Two statements about one thing that cannot both be true.

`contradiction`: `field` says which (start, end, birth.when, birth.where, …); each side lists the claims that state it, the preferred side
first. A vaguer date that contains a finer one contradicts nothing. Two rows that give one person the same one-seat office twice at one
time, with different dates, contradict each other too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from tenure import when
from tenure.checks._holders import Line, ref, single
from tenure.checks._report import called, held, of_spells, office_of
from tenure.checks._spells import end_of, is_broken, span_said, start_of, stay_of
from tenure.model import Disagreement, Event, Finding, Spell, View
from tenure.when import english

CODES = ("contradiction",)
FIRES = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
Ada Byron,Keeper of the Maps,1950-02-01,1954-03-04
"""
SILENT = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
Ada Byron,Keeper of the Maps,1953-03-04,1954-03-04
"""


def check(view: View) -> Iterator[Finding]:
    facts: tuple[Spell | Event, ...] = (*view.spells, *view.events)
    for fact in facts:
        if fact.person in view.whole_people:
            yield from (_finding(view, fact, disagreement) for disagreement in fact.disagreements)
    for line in single(view):
        for one, other in _own_pairs(line):
            if when.overlap(stay_of(one), stay_of(other)).certain > 1:
                field = "start" if end_of(one) == end_of(other) and start_of(one) != start_of(other) else "end"
                told = f"{called(view, one)} is given it twice at one time: {span_said(one)} and {span_said(other)}"
                yield of_spells(view, line, "contradiction", "warning", field, told, [one, other])


def _own_pairs(line: Line) -> Iterator[tuple[Spell, Spell]]:
    """The pairs of spells that one person has in one office."""
    by_person: defaultdict[str, list[Spell]] = defaultdict(list)
    for spell in line.spells:
        if not is_broken(spell):
            by_person[spell.person].append(spell)
    return (pair for own in by_person.values() for pair in combinations(own, 2))


def _finding(view: View, fact: Spell | Event, disagreement: Disagreement) -> Finding:
    person = ref(view, fact.person)
    office = office_of(view, fact) if isinstance(fact, Spell) else None
    of = f" of {held(view, fact)}" if isinstance(fact, Spell) and not office else ""
    values = " or ".join(english.expression(side.value) or "?" for side in disagreement.sides)
    told = f"{person.name}: {disagreement.about}{of} is {values}"
    sides = tuple(side.claims for side in disagreement.sides)
    return Finding("contradiction", "warning", disagreement.field, told, office, (person,), sides)
