"""Days as numbers that sort, for the columns by which the database finds what was possible at a time."""

from __future__ import annotations

from tenure.model import Bounds, When

ALWAYS = -99_999_999  # no first day known
FOREVER = 99_999_999  # no last day known


def number(day: str) -> int:
    """An ISO day as yyyymmdd, with the sign of its year: "1921-09-28" -> 19210928. Rises with the days, also before the year 0."""
    year, month, date = day.rsplit("-", 2)
    return int(year) * 10_000 + int(month) * 100 + int(date)


def numbers(bounds: Bounds) -> tuple[int, int]:
    """The numbers of a first and a last day, either of which may be unknown."""
    first, last = bounds
    return (number(first) if first else ALWAYS, number(last) if last else FOREVER)


def is_dated(when: When | None) -> bool:
    """Whether a time has any bound: "during the Great Purge" has none."""
    return when is not None and any(day for pair in (when.start, when.end) if pair for day in pair)


def reach(when: When | None) -> tuple[int, int]:
    """The numbers of the first and last day that a time can mean; of an attested state, those at which it is attested."""
    start = when.start if when and when.start else (None, None)
    end = when.end if when and when.end else (None, None)
    return numbers((start[0], end[1]))
