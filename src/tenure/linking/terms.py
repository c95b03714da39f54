"""Terms: names of offices and bodies as tuples of canonical words, with what the world knows put in place of its names.

"the Russian Communist Party (Bolsheviks)" and "VKP(b)" both become ("@cpsu",); "Petrograd Committee" becomes
("@saint-petersburg", "committee"); "Eighty-second Congress" becomes ("82", "congress"). Words without weight (of, the, for) go, plurals
become singular.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from tenure.linking.folding import fold
from tenure.linking.knowledge import world

Term = tuple[str, ...]

_WEIGHTLESS = frozenset(["of", "the", "for", "and", "in", "to", "a", "an", "at", "from", "on", "de", "la", "du", "des", "der"])
_ORDINAL_SIGN = re.compile(r"\b(\d+)(?:st|nd|rd|th)\b")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s?\b")
_YEARS = re.compile(r"\s*\(\s*(?:from |since |until |to )?\d{4}\b[^)]*\)")
_LETTER_IN_PARENTHESES = re.compile(r"\((b|bolsheviks?)\)", re.IGNORECASE)
_DOTTED = re.compile(r"\b((?:\w\.){2,})")
_UNITS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]
_TENS = {"twent": 20, "thirt": 30, "fort": 40, "fift": 50, "sixt": 60, "sevent": 70, "eight": 80, "ninet": 90}


def words(text: str) -> Term:
    """Folded words: no years in parentheses, no possessives, ordinals as numbers, singular, without weightless words."""
    plain = _YEARS.sub("", text)
    plain = _DOTTED.sub(lambda m: m.group().replace(".", "") + " ", plain)
    plain = _LETTER_IN_PARENTHESES.sub(" bolshevik ", plain)
    tokens = _ORDINAL_SIGN.sub(r"\1", fold(_POSSESSIVE.sub("", plain)).replace("_", " ")).split()
    return tuple(_singular(token) for token in _numbers(tokens) if token not in _WEIGHTLESS)


def _singular(token: str) -> str:
    if len(token) > 3 and token.endswith("ies"):
        return token[:-3] + "y"
    return token[:-1] if len(token) > 3 and token.endswith("s") and not token.endswith(("ss", "us", "is")) else token


def _numbers(tokens: list[str]) -> Iterator[str]:
    """Tokens with ordinal words as digits; "eighty second" is one number."""
    at = 0
    while at < len(tokens):
        tens, unit = _TENS.get(tokens[at].removesuffix("y"), 0) if tokens[at].endswith("y") else 0, 0
        if tens and at + 1 < len(tokens):
            unit = _unit(tokens[at + 1])
        if tens and 0 < unit < 10:
            yield str(tens + unit)
            at += 2
            continue
        value = _ordinal(tokens[at])
        yield str(value) if value else tokens[at]
        at += 1


def _unit(token: str) -> int:
    return _UNITS.index(token) + 1 if token in _UNITS else 0


def _ordinal(token: str) -> int:
    """The number of an ordinal word; 0 for "first", "second", "third", which are also ranks, and for all other words."""
    unit = _unit(token)
    return unit if unit > 3 else _TENS.get(token.removesuffix("ieth"), 0) if token.endswith("ieth") else 0


@lru_cache(maxsize=100_000)
def term(text: str) -> Term:
    """Canonical words with the world's bodies and places as `@id`, longest name first."""
    return collapse(replaced(words(text), _always()))


def replaced(sequence: Term, names: Mapping[str, tuple[tuple[Term, str], ...]]) -> Term:
    """The sequence with every known name (by its first word, longest first) replaced by its id."""
    out: list[str] = []
    at = 0
    while at < len(sequence):
        for name, known in names.get(sequence[at], ()):
            if sequence[at : at + len(name)] == name:
                out.append(known)
                at += len(name)
                break
        else:
            out.append(sequence[at])
            at += 1
    return tuple(out)


def collapse(sequence: Term) -> Term:
    """Compounds that are bodies of their own become their id: ("central", "committee", "@cpsu") -> ("@cpsu-central-committee",)."""
    while True:
        shorter = replaced(sequence, _compounds())
        if shorter == sequence:
            return sequence
        sequence = shorter


def _index(pairs: Iterable[tuple[Term, str]]) -> dict[str, tuple[tuple[Term, str], ...]]:
    """Names by first word, the longest first."""
    by_first: dict[str, set[tuple[Term, str]]] = {}
    for name, known in pairs:
        if name:
            by_first.setdefault(name[0], set()).add((name, known))
    return {first: tuple(sorted(found, key=lambda pair: (-len(pair[0]), pair))) for first, found in by_first.items()}


@cache
def bodies() -> Mapping[str, Mapping[str, Any]]:
    """The world's bodies by `@id`."""
    return {f"@{body['id']}": body for body in world("bodies")["body"]}


@cache
def places() -> Mapping[str, Mapping[str, Any]]:
    """The world's places by `@id`."""
    return {f"@{place['id']}": place for place in world("places")["place"]}


@lru_cache(maxsize=100_000)
def place_key(name: str) -> str:
    """The `@id` of a place of the world that is meant by exactly this name, whenever it was in force; any other name as it is."""
    return _places_by_name().get(words(name), name)


@cache
def _places_by_name() -> Mapping[Term, str]:
    return {words(entry["name"]): known for known, place in places().items() for entry in place["names"]}


def body_names(body: Mapping[str, Any]) -> tuple[str, ...]:
    """Every name of a body of the world that needs no context."""
    return (body["name"], *(entry["name"] for entry in body.get("names", ())))


@cache
def _always() -> Mapping[str, tuple[tuple[Term, str], ...]]:
    of_bodies = ((words(name), known) for known, body in bodies().items() for name in body_names(body))
    of_places = ((words(entry["name"]), known) for known, place in places().items() for entry in place["names"])
    adjectives = ((words(word), known) for known, place in places().items() for word in place.get("adjectives", ()))
    return _index((*of_bodies, *of_places, *adjectives))


@cache
def _compounds() -> Mapping[str, tuple[tuple[Term, str], ...]]:
    """Names of bodies in which the names of other bodies or places are replaced already."""
    pairs = []
    for known, body in bodies().items():
        for name in body_names(body):
            others = _index(p for found in _always().values() for p in found if p[0] != words(name))
            pairs.append((replaced(words(name), others), known))
    return _index((name, known) for name, known in pairs if len(name) > 1)


@cache
def short_names() -> Mapping[Term, tuple[str, ...]]:
    """Names that mean a body only in its own world -> the bodies that they may mean."""
    found: dict[Term, list[str]] = {}
    for known, body in bodies().items():
        for name in body.get("short", ()):
            found.setdefault(words(name), []).append(known)
    return {name: tuple(sorted(known)) for name, known in found.items()}


@cache
def organs() -> frozenset[str]:
    """Nouns that make a name the name of a body."""
    return frozenset(word for organ in world("bodies")["organs"] for word in words(organ))


@cache
def plain_words() -> frozenset[str]:
    """Words that do not tell one organ from another of its kind."""
    return frozenset(word for plain in world("bodies")["plain"] for word in words(plain))


@cache
def committees() -> Mapping[Term, str]:
    """Names of local organs -> the body whose organs they are where none is named."""
    return {words(name): known for known, body in bodies().items() for name in body.get("committees", ())}
