"""Tables of wikitext as list items: the cells of a row in one line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from tenure.documents.columns import ranges_of
from tenure.documents.wiki.render import Page, render

_SIDE = re.compile(r"class\s*=\s*\"?[^\"\n]*(?:navbox|sidebar|infobox|toc|metadata|mbox)", re.IGNORECASE)
_ATTRIBUTES = re.compile(r"[^\[\]{}|\n=]{0,200}=[^\[\]{}|\n]{0,500}\|(?!\|)|[ \t]{0,20}\|")
_CELLS = re.compile(r"\|\||!!")


def write_table(page: Page, index: int) -> int:
    """Writes `* cell | cell` for each row with words. Gives where the table ends (unclosed: its first line)."""
    marks, source, out = page.marks, page.source, page.out
    end = marks.close(index)
    first_line = source.find("\n", marks.ends[index])
    if marks.closers[index] < 0 or first_line < 0 or out.flat is not None or _SIDE.search(source, marks.starts[index], first_line):
        return end
    row: list[tuple[int, int]] = []
    ranges: frozenset[int] = frozenset()
    for start, stop in _lines(page, index, first_line + 1, marks.starts[marks.closers[index]]):
        mark = source[start : start + 2]
        if mark in ("|-", "|+"):
            ranges = _write_cells(page, row, ranges)
            row = []
        elif mark[:1] in "|!" and mark:
            row += _cells(page, start + 1, stop)
        elif row:  # the cell goes on
            row[-1] = (row[-1][0], stop)
    _write_cells(page, row, ranges)
    out.say("\n", end)
    return end


def _write_cells(page: Page, row: list[tuple[int, int]], ranges: frozenset[int]) -> frozenset[int]:
    """One row as an item; rows without words leave nothing. `ranges` are the columns that begin a range with the one behind, as the
    head of the table says; gives them anew where this row is its head."""
    out = page.out
    words = [page.words(*cell) for cell in row]
    spoken = [i for i, said in enumerate(words) if said]
    if not spoken:
        return ranges
    out.say("\n* ", row[spoken[0]][0])
    out.begin()
    out.flat = ", "
    for i in spoken:
        out.part(" – " if i and i - 1 in ranges and i - 1 in spoken else " | ")
        render(page, *row[i])
    out.flat = None
    out.begin()
    out.say("\n", row[spoken[-1]][1])
    return ranges_of(words) or ranges


def _lines(page: Page, index: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The lines of a table that do not begin inside something nested; a line reaches to the next such line."""
    edges = [start]
    at = start
    while (line := page.source.find("\n", at, end)) >= 0:
        at = max(line + 1, _after_nested(page, index, line))
        edges.append(line + 1 if at == line + 1 else -1)
    edges = [edge for edge in edges if edge >= 0] + [end]
    for first, last in pairwise(edges):
        blank = len(page.source[first:last]) - len(page.source[first:last].lstrip(" \t"))
        if first + blank < last:
            yield first + blank, last


def _after_nested(page: Page, index: int, place: int) -> int:
    """Where the construct inside the table that surrounds a place ends; 0 if none does."""
    marks = page.marks
    for i in range(marks.at(place) - 1, index, -1):
        closer = marks.closers[i]
        if closer >= 0 and marks.starts[closer] >= place and marks.kinds[i] in ("{{", "[[", "{|", "<r"):
            return marks.ends[closer]
        if place - marks.starts[i] > 20_000:
            break
    return 0


def _cells(page: Page, start: int, end: int) -> Iterator[tuple[int, int]]:
    source = page.source
    edges = [found.span() for found in _CELLS.finditer(source, start, end)]
    for first, last in zip([start, *(after for _, after in edges)], [*(before for before, _ in edges), end], strict=True):
        attributes = _ATTRIBUTES.match(source, first, last)
        yield (attributes.end() if attributes else first), last
