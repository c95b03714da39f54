"""The drawings: well-formed, true to the bounds, readable without colour, safe to place in a page."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest

from tenure.drawing import Bar, Canvas, Mark, career, decades, succession
from tenure.drawing.bars import extent
from tenure.drawing.scale import Scale, ticks, year

SVG = "{http://www.w3.org/2000/svg}"
AXIS = Scale(1900, 1950, 0, 500)


def day(iso: str) -> tuple[str, str]:
    return iso, iso


KNOWN = Bar("Ada Holm", "1 March 1920 – 5 May 1924", day("1920-03-01"), day("1924-05-05"))
VAGUE = Bar("Bo Lind", "1925 – 1930", ("1925-01-01", "1925-12-31"), ("1930-01-01", "1930-12-31"), disputed=True)
EVERYTHING = [
    KNOWN,
    Bar("No holder known", "6 May 1924 – 1925", day("1924-05-06"), day("1924-12-31"), style="gap"),
    VAGUE,
    Bar("Overlap", "", day("1930-01-01"), day("1930-03-01"), style="overlap"),
    Bar("Cy Dahl", "acting, 1931", day("1931-01-01"), day("1931-06-01"), style="acting"),
    Bar("Di Eng", "attested in 1937", ("1937-01-01", "1937-12-31"), ("1937-01-01", "1937-12-31"), attested=True),
    Bar("Ed Fors", "since 1940", day("1940-01-01"), None, ongoing=True),
    Bar("Flo Gran", "until 1932", None, (None, "1932-12-31")),
    Bar("Gus Hag", ""),
]


def texts(svg: str) -> list[str]:
    return ["".join(element.itertext()) for element in ElementTree.fromstring(svg).iter(f"{SVG}text")]


@pytest.mark.parametrize("width", [340, 760])
def test_every_bar_is_named_and_explained(width: int) -> None:
    svg = succession("Warden of the Fen", EVERYTHING, Canvas(width))
    words = " ".join(texts(svg))
    for bar in EVERYTHING[:-1]:
        assert bar.label in words
    assert "not drawn: Gus Hag" in words
    for sign in ("the day is known", "fading", "hatched", "outlined: acting", "arrow", "dashed", "crossed", "sources disagree"):
        assert sign in words


def test_the_legend_names_only_what_is_used() -> None:
    words = " ".join(texts(succession("Warden", [KNOWN])))
    assert "the day is known" in words
    assert not any(sign in words for sign in ("fading", "hatched", "acting", "arrow", "dashed", "crossed", "disagree"))


def test_title_and_description_say_what_is_seen() -> None:
    root = ElementTree.fromstring(career("Ada Holm", [KNOWN], [Mark("born in Ry", "1881", ("1881-01-01", "1881-12-31"), "life")]))
    assert root.get("role") == "img"
    found = {element.get("id"): element.text for element in root if element.tag in (f"{SVG}title", f"{SVG}desc")}
    assert found[root.get("aria-labelledby")] == "Ada Holm"
    assert found[root.get("aria-describedby")] == "Ada Holm: 1 March 1920 – 5 May 1924; born in Ry: 1881"


def test_hostile_words_stay_words() -> None:
    nasty = "<script>alert('x')</script>\x00\"&]]>"
    svg = career(nasty, [Bar(nasty, nasty, day("1900-01-01"), day("1901-01-01"))], [Mark(nasty, nasty, day("1900-06-01"))])
    root = ElementTree.fromstring(svg)
    assert not list(root.iter(f"{SVG}script"))
    assert "style" not in {name for element in root.iter() for name in element.attrib}


def test_known_days_are_solid_and_closed() -> None:
    found = extent(KNOWN, AXIS)
    assert found.certain
    assert year("1920-03-01") == found.first
    assert found.last == year("1924-05-05", last=True)
    assert 'class="edge"' in succession("x", [KNOWN])


def test_vague_bounds_are_certain_only_between_them() -> None:
    found = extent(VAGUE, AXIS)
    assert (found.first, round(found.begin, 2), found.finish, round(found.last, 2), found.certain) == (1925, 1926, 1930, 1931, True)
    assert 'class="edge"' not in succession("x", [VAGUE]).split("</g>")[1]


@pytest.mark.parametrize(
    ("bar", "first", "last"),
    [
        (Bar("", start=day("1910-01-01")), 1910, 1913),  # an open end fades over six hundredths of the axis
        (Bar("", end=("1910-01-01", "1910-01-01")), 1907, 1910),
        (Bar("", start=(None, "1919-12-31")), 1917, 1923),
        (Bar("", end=(None, "1919-12-31")), 1917, 1920),
        (Bar("", start=("1910-01-01", None), end=day("1919-12-31")), 1910, 1920),
        (Bar("", start=day("1940-01-01"), ongoing=True), 1940, 1950),
    ],
)
def test_half_known_bounds_fade_on_the_unknown_side(bar: Bar, first: float, last: float) -> None:
    found = extent(bar, AXIS)
    assert abs(found.first - first) < 0.02
    assert abs(found.last - last) < 0.02


def test_attested_is_never_certain() -> None:
    found = extent(EVERYTHING[5], AXIS)
    assert not found.certain
    assert found.first < 1937 < 1938 < found.last


def test_a_date_far_outside_does_not_squeeze_the_life() -> None:
    svg = career(
        "x",
        [Bar("Life", "", day("1880-01-01"), day("1936-01-01"), style="life")],
        [Mark("rehabilitated", "1988", day("1988-01-01"), "justice")],
    )
    assert "1988 rehabilitated →" in texts(svg)
    assert "1960" not in texts(svg)


@pytest.mark.parametrize(
    ("low", "high", "first"),
    [(1900, 1950, "1900"), (1921.1, 1921.9, "Apr 1921"), (-60, 20, "60 BC"), (1000, 2000, "1000")],
)
def test_ticks_are_round_and_named(low: float, high: float, first: str) -> None:
    found = ticks(Scale(low, high, 0, 500))
    assert found[0][1] == first
    assert 2 <= len(found) <= 9


def test_decades_count_what_they_show() -> None:
    svg = decades("Spells", [(1900, 3), (1910, 0), (1920, 12)])
    assert {"3", "12", "1900s"} <= set(texts(svg))
    assert "1900s: 3 spells; 1920s: 12 spells" in svg
    assert "Nothing is dated" in decades("Spells", [])


def test_same_values_same_bytes() -> None:
    assert succession("x", EVERYTHING) == succession("x", EVERYTHING)


def test_a_wrong_date_is_refused() -> None:
    with pytest.raises(ValueError, match="not an ISO date"):
        year("soon")
