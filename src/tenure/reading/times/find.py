"""Time expressions of a text, in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tenure.model import Bounds
from tenure.reading.times.context import Context, Governing
from tenure.reading.times.expression import Expression, Reading, read
from tenure.reading.times.mark import Relative, TimeMark
from tenure.reading.times.patterns import Grammar, grammar
from tenure.reading.times.values import Value, absolute, expression_of, governed
from tenure.reading.times.vocabulary import DASHES, SPACE, either
from tenure.when import calendar as cal

_LONGEST_JOIN = 14  # characters between the two dates of a range


class Found(NamedTuple):
    """One match of the grammar: where, and how it reads."""

    start: int
    end: int
    reading: Reading


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeMark]:
    """The time expressions of `text[start:end]`, in order. Offsets are into `text`; only the stretch itself is looked at.

    Dates with a year have their bounds; what hangs on the narrative ("a month later", "26 August") has None until
    `Narrative.resolve`. Give it a paragraph at a time: it costs less than a call for each sentence, and a mark never crosses
    an empty line.
    """
    stretch = text[start:end] if start or end is not None else text
    low = _lower(stretch)
    rules = _rules()
    found = list(_matches(low, rules.grammar))
    if not found:
        return []
    marks = list(_marks(found, Context(stretch, low, rules.grammar.words, rules.present), rules))
    if start:
        for mark in marks:
            mark.start, mark.end, mark.lead = mark.start + start, mark.end + start, mark.lead + start
    return marks


class _Rules(NamedTuple):
    grammar: Grammar
    joins: frozenset[str]
    present: re.Pattern[str]


@lru_cache(maxsize=1)
def _rules() -> _Rules:
    known = grammar()
    v = known.words
    dash = f"{SPACE}?[{DASHES}]{SPACE}?"
    to = f"(?:{dash}|(?:{SPACE}?,)?{SPACE}{either(v.range_words)}{SPACE})"
    present = rf"{to}{either(v.present)}(?!\w)|{SPACE}?[–—−-](?={SPACE}?[)\]])|{SPACE}{either(v.onwards)}(?!\w)"
    joins = {*v.range_words, *(f", {word}" for word in v.range_words), *DASHES, "--", "/"}
    return _Rules(known, frozenset(joins), re.compile(present))


def _lower(text: str) -> str:
    """The text in lower case with plain spaces, of the same length ("İ" would become two characters, and stays)."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ")


def _matches(low: str, known: Grammar) -> Iterator[Found]:
    """Everything that fits a pattern and reads as a date, whatever stands around it."""
    place, at = known.places.search, 0
    while opening := place(low, at):
        begin, word = opening.start(), opening.start(1)
        fits = known.at(opening[1]).match
        match = fits(low, begin) or (fits(low, word) if word > begin else None)
        reading = _read(int(str(match.lastgroup)[1:]), match[0]) if match else None
        if match and reading:
            yield Found(*match.span(), reading)
        at = match.end() if match and reading else opening.end()


@lru_cache(maxsize=1 << 15)
def _read(pattern: int, text: str) -> Reading | None:
    known = grammar()
    reading = read(known.take_apart(pattern, text), known.words)
    if reading is None or any(_is_no_day(said) for said in reading if said):
        return None
    return reading


def _is_no_day(said: Expression) -> bool:
    return said.reference is None and said.age is None and said.duration is None and absolute(said) is None


# ------------------------------------------------------------------------------------------------ from matches to marks


def _marks(found: list[Found], around: Context, rules: _Rules) -> Iterator[TimeMark]:
    """Pairs joined into ranges, with the words that govern them; what is no date in its place is left out."""
    n, previous = 0, -1
    while n < len(found):
        here = found[n]
        by = around.governing(here.start)
        pair = _pair(found, n, by, around, rules)
        listed = 0 <= here.start - previous <= 6 and around.low[previous : here.start].strip(" ,") in ("", "and", "or", "&")
        if pair is not None:
            mark: TimeMark | None = _range(here, *pair, by)
            n += 2
        else:
            n += 1
            if not (_is_date(here, by, around) or (listed and here.reading.first.year)):
                continue
            mark = _single(here, by)
        if mark is not None:
            _open(mark, around.low, rules)
            mark.aside = mark.aside or _is_aside(mark, by, around)
            previous = mark.end
            yield mark


def _pair(found: list[Found], n: int, by: Governing, around: Context, rules: _Rules) -> tuple[Expression, Found] | None:
    """The end of a range that begins with the nth match, and the begin's reading now that the end is known."""
    if n + 1 == len(found):
        return None
    here, there = found[n], found[n + 1]
    if there.start - here.end > _LONGEST_JOIN or here.reading.last or there.reading.last:
        return None
    join = " ".join(around.low[here.end : there.start].split())
    if join not in rules.joins and not (join in rules.grammar.words.between and by.relation == "between"):
        return None
    if join.endswith(("until", "till", "til")) and by.relation not in ("from", "since", ""):
        return None
    return _shared(here, there)


