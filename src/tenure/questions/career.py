"""What did a person do: which offices and belongings, when, and what else happened to them?"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tenure import store
from tenure.model import Event, Person, role_json
from tenure.questions.citing import cite, claims_behind, quotes
from tenure.questions.naming import resolve
from tenure.questions.phrases import what
from tenure.questions.serving import Served, bounds_row, disagreements_json, served
from tenure.questions.values import Answer, Citation, Row


@dataclass(frozen=True, slots=True)
class Career(Answer):
    """A person's spells and events, each in order of time."""

    person: Person
    spells: tuple[Served, ...]
    events: tuple[Event, ...]
    citations: Mapping[str, Citation]

    def to_json(self) -> dict[str, Any]:
        return {
            "person": self.person.ref.to_json(),
            "spells": [spell.to_json() for spell in self.spells],
            "events": [event_json(event) for event in self.events],
        }

    def rows(self) -> list[Row]:
        """Spells, then events; `what` is the office or body of a spell and the roles of an event in words."""
        return [
            *(self._row(s.spell.kind, s.what, s.spell.edtf, bounds_row(s.spell.start, s.spell.end), s.spell) for s in self.spells),
            *(self._row(e.kind, what(e), e.when.edtf if e.when else "", _event_bounds(e), e) for e in self.events),
        ]

    def _row(self, kind: str, what: str, edtf: str, bounds: dict[str, str | None], fact: Any) -> Row:
        found = {"certainty": fact.certainty, "sources": fact.sources, "disagreements": len(fact.disagreements)}
        return {"kind": kind, "what": what, "edtf": edtf, **bounds, **found, "quotes": quotes(fact.claims, self.citations)}


def ask(db: sqlite3.Connection, person: str) -> Career:
    """The career of a person (a name or an id). Raises CallError: nobody of that name, or several."""
    id = resolve(db, "person", person).id
    spells, events = store.spells_of_person(db, id), store.events_of_person(db, id)
    citations = cite(db, claims_behind([*spells, *events]))
    return Career(store.people(db, [id])[id], tuple(served(db, spells)), tuple(events), citations)


def event_json(event: Event) -> dict[str, Any]:
    """An event as the contract of `career --json` has it, with place and disagreements where there are any."""
    out: dict[str, Any] = {
        "kind": event.kind,
        "when": event.when.to_json() if event.when else None,
        "roles": {name: role_json(role) for name, role in event.roles.items()},
        "certainty": event.certainty,
        "claims": list(event.claims),
    }
    if event.where:
        out["where"] = role_json(event.where)
    return out | ({"disagreements": disagreements_json(event.disagreements)} if event.disagreements else {})


def _event_bounds(event: Event) -> dict[str, str | None]:
    return bounds_row(event.when.start, event.when.end) if event.when else bounds_row(None, None)
