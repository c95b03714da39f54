"""A holding or event lies before the person's birth or after the death, on every reading.

`before_birth`, `after_death`. Rehabilitations, pardons, awards, burials and the like may follow a death. A shared year is well.
"""

from __future__ import annotations

from collections.abc import Iterator

from tenure.checks._holders import ref
from tenure.checks._lives import POSTHUMOUS, Life, dates_of, facts, lives
from tenure.checks._report import held, of_person
from tenure.checks._spells import certainly_before, said
from tenure.model import Event, Finding, Spell, View

CODES = ("after_death", "before_birth")
FIRES = """person,office,start,end,birth,death
Ada Byron,Keeper of the Maps,1850-02-01,1853-03-04,1815-12-10,1852-11-27
"""
SILENT = """person,office,start,end,birth,death
Ada Byron,Keeper of the Maps,1850-02-01,1852,1815-12-10,1852-11-27
"""


def check(view: View) -> Iterator[Finding]:
    known = lives(view)
    for fact in facts(view):
        life = known.get(fact.person)
        if life:
            yield from _before_birth(view, fact, life)
            yield from _after_death(view, fact, life)


def _before_birth(view: View, fact: Spell | Event, life: Life) -> Iterator[Finding]:
    early = next(((field, at) for field, at in dates_of(fact) if certainly_before(at, life.birth)), None)
    if early and life.born:
        told = f"{_what(view, fact)} ({said(early[1])}) before the birth of {ref(view, fact.person).name} ({said(life.birth)})"
        yield of_person(view, fact.person, "before_birth", "error", early[0], told, fact, life.born)


def _after_death(view: View, fact: Spell | Event, life: Life) -> Iterator[Finding]:
    late = next(((field, at) for field, at in dates_of(fact) if certainly_before(life.death, at)), None)
    if late and life.died and (isinstance(fact, Spell) or fact.kind not in POSTHUMOUS):
        told = f"{_what(view, fact)} ({said(late[1])}) after the death of {ref(view, fact.person).name} ({said(life.death)})"
        yield of_person(view, fact.person, "after_death", "error", late[0], told, fact, life.died)


def _what(view: View, fact: Spell | Event) -> str:
    return held(view, fact) if isinstance(fact, Spell) else fact.kind.replace("_", " ")
