"""From paths to a database: what is new is read, everything is linked, merged and checked, and put into its place at once.

    units of input -> fingerprint known? -> documents -> claims -> staged          one unit at a time, over all cores
    everything staged -> in its place -> linked -> careers -> findings             one transaction

The result depends on the documents that are there, not on the order or the number of runs in which they came.
"""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import NamedTuple

from tenure import __version__, careers, checks, linking, store
from tenure.documents import Skipped, digest, documents_of, units
from tenure.documents import Unit as Input
from tenure.engines import local
from tenure.errors import InputError
from tenure.model import Assignment, Claim, Document, EntityKind, Linked, View
from tenure.pipeline import extract
from tenure.store import writing
from tenure.store.writing import Notes, Refusal, Unit

READING = ("documents", "languages", "reading", "claims", "when", "model.py", "pipeline.py")
DERIVING = ("linking", "careers", "checks", "when", "model.py")
"""The parts of the program whose change makes a new reading, or a new derivation, necessary. Vocabulary is among them."""


class Task(NamedTuple):
    """A unit to be read."""

    input: Input
    unit: Unit
    fingerprint: str


class Read(NamedTuple):
    """What reading a unit gave, ready to be staged."""

    task: Task
    content: str
    documents: int
    claims: int


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
) -> Report:
    """Bring a database up to date with what stands in files and folders; documents of other paths stay as they are.

    `on_read` hears of every unit that was read, `on_stage` of what follows ("linking", "merging", "checking", "writing"). Killed at any
    moment it leaves a database that opens, and the next call goes on. Raises StoreError where `database` is no database of
    this version.
    """
    db = store.open_for_writing(database)
    try:
        home = Path(database).resolve().parent
        found = (unit for unit in units(paths) if not _is_own(unit.path, Path(database)))
        agenda = Agenda(found, home, writing.known(db), version_of(READING))
        documents, claims = _stage(db, agenda, jobs, on_read)
        roots = [_seen_from(home, path) for path in paths]
        is_derived = _settle(db, database, lambda unit: unit not in agenda.present and _is_under(unit.path, roots), on_stage)
        report = _report(agenda, documents, claims, writing.notes(db), is_derived)
        return report._replace(decisions=_idle_decisions(db, database))
    finally:
        db.close()


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
    gone = (f"speaks of what is not there (any more): {line}" for line in json.loads(store.meta(db, "gone") or "[]"))
    return (*unread, *gone)


class Agenda:
    """What there is to read: tells new units from known ones while the input is gone through."""

    def __init__(self, found: Iterable[Input | InputError], home: Path, known: dict[Unit, str], version: str) -> None:
        self._found, self._home, self._known, self._version = found, home, known, version
        self.present: set[Unit] = set()
        self.refused: list[Refusal] = []
        self.unchanged = 0

    def tasks(self) -> Iterator[Task]:
        """The units that are new or changed, in order."""
        for found in self._found:
            if isinstance(found, InputError):
                self.refused.append(Refusal(_plain(found.path), found.reason, found.advice))
                continue
            unit = Unit(_seen_from(self._home, found.path), found.start)
            fingerprint = hashlib.blake2b(f"{digest(found)} {self._version}".encode(), digest_size=16).hexdigest()
            self.present.add(unit)
            if self._known.get(unit) == fingerprint:
                self.unchanged += 1
            else:
                yield Task(found, unit, fingerprint)


def _seen_from(home: Path, path: str | Path) -> str:
    """A path as it is written in the database: relative to the database's folder, so that both may move together."""
    return _plain(Path(os.path.relpath(Path(path).resolve(), home)).as_posix())


def _is_own(path: str, database: Path) -> bool:
    """Whether a file is the database itself or stands by it: no input, even in a folder that is."""
    own = database.resolve()
    return Path(path).resolve() in (own, *(own.with_name(own.name + ending) for ending in ("-wal", "-shm", "-journal", ".decisions")))


def _is_under(path: str, roots: Iterable[str]) -> bool:
    return any(root in (".", path) or path.startswith(f"{root}/") for root in roots)


def read_unit(task: Task) -> Read:
    """Read the documents of a unit and extract their claims. What cannot be used becomes a note; nothing is fatal."""
    entries: list[str] = []
    refused: list[Refusal] = []
    skipped: Counter[str] = Counter()
    claims = 0
    for found in documents_of(task.input):
        if isinstance(found, Skipped):
            skipped[found.reason] += found.count
        elif isinstance(found, InputError):
            refused.append(Refusal(_plain(found.path), found.reason, found.advice))
        else:
            try:
                told = extract(found)
                entries.append(writing.entry(task.unit, found, told))
                claims += len(told)
            except Exception as error:  # one document that the program cannot cope with must not cost the others
                refused.append(_failed(task.unit, found, error))
    return Read(task, writing.pack(entries, Notes(tuple(refused), skipped)), len(entries), claims)


