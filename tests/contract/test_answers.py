"""The database as other programs ask it: shapes of answers, exit statuses, what a name may be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tenure import cli

TABLE = """\
person,person_id,office,office_id,start,end,predecessor,successor
Ada Marsh,p1,Minister of Canals,o1,1921-05-01,1924-06-03,Position established,Bram Reed
Bram Reed,p2,Minister of Canals,o1,1924-06-05,1925,Ada Marsh,Cora Lind
Cora Lind,p3,Minister of Canals,o1,1926,..,Bram Reed,
Ada Reed,p4,Mayor of Fens,o2,1900,1901~,,
"""
NOBODY = "He was Clerk of Fens from 1920 to 1922. He died in 1930."

ROOT = Path(__file__).parents[2]
Shell = tuple[int, str, str]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory, printed: Callable[..., str]) -> str:
    folder = tmp_path_factory.mktemp("contract")
    (folder / "in").mkdir()
    (folder / "in" / "heads.csv").write_text(TABLE)
    (folder / "in" / "nobody.txt").write_text(NOBODY)
    printed("build", folder / "in", "--db", folder / "x.db")
    return str(folder / "x.db")


@pytest.fixture
def ask(database: str, printed: Callable[..., str]) -> Callable[..., Any]:
    return lambda *words: json.loads(printed(*words, "--db", database, "--json"))


def call(capsys: pytest.CaptureFixture[str], *words: object) -> Shell:
    try:
        status = cli.main(list(map(str, words)))
    except SystemExit as end:  # argparse ends a wrong call itself
        status = int(end.code or 0)
    said = capsys.readouterr()
    return status, said.out, said.err


@pytest.mark.parametrize(
    ("on", "holders"),
    [
        ("1923", {"p1": "certainly"}),
        ("1924-06-03", {"p1": "certainly"}),  # an end day is included
        ("1924-06-04", {}),
        ("1924", {"p1": "certainly", "p2": "certainly"}),
        ("1925-12-31", {"p2": "possibly"}),
        ("1926-06", {"p3": "possibly"}),
        ("1927", {"p3": "certainly"}),
        ("1920/1923-XX", {"p1": "certainly"}),
        ("192X", {"p1": "certainly", "p2": "certainly", "p3": "certainly"}),
        ("1923?", {"p1": "certainly"}),
        ("[1919,1923]", {"p1": "possibly"}),
        ("{1922,1923}", {"p1": "certainly"}),
        ("1924-24", {"p2": "certainly"}),
        ("-0100", {}),
    ],
)
def test_who_on_a_day_of_any_expression(ask: Callable[..., Any], on: str, holders: dict[str, str]) -> None:
    answer = ask("who", "o1", "--on", on)
    assert list(answer) == ["office", "on", "holders"] and answer["on"] == on
    assert answer["office"] == {"id": "o1", "name": "Minister of Canals"}
    assert {holder["person"]["id"]: holder["certainty"] for holder in answer["holders"]} == holders
    keys = ["person", "start", "end", "edtf", "certainty", "acting", "claims", "disagreements"]
    assert all(list(holder) == keys for holder in answer["holders"])


def test_approximate_ends_are_never_certain(ask: Callable[..., Any]) -> None:
    assert [h["certainty"] for h in ask("who", "o2", "--on", "1901")["holders"]] == ["possibly"]


def test_career_succession_together_find_check(ask: Callable[..., Any]) -> None:
    career = ask("career", "Bram Reed")
    assert list(career) == ["person", "spells", "events"] and career["person"] == {"id": "p2", "name": "Bram Reed"}
    assert {"office", "body", "start", "end", "edtf", "claims", "disagreements"} <= set(career["spells"][0])
    succession = ask("succession", "o1")
    assert [spell["person"]["id"] for spell in succession["spells"]] == ["p1", "p2", "p3"]
    assert "gap" in succession["findings"] and set(succession["findings"]) <= {f["code"] for f in ask("check")}
    assert list(ask("together", "p1")) == ["person", "with"] and ask("together", "p1", "p2")["with"] == []
    assert [claim["subject"]["value"] for claim in ask("find", "position_held", "--person", "p1")] == ["p1"]
    assert ask("find", "rehabilitation", "--on", "1988") == []


def test_findings_have_the_keys_of_the_contract(ask: Callable[..., Any]) -> None:
    found = ask("check")
    assert found
    for finding in found:
        assert {"code", "severity", "field", "message", "office", "people", "sides"} <= set(finding)
        assert finding["severity"] in ("error", "warning", "info") and all(isinstance(side, list) for side in finding["sides"])
    (gap,) = [finding for finding in found if finding["code"] == "gap"]
    assert gap["office"]["id"] == "o1" and {person["id"] for person in gap["people"]} == {"p1", "p2"}


@pytest.mark.parametrize("name", ["Position established", "He"])
def test_what_is_no_name_is_nobody(database: str, capsys: pytest.CaptureFixture[str], printed: Callable[..., str], name: str) -> None:
    status, _, _ = call(capsys, "show", name, "--db", database, "--json")
    assert status == 2
    assert json.loads(printed("stats", "--db", database, "--json"))["people"] == 4


def test_a_vacant_office_is_an_answer(database: str, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = call(capsys, "who", "o1", "--on", "1900", "--db", database, "--json")
    assert (status, json.loads(out)["holders"], err) == (0, [], "")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["career", "Brm Reed"], "Bram Reed"),
        (["career", "Reed"], "p4"),  # two are called so
        (["who", "Ministry of Canal"], "Minister of Canals"),
        (["who", "o1", "--on", "next Tuesday"], "EDTF"),
        (["who", "o1", "--on", ""], "EDTF"),
        (["find", "rehabilitations"], "rehabilitation"),
        (["export", "--format", "xlsx", "-o", "x"], "csv"),
    ],
)
def test_a_wrong_call_ends_with_two_and_says_what_would_be_right(
    database: str, capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    status, out, err = call(capsys, *words, "--db", database)
    assert status == 2 and told in err and not out


@pytest.mark.parametrize("words", [["nonsense"], [], ["who", "o1"], ["who", "o1", "--db", "none.db"], ["build", "x"]])
def test_a_call_without_command_or_database_ends_with_two(capsys: pytest.CaptureFixture[str], words: list[str]) -> None:
    status, out, err = call(capsys, *words)
    assert status == 2 and err and not out


def test_dates_prints_rows_without_prepositions(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "x.txt").write_text("She served from May 1920 to 1922 and died on 3 March 1930.")
    status, out, _ = call(capsys, "dates", tmp_path)
    rows = [json.loads(line) for line in out.splitlines()]
    assert status == 0 and [row["edtf"] for row in rows] == ["1920-05/1922", "1930-03-03"]
    assert [row["text"] for row in rows] == ["May 1920 to 1922", "3 March 1930"]
    assert all(list(row) == ["document", "start", "end", "text", "edtf", "earliest", "latest"] for row in rows)


def test_building_twice_changes_nothing(database: str, printed: Callable[..., str], capsys: pytest.CaptureFixture[str]) -> None:
    before = Path(database).read_bytes()
    assert call(capsys, "build", Path(database).parent / "in", "--db", database)[0] == 0
    assert Path(database).read_bytes() == before


def test_pipes_get_utf8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Zoë Marsh was mayor \N{EN DASH} “twice”.", encoding="utf-8")
    command = [sys.executable, "-m", "tenure", "text", str(tmp_path)]
    told = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": "ascii"}, capture_output=True, check=True).stdout
    assert json.loads(told.decode("utf-8"))["text"] == "Zoë Marsh was mayor \N{EN DASH} “twice”."


def test_the_reference_names_every_finding() -> None:
    from tenure import checks

    page = (ROOT / "docs" / "reference" / "checks.md").read_text("utf-8")
    assert [code for code in checks.codes() if code not in page] == []
