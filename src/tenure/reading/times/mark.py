"""A time expression in a text, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from tenure.model import Bounds, Span
from tenure.reading.times.expression import Expression

Shape = Literal["point", "range", "duration", "age", "vague"]


class Relative(NamedTuple):
    """What is to be resolved against the narrative: one date, or both dates of a range."""

    first: Expression
    last: Expression | None = None


@dataclass(slots=True)
class TimeMark:
    """One expression. `text[start:end]` is the bare one: governing words ("on", "by the end of") begin at `lead`.

    `relation` is the canonical governing word, a key of `[relations]` in `time.toml`: "", in, on, at, of, from, since, until, by, before,
    after, during, between, throughout, around, to, for, and term ("the term ending 3 March 1933": the limit of a term that is named).

    `first` are the bounds of the date, or of the begin of a range, as the governing words leave them ("before 1947": up to
    1946-12-31); `last` those of a range's end. `bare` are the bounds of the words alone, in whole units: what `tenure
    dates` gives. All three are None where the narrative has to say more, until `Narrative.resolve`.

    `age` in years, `duration` in ISO 8601 ("" where the number is not said), for the shapes of these names.

    `about_end`: of a range, that only its end is approximate.

    `open`: it had not ended when it was written. `aside`: it stands in parentheses, or before a noun ("the 1932 bloc"); nothing
    that follows refers to it.
    """

    start: int
    end: int
    lead: int
    relation: str
    shape: Shape
    first: Bounds | None = None
    last: Bounds | None = None
    edtf: str | None = None
    open: bool = False
    approximate: bool = False
    calendar: str | None = None
    relative: Relative | None = None
    derived_from: tuple[Span, ...] = ()
    bare: Bounds | None = None
    aside: bool = False
    age: int | None = None
    about_end: bool = False
    duration: str | None = None
