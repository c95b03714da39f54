"""Wikitext of MediaWiki: infobox templates, links, `<ref>`, tables, succession boxes.

The text is readable: `= Title =`, the infobox as `- key: value` rows where it stands, `== Section ==`, prose with links and templates
resolved, `* item`. References leave no mark in it; `Document.markers` keeps where they stood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tenure.documents.base import Entry
from tenure.documents.fields import settle
from tenure.documents.layout import blocks
from tenure.documents.titles import folded, from_id
from tenure.documents.wiki.render import Page, reference_bodies, render
from tenure.documents.wiki.scan import scan
from tenure.documents.wiki.templates import CONSTRUCTS
from tenure.documents.wiki.writer import Tidied, Writer, tidy
from tenure.model import Block, Document, Field, Link, Marker, Span

NAME = "wikitext"

_SIGNS = re.compile(r"\{\{\s*[Ii]nfobox|\[\[[^\[\]\n]+\]\]|^==[^=\n]+==\s*$|'''[^'\n]+'''|<ref\b|^#REDIRECT", re.MULTILINE)
_ENDINGS = (".wiki", ".mediawiki", ".wikitext", ".mw")
_NAME = re.compile(r"\|\s*name\s*=[ \t]*([^\n|{}<\[\]]*[^\s|{}<\[\]])[ \t]*(?=\n|\||<br|\}\})", re.IGNORECASE)
_BOLD = re.compile(r"'''([^'\n\[\]{}|<>]+)'''")


def sniff(head: str, ending: str) -> int:
    if ending in _ENDINGS:
        return 97
    return min(85, 15 * len({found[0][:3] for found in _SIGNS.finditer(head)})) if "[[" in head or "{{" in head else 0


def read(entry: Entry) -> Document:
    """The readable text and the map back to the source."""
    page = Page(scan(entry.text), CONSTRUCTS)
    title = entry.title if entry.title is not None else _title(entry)
    page.out.say(f"= {title} =\n\n", 0)
    render(page, 0, len(entry.text))
    tidied = tidy(page.out.text())
    out, text = page.out, tidied.text
    rows = [_moved_field(field, tidied) for field in out.fields]
    fields = [field for field in rows if field.value.start < field.value.end]
    markers = tuple(Marker(tidied.moved(m.start), tidied.moved(m.end), m.label) for m in out.markers)
    moved = (Link(tidied.moved(k.start), tidied.moved(k.end), k.target) for k in out.links)
    links = tuple(link for link in moved if link.start < link.end and link.target)
    return Document(
        entry.id, title, text, tuple(_blocks(text, rows, tidied, out)), settle(fields), markers, _references(page), links,
        reader=NAME, path=entry.path, metadata=entry.metadata, source_map=tidied.moved_places(out.places),
    )  # fmt: skip


def _title(entry: Entry) -> str:
    """The file's name, which is the page's, written as the infobox writes it where that has no other words.

    A file's name of which the page has no word is not the page's: then the name in the infobox, or the first words in bold.
    """
    stem, head = from_id(entry.id), entry.text[:20_000]
    found = _NAME.search(head)
    name = " ".join(found[1].replace("'", "").split()) if found else ""
    if name and folded(name) <= folded(stem):
        return name
    bold = _BOLD.search(head)
    return stem if folded(stem) & folded(head) else name or (bold[1] if bold else stem)


def _moved_field(field: Field, tidied: Tidied) -> Field:
    (first, last), (start, end) = field.row, field.value
    until = tidied.moved(last)
    begin, stop = tidied.moved(start), until if end == last else tidied.moved(end)
    begin += len(tidied.text[begin:stop]) - len(tidied.text[begin:stop].lstrip())  # an empty parenthesis before the value has gone
    return Field(field.key, field.number, Span(tidied.moved(first), until), Span(begin, stop))


def _blocks(text: str, fields: Sequence[Field], tidied: Tidied, out: Writer) -> Iterator[Block]:
    """The blocks of prose; rows of boxes are none, quotations are told apart."""
    rows = {field.row.start for field in fields}
    quotes = [Span(tidied.moved(q.start), tidied.moved(q.end)) for q in out.quotes]
    for block in blocks(text, without=rows):
        quoted = any(q.start <= block.start and block.end <= q.end for q in quotes)
        yield block._replace(kind="quote") if quoted else block


def _references(page: Page) -> dict[str, str]:
    reference_bodies(page)
    return {
        label: body if isinstance(body, str) else page.words(*body) for label, body in sorted(page.bodies.items(), key=lambda b: int(b[0]))
    }
