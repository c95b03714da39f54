"""Relatives that noun groups name: "his second wife, Varvara Yakovleva", "their children: A, B and C", "survived by his sons Lev and Ilya".

A kin word needs somebody it is said of: its possessor, the possessor of the kin words listed before it ("her husband John and son
Peter"), both of a couple for "their", or the subject of a clause of having, leaving or surviving ("they had two sons, A and B").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tenure.claims import parentage
from tenure.claims.complements import innermost
from tenure.languages.senses import words
from tenure.reading.clauses import Predicate
from tenure.reading.units import Noun, Unit, Verb

KINDS = {"spouse": "spouse", "child": "child", "parent": "parent", "sibling": "sibling", "relative": "relative"}
NAMED = frozenset(("person", "name"))
HAVING = words("having")
OPENS_LIST = frozenset((",", ":", "-", ";", "("))
JOINS = frozenset((",", "C", "A"))


class Kinship(NamedTuple):
    """`kind` of the claim about `subject`, the relatives named, and the word that says so."""

    kind: str
    subject: Noun
    people: list[Noun]
    word: Noun


def find(units: Sequence[Unit], predicates: Sequence[Predicate]) -> Iterator[Kinship]:
    """Every relative that has a name, with whose relative it is."""
    owners: list[Noun] = []
    for k, unit in enumerate(units):
        if not isinstance(unit, Noun) or unit.cls != "kin":
            owners = owners if _goes_on(unit, units, k) else []
            continue
        owners = _owners(units, k, unit, predicates) or owners
        people = named_behind(units, k, unit)
        for owner in owners if not unit.parts else ():
            if people and owner not in people:
                yield Kinship(KINDS[unit.detail], owner, people, unit)
    for child, people, word in parentage.find(units, predicates):
        yield Kinship("parent", child, people, word)


def _goes_on(unit: Unit, units: Sequence[Unit], k: int) -> bool:
    """Whether a list of relatives is not yet at its end."""
    if unit.kind == "P":  # "and to his …" begins anew, "and with …" goes on
        return False
    return (
        not isinstance(unit, Verb)
        and unit.kind not in (".", ";", "W")
        and not (isinstance(unit, Noun) and unit.cls in ("pronoun", "place"))
    )


def _owners(units: Sequence[Unit], k: int, word: Noun, predicates: Sequence[Predicate]) -> list[Noun]:
    """Whose relative a kin word speaks of; nobody where that is not said at this word."""
    owner = word.possessor
    if owner is not None and owner.low == "their":
        return couple(units, k)
    if owner is not None:
        return [_antecedent(units, k, owner)]
    if k and units[k - 1].kind == "Q" and units[k - 1].low == "whose":
        before = next((u for u in reversed(units[: k - 1]) if isinstance(u, Noun)), None)
        return [before] if before is not None and before.cls in NAMED else []
    if word.det in ("", "a", "an") or word.det == "the":
        return _subject_of_having(k, word, predicates) if word.det != "the" else []
    return []


def _antecedent(units: Sequence[Unit], k: int, owner: Noun) -> Noun:
    """ "John and his wife", "Prince Paul by his wife", "the son of John, a farmer, and his wife": the name before the pronoun."""
    if owner.cls != "pronoun" or owner.low not in ("his", "her") or k < 2:
        return owner
    if units[k - 1].kind != "C" and units[k - 1].low not in ("by", "with", "along with"):
        return owner
    m = _before_asides(units, k - 2) if units[k - 1].kind == "C" else k - 2
    if m < k - 2 and k + 1 < len(units) and isinstance(units[k + 1], Verb):  # "His father was John, and his mother was …"
        return owner
    before = units[m] if m >= 0 else None
    if not isinstance(before, Noun):
        return owner
    last = innermost(before) if before.cls in ("kin", "role", "ordinal") and before.parts else before
    return last if last.cls in NAMED else owner


def _before_asides(units: Sequence[Unit], m: int) -> int:
    """The place before parentheses and appositions that end at `m`: "John | (1840-1901), a farmer from Tula,"."""
    while m > 1:
        unit, before = units[m], units[m - 1]
        if unit.kind == ")":
            while m > 0 and units[m].kind != "(":
                m -= 1
            m -= 1
        elif unit.kind == ",":
            m -= 1
        elif isinstance(unit, Noun) and ((before.kind == "P" and _is_aside(units[m - 2])) or (before.kind == "," and _is_aside(unit))):
            m -= 2
        else:
            break
    return m


def _is_aside(noun: Unit) -> bool:
    return isinstance(noun, Noun) and noun.holder is None and noun.det in ("a", "an", "the") and noun.cls in ("role", "noun", "demonym")


def _subject_of_having(k: int, word: Noun, predicates: Sequence[Predicate]) -> list[Noun]:
    """ "He had two daughters, A and B", "she is survived by sons C and D"."""
    for p in predicates:
        has = p.lemma in HAVING and p.verb is not None and p.verb.passive == (p.lemma in ("survive", "bear")) and not p.verb.negated
        if has and p.subject is not None and any(a.noun is word for a in p.arguments):
            return couple(p.sentence, p.index) if p.subject.low == "they" else [p.subject, *p.subject.others]
    return []


def couple(units: Sequence[Unit], k: int) -> list[Noun]:
    """The two people whom "they" or "their" at `k` means: "Ivan and his wife Olga", "Ivan Petrov and Olga Orlova", "Ivan married Olga"."""
    for m in range(k - 1, 1, -1):
        second = units[m]
        if not isinstance(second, Noun) or not _single(second):
            continue
        before = m - 1
        while before > 0 and (units[before] is second.title or units[before].kind == ","):
            before -= 1
        if before > 0 and units[before].kind == "C" and units[before].low == "and":
            other = units[before - 1]
            if isinstance(other, Noun) and _single(other) and not other.plural:
                return [other, second]
        if before > 0 and _marries(units, before):
            first = next((u for u in reversed(units[:before]) if isinstance(u, Noun) and _single(u)), None)
            return [first, second] if first is not None else []
    return []


def _marries(units: Sequence[Unit], k: int) -> bool:
    """Whether the words before a name at `k` say that somebody married them."""
    while k > 0 and units[k].kind in ("P", "A", "T", "NP", ","):
        k -= 1
    return isinstance(units[k], Verb) and units[k].low == "marry"


def _single(noun: Noun) -> bool:
    return noun.cls in NAMED or (noun.cls == "pronoun" and noun.low in ("he", "she", "i"))


def named_behind(units: Sequence[Unit], k: int, word: Noun) -> list[Noun]:
    """The names behind a kin word: right behind it, in apposition, or listed where the word is plural."""
    first = units[k + 1] if k + 1 < len(units) else None
    if word.holder is not None:
        return [word.holder, *_listed(units, units.index(word.holder) + 1)] if word.plural else [word.holder]
    if isinstance(first, Verb) and first.low == "be" and not first.negated and not first.modal and word.possessor is not None:
        return _who_it_is(units, k + 2, word)
    if first is not None and first.kind in OPENS_LIST and k + 2 < len(units):
        name = units[k + 2]
        if isinstance(name, Noun) and name.cls in NAMED and (name.title is None or not word.plural):
            after = units[k + 3] if k + 3 < len(units) else None
            if word.plural:
                return [name, *_listed(units, k + 3)]
            if first.kind in ",-(" and (
                after is None or (after.kind in (",", ".", ";", "(", "-", "C", "V", "P", ")", "T", "Q") and not _lists_on(first, after))
            ):
                return [name]
        if isinstance(name, Noun) and name.role is not None and name.holder is not None and first.kind == "," and not word.plural:
            return [name.holder]
    return []


def _who_it_is(units: Sequence[Unit], k: int, word: Noun) -> list[Noun]:
    """ "His mother was Maria Orlova", "her parents were Lev and Olga"; not "his father was Scottish"."""
    name = units[k] if k < len(units) else None
    if isinstance(name, Noun) and name.role is not None and name.holder is not None:  # "his father was the merchant Lev Orlov"
        name = name.holder
    if not isinstance(name, Noun) or not (name.cls == "person" or (name.cls == "name" and name.core - name.i > 1)) or name.det:
        return []
    return [name, *_listed(units, units.index(name) + 1)] if word.plural else [name]


def _lists_on(first: Unit, after: Unit) -> bool:
    """ "his wife, John and …": the name behind the comma begins or goes on a list of others."""
    return after.kind == "C" and first.kind == ","


def _listed(units: Sequence[Unit], k: int) -> list[Noun]:
    """Names that go on a list: ", Logan (twins) and Shae"."""
    found: list[Noun] = []
    while k < len(units):
        unit = units[k]
        if unit.kind == "(":
            while k < len(units) and units[k].kind != ")":
                k += 1
        elif isinstance(unit, Noun) and unit.cls in NAMED and unit.title is None:
            after = units[k + 1] if k + 1 < len(units) else None
            if isinstance(after, Verb) and not after.bare and units[k - 1].kind == ",":
                break  # "his sons A and B, C said …"
            found.append(unit)
        elif unit.kind not in JOINS:
            break
        k += 1
    return found
