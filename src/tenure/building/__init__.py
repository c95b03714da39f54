"""From paths to a database: what is new is read, everything is linked, merged and checked, and put into its place at once.

    units of input -> fingerprint known? -> documents -> claims -> staged          one unit at a time, over all cores
    everything staged -> in its place -> linked -> careers -> findings             one transaction

`deriving` does the second line for all documents, `updating` for what hangs together with a few.

The result depends on the documents that are there, not on the order or the number of runs in which they came.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from tenure import linking, store
from tenure.building.agenda import Agenda, is_own, is_under, seen_from
from tenure.building.deriving import settle, view
from tenure.building.reading import read_unit
from tenure.building.version import READING, version_of
from tenure.documents import units
from tenure.engines import local
from tenure.store import writing
from tenure.store.writing import Notes, Refusal, Unit

__all__ = ["Done", "Report", "build", "view"]


class Done(NamedTuple):
    """How far the reading is: the file it is in, the bytes of it that are behind, documents and claims so far."""

    path: str
    offset: int
    documents: int
    claims: int


class Report(NamedTuple):
    """What a build did and what was not taken. `documents` and `claims` were read by this run; `unchanged` units were not read again."""

    documents: int
    claims: int
    unchanged: int
    refused: tuple[Refusal, ...]
    skipped: dict[str, int]
    is_derived: bool  # anew: something had changed
    decisions: tuple[str, ...] = ()  # those that cannot be read, or speak of what is not there


def _quiet(_: object) -> None:
    """For who does not want to watch."""


def build(
    paths: Sequence[str],
    database: str | Path,
    jobs: int = 1,
    on_read: Callable[[Done], None] = _quiet,
    on_stage: Callable[[str], None] = _quiet,
    linker: str = "",
) -> Report:
    """Bring a database up to date with what stands in files and folders; documents of other paths stay as they are.

    `on_read` hears of every unit that was read, `on_stage` of what follows ("linking", "merging", "checking", "writing"). Killed at any
    moment it leaves a database that opens, and the next call goes on. `linker` says who finds who is one person (`linking.linkers`); a
    database remembers it. Raises StoreError where `database` is no database of this version, or cannot be written, and CallError where
    there is no such linker or it is not installed.
    """
    with store.explained(database), closing(store.open_for_writing(database)) as db:
        chosen = linker or store.meta(db, "linker") or linking.linkers.USUAL
        linking.linkers.linker(chosen)
        home = Path(database).resolve().parent
        found = (unit for unit in units(paths) if not is_own(unit.path, Path(database)))
        agenda = Agenda(found, home, writing.known(db), version_of(READING))
        documents, claims = _stage(db, agenda, jobs, on_read)
        roots = [seen_from(home, path) for path in paths]
        is_derived = settle(db, database, lambda unit: unit not in agenda.present and is_under(unit.path, roots), on_stage, chosen)
        report = _report(agenda, documents, claims, writing.notes(db), is_derived)
        return report._replace(decisions=_idle_decisions(db, database))


def _stage(db: sqlite3.Connection, agenda: Agenda, jobs: int, on_read: Callable[[Done], None]) -> tuple[int, int]:
    """Read what is new and stage it, unit by unit. Returns how many documents and claims there were."""
    documents, claims = 0, 0
    for read in local.each(read_unit, agenda.tasks(), jobs):
        writing.stage(db, read.task.unit, read.task.fingerprint, read.content)
        documents, claims = documents + read.documents, claims + read.claims
        on_read(Done(read.task.input.path, read.task.input.end, documents, claims))
    return documents, claims


def _report(agenda: Agenda, documents: int, claims: int, notes: Mapping[Unit, Notes], is_derived: bool) -> Report:
    here = [note for unit, note in notes.items() if unit in agenda.present]
    skipped = sum((Counter(note.skipped) for note in here), Counter[str]())
    refused = (*agenda.refused, *(refusal for note in here for refusal in note.refused))
    return Report(documents, claims, agenda.unchanged, refused, dict(sorted(skipped.items())), is_derived)


def _idle_decisions(db: sqlite3.Connection, database: str | Path) -> tuple[str, ...]:
    unread = (str(error) for error in linking.read_decisions(database).unread)
    gone = (f"it speaks of what is not there (any more): {line}" for line in json.loads(store.meta(db, "gone") or "[]"))
    return (*unread, *gone)
