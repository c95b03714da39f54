"""Which claims are there of a kind: about a person, from a time, at a place? (Everyone rehabilitated in 1988.)"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tenure import store
from tenure.errors import CallError
from tenure.model import Claim, Ref, mentions
from tenure.questions.asking import ALWAYS, Asked, asked
from tenure.questions.citing import cite_claims
from tenure.questions.naming import nearest_words, resolve
from tenure.questions.phrases import what
from tenure.questions.serving import bounds_row
from tenure.questions.values import LISTED, Answer, Citation, Row, sql_limit

# What the public contract promises; a database may hold more.
KINDS = frozenset((
    "name", "birth", "death", "burial", "origin", "nationality", "citizenship", "ethnicity", "residence", "education",
    "occupation", "employment", "military_service", "spouse", "sibling", "relative", "parent", "child", "position_held",
    "candidacy", "membership", "party", "participation", "founding", "signing", "award", "association", "arrest",
    "imprisonment", "exile", "charge", "trial", "sentence", "pardon", "rehabilitation", "expulsion", "reinstatement",
))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found(Answer):
    """The claims, by date. Where there are none, `without` says how many there would be without each restriction."""

    kind: str
    person: Ref | None
    during: Asked
    where: str
    citations: Mapping[str, Citation]
    without: Mapping[str, int]
    more: int = 0

    @property
    def claims(self) -> list[Claim]:
        return [cited.claim for cited in self.citations.values()]

    def to_json(self) -> list[Any]:
        return [claim.to_json() for claim in self.claims]

    def rows(self) -> list[Row]:
        return [claim_row(cited) for cited in self.citations.values()]


def ask(
    db: sqlite3.Connection,
    kind: str,
    *,
    person: str | None = None,
    on: str | None = None,
    since: str | None = None,
    until: str | None = None,
    where: str | None = None,
    limit: int = LISTED,
) -> Found:
    """The claims of a kind that may be true of the person, time and place asked about; what is not given does not restrict.

    Of more than `limit` (0: no limit) the first by date.
    Raises CallError: no such kind, nobody of that name or several, a time that is none.
    """
    known = _known(db, kind)
    ref = resolve(db, "person", person) if person else None
    during = asked(on, since, until)
    restrictions = (ref.id if ref else "", during.days, where or "")
    found = store.find_claims(db, known, *restrictions, sql_limit(limit))
    more = store.count_claims(db, known, *restrictions) - len(found) if len(found) == limit else 0
    without = {} if found else _without(db, known, ref, during, where or "")
    return Found(known, ref, during, where or "", cite_claims(db, found), without, more)


def claim_row(cited: Citation) -> Row:
    """A claim as a flat row."""
    claim = cited.claim
    return {
        "id": claim.id,
        "kind": claim.kind,
        "person": subject(claim),
        "what": what(claim),
        "edtf": claim.when.edtf if claim.when else None,
        **(bounds_row(claim.when.start, claim.when.end) if claim.when else bounds_row(None, None)),
        "certainty": claim.certainty,
        "according_to": ", ".join(m.name or m.text for m in mentions(claim.according_to)),
        "document": cited.title,
        "quote": cited.quote,
    }


def subject(claim: Claim) -> str:
    """Whom a claim is about, by the fullest name."""
    return claim.subject.name or claim.subject.text


def _known(db: sqlite3.Connection, kind: str) -> str:
    """The kind as the vocabulary spells it. Raises CallError, with the nearest kinds."""
    spelled = kind.strip().lower().replace(" ", "_").replace("-", "_")
    if spelled in KINDS:
        return spelled
    known = KINDS | set(store.kinds(db))
    if spelled in known:
        return spelled
    near = ", ".join(nearest_words(spelled, known)) or ", ".join(sorted(known))
    raise CallError(f"there is no kind of claim called “{kind}”; the nearest: {near}")


def _without(db: sqlite3.Connection, kind: str, person: Ref | None, during: Asked, where: str) -> dict[str, int]:
    """How many claims there are once each restriction is dropped, or without any."""
    id = person.id if person else ""
    relaxed = {
        "person": store.count_claims(db, kind, "", during.days, where) if person else 0,
        "time": store.count_claims(db, kind, id, ALWAYS, where) if during.text else 0,
        "place": store.count_claims(db, kind, id, during.days, "") if where else 0,
        "all": store.count_claims(db, kind),
    }
    return {name: count for name, count in relaxed.items() if count}
