"""Every finding of the checks, those accepted included."""

from __future__ import annotations

from tenure import store
from tenure.exports.columns import Column, Table
from tenure.model import Finding


def _person(finding: Finding, n: int, field: str) -> str | None:
    return getattr(finding.people[n], field) if n < len(finding.people) else None


TABLE = Table(
    "findings",
    "Findings: gaps, overlaps, contradictions and whatever else does not fit",
    (),
    (
        Column("code", "string", "what was found", lambda f, _: f.code),
        Column("severity", "string", "error, warning or info", lambda f, _: f.severity),
        Column("field", "string", "what it is about: start, end, birth.where, …", lambda f, _: f.field),
        Column("message", "string", "the finding in words", lambda f, _: f.message),
        Column("office_id", "string", "office that it concerns", lambda f, _: f.office.id if f.office else None),
        Column("office", "string", "name of the office", lambda f, _: f.office.name if f.office else None),
        Column("person_id", "string", "person at fault", lambda f, _: _person(f, 0, "id")),
        Column("person", "string", "name of that person", lambda f, _: _person(f, 0, "name")),
        Column("people", "array", "ids of everybody concerned", lambda f, _: [ref.id for ref in f.people]),
        Column("sides", "array", "ids of the claims on each side", lambda f, _: [list(side) for side in f.sides]),
        Column("accepted", "boolean", "somebody has looked at it and lets it stand", lambda f, _: f.accepted),
    ),
    lambda source: iter(store.findings(source.db, store.Which(with_accepted=True))),
)
