"""A page copied out of a browser: navigation lines, an infobox of loose lines, prose with `[1]` marks, a numbered reference list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tenure.documents.base import Entry
from tenure.documents.fields import settle
from tenure.documents.layout import Line, blocks, lines, without_edit
from tenure.documents.loose_infobox import is_label_line, loose_fields
from tenure.documents.references import is_entry, markers, references
from tenure.documents.titles import from_id
from tenure.model import Block, Document

NAME = "browser_page"

_NAVIGATION = re.compile(
    r"From Wikipedia, the free|Jump to\b|\(?Redirected from|Coordinates:|Contents(?:\s*\[\w+\])?$|\[?(?:hide|show)\]?$|Navigation menu|"
    r"Categor(?:y|ies):|Hidden categor|Authority control|This page was last|Retrieved from|v\s*t\s*e$|"
    r"This article\b.*(?:sources|citations|issues)|"
    r"Learn how and when|Please (?:help|improve)|\(?Learn more|Edit links|\d+ languages?$|Read\s+Edit|View history|Tools$|Article\s+Talk|"
    r"Free to read|For other (?:people|uses)|Not to be confused|Main article:|Further information:|See also:",
    re.IGNORECASE,
)
_CONTENTS_LINE = re.compile(r"\d{1,2}(?:\.\d{1,2})*\s+\S")
_IMAGE = re.compile(r".{1,120}\.(?:jpe?g|png|gif|svg|tiff?|webp)$", re.IGNORECASE)
_SIGNS = ("From Wikipedia, the free", "\nJump to", "\nIn office", "[edit]", "[ edit ]", "\nIncumbent\n", "\nAssumed office")
_SENTENCE_END = re.compile(r"[.!?][\"”’)]*(?:\[\w{1,7}\])*$")


def sniff(head: str, ending: str) -> int:
    return min(90, 45 * sum(sign in head for sign in _SIGNS))


def read(entry: Entry) -> Document:
    """The text as it is; what is navigation, an image's name, the infobox or the reference list is in no prose block."""
    text = entry.text
    found = list(lines(text))
    title = entry.title or _title(found) or from_id(entry.id)
    first, last = _prose_begins(found), _references_begin(found)
    box = [line for line in found[:first] if not _is_furniture(line.words) and line.words != title]
    stop = found[last].start if last < len(found) else len(text)
    body = list(_heading_of_title(found[: min(first, 1)], title))
    if first < len(found):
        body += _without_furniture(text, found[first].start, stop, title)
    return Document(
        entry.id, title, text, tuple(body), settle(list(loose_fields(box))), markers(text, stop), references(found[last:]),
        reader=NAME, path=entry.path, metadata=entry.metadata,
    )  # fmt: skip


def _title(found: Sequence[Line]) -> str:
    first = next((line.words for line in found if not _is_furniture(line.words)), "")
    for mark in (" - Wikipedia", " – Wikipedia"):
        first = first.partition(mark)[0]
    return first


def _heading_of_title(found: Sequence[Line], title: str) -> Iterator[Block]:
    for line in found:
        if line.words.startswith(title):
            yield Block("heading", line.start, line.start + len(title), 1)


def _is_furniture(words: str) -> bool:
    return bool(_NAVIGATION.match(words) or _IMAGE.match(words))


def _prose_begins(found: Sequence[Line]) -> int:
    """Index of the first paragraph: a long line that ends a sentence, or the line after the first heading."""
    for i, line in enumerate(found):
        if _is_furniture(line.words):
            continue
        if len(line.words) > 60 and _SENTENCE_END.search(line.words) and not is_label_line(line.words):
            return i
        if without_edit(line.words) < len(line.words):
            return i
    return next((i for i, line in enumerate(found) if i and len(line.words) > 150), len(found))


def _references_begin(found: Sequence[Line]) -> int:
    """Index of the first entry of the reference list."""
    return next((i for i, line in enumerate(found) if is_entry(line.words)), len(found))


def _without_furniture(text: str, start: int, stop: int, title: str) -> Iterator[Block]:
    """Blocks between two offsets, without navigation, contents lists and captions."""
    for block in blocks(text[:stop], start, title):
        words = text[block.start : block.end]
        if _is_furniture(words) or (block.kind != "prose" and _CONTENTS_LINE.match(words)):
            continue
        yield block
