"""One run of an export: where it writes, what it has lost so far; and the cells of text formats."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from tenure.exports.columns import Column, Table, Value
from tenure.exports.losses import Loss, Lost, find
from tenure.exports.source import Source

By = Literal["year", "month"]


@dataclass(frozen=True, slots=True)
class Resource:
    """A file of the export and what its columns mean. `is_table`: the file is of a form that data package tools read row by row."""

    name: str
    path: str
    title: str
    mediatype: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    rows: int
    is_table: bool = True


@dataclass(frozen=True, slots=True)
class Job:
    """What to export, where to, the length of a panel's periods; `lost` fills while rows are written."""

    source: Source
    folder: Path
    by: By
    loses: tuple[Loss, ...]
    lost: list[Lost] = field(default_factory=list)

    def rows(self, table: Table) -> Iterator[dict[str, Value]]:
        """The rows of a table; what they lose is noted on the way."""
        for record in self.records(table):
            yield {column.name: column.of(record, self.source) for column in table.columns}

    def records(self, table: Table) -> Iterator[Any]:
        """The records of a table; what they lose is noted on the way."""
        for record in table.records(self.source):
            self.lost.extend(find(self.loses, table.name, record, self.source))
            yield record


def write_csv(path: Path, names: Sequence[str], rows: Iterable[Sequence[Value]]) -> int:
    """RFC 4180, UTF-8, lines ending in \\n. Returns the number of rows."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(names)
        return sum(1 for row in rows if writer.writerow([cell(value) for value in row]))


def cell(value: Value) -> str:
    """A value in one cell: true and false, lists and objects as JSON, nothing for what is not known."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return json_text(value) if isinstance(value, (list, dict)) else str(value)


def json_text(value: Value) -> str:
    """Compact JSON that keeps every script readable."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
