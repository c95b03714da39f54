"""The quotes behind an answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping

from tenure import store
from tenure.model import Claim, Disagreement, Event, Spell
from tenure.questions.values import Citation


def cite(db: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Citation]:
    """The claims of these ids with the titles of their documents, by id."""
    return cite_claims(db, store.claims(db, sorted(set(ids))))


def cite_claims(db: sqlite3.Connection, found: Iterable[Claim]) -> dict[str, Citation]:
    """The same for claims at hand, in their order."""
    claims = list(found)
    titles = store.titles(db, (claim.document for claim in claims))
    return {claim.id: Citation(claim, titles.get(claim.document) or claim.document) for claim in claims}


def claims_behind(facts: Iterable[Spell | Event]) -> set[str]:
    """The ids of every claim that spells and events are made of, or that disagrees about them."""
    facts = list(facts)
    return {id for fact in facts for id in fact.claims} | {id for fact in facts for d in fact.disagreements for id in _of(d)}


def _of(disagreement: Disagreement) -> Iterable[str]:
    return (id for side in disagreement.sides for id in side.claims)


def quotes(ids: Iterable[str], citations: Mapping[str, Citation]) -> str:
    """The quotes of these claims in one cell of a table."""
    return " | ".join(citations[id].quote for id in ids if id in citations)
