"""With whom did a person serve: who else held an office of the same body on the same days, and for how long?"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from tenure import store, when
from tenure.model import Ref, Spell
from tenure.questions.asking import stay_of
from tenure.questions.citing import cite, quotes
from tenure.questions.naming import resolve
from tenure.questions.serving import is_dated
from tenure.questions.values import LISTED, Answer, Citation, Row, sql_limit

_NEVER, _EVER = when.days((None, None))

Days = tuple[int, int]  # first and last, both included, as `when` counts days


@dataclass(frozen=True, slots=True)
class Common:
    """Service of another person in one body beside the person asked about.

    `certain` counts the days that both served on every reading of their dates; `possible` those on some reading; None: no limit is known.
    """

    person: Ref
    body: Ref
    certain: int
    possible: int | None
    claims: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        counted = {"days_certain": self.certain, "days_possible": self.possible}
        return {"person": self.person.to_json(), "body": self.body.to_json(), **counted, "claims": list(self.claims)}


@dataclass(frozen=True, slots=True)
class Together(Answer):
    """Those who served beside a person, the longest certain service first."""

    person: Ref
    other: Ref | None
    common: tuple[Common, ...]
    citations: Mapping[str, Citation]
    more: int = 0

    def to_json(self) -> dict[str, Any]:
        found: dict[str, Any] = {"person": self.person.to_json(), "with": [c.to_json() for c in self.common]}
        return found | ({"more": self.more} if self.more else {})

    def rows(self) -> list[Row]:
        return [
            {
                "person_id": c.person.id,
                "person": c.person.name,
                "body": c.body.name,
                "days_certain": c.certain,
                "days_possible": c.possible,
                "quotes": quotes(c.claims, self.citations),
            }
            for c in self.common
        ]


def ask(db: sqlite3.Connection, person: str, other: str | None = None, limit: int = LISTED) -> Together:
    """Who served beside the person in one body; with `other`, that person only. What has no date shows no common service.

    Of more than `limit` (0: no limit) the first.

    Raises CallError: nobody of a name, or several.
    """
    one = resolve(db, "person", person)
    two = resolve(db, "person", other) if other else None
    by_body = _by(store.spells_of_person(db, one.id), "body")
    found = [c for body, own in sorted(by_body.items()) for c in _beside(db, one, own, body) if two is None or c.person.id == two.id]
    found.sort(key=lambda c: (-c.certain, _EVER if c.possible is None else c.possible, c.person, c.body))
    shown = found[: sql_limit(limit)] if limit else found
    return Together(one, two, tuple(shown), cite(db, {id for c in shown for id in c.claims}), len(found) - len(shown))


def _beside(db: sqlite3.Connection, person: Ref, own: list[Spell], body: str) -> list[Common]:
    """Everybody who served in a body while the person served there by these spells."""
    reach = when.bounds(min(when.days(s.possible)[0] for s in own), max(when.days(s.possible)[1] for s in own))
    others = _by((s for s in store.spells_of_body(db, body, reach) if s.person != person.id), "person")
    people, where = store.people(db, others), store.bodies(db, [body])[body].ref
    return [c for id, theirs in others.items() if (c := common(people[id].ref, where, own, theirs)).possible != 0]


def common(person: Ref, body: Ref, own: list[Spell], theirs: list[Spell]) -> Common:
    """The service of `person` by the spells `theirs` beside somebody's `own`, all in one body; each day counts once."""
    claims = dict.fromkeys(id for spell in _touching(own, theirs) + _touching(theirs, own) for id in spell.claims)
    certain = _shared(_certain(own), _certain(theirs))
    possible = _shared(_possible(own), _possible(theirs))
    return Common(person, body, sum(map(_at_least, certain)), _at_most(possible), tuple(claims))


def _touching(some: list[Spell], others: list[Spell]) -> list[Spell]:
    """Those of `some` that may have had a day in common with any of the others."""
    return [s for s in some if _shared(_possible([s]), _possible(others))]


def _certain(spells: Iterable[Spell]) -> list[Days]:
    """The days on which one of the spells was held on every reading."""
    stays = [stay_of(s) for s in spells if s.certainty == "asserted"]
    return _union(core for stay in stays if not (stay.approximate or stay.shut) and (core := stay.core()))


def _possible(spells: Iterable[Spell]) -> list[Days]:
    """The days on which one of the spells was held on some reading, within what life dates allow."""
    stays = [(stay_of(s), when.days(s.possible)) for s in spells]
    ranges = [_meet(stay.longest(), limits) for stay, limits in stays if not stay.shut]
    return _union(days for days in ranges if days[0] <= days[1])


def _union(ranges: Iterable[Days]) -> list[Days]:
    """The same days in ranges that do not touch, in order."""
    merged: list[Days] = []
    for first, last in sorted(ranges):
        if merged and first <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
        else:
            merged.append((first, last))
    return merged


def _shared(some: list[Days], others: list[Days]) -> list[Days]:
    met = (_meet(a, b) for a in some for b in others)
    return _union(days for days in met if days[0] <= days[1])


def _meet(a: Days, b: Days) -> Days:
    return max(a[0], b[0]), min(a[1], b[1])


def _at_least(days: Days) -> int:
    """How many days are in a range that is certain; of one that goes on for as long as the source could know, the first alone."""
    return 1 if days[1] == _EVER else days[1] - days[0] + 1


def _at_most(ranges: list[Days]) -> int | None:
    """How many days are in ranges that are possible; None where one has no limit."""
    if any(first == _NEVER or last == _EVER for first, last in ranges):
        return None
    return sum(last - first + 1 for first, last in ranges)


def _by(spells: Iterable[Spell], key: str) -> dict[str, list[Spell]]:
    """The dated spells of offices by their person or body, those without left out."""
    groups: defaultdict[str, list[Spell]] = defaultdict(list)
    for spell in spells:
        if spell.kind == "position_held" and is_dated(spell) and (value := getattr(spell, key)):
            groups[value].append(spell)
    return dict(groups)
