"""What was written comes back the same; names, words and dates find it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tenure import careers, store
from tenure.model import (
    Assignment,
    Block,
    Body,
    Candidate,
    Claim,
    Disagreement,
    Document,
    Event,
    Evidence,
    Field,
    Finding,
    Link,
    Linked,
    Marker,
    Mention,
    Neighbour,
    Office,
    Person,
    Ref,
    Side,
    Span,
    Spell,
    When,
)
from tenure.store import writing

TEXT = "Ива́н “Vanya” Øst, Minister of Fens (1919–1924), wrote: x OR y* NEAR(z) in Århus."
DOCUMENT = Document(
    "ost",
    "Ivan Øst (politician)",
    TEXT,
    (Block("heading", 0, 4, 1), Block("prose", 4, len(TEXT))),
    (Field("office", 2, Span(0, 9), Span(3, 9)),),
    (Marker(5, 8, "1"),),
    {"1": "The Fens, 1961"},
    (Link(0, 4, "Ivan_Øst"),),
    reader="plain_text",
    path="ost.txt",
    metadata={"revision": 17, "retrieved": "2026-01-01", "more": ["x", None]},
)


def claim(id: str, kind: str, quote: str, when: When | None = None, where: str = "", **roles: Mention | tuple[Mention, ...]) -> Claim:
    start = TEXT.index(quote)
    evidence = (Evidence(start, start + len(quote), quote),)
    subject = Mention("Øst", 15, 18, name="Ivan Øst")
    return Claim(
        id, "ost", subject, kind, roles, when, Mention(where) if where else None, "asserted", None, evidence, ("The Fens, 1961",), "en.x"
    )


HELD = When(
    "1919/1924",
    "span",
    ("1919-01-01", "1919-12-31"),
    ("1924-01-01", "1924-12-31"),
    "1919–1924",
    (Mention("1919–1924", 37, 46),),
    (Mention("then"),),
    "julian",
)
CLAIMS = [
    claim(
        "c:1",
        "position_held",
        "Minister of Fens (1919–1924)",
        HELD,
        office=Mention("Minister of Fens"),
        person=(Mention("a"), Mention("b", value=2, duration="P1Y")),
    ),
    claim("c:2", "birth", "Århus", When("-0044-03-15", "point", ("-0044-03-15",) * 2, ("-0044-03-15",) * 2, ""), where="Århus, Jutland"),
    claim("c:3", "arrest", "x OR y* NEAR(z)"),
    claim("c:4", "death", "Vanya", When("", "point", None, None, "during the Great Purge")),
]
SPELL = Spell(
    "s:1",
    "ivan",
    "position_held",
    "fens",
    "cabinet",
    ("1919-01-01", "1919-12-31"),
    (None, "1924-12-31"),
    "span",
    "1919/1924",
    (("1920-01-01", "1920-12-31"),),
    ("1919-01-01", "1924-12-31"),
    3,
    True,
    "reported",
    "elected",
    "died",
    (Neighbour("Nobody", None, "none", ("c:1",)),),
    (Neighbour("Bea Reed", "bea", None, ("c:1",)),),
    {"end": "death"},
    2,
    ("c:1",),
    (Disagreement("end", (Side("1924", ("c:1",)), Side("1925", ("c:3",))), "because"),),
)
EVENT = Event("e:1", "ivan", "birth", CLAIMS[1].when, {"x": Mention("y")}, Mention("Århus"), "alleged", 2, ("c:2",), ())
FINDING = Finding(
    "gap", "warning", "start", "nobody held it", Ref("fens", "Minister of Fens"), (Ref("ivan", "Ivan Øst"),), (("c:1",), ()), id="f:1"
)
LINKED = Linked(
    (Person("bea", "Bea Reed", ("Bea Reed",)), Person("ivan", "Ivan Øst", ("Ivan Øst", "Ива́н Эст"))),
    (Office("fens", "Minister of Fens", ("Minister of Fens", "Minister of the Fens"), "cabinet", 1),),
    (Body("cabinet", "Cabinet", ("Cabinet",), "state"), Body("state", "State")),
    (
        Assignment("c:1", "office", 0, "office", "fens", 0.9, "one name"),
        *(Assignment(c.id, "subject", 0, "person", "ivan", 1.0, "page") for c in CLAIMS),
    ),
    (Candidate("person", "bea", "ivan", 0.4, "one office"),),
)


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    path: Path = tmp_path_factory.mktemp("store") / "x.db"
    writer = store.open_for_writing(path)
    unit = writing.Unit("ost.txt", 0)
    writing.stage(writer, unit, "f", writing.packed(unit, [(DOCUMENT, CLAIMS)], writing.Notes()))
    with writing.transaction(writer):
        writing.settle(writer, lambda unit: False)
        writing.derive(writer, LINKED, LINKED.people, [SPELL], [EVENT], [FINDING])
    writer.close()
    return store.open_for_reading(path)


def test_values_come_back_the_same(db: sqlite3.Connection) -> None:
    assert store.document(db, "ost") == DOCUMENT
    assert store.claims(db, ["c:3", "gone", "c:1"]) == [CLAIMS[2], CLAIMS[0]]
    assert list(store.all_spells(db)) == [SPELL]
    assert list(store.all_events(db)) == [EVENT]
    assert store.findings(db) == [FINDING]
    assert tuple(store.people(db, ["bea", "ivan", "gone"]).values()) == LINKED.people
    assert store.office(db, "fens") == LINKED.offices[0]
    assert store.body(db, "cabinet") == LINKED.bodies[0]
    assert tuple(store.all_assignments(db)) == LINKED.assignments
    assert store.candidates(db, "ivan") == list(LINKED.candidates)


def test_where_a_document_comes_from(db: sqlite3.Connection) -> None:
    found = store.provenance(db, "ost")
    assert found is not None
    assert (found.edition, found.retrieved, found.path, found.reader) == ("17", "2026-01-01", "ost.txt", "plain_text")


@pytest.mark.parametrize("name", ["Ivan Øst", "ivan øst", "ИВАН эст", "ivan"])
def test_a_person_is_found_by_any_name_or_id(db: sqlite3.Connection, name: str) -> None:
    assert store.named(db, "person", name) == [Ref("ivan", "Ivan Øst")]


def test_suggestions_take_the_last_word_as_a_beginning(db: sqlite3.Connection) -> None:
    assert [named.entity.id for named in store.suggest(db, "fens min")] == ["fens"]
    assert [(named.kind, named.entity.id) for named in store.suggest(db, "b")] == [("person", "bea")]
    assert store.suggest(db, "fens", kinds=("person",)) == []
    assert store.suggest(db, "") == []


@pytest.mark.parametrize(
    "words, found",
    [
        ("vanya", ["c:4"]),
        ("arhus", ["c:2"]),
        ("FENS minis", ["c:1"]),
        ("x OR y* NEAR(z)", ["c:3"]),
        ('"', []),
        ("quote:x -y", []),
        ("", []),
        ("nothing of the kind", []),
    ],
)
def test_words_find_quotes_and_are_never_a_query_language(db: sqlite3.Connection, words: str, found: list[str]) -> None:
    assert [hit.claim.id for hit in store.search(db, words)] == found


def test_a_snippet_marks_what_was_found(db: sqlite3.Connection) -> None:
    (hit,) = store.search(db, "fens")
    assert hit.snippet == "Minister of \x02Fens\x03 (1919–1924)"


@pytest.mark.parametrize(
    "asked, found",
    [
        ({"kind": "birth"}, ["c:2"]),
        ({"person": "ivan"}, ["c:2", "c:1", "c:4", "c:3"]),
        ({"person": "bea"}, []),
        ({"between": ("1920-01-01", "1920-12-31")}, ["c:1"]),
        ({"between": ("1925-01-01", None)}, []),
        ({"between": (None, "0000-01-01")}, ["c:2"]),
        ({"place": "jutland"}, ["c:2"]),
        ({"place": "jut"}, []),
        ({"kind": "position_held", "person": "ivan", "between": ("1924-12-31", "1930-01-01")}, ["c:1"]),
        ({"limit": 1}, ["c:2"]),
    ],
)
def test_claims_are_found_by_kind_person_date_and_place(db: sqlite3.Connection, asked: dict[str, object], found: list[str]) -> None:
    assert [c.id for c in store.find_claims(db, **asked)] == found  # type: ignore[arg-type]


@pytest.mark.parametrize("between, count", [(("1918-01-01", "1918-12-31"), 0), (("1918-01-01", "1919-01-01"), 1), ((None, None), 1)])
def test_spells_of_an_office_and_a_body_by_date(db: sqlite3.Connection, between: tuple[str | None, str | None], count: int) -> None:
    assert len(store.spells_of_office(db, "fens", between)) == count
    assert len(store.spells_of_body(db, "cabinet", between)) == count


def test_what_a_claim_went_into(db: sqlite3.Connection) -> None:
    assert [(use.kind, use.fact) for use in store.uses(db, "c:1")] == [("spell", "s:1")]
    assert [a.role for a in store.mentions_of(db, "office", "fens")] == ["office"]
    assert len(store.mentions_of(db, "person", "ivan", ["subject"])) == 4
    assert store.mentions_of(db, "person", "ivan", ["person"]) == []


def test_numbers(db: sqlite3.Connection) -> None:
    assert store.counts(db) == {
        "documents": 1, "claims": 4, "people": 2, "offices": 1, "bodies": 2, "spells": 1, "events": 1, "disagreements": 1, "findings": 1,
    }  # fmt: skip
    assert store.decades(db) == {1910: 1}
    assert store.holders(db) == {"fens": 1}
    assert store.kinds(db) == {"arrest": 1, "birth": 1, "death": 1, "position_held": 1}
    assert store.finding_codes(db) == {"gap": 1}


def test_a_derivation_replaces_the_one_before_and_keeps_claims(tmp_path: Path) -> None:
    db = store.open_for_writing(tmp_path / "x.db")
    unit = writing.Unit("ost.txt", 0)
    writing.stage(db, unit, "f", writing.packed(unit, [(DOCUMENT, CLAIMS)], writing.Notes()))
    with writing.transaction(db):
        writing.settle(db, lambda unit: False)
        writing.derive(db, LINKED, LINKED.people, [SPELL], [EVENT], [FINDING])
    with writing.transaction(db):
        found = careers.careers(CLAIMS, LINKED)
        writing.derive(db, LINKED, found.people, found.spells, found.events, ())
    assert [s.edtf for s in store.all_spells(db)] == ["1919/1924"]
    assert store.findings(db) == []
    assert store.named(db, "office", "minister of the fens")
    with writing.transaction(db):
        writing.settle(db, lambda unit: True)
        writing.derive(db, Linked(), (), (), (), ())
    assert set(store.counts(db).values()) == {0}
    assert store.search(db, "fens") == []
    assert store.suggest(db, "fens") == []
