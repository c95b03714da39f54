"""EDTF (ISO 8601-2:2019, levels 0 to 2) to bounds and back.

`parse` takes what people type and tables hold; `point` and `span` write the nearest expression of bounds. Bounds are
normative, the expression is their best-known notation: where EDTF has none (an interval whose begin is itself a set), it
writes the smallest calendar unit that holds them.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tenure.errors import CallError
from tenure.when import calendar as cal

if TYPE_CHECKING:
    from tenure.model import Bounds, Mode


class EdtfError(CallError, ValueError):
    """The text is not an EDTF expression that tenure reads."""

    def __init__(self, text: str, reason: str = "") -> None:
        super().__init__(
            f"{text!r} is not a date in EDTF{': ' + reason if reason else ''} "
            "(write for example 1925, 1927-11, 1927-11-12, 1921/1924, 1930~, 192X, [..1932])"
        )


class Edtf(NamedTuple):
    """What an expression says. `start` and `end` are equal unless it is an interval; None: nothing is known of that side."""

    start: Bounds | None
    end: Bounds | None
    mode: Mode  # "span" of an interval, else "point"
    open: bool = False  # had not ended when it was written ("2021/..")
    approximate: bool = False  # `~` or `%`
    uncertain: bool = False  # `?` or `%`


Days = tuple[int, int]

# Codes of ISO 8601-2 for parts of a year: months from, months to (beyond 12: of the next year). Seasons are meteorological,
# of the north; 25 to 32 are the same by hemisphere.
_NORTH = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14)}
_SOUTH = {29: (9, 11), 30: (12, 14), 31: (3, 5), 32: (6, 8)}
_QUARTERS = {33 + n: (3 * n + 1, 3 * n + 3) for n in range(4)}
_THIRDS = {37 + n: (4 * n + 1, 4 * n + 4) for n in range(3)}
_HALVES = {40 + n: (6 * n + 1, 6 * n + 6) for n in range(2)}
PARTS_OF_YEAR = _NORTH | {k + 4: v for k, v in _NORTH.items()} | _SOUTH | _QUARTERS | _THIRDS | _HALVES
_CODE_OF_MONTHS = {months: code for table in (_THIRDS, _HALVES, _QUARTERS, _NORTH) for code, months in table.items()}

_QUALIFIERS = re.compile(r"[~?%]")
_DATE = re.compile(r"(-?)([\dX]{4})(?:S\d+)?(?:-([\dX]{2})(?:-([\dX]{2}))?)?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?\Z")
_LONG_YEAR = re.compile(r"Y(-?)(\d+)(?:E(\d+))?(?:S\d+)?\Z")


def part_of_year(year: int, code: int) -> Days:
    """First and last day of a season, quarter, third or half of a year, by its ISO 8601-2 code."""
    first, last = PARTS_OF_YEAR[code]
    end_year, end_month = (year, last) if last <= 12 else (year + 1, last - 12)
    return cal.month_days(year, first)[0], cal.month_days(end_year, end_month)[1]


# -------------------------------------------------------------------------------------------------------- reading


@lru_cache(maxsize=1 << 14)
def parse(text: str) -> Edtf:
    """Read an expression. Raises EdtfError, which says what a good one looks like."""
    written = text.strip()
    marks = set(_QUALIFIERS.findall(written))
    flags = bool(marks & {"~", "%"}), bool(marks & {"?", "%"})
    begin, slash, end = _QUALIFIERS.sub("", written).partition("/")
    try:
        if slash:
            return _interval(begin, end, *flags)
        found = cal.bounds(*_set_or_date(begin))
    except ValueError as error:
        raise EdtfError(text, str(error)) from None
    return Edtf(found, found, "point", False, *flags)


def _interval(begin: str, end: str, approximate: bool, uncertain: bool) -> Edtf:
    start, finish = (None if side in ("", "..") else _date(side) for side in (begin, end))
    if start is None and finish is None:
        raise ValueError("an interval needs a begin or an end")
    if start and finish and start[0] > finish[1]:
        raise ValueError("it ends before it begins")
    return Edtf(_bounds(start), _bounds(finish), "span", end == "..", approximate, uncertain)


def _bounds(days: Days | None) -> Bounds | None:
    return cal.bounds(*days) if days else None


def _set_or_date(text: str) -> Days:
    """A date, or the outer limits of a set of dates: `[1921, 1923..1925]`, `{1921..}`."""
    if text[:1] + text[-1:] not in ("[]", "{}"):
        return _date(text)
    members = [_member(m.strip()) for m in text[1:-1].split(",")]
    return min(m[0] for m in members), max(m[1] for m in members)


def _member(text: str) -> Days:
    first, dots, last = text.partition("..")
    if not dots:
        return _date(text)
    if not first and not last:
        raise ValueError("a set needs a limit")
    days = (_date(first)[0] if first else cal.NEVER), (_date(last)[1] if last else cal.EVER)
    if days[0] > days[1]:
        raise ValueError("a set's last date is before its first")
    return days


def _date(text: str) -> Days:
    """First and last day of a date with or without unspecified digits."""
    if match := _LONG_YEAR.match(text):
        return cal.year_days(_in_range(int(f"{match[1]}{match[2]}") * 10 ** int(match[3] or 0)))
    match = _DATE.match(text)
    if match is None:
        raise ValueError(f"{text!r} is no year, month or day")
    sign, year, month, day = match.groups()
    numbers = [int(year.replace("X", digit)) for digit in "09"]
    years = sorted(-n if sign else n for n in numbers)
    if month is None:
        return cal.year_days(years[0])[0], cal.year_days(years[1])[1]
    if "X" not in month and int(month) in PARTS_OF_YEAR and day is None:
        return part_of_year(years[0], int(month))[0], part_of_year(years[1], int(month))[1]
    months = _digits(month, 1, 12)
    if day is None:
        return cal.month_days(years[0], months[0])[0], cal.month_days(years[1], months[1])[1]
    return _first_day(years[0], months[0], day), _last_day(years[1], months[1], day)


def _in_range(year: int) -> int:
    if year not in cal.YEARS:
        raise ValueError("years have four digits here")
    return year


def _digits(pattern: str, least: int, most: int) -> tuple[int, int]:
    """Smallest and greatest number that fit a pattern such as "1X"."""
    fits = [n for n in range(least, most + 1) if all(p in ("X", d) for p, d in zip(pattern, f"{n:02d}", strict=True))]
    if not fits:
        raise ValueError(f"{pattern} is not between {least} and {most}")
    return fits[0], fits[-1]


def _first_day(year: int, month: int, pattern: str) -> int:
    return cal.ordinal(year, month, _digits(pattern, 1, 31)[0])


def _last_day(year: int, month: int, pattern: str) -> int:
    length = cal.month_length(year, month) if "X" in pattern else 31
    return cal.ordinal(year, month, _digits(pattern, 1, length)[1])


# -------------------------------------------------------------------------------------------------------- writing


def write(
    start: Bounds | None, end: Bounds | None, mode: Mode, *, open: bool = False, approximate: tuple[bool, bool] = (False, False)
) -> str:
    """The nearest expression of a time: `point` and `attested` by one date, `span` as an interval; "" where nothing is known."""
    return span(start, end, open=open, approximate=approximate) if mode == "span" else point(start or end, approximate=approximate[0])


@lru_cache(maxsize=1 << 14)
def point(bounds: Bounds | None, *, approximate: bool = False) -> str:
    """One date within bounds: `1927-12~`, `192X`, `1921-21`, `[..1932-12-31]`, `[1937-01..]`, `[1933-01..1933-08]`."""
    if not bounds or bounds == (None, None):
        return ""
    mark = "~" if approximate else ""
    first, last = bounds
    if last is None:
        return f"[{(first or '').removesuffix('-01')}{mark}..]"
    if first is None:
        return f"[..{last}{mark}]"
    if unit := _unit(*cal.days(bounds)):
        return unit + mark
    return "[{}{mark}..{}{mark}]".format(*_limits(*cal.days(bounds)), mark=mark)


@lru_cache(maxsize=1 << 14)
def span(start: Bounds | None, end: Bounds | None, *, open: bool = False, approximate: tuple[bool, bool] = (False, False)) -> str:
    """An interval: `1937-07-30/`, `/1938-06-16`, `2021-01-03/..`, `1919-04/1920-05`. A begin alone that is known on one side
    only has no interval; it is written as the set that it is (`[..1932-12-31]`)."""
    if end is None and not open and start and None in start:
        return point(start, approximate=approximate[0])
    first, last = _side(start, approximate[0]), ".." if open and end is None else _side(end, approximate[1])
    return f"{first}/{last}" if first or last else ""


def _side(bounds: Bounds | None, approximate: bool) -> str:
    """One side of an interval, which cannot be a set: the unit, or the smallest year, decade or century that holds it."""
    if not bounds or bounds == (None, None):
        return ""
    mark = "~" if approximate or None in bounds else ""
    if None in bounds:
        return (bounds[0] or bounds[1] or "").removesuffix("-01") + mark
    first, last = cal.days(bounds)
    return (_unit(first, last) or _holder(first, last)) + mark


def _unit(first: int, last: int) -> str:
    """The calendar unit with exactly these limits, or ""."""
    (y1, m1, d1), (y2, m2, d2) = cal.civil(first), cal.civil(last)
    if first == last:
        return cal.iso(first)
    if d1 != 1 or d2 != cal.month_length(y2, m2):
        return ""
    if (y1, m1) == (y2, m2):
        return cal.iso(first)[:-3]
    if (m1, m2) != (1, 12):
        code = _CODE_OF_MONTHS.get((m1, m2 + 12 * (y2 - y1)))
        return f"{_year(y1)}-{code}" if code else ""
    return _years(y1, y2)


def _years(first: int, last: int) -> str:
    if first == last:
        return _year(first)
    for size, hidden in ((10, 1), (100, 2), (1000, 3)):
        if first >= 0 and first % size == 0 and last == first + size - 1:
            return _year(first)[:-hidden] + "X" * hidden
    return ""


def _holder(first: int, last: int) -> str:
    """The smallest year, decade, century or millennium that holds both days; the first day's year where none does."""
    (y1, m1, _), (y2, m2, _) = cal.civil(first), cal.civil(last)
    if (y1, m1) == (y2, m2):
        return cal.iso(first)[:-3]
    sizes = (size for size in (1, 10, 100, 1000) if y1 // size == y2 // size)
    size = next(sizes, 1)
    return _years(y1 // size * size, y1 // size * size + size - 1) or _year(y1)


def _limits(first: int, last: int) -> tuple[str, str]:
    """Two days in the coarsest common notation that keeps them: years, months or days."""
    (_, m1, d1), (y2, m2, d2) = cal.civil(first), cal.civil(last)
    whole_months = d1 == 1 and d2 == cal.month_length(y2, m2)
    cut = 0 if not whole_months else 6 if (m1, m2) == (1, 12) else 3
    return tuple(cal.iso(day)[: -cut or None] for day in (first, last))  # type: ignore[return-value]


def _year(year: int) -> str:
    return f"{year:05d}" if year < 0 else f"{year:04d}"
