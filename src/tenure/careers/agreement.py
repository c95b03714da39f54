"""What several statements of one date, or one place, come to; where they cannot all be true, the sides and which one is preferred.

The preference, each step deciding only where the one before leaves a tie: what a person accepted; then the table `_PREFERENCE`, that is
asserted before reported; more independent sources; the more exact date; rows that state dates as such before prose; the earlier date.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from tenure import when
from tenure.careers.grounds import NO_GROUNDS, Grounds
from tenure.careers.sources import independent
from tenure.careers.statements import Date, is_structured
from tenure.model import Bounds, Claim, Disagreement, Side
from tenure.when import edtf

MANDATE = 366
"""Days by which an election or appointment may precede the entry into office without contradicting it."""


class Agreement(NamedTuple):
    """One date out of several statements: `bounds` cover every side of a disagreement, `preferred` is the first side's."""

    bounds: Bounds
    preferred: Bounds
    approximate: bool
    inferred: str
    sides: tuple[Side, ...]
    why: str

    def disagreement(self, field: str) -> tuple[Disagreement, ...]:
        """The disagreement, if there is more than one side."""
        return (Disagreement(field, self.sides, self.why),) if len(self.sides) > 1 else ()


class _Camp(NamedTuple):
    """Statements that can all be true, and what they say together."""

    bounds: Bounds
    dates: tuple[Date, ...]

    @property
    def claims(self) -> list[Claim]:
        return [date.claim for date in self.dates]

    @property
    def approximate(self) -> bool:
        return all(date.approximate for date in self.dates)


def agree_on(dates: Sequence[Date], grounds: Grounds = NO_GROUNDS) -> Agreement | None:
    """One date of what several claims state; None of none. The order of the claims does not matter.

    The most exact statement is taken first, and vaguer ones that can be true with it join it and override nothing; what cannot
    be true with it makes a side of its own.
    """
    camps: list[_Camp] = []
    for date in sorted(dates, key=_exactness):
        home = next((n for n, camp in enumerate(camps) if can_be_one(camp.bounds, camp.approximate, date)), None)
        if home is None:
            camps.append(_Camp(date.bounds, (date,)))
        else:
            camps[home] = _joined(camps[home], date)
    if len(camps) > 1:
        camps.sort(key=lambda camp: (not grounds.accepts(camp.claims), _rank(camp)))
    return _agreement(camps, grounds) if camps else None


def can_be_one(bounds: Bounds, approximate: bool, date: Date) -> bool:
    """Whether a date can be the one that is known within bounds; an approximate one may be off by its own length."""
    mine = when.loosen(bounds) if approximate else bounds
    return when.agree(mine, when.loosen(date.bounds) if date.approximate else date.bounds)


def _exactness(date: Date) -> tuple[Any, ...]:
    return (date.claim.certainty != "asserted", date.approximate, width(date.bounds), when.days(date.bounds), date.claim.id)


def width(bounds: Bounds) -> int:
    """Days within bounds, less one; very many where a side is unknown."""
    first, last = when.days(bounds)
    return last - first


def _joined(camp: _Camp, date: Date) -> _Camp:
    common = when.sharpen(camp.bounds, date.bounds) if when.agree(camp.bounds, date.bounds) and not date.approximate else camp.bounds
    return _Camp(common or camp.bounds, (*camp.dates, date))


def _agreement(camps: Sequence[_Camp], grounds: Grounds) -> Agreement:
    best = camps[0]
    limits = [when.days(camp.bounds) for camp in camps]
    hull = when.bounds(min(first for first, _ in limits), max(last for _, last in limits))
    sides = tuple(Side(edtf.point(camp.bounds, approximate=camp.approximate), _ids(camp.claims)) for camp in camps)
    inferred = best.dates[0].inferred if all(date.inferred for date in best.dates) else ""
    return Agreement(hull, best.bounds, best.approximate, inferred, sides, _why(camps, grounds))


def _ids(claims: Sequence[Claim]) -> tuple[str, ...]:
    return tuple(sorted({claim.id for claim in claims}))


_PREFERENCE: tuple[tuple[str, Callable[[_Camp], Any]], ...] = (
    ("the text asserts it, the other is only reported", lambda camp: all(c.certainty != "asserted" for c in camp.claims)),
    ("more sources say so", lambda camp: -independent(camp.claims)),
    ("it is the more exact date", lambda camp: (camp.approximate, width(camp.bounds))),
    ("an infobox or table states it as a date", lambda camp: not any(map(is_structured, camp.claims))),
    ("nothing else speaks for either, so the earlier date stands first", lambda camp: when.days(camp.bounds)),
)


def _rank(camp: _Camp) -> tuple[Any, ...]:
    return tuple(measure(camp) for _, measure in _PREFERENCE)


def _why(camps: Sequence[_Camp], grounds: Grounds) -> str:
    """The first step of the preference that tells the first side from the second."""
    if len(camps) == 1:
        return ""
    if grounds.accepts(camps[0].claims) and not grounds.accepts(camps[1].claims):
        return grounds.decided(camps[0].claims)
    return next(reason for reason, measure in _PREFERENCE if measure(camps[0]) != measure(camps[1]))


def without_mandates(starts: Sequence[Date], announced: Callable[[Date], bool]) -> list[Date]:
    """The starts without elections and appointments that came before a stated entry by no more than `MANDATE` days."""
    entries = [date for date in starts if not announced(date)]
    return [date for date in starts if not announced(date) or not any(_precedes(date, entry) for entry in entries)]


def _precedes(mandate: Date, entry: Date) -> bool:
    (_, decided), (entered, _) = when.days(mandate.bounds), when.days(entry.bounds)
    return 0 < entered - decided <= MANDATE
