"""Reading page by page gives the same as reading at once, in an order that holds still."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from tests.web import hostile_biography

from multitude import multitude
from tenure import store
from tenure.store import writing


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    path: Path = tmp_path_factory.mktemp("browsing") / "x.db"
    multitude(path, 400)
    return store.open_for_reading(path)


@pytest.fixture(scope="module")
def doubtful(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    return store.open_for_reading(hostile_biography.build(tmp_path_factory.mktemp("browsing") / "doubtful.db"))


def test_pages_of_spells_add_up(db: sqlite3.Connection) -> None:
    office = max(store.holders(db).items(), key=lambda item: item[1])[0]
    total = store.count_spells(db, office=office)
    pages = [store.spells_of_office(db, office, limit=7, skip=skip) for skip in range(0, total, 7)]
    read = [spell for page in pages for spell in page]
    assert len(read) == total > 7
    assert read == store.spells_of_office(db, office)
    assert [s.start for s in read] == sorted(s.start or ("", "") for s in read)


def test_spells_of_a_body_are_counted_too(db: sqlite3.Connection) -> None:
    assert store.count_spells(db, body="body-chamber") == len(store.spells_of_body(db, "body-chamber")) > 0


def test_the_index_of_names_is_alphabetical_and_complete(db: sqlite3.Connection) -> None:
    entries = [e for skip in range(0, 200, 30) for e in store.index_of_names(db, "person", "", 30, skip)]
    assert {e.entity.id for e in entries} == set(store.all_ids(db, "person"))
    assert [store.folded(e.name) for e in entries] == sorted(store.folded(e.name) for e in entries)
    assert all(store.folded(e.name) >= "m" for e in store.index_of_names(db, "person", "M", 30))


def test_variants_are_told_from_chief_names(doubtful: sqlite3.Connection) -> None:
    assert {(e.name, e.is_variant) for e in store.index_of_names(doubtful, "person", "ada", 9)} >= {("Ada Holm", True)}


def test_claims_of_a_stretch_of_text(doubtful: sqlite3.Connection) -> None:
    document = hostile_biography.NASTY
    every = store.claims_of_document(doubtful, document)
    last = every[-1].evidence[0].start
    assert store.claims_within(doubtful, document, 0, 10**6) == every
    assert [c.id for c in store.claims_within(doubtful, document, last, last)] == [every[-1].id]


def test_documents_with_their_claims(doubtful: sqlite3.Connection) -> None:
    assert [(p.title, n) for p, n in store.documents_from(doubtful, 5)] == [(hostile_biography.NASTY, 3)]
    assert store.documents_from(doubtful, 5, 1) == []


def test_findings_by_severity_code_office_and_people(doubtful: sqlite3.Connection) -> None:
    everything = store.findings(doubtful)
    assert store.finding_kinds(doubtful) == [("error", "contradiction", 1)]
    which = [
        store.Which(("contradiction",), "error"),
        store.Which(office="o/fen?#%", people=["p:ada", "p:other"]),
        store.Which(without=["f:none"], with_accepted=True),
    ]
    assert [store.findings(doubtful, one, 9) for one in which] == [everything] * 3
    none = [
        store.Which(("gap",)),
        store.Which(severity="info"),
        store.Which(office="o/fen?#%", people=["p:other"]),
        store.Which(without=[f.id for f in everything]),
    ]
    assert [store.findings(doubtful, one) for one in none] == [[]] * 4
    assert [store.count_findings(doubtful, one) for one in (*which, *none)] == [1] * 3 + [0] * 4
    assert store.findings(doubtful, skip=1) == []


def test_the_last_before_and_the_first_after_come_one_by_one(db: sqlite3.Connection) -> None:
    spells = store.spells_of_office(db, "office-chamber")
    day = "1900-06-15"
    over = [s.possible[1] or "" for s in store.spells_over_before(db, "office-chamber", day)]
    begun = [s.possible[0] or "" for s in store.spells_begun_after(db, "office-chamber", day)]
    assert over == sorted((last for s in spells if (last := s.possible[1]) and last < day), reverse=True) != []
    assert begun == sorted(first for s in spells if (first := s.possible[0]) and first > day) != []


def test_offices_are_told_apart_by_their_holders(db: sqlite3.Connection) -> None:
    spells = store.spells_of_office(db, "office-chamber")
    names = {id: person.name for id, person in store.people(db, (s.person for s in spells)).items()}
    expected = (len(spells), names[spells[0].person], names[spells[-1].person])
    assert store.holders_of(db, ["office-chamber", "office-none"]) == {"office-chamber": expected}


def test_who_is_told_of(doubtful: sqlite3.Connection) -> None:
    assert store.is_told_of(doubtful, "person", "p:ada")
    assert not store.is_told_of(doubtful, "person", "p:other")
    assert not store.is_told_of(doubtful, "body", "b:none")


def test_a_page_sees_one_moment(tmp_path: Path) -> None:
    path = hostile_biography.build(tmp_path / "x.db")
    reader, writer = store.open_for_reading(path), store.open_for_writing(path)
    with store.one_moment(reader):
        assert store.meta(reader, "seen") == ""
        writing.remark(writer, "seen", "yes")
        assert store.meta(reader, "seen") == ""
    assert store.meta(reader, "seen") == "yes"


def test_folded_names_are_as_compared(db: sqlite3.Connection) -> None:
    assert store.folded_names(db, "person")[:3] == sorted((store.folded(name), id) for name, id in store.all_names(db, "person"))[:3]
