"""What opens a clause: times and places before its subject, or between subject and verb."""

from __future__ import annotations

from tenure.languages.senses import words
from tenure.reading.clauses.event_nouns import event_before
from tenure.reading.clauses.predicates import Argument, Predicate
from tenure.reading.clauses.sentence import SKIPPED, Sentence, noun_at
from tenure.reading.units import Noun, Time, Verb

AT_ONCE = words("at_once")


def front_times(s: Sentence, p: Predicate) -> None:
    """Times and places that open the clause, before its subject, or stand between subject and verb."""
    u = s.units
    anchor = p.subject_at if p.subject_at >= 0 else p.index
    title = p.subject.title if p.subject is not None and p.subject_at >= 0 else None
    if title is not None and anchor > 0 and u[anchor - 1] is title:
        anchor -= 1
    first, k = anchor, anchor - 1
    commas = p.subject_at >= 0  # without a subject of its own a clause begins at "and" or a semicolon, not at a comma
    while k >= 0:
        kind = u[k].kind
        if kind == "T" or kind in SKIPPED:
            k -= 1
        elif isinstance(u[k], Noun) and k > 0 and (u[k - 1].kind == "P" or _dates_noun(s, k - 1)):
            k -= 2
        elif kind == "," and (commas or u[k + 1].kind != "V"):
            if commas and _front_opens(s, k + 1):
                first = k + 1
            k -= 1
        else:
            break
    if k < 0 or u[k].kind in (";", ":", "W", "C", "."):
        first = k + 1
    p.start = min(first, p.index)
    if p.verb is not None and p.verb.infinitive:
        p.start = p.index
        return
    for m in [*range(first, anchor), *range(anchor + 1, p.index)]:
        unit = u[m]
        if isinstance(unit, Time) and m not in s.taken and not _in_inner_clause(s, anchor, m) and not _dates_noun(s, m):
            event = event_before(s, m)
            if event < 0:
                s.taken.add(m)
            if event < 1 or u[event - 1].low in AT_ONCE:  # "On the death of his father in 1901 he became …"
                p.front.append(unit)
        elif isinstance(unit, Noun) and m < anchor and m > 0 and u[m - 1].kind == "P" and not (m > 1 and isinstance(u[m - 2], Noun)):
            p.front_places.append(Argument(u[m - 1].low, unit, u[m - 1].start))


def _dates_noun(s: Sentence, m: int) -> bool:
    """ "as a result of the 2009 crisis, …": a time inside a phrase says which crisis is meant, not when the clause happened."""
    unit = s.units[m]
    return isinstance(unit, Time) and unit.mark.relation == "of" and noun_at(s, m + 1)


def _front_opens(s: Sentence, k: int) -> bool:
    return k < len(s.units) and (s.units[k].kind in ("T", "P"))


def _in_inner_clause(s: Sentence, anchor: int, m: int) -> bool:
    """ "Smirnov, who was born in 1881, joined …": a time between subject and verb that a clause between them has."""
    inner = s.units[anchor + 1 : m] if m > anchor else []
    aside = any(unit.kind == "(" for unit in inner) and all(unit.kind != ")" for unit in inner)
    return aside or (s.units[m - 1].kind != "," and any(isinstance(unit, Verb) for unit in inner))
