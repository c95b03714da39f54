"""Relatives who are called as the page's person is: "his grandfather, Captain Ivan Petrov", "his father Ivan Petrov Sr.", "his son Ivan".

A name that could mean the page's person means the page's person, but not beside a word that makes its bearer a relative of that very
person: nobody is their own grandfather. There it means the relative; with a title that tells the two apart, also further on in the
paragraph. Where nothing tells the two apart the relative has no name, and what is said of it is nobody's claim.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenure.claims import relatives
from tenure.claims.parentage import parents
from tenure.languages.senses import words
from tenure.reading.clauses import Predicate
from tenure.reading.lifespans import Life
from tenure.reading.people import People
from tenure.reading.units import Noun, Unit, Verb

NAMED = frozenset(("person", "name"))
NAMING = words("naming")
LIKEWISE = frozenset(("also", "likewise", "too", "himself"))
COMPARED = frozenset(("elder", "younger"))
"""Words that tell two bearers of one name apart: which of them the page's person is, they do not say."""
GENERATION = 15
"""Years between the births of two bearers of one name: below it, one of two dates may be wrong."""


def note(units: Sequence[Unit], predicates: Sequence[Predicate], lives: Sequence[Life], people: People, text: str) -> None:
    """Tell the people of a page which names of a sentence are those of namesakes."""
    if not people.is_person:
        return
    for life in lives:
        if life.kind == "birth" and _of_page(life.noun, people, text) and not people.namesakes.fits_birth(_year(life), GENERATION):
            people.namesakes.set_apart(life.noun, text)
    for noun in _compared(units, text):
        people.namesakes.set_apart(noun, text, is_named=False)
    if any(isinstance(unit, Noun) and unit.cls == "kin" for unit in units) or any(p.lemma == "bear" for p in predicates):
        for noun in set(_relatives(units, predicates, people, text)):
            people.namesakes.set_apart(noun, text)


def _of_page(noun: Noun, people: People, text: str) -> bool:
    """Whether a name could be that of the page's person."""
    return noun.cls in NAMED and people.is_page(people.of(noun, text))


def _year(life: Life) -> int | None:
    bounds = life.time.mark.first
    day = bounds and (bounds[0] or bounds[1])
    return int(day[:-6]) if day else None


def _compared(units: Sequence[Unit], text: str) -> Iterator[Noun]:
    """ "the elder Petrov": written small it is no office, and whom it means is said elsewhere."""
    for unit in units:
        title = unit.title if isinstance(unit, Noun) else None
        if isinstance(unit, Noun) and title is not None and title.det == "the" and title.low in COMPARED and text[title.start].islower():
            yield unit


def _relatives(units: Sequence[Unit], predicates: Sequence[Predicate], people: People, text: str) -> Iterator[Noun]:
    """The names like the page's that are said to be those of relatives of the page's person."""
    for kinship in relatives.find(units, predicates):
        if _is_surely(kinship.subject, units, people, text):
            yield from (n for n in kinship.people if _of_page(n, people, text) and _is_named(n, kinship, units, people, text))
    for k, unit in enumerate(units):
        if isinstance(unit, Noun) and unit.cls == "kin":
            yield from (n for n in _beside(units, k, unit, predicates, people, text) if _of_page(n, people, text))
    for p in predicates:
        if p.lemma == "bear" and p.subject is not None and _is_surely(p.subject, units, people, text):
            yield from (a.noun for a in p.arguments if a.preposition in ("to", "of") and _of_page(a.noun, people, text))


def _is_named(noun: Noun, kinship: relatives.Kinship, units: Sequence[Unit], people: People, text: str) -> bool:
    """Whether a relative bears the name behind the relative's word: not a sibling or spouse, whose given name is another, and not
    behind a comma that ends an opening ("Like his father, Petrov was …")."""
    if kinship.kind in ("spouse", "sibling") or people.is_surname(text[noun.start : noun.core_end]):
        return False
    k = units.index(noun)
    before = k - 1 if noun.title is None or units[k - 1] is not noun.title else k - 2
    return units[before].kind != "," or kinship.word.plural or _closed(units, k)


def _beside(units: Sequence[Unit], k: int, kin: Noun, predicates: Sequence[Predicate], people: People, text: str) -> Iterator[Noun]:
    """Names that a relative's word is said of, or hangs on."""
    owner = kin.possessor
    if owner is not None and owner.low == "their" and kin.detail == "child" and _is_latest(owner, units, people, text):
        yield from relatives.named_behind(units, k, kin)
    if owner is not None and _is_surely(owner, units, people, text):
        yield from _named_so(units, k)
        before = units[k - 2] if k > 1 and units[k - 1].kind == "," else None
        if isinstance(before, Noun) and _closed(units, k):
            yield before  # "Ivan Petrov, his grandfather, …"
        for p in predicates:
            if p.lemma == "be" and p.subject is kin:
                yield from (a.noun for a in p.arguments[:1])
    if kin.parts and not kin.plural and _is_said_of_page(units, k, kin, predicates, people, text):
        yield from parents(kin)


def _named_so(units: Sequence[Unit], k: int) -> Iterator[Noun]:
    """ "his father, also named Ivan Petrov", "his grandson, also Ivan Petrov"."""
    m, is_said = k + 1, False
    while m < len(units) and (units[m].kind == "," or units[m].low in LIKEWISE or (isinstance(units[m], Verb) and units[m].low in NAMING)):
        is_said = is_said or units[m].kind != ","
        m += 1
    named = units[m] if is_said and m < len(units) else None
    if isinstance(named, Noun):
        yield named.holder or named


def _closed(units: Sequence[Unit], k: int) -> bool:
    return k + 1 == len(units) or units[k + 1].kind in (",", ".", ";", ")", "(", "Q", "C")


def _is_said_of_page(units: Sequence[Unit], k: int, kin: Noun, predicates: Sequence[Predicate], people: People, text: str) -> bool:
    """ "He was the grandson of …", "Ivan Petrov, the son of …", "he was born in Tula, the son of …"."""
    before = units[k - 2] if k > 1 and units[k - 1].kind == "," else None
    if isinstance(before, Noun) and before.cls in NAMED:
        return _of_page(before, people, text)
    for p in predicates:
        told = any(a.noun is kin for a in p.arguments) or (p.lemma == "bear" and p.index < k < max(p.stop, p.index + 1))
        if told and p.lemma in ("be", "bear", "become") and p.subject is not None:
            return _is_surely(p.subject, units, people, text)
    return False


def _is_surely(owner: Noun, units: Sequence[Unit], people: People, text: str) -> bool:
    """Whether a name or pronoun means the page's person and could mean nobody else."""
    if owner.cls != "pronoun":
        return _of_page(owner, people, text)
    return people.is_page(people.pronoun(owner.low)) and _is_latest(owner, units, people, text)


def _is_latest(owner: Noun, units: Sequence[Unit], people: People, text: str) -> bool:
    """Whether a pronoun stands where nobody but the page's person could be meant: nobody of that gender was spoken of since."""
    if not people.page_is_latest():
        return False
    others = (unit for unit in units if isinstance(unit, Noun) and unit.cls in NAMED and unit.start < owner.start)
    return all(_of_page(other, people, text) or people.is_of_other_gender(other, text) for other in others)
