"""A table of spells (CSV, TSV): a header that names `person` or `person_id`, then one spell a row. The table holds no prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenure.documents.base import Entry
from tenure.documents.titles import from_id
from tenure.errors import InputError
from tenure.model import Document, Span

NAME = "spells_table"

COLUMNS = (
    *("person", "person_id", "office", "office_id", "body", "start", "end", "predecessor", "predecessor_id", "successor", "successor_id"),
    *("ordinal", "acting", "party", "birth", "death", "source"),
)
"""The names of columns that mean something; others are kept and not read."""

_CELLS = {mark: re.compile(rf'[ ]*"((?:[^"]|"")*)"[ ]*({mark}|\r?\n|\r|$)|([^{mark}\r\n]*)({mark}|\r?\n|\r|$)') for mark in ",;\t"}


def sniff(head: str, ending: str) -> int:
    header = head.partition("\n")[0]
    known = sum(name.strip().strip('"').casefold() in COLUMNS for name in re.split("[,;\t]", header))
    if known >= 2:
        return 95
    return 70 if ending in (".csv", ".tsv") else 0


def read(entry: Entry) -> Document:
    """Spans of the cells of each row, by column; `row` is the whole row. Raises InputError where no column names a person."""
    found = _rows(entry.text)
    _, names = next(found, (Span(0, 0), []))
    header = [entry.text[slice(*name)].casefold().replace(" ", "_") for name in names]
    if not {"person", "person_id"} & set(header):
        raise InputError(
            entry.path or entry.id, "is a table without the column person or person_id", f"known columns: {', '.join(COLUMNS)}"
        )
    rows = tuple({"row": row} | dict(zip(header, cells, strict=False)) for row, cells in found)
    title = entry.title or from_id(entry.id)
    return Document(entry.id, title, entry.text, rows=rows, reader=NAME, path=entry.path, metadata=entry.metadata)


def _rows(text: str) -> Iterator[tuple[Span, list[Span]]]:
    """Each row that is not blank, with its cells without the quotes and blanks around them. A quote that is never closed is a letter."""
    header = text.partition("\n")[0]
    cell = _CELLS[max("\t;,", key=header.count)]
    start = at = 0
    cells: list[Span] = []
    while at < len(text) and (found := cell.match(text, at)):
        group = 1 if found[1] is not None else 3
        cells.append(_trimmed(text, *found.span(group)))
        at = found.end()
        if found[group + 1] in ("\n", "\r\n", "\r", "") or at == len(text):
            if any(first < last for first, last in cells):
                yield Span(start, found.start(group + 1)), cells
            start, cells = at, []


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())) if words.strip() else Span(start, start)
