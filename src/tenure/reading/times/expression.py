"""What an expression says: calendar units, parts of them, and what must come from elsewhere."""

from __future__ import annotations

from typing import Literal, NamedTuple

How = Literal["running", "near", "unit", "step", "stay", "from", "after", "before", "moment"]


class Reference(NamedTuple):
    """What an expression takes from the narrative's last date.

    running  the year ("26 August")
    near     the month, season or day next to it, by `steps`: 1 following, 0 of the same year, -1 previous ("that September")
    unit     the unit that holds it, `steps` units on: "the same year", "the next day"
    step     `steps` units on, as vague as its words: "a month later"
    stay     `steps` units after what began last: "after three years in Omsk"
    from     the date itself, as the begin of what lasted: "for the next ten years"
    after, before   no more than the order: "shortly afterwards"
    moment   the date itself: "at the same time"
    """

    how: How
    unit: str = ""
    steps: int = 0


class Expression(NamedTuple):
    """One date as its words say it; what they do not say is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    season: int | None = None  # ISO 8601-2 code
    decade: int | None = None  # its first year
    century: int | None = None  # its first year, as in "18XX": 1800
    part: str | None = None
    reference: Reference | None = None
    approximate: bool = False
    julian: bool = False
    age: int | None = None
    duration: str | None = None  # ISO 8601; "" where the number is not said


class Reading(NamedTuple):
    """An expression, and the one that ends it where one pattern holds a whole range ("3–5 May 1921", "1921–24")."""

    first: Expression
    last: Expression | None = None
