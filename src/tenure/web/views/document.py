"""A document as its reader would see it, every claim underlined where it stands; one chosen, it is explained beside the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tenure import store
from tenure.model import Body, Claim, Document, Office, Person, Role, mentions
from tenure.questions import phrases
from tenure.rendering import words as say
from tenure.web import facts, reader
from tenure.web.facts import Words
from tenure.web.page import Ask, Missing, Page, Pager, address
from tenure.web.reader import Part
from tenure.when import english

_EXPLAINED = 12  # claims of one place


def document(ask: Ask) -> Page:
    """Raises Missing where no document has this id."""
    read = store.document(ask.db, ask.id)
    if not read:
        raise Missing("document", ask.id)
    dealt = reader.pages(reader.frames(read))
    claim = next(iter(store.claims(ask.db, [ask.text("claim")])), None) if ask.text("claim") else None
    number = _number(ask, dealt, claim)
    shown = dealt[number - 1]
    claims = store.claims_within(ask.db, ask.id, shown[0].start, shown[-1].end) if shown else []
    chosen = _chosen(ask, claims, claim)
    values = {
        "document": read,
        "provenance": store.provenance(ask.db, ask.id),
        "parts_shown": _below(read.title, reader.parts(read, shown, claims)),
        "pager": Pager(number, len(dealt)),
        "claims": {c.id: c for c in claims},
        "total": len(claims),
        "chosen": {c.id for c in chosen},
        "explained": [explained(ask, c) for c in chosen[:_EXPLAINED]],
        "references": _references(read, shown, number == len(dealt)),
        "at": ask.text("at"),
    }
    return Page(
        "document.html", read.title or read.id, values, json=lambda: [c.to_json() for c in claims], rows=lambda: [_row(c) for c in claims]
    )


def explained(ask: Ask, claim: Claim) -> dict[str, Any]:
    """A claim's structure for people: each role, what it was linked to and why, time, certainty, attribution and rule."""
    linked = {(a.role, a.position): a for a in store.assignments(ask.db, [claim.id]) if a.role not in ("body",) or "body" in claim.roles}
    names = _names(ask, [(a.kind, a.entity) for a in linked.values()])
    roles = [("subject", claim.subject), *claim.roles.items(), *([("where", claim.where)] if claim.where else [])]
    lines = [(say.human(name), _words(name, role, linked, names)) for name, role in roles]
    return {
        "claim": claim,
        "headline": facts.claim_words(claim),
        "roles": lines,
        "when": english.when(claim.when),
        "according_to": ", ".join(phrases.shown(m) for m in mentions(claim.according_to)),
    }


def _words(name: str, role: Role, linked: dict[tuple[str, int], Any], names: dict[str, Words]) -> list[Words]:
    out: list[Words] = []
    for position, mention in enumerate(mentions(role)):
        entity = linked.get((name, position))
        known = names.get(entity.entity) if entity else None
        text = mention.text if not mention.name or mention.name == mention.text else f"{mention.text} = {mention.name}"
        out += [Words("; ")] * bool(out) + [Words(text, known.address if known else "")]
        out += [Words(f" ({mention.value})")] * (mention.value is not None and str(mention.value) != mention.text)
    return out


def _names(ask: Ask, wanted: Sequence[tuple[str, str]]) -> dict[str, Words]:
    found: list[tuple[str, Person | Office | Body]] = []
    found += [("person", one) for one in store.people(ask.db, [id for kind, id in wanted if kind == "person"]).values()]
    found += [("office", one) for one in store.offices(ask.db, [id for kind, id in wanted if kind == "office"]).values()]
    found += [("body", one) for one in store.bodies(ask.db, [id for kind, id in wanted if kind == "body"]).values()]
    return {one.id: Words(one.name, address(kind, one.id)) for kind, one in found}


def _below(title: str, found: list[Part]) -> list[Part]:
    """The parts without a first heading that only repeats the title above."""
    is_title = bool(found) and found[0].kind == "heading" and [p.text.strip() for p in found[0].pieces if not p.claims] == [title]
    return found[1:] if is_title else found


def _number(ask: Ask, dealt: Sequence[Sequence[reader.Frame]], claim: Claim | None) -> int:
    """The page asked for, or the one where the claim or place asked for stands."""
    if claim and claim.document == ask.id and claim.evidence:
        return reader.page_at(dealt, reader.first_evidence(claim).start)
    if ask.text("at").isdecimal():
        return reader.page_at(dealt, int(ask.text("at")))
    return min(ask.page(), len(dealt))


def _chosen(ask: Ask, claims: Sequence[Claim], claim: Claim | None) -> list[Claim]:
    if claim:
        return [claim]
    return reader.covering(claims, int(ask.text("at"))) if ask.text("at").isdecimal() else []


def _references(read: Document, shown: Sequence[reader.Frame], is_last: bool) -> list[tuple[str, str]]:
    """The references that marks on this page name; on the last page those that no mark names, too."""
    named = {m.label for m in read.markers if shown and shown[0].start <= m.start <= shown[-1].end}
    unnamed = set(read.references) - {m.label for m in read.markers} if is_last else set()
    return [(label, text) for label, text in read.references.items() if label in named | unnamed]


def _row(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "kind": claim.kind,
        "subject": claim.subject.name or claim.subject.text,
        "claim": facts.claim_words(claim),
        "edtf": claim.when.edtf if claim.when else "",
        "certainty": claim.certainty,
        "according_to": ", ".join(phrases.shown(m) for m in mentions(claim.according_to)),
        "rule": claim.rule,
        "quote": " … ".join(piece.quote for piece in claim.evidence),
    }


ROUTES = {"/document/{id:path}": document}
