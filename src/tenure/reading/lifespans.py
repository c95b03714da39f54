"""The parenthesis behind a name that opens a biography: "(11 June 1890 – 1 February 1937)", "(born 5 May 1950 in Tula)".

Taken out of the sentence before its clauses are read, since it is a form of its own: no verb, or verbs without a subject.
"""

from __future__ import annotations

from typing import NamedTuple

from tenure.languages.senses import words
from tenure.reading.units import Noun, Time, Unit, Verb

BORN = words("born")
DIED = frozenset(("died", "d.", "d", "die"))


SHORTEST = 15  # years of a life worth a biography


class Life(NamedTuple):
    """One event of a parenthesis: `birth` or `death` of `noun`, its time (a side of a range, or a whole expression), place and word."""

    kind: str
    noun: Noun
    time: Time
    side: int | None  # 0: begin of a range, 1: its end, None: the expression itself
    place: Noun | None
    word: Unit | None


def take(units: list[Unit]) -> tuple[list[Unit], list[Life]]:
    """The units without such parentheses, and what these say."""
    if not any(u.kind == "(" for u in units):
        return units, []
    out: list[Unit] = []
    lives: list[Life] = []
    k = 0
    while k < len(units):
        unit = units[k]
        end = _closing(units, k) if unit.kind == "(" else -1
        noun = _named(out)
        found = _lives(noun, units[k + 1 : end]) if end > 0 and noun is not None else []
        if found:
            lives += found
            k = end + 1
            continue
        out.append(unit)
        k += 1
    return out, lives


def _named(out: list[Unit]) -> Noun | None:
    """The name right before the parenthesis (another parenthesis between them does not count)."""
    k = len(out) - 1
    if k >= 0 and out[k].kind == ")":
        while k >= 0 and out[k].kind != "(":
            k -= 1
        k -= 1
    while k >= 0 and out[k].kind in ('"', ",", "A"):
        k -= 1
    unit = out[k] if k >= 0 else None
    while isinstance(unit, Noun) and unit.parts and unit.cls in ("kin", "role", "noun"):  # "the son of Lev Orlov (1840-1901)"
        unit = unit.parts[-1][1]
    return unit if isinstance(unit, Noun) and unit.cls in ("person", "name") else None


def _closing(units: list[Unit], k: int) -> int:
    depth = 0
    for m in range(k, len(units)):
        depth += (units[m].kind == "(") - (units[m].kind == ")")
        if depth == 0:
            return m
    return -1


def _lives(noun: Noun, inside: list[Unit]) -> list[Life]:
    """Birth and death inside a parenthesis."""
    times = [(m, u) for m, u in enumerate(inside) if isinstance(u, Time) and u.mark.shape in ("point", "range")]
    words = {m: "birth" if u.low in BORN else "death" for m, u in enumerate(inside) if u.low in BORN or u.low in DIED}
    happened = any(isinstance(u, Verb) and u.low not in BORN | DIED for u in inside)  # "(formed 1989)": no person's
    if not times or happened or any(isinstance(u, Noun) and u.role is not None for u in inside):
        return []
    if words:
        return _worded(noun, inside, times, words)
    last_part = [(m, t) for m, t in times if not any(u.kind == ";" for u in inside[m:])]
    if len(last_part) == 1 and last_part[0][1].mark.shape == "range" and last_part[0][1].mark.last and not last_part[0][1].mark.relation:
        m, time = last_part[0]
        if _bare(inside[m + 1 :]) and _as_long_as_a_life(time):
            return [Life("birth", noun, time, 0, None, None), Life("death", noun, time, 1, None, None)]
    if len(last_part) == 2 and any(u.kind == "-" for u in inside[last_part[0][0] : last_part[1][0]]):
        (a, born), (b, died) = last_part
        return [
            Life("birth", noun, born, None, _place(inside[a + 1 : b]), None),
            Life("death", noun, died, None, _place(inside[b + 1 :]), None),
        ]
    return []


def _worded(noun: Noun, inside: list[Unit], times: list[tuple[int, Time]], words: dict[int, str]) -> list[Life]:
    found = []
    for m, kind in words.items():
        after = [(n, t) for n, t in times if n > m and not any(m < other < n for other in words)]
        if after:
            n, time = after[0]
            limit = next((x for x in sorted(words) if x > n), len(inside))
            if kind == "birth" and time.mark.shape == "range" and len(words) == 1:  # "(born Alisa Rosenbaum; 1905 – 1982)"
                return [Life("birth", noun, time, 0, None, inside[m]), Life("death", noun, time, 1, None, None)]
            found.append(Life(kind, noun, time, None, _place(inside[m + 1 : limit]), inside[m]))
    return found


def _as_long_as_a_life(time: Time) -> bool:
    """A few years behind a name are a term, not a life."""
    first, last = time.mark.first, time.mark.last
    return bool(first and last and first[0] and last[1]) and int(last[1][:-6]) - int(first[0][:-6]) >= SHORTEST


def _bare(rest: list[Unit]) -> bool:
    return all(not isinstance(u, Noun) for u in rest)


def _place(units: list[Unit]) -> Noun | None:
    return next((u for u in units if isinstance(u, Noun) and u.cls in ("place", "name", "thing")), None)
