"""Uncertain time in words."""

import pytest

from tenure.model import Bounds, When
from tenure.when import english


@pytest.mark.parametrize(
    ("pair", "expected"),
    [
        (("1923-07-06", "1923-07-06"), "6 July 1923"),
        (("1923-07-01", "1923-07-31"), "July 1923"),
        (("1924-02-01", "1924-02-29"), "February 1924"),
        (("1923-02-01", "1923-02-27"), "between 1 February and 27 February 1923"),
        (("1923-01-01", "1923-12-31"), "1923"),
        (("1920-01-01", "1929-12-31"), "the 1920s"),
        (("1801-01-01", "1900-12-31"), "the 19th century"),
        (("1923-01-01", "1925-12-31"), "between 1923 and 1925"),
        (("1927-11-11", "1927-11-12"), "11 or 12 November 1927"),
        (("1920-01-01", "1920-04-30"), "between January and April 1920"),
        (("1919-12-01", "1920-01-31"), "between December 1919 and January 1920"),
        (("1919-12-05", "1920-01-07"), "between 5 December 1919 and 7 January 1920"),
        ((None, "1932-12-31"), "by the end of 1932"),
        ((None, "1932-06-30"), "by the end of June 1932"),
        ((None, "1932-06-07"), "by 7 June 1932"),
        (("1937-01-01", None), "1937 or later"),
        (("1937-05-01", None), "May 1937 or later"),
        (("1937-05-02", None), "2 May 1937 or later"),
        (("-0043-03-15", "-0043-03-15"), "15 March 44 BC"),
        ((None, None), "not known"),
        (None, "not known"),
    ],
)
def test_bounds_say_the_coarsest_unit_that_says_the_same(pair: Bounds | None, expected: str) -> None:
    assert english.bounds(pair) == expected


DAY: Bounds = ("1937-07-30", "1937-07-30")


@pytest.mark.parametrize(
    ("start", "end", "edtf", "expected"),
    [
        (DAY, ("1938-01-01", "1938-12-31"), "1937-07-30/1938", "30 July 1937 – 1938"),
        (DAY, None, "1937-07-30/", "from 30 July 1937"),
        (None, DAY, "/1937-07-30", "until 30 July 1937"),
        (DAY, None, "1937-07-30/..", "30 July 1937 – still in office"),
        (("1937-01-01", "1937-12-31"), None, "1937~/", "from c. 1937"),
        ((None, "1932-12-31"), None, "[..1932-12-31]", "by the end of 1932"),
        ((None, "1932-12-31"), DAY, "1932-12-31~/1937-07-30", "by the end of 1932 – 30 July 1937"),
        (("1921-01-01", "1923-12-31"), None, "192X/", "from some time between 1921 and 1923"),
        (("1932-05-01", None), None, "[1932-05..]", "from May 1932 or later"),
        (None, (None, "1932-12-31"), "/1932-12-31~", "ended by the end of 1932"),
        (None, None, "", "undated"),
    ],
)
def test_spans(start: Bounds | None, end: Bounds | None, edtf: str, expected: str) -> None:
    assert english.span(start, end, edtf) == expected


def test_undatable_words_are_kept() -> None:
    assert english.when(When("", "point", None, None, "during the Great Purge")) == "“during the Great Purge”"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, "at any time"),
        ("1927-11-12", "on 12 November 1927"),
        ("1925", "in 1925"),
        ("192X", "in the 1920s"),
        ("1930~", "in c. 1930"),
        ("1921/1924-05", "from 1921 to May 1924"),
        ("../1924", "until 1924"),
        ("[..1932-12-31]", "by the end of 1932"),
        ("[1921..1923]", "between 1921 and 1923"),
        ("[..1932-06-07~]", "by about 7 June 1932"),
        ("1921/..", "from 1921"),
    ],
)
def test_the_time_of_a_question(text: str | None, expected: str) -> None:
    assert english.asked(text) == expected


def test_what_is_no_date_stands_as_it_is() -> None:
    assert english.expression("Wisbech") == "Wisbech" and english.expression("1923-07-06/..") == "6 July 1923 – still in office"
