"""The worked encodings of the seed documents beside what the program gives: person, roles, bounds and mode, certainty.

Which words are quoted as evidence is compared nowhere: the encodings take whole sentences where the shortest clause is asked for.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from invariants import all_faults, mentions
from tenure.documents import read
from tenure.model import Document
from tenure.pipeline import extract

SHARED = Path(__file__).parents[3] / "shared"
ENCODINGS = SHARED / "encodings.jsonl"
KNOWN: dict[int, str] = {}
"""Number of an encoding (from 1) -> why it is read otherwise. Empty: all are read as encoded."""

Claims = dict[str, list[dict[str, Any]]]


@pytest.fixture(scope="module")
def given() -> Claims:
    """The claims of the seed documents, by document; the invariants hold for all."""
    if not ENCODINGS.exists():
        pytest.skip(f"{ENCODINGS} is not here")
    documents = [d for d in read(SHARED / "biographies" / "seed") if isinstance(d, Document)]
    claims = {d.id: [claim.to_json() for claim in extract(d)] for d in documents}
    assert [fault for d in documents for fault in all_faults(claims[d.id], {d.id: d.text})] == []
    return claims


def normative(claim: dict[str, Any]) -> dict[str, Any]:
    """What two readings must have in common, whatever they quote."""
    when = claim["when"] and {key: claim["when"].get(key) for key in ("mode", "start", "end")}
    said = {name: [m for m in mentions(role) if "derived_from" not in m] for name, role in claim["roles"].items()}
    roles = {name: [(m["text"], m.get("value")) for m in found] for name, found in said.items()}
    return {"name": claim["subject"].get("name"), "roles": roles, "when": when, "certainty": claim["certainty"]}


def overlap(a: dict[str, Any], b: dict[str, Any]) -> bool:
    return any(x["start"] < y["end"] and y["start"] < x["end"] for x in a["evidence"] for y in b["evidence"])


@pytest.mark.parametrize("number", range(1, 26))
def test_a_worked_encoding(number: int, given: Claims) -> None:
    encoded = json.loads(ENCODINGS.read_text(encoding="utf-8").splitlines()[number - 1])["claim"]
    there = [c for c in given[encoded["document"]] if c["kind"] == encoded["kind"] and overlap(c, encoded)]
    same = any(normative(claim) == normative(encoded) for claim in there)
    assert same != (number in KNOWN), f"{KNOWN.get(number, 'wanted')}: {normative(encoded)}\ngiven: {[normative(c) for c in there]}"
