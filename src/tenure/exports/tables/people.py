"""Every person that a claim is about or names."""

from __future__ import annotations

from tenure.exports.columns import Column, Table

TABLE = Table(
    "people",
    "People",
    ("id",),
    (
        Column("id", "string", "the person's id", lambda p, _: p.id),
        Column("name", "string", "chief name", lambda p, _: p.name),
        Column("names", "array", "every name in the documents", lambda p, _: list(p.names)),
        Column("born", "string", "date of birth in EDTF (ISO 8601-2), of the preferred statement", lambda p, _: p.born or None),
        Column("died", "string", "date of death in EDTF (ISO 8601-2), of the preferred statement", lambda p, _: p.died or None),
    ),
    lambda source: iter(source.people.values()),
)
