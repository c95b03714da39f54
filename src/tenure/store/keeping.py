"""What linking keeps between builds, who hangs together with whom, and replacing a part of what is derived. The build's alone."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from tenure.model import EntityKind, Event, Finding, Linked, Person, Spell
from tenure.store import rows
from tenure.store.rows import Row

_PAIRS = "(SELECT value ->> 0, value ->> 1 FROM json_each(?))"
_TRIPLES = "(SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))"
_SUBJECT = "role = 'subject' AND position = 0 AND kind = 'person'"


class KeptRow(NamedTuple):
    """A profile: the document and key, whom it was taken for ("" not known yet), and what it says."""

    document: str
    key: str
    person: str
    json: str


def _listed(values: Iterable[str]) -> str:
    """Values as the parameter of `_given`."""
    return json.dumps(sorted(set(values)))


def _given(column: str) -> str:
    """The condition that a column's value is among those of the next parameter."""
    return f"{column} IN (SELECT value FROM json_each(?))"


# --------------------------------------------------------------------------------------------- profiles and senses


def keep(db: sqlite3.Connection, profiles: Iterable[Row], ties: Iterable[Row], senses: Iterable[Row]) -> None:
    """Add what was kept of documents that have nothing kept yet."""
    db.executemany("INSERT INTO profiles VALUES (?, ?, ?, ?)", profiles)
    db.executemany("INSERT INTO ties VALUES (?, ?, ?)", ties)
    db.executemany("INSERT INTO senses VALUES (?, ?, ?, ?, ?, ?)", senses)


def forget(db: sqlite3.Connection, documents: Iterable[str], ties: Iterable[str]) -> None:
    """Drop what was kept of documents; `ties` are those that their profiles had."""
    gone = _listed(documents)
    db.execute(f"DELETE FROM profiles WHERE {_given('document')}", (gone,))
    db.execute(f"DELETE FROM senses WHERE {_given('document')}", (gone,))
    db.execute(f"DELETE FROM ties WHERE {_given('tie')} AND {_given('document')}", (_listed(ties), gone))


def forget_all(db: sqlite3.Connection) -> None:
    for table in ("profiles", "ties", "senses"):
        db.execute(f"DELETE FROM {table}")


def profiles_of(db: sqlite3.Connection, documents: Iterable[str]) -> list[KeptRow]:
    rows = db.execute(f"SELECT * FROM profiles WHERE {_given('document')} ORDER BY document, key", (_listed(documents),))
    return [KeptRow(*row) for row in rows]


def tied(db: sqlite3.Connection, ties: Iterable[str]) -> list[KeptRow]:
    """The profiles that have any of the ties."""
    chosen = f"SELECT document, key FROM ties WHERE {_given('tie')}"
    rows = db.execute(f"SELECT * FROM profiles WHERE (document, key) IN ({chosen}) ORDER BY document, key", (_listed(ties),))
    return [KeptRow(*row) for row in rows]


def profiles_by_key(db: sqlite3.Connection, keys: Iterable[tuple[str, str]]) -> list[KeptRow]:
    """The profiles of these (document, key) that there are."""
    rows = db.execute(f"SELECT * FROM profiles WHERE (document, key) IN {_PAIRS} ORDER BY document, key", (json.dumps(sorted(keys)),))
    return [KeptRow(*row) for row in rows]


def take_for(db: sqlite3.Connection, people: Iterable[tuple[str, str, str]]) -> None:
    """Note whom each profile is taken for: (person, document, key)."""
    db.executemany("UPDATE profiles SET person = ? WHERE document = ? AND key = ?", people)


def count_senses(db: sqlite3.Connection, kind: EntityKind) -> dict[str, int]:
    """Every sense in which the name of an office or body was understood, and how often."""
    return dict(map(tuple, db.execute("SELECT sense, count(*) FROM senses WHERE kind = ? GROUP BY sense ORDER BY sense", (kind,))))


# -------------------------------------------------------------------------------------------- who hangs together


def subjects(db: sqlite3.Connection, claims: Iterable[str]) -> set[str]:
    """The people whom these claims are about."""
    rows = db.execute(f"SELECT DISTINCT entity FROM assignments WHERE {_given('claim')} AND {_SUBJECT}", (_listed(claims),))
    return {row["entity"] for row in rows}


def holders(db: sqlite3.Connection, column: str, entities: Iterable[str]) -> set[str]:
    """The people with spells of these offices or bodies (`column`)."""
    return {row["person"] for row in db.execute(f"SELECT DISTINCT person FROM spells WHERE {_given(column)}", (_listed(entities),))}


def naming(db: sqlite3.Connection, role: str, people: Iterable[str]) -> set[str]:
    """The people who, as some claim has it, had one of these as successor (or whatever the role is)."""
    rows = db.execute(
        f"SELECT DISTINCT claim FROM assignments WHERE {_given('entity')} AND role = ? AND kind = 'person'", (_listed(people), role)
    )
    return subjects(db, [row["claim"] for row in rows])


# ----------------------------------------------------------------------------------------------------- replacing


