"""Comma-separated values, one file a table. Lists and objects stand in their cells as JSON, so that little is lost."""

from __future__ import annotations

from tenure.exports.columns import Table
from tenure.exports.losses import Loss
from tenure.exports.tables import discover
from tenure.exports.writing import Job, Resource, write_csv

HELP = "one CSV file a table (claims, spells, events, people, offices, findings, documents)"
_VOICE = "the table claims says who said it; here only the certainty of the surest claim stands"
_EARLY = "the cell is empty, because dates of tables begin with the year 1; the column edtf has it"
LOSES = tuple(Loss(table, "attribution", _VOICE) for table in ("spells", "events")) + tuple(
    Loss(table, "before_year_1", _EARLY) for table in ("claims", "spells", "events")
)


def write(job: Job) -> list[Resource]:
    """Writes every table as NAME.csv."""
    return [_write(job, table) for table in discover().values()]


def _write(job: Job, table: Table) -> Resource:
    names = [column.name for column in table.columns]
    path = f"{table.name}.csv"
    rows = ([within_calendar(column.type, row[column.name]) for column in table.columns] for row in job.rows(table))
    count = write_csv(job.folder / path, names, rows)
    return Resource(table.name, path, table.title, "text/csv", table.columns, table.key, count)


def within_calendar(type: str, value: object) -> object:
    """The value, or nothing for a date before the year 1, which date columns cannot hold."""
    return None if type == "date" and isinstance(value, str) and value < "0001" else value
