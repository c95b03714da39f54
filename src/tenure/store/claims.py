"""Reading claims, who and what they mean, and their words."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, islice
from typing import NamedTuple

from tenure.model import Assignment, Bounds, Claim, EntityKind
from tenure.store.codec import claim_from
from tenure.store.days import numbers
from tenure.store.words import folded

COMMON = 20_000
AT_HAND = 4_000
_TIES = 100  # hits among which equally good ones are put in order
_GIVEN = "(SELECT value FROM json_each(?))"
_AT_PLACE = "SELECT number FROM claims WHERE place <> '' AND :kind IN ('', kind) AND ' ' || place || ' ' LIKE '% ' || :place || ' %'"
"""All of it stands in the index `claims_place`: no row is looked up in which the place is another."""
_ASSIGNMENT = "claim, role, position, kind, entity, score, reason"


class Hit(NamedTuple):
    """A claim whose evidence has the words looked for; `snippet` marks them with \\x02 … \\x03."""

    claim: Claim
    snippet: str


def claims(db: sqlite3.Connection, ids: Iterable[str]) -> list[Claim]:
    """The claims of these ids, in the order given; ids that are not there are left out."""
    wanted = list(ids)
    rows = db.execute("SELECT id, json FROM claims WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(wanted),))
    found = {row["id"]: claim_from(row["json"]) for row in rows}
    return [found[id] for id in wanted if id in found]


def claims_of_document(db: sqlite3.Connection, document: str) -> list[Claim]:
    """A document's claims in the order of its text."""
    rows = db.execute("SELECT json FROM claims WHERE document = ? ORDER BY first, id", (document,))
    return [claim_from(row["json"]) for row in rows]


def all_claims(db: sqlite3.Connection) -> Iterator[Claim]:
    """Every claim, by document and place in it."""
    return (claim_from(row["json"]) for row in db.execute("SELECT json FROM claims ORDER BY document, first, id"))


def by_document(db: sqlite3.Connection) -> Iterator[list[Claim]]:
    """The claims of each document that has any, by its id."""
    for _, group in groupby(all_claims(db), key=lambda claim: claim.document):
        yield list(group)


def by_person(db: sqlite3.Connection, people: Iterable[str], batch: int = 500) -> Iterator[tuple[str, list[Claim]]]:
    """(person, the claims about the person by their ids), for people who have any; so many people are in memory at once."""
    remaining = iter(people)
    while ids := list(islice(remaining, batch)):
        rows = db.execute(
            f"""
            SELECT entity, json FROM assignments JOIN claims ON id = claim
            WHERE entity IN {_GIVEN} AND role = 'subject' AND assignments.kind = 'person' AND position = 0 ORDER BY entity, id
            """,
            (json.dumps(ids),),
        )
        for person, group in groupby(rows, key=lambda row: str(row["entity"])):
            yield person, [claim_from(row["json"]) for row in group]