def link_people(db: sqlite3.Connection, part: Linked, before: Collection[str]) -> tuple[set[str], set[str]]:
    """Replace who is who in a part: the people of `part` and their links, in place of the people `before`.

    Gives the claims that mean somebody else, and the people who are new, gone or otherwise called.
    """
    everybody = _listed({*before, *(person.id for person in part.people)})
    places = json.dumps(sorted({(a.claim, a.role, a.position) for a in part.assignments}))
    links = _replace(db, "assignments", part.assignments, f"(claim, role, position) IN {_TRIPLES} AND kind = 'person'", places)
    called = _replace(db, "names", rows.name_rows(part), f"{_given('entity')} AND kind = 'person'", everybody, numbered=True)
    known = dict(map(tuple, db.execute(f"SELECT id, name FROM people WHERE {_given('id')}", (everybody,))))
    gone = set(known) - {person.id for person in part.people}
    db.execute(f"DELETE FROM people WHERE {_given('id')}", (_listed(gone),))
    new = [[person.id, person.name, "", ""] for person in part.people if known.get(person.id) != person.name]
    db.executemany("INSERT OR REPLACE INTO people VALUES (?, ?, ?, ?)", new)  # life dates follow with the careers
    near = f"({_given('one')} OR {_given('other')}) AND kind = 'person'"
    _replace(db, "candidates", part.candidates, near, everybody, everybody)
    return {row[0] for row in links}, gone | {row[0] for row in new} | {row[1] for row in called}


def link_things(db: sqlite3.Connection, kind: EntityKind, linked: Linked, meanings: Iterable[Row]) -> tuple[set[str], set[str]]:
    """Replace all offices, or all bodies, and what their mentions mean: (sense, entity, score, reason).

    Gives the claims that mean another, and the offices or bodies that are new, gone or otherwise called, owned or seated.
    """
    made = (
        ([o.id, o.name, o.body, o.seats] for o in linked.offices) if kind == "office" else ([b.id, b.name, b.parent] for b in linked.bodies)
    )
    entities = _replace(db, "offices" if kind == "office" else "bodies", made, "1")
    _replace(db, "names", rows.name_rows(linked), "kind = ?", kind, numbered=True)
    return _mean(db, kind, meanings), {row[0] for row in entities}


def _mean(db: sqlite3.Connection, kind: EntityKind, meanings: Iterable[Row]) -> set[str]:
    db.execute("CREATE TEMP TABLE meant (sense TEXT PRIMARY KEY, entity TEXT, score REAL, reason TEXT) WITHOUT ROWID")
    db.executemany("INSERT INTO temp.meant VALUES (?, ?, ?, ?)", meanings)
    db.execute(
        """
        CREATE TEMP TABLE news AS SELECT s.claim, s.role, s.position, s.kind, m.entity, m.score, m.reason
        FROM senses s JOIN temp.meant m ON m.sense = s.sense
        LEFT JOIN assignments a ON a.claim = s.claim AND a.role = s.role AND a.position = s.position AND a.kind = s.kind
        WHERE s.kind = ? AND (a.entity IS NOT m.entity OR a.score IS NOT m.score OR a.reason IS NOT m.reason)
        """,
        (kind,),
    )
    changed = {row["claim"] for row in db.execute("SELECT DISTINCT claim FROM temp.news")}
    db.execute("INSERT OR REPLACE INTO assignments SELECT * FROM temp.news")
    db.execute("DROP TABLE temp.news")
    db.execute("DROP TABLE temp.meant")
    return changed


def merge(
    db: sqlite3.Connection, whose: Collection[str], people: Iterable[Person], spells: Sequence[Spell], events: Sequence[Event]
) -> set[str]:
    """Replace the life dates, spells and events of the people `whose`; gives those whose career is another now."""
    everybody = _listed(whose)
    _replace(db, "people", map(rows.person_row, people), _given("id"), everybody)
    changed = _replace(db, "spells", map(rows.spell_row, spells), _given("person"), everybody)
    changed += _replace(db, "events", map(rows.event_row, events), _given("person"), everybody)
    facts = {row[0] for row in changed}
    other = {row[1] for row in changed}
    _replace(db, "used", (row for row in rows.use_rows(spells, events) if row[2] in facts), _given("fact"), _listed(facts))
    return other


def check(db: sqlite3.Connection, offices: Collection[str], people: Collection[str], findings: Iterable[Finding]) -> None:
    """Replace what is found of these offices, and of these people aside from any office."""
    about = f"{_given('office')} OR (office IS NULL AND id IN (SELECT finding FROM finding_people WHERE {_given('person')}))"
    distinct = {finding.id: finding for finding in findings}
    scope = (_listed(offices), _listed(people))
    old = {row["id"] for row in db.execute(f"SELECT id FROM findings WHERE {about}", scope)}
    _replace(db, "findings", rows.finding_rows(distinct.values()), _given("id"), _listed({*old, *distinct}))
    _replace(db, "finding_people", rows.finding_person_rows(distinct.values()), _given("finding"), _listed({*old, *distinct}))


def _replace(db: sqlite3.Connection, table: str, wanted: Iterable[Row], condition: str, *values: str, numbered: bool = False) -> list[Row]:
    """Make the rows that a condition chooses exactly these; gives the rows that went and those that came.

    `numbered` rows begin with a number that is the database's own affair.
    """
    columns = [row["name"] for row in db.execute(f"PRAGMA table_info({table})")][int(numbered) :]
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    old = {tuple(row) for row in db.execute(f"SELECT {names} FROM {table} WHERE {condition}", values)}
    new = {tuple(row) for row in wanted}
    same = " AND ".join(f"{column} IS ?" for column in columns)
    db.executemany(f"DELETE FROM {table} WHERE {same}", sorted(old - new, key=repr))
    db.executemany(f"INSERT INTO {table} ({names}) VALUES ({marks})", sorted(new - old, key=repr))
    return [*(old - new), *(new - old)]


def all_finding_ids(db: sqlite3.Connection) -> set[str]:
    return {row["id"] for row in db.execute("SELECT id FROM findings")}
