"""Every claim as its document makes it."""

from __future__ import annotations

from typing import Any

from tenure import store
from tenure.exports.columns import Column, Table, approximate_columns, bounds_columns
from tenure.model import Bounds, Claim, Event, Role, mentions, role_json


def _words(role: Role | None) -> str | None:
    return "; ".join(m.name or m.text for m in mentions(role)) or None


def _bounds(claim: Claim) -> tuple[Bounds | None, Bounds | None]:
    return (claim.when.start, claim.when.end) if claim.when else (None, None)


def _edtf(claim: Claim) -> str:
    return claim.when.edtf if claim.when else ""


def roles(record: Claim | Event) -> dict[str, Any]:
    """Every role of a claim or event as JSON."""
    return {name: role_json(role) for name, role in record.roles.items()}


TABLE = Table(
    "claims",
    "Claims: what one place of one document says of one person",
    ("id",),
    (
        Column("id", "string", "the claim's id, the same as long as the document says the same", lambda c, _: c.id),
        Column("document", "string", "id of the document", lambda c, _: c.document),
        Column("title", "string", "title of the document", lambda c, s: s.titles.get(c.document)),
        Column("person_id", "string", "the person it is about; empty: rejected or not linked", lambda c, s: s.subjects.get(c.id)),
        Column("person", "string", "name of the person, as the document gives it in full", lambda c, _: c.subject.name or c.subject.text),
        Column("kind", "string", "what sort of claim it is", lambda c, _: c.kind),
        Column("office", "string", "office as written, for claims of an office", lambda c, _: _words(c.roles.get("office"))),
        Column("when_text", "string", "the time in the document's words", lambda c, _: c.when.text if c.when else None),
        Column("edtf", "string", "nearest expression of the time in EDTF (ISO 8601-2)", lambda c, _: _edtf(c) or None),
        Column("mode", "string", "point, span, or attested (held then, or longer)", lambda c, _: c.when.mode if c.when else None),
        *bounds_columns(_bounds),
        *approximate_columns(_edtf),
        Column("where", "string", "place as written", lambda c, _: _words(c.where)),
        Column("certainty", "string", "asserted, reported, alleged or denied by the document", lambda c, _: c.certainty),
        Column("according_to", "string", "who said it, where the document names somebody", lambda c, _: _words(c.according_to)),
        Column("quote", "string", "the words that say it, pieces joined by …", lambda c, _: " … ".join(e.quote for e in c.evidence)),
        Column("rule", "string", "the rule by which it was read", lambda c, _: c.rule),
        Column("sources", "array", "references that the document attaches to it", lambda c, _: list(c.sources)),
        Column("roles", "object", "every role with its mentions and their offsets", lambda c, _: roles(c)),
        Column("when", "object", "the time with its mentions, anchors and calendar", lambda c, _: c.when.to_json() if c.when else None),
        Column("evidence", "array", "the quotes with their offsets", lambda c, _: [e._asdict() for e in c.evidence]),
    ),
    lambda source: store.all_claims(source.db),
)
