"""Stata files (.dta, version 118) of the spells and of the panel: dates as %td, yes and no as 1 and 0, labelled. Needs pandas."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from textwrap import shorten
from typing import Any

from tenure.exports.columns import Column, Table, Value
from tenure.exports.formats import need
from tenure.exports.formats.panel import LOSES as PANEL_LOSES
from tenure.exports.formats.panel import panel
from tenure.exports.losses import Loss
from tenure.exports.tables.spells import TABLE as SPELLS
from tenure.exports.writing import Job, Resource, json_text

HELP = "Stata files of the spells and of the panel (--by year or month)"
LOSES = (
    *(loss for loss in PANEL_LOSES if loss.code != "before_year_1"),
    Loss("spells", "beyond_nanoseconds", "missing (.): the writer holds days from 1678 to 2261; the column edtf has it"),
)
_LABEL = 80  # characters of a label that Stata takes
_STAMP = datetime(2000, 1, 1)  # of every file, so that the same database gives the same bytes


def write(job: Job) -> list[Resource]:
    """Writes spells.dta and panel.dta. Raises CallError without pandas."""
    pandas = need("pandas", "stata")
    return [_write(job, SPELLS, pandas), _write(job, panel(job), pandas)]


def _write(job: Job, table: Table, pandas: Any) -> Resource:
    path = f"{table.name}.dta"
    columns = _columns(table, job)
    frame = pandas.DataFrame({c.name: _series(c, columns.pop(c.name), pandas) for c in table.columns})
    frame.to_stata(
        job.folder / path,
        write_index=False,
        version=118,
        time_stamp=_STAMP,
        data_label=shorten(table.title, _LABEL, placeholder="…"),
        variable_labels={c.name: shorten(c.description, _LABEL, placeholder="…") for c in table.columns},
        convert_dates={c.name: "td" for c in table.columns if c.type == "date"},
        convert_strl=[c.name for c in table.columns if c.type in ("array", "object")],
    )
    return Resource(table.name, path, table.title, "application/x-stata-dta", table.columns, table.key, len(frame), is_table=False)


def _columns(table: Table, job: Job) -> dict[str, list[Value]]:
    """The table column by column: the file is not written row by row."""
    columns: dict[str, list[Value]] = {column.name: [] for column in table.columns}
    for row in table.rows(job.source):
        for name, value in row.items():
            columns[name].append(value)
    return columns


def _series(column: Column, values: Iterable[Value], pandas: Any) -> Any:
    """The values of a column in the type that Stata's file has for it."""
    if column.type == "date":
        return pandas.to_datetime(pandas.Series([_within(day) for day in values], dtype=object), errors="coerce").astype("datetime64[ns]")
    if column.type == "integer":
        return pandas.array(list(values), dtype="Int32")
    if column.type == "boolean":
        return pandas.array([int(value) for value in values], dtype="int8")
    texts = [json_text(value) if isinstance(value, (list, dict)) else value or "" for value in values]
    return pandas.Series(texts, dtype=object)


def _within(day: Value) -> Value:
    return day if day and "1678" <= day < "2262" else None
