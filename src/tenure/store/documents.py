"""Reading documents."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tenure.model import Document, EntityKind
from tenure.store.codec import document_from


class Provenance(NamedTuple):
    """Where a document comes from."""

    id: str
    title: str
    reader: str
    path: str
    edition: str
    retrieved: str


_PROVENANCE = "SELECT id, title, reader, path, edition, retrieved FROM documents"


def document(db: sqlite3.Connection, id: str) -> Document | None:
    """A document with its text, blocks, infobox fields, markers, references and links (not the cells of tables)."""
    row = db.execute("SELECT * FROM documents JOIN texts ON document = id WHERE id = ?", (id,)).fetchone()
    return document_from(row) if row else None


def provenance(db: sqlite3.Connection, id: str) -> Provenance | None:
    row = db.execute(f"{_PROVENANCE} WHERE id = ?", (id,)).fetchone()
    return Provenance(*row) if row else None


def documents_about(db: sqlite3.Connection, kind: EntityKind, entity: str, limit: int = -1) -> tuple[list[tuple[Provenance, int]], int]:
    """The documents that mention a person, office or body, with how many of their claims do, by id, and how many documents there are.

    `limit`: so many of them (-1: all).
    """
    counted = db.execute(
        """
        SELECT document, count(DISTINCT claims.id) FROM assignments JOIN claims ON claims.id = assignments.claim
        WHERE assignments.entity = ? AND assignments.kind = ? GROUP BY document ORDER BY document
        """,
        (entity, kind),
    ).fetchall()
    shown = dict(map(tuple, counted[: limit if limit >= 0 else None]))
    rows = db.execute(f"{_PROVENANCE} WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id", (json.dumps(list(shown)),))
    return [(Provenance(*row), shown[row["id"]]) for row in rows], len(counted)


def titles(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, str]:
    """The titles of documents by their ids."""
    wanted = json.dumps(sorted(set(ids)))
    return dict(db.execute("SELECT id, title FROM documents WHERE id IN (SELECT value FROM json_each(?))", (wanted,)).fetchall())


def all_provenance(db: sqlite3.Connection) -> Iterator[Provenance]:
    """Every document, by id."""
    return (Provenance(*row) for row in db.execute(f"{_PROVENANCE} ORDER BY id"))
