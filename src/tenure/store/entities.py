"""Reading people, offices and bodies, and finding them by name."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tenure.model import Body, Candidate, EntityKind, Office, Person, Ref
from tenure.store.claims import match_all
from tenure.store.words import folded


class Named(NamedTuple):
    """An entity found by a name: what it is, its id and chief name, and the name that was found."""

    kind: EntityKind
    entity: Ref
    found: str


def people(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Person]:
    """The people of these ids."""
    wanted = json.dumps(sorted(set(ids)))
    names = _names(db, wanted)
    rows = db.execute("SELECT * FROM people WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", (wanted,))
    return {row["id"]: Person(row["id"], row["name"], names[row["id"]], row["born"], row["died"]) for row in rows}


def offices(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Office]:
    wanted = json.dumps(sorted(set(ids)))
    names = _names(db, wanted)
    rows = db.execute("SELECT * FROM offices WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", (wanted,))
    return {row["id"]: Office(row["id"], row["name"], names[row["id"]], row["body"], row["seats"]) for row in rows}


def bodies(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Body]:
    wanted = json.dumps(sorted(set(ids)))
    names = _names(db, wanted)
    rows = db.execute("SELECT * FROM bodies WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", (wanted,))
    return {row["id"]: Body(row["id"], row["name"], names[row["id"]], row["parent"]) for row in rows}


def person(db: sqlite3.Connection, id: str) -> Person | None:
    return people(db, [id]).get(id)


def office(db: sqlite3.Connection, id: str) -> Office | None:
    return offices(db, [id]).get(id)


def body(db: sqlite3.Connection, id: str) -> Body | None:
    return bodies(db, [id]).get(id)


def all_ids(db: sqlite3.Connection, kind: EntityKind) -> list[str]:
    """The ids of all people, offices or bodies, sorted."""
    return [row[0] for row in db.execute(f"SELECT id FROM {_TABLES[kind]} ORDER BY id")]


def offices_of(db: sqlite3.Connection, body: str) -> list[Ref]:
    return [Ref(*row) for row in db.execute("SELECT id, name FROM offices WHERE body = ? ORDER BY name, id", (body,))]


def bodies_within(db: sqlite3.Connection, body: str) -> list[Ref]:
    return [Ref(*row) for row in db.execute("SELECT id, name FROM bodies WHERE parent = ? ORDER BY name, id", (body,))]


def named(db: sqlite3.Connection, kind: EntityKind, name: str) -> list[Ref]:
    """Those that go by exactly this name (case, accents and punctuation aside), or have it as their id."""
    rows = db.execute(
        f"""
        SELECT id, name FROM {_TABLES[kind]}
        WHERE id = ? OR id IN (SELECT entity FROM names WHERE kind = ? AND folded = ?) ORDER BY id
        """,
        (name, kind, folded(name)),
    )
    return [Ref(*row) for row in rows]


def suggest(db: sqlite3.Connection, words: str, kinds: Sequence[EntityKind] = ("person", "office", "body"), limit: int = 10) -> list[Named]:
    """Those a name of which has all the words, the last as a beginning: for suggesting while somebody types. Best first."""
    rows = db.execute(
        """
        SELECT kind, entity, name, min(rank) AS rank FROM (
            SELECT names.kind, names.entity, names.name, bm25(name_words) + length(names.folded) / 1000.0 AS rank
            FROM name_words JOIN names ON number = name_words.rowid
            WHERE name_words MATCH ? AND names.kind IN (SELECT value FROM json_each(?)) ORDER BY name_words.rank LIMIT 200)
        GROUP BY kind, entity ORDER BY rank, name, entity LIMIT ?
        """,
        (match_all(words), json.dumps(list(kinds)), limit),
    ).fetchall()
    chief = {kind: _chief_names(db, kind, [row["entity"] for row in rows if row["kind"] == kind]) for kind in kinds}
    return [Named(row["kind"], Ref(row["entity"], chief[row["kind"]][row["entity"]]), row["name"]) for row in rows]


def all_names(db: sqlite3.Connection, kind: EntityKind) -> Iterator[tuple[str, str]]:
    """(name, id of its entity), every name of every person, office or body: for near-miss suggestions."""
    return ((row[0], row[1]) for row in db.execute("SELECT name, entity FROM names WHERE kind = ? ORDER BY folded, entity, name", (kind,)))


def candidates(db: sqlite3.Connection, entity: str) -> list[Candidate]:
    """What an entity may be one with, kept apart for want of evidence."""
    rows = db.execute("SELECT * FROM candidates WHERE one = ? OR other = ? ORDER BY score DESC, one, other", (entity, entity))
    return [Candidate(*row) for row in rows]


_TABLES: dict[EntityKind, str] = {"person": "people", "office": "offices", "body": "bodies"}


def _names(db: sqlite3.Connection, wanted: str) -> defaultdict[str, tuple[str, ...]]:
    rows = db.execute("SELECT entity, name FROM names WHERE entity IN (SELECT value FROM json_each(?)) ORDER BY entity, name", (wanted,))
    found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for entity, name in rows:
        found[entity] += (name,)
    return found


def _chief_names(db: sqlite3.Connection, kind: EntityKind, ids: list[str]) -> dict[str, str]:
    rows = db.execute(f"SELECT id, name FROM {_TABLES[kind]} WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),))
    return dict(rows.fetchall())
