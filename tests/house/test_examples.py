"""What docs/example-sources.md promises of the bundled biographies comes out of a database built from them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

POSTS = "People's Commissar for Posts and Telegraphs"
COMMUNICATIONS = "People's Commissar for Communications"
PREMIER = "Prime Minister of New Zealand"
Ask = Callable[..., Any]


@pytest.fixture(scope="session")
def ask(printed: Callable[..., str], examples: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Ask:
    """A question to the database of the examples, as JSON."""
    db = tmp_path_factory.mktemp("examples") / "examples.db"
    printed("build", *examples, "--db", db)
    return lambda *words: json.loads(printed(*words, "--db", db, "--json"))


def holders(answer: Any) -> dict[str, str]:
    return {h["person"]["name"]: h["certainty"] for h in answer["holders"]}


def sides(spells: list[Any], field: str) -> list[list[str]]:
    return [sorted(side["value"] for side in d["sides"]) for s in spells for d in s["disagreements"] if d["field"] == field]


def test_one_man_held_the_posts_in_1925(ask: Ask) -> None:
    assert holders(ask("who", POSTS, "--on", "1925")) == {"Ivan Smirnov": "certainly"}


def test_smirnovs_last_day_is_disputed_and_his_successor_is_acting(ask: Ask) -> None:
    answer = ask("who", POSTS, "--on", "1927-11-12")
    assert holders(answer) == {"Ivan Smirnov": "possibly", "Artemy Lyubovich": "certainly"}
    assert sides(answer["holders"], "end") == [["1927-11-11", "1927-11-12"]]
    assert [h["acting"] for h in answer["holders"] if h["person"]["name"] == "Artemy Lyubovich"] == [True]


LINES = (
    (POSTS, "1924 Smirnov, 1928-06 Antipov, 1931-12 Rykov"),
    (COMMUNICATIONS, "1935 Rykov, 1936-12 Yagoda, 1937-06 Khalepsky, 1938-06 Berman, 1940 Peresypkin"),
    (PREMIER, "1920 Massey, 1926 Coates, 1929 Ward, 1932 Forbes, 1938 Savage, 1945 Fraser, 1955 Holland, 1959 Nash"),
)


@pytest.mark.parametrize(("office", "line"), LINES)
def test_holders_follow_each_other(ask: Ask, office: str, line: str) -> None:
    for pair in line.split(", "):
        day, name = pair.split()
        found = holders(ask("who", office, "--on", day))
        assert [n.split()[-1] for n, certainty in found.items() if certainty == "certainly"] == [name], (day, found)


def test_frasers_first_day_is_disputed(ask: Ask) -> None:
    answer = ask("who", PREMIER, "--on", "1940-03-29")
    assert holders(answer) == {"Peter Fraser": "possibly"}
    assert sides(answer["holders"], "start") == [["1940-03-27", "1940-04-01"]]


@pytest.mark.parametrize(("office", "day"), [(COMMUNICATIONS, "1939-02"), (PREMIER, "1925-05-12")])
def test_the_office_stood_empty(ask: Ask, office: str, day: str) -> None:
    assert holders(ask("who", office, "--on", day)) == {}
    assert "gap" in ask("succession", office)["findings"]


SPELLINGS = (
    ("A. M. Liubovich", "Artemy Lyubovich"),
    ("Boris Semyonov", "Boris Semenov"),
    ("Genrikh Iagoda", "Genrikh Yagoda"),
    ("Nikolay Chaplin", "Nikolai Chaplin"),
    ("P. I. Smorodin", "Pyotr Smorodin"),
)


@pytest.mark.parametrize(("spelling", "name"), SPELLINGS)
def test_one_person_under_two_spellings(ask: Ask, spelling: str, name: str) -> None:
    assert ask("career", spelling)["person"] == ask("career", name)["person"]


def test_a_birthplace_is_disputed(ask: Ask) -> None:
    found = [f for f in ask("check") if f["code"] == "contradiction" and f["people"][0]["name"] == "Ivan Smirnov"]
    assert {"birth.where", "end"} <= {f["field"] for f in found}


def test_placeholders_are_nobody(ask: Ask) -> None:
    holding = holders(ask("who", POSTS, "--from", "1917", "--to", "1932"))
    named = {person["name"] for f in ask("check") for person in f["people"]} | set(holding)
    assert not [n for n in named if "osition" in n or "acant" in n]


def test_a_denial_and_a_rumour_are_no_facts(lines: Ask, examples: list[Path]) -> None:
    words = ("bloc", "spy", "poison", "terrorist", "conspiracy")
    kinds = ("membership", "party", "employment", "association", "occupation")
    believed = [c for c in lines("extract", *examples) if c["certainty"] == "asserted" and c["kind"] in kinds]
    assert [c["evidence"] for c in believed if any(w in json.dumps(c["roles"]) for w in words)] == []
