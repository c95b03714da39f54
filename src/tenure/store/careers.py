"""Reading spells and events."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tenure.model import Bounds, EntityKind, Event, Spell
from tenure.store.codec import event_from, spell_from
from tenure.store.days import number, numbers


class Use(NamedTuple):
    """A spell or event that was made of a claim."""

    kind: str  # "spell" or "event"
    fact: str  # its id


class Holders(NamedTuple):
    """Those who held an office, in short."""

    spells: int
    first: str  # names
    last: str


_POSSIBLE = "possible_from <= :last AND possible_to >= :first"


def _between(bounds: Bounds) -> dict[str, int]:
    first, last = numbers(bounds)
    return {"first": first, "last": last}


def spells(db: sqlite3.Connection, ids: Iterable[str]) -> list[Spell]:
    """The spells of these ids, by id."""
    rows = db.execute("SELECT json FROM spells WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", (json.dumps(sorted(ids)),))
    return [spell_from(row["json"]) for row in rows]


def spells_of_person(db: sqlite3.Connection, person: str) -> list[Spell]:
    """A person's spells, in the order in which they may have begun."""
    rows = db.execute("SELECT json FROM spells WHERE person = ? ORDER BY sorts, id", (person,))
    return [spell_from(row["json"]) for row in rows]


def spells_of_office(db: sqlite3.Connection, office: str, between: Bounds = (None, None), limit: int = -1, skip: int = 0) -> list[Spell]:
    """The spells of an office that were possible on some day of `between` (both ends included; None: no limit), in order.

    `limit` and `skip` read some of them (-1: all): the index gives the order, so that the thousands of a chamber need not be read.
    """
    return _spells_of(db, "office", office, between, limit, skip)


def spells_of_body(db: sqlite3.Connection, body: str, between: Bounds = (None, None), limit: int = -1, skip: int = 0) -> list[Spell]:
    """The spells (offices and memberships) of a body that were possible on some day of `between`, in order; the same for `limit`."""
    return _spells_of(db, "body", body, between, limit, skip)


def _spells_of(db: sqlite3.Connection, column: str, id: str, between: Bounds, limit: int, skip: int) -> list[Spell]:
    rows = db.execute(
        f"SELECT json FROM spells WHERE {column} = :id AND {_POSSIBLE} ORDER BY sorts, id LIMIT :limit OFFSET :skip",
        {"id": id, **_between(between), "limit": limit, "skip": skip},
    )
    return [spell_from(row["json"]) for row in rows]


def count_spells(db: sqlite3.Connection, office: str = "", body: str = "", between: Bounds = (None, None)) -> int:
    """How many spells of an office or a body were possible on some day of `between`."""
    column = "office" if office else "body"
    found = db.execute(f"SELECT count(*) FROM spells WHERE {column} = :id AND {_POSSIBLE}", {"id": office or body, **_between(between)})
    return int(found.fetchone()[0])


def spells_over_before(db: sqlite3.Connection, office: str, day: str) -> Iterator[Spell]:
    """The spells of an office that were over before a day on every reading, the one with the latest possible day first.

    Each is read when it is asked for: whoever looks for the last of them seldom needs many.
    """
    rows = db.execute(
        "SELECT id FROM spells WHERE office = ? AND possible_to < ? ORDER BY possible_to DESC, sorts DESC, id", (office, number(day))
    )
    return _one_by_one(db, rows.fetchall())


def spells_begun_after(db: sqlite3.Connection, office: str, day: str) -> Iterator[Spell]:
    """The spells of an office that began after a day on every reading, the one with the earliest possible day first."""
    rows = db.execute(
        "SELECT id FROM spells WHERE office = ? AND possible_from > ? ORDER BY possible_from, sorts, id", (office, number(day))
    )
    return _one_by_one(db, rows.fetchall())


def _one_by_one(db: sqlite3.Connection, rows: Iterable[sqlite3.Row]) -> Iterator[Spell]:
    return (spell_from(db.execute("SELECT json FROM spells WHERE id = ?", (row["id"],)).fetchone()["json"]) for row in rows)


def is_told_of(db: sqlite3.Connection, kind: EntityKind, id: str) -> bool:
    """Whether a person has any spell or event, an office or a body any spell."""
    tables = ("spells", "events") if kind == "person" else ("spells",)
    return any(db.execute(f"SELECT 1 FROM {table} WHERE {kind} = ? LIMIT 1", (id,)).fetchone() for table in tables)


def holders_of(db: sqlite3.Connection, offices: Iterable[str]) -> dict[str, Holders]:
    """How many spells each of these offices has, and who held it first and last: what tells one "Prime Minister" from another."""
    name = "(SELECT name FROM people WHERE id = (SELECT person FROM spells WHERE office = value ORDER BY sorts {0}, id {0} LIMIT 1))"
    count, first, last = "(SELECT count(*) FROM spells WHERE office = value)", name.format("ASC"), name.format("DESC")
    rows = db.execute(f"SELECT value, {count}, {first}, {last} FROM json_each(?)", (json.dumps(sorted(set(offices))),))
    return {row[0]: Holders(*row[1:]) for row in map(tuple, rows) if row[1]}


def all_spells(db: sqlite3.Connection) -> Iterator[Spell]:
    """Every spell, by person and order."""
    return (spell_from(row["json"]) for row in db.execute("SELECT json FROM spells ORDER BY person, sorts, id"))


def events_of_person(db: sqlite3.Connection, person: str) -> list[Event]:
    """A person's events, in the order in which they may have happened; undated ones last."""
    rows = db.execute("SELECT json FROM events WHERE person = ? ORDER BY sorts, kind, id", (person,))
    return [event_from(row["json"]) for row in rows]


def all_events(db: sqlite3.Connection) -> Iterator[Event]:
    """Every event, by person and order."""
    return (event_from(row["json"]) for row in db.execute("SELECT json FROM events ORDER BY person, sorts, kind, id"))


def uses(db: sqlite3.Connection, claim: str) -> list[Use]:
    """The spells and events that a claim went into."""
    return [Use(*row) for row in db.execute("SELECT kind, fact FROM used WHERE claim = ? ORDER BY kind, fact", (claim,))]
