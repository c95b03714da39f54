"""Offices: what a mention of an office means, how many may hold it, and the body that it belongs to.

`read_office` turns words into an `OfficeReading`. Readings with equal keys and equal scope mean one office. The scope is what keeps
apart the finance ministers of two countries, and the "director" of one page from the "director" of another.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache, lru_cache

from tenure.linking import terms
from tenure.linking.bodies import in_context, is_bare, is_organ, without_number
from tenure.linking.knowledge import world
from tenure.linking.terms import Term

_BEFORE_BODY = re.compile(r"\s+(?:of|for|to|in|at|from|on|with)(?:\s+the)?\s+|\s*,\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class OfficeReading:
    """How the name of an office was understood.

    `breadth` says how far equal words mean the same office: "world" (a body or country is named), "country" (a portfolio without a
    country: "Minister of Finance"), "title" (the same without a portfolio apart: "Prime Minister") or "document" (a bare title:
    "director").
    """

    key: Term
    role: Term
    breadth: str
    seats: int | None  # 1, a fixed number, or None for many


def read_office(text: str, role: str = "", body: str = "", jurisdiction: str = "", context: Collection[str] = ()) -> OfficeReading:
    """What an office's name means; `role`, `body` and `jurisdiction` are its parts where the claim tells them apart."""
    return _read(text, role, body, jurisdiction, frozenset(context))


@lru_cache(maxsize=100_000)
def _read(text: str, role: str, body: str, jurisdiction: str, context: frozenset[str]) -> OfficeReading:
    role_term = _plain_role(terms.term(first_part(role or text)))
    parts = [in_context(terms.term(body), context), terms.term(jurisdiction)]
    sequence = in_context(_with_parts(in_context(_synonyms(terms.term(text)), context), parts), context)
    sequence, _ = without_number(_without_ordinal(_synonyms(sequence)))
    rest = tuple(token for token in sequence if token not in role_term)
    return OfficeReading(tuple(sorted(sequence)), role_term, _breadth(sequence, role_term, rest), seats(role_term, rest))


def first_part(text: str) -> str:
    """The role at the head of an office's name: what stands before the first preposition or comma."""
    return _BEFORE_BODY.split(text.strip(), maxsplit=1)[0]


def _with_parts(sequence: Term, parts: list[Term]) -> Term:
    """The words of the office, and those of its body and jurisdiction where it does not have them yet."""
    for part in parts:
        if not set(part) <= set(sequence):
            sequence = tuple(token for token in sequence if token not in part) + part
    return sequence


def _without_ordinal(sequence: Term) -> Term:
    """ "1st People's Commissar": a number at the head counts the holder."""
    return sequence[1:] if len(sequence) > 1 and sequence[0].isdigit() else sequence


@cache
def _same() -> dict[str, tuple[tuple[Term, str], ...]]:
    pairs = [(tuple(word.split()), role) for role, others in world("roles")["same"].items() for word in others]
    by_first: dict[str, list[tuple[Term, str]]] = {}
    for pair in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
        by_first.setdefault(pair[0][0], []).append(pair)
    return {first: tuple(found) for first, found in by_first.items()}


def _synonyms(sequence: Term) -> Term:
    return tuple(word for token in terms.replaced(sequence, _same()) for word in token.split(" "))


def _plain_role(sequence: Term) -> Term:
    """The role without country or counting: "1st U.S. Senator" -> ("senator",)."""
    return tuple(token for token in _synonyms(_without_ordinal(sequence)) if token not in terms.places() and token not in terms.bodies())


def _breadth(sequence: Term, role: Term, rest: Term) -> str:
    if any(token.startswith("@") for token in sequence) or " ".join(sequence) in world("roles")["unique"]["offices"]:
        return "world"
    if rest:
        return "document" if is_bare(rest) else "country"
    return "title" if len(role) > 1 and not set(role).isdisjoint(world("roles")["national"]["words"]) else "document"


def seats(role: Term, rest: Collection[str] = ()) -> int | None:
    """How many may hold the role at once: 1 unless the role is declared to be one of many (None) or of a fixed number."""
    declared = world("roles")
    words = " ".join(role)
    if words in declared["seats"]:
        return int(declared["seats"][words])
    if words in declared["one"]["roles"]:
        return 1
    if words in declared["many"]["roles"] or (role and role[-1] in declared["many"]["endings"]):
        return None
    if words in declared["many"]["of_organs"] and any(token in declared["many"]["organs"] or "committee" in token for token in rest):
        return None
    return 1


def implied_body(text: str) -> str:
    """The body in an office's name ("Secretary of the Petrograd Committee" -> "Petrograd Committee"), or ""."""
    found = _BEFORE_BODY.search(text)
    tail = text[found.end() :].strip() if found else ""
    return tail if tail and is_organ(tail) else ""
