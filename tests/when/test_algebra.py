"""What follows from uncertain time, against the enumeration of all readings on a small calendar."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tenure import when
from tenure.model import Bounds, When
from tenure.when import Stay, calendar

DAYS = range(1, 9)  # the small calendar
LIMITS = range(10)  # where a side is unknown, readings begin or end just outside it

Pair = tuple[int | None, int | None]

pairs = st.tuples(st.sampled_from(DAYS), st.sampled_from(DAYS)).map(lambda pair: (min(pair), max(pair)))
some_days: st.SearchStrategy[int | None] = st.none() | st.sampled_from(DAYS)
half_known: st.SearchStrategy[Pair] = st.one_of(pairs, st.tuples(st.none(), some_days), st.tuples(some_days, st.none()))


def iso(pair: Pair) -> Bounds:
    first, last = pair
    return (None if first is None else calendar.iso(first)), (None if last is None else calendar.iso(last))


def sides(pair: Pair) -> range:
    return range(LIMITS[0] if pair[0] is None else pair[0], (LIMITS[-1] if pair[1] is None else pair[1]) + 1)


def _reach(sharp: Pair, vague: Pair) -> bool:
    """What is unknown on a side is contained only in what is unknown there too."""
    return all(v is None or s is not None for s, v in zip(sharp, vague, strict=True))


class Case:
    """A stay and all its readings, each a set of days."""

    def __init__(self, start: Pair, end: Pair, attested: bool) -> None:
        self.start, self.end, self.attested = start, end, attested
        self.stay = when.stay(iso(start), iso(end), mode="attested" if attested else "span")

    def readings(self) -> Iterator[frozenset[int]]:
        for first, last in product(sides(self.start), sides(self.end)):
            if first <= last and self.attested:
                yield from (frozenset(range(s, e + 1)) for s in range(LIMITS[0], first + 1) for e in range(last, LIMITS[-1] + 1))
            elif first <= last:
                yield frozenset(range(first, last + 1))

    def __repr__(self) -> str:
        return f"Case({self.start}, {self.end}, {self.attested})"


cases = st.builds(Case, half_known, half_known, st.booleans())


def verdict(truths: list[bool]) -> str:
    return "never" if not any(truths) else "certainly" if all(truths) else "possibly"


@settings(deadline=None)
@given(cases, pairs)
def test_in_office_is_what_every_reading_says(case: Case, on: tuple[int, int]) -> None:
    asked = set(range(on[0], on[1] + 1))
    assert when.in_office(case.stay, iso(on)) == verdict([bool(days & asked) for days in case.readings()])


@settings(deadline=None)
@given(cases, cases)
def test_common_days_are_the_least_and_the_most_of_all_readings(a: Case, b: Case) -> None:
    shared = [len(x & y) for x, y in product(set(a.readings()), set(b.readings()))]
    found = when.overlap(a.stay, b.stay)
    assert found.certain == min(shared, default=0)
    bounded = not any(case.attested or case.start[0] is None or case.end[1] is None for case in (a, b))
    if bounded:
        assert found.possible == max(shared, default=0)
    assert (found.possible == 0) == (max(shared, default=0) == 0)
    assert found.verdict == verdict([days > 0 for days in shared])


@settings(deadline=None)
@given(pairs, pairs)
def test_before_and_happened_are_what_every_reading_says(a: tuple[int, int], b: tuple[int, int]) -> None:
    readings = list(product(sides(a), sides(b)))
    assert when.before(iso(a), iso(b)) == verdict([x < y for x, y in readings])
    assert when.happened(iso(a), iso(b)) == verdict([b[0] <= x <= b[1] for x in sides(a)])


@settings(deadline=None)
@given(half_known, half_known)
def test_agree_contains_and_sharpen_are_set_algebra(a: Pair, b: Pair) -> None:
    days_a, days_b = set(sides(a)), set(sides(b))
    assert when.agree(iso(a), iso(b)) == bool(days_a & days_b)
    assert when.contains(iso(a), iso(b)) == (days_b <= days_a and _reach(b, a))
    if days_a & days_b:
        both = when.sharpen(iso(a), iso(b))
        assert {d for d in LIMITS if when.contains(both, iso((d, d)))} == days_a & days_b
    else:
        with pytest.raises(ValueError, match="no day"):
            when.sharpen(iso(a), iso(b))


@settings(deadline=None)
@given(cases, pairs)
def test_an_approximate_date_bars_certainly_and_nothing_else(case: Case, on: tuple[int, int]) -> None:
    plain, vague = when.in_office(case.stay, iso(on)), when.in_office(case.stay._replace(approximate=True), iso(on))
    assert vague == {"certainly": "possibly"}.get(plain, plain)


# ------------------------------------------------------------------------------------------- as a historian asks


def spell(edtf: str, mode: str = "span") -> Stay:
    said = when.parse(edtf)
    return when.stay_of(When(edtf, mode, said.start, said.end, ""))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("held", "on", "expected"),
    [
        ("1923-07-06/1927-11-12", "1925", "certainly"),
        ("1923-07-06/1927-11-12", "1927-11-12", "certainly"),  # the end day is included
        ("1923-07-06/1927-11-12", "1927-11-13", "never"),
        ("1921/1924", "1922", "certainly"),
        ("1921/1924", "1921", "certainly"),
        ("1921/1924", "1921-05", "possibly"),
        ("1921/1924", "1924-12-31", "possibly"),
        ("1937-07-30/", "1937-07-30", "certainly"),
        ("1937-07-30/", "1938", "possibly"),  # the end is not known
        ("/1938-06-16", "1938-06-16", "certainly"),
        ("/1938-06-16", "1930", "possibly"),
        ("/1938-06-16", "1939", "never"),
        ("2021-01-03/..", "2030", "certainly"),  # still running
        ("1927-12~/1930", "1927-12", "possibly"),
        ("1923/1923", "1923", "certainly"),
        ("1923/1923", "1923-05", "possibly"),
        ("1921/1924", "1925/1930", "never"),
        ("1921/1924", "1920/..", "certainly"),
    ],
)
def test_in_office_on(held: str, on: str, expected: str) -> None:
    assert when.in_office(spell(held), when.window(on)) == expected


def test_an_attested_state_may_have_begun_before_and_ended_after() -> None:
    held = spell("1937", "attested")
    asked = {on: when.in_office(held, when.window(on)) for on in ("1937", "1937-05", "1936", "1938")}
    assert asked == {"1937": "certainly", "1937-05": "possibly", "1936": "possibly", "1938": "possibly"}


def test_bounds_that_contradict_each_other_hold_never() -> None:
    held = when.stay(("1930-01-01", "1930-12-31"), ("1920-01-01", "1920-12-31"))
    assert (held.shut, when.in_office(held, ("1925-01-01", "1935-12-31"))) == (True, "never")
    assert when.overlap(held, held) == when.Common(0, 0)


def test_a_handover_day_is_shared_by_two() -> None:
    assert when.overlap(spell("1920-04-05/1921-03-16"), spell("1921-03-16/1922")) == when.Common(1, 1)


def test_two_that_are_still_running_share_days_without_limit() -> None:
    shared = when.overlap(spell("2019/.."), spell("2020-05-01/.."))
    assert (shared.possible, shared.verdict) == (None, "certainly")
    assert when.overlap(spell("2019/"), spell("2020-05-01/")).certain == 0


def test_an_approximate_month_loosened_reaches_its_neighbours() -> None:
    assert when.loosen(("1927-12-01", "1927-12-31")) == ("1927-10-31", "1928-01-31")
    assert when.loosen((None, "1927-12-31")) == (None, "1927-12-31")
