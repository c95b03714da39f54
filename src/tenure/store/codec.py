"""Values into the JSON of the database and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from tenure.model import Block, Claim, Document, Event, Field, Finding, Link, Marker, Span, Spell


def dumps(value: Any) -> str:
    """Compact JSON that keeps every script readable."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def structure_json(document: Document) -> dict[str, Any]:
    """What a reader shows of a document beside its text. Cells of tables stay out: the claims' evidence has each row."""
    return {
        "blocks": [list(b) for b in document.blocks],
        "fields": [[f.key, f.number, list(f.row), list(f.value)] for f in document.fields],
        "markers": [list(m) for m in document.markers],
        "references": dict(document.references),
        "links": [list(link) for link in document.links],
    }


def document_from(row: Mapping[str, Any]) -> Document:
    """A document from its row joined with its text."""
    structure = json.loads(row["structure"])
    return Document(
        row["id"],
        row["title"],
        row["text"],
        tuple(Block(*b) for b in structure["blocks"]),
        tuple(Field(key, number, Span(*whole), Span(*value)) for key, number, whole, value in structure["fields"]),
        tuple(Marker(*m) for m in structure["markers"]),
        structure["references"],
        tuple(Link(*link) for link in structure["links"]),
        reader=row["reader"],
        path=row["path"],
        metadata=json.loads(row["metadata"]),
    )


def claim_from(text: str) -> Claim:
    return Claim.from_json(json.loads(text))


def spell_from(text: str) -> Spell:
    return Spell.from_json(json.loads(text))


def event_from(text: str) -> Event:
    return Event.from_json(json.loads(text))


def finding_from(text: str, accepted: bool) -> Finding:
    return Finding.from_json(json.loads(text), accepted)
