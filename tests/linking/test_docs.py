"""The table of statements in docs/linking.md is that of the program."""

from __future__ import annotations

from pathlib import Path

from tenure.linking.comparators import ALWAYS, NEVER, STATEMENTS

DOCS = Path(__file__).parents[2] / "docs"


def test_every_statement_stands_with_its_weight_and_reason() -> None:
    text = (DOCS / "linking.md").read_text(encoding="utf-8")
    for statement in STATEMENTS:
        points = "never" if statement.weight <= NEVER else "always" if statement.weight >= ALWAYS else f"{statement.weight:+g}"
        assert f"| {statement.name.replace('_', ' ')} | {points} | {statement.why} |" in text
