"""What people decided and what is known of places goes before what can be concluded from the claims."""

from __future__ import annotations

import pytest

from lifelines import career
from tenure.careers import Grounds
from tenure.linking import place_key
from tenure.model import Disagreement

MAYOR = [
    "a.prose: position_held Mayor; 1950/1955",
    "b.prose: position_held Mayor; 1950/1955",
    "c.infobox: position_held Mayor; 1950/1957-03-01",
]
BIRTH = ["a.infobox: birth; =1881; where: Moscow", "b.infobox: birth; =1881; where: Moscow", "c.prose: birth; =1882; where: Kiev"]


@pytest.mark.parametrize(
    ("accepted", "preferred", "why"),
    [
        ({}, "1955", "more sources say so"),
        ({"c3": "the minutes have it."}, "1957-03-01", "a person decided so: the minutes have it"),
        ({"c3": ""}, "1957-03-01", "a person decided so"),
        ({"c1": "seen", "c3": "seen"}, "1955", "more sources say so"),
        ({"c1": "b", "c2": "a"}, "1955", "a person decided so: a; b"),
    ],
)
def test_the_side_with_an_accepted_claim_comes_first(accepted: dict[str, str], preferred: str, why: str) -> None:
    (spell,) = career(MAYOR, Grounds(accepted)).spells
    (disagreement,) = spell.disagreements
    assert (disagreement.field, disagreement.sides[0].value, disagreement.why) == ("end", preferred, why)
    assert spell.edtf == f"1950/{preferred}"
    assert spell.end == ("1955-01-01", "1957-03-01")


def test_an_accepted_claim_decides_time_and_place_of_an_event() -> None:
    (birth,) = career(BIRTH, Grounds({"c3": "the parish register"})).events
    assert birth.when is not None
    assert birth.when.edtf == "1882"
    assert [d.sides[0].value for d in birth.disagreements] == ["1882", "Kiev"]
    assert {d.why for d in birth.disagreements} == {"a person decided so: the parish register"}


@pytest.mark.parametrize(
    ("one", "other", "disagree"),
    [
        ("Petrograd", "Leningrad", False),
        ("St. Petersburg, Russian Empire", "Leningrad, Soviet Union", False),
        ("Tsaritsyn", "Volgograd", False),
        ("Leningrad", "Stalingrad", True),
        ("Oslo", "Bergen", True),
    ],
)
def test_names_of_one_city_are_one_place(one: str, other: str, disagree: bool) -> None:
    told = [f"a.prose: death; =1937; where: {one}", f"b.prose: death; =1937; where: {other}"]
    (death,) = career(told, Grounds(place=place_key)).events
    assert bool(death.disagreements) == disagree


@pytest.mark.parametrize(
    ("field", "about"),
    [("end", "the end"), ("birth.where", "the place of birth"), ("military_service.when", "the date of military service")],
)
def test_a_disagreement_says_what_it_is_about(field: str, about: str) -> None:
    assert Disagreement(field, (), "").about == about
