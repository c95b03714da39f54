"""Relative expressions: what they mean after the last date told. Dates told are first and last day, as ordinals."""

from __future__ import annotations

from tenure.reading.times import units
from tenure.reading.times.expression import Expression, Reference
from tenure.reading.times.units import Days
from tenure.reading.times.values import Value, absolute, valued
from tenure.when import calendar as cal

_LONGEST_YEAR = 366
_FLASHBACK = 6  # a month named without its year is of the next year if it lies this many months or more before the last date


def resolved(said: Expression, told: Days) -> Value | None:
    """The value of a relative date after the last one told; None if that says too little."""
    reference = said.reference
    if reference is None:
        return absolute(said)
    try:
        return _RESOLVE[reference.how](said, reference, told)
    except (ValueError, OverflowError):
        return None


def _running(said: Expression, reference: Reference, told: Days) -> Value | None:
    year, month = _year_of(told), _month_of(told)
    if year is None:
        return None
    back = month - units.first_month(said) if month else 0
    return _in_year(said, year + (back >= _FLASHBACK))


def _near(said: Expression, reference: Reference, told: Days) -> Value | None:
    """The next such month or season after the last date, the last one before it, or that of the same year."""
    if told[0] <= cal.NEVER or told[1] - told[0] > _LONGEST_YEAR:
        return None
    year = cal.civil(told[1] if reference.steps > 0 else told[0])[0]
    here, beside = (_in_year(said, y) for y in (year, year + reference.steps))
    if reference.steps == 0:
        return here if year == _year_of(told) else None
    if here is None:
        return beside
    beyond = here.whole[0] > told[1] if reference.steps > 0 else here.whole[1] < told[0]
    return here if beyond else beside


def _unit(said: Expression, reference: Reference, told: Days) -> Value | None:
    if _is_too_vague(told, reference.unit):
        return None
    if reference.steps == 0 and reference.unit != "day" and _holder(told, reference.unit) is None:
        return None
    days = units.stepped(told, reference.unit, reference.steps)
    if said.month is not None or said.season is not None:
        year = _year_of(days)
        return None if year is None else _in_year(said, year)
    if said.part == "later":
        return Value((max(days[0], told[0]), days[1]), (max(days[0], told[0]), days[1]))
    if said.part == "earlier":
        return Value((days[0], min(days[1], told[1])), (days[0], min(days[1], told[1])))
    return valued(days, said)


def _is_too_vague(told: Days, unit: str) -> bool:
    """Whether days or weeks after it say nothing: it must be known to the month."""
    return unit in ("day", "week") and _month_of(told) is None


def _step(said: Expression, reference: Reference, told: Days) -> Value | None:
    too_wide = told[1] < cal.EVER and told[1] - told[0] > _LONGEST_YEAR
    if too_wide or _is_too_vague(told, reference.unit):
        return None
    days = units.stepped(told, reference.unit, reference.steps)
    return Value(days, days, said.approximate)


def _after(said: Expression, reference: Reference, told: Days) -> Value | None:
    return Value((told[0], cal.EVER), (told[0], cal.EVER)) if told[0] > cal.NEVER else None


def _before(said: Expression, reference: Reference, told: Days) -> Value | None:
    return Value((cal.NEVER, told[1]), (cal.NEVER, told[1])) if told[1] < cal.EVER else None


def _moment(said: Expression, reference: Reference, told: Days) -> Value | None:
    return Value(told, told)


_RESOLVE = {
    "running": _running,
    "near": _near,
    "unit": _unit,
    "step": _step,
    "stay": _step,
    "from": _moment,
    "after": _after,
    "before": _before,
    "moment": _moment,
}


def _in_year(said: Expression, year: int) -> Value | None:
    return absolute(said._replace(year=year, reference=None))


def _year_of(told: Days) -> int | None:
    """The year of a date told; None if it may be of several. Of a date that is only known to be later, the first."""
    first = cal.civil(told[0])[0] if told[0] > cal.NEVER else None
    last = cal.civil(told[1])[0] if told[1] < cal.EVER else first
    return first if first == last else None


def _month_of(told: Days) -> int | None:
    """The month of a date told, if it is known."""
    within = told[0] > cal.NEVER and (told[1] >= cal.EVER or cal.civil(told[0])[:2] == cal.civil(told[1])[:2])
    return cal.civil(told[0])[1] if within else None


def _holder(told: Days, unit: str) -> Days | None:
    """The unit that holds a date told; None if it may be in several."""
    if told[0] <= cal.NEVER or told[1] >= cal.EVER:
        return units.holding(told[0], unit) if told[0] > cal.NEVER else None
    first, last = units.holding(told[0], unit), units.holding(told[1], unit)
    return first if first == last else None
