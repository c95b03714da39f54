"""From expressions to the bounds of a mark: absolute ones at once, relative ones when the narrative has given them a year."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tenure.model import Bounds
from tenure.reading.times import units
from tenure.reading.times.expression import Expression
from tenure.reading.times.vocabulary import Part, vocabulary
from tenure.when import calendar as cal
from tenure.when import edtf


class Value(NamedTuple):
    """The days of one date: `whole` of the unit that it names, `meant` of the part that it means."""

    whole: tuple[int, int]
    meant: tuple[int, int]
    approximate: bool = False
    julian: bool = False


@lru_cache(maxsize=1 << 15)
def absolute(said: Expression) -> Value | None:
    """The value of a date with a year; None if it has none, or if there is no such day."""
    try:
        return valued(units.unit_days(said), said)
    except ValueError:
        return None


def valued(days: tuple[int, int], said: Expression) -> Value:
    """The days of a unit, narrowed to the part that an expression means."""
    part = vocabulary().parts[said.part] if said.part else Part({}, False)
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
        return cal.bounds(cal.NEVER, last if last == value.whole[1] and first > value.whole[0] else first - 1)
    if relation == "after":
        return cal.bounds(first, cal.EVER)
    return cal.bounds(first, last)


def expression_of(first: Bounds | None, last: Bounds | None, is_range: bool, is_open: bool, approximate: tuple[bool, bool]) -> str | None:
    """EDTF of a mark's bounds; None where nothing is known."""
    if is_range or is_open:
        return edtf.span(first, last, open=is_open, approximate=approximate) or None
    return edtf.point(first, approximate=approximate[0]) or None
