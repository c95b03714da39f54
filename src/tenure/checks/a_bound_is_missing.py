"""A spell whose start or end nobody states.

`missing_start`: nothing bounds the start, and no date attests the spell. `missing_end`: nothing states the end of a holding of a one-seat
office although somebody certainly began later. Silent of incumbents (nobody comes later, or a source says that it runs on), of chambers,
and where the order cannot be known. An end that was only concluded (from a death, a successor) counts as missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from tenure.checks._holders import Line, lines
from tenure.checks._report import called, of_spells
from tenure.checks._spells import end_of, is_running, said, start_of
from tenure.model import Finding, Spell, View

CODES = ("missing_end", "missing_start")
FIRES = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,
Carl Ritter,Keeper of the Maps,1953-03-04,1956-01-01
"""
SILENT = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
Carl Ritter,Keeper of the Maps,1953-03-04,
"""


def check(view: View) -> Iterator[Finding]:
    for line in lines(view):
        for spell in line.spells:
            if start_of(spell) is None and not spell.attested:
                yield of_spells(view, line, "missing_start", "info", "start", f"no source says when {called(view, spell)} began", [spell])
            later = _later(line, spell) if line.seats == 1 else None
            if later and end_of(spell) is None and not is_running(spell) and spell.mode != "attested":
                told = f"no source says when {called(view, spell)} left, though {called(view, later)} began {said(start_of(later))}"
                yield of_spells(view, line, "missing_end", "warning", "end", told, [spell])


def _later(line: Line, spell: Spell) -> Spell | None:
    """The first holding that certainly began later."""
    return next(iter(line.order.after(spell)), None) if start_of(spell) else None
