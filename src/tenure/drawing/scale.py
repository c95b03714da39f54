"""Where a date falls: ISO dates to years as numbers, years to places on the axis, and the ticks that explain it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import takewhile

from tenure.model import Bounds

_DATE = re.compile(r"(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_STEPS = (1 / 12, 0.25, 1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000)  # years between two ticks


def year(date: str, *, last: bool = False) -> float:
    """An ISO date as a number of years; with `last`, the end of that day. Months count 31 days: true to a pixel, not to a day."""
    found = _DATE.match(date)
    if not found:
        raise ValueError(f"{date!r} is not an ISO date")
    month, day = int(found[2] or (12 if last else 1)), int(found[3] or (31 if last else 1))
    return int(found[1]) + (month - 1) / 12 + (day - 1 + last) / 372


@dataclass(frozen=True, slots=True)
class Scale:
    """Years `low` to `high` over pixels `left` to `right`."""

    low: float
    high: float
    left: float
    right: float

    def at(self, when: float) -> float:
        """The pixel of a moment, kept inside the drawing."""
        share = (when - self.low) / (self.high - self.low)
        return round(self.left + min(1.0, max(0.0, share)) * (self.right - self.left), 1)

    @property
    def tail(self) -> float:
        """How many years an open end fades over."""
        return (self.high - self.low) * 0.06


def scale(bounds: Iterable[Bounds | None], left: float, right: float) -> Scale:
    """A scale that holds all bounds and a little air. Without any date it shows one arbitrary year."""
    pairs = [pair for pair in bounds if pair]
    firsts = [year(day) for pair in pairs for day in pair if day]
    lasts = [year(day, last=True) for pair in pairs for day in pair if day]
    low, high = (min(firsts), max(lasts)) if firsts else (0.0, 1.0)
    air = max((high - low) * 0.04, 0.02)
    return Scale(low - air, high + air, left, right)


def ticks(axis: Scale, room: float = 56) -> list[tuple[float, str]]:
    """Round moments at least `room` pixels apart with their labels: years, or months where the whole is short."""
    span, width = axis.high - axis.low, axis.right - axis.left
    step = next((s for s in _STEPS if s / span * width >= room), _STEPS[-1])
    first = int(axis.low // step)
    moments = (round(n * step, 4) for n in range(first, first + 500))
    shown = (m + (m <= 0 and step > 1) for m in moments)  # there is no year 0: round years before 1 stand one later
    return [(m, _label(m, step)) for m in takewhile(lambda m: m <= axis.high, shown) if m >= axis.low]


def _label(moment: float, step: float) -> str:
    whole = int(moment // 1)
    name = str(whole) if whole > 0 else f"{1 - whole} BC"  # the calendar's year 0 is 1 BC
    return name if step >= 1 else f"{_MONTHS[round((moment - whole) * 12) % 12]} {name}"
