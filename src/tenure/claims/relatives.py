"""Relatives that a noun group names: "his second wife, Varvara Yakovleva", "Joe's son William", "their children: A, B and C"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tenure.reading.units import Noun, Unit

KINDS = {"spouse": "spouse", "child": "child", "parent": "parent", "sibling": "sibling", "relative": "relative"}
NAMED = frozenset(("person", "name"))


class Kinship(NamedTuple):
    """`kind` of the claim about `subject` (a possessor), the relatives named, and the word that says so."""

    kind: str
    subject: Noun
    people: list[Noun]
    word: Noun


def find(units: Sequence[Unit]) -> Iterator[Kinship]:
    """Every relative that has a name, with whose relative it is."""
    for k, unit in enumerate(units):
        if isinstance(unit, Noun) and unit.cls == "kin" and unit.possessor is not None:
            people = _people(units, k, unit)
            if people:
                yield Kinship(KINDS[unit.detail], unit.possessor, people, unit)


def _people(units: Sequence[Unit], k: int, word: Noun) -> list[Noun]:
    """The names behind a kin word: right behind it, in apposition, or listed where the word is plural."""
    first = units[k + 1] if k + 1 < len(units) else None
    if word.holder is not None:
        return [word.holder, *_listed(units, units.index(word.holder) + 1)] if word.plural else [word.holder]
    if first is not None and first.kind in (",", ":", "-") and k + 2 < len(units):
        name = units[k + 2]
        if isinstance(name, Noun) and name.cls in NAMED and name.title is None:
            after = units[k + 3] if k + 3 < len(units) else None
            if word.plural:
                return [name, *_listed(units, k + 3)]
            if after is None or (after.kind in (",", ".", ";", "(", "-", "C", "V", "P", ")", "T") and not _lists_on(units, k, after)):
                return [name]
    return []


def _lists_on(units: Sequence[Unit], k: int, after: Unit) -> bool:
    """ "his wife, John and …": the name behind the comma begins or goes on a list of others."""
    return after.kind == "C" and units[k + 1].kind == ","


def _listed(units: Sequence[Unit], k: int) -> list[Noun]:
    """Names that go on a list: ", Logan (twins) and Shae"."""
    found: list[Noun] = []
    while k < len(units):
        unit = units[k]
        if unit.kind == "(":
            while k < len(units) and units[k].kind != ")":
                k += 1
        elif isinstance(unit, Noun) and unit.cls in NAMED and unit.title is None:
            found.append(unit)
        elif unit.kind not in (",", "C", "A"):
            break
        k += 1
    return found
