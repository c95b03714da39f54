"""Spells with the names of those who served and of what they served in: the rows of most answers."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tenure import store
from tenure.model import Bounds, Disagreement, Ref, Spell
from tenure.questions.values import Row


@dataclass(frozen=True, slots=True)
class Served:
    """A spell, who served it, in which office (None: a party or another belonging) of which body."""

    spell: Spell
    person: Ref
    office: Ref | None
    body: Ref | None

    def to_json(self) -> dict[str, Any]:
        """As in the answers about a career or an office: bounds, claims, disagreements."""
        return {
            "office": self.office.to_json() if self.office else None,
            "body": self.body.to_json() if self.body else None,
            **times_json(self.spell),
            "claims": list(self.spell.claims),
            "disagreements": disagreements_json(self.spell.disagreements),
        }

    def row(self) -> Row:
        """One flat row: names, bounds and how well they are founded."""
        spell = self.spell
        return {
            "person_id": self.person.id,
            "person": self.person.name,
            "kind": spell.kind,
            "office": self.office.name if self.office else None,
            "body": self.body.name if self.body else None,
            "acting": spell.acting,
            "edtf": spell.edtf,
            **bounds_row(spell.start, spell.end),
            "certainty": spell.certainty,
            "sources": spell.sources,
            "disagreements": len(spell.disagreements),
        }

    @property
    def what(self) -> str:
        """The office, or else the body, by its name."""
        named = self.office or self.body
        return named.name if named else self.spell.kind.replace("_", " ")


def served(db: sqlite3.Connection, spells: Iterable[Spell]) -> list[Served]:
    """The spells with their names, in the order given."""
    spells = list(spells)
    people = store.people(db, (s.person for s in spells))
    offices = store.offices(db, (s.office for s in spells if s.office))
    bodies = store.bodies(db, (s.body for s in spells if s.body))
    return [Served(s, people[s.person].ref, _ref(offices, s.office), _ref(bodies, s.body)) for s in spells]


def is_dated(spell: Spell) -> bool:
    """Whether any bound of the spell is known, or any time at which it is attested."""
    return any(day for pair in (spell.start, spell.end, *spell.attested) if pair for day in pair)


def times_json(spell: Spell) -> dict[str, Any]:
    """The bounds and the nearest expression of a spell, as answers give them."""
    return {"start": _pair(spell.start), "end": _pair(spell.end), "edtf": spell.edtf}


def disagreements_json(found: Iterable[Disagreement]) -> list[dict[str, Any]]:
    """What cannot all be true: the field, and each side's value and claims, the preferred side first."""
    return [{"field": d.field, "sides": [side.to_json() for side in d.sides]} for d in found]


def bounds_row(start: Bounds | None, end: Bounds | None) -> dict[str, str | None]:
    """The four days that bound a stretch of time."""
    first, last = start or (None, None), end or (None, None)
    return {"start_earliest": first[0], "start_latest": first[1], "end_earliest": last[0], "end_latest": last[1]}


def _pair(bounds: Bounds | None) -> list[str | None] | None:
    return list(bounds) if bounds else None


def _ref(known: Mapping[str, Any], id: str | None) -> Ref | None:
    found = known.get(id) if id else None
    return found.ref if found else None
