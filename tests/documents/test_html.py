"""HTML pages that do not mark their article, and HTML that no browser wrote."""

from __future__ import annotations

import importlib.util
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents import assert_sound
from tenure.documents import read_text
from tenure.model import Document

SENTENCE = "Wim Fenn served as Clerk of the Levels from 1961 to 1969, and he wrote the minutes of the board for all of these years. "
UNMARKED = (
    "<html><head><title>Wim Fenn - The Fen Courier</title></head><body><div class=menu><a href=/>Home</a> <a href=/n>News</a></div>"
    f"<div class=story><h1>Wim Fenn</h1><p>{SENTENCE * 3}</p><p>{SENTENCE}He was born at Marsh End in 1920.</p></div>"
    "<div class=foot>Imprint</div></body></html>"
)


def prose(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind == "prose"]


def test_the_main_text_of_an_unmarked_page_is_found() -> None:
    pytest.importorskip("trafilatura", reason="the extra `html` is not installed")
    document = read_text(UNMARKED, format="html")
    assert document.title == "Wim Fenn"
    assert any("born at Marsh End" in words for words in prose(document))
    assert not any("Home" in words or "Imprint" in words for words in prose(document))


def test_without_the_extra_the_whole_page_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    document = read_text(UNMARKED, format="html")
    assert any("born at Marsh End" in words for words in prose(document))


@given(st.text(alphabet="ab <>/=\"'!-&;pdivtrthulbsoneclassinfobox", max_size=200))
def test_no_html_whatever_breaks_the_reader(html: str) -> None:
    assert_sound(read_text(html, format="html"))
    assert_sound(read_text("<table class=infobox><tr><th>" + html, format="html"))


@pytest.mark.parametrize("html", ["<div>" * 5_000 + "x", "<ul><li>" * 2_000 + "x", "<table><tr><td>" * 2_000 + "x", "<p>" * 10_000])
def test_no_nesting_takes_long(html: str) -> None:
    started = time.perf_counter()
    assert_sound(read_text(html, format="html"))
    assert time.perf_counter() - started < 10
