"""Expulsions and reinstatements: what they end and begin.

An expulsion ends the spell in its party, a reinstatement opens a new one. A statement that spans both ("member from 1917 to 1938",
expelled 1927, reinstated 1930) speaks of the first spell's start and of the last one's end.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenure import when
from tenure.careers.statements import Date, Known, Statement, without_end, without_start
from tenure.careers.terms import Term, terms
from tenure.model import Bounds

Days = tuple[int, int]


def expulsion(known: Known) -> Statement:
    """An expulsion as a statement: it ended then."""
    return Statement(known, end=_date(known), ended_by="expelled")


def reinstatement(known: Known) -> Statement:
    """A reinstatement as a statement: it began again then."""
    return Statement(known, start=_date(known), started_by="reinstated")


def _date(known: Known) -> Date | None:
    time = known.claim.when
    bounds = time.start or time.end if time else None
    return Date(bounds, "~" in time.edtf or "%" in time.edtf, known.claim) if time and bounds else None


def spells_between(statements: Iterable[Statement]) -> list[Term]:
    """The terms of one party, with breaks where somebody was reinstated. In order of time."""
    ordered = sorted(statements, key=lambda s: s.claim.id)
    breaks = _breaks(ordered)
    parts: list[list[Statement]] = [[] for _ in range(len(breaks) + 1)]
    for statement in ordered:
        for n, part in _split(statement, breaks):
            parts[n].append(part)
    return [term for part in parts if part for term in terms(part)]


def _breaks(statements: Sequence[Statement]) -> list[Bounds]:
    """When somebody was reinstated, in order; statements that can mean the same day are one."""
    dates = sorted(
        (s.start for s in statements if s.started_by == "reinstated" and s.start), key=lambda d: (when.days(d.bounds), d.claim.id)
    )
    found: list[Bounds] = []
    for date in dates:
        if found and when.agree(found[-1], date.bounds):
            found[-1] = when.sharpen(found[-1], date.bounds) or found[-1]
        else:
            found.append(date.bounds)
    return found


def _split(s: Statement, breaks: Sequence[Bounds]) -> list[tuple[int, Statement]]:
    """A statement with the number of the part it belongs to, or its start and its end with those of two."""
    first = _part(when.days(s.start.bounds)[0], breaks) if s.start else None
    last = _part(when.days(s.end.bounds)[0] - 1, breaks) if s.end else None
    if first is not None and last is not None and first < last:
        return [(first, without_end(s)), (last, without_start(s))]
    if first is None and last is None:
        return [(_part(when.days(s.attested)[0], breaks) if s.attested else 0, s)]
    return [(first if first is not None else last or 0, s)]


def _part(day: int, breaks: Sequence[Bounds]) -> int:
    """How many breaks lie on or before a day."""
    return sum(when.days(limit)[0] <= day for limit in breaks)
