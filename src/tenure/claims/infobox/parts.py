"""Values of infobox rows taken apart: parts of a list, the words of a part, its time, what stands in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tenure.claims.frames import Bound
from tenure.claims.timing import compose
from tenure.model import Document, Link, Mention, Span, When
from tenure.reading.times import TimeMark, find_times
from tenure.when.edtf import EdtfError, parse

_TOKEN = re.compile(r"[()\[\]]|[;,\n/•·|]|\s+and\s+|\s+&\s+")
_BRACKETS = re.compile(r"\s*[(\[](?![IVX]+\))[^()\[\]]*[)\]]?")
_EDGES = " \t\n,;:.–—-•·*\u00a0"
_NAME_TAIL = re.compile(r"\s*(?:Jr|Sr|II|III|IV|KBE|OBE|MP|PhD|MD|QC|KC)\b\.?")
_ISO = re.compile(r"\s*-?\d{4}(?:-\d\d){1,2}\s*")


class Part(NamedTuple):
    """One part of a value: the whole of it, its words without times and brackets, the brackets, and its times."""

    span: Span
    words: Span
    brackets: tuple[Span, ...]
    marks: tuple[TimeMark, ...]


def parts(text: str, value: Span, separators: str) -> Iterator[Part]:
    """The parts of a list that have words or a time. A separator inside brackets parts nothing; "&" stands for "and"."""
    for start, end in _pieces(text, value, separators):
        piece = trimmed(text, start, end)
        if piece.start < piece.end:
            yield _part(text, piece)


def _pieces(text: str, value: Span, separators: str) -> Iterator[tuple[int, int]]:
    depth, start = 0, value.start
    for found in _TOKEN.finditer(text, *value):
        mark = found[0].strip()
        if mark in ("(", "["):
            depth += 1
        elif mark in (")", "]"):
            depth = max(0, depth - 1)
        elif (
            depth == 0
            and ("&" if mark == "and" else mark or "\n") in separators
            and not (mark == "," and _NAME_TAIL.match(text, found.end(), value.end))
        ):
            yield start, found.start()
            start = found.end()
    yield start, value.end


def _part(text: str, piece: Span) -> Part:
    marks = tuple(times(text, piece))
    brackets = tuple(Span(found.start(), found.end()) for found in _BRACKETS.finditer(text, *piece))
    cuts = sorted([*brackets, *(Span(mark.lead, mark.end) for mark in marks)])
    at, words = piece.start, Span(piece.start, piece.start)
    for cut in [*cuts, Span(piece.end, piece.end)]:
        stretch = trimmed(text, at, max(at, cut.start))
        if words.start == words.end and any(map(str.isalpha, text[slice(*stretch)])):
            words = stretch
        at = max(at, cut.end)
    return Part(piece, words, brackets, marks)


def times(text: str, value: Span) -> list[TimeMark]:
    """The time expressions of a value; a value that is nothing but a date in ISO 8601 is read as that date."""
    written = text[slice(*value)]
    if _ISO.fullmatch(written):
        try:
            found = parse(written.strip())
        except EdtfError:
            return []
        return [TimeMark(value.start, value.end, value.start, "", "point", first=found.start, edtf=written.strip())]
    return [mark for mark in find_times(text, value.start, value.end) if mark.shape in ("point", "range") and (mark.first or mark.last)]


def when(text: str, marks: Sequence[TimeMark], bound: Bound) -> When | None:
    """The time that a part's marks say; None where they say none. "1881 or 1882" is one date between both."""
    if len(marks) == 2 and bound == "point" and text[marks[0].end : marks[1].lead].strip() in ("or", "/"):
        first, last = marks[0].first, marks[1].first
        if first and last:
            both = TimeMark(
                marks[0].start, marks[1].end, marks[0].lead, "", "point", first=(first[0], last[1]), approximate=marks[0].approximate
            )
            return compose([both], bound, text)
    return compose(marks[:1], bound, text) if marks else None


def trimmed(text: str, start: int, end: int) -> Span:
    """A stretch without blanks and the marks of lists at its edges; a full stop stays where an initial or abbreviation ends."""
    while start < end and text[start] in _EDGES:
        start += 1
    while (
        start < end
        and text[end - 1] in _EDGES
        and not (text[end - 1] == "." and text[max(start, end - 3) : end - 1].strip(" .")[-1:].isalpha())
    ):
        end -= 1
    return Span(start, end)


def mention(text: str, span: Span, **more: str | int | None) -> Mention:
    """The mention of a stretch of the text."""
    return Mention(text[slice(*span)], span.start, span.end, **more)  # type: ignore[arg-type]


def person(document: Document, span: Span) -> Mention:
    """The mention of another person. Where the words are a link to a page that names the same person, the page's title is the name."""
    said = document.text[slice(*span)]
    link = next((link for link in document.links if link.start <= span.start < link.end), None)
    return mention(document.text, span, name=_linked_name(said, link) or said)


def _linked_name(said: str, link: Link | None) -> str:
    """The target's words, if they are a longer form of what is said."""
    target = re.sub(r"\s*\([^()]*\)$", "", link.target.replace("_", " ")) if link else ""
    words = target.split()
    return target if words and len(words) > 1 and words[-1] == said.split()[-1] and "/" not in target else ""
