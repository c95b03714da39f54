"""JSON Lines, one file a table: lists and objects as such."""

from __future__ import annotations

from tenure.exports.columns import Table, Value
from tenure.exports.formats.csv import LOSES, within_calendar
from tenure.exports.tables import discover
from tenure.exports.writing import Job, Resource, json_text

HELP = "one JSON Lines file a table, with nested values as such"
__all__ = ["HELP", "LOSES", "write"]


def write(job: Job) -> list[Resource]:
    """Writes every table as NAME.jsonl."""
    return [_write(job, table) for table in discover().values()]


def _write(job: Job, table: Table) -> Resource:
    path = f"{table.name}.jsonl"
    with (job.folder / path).open("w", encoding="utf-8", newline="\n") as file:
        count = sum(1 for row in job.rows(table) if file.write(_line(table, row)))
    return Resource(table.name, path, table.title, "application/jsonl", table.columns, table.key, count)


def _line(table: Table, row: dict[str, Value]) -> str:
    return json_text({column.name: within_calendar(column.type, row[column.name]) for column in table.columns}) + "\n"
