"""An age or a length that hardly anybody reaches, on every reading of the dates.

`implausible_age`: in office before the age of 15 or after that of 101. `implausible_length`: one holding of more than 73 years, longer
than the longest reign on record; a holding that is said to run on counts to the end of the last year. Silent of parties and memberships,
and where `before_birth` or `after_death` says it already.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tenure.checks._lives import dates_of, lives
from tenure.checks._report import called, held, of_person
from tenure.checks._spells import certainly_before, end_of, is_broken, is_running, said, start_of
from tenure.model import Bounds, Finding, Spell, View
from tenure.when import days

CODES = ("implausible_age", "implausible_length")
YOUNGEST, OLDEST, LONGEST = 15, 101, 73  # years
YEAR = 365.2425
FIRES = """person,office,start,end,birth
Ada Byron,Keeper of the Maps,1850-02-01,1853-03-04,1843-12-10
"""
SILENT = """person,office,start,end,birth
Ada Byron,Keeper of the Maps,1850,1853-03-04,1834
"""


def check(view: View) -> Iterator[Finding]:
    known = lives(view)
    for spell in view.spells:
        if spell.person not in view.whole_people or spell.kind != "position_held" or is_broken(spell):
            continue
        life = known.get(spell.person)
        if life and life.birth and life.born and (aged := _strange_age(spell, life.birth, life.death)):
            told = f"{called(view, spell)} was {aged[1]} years old in {held(view, spell)} ({said(aged[2])}, born {said(life.birth)})"
            yield of_person(view, spell.person, "implausible_age", "warning", aged[0], told, spell, life.born)
        length = _least_years(spell)
        if length > LONGEST:
            told = f"{called(view, spell)} held {held(view, spell)} for {int(length)} years at least"
            yield of_person(view, spell.person, "implausible_length", "warning", "end", told, spell)


def _strange_age(spell: Spell, birth: Bounds, death: Bounds | None) -> tuple[str, str, Bounds] | None:
    """The field, the age in words and the date, where the age is out of bounds on every reading."""
    first, last = days(birth)
    if any(certainly_before(at, birth) for _, at in dates_of(spell)):
        return None
    for field, at in dates_of(spell):
        earliest, latest = days(at)
        if last <= latest < first + YOUNGEST * YEAR:
            return field, f"at most {int((latest - first) / YEAR)}", at
        if earliest > last + OLDEST * YEAR and not (death and earliest > days(death)[1]):
            return field, f"at least {int((earliest - last) / YEAR)}", at
    return None


def _least_years(spell: Spell) -> float:
    """Years that it lasted on every reading; 0 where an end is unknown."""
    start, end = start_of(spell), end_of(spell)
    if not start or not (end or is_running(spell)):
        return 0.0
    last = days(end)[0] if end else date(date.today().year - 1, 12, 31).toordinal()
    return (last - days(start)[1]) / YEAR
