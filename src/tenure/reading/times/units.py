"""Expressions to days: the unit that they name, the part of it that they mean, and steps from one date to another."""

from __future__ import annotations

from tenure.reading.times.expression import Expression
from tenure.reading.times.vocabulary import Part
from tenure.when import calendar as cal
from tenure.when.edtf import PARTS_OF_YEAR, part_of_year

Days = tuple[int, int]


def unit_days(said: Expression) -> Days:
    """First and last day of the unit that an expression names. Raises ValueError if there is no such day.

    A full day before 15 October 1582, or one marked Old Style, is a day of the Julian calendar.
    """
    if said.decade is not None:
        return cal.year_days(said.decade)[0], cal.year_days(said.decade + 9)[1]
    if said.century is not None:
        return cal.year_days(said.century)[0], cal.year_days(said.century + 99)[1]
    year = said.year
    if year is None:
        raise ValueError("the year is not known")
    if said.season is not None:
        return part_of_year(year, said.season)
    if said.month is None:
        return cal.year_days(year)
    if said.day is None:
        return cal.month_days(year, said.month)
    day = cal.julian_ordinal(year, said.month, said.day) if is_julian(said) else cal.ordinal(year, said.month, said.day)
    return day, day


def is_julian(said: Expression) -> bool:
    """Whether an expression is a full day of the Julian calendar."""
    if said.day is None or said.year is None:
        return False
    return said.julian or (said.year, said.month, said.day) < (1582, 10, 15)


def part_days(days: Days, part: Part) -> Days:
    """The part of a unit that words such as "early" mean; the whole unit where they mean nothing for it."""
    unit = unit_name(days)
    if unit not in part.limits:
        return days
    low, high = part.limits[unit]
    year = cal.civil(days[0])[0]
    if unit == "month":
        return days[0] + low - 1, min(days[0] + high - 1, days[1])
    if unit == "year":
        return cal.month_days(year, low)[0], cal.month_days(year, high)[1]
    return cal.year_days(year + low)[0], cal.year_days(year + high)[1]


def unit_name(days: Days) -> str:
    """Which unit of the calendar the days are; "" if none."""
    if days[1] >= cal.EVER or days[0] <= cal.NEVER:
        return ""
    (y1, m1, d1), (y2, m2, d2) = cal.civil(days[0]), cal.civil(days[1])
    if days[0] == days[1]:
        return "day"
    if d1 != 1 or d2 != cal.month_length(y2, m2):
        return ""
    if (y1, m1) == (y2, m2):
        return "month"
    if (m1, m2) != (1, 12):
        return ""
    return {0: "year", 9: "decade", 99: "century"}.get(y2 - y1, "")


def holding(day: int, unit: str) -> Days:
    """The calendar unit that holds a day; weeks begin on Monday."""
    year, month, _ = cal.civil(day)
    if unit == "week":
        monday = day - (day - 1) % 7
        return monday, monday + 6
    if unit == "month":
        return cal.month_days(year, month)
    if unit in ("year", "decade", "century"):
        size = {"year": 1, "decade": 10, "century": 100}[unit]
        return cal.year_days(year // size * size)[0], cal.year_days(year // size * size + size - 1)[1]
    return day, day


def shifted(day: int, unit: str, count: int) -> int:
    """A day so many units later (earlier if negative)."""
    if unit in ("day", "week"):
        return day + count * (7 if unit == "week" else 1)
    return cal.add_months(day, count * {"month": 1, "year": 12, "decade": 120, "century": 1200}[unit])


def stepped(days: Days, unit: str, count: int) -> Days:
    """The unit that lies so many units after an uncertain day: "the next year", "a month later"."""
    first = holding(shifted(days[0], unit, count), unit)[0]
    last = cal.EVER if days[1] >= cal.EVER else holding(shifted(days[1], unit, count), unit)[1]
    return first, last


def first_month(said: Expression) -> int:
    """The month in which a yearless expression begins."""
    return said.month or PARTS_OF_YEAR[said.season or 21][0]
