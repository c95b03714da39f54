"""Whose child somebody is, and how many children: "born to Lev Orlov, a clerk, and his wife Olga", "had two sons and a daughter"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tenure.languages.senses import words
from tenure.reading.clauses import Predicate
from tenure.reading.units import Noun, Unit

NAMED = frozenset(("person", "name"))
HAVING = words("having_children")
BEFORE_CHILD = frozenset((",", "P"))
DESCRIBING = frozenset(("role", "noun", "demonym", "number"))  # "a merchant", "a Scot"


class Count(NamedTuple):
    """How many children the subjects of a predicate have, and the words that say so."""

    predicate: Predicate
    number: int
    first: Noun
    last: Noun


def find(units: Sequence[Unit], predicates: Sequence[Predicate]) -> Iterator[tuple[Noun, list[Noun], Noun]]:
    """(child, parents named, the word that says so)."""
    for k, unit in enumerate(units):
        word = _child_word(unit)
        if word is None:
            continue
        if k == 0:  # "The son of Lev and Olga Orlov, he entered …"
            main = next((p for p in predicates if p.subject is not None and p.subject_at > k), None)
            if main is not None and main.subject is not None and main.subject not in units[:3]:
                yield main.subject, _both(units, k, word), word
            continue
        complement = any(p.index == k - 1 and p.lemma == "be" and p.verb is not None and not p.verb.negated for p in predicates)
        if not complement and (units[k - 1].kind not in BEFORE_CHILD or (units[k - 1].kind == "P" and units[k - 1].low != "as")):
            continue
        clause = next((p for p in reversed(predicates) if p.index < k < max(p.stop, p.index + 1)), None)
        before = units[k - 2] if k > 1 else None
        named = isinstance(before, Noun) and before.cls in NAMED and (k < 3 or units[k - 3].kind != "P") and not complement
        if clause is None or clause.subject is None or named or clause.lemma not in ("bear", "be", "grow", "raise"):
            continue
        people = _both(units, k, word)
        if complement and word is unit:  # the complement says itself whose child
            people = [person for person in people if person not in parents(word)]
        if people:
            yield clause.subject, people, word
    yield from _born_to(units, predicates)


def _both(units: Sequence[Unit], k: int, word: Noun) -> list[Noun]:
    """The parents on a child's word at `k`, and the one that is joined to the first behind a description."""
    told = parents(word)
    if len(told) != 1:
        return told
    return [*told, *_other_parent(units, units.index(told[0]) + 1 if told[0] in units else k + 1)]


def _born_to(units: Sequence[Unit], predicates: Sequence[Predicate]) -> Iterator[tuple[Noun, list[Noun], Noun]]:
    """ "She was born in Tula to Lev Orlov, a clerk, and his wife Olga"."""
    for p in predicates:
        if p.lemma != "bear" or p.verb is None or not p.verb.passive or p.subject is None:
            continue
        for argument in p.arguments:
            if argument.preposition != "to" or argument.start == argument.noun.start:
                continue
            first = argument.noun.holder or argument.noun
            if first.cls in NAMED:
                k = units.index(first)
                yield p.subject, [first, *_other_parent(units, k + 1)], first
            break


def _child_word(unit: Unit) -> Noun | None:
    """ "the son of …", "the fourth of seven children of …": the word on which the parents hang."""
    while isinstance(unit, Noun) and unit.cls in ("ordinal", "number", "noun") and unit.parts:
        unit = unit.parts[0][1]
    child = isinstance(unit, Noun) and unit.cls == "kin" and unit.detail == "child" and bool(unit.parts)
    return unit if child and isinstance(unit, Noun) else None


def parents(noun: Noun) -> list[Noun]:
    """The people on whom a kin word hangs: "son of King Henry and Anne"."""
    found = []
    for mark, part in noun.parts:
        person = part.holder or part
        if mark.low in ("of", "and", ",") and person.cls in NAMED:
            found.append(person)
    return found


def _other_parent(units: Sequence[Unit], k: int) -> list[Noun]:
    """Behind the first parent at `k`, past what describes them, the one joined by "and": "…, a clerk, and his second wife, Olga"."""
    k = _behind_description(units, k)
    if k < len(units) and units[k].kind == ",":
        k += 1
    if k >= len(units) or units[k].low != "and":
        return []
    k += 1
    if k < len(units) and units[k].low == "of":
        k += 1
    noun = units[k] if k < len(units) else None
    if not isinstance(noun, Noun):
        return []
    if noun.cls == "kin" and noun.detail == "spouse":
        after = [u for u in units[k + 1 : k + 3] if u.kind != ","]
        name: Unit | None = noun.holder or (after[0] if after else None)
    elif noun.role is not None:
        name = noun.holder
    else:
        name = noun
    if not isinstance(name, Noun) or name.cls not in NAMED:
        return []
    end = units.index(name) + 1
    return [] if end < len(units) and units[end].kind == "V" and noun.cls != "kin" else [name]


def _behind_description(units: Sequence[Unit], k: int) -> int:
    """Where a parenthesis or an apposition in commas behind a name ends; `k` where there is none."""
    if k < len(units) and units[k].kind == "(":
        while k < len(units) and units[k].kind != ")":
            k += 1
        k += 1
    if k + 1 < len(units) and units[k].kind == ",":
        m = k + 1
        while m < len(units) and (_describes(units[m]) or units[m].kind in ("P", "A")):
            m += 1 if units[m].kind != "P" else 2
        if m > k + 1 and m < len(units) and (units[m].kind == "," or units[m].low == "and"):
            return m
    return k


def _describes(unit: Unit) -> bool:
    return isinstance(unit, Noun) and unit.cls in DESCRIBING and unit.holder is None


def counts(text: str, predicates: Sequence[Predicate], numbers: Mapping[str, int]) -> Iterator[Count]:
    """Children told by their number, by the clause that says who has them. `numbers` are the words for small numbers."""
    for p in predicates:
        verb = p.verb
        if verb is None or p.lemma not in HAVING or p.subject is None or p.link == "relative" or p.link.startswith("ing:"):
            continue
        if verb.passive or verb.negated or verb.infinitive or verb.modal:
            continue
        told: list[Noun] = []
        number = 0
        for argument in p.arguments:
            found = _number(text, argument.noun, numbers)
            if not found or argument.preposition:
                break
            told.append(argument.noun)
            number += found
        if number > 1:
            yield Count(p, number, told[0], told[-1])


def _number(text: str, noun: Noun, numbers: Mapping[str, int]) -> int:
    """How many children a noun group counts: "three sons", "a daughter"; 0 where it counts none."""
    if noun.cls != "kin" or noun.detail != "child" or noun.possessor is not None or noun.parts:
        return 0
    first = text[noun.start : noun.core_end].split()[0].lower()
    if noun.plural:
        return int(first) if first.isdigit() else numbers.get(first, 0)
    return 1 if noun.det in ("a", "an") or first == "one" else 0
