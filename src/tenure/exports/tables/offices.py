"""Every office, with the body that it is of."""

from __future__ import annotations

from tenure.exports.columns import Column, Table, named

TABLE = Table(
    "offices",
    "Offices",
    ("id",),
    (
        Column("id", "string", "the office's id", lambda o, _: o.id),
        Column("name", "string", "chief name", lambda o, _: o.name),
        Column("names", "array", "every name in the documents", lambda o, _: list(o.names)),
        Column("body_id", "string", "body that it is of; empty: not known", lambda o, _: o.body),
        Column("body", "string", "name of the body", named("bodies", lambda o: o.body)),
        Column("seats", "integer", "how many may hold it at once; empty: not known", lambda o, _: o.seats),
    ),
    lambda source: iter(source.offices.values()),
)
