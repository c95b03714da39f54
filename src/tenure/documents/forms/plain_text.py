"""Plain text and Markdown: prose only."""

from __future__ import annotations

from tenure.documents.base import Entry
from tenure.documents.layout import blocks, is_loose_heading, lines
from tenure.documents.references import footnotes
from tenure.documents.titles import title_of
from tenure.model import Block, Document

NAME = "plain_text"


def sniff(head: str, ending: str) -> int:
    return 10


def read(entry: Entry) -> Document:
    """The text as it is; its title is the entry's, else its first line if that is a heading, else as `title_of` has it."""
    found = tuple(blocks(entry.text, title=entry.title or ""))
    title = entry.title if entry.title is not None else _first_heading(entry.text, found) or title_of(entry.id, entry.text)
    markers, references = footnotes(entry.text)
    return Document(entry.id, title, entry.text, found, (), markers, references, reader=NAME, path=entry.path, metadata=entry.metadata)


def _first_heading(text: str, found: tuple[Block, ...]) -> str:
    first = next(lines(text), None)
    if first is None or not found or found[0].kind != "heading" or found[0].start > first.end:
        return ""
    words = text[found[0].start : found[0].end]
    return words if found[0].level == 1 or is_loose_heading(words) else ""
