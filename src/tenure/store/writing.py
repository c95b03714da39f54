"""Writing, which is the build's alone: stage what was read, put it into its place, replace what follows from it.

A run stages each unit as soon as it has been read, in a transaction of its own. Then one transaction puts everything staged into its
place and replaces what is derived. So a reader sees the old database or the new one, never a mixture; and a run that is killed loses
at most the units that were being read at that moment.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from tenure.model import Claim, Document, Event, Finding, Linked, Person, Spell
from tenure.store import rows
from tenure.store.codec import dumps
from tenure.store.rows import Row


class Unit(NamedTuple):
    """A stretch of a file: its path as seen from the database's folder, and the offset where it begins."""

    path: str
    place: int


class Refusal(NamedTuple):
    """Input that could not be used, and why."""

    path: str
    reason: str
    advice: str


class Notes(NamedTuple):
    """What was not taken from a unit: `refused` is at fault, `skipped` was passed over on purpose (reason -> how many)."""

    refused: tuple[Refusal, ...] = ()
    skipped: Mapping[str, int] = {}


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; waits for another writer."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        db.execute("ROLLBACK")
        raise
    db.execute("COMMIT")


def known(db: sqlite3.Connection) -> dict[Unit, str]:
    """The fingerprints of the units that have been read, those still staged included."""
    both = "SELECT path, place, fingerprint FROM units UNION ALL SELECT path, place, fingerprint FROM staged"
    return {Unit(path, place): fingerprint for path, place, fingerprint in db.execute(both)}


def entry(unit: Unit, document: Document, claims: Sequence[Claim]) -> str:
    """One document with its claims, as it is staged. Pure and costly: done by the process that reads.

    Raises ValueError for what no database can hold: halves of characters (lone surrogates), two claims with one id.
    """
    if len({claim.id for claim in claims}) < len(claims):
        raise ValueError("two of its claims have one id")
    content = {
        "document": rows.document_row(document, *unit),
        "text": rows.text_row(document),
        "claims": [rows.claim_row(claim) for claim in claims],
    }
    written = dumps(content)
    written.encode("utf-8")
    return written


def pack(entries: Iterable[str], notes: Notes) -> str:
    """What one unit gave, from `entry` of each document, as it is staged."""
    return f'{{"documents":[{",".join(entries)}],"refused":{dumps(notes.refused)},"skipped":{dumps(notes.skipped)}}}'


def packed(unit: Unit, documents: Iterable[tuple[Document, Sequence[Claim]]], notes: Notes) -> str:
    """The same of documents and their claims."""
    return pack([entry(unit, document, claims) for document, claims in documents], notes)


def stage(db: sqlite3.Connection, unit: Unit, fingerprint: str, content: str) -> None:
    """Keep what was read of a unit (from `packed`) until `settle`; replaces an earlier reading."""
    db.execute("INSERT OR REPLACE INTO staged VALUES (?, ?, ?, ?)", (*unit, fingerprint, content))


class Settled(NamedTuple):
    """Whether anything changed, and which documents came, went or are other than before."""

    is_changed: bool
    documents: frozenset[str]


def settle(db: sqlite3.Connection, is_gone: Callable[[Unit], bool]) -> Settled:
    """Put what is staged into its place and forget the units that are gone. Within a transaction."""
    gone = [unit for unit in known(db) if is_gone(unit)]
    db.executemany("DELETE FROM staged WHERE path = ? AND place = ?", gone)
    staged = db.execute("SELECT path, place, fingerprint, content FROM staged ORDER BY path, place").fetchall()
    units = [*gone, *(Unit(row["path"], row["place"]) for row in staged)]
    documents = _documents(db, units)
    db.executemany("DELETE FROM units WHERE path = ? AND place = ?", units)
    for row in staged:
        _put(db, Unit(row["path"], row["place"]), row["fingerprint"], json.loads(row["content"]))
    db.execute("DELETE FROM staged")
    return Settled(bool(units), documents | _documents(db, units))


def _documents(db: sqlite3.Connection, units: Iterable[Unit]) -> frozenset[str]:
    return frozenset(row["id"] for unit in units for row in db.execute("SELECT id FROM documents WHERE path = ? AND place = ?", unit))


def _put(db: sqlite3.Connection, unit: Unit, fingerprint: str, content: dict[str, Any]) -> None:
    db.execute("INSERT INTO units VALUES (?, ?, ?, '')", (*unit, fingerprint))
    lost = [refusal for entry in content["documents"] if (refusal := _put_document(db, unit, entry))]
    _note(db, unit, content["refused"] + lost, content["skipped"])
    if lost:
        _read_again(db, unit)


def _put_document(db: sqlite3.Connection, unit: Unit, entry: dict[str, Any]) -> Refusal | None:
    """One document with its claims. Of two with one id the one whose path and place come first stays, whatever was read first."""
    id = entry["document"][0]
    other = db.execute("SELECT path, place FROM documents WHERE id = ?", (id,)).fetchone()
    if other and Unit(*other) <= unit:
        return _taken(unit, id, other["path"])
    if other:
        _lose(db, id, Unit(*other), unit)
    _insert(db, "documents", [entry["document"]])
    _insert(db, "texts", [entry["text"]])
    _insert(db, "claims", ([None, *claim] for claim in entry["claims"]))
    return None


