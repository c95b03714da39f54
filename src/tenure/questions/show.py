"""Where does it come from: a claim, a person, an office, a body, a document, by id or by name?"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable

from tenure import linking, store
from tenure.errors import CallError
from tenure.linking import Decision
from tenure.linking.decisions import person_key
from tenure.model import Assignment, Claim, EntityKind, Finding, Mention, Ref, mentions
from tenure.questions.naming import nearest
from tenure.questions.origins import ClaimOrigin, DocumentOrigin, EntityOrigin, Meaning
from tenure.questions.serving import served
from tenure.questions.values import LISTED, Cell, Citation, sql_limit
from tenure.store.documents import Provenance

KINDS: tuple[EntityKind, ...] = ("person", "office", "body")


def ask(db: sqlite3.Connection, id: str, limit: int = LISTED) -> ClaimOrigin | EntityOrigin | DocumentOrigin:
    """Where one claim, person, office, body or document comes from; of more than `limit` documents (0: no limit) the first by id.

    Raises CallError where nothing, or several things, go by that id or name.
    """
    if claims := store.claims(db, [id]):
        return _claim(db, claims[0])
    if entities := [(kind, ref) for kind in KINDS for ref in store.named(db, kind, id)]:
        return _only(db, id, entities, limit)
    if document := store.provenance(db, id):
        return DocumentOrigin(document, {c.id: Citation(c, document.title) for c in store.claims_of_document(db, id)})
    return _only(db, id, list(dict.fromkeys((hit.kind, hit.entity) for hit in store.suggest(db, id))), limit)


def _only(db: sqlite3.Connection, id: str, found: list[tuple[EntityKind, Ref]], limit: int) -> EntityOrigin:
    if len(found) == 1:
        return _entity(db, *found[0], limit)
    if not found:
        found = [(kind, ref) for kind in KINDS for ref in nearest(db, kind, id, limit=2)]
        opening = f"there is no claim, person, office, body or document “{id}”" + ("; the nearest:" if found else "")
    else:
        opening = f"“{id}” fits several; give the id:"
    raise CallError("\n".join([opening, *(f"  {kind}: {ref.name}  [{ref.id}]" for kind, ref in found)]))


def _claim(db: sqlite3.Connection, claim: Claim) -> ClaimOrigin:
    document = store.provenance(db, claim.document) or Provenance(claim.document, "", "", "", "", "")
    assignments = store.assignments(db, [claim.id])
    names = {kind: _names(db, kind, (a.entity for a in assignments if a.kind == kind)) for kind in KINDS}
    meanings = tuple(_meaning(claim, a, names[a.kind].get(a.entity, a.entity)) for a in assignments)
    uses = store.uses(db, claim.id)
    spells = served(db, store.spells(db, (use.fact for use in uses if use.kind == "spell")))
    people = {m.entity.id for m in meanings if m.kind == "person"}
    facts = {use.fact for use in uses if use.kind == "event"}
    events = [event for person in sorted(people) for event in store.events_of_person(db, person) if event.id in facts]
    return ClaimOrigin(
        Citation(claim, document.title),
        document,
        meanings,
        tuple(spells),
        tuple(events),
        _decided(db, lambda d: d.kind == "claim" and claim.id in d.about),
    )


def _meaning(claim: Claim, assigned: Assignment, name: str) -> Meaning:
    found = _mention(claim, assigned.role, assigned.position)
    return Meaning(assigned.role, found.text if found else "", assigned.kind, Ref(assigned.entity, name), assigned.score, assigned.reason)


def _mention(claim: Claim, role: str, position: int) -> Mention | None:
    """The mention that an assignment speaks of; None where the claim has it only by implication (the body of an office)."""
    if role == "subject":
        return claim.subject
    found = list(mentions(claim.where if role == "where" else claim.roles.get(role)))
    return found[position] if position < len(found) else None


def _names(db: sqlite3.Connection, kind: EntityKind, ids: Iterable[str]) -> dict[str, str]:
    return {ref.id: ref.name for id in set(ids) for ref in store.named(db, kind, id) if ref.id == id}


def _entity(db: sqlite3.Connection, kind: EntityKind, ref: Ref, limit: int) -> EntityOrigin:
    documents, total = store.documents_about(db, kind, ref.id, sql_limit(limit))
    reasons = store.reasons_for(db, kind, ref.id)
    names, details = _details(db, kind, ref.id)
    findings = _findings(db, kind, ref.id, sql_limit(limit))
    places = {document.id for document, _ in documents}
    decided = _decided(db, lambda d: d.kind == kind and any(_means(anchor, kind, names, places) for anchor in d.about))
    candidates = _candidates(db, kind, ref.id)
    more = total - len(documents)
    return EntityOrigin(kind, ref, names, details, tuple(documents), tuple(reasons), tuple(candidates), findings, decided, more)


def _findings(db: sqlite3.Connection, kind: EntityKind, id: str, limit: int) -> tuple[Finding, ...]:
    """What the checks say of a person or an office, the gravest first."""
    which = {"person": store.Which(people=[id]), "office": store.Which(office=id)}
    return tuple(store.findings(db, which[kind], limit)) if kind in which else ()


def _decided(db: sqlite3.Connection, concerns: Callable[[Decision], bool]) -> tuple[Decision, ...]:
    """The decisions of people that concern something, in the order of their file."""
    return tuple(decision for decision in linking.read_decisions(store.path_of(db)).all if concerns(decision))


def _means(anchor: str, kind: EntityKind, names: Iterable[str], documents: Collection[str]) -> bool:
    """Whether a decision that speaks of `anchor` speaks of what has these names in these documents."""
    document, name = person_key(anchor) if kind == "person" else ("", anchor)
    return (not document or document in documents) and store.folded(name) in {store.folded(known) for known in names}


def _details(db: sqlite3.Connection, kind: EntityKind, id: str) -> tuple[tuple[str, ...], dict[str, Cell]]:
    if person := store.person(db, id) if kind == "person" else None:
        return person.names, {"born": person.born, "died": person.died, "spells": len(store.spells_of_person(db, id))}
    if office := store.office(db, id) if kind == "office" else None:
        body = store.body(db, office.body) if office.body else None
        return office.names, {"body": body.name if body else None, "seats": office.seats, "spells": store.count_spells(db, office=id)}
    within = store.bodies(db, [id])[id]
    parent = store.body(db, within.parent) if within.parent else None
    return within.names, {"parent": parent.name if parent else None, "spells": store.count_spells(db, body=id)}


def _candidates(db: sqlite3.Connection, kind: EntityKind, id: str) -> list[tuple[Ref, float, str]]:
    found = [(c.other if c.one == id else c.one, c.score, c.reason) for c in store.candidates(db, id)]
    names = _names(db, kind, (other for other, _, _ in found))
    return [(Ref(other, names.get(other, other)), score, reason) for other, score, reason in found]
