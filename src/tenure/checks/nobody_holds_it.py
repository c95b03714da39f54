"""Days on which nobody held a one-seat office, on every reading, between two dated spells.

`gap`. Acting holders hold it. Silent where a row without dates may fill the hole, where the end before it is unknown, and of chambers. A
vacancy that a source states is given too, as information.
"""

from __future__ import annotations

from collections.abc import Iterator

from tenure.checks._holders import Line, single
from tenure.checks._report import called, of_spells
from tenure.checks._spells import end_of, is_broken, is_running, start_of
from tenure.model import Finding, Severity, Spell, View
from tenure.when import days, english, iso
from tenure.when.calendar import EVER

CODES = ("gap",)
FIRES = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
Carl Ritter,Keeper of the Maps,1954-02-20,1956-01-01
"""
SILENT = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
Carl Ritter,Keeper of the Maps,1953-03-05,1956-01-01
"""


def check(view: View) -> Iterator[Finding]:
    for line in single(view):
        if any(start_of(s) is None or is_broken(s) for s in line.spells):
            continue
        for one, other, first, last in _holes(line):
            severity: Severity = "info" if _is_stated(one, other) else "warning"
            told = f"nobody held it {_said(first, last)}, between {called(view, one)} and {called(view, other)}"
            yield of_spells(view, line, "gap", severity, "start", told, [one, other])


def _said(first: int, last: int) -> str:
    start, end = english.day(iso(first)), english.day(iso(last))
    return f"on {start}" if first == last else f"from {start} to {end}"


def _holes(line: Line) -> Iterator[tuple[Spell, Spell, int, int]]:
    """The spell before, the spell after, first and last day of each hole."""
    reached: int | None = None
    latest: Spell | None = None
    for spell in sorted(line.spells, key=lambda s: (days(start_of(s))[0], s.id)):
        first = days(start_of(spell))[0]
        if latest is not None and reached is not None and first > reached + 1:
            yield latest, spell, reached + 1, first - 1
        last = _last(line, spell)
        if reached is None or last > reached:
            reached, latest = last, spell


def _last(line: Line, spell: Spell) -> int:
    """The last day on which it can have been held; with an unknown end, the day before which somebody else certainly held it."""
    end = end_of(spell)
    if end:
        return days(end)[1]
    later = [days(start_of(s))[1] for s in line.order.after(spell)]
    return min(later, default=EVER) if not is_running(spell) else EVER


def _is_stated(one: Spell, other: Spell) -> bool:
    return any(n.value == "vacant" for n in (*one.successors, *other.predecessors))
