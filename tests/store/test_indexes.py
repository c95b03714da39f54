"""Every query of the store is asked for its plan: none may walk a whole table where it is asked about one thing."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from multitude import multitude
from tenure import store

Question = Callable[[sqlite3.Connection], object]

YEAR = ("1925-01-01", "1925-12-31")
QUESTIONS: dict[str, Question] = {
    "document": lambda db: store.document(db, "made7"),
    "provenance": lambda db: store.provenance(db, "made7"),
    "claims": lambda db: store.claims(db, ["c:000000070"]),
    "claims_of_document": lambda db: store.claims_of_document(db, "made7"),
    "find_claims": lambda db: store.find_claims(db, kind="birth", between=YEAR),
    "find_claims of a person": lambda db: store.find_claims(db, person="person-7"),
    "search": lambda db: store.search(db, "holm", limit=3),
    "assignments": lambda db: store.assignments(db, ["c:000000070"]),
    "documents_about": lambda db: store.documents_about(db, "person", "person-7"),
    "titles": lambda db: store.titles(db, ["made7"]),
    "count_claims of a person": lambda db: store.count_claims(db, person="person-7"),
    "mentions_of": lambda db: store.mentions_of(db, "person", "person-7", ["subject"]),
    "people": lambda db: store.people(db, ["person-7"]),
    "office": lambda db: store.office(db, "office-chamber"),
    "body": lambda db: store.body(db, "body-chamber"),
    "offices_of": lambda db: store.offices_of(db, "body-0"),
    "bodies_within": lambda db: store.bodies_within(db, "body-0"),
    "named": lambda db: store.named(db, "person", "Ada Holm"),
    "suggest": lambda db: store.suggest(db, "ada h"),
    "candidates": lambda db: store.candidates(db, "person-7"),
    "spells": lambda db: store.spells(db, ["s:1"]),
    "spells_of_person": lambda db: store.spells_of_person(db, "person-7"),
    "spells_of_office": lambda db: store.spells_of_office(db, "office-chamber", YEAR),
    "spells_of_body": lambda db: store.spells_of_body(db, "body-chamber", YEAR),
    "some spells_of_office": lambda db: store.spells_of_office(db, "office-chamber", limit=7, skip=7),
    "count_spells": lambda db: store.count_spells(db, office="office-chamber", between=YEAR),
    "spells_over_before": lambda db: list(store.spells_over_before(db, "office-chamber", YEAR[0])),
    "spells_begun_after": lambda db: list(store.spells_begun_after(db, "office-chamber", YEAR[1])),
    "is_told_of": lambda db: [store.is_told_of(db, "person", "person-7"), store.is_told_of(db, "office", "office-chamber")],
    "holders_of": lambda db: store.holders_of(db, ["office-chamber"]),
    "reasons_for": lambda db: store.reasons_for(db, "person", "person-7"),
    "events_of_person": lambda db: store.events_of_person(db, "person-7"),
    "uses": lambda db: store.uses(db, "c:000000072"),
    "findings of an office": lambda db: store.findings(db, store.Which(office="office-chamber")),
    "findings of a person": lambda db: store.findings(db, store.Which(people=["person-7"])),
}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    path: Path = tmp_path_factory.mktemp("indexes") / "x.db"
    multitude(path, 400)
    return store.open_for_reading(path)


@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_about_one_thing_walks_a_table(db: sqlite3.Connection, name: str) -> None:
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    QUESTIONS[name](db)
    db.set_trace_callback(None)
    ours = [query for query in asked if query.lstrip().startswith("SELECT") and "FROM 'main'." not in query]  # FTS5 asks its own tables
    steps = [row["detail"] for query in ours for row in db.execute(f"EXPLAIN QUERY PLAN {query}")]
    walked = [step for step in steps if re.match(r"SCAN (?!.*(VIRTUAL TABLE|json_each|CONSTANT|\(subquery))", step)]
    assert steps
    assert not walked, f"{walked} in {ours[:5]}"


def test_what_is_listed_comes_in_the_order_of_an_index(db: sqlite3.Connection) -> None:
    """Of very many, the first few are read without sorting all."""
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    store.find_claims(db, "birth", between=YEAR, limit=5)
    store.find_claims(db, "birth", limit=5)
    store.spells_of_office(db, "office-chamber", limit=5)
    store.spells_of_body(db, "body-chamber", YEAR, limit=5)
    db.set_trace_callback(None)
    steps = [row["detail"] for query in asked for row in db.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert len(asked) == 4 and not [step for step in steps if "TEMP B-TREE" in step]


@pytest.mark.parametrize("which", [store.Which(office="office-chamber"), store.Which(people=["person-7"])])
def test_findings_about_somebody_are_not_looked_for_among_all(db: sqlite3.Connection, which: store.Which) -> None:
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    store.findings(db, which)
    db.set_trace_callback(None)
    steps = [row["detail"] for query in asked for row in db.execute(f"EXPLAIN QUERY PLAN {query}")]
    assert steps and not [step for step in steps if "findings_gravity" in step]
