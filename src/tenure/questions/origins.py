"""Where things come from: what `show` answers about a claim, an entity, a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tenure.linking import Decision
from tenure.model import EntityKind, Event, Finding, Ref
from tenure.questions.serving import Served
from tenure.questions.values import Answer, Cell, Citation, Row
from tenure.store.documents import Provenance


@dataclass(frozen=True, slots=True)
class Meaning:
    """Which person, office or body a mention of a claim was taken for, how surely (0 to 1) and why."""

    role: str
    text: str
    kind: EntityKind
    entity: Ref
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class ClaimOrigin(Answer):
    """A claim: its document, what its mentions mean, and the spells and events that it went into."""

    citation: Citation
    document: Provenance
    meanings: tuple[Meaning, ...]
    spells: tuple[Served, ...]
    events: tuple[Event, ...]
    decisions: tuple[Decision, ...]

    def to_json(self) -> dict[str, Any]:
        meanings = [{**_fields(m, "role", "text", "kind", "score", "reason"), "entity": m.entity.to_json()} for m in self.meanings]
        uses = {"spells": [s.to_json() for s in self.spells], "events": [e.to_json() for e in self.events]}
        uses |= {"decisions": _decisions_json(self.decisions)}
        return {"type": "claim", "claim": self.citation.claim.to_json(), "document": self.document._asdict(), "meanings": meanings, **uses}

    def rows(self) -> list[Row]:
        return [{**_fields(m, "role", "text", "kind", "score", "reason"), "id": m.entity.id, "name": m.entity.name} for m in self.meanings]


@dataclass(frozen=True, slots=True)
class EntityOrigin(Answer):
    """A person, office or body: its names, the documents that speak of it, why mentions were taken for it, what it may be one with."""

    kind: EntityKind
    ref: Ref
    names: tuple[str, ...]
    details: Mapping[str, Cell]
    documents: tuple[tuple[Provenance, int], ...]  # with the number of claims that mention it
    reasons: tuple[tuple[str, int], ...]  # with the number of mentions, the most frequent first
    candidates: tuple[tuple[Ref, float, str], ...]  # with score and reason
    findings: tuple[Finding, ...]
    decisions: tuple[Decision, ...]
    more: int = 0  # documents

    def to_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "type": self.kind,
            **self.ref.to_json(),
            "names": list(self.names),
            **self.details,
            "documents": [{**document._asdict(), "claims": count} for document, count in self.documents],
            "reasons": [{"reason": reason, "mentions": count} for reason, count in self.reasons],
            "candidates": [{**ref.to_json(), "score": score, "reason": reason} for ref, score, reason in self.candidates],
            "findings": [finding.to_json() for finding in self.findings],
            "decisions": _decisions_json(self.decisions),
        }
        return found | ({"more": self.more} if self.more else {})

    def rows(self) -> list[Row]:
        return [{**document._asdict(), "claims": count} for document, count in self.documents]


@dataclass(frozen=True, slots=True)
class DocumentOrigin(Answer):
    """A document: its file, edition and reader, and the claims read from it, in the order of its text."""

    document: Provenance
    citations: Mapping[str, Citation]

    def to_json(self) -> dict[str, Any]:
        return {"type": "document", **self.document._asdict(), "claims": [c.claim.to_json() for c in self.citations.values()]}

    def rows(self) -> list[Row]:
        return [{"id": c.claim.id, "kind": c.claim.kind, "rule": c.claim.rule, "quote": c.quote} for c in self.citations.values()]


def _decisions_json(decisions: Iterable[Decision]) -> list[dict[str, Any]]:
    return [{**decision._asdict(), "about": list(decision.about)} for decision in decisions]


def _fields(value: Any, *names: str) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}
