"""Time expressions: every case of tests/cases/times, every example of `time.toml`, and what holds of all marks.

A case is a text and, below the rule, its marks: governing words | expression | EDTF, a duration, or `?` if nothing says enough. An
empty line in the text ends a narrative; in each, the page's person is born on 20 January 1897.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure.reading.times import Narrative, TimeMark, find_times
from tenure.reading.times.vocabulary import vocabulary
from tenure.when import days, point

CASES = sorted((Path(__file__).parents[1] / "cases" / "times").glob("*.case"))
BIRTH = ("1897-01-20", "1897-01-20")


def resolved(text: str, narrative: Narrative | None = None) -> list[TimeMark]:
    narrative = narrative or Narrative(BIRTH)
    return [narrative.resolve(mark) for mark in find_times(text)]


def written(text: str, mark: TimeMark) -> str:
    """A mark as a line of a case."""
    lead, words = text[mark.lead : mark.start].strip(), " ".join(text[mark.start : mark.end].split())
    return f"{lead} | {words} | {mark.duration or mark.edtf or '?'}".strip()


def told(text: str) -> Iterator[str]:
    for narrative_text in text.split("\n\n"):
        narrative = Narrative(BIRTH)
        for line in narrative_text.splitlines():
            yield from (written(line, mark) for mark in resolved(line, narrative))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    text, _, expected = path.read_text("utf-8").partition("\n---\n")
    assert list(told(text)) == [line.strip() for line in expected.splitlines() if line.strip()]


@pytest.mark.parametrize("pattern", vocabulary().patterns, ids=lambda pattern: str(pattern["example"][0]))
def test_every_pattern_reads_its_example(pattern: dict[str, Any]) -> None:
    (phrase, value), narrative = pattern["example"], Narrative(BIRTH)
    resolved(f"In {pattern.get('after', '')}", narrative)
    lead = "In" if phrase == "the spring" else "At"
    mark = resolved(f"{lead} {phrase} , he came.", narrative)[0]
    assert (mark.start, mark.end) == (3, 3 + len(phrase))
    assert value == (f"age {mark.age}" if mark.age else mark.duration or whole_unit(mark))


def whole_unit(mark: TimeMark) -> str | None:
    return mark.edtf if mark.shape == "range" else point(mark.bare, approximate=mark.approximate)


# ------------------------------------------------------------------------------------------------ one thing at a time


def only(text: str, narrative: Narrative | None = None) -> TimeMark:
    marks = resolved(text, narrative)
    assert len(marks) == 1, [text[m.start : m.end] for m in marks]
    return marks[0]


def test_offsets_are_into_the_whole_text() -> None:
    text = "In 1901 she came. On 3 May 1902 she left. In 1903 she died."
    (mark,) = find_times(text, 18, 41)
    assert (text[mark.lead : mark.end], text[mark.start : mark.end]) == ("On 3 May 1902", "3 May 1902")


def test_a_month_later_is_the_month_and_says_what_it_hangs_on() -> None:
    text = "On 11 November 1927 he fell. A month later he was expelled."
    mark = resolved(text)[-1]
    assert (mark.first, mark.edtf, mark.approximate) == (("1927-12-01", "1927-12-31"), "1927-12~", True)
    assert [text[slice(*anchor)] for anchor in mark.derived_from] == ["11 November 1927"]


def test_by_the_end_is_half_known_but_its_words_are_a_year() -> None:
    mark = only("By the end of 1932 he had joined.")
    assert (mark.first, mark.bare, mark.relation) == ((None, "1932-12-31"), ("1932-01-01", "1932-12-31"), "by")


def test_vague_parts_narrow_the_claim_and_leave_the_words_whole() -> None:
    mark = only("in late 1937")
    assert (mark.first, mark.bare) == (("1937-07-01", "1937-12-31"), ("1937-01-01", "1937-12-31"))


def test_a_range_has_two_dates() -> None:
    mark = only("September 1937 to June 1938")
    assert (mark.first, mark.last, mark.shape) == (("1937-09-01", "1937-09-30"), ("1938-06-01", "1938-06-30"), "range")


def test_still_running_is_open() -> None:
    assert [(m.open, m.shape, m.last) for m in resolved("2019–present; since 2009")] == [(True, "range", None), (True, "point", None)]


def test_old_style_keeps_its_calendar() -> None:
    assert [m.calendar for m in resolved("8 January 1897 (O.S.); 20 January [O.S. 8 January] 1897; 4 May 1450")] == [
        "julian",
        None,
        "julian",
    ]


@pytest.mark.parametrize("text", ["the 1932 bloc was tried", "the film (1967)", "the book (1941, revised 1955)", "the War of 1812"])
def test_asides_anchor_nothing(text: str) -> None:
    assert all(mark.aside for mark in find_times(text))
    narrative = Narrative()
    resolved(text, narrative)
    assert only("A year later he left.", narrative).first is None


def test_without_a_birth_an_age_has_no_date() -> None:
    mark = Narrative().resolve(find_times("at the age of 21")[0])
    assert (mark.age, mark.first) == (21, None)


def test_a_forgotten_narrative_resolves_nothing() -> None:
    narrative = Narrative()
    resolved("In 1911 he came.", narrative)
    narrative.forget()
    assert only("The next year he left.", narrative).first is None


def test_no_such_day_is_no_date() -> None:
    assert [mark.edtf for mark in find_times("on 31 April 1920")] == ["1920-04"]
    assert [mark.edtf for mark in resolved("In 1920. On 31 April.")] == ["1920", None]


# ----------------------------------------------------------------------------------------------------- all texts

PHRASES = (
    "In", "on", "from", "to", "the", "of", "May", "March", "3", "12th", "1921", "1924", "24", "–", "-", ",", ".", "(", ")", "a month later",
    "the next day", "the same year", "early", "mid", "1920s", "19th century", "until", "by", "the end of", "BC", "present", "İ", "[O.S.",
    "]", "spring", "aged", "two years", "shortly", "afterwards", "1500", "votes", "\u00a0", "\n",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PHRASES), max_size=14), st.sampled_from(["", " "]))
def test_marks_are_in_order_inside_the_text_and_never_overlap(words: list[str], joint: str) -> None:
    text = joint.join(words)
    at = 0
    for mark in resolved(text):
        assert at <= mark.lead <= mark.start < mark.end <= len(text)
        at = mark.end
        for bounds in (mark.first, mark.last, mark.bare):
            earliest, latest = days(bounds)
            assert earliest <= latest


@settings(deadline=None)
@given(st.lists(st.sampled_from(PHRASES), max_size=14))
def test_reading_a_stretch_is_reading_its_text(words: list[str]) -> None:
    text = " ".join(words)
    shifted = find_times(f"In 1901 {text} in 1902", 8, 8 + len(text))
    assert [(m.start - 8, m.end - 8, m.edtf) for m in shifted] == [(m.start, m.end, m.edtf) for m in find_times(text)]


def test_line_ends_inside_a_date_are_spaces_and_empty_lines_are_not() -> None:
    assert [m.edtf for m in find_times("on 3\nMay 1921")] == ["1921-05-03"]
    assert [m.edtf for m in find_times("of 3\n\nMay 1921")] == ["1921-05"]


def test_patterns_stand_in_an_order_in_which_each_can_be_reached() -> None:
    phrases = [str(pattern["example"][0]) for pattern in vocabulary().patterns]
    assert len(phrases) == len(set(phrases))
    assert not [phrase for phrase in phrases if re.search(r"\s{2}", phrase)]
