"""Builds of real files: in one run or many, in any order, with any number of processes, the same database comes out."""

from __future__ import annotations

import json
import os
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from databases import LIVES, content, write
from tenure import store
from tenure.building import Report, build
from tenure.errors import StoreError


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A folder of lives and the database of one build of it."""
    root = tmp_path_factory.mktemp("fresh")
    lives = write(root / "lives", LIVES)
    build([str(lives)], root / "x.db")
    return lives, root / "x.db"


def test_a_build_holds_what_was_read(fresh: tuple[Path, Path]) -> None:
    db = store.open_for_reading(fresh[1])
    assert store.counts(db)["documents"] == len(LIVES)
    (ada,) = store.named(db, "person", "Ada Holm")
    assert any(spell.edtf == "1919/1924-06-04" for spell in store.spells_of_person(db, ada.id))
    holm = store.document(db, "holm")
    assert holm is not None
    assert holm.text == LIVES["holm"]
    for claim in store.claims_of_document(db, "holm"):
        assert all(holm.text[e.start : e.end] == e.quote for e in claim.evidence)


def test_a_second_build_reads_nothing_and_changes_nothing(fresh: tuple[Path, Path]) -> None:
    lives, database = fresh
    before = content(database)
    report = build([str(lives)], database)
    assert (report.documents, report.unchanged, report.is_derived) == (0, len(LIVES), False)
    assert content(database) == before


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chance=st.randoms(use_true_random=False))
def test_any_order_of_documents_gives_the_same_database(
    fresh: tuple[Path, Path], tmp_path_factory: pytest.TempPathFactory, chance: random.Random
) -> None:
    """The files come in groups, in any order, some first with other words, some beside files that later go."""
    root = tmp_path_factory.mktemp("steps")
    lives = root / "lives"
    names = chance.sample(sorted(LIVES), len(LIVES))
    write(lives, {"passing": LIVES["reed"], names[-1]: LIVES[names[0]]})
    build([str(lives)], root / "x.db")
    (lives / "passing.txt").unlink()
    cut = chance.randint(1, len(names))
    for group in (names[:cut], names[cut:]):
        write(lives, {name: LIVES[name] for name in group})
        build([str(lives)] if chance.random() < 0.5 else [str(lives / f"{name}.txt") for name in group], root / "x.db")
    build([str(lives)], root / "x.db")
    assert content(root / "x.db") == content(fresh[1])


@pytest.mark.parametrize("jobs", [2, 3])
def test_any_number_of_processes_gives_the_same_database(fresh: tuple[Path, Path], jobs: int) -> None:
    database = fresh[1].with_name(f"jobs{jobs}.db")
    build([str(fresh[0])], database, jobs=jobs)
    assert content(database) == content(fresh[1])


def lines(path: Path, ids: list[str]) -> str:
    path.write_text("".join(json.dumps({"id": id, "title": id, "text": LIVES[id]}) + "\n" for id in ids), encoding="utf-8")
    return str(path)


def ids(database: Path) -> list[str]:
    db = store.open_for_reading(database)
    found = [document.id for document in store.all_provenance(db)]
    db.close()
    return found


def test_documents_that_have_gone_are_forgotten_only_where_their_path_is_given(tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    one, other = lines(tmp_path / "one.jsonl", ["holm", "reed"]), lines(tmp_path / "other.jsonl", ["marsh"])
    build([one, other], database)
    lines(tmp_path / "one.jsonl", ["reed"])
    build([other], database)
    assert ids(database) == ["holm", "marsh", "reed"]
    build([one], database)
    assert ids(database) == ["marsh", "reed"]
    Path(other).unlink()
    report = build([other], database)
    assert [refusal.reason for refusal in report.refused] == ["no such file or folder"]
    assert ids(database) == ["reed"]


def test_two_documents_with_one_id_are_told_whichever_came_first(tmp_path: Path) -> None:
    """The one whose path comes first stays; the other is reported each time, and comes in when the first has gone."""
    one, other = write(tmp_path / "a", {"holm": LIVES["holm"]}), write(tmp_path / "b", {"holm": LIVES["reed"]})
    reports: list[Report] = []
    for order in ([one, other], [other, one]):
        database = tmp_path / f"{order[0].name}.db"
        for path in order:
            reports.append(build([str(path)], database))
        again = build([str(other)], database)
        assert "taken by a document of a/holm.txt" in again.refused[0].reason
        db = store.open_for_reading(database)
        held = store.document(db, "holm")
        assert held is not None
        assert held.text == LIVES["holm"]
    assert content(tmp_path / "a.db") == content(tmp_path / "b.db")
    (one / "holm.txt").unlink()
    build([str(one)], tmp_path / "a.db")
    assert not build([str(other)], tmp_path / "a.db").refused
    assert ids(tmp_path / "a.db") == ["holm"]


def test_what_cannot_be_read_is_reported_each_time_and_stops_nothing(tmp_path: Path) -> None:
    lives = write(tmp_path / "lives", LIVES)
    (lives / "broken.txt").write_bytes(b"\x00\x01\x02" * 400)
    (lives / "cut.jsonl").write_text(
        json.dumps({"id": "x", "title": "x", "text": "Ada Holm died in 1920."}) + '\n{"id": "y", "tex', encoding="utf-8"
    )
    first, second = build([str(lives)], tmp_path / "x.db"), build([str(lives)], tmp_path / "x.db")
    assert len(first.refused) == 2
    assert first.refused == second.refused
    assert (first.documents, second.documents) == (len(LIVES) + 1, 0)


def test_half_a_character_costs_its_line_only_and_in_a_name_nothing(tmp_path: Path) -> None:
    ada = {"id": "holm", "title": "Ada Holm", "text": LIVES["holm"]}
    half = {"id": "half", "title": "x", "text": "She was born in 1900 \ud800."}
    lives = write(tmp_path / "lives", {})
    (lives / "two.jsonl").write_text("".join(json.dumps(line) + "\n" for line in (half, ada)), encoding="utf-8")
    odd = os.fsencode(lives) + b"/\xff.txt"
    with open(odd, "wb") as file:
        file.write(LIVES["reed"].encode())
    report = build([str(lives)], tmp_path / "x.db")
    assert [refusal.reason for refusal in report.refused] == ["holds half a character"]
    assert ids(tmp_path / "x.db") == ["holm", "\N{REPLACEMENT CHARACTER}"]


def test_a_database_among_its_documents_is_no_document(tmp_path: Path) -> None:
    write(tmp_path, LIVES)
    (tmp_path / "x.db.decisions").write_text("# none yet\n", encoding="utf-8")
    for _ in range(2):
        assert not build([str(tmp_path)], tmp_path / "x.db").refused
    assert ids(tmp_path / "x.db") == sorted(LIVES)


def test_a_decision_is_applied_without_reading_again(fresh: tuple[Path, Path]) -> None:
    lives, database = fresh[0], fresh[1].with_name("decided.db")
    build([str(lives)], database)
    db = store.open_for_reading(database)
    rejected = store.find_claims(db, kind="arrest")[0].id
    database.with_name("decided.db.decisions").write_text(
        f"2026-01-01T00:00:00Z\tann\treject\tclaim\t{rejected}\tnot she\n", encoding="utf-8"
    )
    report = build([str(lives)], database)
    assert report.documents == 0
    assert report.is_derived
    assert not [event for event in store.all_events(db) if event.kind == "arrest"]
    assert store.claims(db, [rejected]), "the claim itself is kept"


def test_an_accepted_claim_is_preferred_by_the_next_build(tmp_path: Path) -> None:
    life = "Ada Holm\n\nAda Holm (3 March 1880 – 5 May 1941) was a Danish politician. She died on 7 May 1941.\n"
    lives, database = write(tmp_path / "lives", {"holm": life}), tmp_path / "x.db"
    build([str(lives)], database)
    db = store.open_for_reading(database)
    (ada,) = store.named(db, "person", "Ada Holm")
    assert store.people(db, [ada.id])[ada.id].died == "1941-05-05"
    later = next(c for c in store.find_claims(db, kind="death") if c.when and c.when.edtf == "1941-05-07")
    line = f"2026-01-01T00:00:00Z\tann\taccept\tclaim\t{later.id}\tthe death certificate\n"
    database.with_name("x.db.decisions").write_text(line, encoding="utf-8")
    assert build([str(lives)], database).is_derived
    db = store.open_for_reading(database)
    (death,) = (e for e in store.events_of_person(db, ada.id) if e.kind == "death")
    assert store.people(db, [ada.id])[ada.id].died == "1941-05-07"
    assert death.disagreements[0].why == "a person decided so: the death certificate"


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    lives = write(tmp_path / "lives", LIVES)
    target = tmp_path / "notes.db"
    target.write_text("my notes, not a database at all " * 50, encoding="utf-8")
    with pytest.raises(StoreError, match="not a database of tenure"):
        build([str(lives)], target)
    assert target.read_text(encoding="utf-8").startswith("my notes")
