"""The last holder of a one-seat office has no end, though nobody holds an office for so long.

`overdue_end`, as information: an infobox or table, which has a place for it, says nothing of an end, nothing says that the holding runs on,
and by now it would have lasted longer than the longest reign on record, on every reading. Silent where somebody came later (that is
`missing_end`), of acting holders and of chambers.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tenure.checks._holders import single
from tenure.checks._report import called, of_spells
from tenure.checks._spells import end_of, is_running, said, start_of
from tenure.checks.it_is_hardly_believable import LONGEST, YEAR
from tenure.model import Finding, Spell, View
from tenure.when import days

CODES = ("overdue_end",)
FIRES = """person,office,start,end
Ada Byron,Keeper of the Maps,1850-02-01,
"""
SILENT = """person,office,start,end
Ada Byron,Keeper of the Maps,2019-02-01,
"""


def check(view: View) -> Iterator[Finding]:
    for line in single(view):
        for spell in line.dated:
            if _is_open(view, spell) and not line.order.after(spell) and not line.order.unordered(spell) and _years(spell) > LONGEST:
                told = f"no source says when {called(view, spell)} left, who began {said(start_of(spell))}"
                yield of_spells(view, line, "overdue_end", "info", "end", told, [spell])


def _is_open(view: View, spell: Spell) -> bool:
    """Whether a witness that has a place for an end leaves it empty."""
    open_ended = end_of(spell) is None and not is_running(spell) and spell.mode != "attested" and not spell.acting
    return open_ended and any(view.claims[id].rule.startswith(("infobox.", "table.")) for id in spell.claims if id in view.claims)


def _years(spell: Spell) -> float:
    """Years from the latest possible start to the end of last year."""
    return (date(date.today().year - 1, 12, 31).toordinal() - days(start_of(spell))[1]) / YEAR
