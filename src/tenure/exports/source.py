"""What an export reads: the database and the names that every table needs."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from tenure import store
from tenure.model import Body, Claim, Office, Person, mentions


@dataclass(frozen=True, slots=True)
class Source:
    """An open database with its people, offices, bodies and document titles by id, and the person that each claim is about."""

    db: sqlite3.Connection
    people: Mapping[str, Person]
    offices: Mapping[str, Office]
    bodies: Mapping[str, Body]
    titles: Mapping[str, str]
    subjects: Mapping[str, str]
    voices: Mapping[str, str]  # claims that name who said it: claim id -> whom they name


def source(db: sqlite3.Connection) -> Source:
    """Everything that the tables look names up in."""
    return Source(
        db,
        store.people(db, store.all_ids(db, "person")),
        store.offices(db, store.all_ids(db, "office")),
        store.bodies(db, store.all_ids(db, "body")),
        {document.id: document.title for document in store.all_provenance(db)},
        {a.claim: a.entity for a in store.all_assignments(db) if a.role == "subject" and a.kind == "person"},
        {claim.id: words for claim in store.all_claims(db) if (words := _voice(claim))},
    )


def _voice(claim: Claim) -> str:
    return ", ".join(m.name or m.text for m in mentions(claim.according_to))
