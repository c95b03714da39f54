"""The file of decisions, and the commands that write it, on a real database."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tenure import cli
from tenure.linking.decisions import read_decisions

TABLE = """person,office,start,end
Ada Byron,Keeper of Maps,1950-02-01,1953-03-04
Carl Ritter,Keeper of Maps,1953-02-20,1956-01-01
"""


@pytest.fixture
def database(tmp_path: Path) -> Path:
    (tmp_path / "keepers.csv").write_text(TABLE, encoding="utf-8")
    build(tmp_path / "x.db")
    return tmp_path / "x.db"


def build(database: Path) -> None:
    assert cli.main(["build", str(database.parent / "keepers.csv"), "--db", str(database), "--jobs", "1"]) == 0


def findings(database: Path, capsys: pytest.CaptureFixture[str], *more: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert cli.main(["check", "--db", str(database), "--json", *more]) == 0
    found: list[dict[str, object]] = json.loads(capsys.readouterr().out)
    return found


def test_a_finding_accepted_once_stays_accepted(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (finding,) = findings(database, capsys)
    assert cli.main(["accept", str(finding["id"]), "--why", "a year of two keepers", "--by", "ann", "--db", str(database)]) == 0
    assert findings(database, capsys) == []
    build(database)
    assert findings(database, capsys) == [] and len(findings(database, capsys, "--all")) == 1
    assert cli.main(["accept", str(finding["id"]), "--undo", "--db", str(database)]) == 0
    build(database)
    assert findings(database, capsys) == [finding]


def test_a_rejected_claim_goes_into_no_career(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (finding,) = findings(database, capsys)
    sides = finding["sides"]
    assert isinstance(sides, list)
    assert cli.main(["reject", sides[0][0], "--why", "a misprint", "--db", str(database)]) == 0
    build(database)
    assert findings(database, capsys) == []


def test_a_later_decision_takes_the_place_of_an_earlier_one_until_it_is_taken_back(
    database: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (finding,) = findings(database, capsys)
    claim = finding["sides"][0][0]  # type: ignore[index]
    assert cli.main(["accept", claim, "--db", str(database)]) == 0
    assert "place of" not in capsys.readouterr().out
    assert cli.main(["reject", claim, "--why", "a slip", "--db", str(database)]) == 0
    assert "It takes the place of 'accept' of " in capsys.readouterr().out
    assert read_decisions(database).rejected_claims == {claim}
    assert cli.main(["reject", claim, "--undo", "--db", str(database)]) == 0
    assert "Before it stood 'accept' of " in capsys.readouterr().out
    assert read_decisions(database).accepted_claims == {claim: ""}


def test_a_rejection_needs_its_reason(database: Path) -> None:
    assert cli.main(["reject", "c:0", "--db", str(database)]) == 2


def test_what_is_decided_about_must_be_there(database: Path) -> None:
    assert cli.main(["accept", "f:0", "--db", str(database)]) == 2
    assert cli.main(["same", "Ada Byron", "Nobody Known", "--db", str(database)]) == 2


def test_two_people_decided_to_be_one_and_back(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["same", "Ada Byron", "Carl Ritter", "--why", "a pen name", "--by", "ann", "--db", str(database)]) == 0
    build(database)
    assert [f["code"] for f in findings(database, capsys)] == ["contradiction"]
    assert cli.main(["same", "Ada Byron", "Carl Ritter", "--undo", "--db", str(database)]) == 0
    build(database)
    assert [f["code"] for f in findings(database, capsys)] == ["overlap"]


def test_a_line_that_is_no_decision_is_reported_and_kept(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(f"{database}.decisions")
    path.write_text("# mine\nno decision at all\n", encoding="utf-8")
    assert len(read_decisions(database).unread) == 1
    capsys.readouterr()
    cli.main(["check", "--db", str(database)])
    assert "this line is no decision" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8").startswith("# mine\nno decision")


def test_a_code_that_no_check_gives_is_refused(database: Path) -> None:
    assert cli.main(["check", "--only", "overlaps", "--db", str(database)]) == 2


def test_only_and_ignore(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert len(findings(database, capsys, "--only", "overlap,gap")) == 1
    assert findings(database, capsys, "--ignore", "overlap") == []
