"""Whether two statements of a place can both be true."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from rapidfuzz import fuzz

from tenure.model import Mention, Role, mentions

ALIKE = 80.0
"""Likeness (per cent) from which two spellings are taken for one name: "Borinsky" and "Borinskoye", not "Moscow" and "Gorodishche"."""


def can_be_one(one: Role, other: Role, key: Callable[[str], str]) -> bool:
    """Whether the narrowest part of the one place is among the parts of the other, or is a wider place around it.

    Parts are what commas set apart, the narrowest first: "Samara" and "Samara, Russian Empire" can be one, "Moscow, Soviet Union" and
    "Kiev, Soviet Union" cannot. Names with one `key` are names of one place.
    """
    a, b = parts(one), parts(other)
    return not a or not b or _is_among(a[0], b, key) or _is_among(b[0], a, key)


def parts(place: Role) -> list[str]:
    """The parts of a place, folded; several mentions count as parts of one."""
    return [part for mention in mentions(place) for part in map(_fold, _text(mention).split(",")) if part]


def _text(mention: Mention) -> str:
    return mention.name or mention.text


def _fold(part: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", part.casefold()) if not unicodedata.combining(c))
    return " ".join(word for word in plain.replace(".", " ").split() if word not in _GENERIC)


_GENERIC = frozenset({"the", "in", "at", "of", "near", "village", "town", "city", "settlement"})


def _is_among(part: str, others: list[str], key: Callable[[str], str]) -> bool:
    return any(key(part) == key(other) or fuzz.ratio(part, other) >= ALIKE for other in others)
