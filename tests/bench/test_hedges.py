"""The annotated rumours and denials: what their rows must be, and the one figure that is never anything but zero."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

import hedges
import quality

DATA = Path(__file__).parents[3] / "shared" / "bench"
ROWS = hedges.passages()
shared = pytest.mark.skipif(
    not all(path.exists() for path in [DATA / "score.py", *hedges.sources(DATA)]), reason="the development pages (../shared) are not here"
)


def places(claim: dict) -> Iterator[tuple[int, int]]:
    """Every span that a claim of hedges.jsonl names."""
    values = [claim["subject"], claim["anchor"], claim["name"], *(claim.get(key) for key in ("where", "according_to"))]
    for value in [*values, *claim.get("roles", {}).values()]:
        for span in (value or "title").replace("+", ",").split(","):
            if span != "title":
                start, _, end = span.partition("-")
                yield int(start), int(end)


def test_there_are_sixty_passages_and_few_of_one_page() -> None:
    assert len(ROWS) == len({row["id"] for row in ROWS}) >= 60
    assert max(Counter(row["document"] for row in ROWS).values()) <= 2


def test_what_a_claim_names_is_inside_its_passage() -> None:
    for row in ROWS:
        for claim in row["claims"]:
            for start, end in places(claim):
                assert row["start"] <= start < end <= row["end"], (row["id"], claim)


def test_every_certainty_is_there_and_both_halves() -> None:
    found = Counter((quality.half_of(row["id"]), claim["certainty"]) for row in ROWS for claim in row["claims"])
    assert all(found[half, certainty] for half in "ab" for certainty in ("asserted", "reported", "denied"))
    assert any(certainty == "alleged" for _, certainty in found)


@shared
def test_no_passage_is_among_the_events() -> None:
    events = ["".join(d["text"].split()) for d in quality.read_jsonl(DATA / "dev" / "events.jsonl")]
    for passage in hedges.documents(DATA):
        words = "".join(passage["text"].split())
        assert not any(words[:150] in text or words[-150:] in text for text in events), passage["id"]


@shared
def test_nothing_alleged_reported_or_denied_is_taken_as_a_fact(tmp_path: Path) -> None:
    path = hedges.written(DATA, tmp_path)
    done = subprocess.run([sys.executable, "-m", "tenure", "extract", path], capture_output=True, text=True, check=True)
    claims = tmp_path / "claims.jsonl"
    claims.write_text(done.stdout, encoding="utf-8")
    gold, docs = quality.loaded(DATA, "hedges")
    result, errors = quality.scorer(DATA, "hedges")(gold, quality.read_jsonl(claims), docs)
    assert [e for e in errors if e["error"] == "false fact"] == []
    assert result["gold"]["anchors_not_found"] == 0
    assert not any(result["evidence"][key] for key in quality.FAILURES)
