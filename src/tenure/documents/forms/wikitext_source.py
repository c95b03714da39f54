"""Wikitext that was given as text, without saying what it is: read as wikitext, told in offsets of the text as given.

A line of JSON Lines without `format` keeps its text. Where that is plainly the source of a wiki's page, `Document.readable` is the page as
`wikitext` reads it, and what it says is carried back to the source (`tenure.documents.places.in_source`).
"""

from __future__ import annotations

from dataclasses import replace

from tenure.documents.base import Entry
from tenure.documents.forms import wikitext
from tenure.model import Document

NAME = "wikitext_source"

PLAIN = 60
"""How sure `wikitext` must be: four different marks of wikitext at least."""


def sniff(head: str, ending: str) -> int:
    """A little less sure than `wikitext`, which has the page where the text need not be kept."""
    sure = wikitext.sniff(head, "")
    return sure - 1 if sure >= PLAIN else 0


def read(entry: Entry) -> Document:
    """A document whose text is the source; it has no blocks, its readable form has them."""
    readable = wikitext.read(entry)
    return replace(readable, text=entry.text, blocks=(), fields=(), markers=(), links=(), source_map=(), reader=NAME, readable=readable)
