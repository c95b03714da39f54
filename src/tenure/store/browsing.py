"""Reading page by page what is too much to read at once (name indexes, documents, findings, spells, claims), all of one moment."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tenure.model import Claim, EntityKind, Finding, Ref, Spell
from tenure.store.claims import where
from tenure.store.codec import claim_from, finding_from, spell_from
from tenure.store.documents import Provenance
from tenure.store.words import folded


class Entry(NamedTuple):
    """A line of an index of names: the name, whose it is, and whether that one is chiefly called otherwise."""

    name: str
    entity: Ref
    is_variant: bool


_GRAVEST = ("error", "warning", "info")
_GRAVITY = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, code, id"
_TABLES: dict[EntityKind, str] = {"person": "people", "office": "offices", "body": "bodies"}


@contextmanager
def one_moment(db: sqlite3.Connection) -> Iterator[None]:
    """Within it, a reading connection sees one state of the database, whatever a build does meanwhile."""
    db.execute("BEGIN")
    try:
        yield
    finally:
        db.execute("COMMIT")


def index_of_names(db: sqlite3.Connection, kind: EntityKind, since: str, limit: int, skip: int = 0) -> list[Entry]:
    """The names of all people, offices or bodies in alphabetical order, variants among them, from the first at or after `since`."""
    rows = db.execute(
        f"""
        SELECT names.name, entity, chief.name AS chief FROM names JOIN {_TABLES[kind]} AS chief ON chief.id = entity
        WHERE kind = ? AND folded >= ? ORDER BY folded, entity, names.name LIMIT ? OFFSET ?
        """,
        (kind, folded(since), limit, skip),
    )
    return [Entry(row["name"], Ref(row["entity"], row["chief"]), row["name"] != row["chief"]) for row in rows]


def folded_names(db: sqlite3.Connection, kind: EntityKind) -> list[tuple[str, str]]:
    """(folded name, id), every name of every person, office or body: for comparing with what somebody mistyped."""
    return [tuple(row) for row in db.execute("SELECT folded, entity FROM names WHERE kind = ? ORDER BY folded, entity, name", (kind,))]


def documents_from(db: sqlite3.Connection, limit: int, skip: int = 0) -> list[tuple[Provenance, int]]:
    """Documents by id, each with how many claims it makes."""
    rows = db.execute(
        """
        SELECT id, title, reader, path, edition, retrieved, (SELECT count(*) FROM claims WHERE document = documents.id)
        FROM documents ORDER BY id LIMIT ? OFFSET ?
        """,
        (limit, skip),
    )
    return [(Provenance(*row[:6]), row[6]) for row in rows]


def claims_within(db: sqlite3.Connection, document: str, first: int, last: int) -> list[Claim]:
    """The claims of a document whose evidence begins at an offset from `first` to `last`, in the order of the text."""
    rows = db.execute("SELECT json FROM claims WHERE document = ? AND first BETWEEN ? AND ? ORDER BY first, id", (document, first, last))
    return [claim_from(row["json"]) for row in rows]


def count_spells(db: sqlite3.Connection, office: str = "", body: str = "") -> int:
    """How many spells an office or a body has."""
    return int(db.execute(f"SELECT count(*) FROM spells WHERE {_of(office)} = ?", (office or body,)).fetchone()[0])


def spells_by_first_day(db: sqlite3.Connection, limit: int, skip: int, office: str = "", body: str = "") -> list[Spell]:
    """Some spells of an office or a body, in the order of the first day on which each is possible: the index gives it, so that
    the thousands of a chamber need not be read."""
    rows = db.execute(
        f"SELECT json FROM spells WHERE {_of(office)} = ? ORDER BY possible_from, possible_to, id LIMIT ? OFFSET ?",
        (office or body, limit, skip),
    )
    return [spell_from(row["json"]) for row in rows]


def findings_about(db: sqlite3.Connection, office: str, people: Iterable[str]) -> list[Finding]:
    """Open findings about an office and any of these people, the gravest first."""
    rows = db.execute(
        f"""
        SELECT json FROM findings WHERE office = ? AND NOT accepted AND id IN (
            SELECT finding FROM finding_people WHERE person IN (SELECT value FROM json_each(?)))
        ORDER BY {_GRAVITY}
        """,
        (office, json.dumps(sorted(set(people)))),
    )
    return [finding_from(row["json"], False) for row in rows]


def findings_from(db: sqlite3.Connection, code: str, severity: str, limit: int, skip: int = 0) -> list[Finding]:
    """Open findings of a code and severity ('': any), the gravest first."""
    conditions, values = _open(code, severity)
    rows = db.execute(
        f"SELECT json FROM findings {conditions} ORDER BY {_GRAVITY} LIMIT :limit OFFSET :skip", values | {"limit": limit, "skip": skip}
    )
    return [finding_from(row["json"], False) for row in rows]


def finding_kinds(db: sqlite3.Connection) -> list[tuple[str, str, int]]:
    """(severity, code, how many open findings), the gravest first, the rarer before the more frequent."""
    rows = db.execute("SELECT severity, code, count(*) FROM findings WHERE NOT accepted GROUP BY severity, code")
    return sorted((tuple(row) for row in rows), key=lambda kind: (_GRAVEST.index(kind[0]), kind[2], kind[1]))


def count_findings(db: sqlite3.Connection, code: str, severity: str) -> int:
    """How many there are of what `findings_from` lists."""
    conditions, values = _open(code, severity)
    return int(db.execute(f"SELECT count(*) FROM findings {conditions}", values).fetchone()[0])


def _of(office: str) -> str:
    return "office" if office else "body"


def _open(code: str, severity: str) -> tuple[str, dict[str, str | int]]:
    conditions = where({"code = :code": bool(code), "severity = :severity": bool(severity), "NOT accepted": True})
    return conditions, {"code": code, "severity": severity}
