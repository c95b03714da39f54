"""What does the database hold, in numbers?"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tenure import store
from tenure.questions.values import Answer, Row


@dataclass(frozen=True, slots=True)
class Numbers(Answer):
    """Counts of everything; claims by kind, findings by code, spells by the decade in which they begin."""

    counts: Mapping[str, int]
    kinds: Mapping[str, int]
    findings: Mapping[str, int]
    decades: Mapping[int, int]
    program: str

    def to_json(self) -> dict[str, Any]:
        groups = {"kinds": dict(self.kinds), "findings_by_code": dict(self.findings)}
        return {**self.counts, **groups, "decades": {str(d): n for d, n in self.decades.items()}, "program": self.program}

    def rows(self) -> list[Row]:
        groups: dict[str, Mapping[Any, int]] = {
            "all": self.counts,
            "claims": self.kinds,
            "findings": self.findings,
            "decades": self.decades,
        }
        return [{"group": group, "what": str(what), "count": count} for group, counts in groups.items() for what, count in counts.items()]


def ask(db: sqlite3.Connection) -> Numbers:
    """How many of everything there are."""
    return Numbers(store.counts(db), store.kinds(db), store.finding_codes(db), store.decades(db), store.meta(db, "program"))
