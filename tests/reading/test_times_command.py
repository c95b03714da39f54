"""`tenure dates` as its users call it, and the contract's encoded readings of the seed documents."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tenure.documents import documents_of, units
from tenure.model import Bounds, Document, Span
from tenure.reading.times import Narrative, TimeMark, find_times

SHARED = Path(__file__).parents[3] / "shared"
TEXT = "Marsh sat from May 1919 to 1923. At the end of 1924 she left; a month later she was back. In early 1931 she died, aged 60."
ROWS = [
    ("May 1919 to 1923", "1919-05/1923", "1919-05-01", "1923-12-31"),
    ("the end of 1924", "1924", "1924-01-01", "1924-12-31"),
    ("a month later", "1925-01~", "1925-01-01", "1925-01-31"),
    ("early 1931", "1931", "1931-01-01", "1931-12-31"),
]


def test_one_row_an_expression(tmp_path: Path, lines: Callable[..., list[dict[str, Any]]]) -> None:
    (tmp_path / "marsh.txt").write_text(TEXT, encoding="utf-8")
    rows = lines("dates", tmp_path)
    assert [(row["text"], row["edtf"], row["earliest"], row["latest"]) for row in rows] == ROWS
    assert all(TEXT[row["start"] : row["end"]] == row["text"] and row["document"] == "marsh" for row in rows)


def test_what_is_unresolved_is_printed_without_days_and_what_still_runs_without_an_end(
    tmp_path: Path, lines: Callable[..., list[dict[str, Any]]]
) -> None:
    (tmp_path / "a.txt").write_text("A year later she left. Governor, 2019–present. Mayor since 2011.", encoding="utf-8")
    rows = [(row["text"], row["edtf"], row["earliest"], row["latest"]) for row in lines("dates", tmp_path)]
    assert rows == [
        ("A year later", None, None, None),
        ("2019–present", "2019/..", "2019-01-01", None),
        ("2011", "2011", "2011-01-01", "2011-12-31"),
    ]


# ------------------------------------------------------------------------------------------------ the contract's


def seeds() -> dict[str, dict[Span, TimeMark]]:
    """By document, the marks of the seed documents by their span from the governing words on."""
    found: dict[str, dict[Span, TimeMark]] = {}
    for unit in units([SHARED / "biographies" / "seed"]):
        for document in documents_of(unit):  # type: ignore[arg-type]
            assert isinstance(document, Document)
            narrative = Narrative()
            stretches = [*((b.start, b.end) for b in document.blocks), *(field.value for field in document.fields)]
            marks = [narrative.resolve(mark) for start, end in stretches for mark in find_times(document.text, start, end)]
            found[document.id] = {Span(mark.lead, mark.end): mark for mark in marks}
    return found


@pytest.mark.skipif(not SHARED.is_dir(), reason="../shared is not beside this copy")
def test_every_time_that_the_contract_encodes_is_found_with_its_bounds() -> None:
    marks = seeds()
    encoded = [json.loads(line)["claim"] for line in (SHARED / "encodings.jsonl").read_text("utf-8").splitlines()]
    dated = [claim for claim in encoded if claim.get("when")]
    assert len(dated) > 15
    for claim in dated:
        when = claim["when"]
        given: list[Bounds | None] = []
        for mention in when["mentions"]:
            mark = marks[claim["document"]][Span(mention["start"], mention["end"])]
            given += [mark.first, mark.last]
        for side in ("start", "end"):
            assert when[side] is None or tuple(when[side]) in given, (claim["n"] if "n" in claim else when["text"], side)
