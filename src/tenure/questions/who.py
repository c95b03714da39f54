"""Who held an office, on a day or over a time?"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from tenure import store, when
from tenure.model import Bounds, Disagreement, Ref, Spell
from tenure.questions.asking import Asked, asked, held
from tenure.questions.citing import cite, claims_behind, quotes
from tenure.questions.naming import resolve
from tenure.questions.serving import Served, disagreements_json, served, times_json
from tenure.questions.values import LISTED, Answer, Citation, Row, sql_limit


@dataclass(frozen=True, slots=True)
class Holder:
    """One who held the office then, and how surely."""

    served: Served
    certainty: Literal["certainly", "possibly"]

    @property
    def person(self) -> Ref:
        return self.served.person

    @property
    def spell(self) -> Spell:
        return self.served.spell

    def to_json(self) -> dict[str, Any]:
        return {
            "person": self.person.to_json(),
            **times_json(self.spell),
            "certainty": self.certainty,
            "acting": self.spell.acting,
            "claims": list(self.spell.claims),
            "disagreements": disagreements_json(self.spell.disagreements),
        }


@dataclass(frozen=True, slots=True)
class Holders(Answer):
    """The holders in order of time. Where none is certain, `before` and `after` are the nearest spells by date, if any."""

    office: Ref
    during: Asked
    holders: tuple[Holder, ...]
    before: Served | None
    after: Served | None
    citations: Mapping[str, Citation]
    more: int = 0

    def to_json(self) -> dict[str, Any]:
        found = {"office": self.office.to_json(), "on": self.during.text, "holders": [h.to_json() for h in self.holders]}
        return found | ({"more": self.more} if self.more else {})

    def rows(self) -> list[Row]:
        return [
            {**h.served.row(), "certainty": h.certainty, "claimed": h.spell.certainty, "quotes": quotes(h.spell.claims, self.citations)}
            for h in self.holders
        ]

    def disagreements(self) -> list[tuple[Ref, Disagreement]]:
        """What sources disagree about, and on whose holding."""
        return [(h.person, d) for h in self.holders for d in h.spell.disagreements]


def ask(
    db: sqlite3.Connection, office: str, on: str | None = None, *, since: str | None = None, until: str | None = None, limit: int = LISTED
) -> Holders:
    """Who held the office (a name or an id) on some day of `on` (any EDTF), or between `since` and `until`; else who ever held it.

    Of more than `limit` (0: no limit) whose dates allow it, the first; `more` says how many others there are.
    Raises CallError: no such office, several of that name, or a time that is none.
    """
    ref = resolve(db, "office", office)
    during = asked(on, since, until)
    possible = store.spells_of_office(db, ref.id, during.days, sql_limit(limit))
    more = store.count_spells(db, office=ref.id, between=during.days) - len(possible) if len(possible) == limit else 0
    verdicts = [(spell, held(spell, during)) for spell in possible]
    found = [(spell, verdict) for spell, verdict in verdicts if verdict != "never"]
    spells = [spell for spell, _ in found]
    is_sure = any(verdict == "certainly" for _, verdict in found)
    before, after = (None, None) if is_sure or more else _nearest(db, ref.id, during.days)
    holders = [Holder(one, verdict) for one, (_, verdict) in zip(served(db, spells), found, strict=True)]
    citations = cite(db, claims_behind([*spells, *filter(None, (before, after))]))
    return Holders(ref, during, tuple(holders), _served(db, before), _served(db, after), citations, more)


def _nearest(db: sqlite3.Connection, office: str, days: Bounds) -> tuple[Spell | None, Spell | None]:
    """The last spell that was over before the time asked about, and the first that began after it, by the days that sources give."""
    first, last = days
    before = after = None
    for spell in store.spells_over_before(db, office, first) if first else ():
        if before and when.days(spell.possible)[1] <= _known(before)[-1]:
            break  # neither it nor any that follow can have a later day
        before = max(before or spell, spell, key=lambda one: _known(one)[-1])
    for spell in store.spells_begun_after(db, office, last) if last else ():
        if after and when.days(spell.possible)[0] >= _known(after)[0]:
            break
        after = min(after or spell, spell, key=lambda one: _known(one)[0])
    return before, after


def _known(spell: Spell) -> list[int]:
    """The days that sources give for a spell, in order; the limits of the life, where they give none."""
    given = _days((spell.start, spell.end, *spell.attested))
    return sorted(given or _days((spell.possible,)))


def _days(bounds: Iterable[Bounds | None]) -> list[int]:
    return [when.from_iso(day) for pair in bounds if pair for day in pair if day]


def _served(db: sqlite3.Connection, spell: Spell | None) -> Served | None:
    return served(db, [spell])[0] if spell else None
