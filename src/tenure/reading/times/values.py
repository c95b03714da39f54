"""From expressions to the bounds of a mark: absolute ones at once, relative ones when the narrative has given them a year."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tenure.model import Bounds
from tenure.reading.times import units
from tenure.reading.times.expression import Expression
from tenure.reading.times.mark import TimeMark
from tenure.reading.times.vocabulary import Part, vocabulary
from tenure.when import calendar as cal
from tenure.when import edtf

_WHOLE = Part({}, False)


class Value(NamedTuple):
    """The days of one date: `whole` of the unit that it names, `meant` of the part that it means."""

    whole: tuple[int, int]
    meant: tuple[int, int]
    approximate: bool = False
    julian: bool = False


@lru_cache(maxsize=1 << 15)
def absolute(said: Expression) -> Value | None:
    """The value of a date with a year; None if it has none, or if there is no such day."""
    if said.reference is not None:
        return None
    try:
        return valued(units.unit_days(said), said)
    except ValueError:
        return None


def valued(days: tuple[int, int], said: Expression) -> Value:
    """The days of a unit, narrowed to the part that an expression means."""
    part = vocabulary().parts[said.part] if said.part else _WHOLE
    meant = units.part_days(days, part)
    return Value(meant if part.exact else days, meant, said.approximate, units.is_julian(said))


def governed(relation: str, value: Value) -> Bounds:
    """Bounds of a date as its governing word leaves them.

    by: not after its last day; before: before its first ("before the end of 1932": by it); after: not before
    its first (what came "after 1917" may have come in 1917, after its event). All other words leave the date as it is.
    """
    first, last = value.meant
    if relation == "by":
        return cal.bounds(cal.NEVER, last)
    if relation == "before":
        is_end = last == value.whole[1] and first > value.whole[0]
        return cal.bounds(cal.NEVER, last if is_end else first - 1)
    if relation == "after":
        return cal.bounds(first, cal.EVER)
    return cal.bounds(first, last)


def fill(mark: TimeMark, value: Value) -> TimeMark:
    """Give a single date its bounds."""
    mark.first, mark.bare = governed(mark.relation, value), cal.bounds(*value.whole)
    mark.approximate = mark.approximate or value.approximate
    mark.calendar = "julian" if value.julian else None
    mark.edtf = edtf.point(mark.first, approximate=mark.approximate) or None
    return mark


def fill_range(mark: TimeMark, begin: Value, end: Value) -> TimeMark:
    """Give both dates of a range their bounds. "c. 1506–1508" doubts the begin, "around 1506–1508" both."""
    mark.first, mark.last = cal.bounds(*begin.meant), cal.bounds(*end.meant)
    mark.bare = cal.bounds(begin.whole[0], end.whole[1])
    mark.calendar = "julian" if begin.julian or end.julian else None
    mark.about_end = end.approximate
    mark.edtf = edtf.span(mark.first, mark.last, approximate=(mark.approximate, mark.relation == "around" or end.approximate))
    return mark
