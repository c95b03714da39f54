"""Three real pages, where they lie beside the project: what their careers must show. Skipped where they do not."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tenure import store, when
from tenure.building import build
from tenure.model import Disagreement, Spell

SEED = Path(__file__).parents[3] / "shared" / "biographies" / "seed"

pytestmark = pytest.mark.skipif(not SEED.is_dir(), reason="../shared/biographies/seed is not here")


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> sqlite3.Connection:
    database = tmp_path_factory.mktemp("seed") / "seed.db"
    assert not build([str(SEED)], database, jobs=2).refused
    return store.open_for_reading(database)


def person(db: sqlite3.Connection, name: str) -> str:
    (found,) = store.named(db, "person", name)
    return found.id


def spell(db: sqlite3.Connection, name: str, office: str) -> Spell:
    """The one spell of a person in an office whose name holds these words."""
    held = [s for s in store.spells_of_person(db, person(db, name)) if s.office]
    offices = store.offices(db, [s.office for s in held if s.office])
    (found,) = [s for s in held if s.office and office in offices[s.office].name]
    return found


def values(disagreement: Disagreement) -> list[str]:
    return [side.value for side in disagreement.sides]


def test_a_term_of_nine_days_against_a_lead_until_his_execution(db: sqlite3.Connection) -> None:
    found = spell(db, "Pyotr Smorodin", "Stalingrad City Committee")
    (end,) = found.disagreements
    assert (end.field, values(end)) == ("end", ["1938-06-16", "1939-02-25"])
    assert (found.start, found.end) == (("1938-06-07", "1938-06-07"), ("1938-06-16", "1939-02-25"))


def test_the_eleventh_or_the_twelfth(db: sqlite3.Connection) -> None:
    found = spell(db, "Ivan Smirnov", "Posts and Telegraph")
    (end,) = found.disagreements
    assert sorted(values(end)) == ["1927-11-11", "1927-11-12"]
    held = when.stay(found.start, found.end)
    assert [when.in_office(held, (day, day)) for day in ("1927-11-11", "1927-11-12", "1927-11-13")] == ["certainly", "possibly", "never"]
    quotes = [quote.quote for claim in store.claims(db, [id for side in end.sides for id in side.claims]) for quote in claim.evidence]
    assert any("11 November 1927" in quote for quote in quotes)
    assert any("12 November 1927" in quote for quote in quotes)


def test_two_birthplaces(db: sqlite3.Connection) -> None:
    (birth,) = [event for event in store.events_of_person(db, person(db, "Ivan Smirnov")) if event.kind == "birth"]
    (where,) = [d for d in birth.disagreements if d.field == "birth.where"]
    assert [value.split(",")[0] for value in values(where)] == ["Moscow", "Gorodishche"]


def test_in_the_secretariat_from_1919_or_from_april_1920(db: sqlite3.Connection) -> None:
    found = spell(db, "Leonid Serebryakov", "Secretariat")
    (start,) = found.disagreements
    assert (start.field, values(start)) == ("start", ["1920-04-05", "1919"])


def test_expelled_and_reinstated(db: sqlite3.Connection) -> None:
    """Expelled in December 1927, reinstated in May 1930: two spells in one party."""
    parties = [s for s in store.spells_of_person(db, person(db, "Ivan Smirnov")) if s.kind == "party" and s.started_by == "reinstated"]
    (again,) = parties
    assert again.start == ("1930-05-01", "1930-05-31")
    before = [s for s in store.spells_of_person(db, again.person) if s.body == again.body and s.ended_by == "expelled"]
    assert any(s.end and s.end[1] == "1927-12-31" for s in before)


def test_nobody_is_called_position_established(db: sqlite3.Connection) -> None:
    assert not [name for name, _ in store.all_names(db, "person") if "osition" in name]
