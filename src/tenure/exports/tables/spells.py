"""Every spell: an unbroken holding of an office, or belonging to a body."""

from __future__ import annotations

from tenure import store
from tenure.exports.columns import Column, Table, approximate_columns, bounds_columns, disputes, named

TABLE = Table(
    "spells",
    "Spells: who held which office, or belonged to which body, from when to when",
    ("id",),
    (
        Column("id", "string", "the spell's id", lambda s, _: s.id),
        Column("person_id", "string", "who", lambda s, _: s.person),
        Column("person", "string", "name of the person", named("people", lambda s: s.person)),
        Column("kind", "string", "position_held, party or membership", lambda s, _: s.kind),
        Column("office_id", "string", "which office; empty for a party or membership", lambda s, _: s.office),
        Column("office", "string", "name of the office", named("offices", lambda s: s.office)),
        Column("body_id", "string", "body of the office, or what was belonged to", lambda s, _: s.body),
        Column("body", "string", "name of the body", named("bodies", lambda s: s.body)),
        Column("ordinal", "integer", "the how manyeth holder, where a source counts", lambda s, _: s.ordinal),
        Column("acting", "boolean", "held it for the time being only", lambda s, _: s.acting),
        Column("edtf", "string", "nearest expression of the time in EDTF (ISO 8601-2)", lambda s, _: s.edtf or None),
        Column("mode", "string", "span, or attested (held then; may have begun before)", lambda s, _: s.mode),
        *bounds_columns(lambda s: (s.start, s.end)),
        *approximate_columns(lambda s: s.edtf),
        Column("ongoing", "boolean", "had not ended when the source was written", lambda s, _: s.edtf.endswith("/..")),
        Column("possible_from", "date", "first day on which it can have been held, life dates considered", lambda s, _: s.possible[0]),
        Column("possible_to", "date", "last day on which it can have been held, life dates considered", lambda s, _: s.possible[1]),
        Column("attested", "array", "periods at which a source says only that it was held", lambda s, _: list(map(list, s.attested))),
        Column("certainty", "string", "asserted, reported or alleged: that of the surest claim", lambda s, _: s.certainty),
        Column("started_by", "string", "how it began: elected, appointed, …", lambda s, _: s.started_by),
        Column("ended_by", "string", "how it ended: dismissed, resigned, died, …", lambda s, _: s.ended_by),
        Column("start_inferred", "string", "from what the start was concluded, if not stated", lambda s, _: s.inferred.get("start")),
        Column("end_inferred", "string", "from what the end was concluded, if not stated", lambda s, _: s.inferred.get("end")),
        Column("predecessors", "array", "whom sources name as predecessor", lambda s, _: [n.to_json() for n in s.predecessors]),
        Column("successors", "array", "whom sources name as successor", lambda s, _: [n.to_json() for n in s.successors]),
        Column("sources", "integer", "how many independent sources say so", lambda s, _: s.sources),
        Column("claims", "array", "ids of the claims it was made of", lambda s, _: list(s.claims)),
        Column("disagreements", "array", "what cannot all be true; the first side is used", disputes),
    ),
    lambda source: store.all_spells(source.db),
)
