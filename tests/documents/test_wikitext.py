"""Wikitext: the way back to the source, an independent parser as oracle, pages that are broken anywhere, time.

The pages of the benchmark are used where they are (`../shared/bench/dev/wikitext`); TENURE_CUTS says at how many places each is
cut (25; the whole run is 1000).
"""

from __future__ import annotations

import json
import os
import random
import re
import string
import time
from collections import Counter
from pathlib import Path

import mwparserfromhell
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from documents import assert_sound
from invariants import misplaced
from tenure.documents import read, read_text, source_offset
from tenure.documents.wiki.scan import scan
from tenure.documents.wiki.template import template_at
from tenure.model import Document
from tenure.pipeline import extract

CASES = Path(__file__).parents[1] / "cases" / "documents"
BENCH = Path(__file__).parents[3] / "shared" / "bench" / "dev" / "wikitext"
OWN = [CASES / "Sigrid_Aas.wiki"]
PAGES = OWN + sorted(BENCH.glob("*.wiki"))
CUTS = int(os.environ.get("TENURE_CUTS", "25"))

needs_bench = pytest.mark.skipif(not BENCH.exists(), reason="the pages of ../shared/bench/dev/wikitext are not here")
each_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)

_WORD = re.compile(r"[^\W\d_]{4,}")


@each_page
def test_every_word_leads_back_to_its_place_in_the_source(path: Path) -> None:
    """Words that text and source have once each: the map gives the very place, or a place in the template they were made of."""
    source = path.read_text(encoding="utf-8")
    document = read_text(source, id=path.stem, format="wikitext")
    once = {word for word, n in Counter(_WORD.findall(document.text)).items() if n == 1}
    places = {m[0]: m.start() for m in _WORD.finditer(source)}
    alone = {word for word, n in Counter(_WORD.findall(source)).items() if n == 1} & once
    assert len(alone) > 20
    for found in _WORD.finditer(document.text):
        if found[0] in alone:
            place = source_offset(document, found.start())
            assert place == places[found[0]] or _in_one_template(source, place, places[found[0]]), (found[0], place, places[found[0]])


def _in_one_template(source: str, place: int, other: int) -> bool:
    """Both places are inside one template whose text is composed (a citation, a unit of measure)."""
    opened = [
        m.start()
        for m in re.finditer(r"\{\{\s*(?:[Cc]it|[Hh]arv|[Cc]onvert|[Cc]vt|[Bb]irth|[Dd]eath|[Mm]arriage)", source[: max(place, other) + 1])
    ]
    return any(
        start <= min(place, other) and "{{" in source[start : start + 2] and place - start < 2_000 > other - start for start in opened[-3:]
    )


@each_page
def test_an_independent_parser_sees_the_same_infobox(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    marks = scan(source)
    ours = [template_at(marks, i) for i, kind in enumerate(marks.kinds) if kind == "{{" and marks.closers[i] >= 0]
    mine = [t for t in ours if t.name.startswith("infobox")][:1]
    theirs = [t for t in mwparserfromhell.parse(source).filter_templates() if str(t.name).strip().lower().startswith("infobox")][:1]
    assert [[(a.name, source[a.start : a.end]) for a in t.arguments.values()] for t in mine] == [
        [(str(p.name).strip().lower(), str(p.value).strip()) for p in t.params] for t in theirs
    ]


def _broken(source: str, chance: random.Random) -> str:
    """A page as accidents leave it: cut off, a brace lost, a brace too many."""
    at = chance.randrange(len(source))
    mark = chance.choice(["{{", "}}", "[[", "]]", "{|", "|}", "<ref>", "</ref>", "<!--", "'''", "|"])
    return chance.choice([source[:at], source[at:], source[:at] + mark + source[at:], source.replace(mark, "", chance.randrange(1, 4))])


@each_page
def test_a_broken_page_is_read_as_far_as_it_goes(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    chance = random.Random(path.stem)
    for _ in range(CUTS):
        assert_sound(read_text(_broken(source, chance), id=path.stem, format="wikitext"))


@needs_bench
@pytest.mark.parametrize("encoding", ["latin-1", "utf-8-sig", "utf-16"])
def test_a_page_in_another_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    for page in PAGES:
        (tmp_path / page.name).write_bytes(page.read_text(encoding="utf-8").encode(encoding, errors="replace"))
    for document in read(tmp_path):
        assert isinstance(document, Document), document
        assert_sound(document)


@example("() :")
@given(st.text(alphabet="ab |={}[]<>'\n*#!-/&;:()\"" + "\u0301é", max_size=300))
def test_no_text_whatever_breaks_the_reader(text: str) -> None:
    assert_sound(read_text(text, format="wikitext"))
    assert_sound(read_text("{{Infobox x|name=" + text, format="wikitext"))


_WORDS = st.lists(st.text(string.ascii_lowercase, min_size=5, max_size=9), min_size=1, max_size=12, unique=True)
_MARKUP = [
    "{0}",
    "[[{0}]]",
    "[[Some page|{0}]]",
    "'''{0}'''",
    "{{{{nowrap|{0}}}}}",
    "{0}<ref>a note</ref>",
    "<!-- no -->{0}",
    "&nbsp;{0}",
    "\n\n{0}",
    "\n* {0}",
]


@given(_WORDS, st.randoms(use_true_random=False))
def test_words_survive_any_markup_in_their_order_and_know_their_place(words: list[str], chance: random.Random) -> None:
    source = " ".join(chance.choice(_MARKUP).format(word) for word in words)
    document = read_text(source, title="T", format="wikitext")
    body = document.text[document.text.index("\n\n") :]
    assert re.findall(r"[a-z]{5,9}", body) == words
    for word in words:
        at = document.text.rindex(word) if words.count(word) == 1 else 0
        if sum(word in other for other in words) == 1 and source.count(word) == 1:
            assert source_offset(document, at) == source.index(word)


@pytest.mark.parametrize(
    "source",
    [
        *("{{" * 20_000, "[[" * 20_000, "{{nowrap|" * 5_000 + "x" + "}}" * 5_000, "<ref>" * 20_000, "{|\n" * 20_000, "<gallery>" * 20_000),
        *(
            "[[a|" * 20_000 + "]]" * 20_000,
            "<!--" * 20_000,
            "(" * 100_000,
            "{{Infobox x|a=" + "<br>" * 20_000 + "}}",
            "# " + "#" * 100_000 + "x",
        ),
    ],
    ids=lambda source: source[:12],
)
def test_no_page_takes_long(source: str) -> None:
    started = time.perf_counter()
    assert_sound(read_text(source, format="wikitext"))
    assert time.perf_counter() - started < 5  # a page of this size takes a few hundredths of a second; quadratic work takes minutes


@each_page
def test_wikitext_given_as_text_keeps_its_text_and_says_the_same_in_offsets_of_the_source(path: Path, tmp_path: Path) -> None:
    source = path.read_text(encoding="utf-8")[:30_000]
    lines = tmp_path / "pages.jsonl"
    lines.write_text(json.dumps({"id": path.stem, "title": path.stem.replace("_", " "), "text": source}), encoding="utf-8")
    [document] = read(lines)
    assert isinstance(document, Document) and document.text == source and document.readable
    given, readable = extract(document), extract(document.readable)
    assert [(c.id, c.kind, c.when and c.when.edtf) for c in given] == [(c.id, c.kind, c.when and c.when.edtf) for c in readable]
    assert len(given) > 3
    assert not [fault for claim in given for fault in misplaced(claim.to_json(), source)]
