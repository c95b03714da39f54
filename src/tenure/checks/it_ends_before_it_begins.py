"""A spell ends before it begins, on every reading of the dates.

`end_before_start`. "Ended 1950" after "began 1950-02-01" is well: some days of 1950 come after it. The other checks leave such a spell
alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from tenure.checks._report import called, held, of_person
from tenure.checks._spells import certainly_before, end_of, said, start_of
from tenure.model import Finding, View

CODES = ("end_before_start",)
FIRES = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1949-12-31
"""
SILENT = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1950
"""


def check(view: View) -> Iterator[Finding]:
    for spell in view.spells:
        start, end = start_of(spell), end_of(spell)
        if spell.person in view.whole_people and start and end and certainly_before(end, start):
            told = f"{called(view, spell)} left {held(view, spell)} ({said(end)}) before beginning ({said(start)})"
            yield of_person(view, spell.person, "end_before_start", "error", "end", told, spell)
