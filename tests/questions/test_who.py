"""Certainly, possibly or nobody, at any time that can be asked about."""

import pytest

import tenure
from tenure.errors import CallError


def holders(db: "tenure.Database", office: str, on: str | None = None, **times: str) -> dict[str, str]:
    return {h.person.name: h.certainty for h in db.who(office, on, **times).holders}


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("1903", {"Ada Marsh": "certainly"}),
        ("1901", {"Ada Marsh": "certainly"}),
        ("1901-05-02", {}),
        ("1905-03-15", {"Ada Marsh": "possibly"}),
        ("1905-03", {"Ada Marsh": "certainly"}),
        ("1909-11-11", {"Bram Reed": "certainly"}),
        ("1909-11-12", {"Bram Reed": "possibly"}),
        ("1909-11-13", {}),
        ("1910-05", {"Clara Sedge": "certainly"}),
        ("1905~", {"Ada Marsh": "possibly", "Bram Reed": "possibly"}),
        ("1904/1906", {"Ada Marsh": "certainly", "Bram Reed": "certainly"}),
        ("1930", {"Dirk Fenn": "possibly"}),
        ("2024-02-29", {"Dirk Fenn": "possibly", "Finn Weir": "certainly"}),
    ],
)
def test_on_any_edtf(db: "tenure.Database", on: str, expected: dict[str, str]) -> None:
    assert holders(db, "Minister of Canals", on) == expected | {"Ewa Lode": "possibly"}  # undated: never excluded


def test_from_and_to_include_their_last_days(db: "tenure.Database") -> None:
    assert holders(db, "o:canals", since="1909-11-12", until="1910-02-01") == {
        "Bram Reed": "possibly",
        "Clara Sedge": "certainly",
        "Ewa Lode": "possibly",
    }
    assert "Finn Weir" not in holders(db, "o:canals", until="2021-01-02")


def test_without_a_time_everybody_who_ever_held_it(db: "tenure.Database") -> None:
    assert set(holders(db, "Canals Minister").values()) == {"certainly"}


def test_attested_is_certain_of_its_period_and_possible_beyond(db: "tenure.Database") -> None:
    assert holders(db, "Clerk of the Council", "1907") == {"Ewa Lode": "certainly"}
    assert holders(db, "Clerk of the Council", "1907-03-01") == {"Ewa Lode": "possibly"}
    assert holders(db, "Clerk of the Council", "1912") == {"Ewa Lode": "possibly"}


def test_a_vacant_office_names_the_nearest(db: "tenure.Database") -> None:
    found = db.who("Speaker of the Council", "1920")
    assert found.holders == () and found.before and found.before.person.name == "Jan Moor" and found.after is None


def test_json_is_the_contracts(db: "tenure.Database") -> None:
    found = db.who("Minister of Canals", "1909-11-12").to_json()
    reed = found["holders"][0]
    assert found["office"] == {"id": "o:canals", "name": "Minister of Canals"} and found["on"] == "1909-11-12"
    assert list(reed) == ["person", "start", "end", "edtf", "certainty", "acting", "claims", "disagreements"]
    assert reed["end"] == ["1909-11-11", "1909-11-12"] and reed["claims"] == ["c:reed-box", "c:reed-prose"]
    assert reed["disagreements"] == [
        {"field": "end", "sides": [{"value": "1909-11-12", "claims": ["c:reed-box"]}, {"value": "1909-11-11", "claims": ["c:reed-prose"]}]}
    ]


@pytest.mark.parametrize(
    ("office", "times", "says"),
    [
        ("Ministre of Canal", {}, "the nearest:\n  Minister of Canals (Ada Marsh, …, Ewa Lode)  [o:canals]"),
        ("Zzzz", {}, "no office in the database is called “Zzzz” or anything like it"),
        ("council", {}, "fits 3 offices"),
        ("canals", {"on": "in spring"}, "'in spring' is not a date in EDTF"),
        ("canals", {"on": "1905", "since": "1904"}, "not both"),
        ("canals", {"since": "1906", "until": "1904"}, "ends (1904) before it begins (1906)"),
    ],
)
def test_what_cannot_be_asked_is_said(db: "tenure.Database", office: str, times: dict[str, str], says: str) -> None:
    with pytest.raises(CallError) as error:
        db.who(office, **times)
    assert says in str(error.value)


def test_namesakes_are_told_apart(db: "tenure.Database") -> None:
    with pytest.raises(CallError) as error:
        db.career("Jan Moor")
    assert str(error.value).splitlines()[1:] == ["  Jan Moor (1855 – 1913-02)  [p:moor]", "  Jan Moor (? – 1950)  [p:moor2]"]


def test_of_namesakes_those_of_whom_nothing_is_told_are_set_aside(db: "tenure.Database") -> None:
    assert db.career("Finn Weir").person.id == "p:weir"
    assert db.career("p:passing").spells == ()


def test_nearest_is_who_has_the_nearest_known_day(db: "tenure.Database") -> None:
    found = db.who("Minister of Canals", "1880")
    assert found.before is None and found.after and found.after.person.name == "Ada Marsh"
    between = db.who("Minister of Canals", "1909-12")
    assert (between.before and between.before.person.name, between.after and between.after.person.name) == ("Bram Reed", "Clara Sedge")
