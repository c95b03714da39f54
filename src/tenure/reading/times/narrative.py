"""The running narrative of one document: the last date that was told, on which relative ones hang."""

from __future__ import annotations

from tenure.model import Bounds, Span
from tenure.reading.times.expression import Reference
from tenure.reading.times.mark import TimeMark
from tenure.reading.times.resolution import resolved
from tenure.reading.times.values import fill, fill_range
from tenure.when import calendar as cal
from tenure.when import edtf

_NEAR = 400  # characters; how far back what began may have been told
_BEGINNINGS = frozenset(("stay", "from"))  # expressions that hang on the begin of something
_OF_ENDS = frozenset(("until", "to", "before", "by"))
_REACH = 1500  # characters; what was told further up is not what "that year" means


class Narrative:
    """Feed it the marks of one document in reading order; it resolves the relative ones.

    `birth`: bounds of the page's person's birth, for ages.
    """

    def __init__(self, birth: Bounds | None = None) -> None:
        self.birth = birth
        self._born: Span | None = None  # where the birth is told
        self._anchor: TimeMark | None = None

    def resolve(self, mark: TimeMark) -> TimeMark:
        """The mark with its bounds, or as it was if nothing told says enough. It becomes the last date told. Fills the mark itself."""
        if mark.age is not None:
            return self._aged(mark)
        anchor = self._anchor
        if mark.relative is not None and mark.first is None and anchor is not None and mark.start - anchor.end <= _REACH:
            self._hang(mark, anchor)
        if mark.first is not None and not mark.aside:
            self._anchor = mark
        return mark

    def learn_birth(self, birth: Bounds, told: Span) -> None:
        """The page's person was born then, as is told there."""
        self.birth, self._born = birth, told

    def forget(self) -> None:
        """Nothing was told yet, as after a heading of another matter."""
        self._anchor = None

    def _hang(self, mark: TimeMark, anchor: TimeMark) -> None:
        assert mark.relative is not None
        if anchor.last and mark.relative.first.reference == Reference("moment"):
            _repeat(mark, anchor)
            return
        if is_stretch(mark) and (not _began(anchor) or mark.start - anchor.end > _NEAR):
            return
        if anchor.approximate and mark.relative.first.reference == Reference("running"):
            return  # "about ten years later. … In January": of which year?
        told = _days_of(anchor)
        first = resolved(mark.relative.first, told)
        if first is None:
            return
        mark.derived_from = (Span(anchor.start, anchor.end),)
        if mark.relative.last is None:
            fill(mark, first)
            return
        last = resolved(mark.relative.last, first.whole)
        if last is not None:
            fill_range(mark, first, last)

    def _aged(self, mark: TimeMark) -> TimeMark:
        if self.birth is None or None in self.birth or mark.age is None:
            return mark
        born = cal.days(self.birth)
        first, last = cal.add_months(born[0], 12 * mark.age), cal.add_months(born[1], 12 * mark.age + 12) - 1
        mark.first = mark.bare = cal.bounds(first, last)
        mark.edtf = edtf.point(mark.first)
        if self._born is not None:
            mark.derived_from = (self._born,)
        mark.shape = "point"
        return mark


def is_stretch(mark: TimeMark) -> bool:
    """Whether a relative expression says how long something took since what began last ("after three years", "the next ten years")."""
    reference = mark.relative.first.reference if mark.relative is not None else None
    return reference is not None and reference.how in _BEGINNINGS


def _began(mark: TimeMark) -> bool:
    """Whether the last date told can be that at which something began: no range, and no end."""
    return mark.shape == "point" and mark.relation not in _OF_ENDS


def _repeat(mark: TimeMark, told: TimeMark) -> None:
    """ "at the same time" as a range is that range."""
    mark.shape, mark.first, mark.last, mark.bare = "range", told.first, told.last, told.bare
    mark.edtf, mark.approximate, mark.derived_from = told.edtf, told.approximate, (Span(told.start, told.end),)


def _days_of(mark: TimeMark) -> tuple[int, int]:
    """The days that a later date hangs on: those of a range's end; of "by the end of 1932", those of its words."""
    half_known = mark.first is not None and None in mark.first
    return cal.days(mark.last or (mark.bare if half_known else mark.first))
