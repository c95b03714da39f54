"""Apache Parquet, one file a table: typed columns, real dates; lists and objects as JSON text. Needs pyarrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from tenure.exports.columns import Column, Table, Value
from tenure.exports.formats import need
from tenure.exports.formats.csv import LOSES, within_calendar
from tenure.exports.tables import discover
from tenure.exports.writing import Job, Resource, json_text

HELP = "one Parquet file a table"
__all__ = ["HELP", "LOSES", "write"]
_GROUP = 50_000  # rows written at once, so that a large database is never in memory whole


def write(job: Job) -> list[Resource]:
    """Writes every table as NAME.parquet; descriptions go along as metadata of the columns. Raises CallError without pyarrow."""
    arrow, parquet = need("pyarrow", "parquet"), need("pyarrow.parquet", "parquet")
    return [_write(job, table, arrow, parquet) for table in discover().values()]


def _write(job: Job, table: Table, arrow: Any, parquet: Any) -> Resource:
    path, count = f"{table.name}.parquet", 0
    schema = arrow.schema([_field(column, arrow) for column in table.columns])
    with parquet.ParquetWriter(job.folder / path, schema) as writer:
        for group in _groups(job.rows(table)):
            count += len(group)
            writer.write_table(arrow.table([[_value(c, row[c.name]) for row in group] for c in table.columns], schema=schema))
    mediatype = "application/vnd.apache.parquet"
    return Resource(table.name, path, table.title, mediatype, table.columns, table.key, count, is_table=False)


def _groups(rows: Iterator[dict[str, Value]]) -> Iterator[list[dict[str, Value]]]:
    return iter(lambda: list(islice(rows, _GROUP)), [])


def _field(column: Column, arrow: Any) -> Any:
    types = {"integer": arrow.int64(), "boolean": arrow.bool_(), "date": arrow.date32()}
    return arrow.field(column.name, types.get(column.type, arrow.string()), metadata={"description": column.description})


def _value(column: Column, value: Value) -> Value:
    if value is not None and column.type in ("array", "object"):
        return json_text(value)
    held = within_calendar(column.type, value)
    return date.fromisoformat(held) if column.type == "date" and isinstance(held, str) else held
