"""Reading spells, events and findings."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tenure.model import Bounds, Event, Finding, Spell
from tenure.store.claims import where
from tenure.store.codec import event_from, finding_from, spell_from
from tenure.store.days import numbers


class Use(NamedTuple):
    """A spell or event that was made of a claim."""

    kind: str  # "spell" or "event"
    fact: str  # its id


def spells(db: sqlite3.Connection, ids: Iterable[str]) -> list[Spell]:
    """The spells of these ids, by id."""
    rows = db.execute("SELECT json FROM spells WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", (json.dumps(sorted(ids)),))
    return [spell_from(row["json"]) for row in rows]


def spells_of_person(db: sqlite3.Connection, person: str) -> list[Spell]:
    """A person's spells, in the order in which they may have begun."""
    rows = db.execute("SELECT json FROM spells WHERE person = ? ORDER BY sorts, id", (person,))
    return [spell_from(row["json"]) for row in rows]


def spells_of_office(db: sqlite3.Connection, office: str, between: Bounds = (None, None)) -> list[Spell]:
    """The spells of an office that were possible on some day of `between` (both ends included; None: no limit), in order."""
    first, last = numbers(between)
    rows = db.execute(
        "SELECT json FROM spells WHERE office = ? AND possible_from <= ? AND possible_to >= ? ORDER BY sorts, id", (office, last, first)
    )
    return [spell_from(row["json"]) for row in rows]


def spells_of_body(db: sqlite3.Connection, body: str, between: Bounds = (None, None)) -> list[Spell]:
    """The spells (offices and memberships) of a body that were possible on some day of `between`, in order."""
    first, last = numbers(between)
    rows = db.execute(
        "SELECT json FROM spells WHERE body = ? AND possible_from <= ? AND possible_to >= ? ORDER BY sorts, id", (body, last, first)
    )
    return [spell_from(row["json"]) for row in rows]


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


def findings(db: sqlite3.Connection, code: str = "", office: str = "", person: str = "", with_accepted: bool = False) -> list[Finding]:
    """What the checks say: of one code, office or person (ids), or all; what a person has accepted only on demand. Gravest first."""
    conditions = {
        "code = :code": bool(code),
        "office = :office": bool(office),
        "id IN (SELECT finding FROM finding_people WHERE person = :person)": bool(person),
        "NOT accepted": not with_accepted,
    }
    order = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, code, id"
    rows = db.execute(
        f"SELECT json, accepted FROM findings {where(conditions)} ORDER BY {order}", {"code": code, "office": office, "person": person}
    )
    return [finding_from(row["json"], bool(row["accepted"])) for row in rows]
