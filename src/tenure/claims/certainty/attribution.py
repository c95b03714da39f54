"""Whose word a whole stretch of a sentence is: "According to Orlov, …", "in the words of Orlov", "…, as Orlov writes, …".

How far it reaches depends on where it stands. At the beginning or the end it is about everything up to the next semicolon; in
parentheses about the clause that it interrupts; between commas about the clause it stands in, and behind "and" only about what follows.
What a sentence only mentions (a title, a relative) is told by its narrator, unless the attribution opens it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tenure.claims.certainty.standings import ASSERTED, Standing
from tenure.languages.senses import words
from tenure.reading.clauses import Predicate
from tenure.reading.units import Noun, Unit

ACCOUNTS = words("accounts")  # "by the account of Orlov", "in the words of Orlov"
IMPERSONAL = words("impersonal") | words("vague_sources")
HEARSAY = words("hearsay")  # "by tradition"


class Frame(NamedTuple):
    """An attribution with the units that it reaches, and where it stands."""

    start: int
    end: int
    standing: Standing
    opens: bool = False  # it stands before everything that it is about


def sentence_frames(units: Sequence[Unit], predicates: Sequence[Predicate] = ()) -> list[Frame]:
    """Every attribution of a sentence."""
    found = [_reach(units, k, source) for k, source in _phrases(units)]
    return found + [_reach(units, p.index, _named(p.subject), clause=True) for p in predicates if p.link == "aside"]


def framed(frames: Sequence[Frame], k: int, mentioned: bool = False) -> Standing:
    """How the attributions of a sentence let the unit at `k` stand; `mentioned`: a title or a relative."""
    return next((f.standing for f in frames if f.start <= k < f.end and not (mentioned and not f.opens)), ASSERTED)


def _phrases(units: Sequence[Unit]) -> list[tuple[int, Noun | None]]:
    found: list[tuple[int, Noun | None]] = []
    for k, unit in enumerate(units[:-1]):
        following = units[k + 1]
        if unit.kind != "P" or not isinstance(following, Noun):
            continue
        if unit.low == "according to":
            found.append((k, None if following.head in HEARSAY | ACCOUNTS else following.holder or following))
        elif unit.low in ("in", "by") and following.head in ACCOUNTS and (following.det or following.possessor is not None):
            owners = [part for mark, part in following.parts if mark.low == "of"]
            owner = owners[0] if owners else following.possessor
            if owner is not None and owner.cls in ("person", "name", "org", "pronoun", "role", "noun"):
                found.append((k, owner.holder or owner))
            elif following.head in HEARSAY:
                found.append((k, None))
        elif unit.low == "by" and following.head in HEARSAY and following.det in ("", "some", "most", "all", "other"):
            found.append((k, None))
    return found


def _named(source: Noun | None) -> Noun | None:
    """Who said it, unless it is nobody in particular ("it is said")."""
    return None if source is None or source.low in IMPERSONAL else source


def _reach(units: Sequence[Unit], k: int, source: Noun | None, clause: bool = False) -> Frame:
    standing = Standing("reported", source)
    begin = next((m + 1 for m in range(k, -1, -1) if units[m].kind == ";"), 0)
    end = next((m for m in range(k, len(units)) if units[m].kind == ";"), len(units))
    opened = next((m for m in range(k, begin - 1, -1) if units[m].kind in "()"), -1)
    if opened >= 0 and units[opened].kind == "(":  # the clause that it interrupts
        verb = next((m for m in range(opened, begin - 1, -1) if units[m].kind == "V"), begin)
        following = next((m for m in range(k, end) if units[m].kind == "V"), end)
        return Frame(verb, following, standing)
    first = next((m for m in range(begin, end) if units[m].kind not in ("A", ",", "W")), begin)
    if k <= first + 1:
        return Frame(begin, end, standing, opens=not clause)
    last = next((m for m in range(k + 1, end) if units[m].kind == "V" and not (clause and m == k)), end)
    if last == end:
        return Frame(begin, end, standing)
    starts = (m for m in range(k - 1, begin, -1) if units[m].kind in ("W", "Q") or (units[m].kind == "C" and units[m - 1].kind == ","))
    joined = (m for m in range(k + 1, end - 1) if units[m].kind == "," and units[m + 1].kind in ("C", "W"))
    before = k - 1
    while before > begin and units[before].kind in ("A", ","):
        before -= 1
    return Frame(k if units[before].kind == "C" else next(starts, begin), next(joined, end), standing)
