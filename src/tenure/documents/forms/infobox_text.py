"""Structured plain text: `= Title =`, an infobox block of `- Key: value` lines, `== Section ==` and prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenure.documents.base import Entry
from tenure.documents.fields import settle
from tenure.documents.keys import canonical
from tenure.documents.layout import Line, blocks, heading, lines
from tenure.documents.references import footnotes
from tenure.documents.titles import from_id
from tenure.model import Block, Document, Field, Span

NAME = "infobox_text"

_ROW = re.compile(r"[-–*•]\s+([^\W\d_][^:\n]{0,40}?)\s*:\s*")
_TITLE = re.compile(r"\s*=\s*[^=\s][^=\n]*=[ \t]*(?:\r?\n|$)")


def sniff(head: str, ending: str) -> int:
    return 80 if _TITLE.match(head) else 0


def read(entry: Entry) -> Document:
    """The text as it is. Lines before the first paragraph that are no rows (the repeated name) are passed over."""
    text = entry.text
    top = _title(text)
    title = entry.title or (text[top.start : top.end] if top else from_id(entry.id))
    found = list(_infobox(text, text.index("\n", top.end) if top and "\n" in text[top.end :] else 0))
    after = found[-1].row.end if found else top.end + 2 if top else 0
    body = [top] if top else []
    body += blocks(text, after, title)
    markers, references = footnotes(text)
    return Document(
        entry.id, title, text, tuple(body), settle(found), markers, references, reader=NAME, path=entry.path, metadata=entry.metadata
    )


def row_of(line: Line) -> Field | None:
    """The field of a `- Key: value` line (its value may be empty); None for another line."""
    found = _ROW.match(line.words)
    if not found:
        return None
    key, number = canonical(found[1])
    return Field(key, number, Span(line.start, line.end), Span(line.start + found.end(), line.end))


def _title(text: str) -> Block | None:
    """The words of the title line."""
    first = next(lines(text), None)
    marked = heading(first.words) if first else None
    return Block("heading", first.start + marked[1], first.start + marked[2], 1) if first and marked and marked[0] == 1 else None


def _infobox(text: str, start: int) -> Iterator[Field]:
    """The rows that have a value, before the first paragraph or section; at most two other short lines may stand before them."""
    others = rows = 0
    for line in lines(text, start):
        field = row_of(line)
        if field:
            rows += 1
            if field.value.start < field.value.end:
                yield field
        elif (rows and line.gap) or heading(line.words) or len(line.words) > 80 or others > 2:
            return
        else:
            others += 1
