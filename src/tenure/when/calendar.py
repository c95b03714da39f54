"""Days as whole numbers, and the calendar units that bound them.

A day is its ordinal in the proleptic Gregorian calendar, as `datetime.date.toordinal` counts, but for every year from
-9999 to 9999; years before 1 are astronomical (0 is 1 B.C., -43 is 44 B.C.). ISO strings are what the rest of the
program stores; ordinals are what it computes with.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tenure.model import Bounds

NEVER: Final = -(10**8)  # an ordinal before every day: "no earliest day is known"
EVER: Final = 10**8  # an ordinal after every day
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
YEARS: Final = range(-9999, 10000)


def is_leap(year: int) -> bool:
    """Whether the Gregorian year has 366 days."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """Number of days of a month."""
    return 29 if month == 2 and is_leap(year) else _MONTH_LENGTHS[month - 1]


def ordinal(year: int, month: int, day: int) -> int:
    """Ordinal of a Gregorian day. Raises ValueError if there is no such day."""
    if year not in YEARS or not 1 <= month <= 12 or not 1 <= day <= month_length(year, month):
        raise ValueError(f"no such day: {year}-{month}-{day}")
    return _gregorian(year, month, day)


def _gregorian(year: int, month: int, day: int) -> int:
    """Ordinal by counting years from March, so that the leap day is the last of its year."""
    y, m = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * y + y // 4 - y // 100 + y // 400 + (153 * m + 2) // 5 + day - 306


def _julian(year: int, month: int, day: int) -> int:
    """The same for a day of the Julian calendar, which has no century rule."""
    y, m = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * y + y // 4 + (153 * m + 2) // 5 + day - 308


def julian_ordinal(year: int, month: int, day: int) -> int:
    """Ordinal of a day that is given in the Julian calendar (Old Style). Raises ValueError if there is no such day."""
    length = 29 if month == 2 and year % 4 == 0 else _MONTH_LENGTHS[month - 1] if 1 <= month <= 12 else 0
    if year not in YEARS or not 1 <= day <= length:
        raise ValueError(f"no such Julian day: {year}-{month}-{day}")
    return _julian(year, month, day)


@lru_cache(maxsize=1 << 16)
def civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of an ordinal."""
    z = day + 305
    era, of_era = divmod(z, 146097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    m = (5 * of_year + 2) // 153
    month = m + 3 if m < 10 else m - 9
    return year_of_era + 400 * era + (month <= 2), month, of_year - (153 * m + 2) // 5 + 1


def iso(day: int) -> str:
    """ISO 8601 form of an ordinal, four-digit astronomical year: "-0043-03-15"."""
    year, month, dom = civil(day)
    return f"{year:05d}-{month:02d}-{dom:02d}" if year < 0 else f"{year:04d}-{month:02d}-{dom:02d}"


@lru_cache(maxsize=1 << 16)
def from_iso(text: str) -> int:
    """Ordinal of an ISO day. Raises ValueError if it is none."""
    sign, digits = (-1, text[1:]) if text.startswith("-") else (1, text)
    year, month, day = digits.split("-")
    return ordinal(sign * int(year), int(month), int(day))


def year_days(year: int) -> tuple[int, int]:
    """First and last ordinal of a year."""
    return _gregorian(year, 1, 1), _gregorian(year, 12, 31)


def month_days(year: int, month: int) -> tuple[int, int]:
    """First and last ordinal of a month."""
    return _gregorian(year, month, 1), _gregorian(year, month, month_length(year, month))


def add_months(day: int, months: int) -> int:
    """The same day so many months later (or earlier); the month's last where it has no such day."""
    year, month, dom = civil(day)
    carry, month0 = divmod(month - 1 + months, 12)
    return ordinal(year + carry, month0 + 1, min(dom, month_length(year + carry, month0 + 1)))


@lru_cache(maxsize=1 << 16)
def bounds(first: int, last: int) -> Bounds:
    """Two ordinals as ISO bounds; `NEVER` and `EVER` become None."""
    return (None if first <= NEVER else iso(first), None if last >= EVER else iso(last))


def days(pair: Bounds | None) -> tuple[int, int]:
    """ISO bounds as two ordinals; what is unknown becomes `NEVER` or `EVER`."""
    if pair is None:
        return NEVER, EVER
    first, last = pair
    return (NEVER if first is None else from_iso(first)), (EVER if last is None else from_iso(last))
