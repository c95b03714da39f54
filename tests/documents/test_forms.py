"""Case files: a source in `tests/cases/documents/`, and beside it `.expected`, a line for each thing that a reader must find in it.

field office 1: Mayor of Sted      a row with that key, number and value        no field image      none with that key
block item 1: Clerk, 1951          a block of that kind and level that begins so
unread External links              words of the text that are in no block       absent Navbox       not in the text at all
mark 2 after went to sea.          a reference mark behind these words          reference 2: …      what it refers to
link Olav: Olav Lund (premier)     words that are a link, and its target        row 0 person: …     the cell of a table's row
"""

from __future__ import annotations

from pathlib import Path

import pytest

from documents import assert_sound, fault
from tenure.documents import read, read_text
from tenure.model import Document

FOLDER = Path(__file__).parents[1] / "cases" / "documents"
CASES = sorted(path.with_suffix("") for path in FOLDER.glob("*.expected"))


def only(path: Path) -> Document:
    [document] = read(path)
    assert isinstance(document, Document), document
    return document


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.name)
def test_a_case_is_read_as_expected(path: Path) -> None:
    document = only(path)
    assert_sound(document)
    lines = path.with_name(path.name + ".expected").read_text(encoding="utf-8").splitlines()
    assert not [f"{line} – {found}" for line in lines if (found := fault(document, line))]


@pytest.mark.parametrize("path", [c for c in CASES if c.suffix in (".txt", ".md", ".csv")], ids=lambda path: path.name)
def test_text_forms_give_the_decoded_content_back(path: Path) -> None:
    assert only(path).text == path.read_bytes().decode("utf-8")


def test_blanks_in_place_of_text_do_not_matter() -> None:
    padded = "Steve Raney\n\n" + " " * 500 + "Before 2006 he worked for a bank.\r\n\r\n\t  He left.  "
    document = read_text(padded, title="Steve Raney")
    assert [padded[b.start : b.end] for b in document.blocks] == ["Steve Raney", "Before 2006 he worked for a bank.", "He left."]


def test_a_page_of_one_sentence_is_prose() -> None:
    assert [b.kind for b in read_text("Ann Lee was mayor in 1901.").blocks] == ["prose"]
    assert read_text("").blocks == ()


def test_short_lines_without_a_full_stop_are_headings_only_if_no_sentence_looks_so() -> None:
    text = "Ann Lee\n\nEarly life\n\nShe was born in 1870\n\nShe led the board\n\nClub career .\n\nIn 1890 she left .\n\n1990–94 .\n\nx ."
    found = {text[b.start : b.end]: b.kind for b in read_text(text).blocks}
    assert [words for words, kind in found.items() if kind == "heading"] == ["Ann Lee", "Early life", "Club career .", "1990–94 ."]
