"""Which statements about one office tell of the same holding, and which of another one.

Two statements tell of one holding when every date that both give can be the same, or when they contradict each other about
one stretch of time (they share a bound, or lie within one another on every reading). Terms that are numbered, or that one infobox, table
or sentence sets side by side, stay apart. The statements are taken in an order that depends on what they say, the shortest
and most exact terms first, so the result is a function of their set.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from tenure import when
from tenure.careers.agreement import can_be_one, width
from tenure.careers.statements import Date, Statement, is_structured, without_end, without_start
from tenure.model import Claim, Evidence

Relation = Literal["same", "clash", "apart"]

SLIP = 366
"""Days by which a start or end that stands alone may miss a holding and still mean it, as a contradiction, not as another holding."""


@dataclass(slots=True)
class Term:
    """Statements of one holding; `start` and `end` are the most exact ones so far."""

    statements: list[Statement] = field(default_factory=list)
    start: Date | None = None
    end: Date | None = None

    def add(self, statement: Statement) -> None:
        self.statements.append(statement)
        self.start = _finer(self.start, statement.start)
        self.end = _finer(self.end, statement.end)


def _finer(one: Date | None, other: Date | None) -> Date | None:
    """The more exact of two dates that can be the same; of others the one that was there first."""
    if one is None or other is None:
        return one or other
    return other if can_be_one(one.bounds, one.approximate, other) and _vagueness(other) < _vagueness(one) else one


def _vagueness(date: Date) -> tuple[bool, int]:
    return date.approximate, width(date.bounds)


def terms(statements: Iterable[Statement]) -> list[Term]:
    """Statements about one office (or one body) as terms, in order of time."""
    ordered = sorted(statements, key=_order)
    found: list[Term] = []
    for statement in (s for s in ordered if s.start or s.end):
        _place(found, statement)
    loose = [s for s in ordered if s.attested and not s.start and not s.end and not _attach(found, s)]
    found += _attested(loose)
    _spread(found, [s for s in ordered if not (s.start or s.end or s.attested)])
    return sorted(found, key=lambda term: (_from(term), _to(term), min(s.claim.id for s in term.statements)))


def _order(s: Statement) -> tuple[Any, ...]:
    """Whole terms first, the shortest and most exact first; then what has only one bound, by its date."""
    dates = [date for date in (s.start, s.end) if date]
    days = [when.days(date.bounds) for date in dates] or [when.days(s.attested)]
    is_half = len(dates) < 2
    length = 0 if is_half else days[-1][1] - days[0][0]
    return (is_half, any(date.approximate for date in dates), length, sum(last - first for first, last in days), days, s.claim.id)


def _place(found: list[Term], statement: Statement) -> None:
    """Into the term it tells of, those first that it does not contradict, then the nearest; else into a new one."""
    options = [(relation(term, statement), term) for term in found]
    possible = [(how != "same", _distance(term, statement), n) for n, (how, term) in enumerate(options) if how != "apart"]
    best = min(possible, default=None)
    if (best is None or best[0]) and (spanned := _spanned(found, statement)):
        first, last = spanned
        first.add(without_end(statement))
        last.add(without_start(statement))
    elif best:
        found[best[2]].add(statement)
    else:
        found.append(Term())
        found[-1].add(statement)


def _spanned(found: Sequence[Term], s: Statement) -> tuple[Term, Term] | None:
    """The first and last of several terms that a statement sums up ("from 1921 to 1928" of a fourth and a sixth term): it begins with
    the one and ends with the other, so it contradicts neither."""
    first = min((term for term in found if _match(term.start, s.start)), key=_from, default=None)
    last = max((term for term in found if _match(term.end, s.end)), key=_to, default=None)
    if first is None or last is None or not first.end or not last.start:
        return None
    return (first, last) if _days(first.end)[0] <= _days(last.start)[1] and _from(first) < _from(last) else None


def relation(term: Term, s: Statement) -> Relation:
    """How a statement stands to a term: about the same holding, contradicting it, or about another one."""
    starts, ends = _match(term.start, s.start), _match(term.end, s.end)
    agrees = starts is not False and ends is not False and _coherent(term, s)
    if any(_kept_apart(other, s, agrees) for other in term.statements):
        return "apart"
    if agrees:
        return "same"
    if starts or ends:
        return "clash" if _coherent(term, s) else "apart"
    return "clash" if _one_stretch(term, s) else "apart"


def _match(one: Date | None, other: Date | None) -> bool | None:
    """Whether two dates can be the same; None where one of them is not given."""
    return can_be_one(one.bounds, one.approximate, other) if one and other else None


def _coherent(term: Term, s: Statement) -> bool:
    """Whether neither begins after the other has certainly ended."""
    return _days(term.start)[0] <= _days(s.end)[1] and _days(s.start)[0] <= _days(term.end)[1]


def _kept_apart(one: Statement, other: Statement, agrees: bool) -> bool:
    """Numbered terms, an acting term beside a full one, and what one row or one sentence sets side by side are not merged on a
    resemblance: nobody contradicts himself in one breath ("elected in 1865 and again in 1867")."""
    if one.ordinal and other.ordinal and one.ordinal != other.ordinal:
        return True
    return not agrees and (one.acting != other.acting or _side_by_side(one.claim, other.claim))


def _side_by_side(one: Claim, other: Claim) -> bool:
    """Whether two claims are rows of one document, or stand in one sentence."""
    if one.document != other.document:
        return False
    shared = any(a.start < b.end and b.start < a.end for a in _dated(one) for b in _dated(other))
    return shared or (is_structured(one) and is_structured(other))


def _dated(claim: Claim) -> Sequence[Evidence]:
    """The pieces of evidence that hold the claim's dates, else all: a piece that only names the office ("the post" of a later
    sentence) says nothing of when."""
    times = [(m.start, m.end) for m in (claim.when.mentions if claim.when else ()) if m.start is not None and m.end is not None]
    return [e for e in claim.evidence if any(e.start <= start and end <= e.end for start, end in times)] or claim.evidence


def _one_stretch(term: Term, s: Statement) -> bool:
    """Whether contradicting dates still tell of one stretch: it shares days on every reading, or a lone bound misses it by little.

    What is left of a statement that spans several terms may miss its one by any length: it can mean no other.
    """
    if max(_sure_from(term), _sure_from(s)) < min(_sure_to(term), _sure_to(s)):
        return True
    is_half = not (term.start and term.end and s.start and s.end)
    return is_half and _begins_within(term, s) and _begins_within(s, term) and (s.is_part or _gap(term, s) <= SLIP)


def _begins_within(one: Term | Statement, other: Term | Statement) -> bool:
    """Whether the one begins before the other ends, on every reading; a bound that is not given is no objection."""
    return not (one.start and other.end) or _days(one.start)[1] < _days(other.end)[0]


def _gap(term: Term, s: Statement) -> int:
    """Days certainly between what is known of the two; 0 where they may touch."""
    (a_first, a_last), (b_first, b_last) = _extent(term.start, term.end), _extent(s.start, s.end)
    return max(0, a_first - b_last, b_first - a_last)


def _extent(start: Date | None, end: Date | None) -> tuple[int, int]:
    """From the first to the last day that is named at all."""
    known = [when.days(date.bounds) for date in (start, end) if date]
    return min(first for first, _ in known), max(last for _, last in known)


def _sure_from(x: Term | Statement) -> int:
    """The day from which on it certainly held; where no start is known, the end alone."""
    return _days(x.start)[1] if x.start else _days(x.end)[0]


def _sure_to(x: Term | Statement) -> int:
    return _days(x.end)[0] if x.end else _days(x.start)[1]


def _distance(term: Term, s: Statement) -> int:
    """How far the dates are from each other that both give, or that stand nearest."""
    pairs = [(a, b) for a, b in ((term.start, s.start), (term.end, s.end)) if a and b] or [
        (a, b) for a in (term.start, term.end) for b in (s.start, s.end) if a and b
    ]
    return sum(abs(_middle(a) - _middle(b)) for a, b in pairs)


def _middle(date: Date) -> int:
    first, last = when.days(date.bounds)
    return (first + last) // 2


def _days(date: Date | None) -> tuple[int, int]:
    return when.days(date.bounds if date else None)


def _from(term: Term) -> int:
    known = [_days(term.start)[0]] if term.start else [when.days(s.attested)[0] for s in term.statements if s.attested]
    return min(known, default=_days(term.end)[1])


def _to(term: Term) -> int:
    return _days(term.end)[1]


# ------------------------------------------------------------------------------------- statements that bound nothing


def _attach(found: Sequence[Term], s: Statement) -> bool:
    """Give an attested state to the term that can have held then, the nearest by its start; False where none can."""
    first, last = when.days(s.attested)
    fitting = [term for term in found if _days(term.start)[0] <= last and first <= _days(term.end)[1]]
    if fitting:
        min(fitting, key=lambda term: abs(_from(term) - first)).add(s)
    return bool(fitting)


def _attested(loose: Sequence[Statement]) -> list[Term]:
    """Terms of states that are only attested: times that follow each other within a year are taken for one holding."""
    found: list[Term] = []
    reach = 0
    for s in sorted(loose, key=lambda s: (when.days(s.attested), s.claim.id)):
        first, last = when.days(s.attested)
        if not found or first - reach > SLIP:
            found.append(Term())
            reach = last
        found[-1].add(s)
        reach = max(reach, last)
    return found


def _spread(found: list[Term], undated: Sequence[Statement]) -> None:
    """Undated statements support every term of the office; where there is none, they are one without dates."""
    if undated and not found:
        found.append(Term())
    for term in found:
        for s in undated:
            term.add(s)
