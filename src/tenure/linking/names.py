"""Names of persons taken apart: given names, patronymic, surname, suffix, whatever their order.

`parse_name("Smirnov, Ivan Nikitich (politician)")` and `parse_name("Ivan N. Smirnov")` give values that can be compared part by part.
Nothing here knows other people; `statements.py` says what agreement and disagreement of parts mean.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from tenure.linking.folding import fold, skeleton
from tenure.linking.knowledge import given_name_groups, world

_PARENTHESIS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]\s*")
_QUOTED = re.compile(r"\s[\"“”'‘«]([^\"“”'’»]+)[\"“”'’»](?=\s)")
_RUN_TOGETHER_INITIALS = re.compile(r"(?<=\b\w\.)(?=\w)")
_WORDS = world("name_words")
_SUFFIXES: dict[str, str] = _WORDS["suffixes"]
_HONORIFICS = frozenset(_WORDS["honorifics"])
_PARTICLES = frozenset(_WORDS["particles"])
_NOBODY = frozenset(_WORDS["nobody"])
_NOBODY_ENDINGS = tuple(_WORDS["nobody_endings"])
_PATRONYMIC = re.compile(r"(?:[oe]vi?ch|[oe]vna|i[ty]ich|il[iy]+ich|mich|ichna|inichna|yevich|yevna)$")
_KEEP_DOTS = re.compile(r"[^\w.'’‘ʹ`-]+")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts, folded. `given` holds given names and patronymic in order; an initial is one letter."""

    given: tuple[str, ...]
    surname: str
    suffix: str = ""
    note: str = ""  # a closing parenthesis, "(politician)"
    nickname: str = ""

    @property
    def first(self) -> str:
        return self.given[0] if self.given else ""

    @property
    def middle(self) -> tuple[str, ...]:
        return self.given[1:]

    @property
    def full(self) -> bool:
        """Whether there are a surname and a given name that is more than an initial."""
        return bool(self.surname) and len(self.first) > 1


def without_parenthesis(name: str) -> str:
    """ "Ivan Smirnov (politician)" -> "Ivan Smirnov"."""
    return _PARENTHESIS.sub(" ", name).strip() or name.strip()


@lru_cache(maxsize=100_000)
def parse_name(text: str) -> PersonName:
    """The parts of a name in any usual order: "Ivan N. Smirnov", "Smirnov, Ivan Nikitich", "Smirnov I. N.", "Abel, Hazel H., Jr."."""
    note = next(iter(_PARENTHESIS.findall(text)), "")
    bare = without_parenthesis(text)
    nickname = next(iter(_QUOTED.findall(bare)), "")
    bare = _QUOTED.sub(" ", bare)
    parts = [part for part in (_tokens(piece) for piece in bare.split(",")) if part]
    suffix = next((_SUFFIXES[t] for part in parts for t in part[-1:] if t in _SUFFIXES and (len(part) > 1 or len(parts) > 1)), "")
    parts = [kept for kept in ([t for t in part if t not in _SUFFIXES or len(part) == len(parts) == 1] for part in parts) if kept]
    given, surname = _split_by_comma(parts) if len(parts) > 1 else _split_in_order(parts[0] if parts else [])
    return PersonName(tuple(given), " ".join(surname), suffix, fold(note), fold(nickname))


def _tokens(piece: str) -> list[str]:
    """Folded words of one stretch without titles; "A.N." becomes two initials."""
    words = _KEEP_DOTS.sub(" ", _RUN_TOGETHER_INITIALS.sub(" ", piece)).split()
    tokens = [token for token in (fold(word).replace(" ", "-") for word in words) if token]
    while len(tokens) > 1 and tokens[0] in _HONORIFICS:
        tokens = tokens[1:]
    return tokens


def _split_by_comma(parts: list[list[str]]) -> tuple[list[str], list[str]]:
    """ "Smirnov, Ivan Nikitich": what stands before the comma is the surname."""
    return parts[1], parts[0]


def _split_in_order(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Given names and surname of words without a comma."""
    if len(tokens) <= 1:
        return [], tokens
    if _surname_stands_first(tokens):
        return tokens[1:], tokens[:1]
    cut = len(tokens) - 1
    while cut > 1 and tokens[cut - 1] in _PARTICLES:
        cut -= 1
    if cut == 1 and tokens[0] in _PARTICLES:
        return [], tokens
    return tokens[:cut], tokens[cut:]


def _surname_stands_first(tokens: list[str]) -> bool:
    """ "Smirnov I. N." or "Smirnov Ivan Nikitich" (but "Roman Arkadyevich Abramovich" ends with a surname)."""
    if len(tokens[0]) > 1 and all(len(token) == 1 for token in tokens[1:]):
        return True
    return len(tokens) == 3 and is_patronymic(tokens[2]) and not is_patronymic(tokens[1]) and len(tokens[1]) > 1


def is_patronymic(token: str) -> bool:
    """Whether a folded word is formed like an East Slavic patronymic ("nikitich", "petrovna")."""
    return bool(_PATRONYMIC.search(token))


def is_somebody(text: str) -> bool:
    """Whether words can name a person: not "Position established", "vacant", "his father"."""
    folded = fold(text)
    nobody = not folded or folded in _NOBODY or folded.endswith(_NOBODY_ENDINGS)
    return not nobody and not text.islower() and any(c.isalpha() for c in text)


@lru_cache(maxsize=50_000)
def given_groups(token: str) -> frozenset[str]:
    """The groups of given names that a folded word belongs to ("bill" -> {"william"}); itself where it is in none."""
    return given_name_groups().get(skeleton(token), frozenset()) | {skeleton(token)}


def agree(left: str, right: str) -> str:
    """How two given names stand to each other: "same", "variant", "initial", "conflict"; "" where one is missing."""
    if not left or not right:
        return ""
    if left == right:
        return "same" if len(left) > 1 else "initial"
    if len(left) == 1 or len(right) == 1:
        return "initial" if _initials(left) & _initials(right) else "conflict"
    if skeleton(left) == skeleton(right):
        return "same"
    if _shortened(left, right) or given_groups(left) & given_groups(right):
        return "variant"
    return "conflict"


def _initials(token: str) -> set[str]:
    """First letters that the name may be abbreviated to in different transliterations ("Yevgeny": y, e)."""
    return {token[0], initial_class(token), initial_class(skeleton(token))}


def initial_class(token: str) -> str:
    """The first letter of a given name or of a group of them, those that stand for one another in transliterations as one (j, y, e, i)."""
    first = token.partition(":")[2][:1] or token[0]
    return "i" if first in "jyei" else first


def _shortened(left: str, right: str) -> bool:
    """One is a clipped form of the other ("Alex", "Alexander"; "Vlad", "Vladimir")."""
    short, long = sorted((left, right), key=len)
    return len(short) >= 4 and len(long) >= len(short) + 2 and long.startswith(short)
