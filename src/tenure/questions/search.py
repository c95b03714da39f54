"""Where does a source say these words? Full text over the evidence of every claim."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from tenure import store
from tenure.questions.citing import cite_claims
from tenure.questions.find import claim_row
from tenure.questions.values import Answer, Citation, Row, sql_limit
from tenure.store.claims import Hit
from tenure.store.entities import Named

OPENS, CLOSES = "\x02", "\x03"  # around the words that were found, in a hit's snippet


@dataclass(frozen=True, slots=True)
class Hits(Answer):
    """The claims whose quotes hold all the words, best first.

    Where there are none: which of the words occur at all, and who or what is called so.
    """

    text: str
    hits: tuple[Hit, ...]
    citations: Mapping[str, Citation]
    occurring: Mapping[str, bool]
    called: tuple[Named, ...]
    more: int = 0

    def to_json(self) -> list[Any]:
        return [
            {"claim": hit.claim.to_json(), "title": self.citations[hit.claim.id].title, "snippet": plain(hit.snippet)} for hit in self.hits
        ]

    def rows(self) -> list[Row]:
        return [claim_row(cited) for cited in self.citations.values()]


def ask(db: sqlite3.Connection, text: str, limit: int = 20) -> Hits:
    """The claims whose evidence holds all words of `text` (the last may be a beginning), best first, at most `limit` (0: all).

    Of very frequent words, `more` counts no further than 20,000. Raises CallError for a limit that is none.
    """
    hits = store.search(db, text, sql_limit(limit))
    more = store.count_hits(db, text) - len(hits) if len(hits) == limit else 0
    words = [] if hits else text.split()
    occurring = {word: bool(store.search(db, word, 1)) for word in words}
    called = () if hits else tuple(store.suggest(db, text, limit=5))
    return Hits(text, tuple(hits), cite_claims(db, (hit.claim for hit in hits)), occurring, called, more)


def plain(snippet: str) -> str:
    """A snippet without the marks around the words found."""
    return snippet.replace(OPENS, "").replace(CLOSES, "")
