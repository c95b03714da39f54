"""What is drawn: bars for what lasts, marks for what happens. Values only; their dates are ISO, their words are ready to print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tenure.model import Bounds

BarStyle = Literal["held", "acting", "life", "gap", "overlap"]
Shape = Literal["life", "justice", "other"]


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that lasted: an office held, a life, a time without holder.

    `start` and `end` are (earliest, latest) ISO dates, inclusive, or None where nothing is known. `attested`: it held within these
    bounds and may have begun before and ended after. `ongoing`: it had not ended when the source was written.
    """

    label: str
    note: str = ""
    start: Bounds | None = None
    end: Bounds | None = None
    style: BarStyle = "held"
    attested: bool = False
    ongoing: bool = False
    disputed: bool = False

    def dated(self) -> bool:
        """Whether any bound is known, so that there is something to draw."""
        return any((self.start or ()) + (self.end or ()))


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened, at some day within `when`; `shape` says of which sort it is without needing colour."""

    label: str
    note: str
    when: Bounds
    shape: Shape = "other"
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Canvas:
    """How wide to draw, in CSS pixels, and a prefix that keeps the ids of several drawings on one page apart."""

    width: int = 760
    prefix: str = "d"

    @property
    def narrow(self) -> bool:
        """Too narrow for a column of labels: they stand above their bars."""
        return self.width < 560
