"""How long something lasted: "worked there for ten years until 1958" began about 1948, "from 1950 for three years" ended about 1953."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tenure.claims.attachment.scene import Scene
from tenure.claims.frames import Bound
from tenure.claims.timing import UNTIL
from tenure.model import Bounds, Span
from tenure.reading.clauses import Predicate
from tenure.reading.times import TimeMark
from tenure.when import calendar as cal

MONTHS = {"Y": 12, "M": 1}
BEGUN = frozenset(("", "in", "on", "from"))  # what governs a date at which something can have begun


def with_duration(scene: Scene, p: Predicate, bound: Bound, marks: list[TimeMark], ended: Sequence[TimeMark] = ()) -> list[TimeMark]:
    """The marks of a state with the side that its duration gives, where they have only the other."""
    told = [*marks, *ended]
    duration = _duration(scene, p) if bound == "state" and len(told) == 1 else None
    mark = told[0] if duration is not None else None
    if duration is None or mark is None or mark.shape != "point" or mark.first is None or None in mark.first or mark.open:
        return marks
    months = sum(int(count) * MONTHS[letter] for count, letter in re.findall(r"(\d+)([YM])", duration.duration or ""))
    if not months:
        return marks
    if ended or mark.relation in UNTIL:
        return [_side(duration, mark, "from", -months), *marks]
    return [*marks, _side(duration, mark, "until", months)] if mark.relation in BEGUN else marks


def _duration(scene: Scene, p: Predicate) -> TimeMark | None:
    """ "for ten years" in the clause."""
    if p.unit is None or p.stop <= p.index or p.stop > len(scene.units):
        return None
    start, end = p.unit.end, scene.units[p.stop - 1].end
    return next((d for at, d in sorted(scene.durations.items()) if start <= at < end and d.relation == "for"), None)


def _side(duration: TimeMark, told: TimeMark, relation: str, months: int) -> TimeMark:
    """The other side of what `told` bounds, about so many months away, as the words of the duration give it."""
    assert told.first is not None
    first, last = (cal.add_months(day, months) for day in cal.days(told.first))
    bounds: Bounds = cal.bounds(first, last)
    return replace(
        duration,
        relation=relation,
        shape="point",
        first=bounds,
        approximate=months < 0,
        about_end=months > 0,
        derived_from=(Span(told.start, told.end),),
        duration=None,
    )
