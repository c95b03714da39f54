"""From what a person types to the one person, office or body that is meant, or to a message that helps."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from tenure import store
from tenure.errors import CallError
from tenure.model import EntityKind, Ref
from tenure.store.careers import Holders

LISTED = 12  # candidates of an ambiguous name
SUGGESTED = 5  # nearest names of an unknown one
_NEAR = 60  # of 100: below this a name is no suggestion


def resolve(db: sqlite3.Connection, kind: EntityKind, name: str) -> Ref:
    """The person, office or body that goes by a name or id.

    One whose id it is comes before all who are called so, these before those a name of which merely has all its words. Of several
    who are called so, those of whom nothing is told but that name are set aside.
    Raises CallError: where several fit it lists them, where none fits it suggests the nearest.
    """
    named = store.named(db, kind, name)
    found = [ref for ref in named if ref.id == name] or _told_of(db, kind, named) or _holding_words(db, kind, name)
    if len(found) == 1:
        return found[0]
    raise _ambiguous(db, kind, name, found) if found else _unknown(db, kind, name)


def nearest(db: sqlite3.Connection, kind: EntityKind, name: str, limit: int = SUGGESTED) -> list[Ref]:
    """Those whose names are written most like this one, nearest first, each once."""
    names = store.folded_names(db, kind)
    hits = process.extract(store.folded(name), [folded for folded, _ in names], scorer=fuzz.WRatio, limit=4 * limit, score_cutoff=_NEAR)
    ids = list(dict.fromkeys(names[index][1] for _, _, index in hits))
    return _refs(db, kind, ids[:limit])


def nearest_words(word: str, known: Iterable[str], limit: int = 3) -> list[str]:
    """The words out of a closed list that are written most like one: for a mistyped kind or format."""
    return [hit[0] for hit in process.extract(word, sorted(known), scorer=fuzz.WRatio, limit=limit, score_cutoff=_NEAR)]


def _told_of(db: sqlite3.Connection, kind: EntityKind, found: list[Ref]) -> list[Ref]:
    """Those with a spell or event of their own; all, where none has one."""
    return [ref for ref in found if store.is_told_of(db, kind, ref.id)] or found if len(found) > 1 else found


def _holding_words(db: sqlite3.Connection, kind: EntityKind, name: str) -> list[Ref]:
    return sorted({hit.entity for hit in store.suggest(db, name, (kind,), limit=LISTED + 1)}, key=lambda ref: (ref.name, ref.id))


def _ambiguous(db: sqlite3.Connection, kind: EntityKind, name: str, found: list[Ref]) -> CallError:
    lines = [f"  {line}" for line in describe(db, kind, found[:LISTED])]
    more = ["  …"] if len(found) > LISTED else []
    count = f"more than {LISTED}" if more else str(len(found))
    return CallError("\n".join([f"“{name}” fits {count} {_PLURAL[kind]}; give the whole name or the id:", *lines, *more]))


def _unknown(db: sqlite3.Connection, kind: EntityKind, name: str) -> CallError:
    near = describe(db, kind, nearest(db, kind, name))
    if not near:
        return CallError(f"no {kind} in the database is called “{name}” or anything like it; `tenure stats` says what it holds")
    return CallError("\n".join([f"no {kind} in the database is called “{name}”; the nearest:", *(f"  {line}" for line in near)]))


def describe(db: sqlite3.Connection, kind: EntityKind, found: list[Ref]) -> list[str]:
    """One line for each: its name, what tells it from its namesakes, its id."""
    told = _lives(db, found) if kind == "person" else _holders(db, found) if kind == "office" else {}
    return [f"{ref.name}{f' ({told[ref.id]})' if told.get(ref.id) else ''}  [{ref.id}]" for ref in found]


def _lives(db: sqlite3.Connection, found: Iterable[Ref]) -> dict[str, str]:
    people = store.people(db, (ref.id for ref in found))
    return {id: f"{one.born or '?'} – {one.died or '?'}" for id, one in people.items() if one.born or one.died}


def _holders(db: sqlite3.Connection, found: Iterable[Ref]) -> dict[str, str]:
    return {id: first_and_last(held) for id, held in store.holders_of(db, (ref.id for ref in found)).items()}


def first_and_last(held: Holders) -> str:
    """Who held an office first and last: what tells one "Prime Minister" from another."""
    if held.first == held.last:
        return held.first
    return f"{held.first}, {'…, ' * (held.spells > 2)}{held.last}"


def _refs(db: sqlite3.Connection, kind: EntityKind, ids: list[str]) -> list[Ref]:
    return [ref for id in ids for ref in store.named(db, kind, id) if ref.id == id]


_PLURAL: dict[EntityKind, str] = {"person": "people", "office": "offices", "body": "bodies"}
