"""Profiles: all that one document says about one person, as far as it helps to tell whether another document means the same person.

A profile is small and does not refer to the text, so that a million of them can be compared.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import NamedTuple

from tenure.linking.folding import skeleton, slug
from tenure.linking.names import PersonName, given_groups, initial_class, is_patronymic
from tenure.linking.terms import Term
from tenure.model import Bounds

PersonKey = tuple[str, str]  # document, and what tells the people of one document apart


@dataclass(frozen=True, slots=True)
class Profile:
    """One person of one document.

    `names[0]` is the principal name; `written` are all names as they stand there. `page`: the document is about this person, or a row of
    it is (`row`). `years` are the first and last year in which the document sees the person alive or in office. `posts` are the keys of
    the offices; `beside` those of the offices in which the document names the person as somebody's predecessor or successor. `strangers`
    are people who certainly are others (the person's relatives).
    """

    key: PersonKey
    label: str
    names: tuple[PersonName, ...]
    written: tuple[str, ...] = ()
    page: bool = False
    row: bool = False
    table_id: str | None = None
    birth: Bounds | None = None
    death: Bounds | None = None
    born: str = ""  # EDTF of the birth
    died: str = ""
    birthplaces: frozenset[str] = frozenset()
    posts: frozenset[Term] = frozenset()
    beside: frozenset[Term] = frozenset()
    bodies: frozenset[Term] = frozenset()
    neighbours: frozenset[str] = frozenset()
    years: tuple[int, int] | None = None
    country: str = ""
    strangers: frozenset[PersonKey] = frozenset()

    @property
    def name(self) -> PersonName:
        return self.names[0]

    @property
    def thin(self) -> bool:
        """Too little of a name to link beyond the document: a surname alone."""
        return all(not name.given for name in self.names)


def merged(one: Profile, other: Profile) -> Profile:
    """What both say, `one` first: its key, label and principal name stay."""
    return replace(
        one,
        names=tuple(dict.fromkeys((*one.names, *other.names))),
        written=tuple(dict.fromkeys((*one.written, *other.written))),
        page=one.page or other.page,
        row=one.row and other.row,
        table_id=min(filter(None, (one.table_id, other.table_id)), default=None),
        birth=finer(one.birth, other.birth),
        death=finer(one.death, other.death),
        born=one.born if finer(one.birth, other.birth) == one.birth else other.born,
        died=one.died if finer(one.death, other.death) == one.death else other.died,
        birthplaces=one.birthplaces | other.birthplaces,
        posts=one.posts | other.posts,
        beside=one.beside | other.beside,
        bodies=one.bodies | other.bodies,
        neighbours=one.neighbours | other.neighbours,
        years=joined(one.years, other.years),
        country=one.country or other.country,
        strangers=one.strangers | other.strangers,
    )


def finer(one: Bounds | None, other: Bounds | None) -> Bounds | None:
    """The narrower of two dates; of equally narrow ones the earlier."""
    return min(filter(None, (one, other)), key=lambda bounds: (_width(bounds), bounds[0] or "", bounds[1] or ""), default=None)


def _width(bounds: Bounds) -> int:
    """0 a day, 1 a month, 2 a year, 3 more, 4 open."""
    first, last = bounds
    if not first or not last:
        return 4
    return 0 if first == last else 1 if first[:-3] == last[:-3] else 2 if first[:-6] == last[:-6] else 3


def joined(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    """The years that hold both stretches."""
    if one is None or other is None:
        return one or other
    return min(one[0], other[0]), max(one[1], other[1])


def ties(profile: Profile) -> frozenset[str]:
    """What profiles share that may be one person, be taken for one another, or want one id: a surname, a table's id, a label.

    Who shares no tie with anybody of a group, directly or through others, has no influence on who is who in the group.
    """
    surnames = {f"surname {skeleton(name.surname)}" for name in profile.names}
    given = {f"id {profile.table_id}", *_called(profile.table_id)} if profile.table_id else set()
    return frozenset(surnames | given | _called(slug(profile.label)))


def _called(own: str) -> set[str]:
    """An id as such, and without a year at its end: ids are made of a name and a year of birth."""
    return {f"called {own}", f"called {_YEAR.sub('', own)}"}


_YEAR = re.compile(r"-\d{4}$")


class Keys(NamedTuple):
    """Under which keys a profile is found, and under which it looks for others: every pair that may be one person meets under one."""

    found_under: frozenset[str]
    looks_under: frozenset[str]


def block_keys(profile: Profile) -> Keys:
    """Keys of surname and given name in every form the person has; whoever is called by initials is looked for by surname and initial.

    A full name and an initial meet under `SURNAME I.`, two full names only under a given name that they may share.
    """
    whole: set[str] = {f"id {profile.table_id}"} if profile.table_id else set()
    wide: set[str] = set()
    short: set[str] = set()
    for name in profile.names:
        surname = skeleton(name.surname)
        for given in _given(name):
            if len(given) > 1:
                whole.add(f"{surname} {given}")
                wide.add(f"{surname} {initial_class(given)}. full")
            short.add(f"{surname} {initial_class(given)}. short")
    initials = short if any(len(name.first) == 1 for name in profile.names) else set()
    return Keys(frozenset(whole | wide | initials), frozenset(whole | short | (wide_of(initials) if initials else set())))


def wide_of(initials: set[str]) -> set[str]:
    """The keys of full names that initials may stand for."""
    return {key.replace(". short", ". full") for key in initials}


def _given(name: PersonName) -> set[str]:
    """The groups and beginnings of the given names by which the person may be called: the first, and middle names in full."""
    middles = (middle for middle in name.middle if len(middle) > 1 and not is_patronymic(middle))
    return {form for given in (name.first, *middles) if given for form in (*given_groups(given), skeleton(given)[:4])}
