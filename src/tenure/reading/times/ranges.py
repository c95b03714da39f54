"""Two dates that make a range: "September 1937 to June 1938", "from February till May 2014", "between 1766 and 1794"."""

from __future__ import annotations

from typing import NamedTuple

from tenure.reading.times.belief import is_counted
from tenure.reading.times.context import Context, Governing
from tenure.reading.times.expression import Expression
from tenure.reading.times.scan import Found
from tenure.reading.times.values import absolute

_LONGEST_JOIN = 14  # characters between the two dates


class Pair(NamedTuple):
    """Both dates of a range."""

    first: Expression
    last: Expression


def pair(here: Found, there: Found, by: Governing, around: Context) -> Pair | None:
    """The range that two neighbours make, or None. `by` governs the first."""
    if there.start - here.end > _LONGEST_JOIN or here.reading.last or there.reading.last:
        return None
    if not _are_joined(around.low[here.end : there.start], by, around) or is_counted(there.end, by, around):
        return None
    first, last = here.reading.first, there.reading.first
    if not (_can_bound(first) and _can_bound(last)):
        return None
    return _in_order(_sharing_a_year(first, last))


def _are_joined(between: str, by: Governing, around: Context) -> bool:
    """Whether the words between two dates make a range. "elected in 1990 until 1993" is none: the first date is another event's."""
    join = " ".join(between.split())
    if join in around.lists["between"]:
        return by.relation == "between"
    if around.words.relations.get(join.lstrip(", ")) == "until" and by.relation not in ("from", "since", ""):
        return False
    return join in around.words.joins


def _sharing_a_year(first: Expression, last: Expression) -> Pair:
    """A year that only one of them has is the other's too, or the one beside it: "November to March 1907" begins in 1906."""
    crosses = _month_day(first) > _month_day(last)
    if last.year is not None and first.reference:
        return Pair(first._replace(year=last.year - crosses, reference=None), last)
    if first.year is not None and first.month and last.reference:
        return Pair(first, last._replace(year=first.year + crosses, reference=None))
    return Pair(first, last)


def _in_order(both: Pair) -> Pair | None:
    """The range, if it does not end before it begins, and either both dates or none are known by themselves."""
    begin, end = absolute(both.first), absolute(both.last)
    if begin and end:
        return both if begin.whole[0] <= end.whole[1] else None
    return both if begin is end else None


def _can_bound(said: Expression) -> bool:
    return said.age is None and said.duration is None and (said.reference is None or said.reference.how == "running")


def _month_day(said: Expression) -> tuple[int, int]:
    return said.month or 1, said.day or 1
