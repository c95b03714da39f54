"""What follows from uncertain times: certainly, possibly or never.

A time is known within bounds; each choice of days within them is a *reading*. "Certainly" means on every reading, "possibly"
on some, "never" on none. `~` bars "certainly". A stay is the days from its start to its end, both included.

Every question is answered from two kinds of readings. A reading that lies within another settles what holds for the other too, so
the *longest* reading (earliest start to latest end) decides whether something is possible, and the *shortest* ones decide
whether it is certain. There is one shortest reading (latest start to earliest end) if the bounds do not overlap; if they do, there
is one of a single day for every day of the overlap. `tests/when` compares all of it with the enumeration of readings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from tenure.when import calendar as cal
from tenure.when import edtf

if TYPE_CHECKING:
    from tenure.model import Bounds, Mode, When

Verdict = Literal["certainly", "possibly", "never"]


class Stay(NamedTuple):
    """A holding with uncertain start and end, as ordinals of days (`cal.NEVER`, `cal.EVER`: nothing is known).

    `attested`: it held between start and end, and may have begun before and ended after. `shut`: no day fits the bounds.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    attested: bool = False
    approximate: bool = False

    @property
    def shut(self) -> bool:
        """Whether the bounds contradict each other: it would end before it begins on every reading."""
        return self.start[0] > self.end[1] or self.start[0] > self.start[1] or self.end[0] > self.end[1]

    def longest(self) -> tuple[int, int]:
        """First and last day on which it can have held."""
        return (cal.NEVER, cal.EVER) if self.attested else (self.start[0], self.end[1])

    def core(self) -> tuple[int, int] | None:
        """The days on which it held on every reading."""
        return (self.start[1], self.end[0]) if self.start[1] <= self.end[0] else None

    def moments(self) -> tuple[int, int]:
        """Where there is no core: it held on at least one of these days, and on each of them alone by some reading."""
        return max(self.start[0], self.end[0]), min(self.start[1], self.end[1])


def stay(start: Bounds | None, end: Bounds | None, *, mode: Mode = "span", open: bool = False, approximate: bool = False) -> Stay:
    """A stay of ISO bounds. `open`: it had not ended, so every later day counts as held."""
    first, last = cal.days(start), (cal.EVER, cal.EVER) if open and end is None else cal.days(end)
    return Stay(first, last, mode == "attested", approximate)


def stay_of(when: When) -> Stay:
    """The stay that a claim's `when` states."""
    said = when.edtf
    return stay(when.start, when.end, mode=when.mode, open=said.endswith("/.."), approximate="~" in said or "%" in said)


def in_office(held: Stay, on: Bounds) -> Verdict:
    """Whether it held on some day within `on` (of an EDTF expression: `window`)."""
    first, last = cal.days(on)
    longest = held.longest()
    if held.shut or longest[0] > last or longest[1] < first:
        return "never"
    shortest = held.core()
    if shortest is None:
        sure = first <= held.moments()[0] and held.moments()[1] <= last
    else:
        sure = first <= shortest[1] and shortest[0] <= last
    return "certainly" if sure and not held.approximate else "possibly"


def window(text: str) -> Bounds:
    """The days that an EDTF expression spans, as a question asks for them: "1925", "1921/1924", "1925/..".

    Raises EdtfError.
    """
    said = edtf.parse(text)
    return (said.start[0] if said.start else None), (said.end[1] if said.end else None)


def happened(when: Bounds, within: Bounds, *, approximate: bool = False) -> Verdict:
    """Whether an event of one day, known within bounds, happened within others."""
    (first, last), (begin, end) = cal.days(when), cal.days(within)
    if first > last or first > end or last < begin:
        return "never"
    return "certainly" if begin <= first and last <= end and not approximate else "possibly"


def before(a: Bounds, b: Bounds, *, approximate: bool = False) -> Verdict:
    """Whether the event `a` came on an earlier day than the event `b`. `approximate`: one of them is."""
    (a_first, a_last), (b_first, b_last) = cal.days(a), cal.days(b)
    if a_first >= b_last:
        return "never"
    return "certainly" if a_last < b_first and not approximate else "possibly"


class Common(NamedTuple):
    """The days that two stays share: at least, and at most (None: without limit)."""

    certain: int
    possible: int | None

    @property
    def verdict(self) -> Verdict:
        return "certainly" if self.certain else "never" if self.possible == 0 else "possibly"


def overlap(a: Stay, b: Stay) -> Common:
    """How many days two stays have in common, on the least and on the most generous reading."""
    if a.shut or b.shut:
        return Common(0, 0)
    most = _shared(a.longest(), b.longest())
    least = 0 if a.approximate or b.approximate else _least_shared(a, b)
    return Common(least, most if most < cal.EVER // 2 else None)


def _shared(a: tuple[int, int], b: tuple[int, int]) -> int:
    return max(0, min(a[1], b[1]) - max(a[0], b[0]) + 1)


def _least_shared(a: Stay, b: Stay) -> int:
    """Of all shortest readings the pair with fewest common days; single days share one day or none."""
    core_a, core_b = a.core(), b.core()
    if core_a and core_b:
        return _shared(core_a, core_b)
    days_a, days_b = core_a or a.moments(), core_b or b.moments()
    if core_a or core_b:
        whole, single = (core_a, days_b) if core_a else (days_b, days_a)
        return int(whole is not None and whole[0] <= single[0] and single[1] <= whole[1])
    return int(days_a[0] == days_a[1] == days_b[0] == days_b[1])


# ------------------------------------------------------------------------------------- statements about one date


def agree(a: Bounds | None, b: Bounds | None) -> bool:
    """Whether two statements about one date can both be true. Nothing known agrees with everything."""
    (a_first, a_last), (b_first, b_last) = cal.days(a), cal.days(b)
    return max(a_first, b_first) <= min(a_last, b_last)


def contains(vague: Bounds | None, sharp: Bounds | None) -> bool:
    """Whether `vague` says no more than `sharp` does: every reading of `sharp` is one of `vague`."""
    (v_first, v_last), (s_first, s_last) = cal.days(vague), cal.days(sharp)
    return v_first <= s_first and s_last <= v_last


def sharpen(a: Bounds | None, b: Bounds | None) -> Bounds | None:
    """What two statements about one date say together; None if nothing is known. Raises ValueError if they contradict each other."""
    (a_first, a_last), (b_first, b_last) = cal.days(a), cal.days(b)
    first, last = max(a_first, b_first), min(a_last, b_last)
    if first > last:
        raise ValueError(f"no day is within both {a} and {b}")
    return None if (first, last) == (cal.NEVER, cal.EVER) else cal.bounds(first, last)


def loosen(pair: Bounds | None) -> Bounds | None:
    """Bounds of an approximate date, widened on each side by its own length: what "about" may still mean."""
    first, last = cal.days(pair)
    if pair is None or first == cal.NEVER or last == cal.EVER:
        return pair
    length = last - first + 1
    return cal.bounds(first - length, last + length)
