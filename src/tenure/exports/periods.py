"""Who was what when, period by period: a spell cut into years or months, with what is certain of each.

A spell has a row for every period on some day of which it was possibly held, from the first day that any source gives for it to the last.
It is left-censored where it may have begun before its first row, right-censored where it may have gone on after its last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from tenure import when
from tenure.exports.writing import By
from tenure.model import Spell
from tenure.questions.asking import ALWAYS, Asked, held, stay_of, stays
from tenure.when import Verdict
from tenure.when.calendar import civil, month_days, year_days

Days = tuple[int, int]  # first and last, as `when` counts days


class Period(NamedTuple):
    """A year or a month: its name in EDTF, its first and last day."""

    name: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A spell in one period."""

    spell: Spell
    period: Period
    extent: Days
    verdict: Verdict
    left_censored: bool
    right_censored: bool

    @property
    def days(self) -> Days:
        """The days of the period within the spell's extent; beyond it, it is censored."""
        return _meet((self.period.first, self.period.last), self.extent)

    def days_certain(self) -> int:
        """On how many of the days the spell was held on every reading of its dates, and certainly."""
        core = stay_of(self.spell).core() if self.verdict == "certainly" else None
        return _count(_meet(core, self.days)) if core else 0

    def days_possible(self) -> int:
        """On how many of the days the spell can have been held, life dates considered."""
        possible = _meet(stay_of(self.spell).longest(), when.days(self.spell.possible))
        return _count(_meet(possible, self.days))


def cells(spell: Spell, by: By, horizon: int) -> Iterator[Cell]:
    """The periods of a spell, in order; `horizon` is the last day to count for what had not ended. None for a spell without any date."""
    days = extent(spell, horizon)
    if days is None:
        return
    open_left, open_right = _censored(spell, days)
    for period in _periods(days, by):
        asked = Asked(period.name, when.bounds(period.first, period.last))
        verdict = held(spell, asked)
        if verdict != "never":
            yield Cell(spell, period, days, verdict, open_left, open_right)


def extent(spell: Spell, horizon: int) -> Days | None:
    """First and last day that any source gives for a spell; what had not ended goes on to the horizon. None: no date at all."""
    known = [day for stay in stays(spell) for day in (*stay.start, *stay.end) if not _is_unknown(day)]
    if not known:
        return None
    is_open = spell.edtf.endswith("/..")
    return min(known), max(*known, horizon) if is_open else max(known)


def horizon(spells: Iterable[Spell]) -> int:
    """The last day that any spell's dates give: how far the panel of an incumbent goes."""
    days = (day for spell in spells for stay in stays(spell) for day in (*stay.start, *stay.end) if not _is_unknown(day))
    return max(days, default=0)


def _censored(spell: Spell, days: Days) -> tuple[bool, bool]:
    first, last = _meet(stay_of(spell).longest(), when.days(spell.possible))
    return first < days[0], last > days[1] or spell.edtf.endswith("/..")


def _is_unknown(day: int) -> bool:
    return day in when.days(ALWAYS)


def _periods(days: Days, by: By) -> Iterator[Period]:
    year, month, _ = civil(days[0])
    while True:
        period = _year(year) if by == "year" else _month(year, month)
        if period.first > days[1]:
            return
        yield period
        year, month = (year + 1, month) if by == "year" or month == 12 else (year, month + 1)
        month = 1 if by == "month" and period.name.endswith("-12") else month


def _year(year: int) -> Period:
    first, last = year_days(year)
    return Period(when.iso(first)[:-6], first, last)


def _month(year: int, month: int) -> Period:
    first, last = month_days(year, month)
    return Period(when.iso(first)[:-3], first, last)


def _meet(one: Days, other: Days) -> Days:
    return max(one[0], other[0]), min(one[1], other[1])


def _count(days: Days) -> int:
    return max(0, days[1] - days[0] + 1)
