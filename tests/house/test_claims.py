"""Every claim of the case files and of the bundled biographies: what is expected is there, and the invariants hold."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cases import CASES, Case
from invariants import all_faults

Lines = list[dict[str, Any]]


@pytest.fixture(scope="session")
def case_claims(lines: Callable[..., Lines], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Lines]:
    """The claims of every case, extracted in one call: name of the case -> claims."""
    path = tmp_path_factory.mktemp("cases") / "cases.jsonl"
    title = "Ivan Petrov"
    path.write_text("".join(json.dumps({"id": c.name, "title": title, "text": c.text}) + "\n" for c in CASES), encoding="utf-8")
    found = lines("extract", path, "--jobs", "1")
    return {c.name: [x for x in found if x["document"] == c.name] for c in CASES}


@pytest.mark.parametrize("case", CASES, ids=lambda c: c.name)
def test_case(case: Case, case_claims: dict[str, Lines]) -> None:
    claims = case_claims[case.name]
    given = "\n".join(json.dumps({k: c[k] for k in ("kind", "subject", "roles", "when", "certainty")}, ensure_ascii=False) for c in claims)
    missing = [e.line for e in case.expected if any(map(e.met_by, claims)) == e.forbidden]
    assert not missing, f"not as expected: {missing}\ngiven:\n{given}"
    assert all_faults(claims, {case.name: case.text}) == []


@pytest.fixture(scope="session")
def example_claims(lines: Callable[..., Lines], examples: list[Path]) -> Lines:
    return lines("extract", *examples, "--jobs", "1")


def test_every_claim_of_the_examples_is_sound(example_claims: Lines, lines: Callable[..., Lines], examples: list[Path]) -> None:
    texts = {d["id"]: d["text"] for d in lines("text", *examples)}
    assert len(example_claims) > 10 * len(texts)
    assert all_faults(example_claims, texts) == []


def test_processes_do_not_change_a_byte(example_claims: Lines, lines: Callable[..., Lines], examples: list[Path]) -> None:
    assert lines("extract", *examples, "--jobs", "2") == example_claims


def test_every_biography_gives_a_birth_a_death_and_an_office(example_claims: Lines, examples: list[Path]) -> None:
    documents = {p.stem for p in examples[0].iterdir() if p.suffix != ".jsonl"}
    for kind in ("birth", "death", "position_held"):
        assert documents - {c["document"] for c in example_claims if c["kind"] == kind} == set(), kind
