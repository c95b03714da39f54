"""Every table of tests/cases/checks, built and checked as users do: what must be said is said of whom it should, the rest is silence."""

from __future__ import annotations

import contextlib
import csv
import io
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from tenure import checks, cli
from tenure.model import Finding

CASES = Path(__file__).parents[1] / "cases" / "checks"


def expected(kind: str) -> dict[str, list[dict[str, str]]]:
    rows: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with (CASES / kind / "expected.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            rows[row["case"]].append(row)
    return dict(rows)


def found(table: Path, folder: Path) -> list[Finding]:
    """The findings of a database built from a table, as a user gets them."""
    database = str(folder / "x.db")
    out = io.StringIO()
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        assert cli.main(["build", str(table), "--db", database, "--jobs", "1"]) == 0
    with contextlib.redirect_stdout(out):
        assert cli.main(["check", "--db", database, "--json"]) == 0
    return [Finding.from_json(finding) for finding in json.loads(out.getvalue())]


def written(findings: list[Finding]) -> Iterator[tuple[str, str]]:
    """Code and people, these by name and by id."""
    for f in findings:
        yield f.code, "|".join(person.name for person in f.people)
        yield f.code, "|".join(person.id for person in f.people)


SPEAK, SILENT = expected("speak"), expected("silent")


@pytest.mark.parametrize("name", SPEAK)
def test_speaks(name: str, tmp_path: Path) -> None:
    said = set(written(found(CASES / "speak" / f"{name}.csv", tmp_path)))
    assert {(row["code"], row["people"]) for row in SPEAK[name]} <= said


@pytest.mark.parametrize("name", SILENT)
def test_is_silent(name: str, tmp_path: Path) -> None:
    forbidden = SILENT[name][0]["codes"]
    findings = found(CASES / "silent" / f"{name}.csv", tmp_path)
    assert not [f.message for f in findings if forbidden == "*" or f.code in forbidden.split()]


def test_there_are_enough_cases_and_each_has_its_line() -> None:
    for kind, listed in (("speak", SPEAK), ("silent", SILENT)):
        assert len(listed) >= 60 and set(listed) == {path.stem for path in (CASES / kind).glob("*.csv")}


def test_every_code_of_the_contract_is_heard() -> None:
    assert {row["code"] for rows in SPEAK.values() for row in rows} >= set(checks.codes()) - {"long_wait"}


def test_a_finding_has_two_sides_at_least(tmp_path: Path) -> None:
    """The second is empty where something is wrong with one statement alone."""
    (tmp_path / "one.csv").write_text((CASES / "speak" / "no_start.csv").read_text(encoding="utf-8"), encoding="utf-8")
    sides = [finding.sides for finding in found(tmp_path / "one.csv", tmp_path) if finding.code == "missing_start"]
    assert sides and all(len(two) == 2 and two[0] and not two[1] for two in sides)
    (crowd,) = [f.sides for f in found(CASES / "speak" / "three_on_one_chair.csv", tmp_path) if f.code == "too_many_holders"]
    assert len(crowd) == 3 and all(crowd)
