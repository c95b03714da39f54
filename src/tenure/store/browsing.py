"""Reading page by page what is too much to read at once (name indexes, documents, claims), all of one moment."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from tenure.model import Claim, EntityKind, Ref
from tenure.store.codec import claim_from
from tenure.store.documents import Provenance
from tenure.store.words import folded


class Entry(NamedTuple):
    """A line of an index of names: the name, whose it is, and whether that one is chiefly called otherwise."""

    name: str
    entity: Ref
    is_variant: bool


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