def _lose(db: sqlite3.Connection, id: str, loser: Unit, winner: Unit) -> None:
    """Take out a document that another one with its id displaces; its unit is read again next time, in case the other has gone."""
    db.execute("DELETE FROM documents WHERE id = ?", (id,))
    notes = json.loads(db.execute("SELECT notes FROM units WHERE path = ? AND place = ?", loser).fetchone()[0])
    _note(db, loser, [*notes["refused"], _taken(loser, id, winner.path)], notes["skipped"])
    _read_again(db, loser)


def _taken(unit: Unit, id: str, path: str) -> Refusal:
    return Refusal(unit.path, f"the id {id!r} is taken by a document of {path}", "rename one, or give both in one call")


def _note(db: sqlite3.Connection, unit: Unit, refused: Iterable[Iterable[str]], skipped: Mapping[str, int]) -> None:
    notes = dumps({"refused": sorted(map(list, refused)), "skipped": skipped})
    db.execute("UPDATE units SET notes = ? WHERE path = ? AND place = ?", (notes, *unit))


def _read_again(db: sqlite3.Connection, unit: Unit) -> None:
    db.execute("UPDATE units SET fingerprint = '' WHERE path = ? AND place = ?", unit)


def notes(db: sqlite3.Connection) -> dict[Unit, Notes]:
    """What was refused and skipped of each unit in the database."""
    found = db.execute("SELECT path, place, notes FROM units ORDER BY path, place")
    return {Unit(path, place): _notes(json.loads(text)) for path, place, text in found}


def _notes(data: Mapping[str, Any]) -> Notes:
    return Notes(tuple(Refusal(*refusal) for refusal in data["refused"]), data["skipped"])


def remark(db: sqlite3.Connection, key: str, value: str) -> None:
    """Remember something of this build in `meta`."""
    db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (key, value))


def derive(
    db: sqlite3.Connection,
    linked: Linked,
    people: Iterable[Person],
    spells: Sequence[Spell],
    events: Sequence[Event],
    findings: Iterable[Finding],
) -> None:
    """Replace all that is derived: `link` and `conclude` in one."""
    link(db, linked)
    conclude(db, people, spells, events, findings)


def link(db: sqlite3.Connection, linked: Linked) -> None:
    """Replace what the claims' mentions mean; rows that are the same stay untouched. Within a transaction; `conclude` must follow."""
    _replace(db, "bodies", ([b.id, b.name, b.parent] for b in linked.bodies))
    _replace(db, "offices", ([o.id, o.name, o.body, o.seats] for o in linked.offices))
    _replace(db, "names", rows.name_rows(linked), numbered=True)
    _replace(db, "assignments", linked.assignments)
    _replace(db, "candidates", linked.candidates)


def conclude(
    db: sqlite3.Connection, people: Iterable[Person], spells: Sequence[Spell], events: Sequence[Event], findings: Iterable[Finding]
) -> None:
    """Replace what follows for the people: life dates, careers, findings. Within a transaction."""
    _replace(db, "people", map(rows.person_row, people))
    _replace(db, "spells", map(rows.spell_row, spells))
    _replace(db, "events", map(rows.event_row, events))
    _replace(db, "used", rows.use_rows(spells, events))
    distinct = {finding.id: finding for finding in map(rows.named_finding, findings)}.values()
    _replace(db, "finding_people", [])
    _replace(db, "findings", rows.finding_rows(distinct))
    _replace(db, "finding_people", rows.finding_person_rows(distinct))


def _replace(db: sqlite3.Connection, table: str, wanted: Iterable[Row], numbered: bool = False) -> None:
    """Make a table hold exactly these rows; `numbered` ones begin with a number that is the database's own affair."""
    columns = [row["name"] for row in db.execute(f"PRAGMA table_info({table})")][int(numbered) :]
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    db.execute(f"CREATE TEMP TABLE wanted AS SELECT {names} FROM {table} LIMIT 0")
    db.executemany(f"INSERT INTO temp.wanted VALUES ({marks})", wanted)
    db.execute(f"CREATE TEMP TABLE settled AS SELECT {names} FROM {table} INTERSECT SELECT {names} FROM temp.wanted")
    key = _key(db, table, columns)
    same = f"({key}) IN (SELECT {key} FROM temp.settled)"
    db.execute(f"DELETE FROM {table} WHERE NOT {same}")
    db.execute(f"INSERT INTO {table} ({names}) SELECT {names} FROM temp.wanted WHERE NOT {same} ORDER BY {key}")
    db.execute("DROP TABLE temp.wanted")
    db.execute("DROP TABLE temp.settled")


def _key(db: sqlite3.Connection, table: str, columns: list[str]) -> str:
    """The columns that tell a table's rows apart."""
    keys = [row["name"] for row in db.execute(f"PRAGMA table_info({table})") if row["pk"] and row["name"] in columns]
    return ", ".join(keys or columns)


def _insert(db: sqlite3.Connection, table: str, wanted: Iterable[Row]) -> None:
    found = list(wanted)
    if found:
        db.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(found[0]))})", found)
