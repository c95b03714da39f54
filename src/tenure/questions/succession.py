"""Who followed whom in an office: its holders in order, with what does not fit, and how complete the list is."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from tenure import store
from tenure.model import Finding, Office, Ref
from tenure.questions.citing import cite, claims_behind, quotes
from tenure.questions.naming import resolve
from tenure.questions.serving import Served, is_dated, served
from tenure.questions.values import LISTED, Answer, Citation, Row, sql_limit

BETWEEN = ("gap", "overlap", "overlap_possible")  # findings about the time between two holders
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Succession(Answer):
    """The spells of an office in order, and the open findings about it, the gravest first; where there are `more` spells, the findings
    about those who are shown."""

    office: Office
    spells: tuple[Served, ...]
    findings: tuple[Finding, ...]
    citations: Mapping[str, Citation]
    more: int = 0

    def to_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {
            "office": self.office.ref.to_json(),
            "spells": [{"person": s.person.to_json(), **s.to_json(), "acting": s.spell.acting} for s in self.spells],
            "findings": [finding.code for finding in self.findings],
            "finding_details": [finding.to_json() for finding in self.findings],
        }
        return found | ({"more": self.more} if self.more else {})

    def rows(self) -> list[Row]:
        return [self._row(spell) for spell in self.spells]

    @property
    def dated(self) -> int:
        """How many of the spells have any date."""
        return sum(is_dated(s.spell) for s in self.spells)

    def _row(self, one: Served) -> Row:
        neighbours = {"predecessor": named(one, "predecessors"), "successor": named(one, "successors")}
        return {**one.row(), **neighbours, "quotes": quotes(one.spell.claims, self.citations)}


def ask(db: sqlite3.Connection, office: str, limit: int = LISTED) -> Succession:
    """The succession in an office (a name or an id), the first `limit` spells of it (0: all).

    Raises CallError: no such office, or several of that name.
    """
    id = resolve(db, "office", office).id
    spells = store.spells_of_office(db, id, limit=sql_limit(limit))
    more = store.count_spells(db, office=id) - len(spells) if len(spells) == limit else 0
    shown = [spell.person for spell in spells] if more else ()
    findings = store.findings(db, store.Which(office=id, people=shown))
    ids = claims_behind(spells) | {claim for finding in findings for side in finding.sides for claim in side}
    return Succession(store.offices(db, [id])[id], tuple(served(db, spells)), tuple(findings), cite(db, ids), more)


def named(one: Served, side: str) -> str:
    """Whom the sources name as predecessors or successors of a spell: "predecessors" or "successors"."""
    return ", ".join(neighbour.name or neighbour.value or "" for neighbour in getattr(one.spell, side))


def places(whole: Succession) -> list[tuple[Finding, set[int]]]:
    """Which spells (by their place in the succession) each finding is about: those made of its claims, else those of its people."""
    of_claim: defaultdict[str, set[int]] = defaultdict(set)
    of_person: defaultdict[Ref, set[int]] = defaultdict(set)
    for n, one in enumerate(whole.spells):
        of_person[one.person].add(n)
        for claim in one.spell.claims:
            of_claim[claim].add(n)
    return [(f, _joined(of_claim, (c for side in f.sides for c in side)) or _joined(of_person, f.people)) for f in whole.findings]


def _joined(known: Mapping[K, set[int]], keys: Iterable[K]) -> set[int]:
    return {n for key in keys if key in known for n in known[key]}
