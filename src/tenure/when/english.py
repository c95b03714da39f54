"""Uncertain time in English, no finer and no coarser than it is known: `("1923-07-01", "1923-07-31")` is "July 1923"."""

from __future__ import annotations

import calendar
import re
from typing import NamedTuple

from tenure.model import Bounds, Spell, When
from tenure.when.edtf import EdtfError, parse

UNKNOWN = "not known"
INCUMBENT = "still in office"
_MONTHS = ("", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")


class _Day(NamedTuple):
    year: int
    month: int
    day: int


def day(iso: str) -> str:
    """An ISO date as "6 July 1923"; years before 1 are counted as historians do ("15 March 44 BC")."""
    return _day_words(_parse(iso))


def bounds(pair: Bounds | None, *, approximate: bool = False) -> str:
    """A date known within bounds, by the coarsest unit that says the same: a day, month, year, decade, or a stretch of them."""
    if pair is None or not any(pair):
        return UNKNOWN
    earliest, latest = pair
    if earliest is None:
        return f"by {'about ' * approximate}{_upper(_parse(latest or ''))}"
    if latest is None:
        return f"{'c. ' * approximate}{_lower(_parse(earliest))} or later"
    return "c. " * approximate + _between(_parse(earliest), _parse(latest))


def span(start: Bounds | None, end: Bounds | None, edtf: str = "") -> str:
    """A stretch of time: "6 July 1923 – 11 or 12 November 1927", "from 1937", "by the end of 1932", "until 16 June 1938", "undated"."""
    since, until = begin(start, edtf), finish(end, edtf)
    if since != UNKNOWN and until != UNKNOWN:
        return f"{since} – {until}"
    if since != UNKNOWN:
        return _after("from", since)
    if until == UNKNOWN:
        return "undated"
    return f"ended {until}" if until.startswith("by ") else _after("until", until)


def _after(preposition: str, date: str) -> str:
    """A date after a preposition; one that brings its own stands without: "by the end of 1932", "some time between May and July"."""
    if date.startswith("between "):
        return f"{preposition} some time {date}"
    return date if date.startswith("by ") else f"{preposition} {date}"


def begin(start: Bounds | None, edtf: str = "") -> str:
    """The start of a stretch whose EDTF expression is `edtf` (it says what bounds cannot: circa)."""
    return bounds(start, approximate=_is_circa(start, edtf.partition("/")[0]))


def finish(end: Bounds | None, edtf: str = "") -> str:
    """The end of a stretch: "still in office" where the expression is open."""
    if is_open(edtf):
        return INCUMBENT
    return bounds(end, approximate=_is_circa(end, edtf.partition("/")[2]))


def _is_circa(pair: Bounds | None, side: str) -> bool:
    """Whether a side of an interval is about then. Of a date known on one side only the mark says just that: EDTF has no other."""
    return "~" in side and pair is not None and None not in pair


def is_open(edtf: str) -> bool:
    """Whether the stretch had not ended when its source was written ("2021-01-03/..")."""
    return edtf.endswith("/..")


def spell(value: Spell) -> str:
    """When a spell was, in words; one that is only attested says so."""
    if value.mode == "attested" or not (value.start or value.end or is_open(value.edtf)):
        seen = value.attested or ((value.start[0] if value.start else None, value.end[1] if value.end else None),)
        known = [bounds(pair) for pair in seen if any(pair)]
        return "attested " + ", ".join(known) if known else "undated"
    return span(value.start, value.end, value.edtf)


def when(value: When | None) -> str:
    """The time of a claim or event, in words; undatable words as the source gives them."""
    if value is None:
        return ""
    if value.mode == "point":
        return bounds(value.start, approximate="~" in value.edtf) if value.start else _quoted(value.text)
    if value.mode == "attested":
        return bounds((value.start[0] if value.start else None, value.end[1] if value.end else None))
    return span(value.start, value.end, value.edtf)


def expression(text: str) -> str:
    """A date in EDTF in words; anything else as it stands."""
    try:
        said = parse(text)
    except EdtfError:
        return text
    return span(said.start, said.end, text) if said.mode == "span" else bounds(said.start, approximate=said.approximate)


def asked(text: str | None) -> str:
    """The time of a question: "on 12 November 1927", "in 1925", "from 1921 to 1924", "until 1930", "at any time"."""
    if text is None:
        return "at any time"
    begin, slash, end = text.partition("/")
    if not slash:
        date = expression(text)
        return date if date.startswith(("by ", "between ")) else f"{'on' if _is_day(text) else 'in'} {date}"
    limits = [("from", begin), ("to" if begin.strip(".") else "until", end)]
    return " ".join(_after(word, expression(side)) for word, side in limits if side.strip("."))


def _is_day(text: str) -> bool:
    return bool(re.fullmatch(r"-?\d{4}-\d\d-\d\d", text))


def _quoted(text: str) -> str:
    return f"“{text}”" if text else UNKNOWN


def _between(first: _Day, last: _Day) -> str:
    if first == last:
        return _day_words(first)
    if _starts_year(first) and _ends_year(last):
        return _years(first.year, last.year)
    if first.day == 1 and _ends_month(last):
        return _month_words(first) if first[:2] == last[:2] else _joined(_month_words(first), _month_words(last), first, last)
    if first[:2] == last[:2] and last.day == first.day + 1:
        return f"{first.day} or {_day_words(last)}"
    return _joined(_day_words(first), _day_words(last), first, last)


def _joined(one: str, other: str, first: _Day, last: _Day) -> str:
    if first.year == last.year:
        one = one.removesuffix(" " + _year(first.year))
    return f"between {one} and {other}"


def _years(first: int, last: int) -> str:
    if first == last:
        return _year(first)
    if first > 0 and first % 10 == 0 and last == first + 9:
        return f"the {first}s"
    if first > 0 and first % 100 == 1 and last == first + 99:
        return f"the {_ordinal(last // 100)} century"
    return f"between {_year(first)} and {_year(last)}"


def _ordinal(number: int) -> str:
    suffix = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _upper(last: _Day) -> str:
    if _ends_year(last):
        return "the end of " + _year(last.year)
    return "the end of " + _month_words(last) if _ends_month(last) else _day_words(last)


def _lower(first: _Day) -> str:
    if _starts_year(first):
        return _year(first.year)
    return _month_words(first) if first.day == 1 else _day_words(first)


def _day_words(value: _Day) -> str:
    return f"{value.day} {_month_words(value)}"


def _month_words(value: _Day) -> str:
    return f"{_MONTHS[value.month]} {_year(value.year)}"


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year} BC"


def _starts_year(value: _Day) -> bool:
    return value[1:] == (1, 1)


def _ends_year(value: _Day) -> bool:
    return value[1:] == (12, 31)


def _ends_month(value: _Day) -> bool:
    return value.day == calendar.monthrange(2000 + value.year % 400, value.month)[1]  # the same calendar, within what Python counts


def _parse(iso: str) -> _Day:
    found = re.fullmatch(r"(-?\d{4,})-(\d\d)-(\d\d)", iso)
    if not found:
        raise ValueError(f"not an ISO date: {iso!r}")
    return _Day(int(found[1]), int(found[2]), int(found[3]))
