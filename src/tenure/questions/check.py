"""What does not fit?"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tenure import store
from tenure.checks import codes
from tenure.errors import CallError
from tenure.model import Finding
from tenure.questions.citing import cite, quotes
from tenure.questions.naming import nearest_words
from tenure.questions.values import LISTED, Answer, Citation, Row, sql_limit


@dataclass(frozen=True, slots=True)
class Findings(Answer):
    """What the checks say, gravest first, with the quotes behind it; `accepted` counts those that are left out because a person let them
    stand."""

    findings: tuple[Finding, ...]
    accepted: int
    citations: Mapping[str, Citation]
    more: int = 0

    def to_json(self) -> list[dict[str, Any]]:
        """Findings with two sides at least: the second is empty where one statement is wrong in itself."""
        return [finding.to_json() | {"sides": [*map(list, finding.sides), *([[]] * (2 - len(finding.sides)))]} for finding in self.findings]

    def rows(self) -> list[Row]:
        return [
            {
                "id": f.id,
                "code": f.code,
                "severity": f.severity,
                "field": f.field,
                "office": f.office.name if f.office else "",
                "people": "; ".join(person.name for person in f.people),
                "message": f.message,
                "quotes": quotes((id for side in f.sides for id in side), self.citations),
            }
            for f in self.findings
        ]


def ask(
    db: sqlite3.Connection,
    *,
    only: Sequence[str] = (),
    ignore: Sequence[str] = (),
    accepted: Collection[str] = (),
    everything: bool = False,
    limit: int = LISTED,
) -> Findings:
    """The findings of these codes (all, if none is named) but those to be ignored.

    `accepted` are ids of findings that people let stand since the database was built; `everything` gives those that are accepted too.
    Of more than `limit` (0: no limit) the gravest.
    Raises CallError for a code that no check gives.
    """
    wanted = frozenset(_known(only) or codes()) - frozenset(_known(ignore))
    named = () if wanted == frozenset(codes()) else wanted  # all of them: nothing to choose
    every = store.Which(codes=named, with_accepted=True)
    which = every if everything else store.Which(codes=named, without=accepted)
    shown = store.findings(db, which, sql_limit(limit)) if wanted else []
    total, all_of_them = (store.count_findings(db, which), store.count_findings(db, every)) if wanted else (0, 0)
    cited = cite(db, (id for f in shown for side in f.sides for id in side))
    return Findings(tuple(shown), all_of_them - total, cited, total - len(shown))


def _known(given: Iterable[str]) -> list[str]:
    """Codes as the checks write them ("missing start" too). Raises CallError."""
    named = [name.strip().lower().replace(" ", "_").replace("-", "_") for name in given if name.strip()]
    for name in named:
        if name not in codes():
            near = ", ".join(nearest_words(name, codes())) or ", ".join(codes())
            raise CallError(f"no check gives the code “{name}”; nearest: {near}")
    return named
