"""The database: the only SQL of the project. schema.sql is its shape, docs/database.md its explanation.

Reading: `db = store.open_for_reading(path)`, then plain functions that take `db` and give values of `tenure.model`.
Writing is the build's alone (`tenure.store.writing`).

To add a question that needs another selection, add a function to the module of what it gives back (documents, claims, entities,
careers, summary), name it here, and see that it uses an index: tests/store/test_indexes.py asks SQLite for the plan of every query.
To change a table, change schema.sql and raise `connection.VERSION`: a database of another version is refused and built anew.
"""

from tenure.store.browsing import (
    claims_within,
    count_findings,
    count_spells,
    documents_from,
    finding_kinds,
    findings_about,
    findings_from,
    folded_names,
    index_of_names,
    spells_by_first_day,
)
from tenure.store.careers import (
    all_events,
    all_spells,
    events_of_person,
    findings,
    spells,
    spells_of_body,
    spells_of_office,
    spells_of_person,
    uses,
)
from tenure.store.claims import (
    all_assignments,
    all_claims,
    assignments,
    claims,
    claims_of_document,
    count_claims,
    find_claims,
    mentions_of,
    search,
)
from tenure.store.connection import open_for_reading, open_for_writing, path_of
from tenure.store.documents import all_provenance, document, documents_named, provenance, titles
from tenure.store.entities import (
    all_ids,
    all_names,
    bodies,
    bodies_within,
    body,
    candidates,
    named,
    office,
    offices,
    offices_of,
    people,
    person,
    suggest,
)
from tenure.store.summary import counts, decades, finding_codes, holders, kinds, meta
from tenure.store.words import folded

__all__ = [
    "all_assignments",
    "all_claims",
    "all_events",
    "all_ids",
    "all_names",
    "all_provenance",
    "all_spells",
    "assignments",
    "bodies",
    "bodies_within",
    "body",
    "candidates",
    "claims",
    "claims_of_document",
    "claims_within",
    "count_claims",
    "count_findings",
    "count_spells",
    "counts",
    "decades",
    "document",
    "documents_from",
    "documents_named",
    "events_of_person",
    "find_claims",
    "finding_codes",
    "finding_kinds",
    "findings",
    "findings_about",
    "findings_from",
    "folded",
    "folded_names",
    "holders",
    "index_of_names",
    "kinds",
    "mentions_of",
    "meta",
    "named",
    "office",
    "offices",
    "offices_of",
    "open_for_reading",
    "open_for_writing",
    "path_of",
    "people",
    "person",
    "provenance",
    "search",
    "spells",
    "spells_by_first_day",
    "spells_of_body",
    "spells_of_office",
    "spells_of_person",
    "suggest",
    "titles",
    "uses",
]
