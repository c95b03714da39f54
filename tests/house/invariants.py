"""What must hold of every claim whatever it says: its words are in the text, its id is its own, it has the published shape."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

SCHEMA = Draft202012Validator(json.loads((Path(__file__).parents[2] / "docs/reference/claim.schema.json").read_text(encoding="utf-8")))
Claim = Mapping[str, Any]


def mentions(value: Any) -> Iterator[Mapping[str, Any]]:
    """The mentions of a role: one, several, or none; with those they are derived from."""
    for mention in value if isinstance(value, list) else [value] if value else []:
        yield mention
        yield from mentions(mention.get("derived_from"))


def all_mentions(claim: Claim) -> Iterator[Mapping[str, Any]]:
    when = claim["when"] or {}
    for value in (
        claim["subject"],
        claim["where"],
        claim["according_to"],
        *claim["roles"].values(),
        when.get("mentions"),
        when.get("derived_from"),
    ):
        yield from mentions(value)


def misplaced(claim: Claim, text: str) -> Iterator[str]:
    """Quotes and mentions that are not what the text has at their place."""
    for quote in claim["evidence"]:
        if text[quote["start"] : quote["end"]] != quote["quote"]:
            yield f"evidence {quote}"
    for mention in all_mentions(claim):
        if "start" in mention and text[mention["start"] : mention["end"]] != mention["text"]:
            yield f"mention {mention}"


def outside(claim: Claim) -> Iterator[str]:
    """Roles that stand in the text but in none of the quotes."""
    for role in claim["roles"].values():
        for mention in mentions(role):
            if "start" in mention and not any(q["start"] <= mention["start"] and mention["end"] <= q["end"] for q in claim["evidence"]):
                yield f"not in the evidence: {mention}"


def upside_down(claim: Claim) -> Iterator[str]:
    """Bounds whose earliest day is after their latest, and points with two different ends."""
    when = claim["when"] or {}
    for side in ("start", "end"):
        low, high = when.get(side) or (None, None)
        if low and high and low > high and not low.startswith("-"):
            yield f"{side} {low} > {high}"
    if when.get("mode") == "point" and when["start"] != when["end"]:
        yield f"a point from {when['start']} to {when['end']}"


def faults(claim: Claim, text: str) -> list[str]:
    """Everything that is wrong with one claim, in words."""
    shape = [f"{'/'.join(map(str, e.absolute_path))}: {e.message}" for e in SCHEMA.iter_errors(claim)]
    return shape or [*misplaced(claim, text), *outside(claim), *upside_down(claim)]


def all_faults(claims: Sequence[Claim], texts: Mapping[str, str]) -> list[str]:
    """Faults of claims and of their ids, each beginning with the claim's id."""
    ids = [c["id"] for c in claims]
    twice = [f"{i}: stands twice" for i in sorted(set(ids)) if ids.count(i) > 1] if len(set(ids)) < len(ids) else []
    return twice + [f"{c['id']} ({c['document']}, {c['rule']}): {fault}" for c in claims for fault in faults(c, texts[c["document"]])]
