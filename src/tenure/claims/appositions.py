"""What stands beside a name and says what its bearer is: "Andrey Vyshinsky, the prosecutor", "Ivan Orlov (mayor of Tula)".

Also before it, "its founder, Anna Petrova", and at the head of a sentence, "A graduate of Tula University, she …". Titles before a name are
read where the name is (`Noun.holder`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tenure.languages.senses import words
from tenure.reading.clauses import Predicate
from tenure.reading.units import Noun, Unit

DESCRIBED = words("described")
THEN = words("then")
CLOSES = frozenset((",", ".", ";", ")", "(", "Q"))


class Apposition(NamedTuple):
    """Who is described, by which noun group, and where the person's name stands among the units.

    `title`: as a title before a name; `apart`: it was true at another time than that of the clause ("Pavel Orlov, later mayor of Tula").
    """

    person: Noun
    said: Noun
    at: int
    title: bool = False
    apart: bool = False


def find(units: Sequence[Unit], predicates: Sequence[Predicate]) -> Iterator[Apposition]:
    """Every description beside a name."""
    opening = _opening(units, predicates)
    if opening is not None:
        yield opening
    for k, unit in enumerate(units):
        if isinstance(unit, Noun) and unit.cls in ("person", "name"):
            for m in _behind(units, k):
                yield Apposition(unit, units[m], k, apart=units[m - 1].kind == "A" and units[m - 1].low != "then")  # type: ignore[arg-type]
            before = _before(units, k)
            if before is not None:
                yield Apposition(unit, before, k, title=True)


def _behind(units: Sequence[Unit], k: int) -> Iterator[int]:
    """Where descriptions behind the name at `k` stand: ", a director of X, and the founder of Y,", "(president)"."""
    m = k + 2
    if m < len(units) and units[k + 1].kind == "(" and _describes(units, m, whole=True) and units[m + 1].kind in (")", ",", "C"):
        yield m
        return
    while m < len(units) and units[m - 1].kind == ",":
        then = m + 1 < len(units) and units[m].low in THEN  # "Petrov, then Minister of Defence, …", "Orlov, later mayor of Tula"
        m += int(then)
        if not (_describes(units, m, whole=then) and _closed(units, m)):
            return
        yield m
        m += 2


def _closed(units: Sequence[Unit], m: int) -> bool:
    return m + 1 == len(units) or units[m + 1].kind in CLOSES


def _describes(units: Sequence[Unit], m: int, whole: bool = False) -> bool:
    """Whether the noun group at `m` is a description; `whole`: even without article or anything that hangs on it."""
    noun = units[m]
    if not isinstance(noun, Noun) or noun.holder is not None or noun.plural or noun.det == "'s":
        return False
    described = noun.role is not None or (noun.cls == "kin" and bool(noun.parts)) or (noun.head in DESCRIBED and bool(noun.parts))
    return described and (whole or bool(noun.det or noun.parts))


def _before(units: Sequence[Unit], k: int) -> Noun | None:
    """ "the acting commissar, A. M. Petrov, …", "its founder, Anna Petrova,": the description before the name at `k`, where nothing else is
    listed."""
    if k < 2 or units[k - 1].kind != "," or not (_closed(units, k) or units[k + 1].kind == "V") or (k > 2 and units[k - 3].kind == ","):
        return None
    noun = units[k - 2]
    if not isinstance(noun, Noun) or noun.role is None or noun.holder is not None or noun.plural:
        return None
    return noun if noun.det in ("the", "'s") else None


def _opening(units: Sequence[Unit], predicates: Sequence[Predicate]) -> Apposition | None:
    """ "A resident of Tula since 1977, she …": a description that opens the sentence, of its subject."""
    first = units[0] if units else None
    if not isinstance(first, Noun) or not _describes(units, 0) or first.det == "the":
        return None
    m = 1
    while m < len(units) and units[m].kind == "T":
        m += 1
    subject = next((p.subject for p in predicates if p.subject_at > m), None)
    at = m + 1
    while at < len(units) and subject is not None and units[at] is subject.title:
        at += 1
    found = m < at < len(units) and units[m].kind == "," and units[at] is subject
    return Apposition(subject, first, at) if found and subject is not None else None
