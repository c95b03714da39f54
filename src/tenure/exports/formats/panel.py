"""A person-period panel: who was what in which year or month, certainly or possibly, with censoring flags. Written as CSV."""

from __future__ import annotations

from collections.abc import Iterator

from tenure import store, when
from tenure.exports import periods
from tenure.exports.columns import Column, Table, named
from tenure.exports.formats.csv import within_calendar
from tenure.exports.losses import Loss
from tenure.exports.periods import Cell
from tenure.exports.source import Source
from tenure.exports.tables.spells import TABLE as SPELLS
from tenure.exports.writing import By, Job, Resource, write_csv

HELP = "a person-period panel (--by year or month): certain and possible, with censoring flags"
LOSES = (
    Loss("spells", "undated", "it has no rows: nothing says in which periods it was held"),
    Loss("spells", "circa", "never counted as certain"),
    Loss("spells", "vague", "certain where every reading of the dates has a day in the period, possible where some reading has"),
    Loss("spells", "half_known", "rows go from the first to the last known day; beyond them it is censored"),
    Loss("spells", "disagreement", "the preferred side counts; the column disputed says that there is another"),
    Loss("spells", "attribution", "what is only reported or alleged is never counted as certain; who said it is left out"),
    Loss("spells", "before_year_1", "the cells of dates are empty; the column period has the year"),
)

COLUMNS = (
    Column("person_id", "string", "who", lambda c, _: c.spell.person),
    Column("person", "string", "name of the person", named("people", lambda c: c.spell.person)),
    Column("period", "string", "year or month, as in EDTF", lambda c, _: c.period.name),
    Column("period_start", "date", "first day of the period", lambda c, _: when.iso(c.period.first)),
    Column("period_end", "date", "last day of the period", lambda c, _: when.iso(c.period.last)),
    Column("spell_id", "string", "the spell that this is a period of", lambda c, _: c.spell.id),
    Column("kind", "string", "position_held, party or membership", lambda c, _: c.spell.kind),
    Column("office_id", "string", "which office; empty for a party or membership", lambda c, _: c.spell.office),
    Column("office", "string", "name of the office", named("offices", lambda c: c.spell.office)),
    Column("body_id", "string", "body of the office, or what was belonged to", lambda c, _: c.spell.body),
    Column("body", "string", "name of the body", named("bodies", lambda c: c.spell.body)),
    Column("acting", "boolean", "held it for the time being only", lambda c, _: c.spell.acting),
    Column("certain", "boolean", "held on some day of the period on every reading of the dates", lambda c, _: c.verdict == "certainly"),
    Column("possible", "boolean", "held on some day of the period on some reading (true in every row)", lambda _c, _s: True),
    Column(
        "days_certain",
        "integer",
        "known days of the period on which it was held on every reading",
        lambda c, _: c.days_certain(),
    ),
    Column(
        "days_possible",
        "integer",
        "known days of the period on which it can have been held",
        lambda c, _: c.days_possible(),
    ),
    Column("left_censored", "boolean", "may have begun before the first row of this spell", lambda c, _: c.left_censored),
    Column("right_censored", "boolean", "may have gone on after the last row of this spell", lambda c, _: c.right_censored),
    Column("disputed", "boolean", "sources disagree about this spell", lambda c, _: bool(c.spell.disagreements)),
)


def write(job: Job) -> list[Resource]:
    """Writes panel.csv."""
    table = panel(job)
    names = [column.name for column in table.columns]
    rows = ([within_calendar(c.type, row[c.name]) for c in table.columns] for row in table.rows(job.source))
    count = write_csv(job.folder / "panel.csv", names, rows)
    return [Resource(table.name, "panel.csv", table.title, "text/csv", table.columns, table.key, count)]


def panel(job: Job) -> Table:
    """The panel as a table; what its spells lose is noted while it is written."""
    return Table("panel", _title(job.by), ("spell_id", "period"), COLUMNS, lambda source: _cells(job, source))


def _cells(job: Job, source: Source) -> Iterator[Cell]:
    horizon = periods.horizon(store.all_spells(source.db))
    return (cell for spell in job.records(SPELLS) for cell in periods.cells(spell, job.by, horizon))


def _title(by: By) -> str:
    return f"Panel: a row for each person, office or belonging, and {by}"
