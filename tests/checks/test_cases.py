"""Every table of tests/cases/checks, through `view_of`: what must be said is said, of whom it should be; what must not be is not."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from spell_tables import view_of
from tenure import checks
from tenure.model import Finding

CASES = Path(__file__).parents[1] / "cases" / "checks"


def expected(kind: str) -> dict[str, list[dict[str, str]]]:
    rows: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    with (CASES / kind / "expected.tsv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t"):
            rows[row["case"]].append(row)
    return dict(rows)


def found(kind: str, name: str) -> list[Finding]:
    return checks.check(view_of((CASES / kind / f"{name}.csv").read_text(encoding="utf-8")))


def written(findings: list[Finding]) -> Iterator[tuple[str, str]]:
    """Code and people, these by name and by id."""
    for f in findings:
        yield f.code, "|".join(person.name for person in f.people)
        yield f.code, "|".join(person.id for person in f.people)


SPEAK, SILENT = expected("speak"), expected("silent")


@pytest.mark.parametrize("name", SPEAK)
def test_speaks(name: str) -> None:
    said = set(written(found("speak", name)))
    assert {(row["code"], row["people"]) for row in SPEAK[name]} <= said


@pytest.mark.parametrize("name", SILENT)
def test_is_silent(name: str) -> None:
    forbidden = SILENT[name][0]["codes"]
    findings = found("silent", name)
    assert not [f.message for f in findings if forbidden == "*" or f.code in forbidden.split()]


def test_there_are_enough_cases_and_each_has_its_line() -> None:
    for kind, listed in (("speak", SPEAK), ("silent", SILENT)):
        assert len(listed) >= 60 and set(listed) == {path.stem for path in (CASES / kind).glob("*.csv")}


def test_every_code_of_the_contract_is_heard() -> None:
    assert {row["code"] for rows in SPEAK.values() for row in rows} >= set(checks.codes()) - {"long_wait"}
