"""The rows of an infobox as claims; their rules begin with `infobox.`.

    parts     a value's parts: "Whig (1834–1854); Republican (1854–1865)" is two, each with its words and its time
    offices   rows that share a number: an office with its term, predecessor and successor
    life      birth, death and burial: a date row and a place row are one claim
    rows      every other row, by the table ROWS

To read another row, add its canonical key (`tenure.documents.keys`) to ROWS with the kind and role of the claim; to read another
way in which infoboxes name an office, add it to COMPOSED in `offices`. Nothing else changes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenure.claims.assemble import Assembler
from tenure.claims.infobox import life, offices, rows
from tenure.model import Claim, Document, Mention
from tenure.reading.lexicon import Lexicon

_CLOSING = re.compile(r"\s*\([^()]*\)\s*$")


def claims_of_fields(document: Document, assembler: Assembler, lexicon: Lexicon) -> Iterator[Claim]:
    """The claims of a document's infobox, in the order of its rows, about the person whom the page is about."""
    if not document.fields:
        return
    person = subject(document)
    yield from offices.claims(document, person, assembler, lexicon)
    yield from life.claims(document, person, assembler)
    yield from rows.claims(document, person, assembler)


def subject(document: Document) -> Mention:
    """The page's person: the title without a closing parenthesis, where it first stands alone on a line, else where it first stands."""
    name = _CLOSING.sub("", document.title).strip()
    found = re.search(rf"^(?:=\s)?({re.escape(name)})(?:\s=)?$", document.text, re.MULTILINE) if name else None
    start = found.start(1) if found else document.text.find(name) if name else -1
    return Mention(name, start, start + len(name), name=name) if start >= 0 else Mention(name, name=name)