class Claims(Mapping[str, Claim]):
    """All claims of a database by their ids, each read when it is asked for; the last ones are kept at hand."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._at_hand: dict[str, Claim] = {}

    def __getitem__(self, id: str) -> Claim:
        if id not in self._at_hand:
            row = self._db.execute("SELECT json FROM claims WHERE id = ?", (id,)).fetchone()
            if row is None:
                raise KeyError(id)
            if len(self._at_hand) >= AT_HAND:
                del self._at_hand[next(iter(self._at_hand))]
            self._at_hand[id] = claim_from(row["json"])
        return self._at_hand[id]

    def __contains__(self, id: object) -> bool:
        return id in self._at_hand or self._db.execute("SELECT 1 FROM claims WHERE id = ?", (id,)).fetchone() is not None

    def __iter__(self) -> Iterator[str]:
        return (row["id"] for row in self._db.execute("SELECT id FROM claims ORDER BY id"))

    def __len__(self) -> int:
        return int(self._db.execute("SELECT count(*) FROM claims").fetchone()[0])


def find_claims(
    db: sqlite3.Connection,
    kind: str = "",
    person: str = "",
    between: Bounds = (None, None),
    place: str = "",
    limit: int = -1,
) -> list[Claim]:
    """Claims of a kind, about a person (an id), possibly true on some day of `between`, at a place whose words hold `place`.

    What is left empty does not restrict. With a `between`, claims without a date are left out. By date, then document and place in it.
    """
    chosen, values = _chosen(kind, person, between, place)
    order = "dated DESC, possible_from, possible_to, document, first, id"
    rows = db.execute(f"SELECT json FROM claims {chosen} ORDER BY {order} LIMIT :limit", values | {"limit": limit})
    return [claim_from(row["json"]) for row in rows]


def count_claims(db: sqlite3.Connection, kind: str = "", person: str = "", between: Bounds = (None, None), place: str = "") -> int:
    """How many claims `find_claims` would give without a limit."""
    chosen, values = _chosen(kind, person, between, place)
    return int(db.execute(f"SELECT count(*) FROM claims {chosen}", values).fetchone()[0])


def _chosen(kind: str, person: str, between: Bounds, place: str) -> tuple[str, dict[str, str | int]]:
    """The WHERE clause of a selection of claims, and its values."""
    first, last = numbers(between)
    conditions = {
        "kind = :kind": bool(kind),
        "id IN (SELECT claim FROM assignments WHERE entity = :person AND role = 'subject')": bool(person),
        "dated = 1 AND possible_from <= :last AND possible_to >= :first": between != (None, None),
        f"number IN ({_AT_PLACE})": bool(folded(place)),
    }
    return where(conditions), {"kind": kind, "person": person, "first": first, "last": last, "place": folded(place)}


def where(conditions: Mapping[str, bool]) -> str:
    """The WHERE clause of the conditions that are wanted: only those, so that each finds its index."""
    wanted = [condition for condition, is_wanted in conditions.items() if is_wanted]
    return "WHERE " + " AND ".join(wanted) if wanted else ""


def search(db: sqlite3.Connection, words: str, limit: int = 20) -> list[Hit]:
    """Claims whose evidence holds all the words (the last one may be a beginning), best first. No words, no hits; `limit` -1: all.

    Words that more than `COMMON` claims hold tell nothing apart: then the first that come are given, without ranking.
    """
    query = match_all(words)
    order = "ORDER BY rank" if count_hits(db, words) <= COMMON else ""
    many = max(limit, _TIES) if limit >= 0 else -1
    best = db.execute(f"SELECT rowid, rank FROM quotes WHERE quotes MATCH ? {order} LIMIT ?", (query, many)).fetchall()
    ranks = {row["rowid"]: round(row["rank"], 6) if order else 0.0 for row in best}
    found = {
        row["number"]: row
        for row in db.execute(f"SELECT number, id, json FROM claims WHERE number IN {_GIVEN}", (json.dumps(list(ranks)),))
    }
    ordered = sorted(found, key=lambda number: (ranks[number], found[number]["id"]))[: limit if limit >= 0 else None]
    return [Hit(claim_from(found[number]["json"]), _snippet(db, query, number)) for number in ordered]


def count_hits(db: sqlite3.Connection, words: str) -> int:
    """How many claims `search` would find, counted up to one more than `COMMON`."""
    query = "SELECT count(*) FROM (SELECT 1 FROM quotes WHERE quotes MATCH ? LIMIT ?)"
    return int(db.execute(query, (match_all(words), COMMON + 1)).fetchone()[0])


def _snippet(db: sqlite3.Connection, query: str, number: int) -> str:
    cut = "SELECT snippet(quotes, 0, char(2), char(3), '…', 40) FROM quotes WHERE quotes MATCH ? AND rowid = ?"
    return str(db.execute(cut, (query, number)).fetchone()[0])


def match_all(words: str) -> str:
    """A full-text query for all the words, the last as a beginning; nothing that people type is taken as query syntax."""
    parts = folded(words).split()
    return " ".join(f'"{part}"' for part in parts) + "*" if parts else '""'


def assignments(db: sqlite3.Connection, claims: Iterable[str]) -> list[Assignment]:
    """Whom and what the mentions of these claims mean."""
    rows = db.execute(
        f"SELECT {_ASSIGNMENT} FROM assignments WHERE claim IN (SELECT value FROM json_each(?)) ORDER BY claim, role, position, kind",
        (json.dumps(sorted(claims)),),
    )
    return [Assignment(*row) for row in rows]


def all_assignments(db: sqlite3.Connection) -> Iterator[Assignment]:
    rows = db.execute(f"SELECT {_ASSIGNMENT} FROM assignments ORDER BY claim, role, position, kind")
    return (Assignment(*row) for row in rows)


def reasons_for(db: sqlite3.Connection, kind: EntityKind, entity: str) -> list[tuple[str, int]]:
    """Why mentions were taken for a person, office or body, and how many for each reason; the most frequent first."""
    query = "SELECT reason, count(*) FROM assignments WHERE entity = ? AND kind = ? GROUP BY reason ORDER BY 2 DESC, reason"
    return [tuple(row) for row in db.execute(query, (entity, kind))]


def mentions_of(db: sqlite3.Connection, kind: EntityKind, entity: str, roles: Sequence[str] = ()) -> list[Assignment]:
    """Where a person, office or body is mentioned: in these roles, or in any."""
    conditions = {"entity = :entity AND kind = :kind": True, "role IN (SELECT value FROM json_each(:roles))": bool(roles)}
    rows = db.execute(
        f"SELECT {_ASSIGNMENT} FROM assignments {where(conditions)} ORDER BY claim, role, position",
        {"entity": entity, "kind": kind, "roles": json.dumps(sorted(roles))},
    )
    return [Assignment(*row) for row in rows]
