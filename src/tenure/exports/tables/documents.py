"""Every document: where everything comes from."""

from __future__ import annotations

from tenure import store
from tenure.exports.columns import Column, Table

TABLE = Table(
    "documents",
    "Documents that the claims were read from",
    ("id",),
    (
        Column("id", "string", "the document's id", lambda d, _: d.id),
        Column("title", "string", "title", lambda d, _: d.title),
        Column("path", "string", "file, as seen from the database's folder", lambda d, _: d.path),
        Column("reader", "string", "which reader understood it", lambda d, _: d.reader),
        Column("edition", "string", "edition or revision, as the source says", lambda d, _: d.edition or None),
        Column("retrieved", "string", "when it was retrieved, as the source says", lambda d, _: d.retrieved or None),
    ),
    lambda source: store.all_provenance(source.db),
)