def _failed(unit: Unit, document: Document, error: Exception) -> Refusal:
    reason = "holds half a character" if isinstance(error, UnicodeError) else f"{type(error).__name__}: {error}"
    advice = "mend its encoding" if isinstance(error, UnicodeError) else "please report this, with the document"
    return Refusal(_plain(f"{unit.path} ({document.id})"), _plain(reason), advice)


def _plain(words: str) -> str:
    """Words without halves of characters, as file names may have them."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8")


# ---------------------------------------------------------------------------------------------------- what follows


def _settle(db: sqlite3.Connection, database: str | Path, is_gone: Callable[[Unit], bool], on_stage: Callable[[str], None]) -> bool:
    """Put what was read into its place and derive what follows, if anything has changed. Returns whether it had."""
    decisions = linking.read_decisions(database)
    version = hashlib.blake2b(f"{version_of(DERIVING)} {decisions.all}".encode(), digest_size=16).hexdigest()
    with writing.transaction(db):
        is_changed = writing.settle(db, is_gone) or store.meta(db, "derived") != version
        if is_changed:
            _derive(db, decisions, on_stage)
            writing.remark(db, "derived", version)
            writing.remark(db, "program", __version__)
    return is_changed


def _derive(db: sqlite3.Connection, decisions: linking.Decisions, on_stage: Callable[[str], None]) -> None:
    """Link, merge and check all claims, and replace what was derived before. Never holds all claims in memory."""
    on_stage("linking")
    rejected = decisions.rejected_claims
    digests = [linking.digest([c for c in claims if c.id not in rejected]) for claims in store.by_document(db)]
    linked = linking.linked(digests, decisions)
    writing.link(db, linked)
    on_stage("merging")
    found = careers.of_people(_known(db, linked), linked)
    on_stage("checking")
    findings = checks.check(view(store.Claims(db), linked, found), decisions.accepted_findings)
    named = [replace(finding, id=id) for finding, id in zip(findings, checks.finding_ids(findings), strict=True)]
    on_stage("writing")
    writing.conclude(db, found.people, found.spells, found.events, named)
    people = {profile.key for digest in digests for profile in digest.profiles}
    gone = decisions.gone(store.Claims(db), people, {finding.id for finding in named})
    writing.remark(db, "gone", json.dumps([decision.line().strip() for decision in gone], ensure_ascii=False))


def _known(db: sqlite3.Connection, linked: Linked) -> Iterator[tuple[str, list[careers.Known]]]:
    """Each person's claims with what they mean."""
    for _, claims in store.by_person(db, (person.id for person in linked.people)):
        yield from careers.by_person(claims, store.assignments(db, (claim.id for claim in claims))).items()


def view(claims: Mapping[str, Claim] | Iterable[Claim], linked: Linked, found: careers.Careers) -> View:
    """What the checks see of a whole database, or of claims at hand."""
    offices, people = {o.id: o for o in linked.offices}, {p.id: p for p in found.people}
    return View(
        offices=offices,
        people=people,
        bodies={b.id: b for b in linked.bodies},
        spells=found.spells,
        events=found.events,
        claims=claims if isinstance(claims, Mapping) else {c.id: c for c in claims},
        assignments=dict(map(_meaning, linked.assignments)),
        whole_offices=frozenset(offices),
        whole_people=frozenset(people),
    )


def _meaning(a: Assignment) -> tuple[tuple[str, str, int, EntityKind], str]:
    return (a.claim, a.role, a.position, a.kind), a.entity


@cache
def version_of(parts: tuple[str, ...]) -> str:
    """A hash of these files and folders of the program, vocabulary included."""
    state = hashlib.blake2b(digest_size=16)
    for part in parts:
        for file in _files(files("tenure").joinpath(part)):
            state.update(file.name.encode() + b"\0" + file.read_bytes())
    return state.hexdigest()


def _files(where: Traversable) -> Iterator[Traversable]:
    if where.is_file():
        yield where
    elif where.name != "__pycache__":
        for inner in sorted(where.iterdir(), key=lambda entry: entry.name):
            yield from _files(inner)
