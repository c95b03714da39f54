"""Sentences of the development pages that say nothing of anybody's life or offices: read by a person, recorded by place, never answered.

`tests/cases/claims/silent.jsonl` holds a set, a document and offsets a line; the texts stay where they are.
"""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from tenure.documents import read_text
from tenure.pipeline import extract

ROOT = Path(__file__).parents[2]
PAGES = ROOT.parent / "shared" / "bench" / "dev"
SILENT = [json.loads(line) for line in (ROOT / "tests/cases/claims/silent.jsonl").read_text(encoding="utf-8").splitlines()]


def sentences_by_document(name: str) -> dict[str, list[dict[str, Any]]]:
    """The silent sentences of one set, by document."""
    found: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for sentence in SILENT:
        if sentence["set"] == name:
            found[sentence["document"]].append(sentence)
    return found


def spoken(page: dict[str, Any], silent: list[dict[str, Any]]) -> list[str]:
    """Claims whose last quote stands inside a sentence that should stay silent."""
    claims = extract(read_text(page["text"], id=page["id"], title=page["title"]))
    return [
        f"{page['id']} {s['start']}–{s['end']}: {c.kind} {c.rule}"
        for s in silent
        for c in claims
        if s["start"] <= c.evidence[-1].start < c.evidence[-1].end <= s["end"]
    ]


@pytest.mark.parametrize("name", sorted({s["set"] for s in SILENT}))
def test_nothing_is_claimed_of_them(name: str) -> None:
    path = PAGES / f"{name}.jsonl"
    if not path.exists():
        pytest.skip(f"{path} is not here")
    wanted = sentences_by_document(name)
    pages = [page for page in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if page["id"] in wanted]
    assert len(pages) == len(wanted)
    assert [line for page in pages for line in spoken(page, wanted[page["id"]])] == []


def test_there_are_two_hundred_of_them() -> None:
    assert len({(s["document"], s["start"]) for s in SILENT}) == 200
