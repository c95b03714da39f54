"""A witness that has a field for predecessor and successor leaves it empty, though another person is the neighbour by date.

Infoboxes always have the fields; a table has them if it has the column. Silent of acting holders and across them, beside the person's own
terms, of chambers, at the ends of the line, and where a row without dates may stand in between.
"""

from __future__ import annotations

from collections.abc import Iterator

from tenure.checks._holders import Line, Step, beside, in_order, may_stand_between, single, substantive
from tenure.checks._report import called, of_spells
from tenure.checks._witnesses import has_field, named
from tenure.model import Finding, Spell, View

CODES = ("missing_predecessor", "missing_successor")
FIRES = """person,office,start,end,predecessor,successor
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04,,Carl Ritter
Carl Ritter,Keeper of the Maps,1953-03-04,1956-01-01,,
"""
SILENT = """person,office,start,end,predecessor,successor
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04,,Carl Ritter
Carl Ritter,Keeper of the Maps,1953-03-04,1956-01-01,Ada Byron,
"""


def check(view: View) -> Iterator[Finding]:
    for line in single(view):
        for spell in line.dated:
            if not named(spell.predecessors) and has_field(view, spell, "predecessor"):
                yield from _finding(view, line, spell, "predecessor", "before")
            if not named(spell.successors) and has_field(view, spell, "successor"):
                yield from _finding(view, line, spell, "successor", "after")


def _finding(view: View, line: Line, spell: Spell, role: str, step: Step) -> Iterator[Finding]:
    neighbour = _unnamed(line, spell, step)
    if neighbour:
        told = f"{called(view, spell)} has no {role}, though {called(view, neighbour)} is next {step} by date"
        yield of_spells(view, line, f"missing_{role}", "info", role, told, [spell], [neighbour])


def _unnamed(line: Line, spell: Spell, step: Step) -> Spell | None:
    """The neighbour by date whom the witness of a spell should name."""
    if spell.acting or any(other.person == spell.person for other in beside(line, spell, step)):
        return None
    near = substantive(line, spell, step)
    return near[0] if near and not any(may_stand_between(line, *in_order(spell, other, step)) for other in near) else None
