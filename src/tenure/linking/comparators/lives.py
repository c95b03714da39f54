"""What the dates and places of two lives say."""

from __future__ import annotations

from tenure.linking.comparators.pair import Pair
from tenure.linking.profiles import Profile
from tenure.model import Bounds


def born_on_the_same_day(pair: Pair) -> str:
    day = _same_day(pair.left.birth, pair.right.birth)
    return f"both born {day}" if day else ""


def births_may_be_one(pair: Pair) -> str:
    return "the births agree as far as they are known" if _may_be_one(pair.left.birth, pair.right.birth) else ""


def births_differ_by_little(pair: Pair) -> str:
    apart = _years_apart(pair.left.birth, pair.right.birth)
    return (
        "" if apart is None or apart > 2 or _compatible(pair.left.birth, pair.right.birth) else "the births differ by less than three years"
    )


def births_cannot_both_be_true(pair: Pair) -> str:
    apart = _years_apart(pair.left.birth, pair.right.birth)
    return f"born {apart} years apart" if apart is not None and apart > 2 else ""


def died_on_the_same_day(pair: Pair) -> str:
    day = _same_day(pair.left.death, pair.right.death)
    return f"both died {day}" if day else ""


def deaths_may_be_one(pair: Pair) -> str:
    return "the deaths agree as far as they are known" if _may_be_one(pair.left.death, pair.right.death) else ""


def deaths_cannot_both_be_true(pair: Pair) -> str:
    apart = _years_apart(pair.left.death, pair.right.death)
    return f"died {apart} years apart" if apart is not None and apart > 2 else ""


def active_outside_the_others_life(pair: Pair) -> str:
    """One holds office or acts before the other is ten years old, or after the other's death."""
    return _outside(pair.left, pair.right) or _outside(pair.right, pair.left)


def active_in_different_times(pair: Pair) -> str:
    if not pair.left.years or not pair.right.years:
        return ""
    apart = max(pair.left.years[0] - pair.right.years[1], pair.right.years[0] - pair.left.years[1])
    return f"seen {apart} years apart" if apart > 45 else ""


def active_at_the_same_time(pair: Pair) -> str:
    if not pair.left.years or not pair.right.years:
        return ""
    return "seen in the same years" if pair.left.years[0] <= pair.right.years[1] and pair.right.years[0] <= pair.left.years[1] else ""


def born_in_the_same_place(pair: Pair) -> str:
    shared = sorted(pair.left.birthplaces & pair.right.birthplaces)
    return f"both born at {shared[0]}" if shared else ""


def _same_day(one: Bounds | None, other: Bounds | None) -> str:
    return one[0] if one and one[0] and one == other and one[0] == one[1] else ""


def _may_be_one(one: Bounds | None, other: Bounds | None) -> bool:
    """Whether they may be one date, though it is not one known day."""
    return not _same_day(one, other) and _compatible(one, other)


def _compatible(one: Bounds | None, other: Bounds | None) -> bool:
    """Both known at least to a few years, and some day is possible for both."""
    if not one or not other or not (one[0] and one[1] and other[0] and other[1]):
        return False
    return one[0] <= other[1] and other[0] <= one[1]


def _years_apart(one: Bounds | None, other: Bounds | None) -> int | None:
    """The least number of years between two dates; None where that is unknown."""
    if not one or not other or not (one[0] and one[1] and other[0] and other[1]):
        return None
    return max(0, _year(one[0]) - _year(other[1]), _year(other[0]) - _year(one[1]))


def _year(day: str) -> int:
    return int(day[:-6])


def _outside(one: Profile, other: Profile) -> str:
    if not one.years:
        return ""
    if other.birth and other.birth[0] and one.years[1] < _year(other.birth[0]) + 10:
        return "active before the other was ten years old"
    if other.death and other.death[1] and one.years[0] > _year(other.death[1]) + 1:
        return "active after the other's death"
    return ""
