"""Days as numbers, against the standard library and against known Julian days."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.when import calendar


@settings(deadline=None)
@given(st.dates())
def test_ordinals_are_those_of_the_standard_library(day: date) -> None:
    assert calendar.ordinal(day.year, day.month, day.day) == day.toordinal()
    assert calendar.civil(day.toordinal()) == (day.year, day.month, day.day)
    assert calendar.from_iso(day.isoformat()) == day.toordinal()
    assert calendar.iso(day.toordinal()) == day.isoformat()


@settings(deadline=None)
@given(st.integers(calendar.ordinal(-9999, 1, 1), calendar.ordinal(9999, 12, 31)))
def test_every_day_has_one_name_before_year_one_too(day: int) -> None:
    assert calendar.ordinal(*calendar.civil(day)) == day
    assert calendar.from_iso(calendar.iso(day)) == day


@pytest.mark.parametrize(
    ("julian", "gregorian"),
    [
        ((1582, 10, 5), "1582-10-15"),  # the day that followed Thursday 4 October
        ((1897, 1, 8), "1897-01-20"),
        ((1917, 10, 25), "1917-11-07"),
        ((1900, 2, 29), "1900-03-13"),  # a leap day that only the Julian calendar has
        ((1450, 5, 12), "1450-05-21"),
        ((200, 3, 1), "0200-03-01"),
        ((-43, 3, 15), "-0043-03-13"),
    ],
)
def test_julian_days(julian: tuple[int, int, int], gregorian: str) -> None:
    assert calendar.iso(calendar.julian_ordinal(*julian)) == gregorian


@pytest.mark.parametrize("day", [(1921, 2, 29), (1921, 13, 1), (1921, 4, 31), (10000, 1, 1)])
def test_no_such_day(day: tuple[int, int, int]) -> None:
    with pytest.raises(ValueError, match="no such"):
        calendar.ordinal(*day)
    with pytest.raises(ValueError, match="no such"):
        calendar.julian_ordinal(*day)


@settings(deadline=None)
@given(st.dates(date(2, 1, 1), date(9900, 1, 1)), st.integers(-11, 1100))
def test_months_later_is_the_same_day_or_the_months_last(day: date, months: int) -> None:
    year, month, dom = calendar.civil(calendar.add_months(day.toordinal(), months))
    assert (year - day.year) * 12 + month - day.month == months
    assert dom == min(day.day, calendar.month_length(year, month))


def test_unknown_sides_come_and_go() -> None:
    for pair in [(None, None), ("1921-01-01", None), (None, "-0043-03-15"), ("1921-01-01", "1921-01-02")]:
        assert calendar.bounds(*calendar.days(pair)) == pair