def _shared(here: Found, there: Found) -> tuple[Expression, Found] | None:
    """Both dates of a range with the year that only one of them has; None if they make none."""
    first, last = here.reading.first, there.reading.first
    if not (_can_bound(first) and _can_bound(last)):
        return None
    if first.year is None and first.reference and last.year is not None:
        first = first._replace(year=last.year - (_month_day(first) > _month_day(last)), reference=None)
    elif last.year is None and last.reference and first.year is not None and first.month:
        last = last._replace(year=first.year + (_month_day(first) > _month_day(last)), reference=None)
    begin, end = absolute(first), absolute(last)
    if begin and end and begin.whole[0] > end.whole[1]:
        return None
    if (begin is None) != (end is None):
        return None
    return first, there._replace(reading=Reading(last))


def _can_bound(said: Expression) -> bool:
    return said.age is None and said.duration is None and (said.reference is None or said.reference.how == "running")


def _month_day(said: Expression) -> tuple[int, int]:
    return said.month or 1, said.day or 1


def _single(here: Found, by: Governing) -> TimeMark | None:
    said, last = here.reading
    if said.age is not None or said.duration is not None:
        shape = "age" if said.age is not None else "duration"
        return TimeMark(by.start, here.end, by.lead, by.relation, shape, age=said.age, duration=said.duration)  # type: ignore[arg-type]
    if last is not None:
        return _range(here._replace(reading=Reading(said)), said, here._replace(reading=Reading(last)), by)
    mark = TimeMark(by.start, here.end, by.lead, by.relation, "point", approximate=by.circa or said.approximate)
    value = absolute(said) if said.reference is None else None
    if value is None:
        mark.relative = Relative(said)
        return mark
    return fill(mark, value)


def fill(mark: TimeMark, value: Value) -> TimeMark:
    """Give a single date its bounds."""
    mark.first, mark.bare = governed(mark.relation, value), cal.bounds(*value.whole)
    mark.approximate = mark.approximate or value.approximate
    mark.calendar = "julian" if value.julian else None
    mark.edtf = expression_of(mark.first, None, False, mark.open, (mark.approximate, False))
    return mark


def _range(here: Found, first: Expression, there: Found, by: Governing) -> TimeMark:
    last = there.reading.first
    mark = TimeMark(by.start, there.end, by.lead, by.relation, "range", approximate=by.circa)
    begin, end = absolute(first), absolute(last)
    if begin is None or end is None or first.reference or last.reference:
        mark.relative = Relative(first, last)
        return mark
    return fill_range(mark, begin, end)


def fill_range(mark: TimeMark, begin: Value, end: Value) -> TimeMark:
    """Give both dates of a range their bounds."""
    first, last = cal.bounds(*begin.meant), cal.bounds(*end.meant)
    mark.first, mark.last, mark.bare = first, last, cal.bounds(begin.whole[0], end.whole[1])
    mark.calendar = "julian" if begin.julian or end.julian else None
    mark.edtf = expression_of(first, last, True, False, (mark.approximate, mark.relation == "around"))
    return mark


def _open(mark: TimeMark, low: str, rules: _Rules) -> None:
    """ "2019–present" takes the words in; "since 2019" is open as it stands."""
    if mark.shape not in ("point", "range") or mark.last:
        return
    match = rules.present.match(low, mark.end)
    if match:
        mark.end, mark.shape = match.end(), "range"
    if match or mark.relation == "since":
        mark.open = True
        bounds: Bounds | None = mark.first
        mark.edtf = expression_of(bounds, None, True, True, (mark.approximate, False)) if bounds else None


def _is_date(here: Found, by: Governing, around: Context) -> bool:
    """Whether an expression that could be something else is a date in its place."""
    said = here.reading.first
    if here.reading.last is not None:
        return True
    if said.reference and said.reference.how == "moment":
        return by.relation == "at"
    if said.duration is not None or said.age is not None:
        return around.word_after(here.end) not in around.words.words["not_after_count"]
    alone = here.end - here.start
    if said.year and said.month is None and said.season is None and alone == 4:
        return around.is_year(here.start, here.end, by)
    if said.reference and said.reference.how == "running":
        if said.season:
            return around.is_season(here.start, here.end, by)
        if said.day is None and said.part is None:
            return around.is_month(here.start, here.end, by)
        return any(character.isupper() for character in around.text[here.start : here.end])
    return True


def _is_aside(mark: TimeMark, by: Governing, around: Context) -> bool:
    """In parentheses, or before a noun."""
    if by.relation == "of" or around.is_in_parentheses(mark.lead):
        return True
    return not by.relation and by.word in around.words.attributive and around.text[mark.start].isdigit()
