"""EDTF in and out: every level, the `edtf` package as a second opinion, the contract's expressions, and what is refused."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure import when
from tenure.model import Bounds
from tenure.when import EdtfError, calendar, parse, point, span

SHARED = Path(__file__).parents[3] / "shared"
MAY = ("1921-03-01", "1921-05-31")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("1925", "1925-01-01", "1925-12-31"),
        ("1927-11", "1927-11-01", "1927-11-30"),
        ("1927-11-12", "1927-11-12", "1927-11-12"),
        ("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12"),
        ("192X", "1920-01-01", "1929-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("2004-02-XX", "2004-02-01", "2004-02-29"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("15XX-12-XX", "1500-12-01", "1599-12-31"),
        ("1921-21", *MAY),
        ("1921-24", "1921-12-01", "1922-02-28"),
        ("1921-34", "1921-04-01", "1921-06-30"),
        ("1921-39", "1921-09-01", "1921-12-31"),
        ("1921-40", "1921-01-01", "1921-06-30"),
        ("-0043-03-15", "-0043-03-15", "-0043-03-15"),
        ("-000X", "-0009-01-01", "0000-12-31"),
        ("Y2024", "2024-01-01", "2024-12-31"),
        ("Y2E3", "2000-01-01", "2000-12-31"),
        ("1950S2", "1950-01-01", "1950-12-31"),
        ("[1667,1668, 1670..1672]", "1667-01-01", "1672-12-31"),
        ("{1960,1961-12}", "1960-01-01", "1961-12-31"),
        ("[..1932-12-31]", None, "1932-12-31"),
        ("[1937-01..]", "1937-01-01", None),
    ],
)
def test_a_date(text: str, first: str | None, last: str | None) -> None:
    said = parse(text)
    assert (said.start, said.end, said.mode) == ((first, last), (first, last), "point")


@pytest.mark.parametrize(
    ("text", "start", "end", "is_open"),
    [
        ("1921/1924-05", ("1921-01-01", "1921-12-31"), ("1924-05-01", "1924-05-31"), False),
        ("1937-07-30/", ("1937-07-30", "1937-07-30"), None, False),
        ("/1938-06-16", None, ("1938-06-16", "1938-06-16"), False),
        ("../1938-06-16", None, ("1938-06-16", "1938-06-16"), False),
        ("2021-01-03/..", ("2021-01-03", "2021-01-03"), None, True),
    ],
)
def test_an_interval(text: str, start: Bounds | None, end: Bounds | None, is_open: bool) -> None:
    said = parse(text)
    assert (said.start, said.end, said.mode, said.open) == (start, end, "span", is_open)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("1930", False, False),
        ("1930~", True, False),
        ("1930?", False, True),
        ("1930%", True, True),
        ("2004-06~/2006", True, False),
        ("?2004-06-~11", True, True),
    ],
)
def test_qualifiers(text: str, approximate: bool, uncertain: bool) -> None:
    assert (parse(text).approximate, parse(text).uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "../..",
        "yesterday",
        "1925-13",
        "1925-02-30",
        "12 May 1925",
        "192",
        "1924/1921",
        "[1924..1921]",
        "[..]",
        "Y12345",
        "1925-4X",
        "1925-1",
        "1/2/3",
    ],
)
def test_what_is_refused_says_what_a_good_one_looks_like(text: str) -> None:
    with pytest.raises(EdtfError, match="write for example") as raised:
        parse(text)
    assert repr(text) in str(raised.value)


# ------------------------------------------------------------------------------------------------------- writing


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        (("1927-12-01", "1927-12-31"), "1927-12"),
        (("1921-01-01", "1921-12-31"), "1921"),
        (("1920-01-01", "1929-12-31"), "192X"),
        (("1800-01-01", "1899-12-31"), "18XX"),
        (MAY, "1921-21"),
        (("1921-01-01", "1921-03-31"), "1921-33"),
        (("1933-01-01", "1933-08-31"), "[1933-01..1933-08]"),
        (("1985-01-01", "1989-12-31"), "[1985..1989]"),
        (("1927-11-11", "1927-11-12"), "[1927-11-11..1927-11-12]"),
        ((None, "1932-12-31"), "[..1932-12-31]"),
        (("1937-01-01", None), "[1937-01..]"),
        (("-0043-01-01", "-0043-12-31"), "-0043"),
        ((None, None), ""),
    ],
)
def test_the_nearest_expression_of_a_date(bounds: Bounds, expected: str) -> None:
    assert point(bounds) == expected
    assert not expected or parse(expected).start == bounds


def test_an_interval_whose_side_is_a_set_takes_the_unit_that_holds_it() -> None:
    assert span(("1937-07-02", "1937-12-03"), ("1941-05-03", "1946-01-02")) == "1937/194X"
    assert span((None, "1932-12-31"), ("1935-01-01", "1935-12-31")) == "1932-12-31~/1935"
    assert span(("1999-05-01", "2001-05-01"), None) == "1999/"


def test_circa_stands_on_its_own_side() -> None:
    assert span(("1480-01-01", "1480-12-31"), ("1511-01-01", "1511-12-31"), approximate=(True, False)) == "1480~/1511"
    assert point(("1927-12-01", "1927-12-31"), approximate=True) == "1927-12~"


def test_an_interval_may_begin_and_end_in_one_year() -> None:
    year = ("1923-01-01", "1923-12-31")
    assert (span(year, year), parse("1923/1923").start, parse("1923/1923").end) == ("1923/1923", year, year)


day = st.dates(date(1, 1, 1), date(9999, 12, 31)).map(lambda d: d.toordinal())
two_days = st.tuples(day, day).map(lambda pair: (min(pair), max(pair)))


@settings(deadline=None)
@given(two_days)
def test_one_date_survives_writing_and_reading(pair: tuple[int, int]) -> None:
    bounds = calendar.bounds(*pair)
    assert parse(point(bounds)).start == bounds


@settings(deadline=None)
@given(two_days, two_days)
def test_an_interval_never_claims_more_than_its_bounds(a: tuple[int, int], b: tuple[int, int]) -> None:
    start, end = calendar.bounds(*min(a, b)), calendar.bounds(*max(a, b))
    written = parse(span(start, end))
    for bounds, said in ((start, written.start), (end, written.end)):
        assert when.agree(bounds, said)


def whens(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [found for item in value for found in whens(item)]
    if isinstance(value, dict):
        return ([value] if "edtf" in value else []) + [found for item in value.values() for found in whens(item)]
    return []


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not beside this copy")
def test_the_encodings_of_the_contract_are_written_as_they_are() -> None:
    rows = [json.loads(line) for line in (SHARED / "encodings.jsonl").read_text("utf-8").splitlines()]
    for said in whens(rows):
        start, end = (tuple(said[side]) if said[side] else None for side in ("start", "end"))
        about = "~" in said["edtf"]
        assert when.write(start, end, said["mode"], open=said["edtf"].endswith("/.."), approximate=(about, about)) == said["edtf"]


# -------------------------------------------------------------------------------------------- a second opinion

EXPRESSIONS = st.one_of(
    st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(str),
    st.dates(date(1000, 1, 1), date(2999, 12, 31)).map(lambda d: str(d)[:7]),
    st.integers(1000, 2999).map(str),
    st.integers(100, 299).map(lambda n: f"{n}X"),
    st.integers(10, 29).map(lambda n: f"{n}XX"),
    st.tuples(st.integers(1000, 1500), st.integers(1501, 2999)).map(lambda pair: f"{pair[0]}/{pair[1]}"),
)


@settings(deadline=None)
@given(EXPRESSIONS)
def test_the_edtf_package_reads_the_same_days(text: str) -> None:
    edtf = pytest.importorskip("edtf", reason="the edtf package is not installed")
    theirs = edtf.parse_edtf(text)
    ours = when.window(text)
    assert tuple("{:04d}-{:02d}-{:02d}".format(*side[:3]) for side in (theirs.lower_strict(), theirs.upper_strict())) == ours


def test_uncertain_time_is_imported_quickly() -> None:
    """No third-party module, nothing of the rest of tenure: what the command line needs before it knows its command."""
    code = "import sys; import tenure.when; print(*sorted(m for m in sys.modules if m.split('.')[0] in ('tenure', 'edtf', 'dateutil')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert set(loaded) == {"tenure", "tenure.errors", "tenure.when", "tenure.when.algebra", "tenure.when.calendar", "tenure.when.edtf"}
