"""HTML: a saved Wikipedia article with its infobox and reference marks, or the main text of any article."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from tenure.documents.base import Entry
from tenure.documents.fields import settle
from tenure.documents.html_text import Page, write_article
from tenure.documents.layout import blocks, lines
from tenure.documents.loose_infobox import loose_fields
from tenure.documents.titles import from_id
from tenure.model import Block, Document

NAME = "html"

_TAGS = re.compile(r"<(?:!doctype html|html|head|body|p|div|table|h1|article|span|br)\b", re.IGNORECASE)
_SITE = re.compile(r"\s+[-–—|]\s+[^-–—|]*$")


def sniff(head: str, ending: str) -> int:
    start = head[:1000].lstrip().lower()
    if start.startswith(("<!doctype html", "<html")):
        return 96
    if ending in (".html", ".htm", ".xhtml"):
        return 92
    return 60 if start.startswith("<") and len(set(_TAGS.findall(head))) >= 3 else 0


def read(entry: Entry) -> Document:
    """The readable text: `= Title =`, the infobox as loose lines, `== Section ==`, paragraphs, `* item`."""
    tree = LexborHTMLParser(entry.text.replace("\0", ""))
    title = entry.title if entry.title is not None else _title(tree) or from_id(entry.id)
    page = Page()
    page.say(f"= {title} =\n\n")
    root = tree.css_first(".mw-parser-output, #mw-content-text") or _main(tree)
    if root is not None:
        write_article(page, root)
    elif not _write_found(page, entry.text) and tree.body is not None:
        write_article(page, tree.body)
    text = page.text()
    box = list(lines(text, *page.infobox)) if page.infobox else []
    return Document(
        entry.id, title, text, tuple(_blocks(page, text)), settle(list(loose_fields(box))), tuple(page.markers), dict(page.references),
        tuple(page.links), reader=NAME, path=entry.path, metadata=entry.metadata,
    )  # fmt: skip


def _title(tree: LexborHTMLParser) -> str:
    for selector in ("#firstHeading", "article h1", "main h1", "h1", "title"):
        node = tree.css_first(selector)
        words = " ".join(node.text().split()) if node else ""
        if words:
            return _SITE.sub("", words) if selector == "title" else words
    return ""


def _main(tree: LexborHTMLParser) -> LexborNode | None:
    """The element that the page itself calls its article, if it has a paragraph."""
    for selector in ("article", "main", "[role=main]"):
        node = tree.css_first(selector)
        if node is not None and node.css_first("p") is not None:
            return node
    return None


def _write_found(page: Page, html: str) -> bool:
    """The main text as trafilatura finds it (the extra `html`); False where it is not installed or finds none."""
    if importlib.util.find_spec("trafilatura") is None:
        return False
    from trafilatura import extract

    found = extract(html, include_comments=False, include_tables=False, deduplicate=False)
    if found:
        page.say("\n\n".join(found.splitlines()) + "\n")
    return bool(found)


def _blocks(page: Page, text: str) -> Iterator[Block]:
    first, last = page.infobox or (0, 0)
    for block in blocks(text):
        if not first <= block.start < last:
            quoted = any(start <= block.start and block.end <= end for start, end in page.quotes)
            yield block._replace(kind="quote") if quoted else block
