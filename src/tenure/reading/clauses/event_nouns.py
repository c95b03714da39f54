"""Nouns that name an event ("the execution of Kolchak", "his death"): whose it is, and the times and places that are the event's."""

from __future__ import annotations

from tenure.languages.senses import words
from tenure.reading.clauses.predicates import Argument, Predicate
from tenure.reading.clauses.sentence import SKIPPED, Sentence, opens_item, verb_after
from tenure.reading.units import Noun, Time, Verb

EVENT_NOUNS = words("event_nouns")
ELECTIONS = words("elections")
LIVING = frozenset(("person", "name", "pronoun", "kin", "role", "thing"))  # "the country's election" is nobody's
ITEMS = frozenset(("pardon",))  # event nouns that make an item of a list by themselves


def event_nouns(s: Sentence) -> list[Predicate]:
    found = []
    for k, unit in enumerate(s.units):
        if (
            isinstance(unit, Noun)
            and unit.cls in ("noun", "role")
            and unit.head in EVENT_NOUNS
            and not (unit.head in ELECTIONS and unit.possessor is None)
        ):
            p = Predicate(unit.head, unit, k)
            p.subject = _owner(unit)
            bare = k + 1 == len(s.units) or not isinstance(s.units[k + 1], Verb)
            if p.subject is None and bare and unit.head in ITEMS and opens_item(s, k):
                p.link = "fragment"
            if p.subject is not None or p.link:
                _noun_times(s, p, k)
                found.append(p)
    return found


def event_before(s: Sentence, m: int) -> int:
    """The event noun whose time stands at `m`, or -1."""
    k = m - 1
    while k >= 0 and s.units[k].kind in (",", "A"):
        k -= 1
    unit = s.units[k] if k >= 0 else None
    if isinstance(unit, Noun) and k > 1 and s.units[k - 1].kind == "P" and (unit.cls == "place" or s.units[k - 1].low == "from"):
        k -= 2
        unit = s.units[k]
    return k if isinstance(unit, Noun) and unit.head in EVENT_NOUNS and _owner(unit) is not None else -1


def _noun_times(s: Sentence, p: Predicate, k: int) -> None:
    """Times and places right behind an event noun are the event's: "his death in that city on April 17, 1914"."""
    u, limit = s.units, _noun_region(s, k)
    for m in range(k + 1, limit):
        unit = u[m]
        if isinstance(unit, Time):
            if m not in s.taken:
                p.times.append(unit)
                s.taken.add(m)
        elif isinstance(unit, Noun):
            preposition = u[m - 1].low if u[m - 1].kind == "P" else ""
            if preposition:
                p.arguments.append(Argument(preposition, unit, u[m - 1].start))
            s.claimed.update((m - 1, m) if preposition else (m,))
    p.stop = limit


def _noun_region(s: Sentence, k: int) -> int:
    """Where what hangs on an event noun ends: behind its times, or behind the phrases that follow it at once."""
    u, m, near = s.units, k + 1, k + 1
    adjacent = True
    while m < len(u) and (u[m].kind in ("P", "NP", ",", "T") or u[m].kind in SKIPPED):
        unit = u[m]
        if isinstance(unit, Time):
            if m in s.taken or (u[m - 1].kind == "," and _opens_clause(s, m)):
                break
            while m + 1 < len(u) and u[m + 1].kind == "T" and m + 1 not in s.taken:
                m += 1
            return m + 1
        if unit.kind == "NP" and verb_after(s, m) and u[m - 1].kind != "P":
            break
        if adjacent and unit.kind == "NP" and u[m - 1].kind == "P" and u[m - 1].low in ("in", "at", "near", "by", "from", "as", "on"):
            near = m + 1
        elif unit.kind == ",":
            adjacent = False
        m += 1
    return near


def _opens_clause(s: Sentence, m: int) -> bool:
    """Whether the time at `m` opens a new clause: a subject and a verb follow it."""
    u, k = s.units, m + 1
    if k < len(u) and u[k].kind == ",":
        k += 1
    while k < len(u) and u[k].kind in SKIPPED:
        k += 1
    if k < len(u) and isinstance(u[k], Noun):
        return verb_after(s, k + 1 if isinstance(u[k + 1 : k + 2], Noun) else k)
    return False


def _owner(event: Noun) -> Noun | None:
    """Whose event a noun names: "the execution of Kolchak", "his death"."""
    owners = [n for mark, n in event.parts if mark.low == "of" and n.cls in ("person", "name", "pronoun", "kin", "role")]
    owner = event.possessor if event.possessor is not None and event.possessor.cls in LIVING else None
    return owners[0] if owners else owner
