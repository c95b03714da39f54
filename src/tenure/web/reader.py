"""A document as its reader would see it: headings, paragraphs and infobox rows, dealt to pages, cut where claims begin and end.

Pure: a `Document` and its claims in, `Part`s out; the template turns each piece into underlined words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from tenure.model import Claim, Document, Evidence, Field, Span

PartKind = Literal["heading", "prose", "item", "quote", "row"]
PAGE = 24_000  # characters of text on one page
_LONGEST = 12_000  # characters of one part: a longer paragraph is cut at a space


class Frame(NamedTuple):
    """Where a part stands in the text; before `value` is the label of a row."""

    kind: PartKind
    level: int
    start: int
    value: int
    end: int


class Piece(NamedTuple):
    """Words that the same claims cover. `anchors`: the claims whose evidence begins here. `reference`: the label of a mark like "[1]"."""

    start: int
    text: str
    claims: tuple[str, ...] = ()
    anchors: tuple[str, ...] = ()
    reference: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, paragraph, list item, quotation or infobox row; `label` is what stands before a row's value."""

    kind: PartKind
    level: int
    label: str
    pieces: tuple[Piece, ...]


def frames(document: Document) -> list[Frame]:
    """Where everything that is read stands, in the order of the text; a document without blocks and rows is read line by line."""
    blocks = [Frame(b.kind, b.level, b.start, b.start, b.end) for b in document.blocks]
    found = blocks + [row for row in _rows(document) if not any(b.start <= row.start and row.end <= b.end for b in blocks)]
    if not found:
        found = [Frame("row", 0, m.start(), m.start(), m.end()) for m in re.finditer(r"[^\n]*\S[^\n]*", document.text)]
    return [piece for frame in sorted(found, key=lambda f: (f.start, f.end)) for piece in _short(document.text, frame)]


def pages(found: Sequence[Frame]) -> list[list[Frame]]:
    """The frames dealt out to pages of bounded size, at least one page."""
    out: list[list[Frame]] = [[]]
    filled = 0
    for frame in found:
        if out[-1] and filled + frame.end - frame.start > PAGE:
            out.append([])
            filled = 0
        out[-1].append(frame)
        filled += frame.end - frame.start
    return out


def page_at(dealt: Sequence[Sequence[Frame]], offset: int) -> int:
    """The number, from 1, of the page on which an offset of the text stands."""
    begins = [page[0].start for page in dealt if page]
    return max(1, sum(start <= offset for start in begins))


def parts(document: Document, shown: Sequence[Frame], claims: Sequence[Claim]) -> list[Part]:
    """The frames with their words, underlined where these claims have their evidence."""
    spans = sorted({(e.start, e.end, claim.id) for claim in claims for e in claim.evidence})
    firsts = {claim.id: first_evidence(claim).start for claim in claims if claim.evidence}
    return [Part(f.kind, f.level, _label(document, f), tuple(_pieces(document, f, spans, firsts))) for f in shown]


def first_evidence(claim: Claim) -> Evidence:
    """Where a claim's evidence begins."""
    return min(claim.evidence, key=lambda e: (e.start, e.end))


def covering(claims: Sequence[Claim], offset: int) -> list[Claim]:
    """The claims whose evidence covers an offset of the text."""
    return [claim for claim in claims if any(e.start <= offset < e.end for e in claim.evidence)]


def _rows(document: Document) -> list[Frame]:
    rows = {field.row: _value_start(field) for field in sorted(document.fields, key=lambda f: f.value.start, reverse=True)}
    rows |= {row["row"]: row["row"].start for row in document.rows if "row" in row}
    return [Frame("row", 0, row.start, value, row.end) for row, value in rows.items()]


def _value_start(field: Field) -> int:
    row: Span = field.row
    return field.value.start if row.start <= field.value.start <= row.end else row.start


def _short(text: str, frame: Frame) -> Iterator[Frame]:
    start = frame.start
    while frame.end - start > _LONGEST:
        cut = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST) + 1 or start + _LONGEST
        yield frame._replace(start=start, value=max(start, frame.value), end=cut)
        start = cut
    yield frame._replace(start=start, value=max(start, frame.value))


def _label(document: Document, frame: Frame) -> str:
    return document.text[frame.start : frame.value].strip(" -*:|=\t\n\u00a0")


def _pieces(document: Document, frame: Frame, spans: Sequence[tuple[int, int, str]], firsts: dict[str, int]) -> Iterator[Piece]:
    start, end = frame.value, frame.end
    inside = [span for span in spans if span[0] < end and span[1] > start]
    marks = {m.start: m for m in document.markers if start <= m.start and m.end <= end}
    edges = {start, end} | {edge for s in inside for edge in s[:2]} | {edge for m in marks.values() for edge in m[:2]}
    cuts = sorted(edge for edge in edges if start <= edge <= end)
    for left, right in pairwise(cuts):
        cover = tuple(dict.fromkeys(claim for first, last, claim in inside if first <= left and right <= last))
        begins = tuple(claim for claim in cover if max(firsts[claim], start) == left and firsts[claim] >= frame.start)
        yield Piece(left, document.text[left:right], cover, begins, marks[left].label if left in marks else None)
