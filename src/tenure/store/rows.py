"""Values into rows: what stands in the columns of each table. Pure, so that the processes that read can prepare the rows."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from tenure.model import Claim, Document, Event, Finding, Linked, Person, Role, Spell, mentions
from tenure.store.codec import dumps, structure_json
from tenure.store.days import FOREVER, is_dated, number, numbers, reach
from tenure.store.words import folded

Row = Sequence[Any]

_EDITION = ("revision", "revid", "edition", "version")
_RETRIEVED = ("retrieved", "accessed", "timestamp", "date")


def document_row(document: Document, path: str, place: int) -> Row:
    metadata = document.metadata
    edition, retrieved = _first(metadata, _EDITION), _first(metadata, _RETRIEVED)
    return [document.id, path, place, document.title, document.reader, edition, retrieved, dumps(dict(metadata))]


def text_row(document: Document) -> Row:
    return [document.id, document.text, dumps(structure_json(document))]


def claim_row(claim: Claim) -> Row:
    first = claim.evidence[0].start if claim.evidence else 0
    quote = " … ".join(e.quote for e in claim.evidence)
    return [
        claim.id,
        claim.document,
        claim.kind,
        claim.certainty,
        claim.rule,
        first,
        int(is_dated(claim.when)),
        *reach(claim.when),
        _place(claim.where),
        quote,
        dumps(claim.to_json()),
    ]


def person_row(person: Person) -> Row:
    return [person.id, person.name, person.born, person.died]


def name_rows(linked: Linked) -> Iterator[Row]:
    """(kind, entity, name, folded) of every name of every entity."""
    for kind, entities in (("person", linked.people), ("office", linked.offices), ("body", linked.bodies)):
        for entity in entities:
            for name in sorted({entity.name, *entity.names}):
                yield [kind, entity.id, name, folded(name)]


def spell_row(spell: Spell) -> Row:
    known = [day for pair in (spell.start, spell.end, *spell.attested) for day in pair or () if day]
    disagrees = len(spell.disagreements)
    return [
        spell.id,
        spell.person,
        spell.kind,
        spell.office,
        spell.body,
        *numbers(spell.possible),
        min(map(number, known), default=FOREVER),
        disagrees,
        dumps(spell.to_json()),
    ]


def event_row(event: Event) -> Row:
    pairs = (event.when.start, event.when.end) if event.when else ()
    known = [day for pair in pairs for day in pair or () if day]
    sorts = min(map(number, known), default=FOREVER)
    return [event.id, event.person, event.kind, *reach(event.when), sorts, len(event.disagreements), dumps(event.to_json())]


def use_rows(spells: Iterable[Spell], events: Iterable[Event]) -> Iterator[Row]:
    """(claim, spell or event, its id)."""
    for spell in spells:
        yield from ([claim, "spell", spell.id] for claim in spell.claims)
    for event in events:
        yield from ([claim, "event", event.id] for claim in event.claims)


def finding_rows(findings: Iterable[Finding]) -> Iterator[Row]:
    for finding in findings:
        office = finding.office.id if finding.office else None
        yield [finding.id, finding.code, finding.severity, office, int(finding.accepted), dumps(finding.to_json())]


def finding_person_rows(findings: Iterable[Finding]) -> Iterator[Row]:
    """(finding, person) of everybody named."""
    for finding in findings:
        yield from ([finding.id, person] for person in sorted({p.id for p in finding.people}))


def named_finding(finding: Finding) -> Finding:
    """The finding with an id: its own, else one made of what it says of whom."""
    if finding.id:
        return finding
    said = [finding.code, finding.field, finding.office.id if finding.office else None, [p.id for p in finding.people], finding.sides]
    return replace(finding, id="f:" + hashlib.blake2b(dumps(said).encode(), digest_size=8).hexdigest())


def _first(metadata: Mapping[str, Any], keys: Iterable[str]) -> str:
    return next((str(metadata[key]) for key in keys if metadata.get(key)), "")


def _place(where: Role | None) -> str:
    return " ".join(folded(m.name or m.text) for m in mentions(where))
