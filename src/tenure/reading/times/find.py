"""Time expressions of a text, in reading order: what fits a pattern, is a date where it stands, and what governs it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenure.reading.times.belief import is_date, is_listed
from tenure.reading.times.context import Context, Governing
from tenure.reading.times.expression import Expression, Reference
from tenure.reading.times.mark import Relative, TimeMark
from tenure.reading.times.patterns import grammar
from tenure.reading.times.ranges import Pair, pair
from tenure.reading.times.scan import Found, matches, plain
from tenure.reading.times.values import absolute, fill, fill_range
from tenure.when import edtf

_UNIT_OF = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_OF_SEASONS = frozenset(("for", "after", "before", "until", "from", "since", "by"))
_OF_TIME = frozenset(("in", "at", "on", "during", "after", "before", "since", "until"))


def find_times(text: str, start: int = 0, end: int | None = None) -> list[TimeMark]:
    """The time expressions of `text[start:end]`, in order. Offsets are into `text`; only the stretch itself is looked at.

    Dates with a year have their bounds; what hangs on the narrative ("a month later", "26 August") has None until
    `Narrative.resolve`. Give it a paragraph at a time: it costs less than a call for each sentence, and a mark never crosses
    an empty line.
    """
    stretch = text[start:end] if start or end is not None else text
    low = plain(stretch)
    known = grammar()
    found = list(matches(low, known))
    if not found:
        return []
    marks = list(_marks(found, Context(stretch, low, known.words)))
    if start:
        for mark in marks:
            mark.start, mark.end, mark.lead = mark.start + start, mark.end + start, mark.lead + start
    return marks


def _marks(found: list[Found], around: Context) -> Iterator[TimeMark]:
    """Neighbours joined into ranges, with the words that govern them; what is no date in its place is left out."""
    n, previous = 0, -1
    while n < len(found):
        here = found[n]
        by = around.governing(here.start)
        there = found[n + 1] if n + 1 < len(found) else None
        both = pair(here, there, by, around) if there else None
        if both and there:
            mark = _range(both, there.end, by, around)
            n += 2
        else:
            n += 1
            if not (is_date(here, by, around) or is_listed(here, previous, around)):
                continue
            mark = _single(here, by, around)
        _leave_open(mark, around)
        mark.aside = _is_aside(mark, by, around)
        previous = mark.end
        yield mark


def _single(here: Found, by: Governing, around: Context) -> TimeMark:
    said, last = here.reading
    if last is not None:
        return _range(Pair(said, last), here.end, by, around)
    if said.age is not None:
        return TimeMark(by.start, here.end, by.lead, by.relation, "age", age=said.age)
    if said.duration and by.relation == "after" and around.opens_with_a_stay(by.lead, here.end):
        mark = TimeMark(by.start, here.end, by.lead, "", "point")
        mark.relative = Relative(Expression(reference=_stay(said.duration), approximate=True))
        return mark
    if said.duration is not None:
        return TimeMark(by.start, here.end, by.lead, by.relation, "duration", duration=said.duration)
    mark = TimeMark(by.start, here.end, by.lead, by.relation, "point", approximate=by.circa or said.approximate)
    value = absolute(said)
    if value is None:
        mark.relative = Relative(said)
        return mark
    return fill(mark, value)


def _stay(duration: str) -> Reference:
    """ "P3Y" as so many years after what began; of "P1Y6M" the months."""
    counts = {letter: int(count) for count, letter in re.findall(r"(\d+)([DWMY])", duration)}
    if len(counts) == 1:
        (letter, count), *_ = counts.items()
        return Reference("stay", _UNIT_OF[letter], count)
    return Reference("stay", "month", 12 * counts.get("Y", 0) + counts.get("M", 0))


def _range(both: Pair, end: int, by: Governing, around: Context) -> TimeMark:
    relation = by.relation or (_before_the(by, around) if by.word == "the" else "")
    mark = TimeMark(by.start, end, by.lead, relation, "range", approximate=by.circa)
    begin, finish = absolute(both.first), absolute(both.last)
    if begin is None or finish is None:
        mark.relative = Relative(*both)
        return mark
    return fill_range(mark, begin, finish)


def _before_the(by: Governing, around: Context) -> str:
    """ "for the 2000–01 season", "after the 2000–01 season", "two games of the 2000–01 season": what governs a season."""
    before = around.words.relations.get(around.word_before(around.word_before(by.lead)[1])[0], "in")
    return before if before in _OF_SEASONS else "in"


def _leave_open(mark: TimeMark, around: Context) -> None:
    """ "2019–present" takes the words in; "since 2019" is open as it stands."""
    if mark.shape != "point":
        return
    end = around.is_open(mark.end)
    if end:
        mark.end, mark.shape = end, "range"
    if end or mark.relation == "since":
        mark.open = True
        mark.edtf = edtf.span(mark.first, None, open=True, approximate=(mark.approximate, False)) if mark.first else None


def _is_aside(mark: TimeMark, by: Governing, around: Context) -> bool:
    """In parentheses, after "of", as the limit of a term, or before a noun; but "at the 1911 congress" tells when, as "in 1911" does,
    and so does "at the congress of 1911"."""
    if by.relation == "term" or around.is_in_parentheses(mark.lead):
        return True
    if by.relation == "of":
        return not around.is_event_of(mark.lead)
    if by.relation or by.word not in around.lists["determiners"] or not around.text[mark.start].isdigit():
        return False
    determiner = around.word_before(mark.start)[1]
    return around.words.relations.get(around.word_before(determiner)[0]) not in _OF_TIME
