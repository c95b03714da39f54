"""The predecessor or successor that a source names is not the neighbour by date.

`predecessor_mismatch`, `successor_mismatch`: the person named is among the holders but cannot have come next before (after) on any
reading; or is not among the holders at all, and the dates leave no room for somebody else (a table is taken to list everybody). Silent
where an acting holder or the person's own other term stands in between, where the named person's row has no dates, and of chambers.
"Position established" with a holder directly before is a mismatch too; "vacant" is one only where nothing was vacant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenure.checks._holders import Line, Step, beside, has_room, in_order, may_stand_between, single, substantive
from tenure.checks._report import called, of_spells
from tenure.checks._spells import start_of
from tenure.checks._witnesses import lists_both, named
from tenure.model import Finding, Neighbour, Spell, View

CODES = ("predecessor_mismatch", "successor_mismatch")
FIRES = """person,office,start,end,predecessor
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04,
Carl Ritter,Keeper of the Maps,1953-03-04,1956-01-01,Ada Byron
Emma Willard,Keeper of the Maps,1956-01-01,1960-01-01,Ada Byron
"""
SILENT = """person,office,start,end,predecessor
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04,
Carl Ritter,Keeper of the Maps,1953-03-04,1956-01-01,Ada Byron
Emma Willard,Keeper of the Maps,1956-01-01,1960-01-01,Carl Ritter
"""


def check(view: View) -> Iterator[Finding]:
    for line in single(view):
        for spell in line.dated:
            yield from _findings(view, line, spell, "predecessor", "before", named(spell.predecessors))
            yield from _findings(view, line, spell, "successor", "after", named(spell.successors))


def _findings(view: View, line: Line, spell: Spell, role: str, step: Step, told: Sequence[Neighbour]) -> Iterator[Finding]:
    near = _near(line, spell, step)
    for neighbour in told:
        if near and not _fits(view, line, spell, neighbour, near, step):
            name = neighbour.name or "nobody"
            words = f"{called(view, spell)} has {name} as {role}, but next {step} by date is {called(view, near[0])}"
            yield of_spells(view, line, f"{role}_mismatch", "warning", role, words, [spell], near[:1])


def _near(line: Line, spell: Spell, step: Step) -> list[Spell]:
    """Everybody who may be meant by the neighbour: directly beside, or beyond acting holders and the person's own terms."""
    directly = beside(line, spell, step)
    beyond = substantive(line, spell, step) if directly else []
    return list({s.id: s for s in (*beyond, *directly)}.values())


def _fits(view: View, line: Line, spell: Spell, told: Neighbour, near: Sequence[Spell], step: Step) -> bool:
    """Whether the named one may be right."""
    pairs = [in_order(spell, other, step) for other in near]
    if told.value == "vacant":
        return any(has_room(*pair) for pair in pairs)
    if told.value == "none":
        return any(may_stand_between(line, *pair) for pair in pairs)
    if any(other.person == told.person for other in near):
        return True
    own = [s for s in line.spells if s.person == told.person]
    if own:
        return any(start_of(s) is None for s in own)
    listed = all(lists_both(view, *pair) for pair in pairs)
    return not listed and any(has_room(*pair) for pair in pairs)
