"""Every event: what happened to a person, or held of it, other than a spell."""

from __future__ import annotations

from tenure import store
from tenure.exports.columns import Column, Table, approximate_columns, bounds_columns, disputes, named
from tenure.exports.tables.claims import roles
from tenure.model import Bounds, Event, mentions
from tenure.questions.phrases import what


def _bounds(event: Event) -> tuple[Bounds | None, Bounds | None]:
    return (event.when.start, event.when.end) if event.when else (None, None)


def _edtf(event: Event) -> str:
    return event.when.edtf if event.when else ""


TABLE = Table(
    "events",
    "Events: births, deaths, arrests, degrees and whatever else is said of a person",
    ("id",),
    (
        Column("id", "string", "the event's id", lambda e, _: e.id),
        Column("person_id", "string", "who", lambda e, _: e.person),
        Column("person", "string", "name of the person", named("people", lambda e: e.person)),
        Column("kind", "string", "what sort of event it is", lambda e, _: e.kind),
        Column("what", "string", "its roles and place in words", lambda e, _: what(e) or None),
        Column("when_text", "string", "the time in a source's words", lambda e, _: e.when.text if e.when else None),
        Column("edtf", "string", "nearest expression of the time in EDTF (ISO 8601-2)", lambda e, _: _edtf(e) or None),
        *bounds_columns(_bounds),
        *approximate_columns(_edtf),
        Column("where", "string", "place as written", lambda e, _: "; ".join(m.name or m.text for m in mentions(e.where)) or None),
        Column("certainty", "string", "asserted, reported, alleged or denied: that of the surest claim", lambda e, _: e.certainty),
        Column("sources", "integer", "how many independent sources say so", lambda e, _: e.sources),
        Column("claims", "array", "ids of the claims it was made of", lambda e, _: list(e.claims)),
        Column("roles", "object", "every role with its mentions", lambda e, _: roles(e)),
        Column("disagreements", "array", "what cannot all be true; the first side is used", disputes),
    ),
    lambda source: store.all_events(source.db),
)
