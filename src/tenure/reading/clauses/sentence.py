"""What clauses are found in: the units of one sentence, and what stands around one of them."""

from __future__ import annotations

from collections.abc import Container

from tenure.reading.clauses.predicates import Predicate
from tenure.reading.units import Noun, Unit, Verb

SKIPPED = frozenset(("A", '"', "-", "'", "!", "&", "[", "]", "?", "*"))
ADVERBIAL = frozenset(("after", "before", "upon", "following", "while", "when", "since", "on"))
NOMINATIVE = frozenset(("he", "she", "we", "they"))
STOPS = frozenset((";", ":", ".", "W"))


class Sentence:
    """The units of a sentence, and what has been found in it so far."""

    def __init__(self, units: list[Unit], carriers: Container[str] = ()) -> None:
        self.units, self.carriers = units, carriers  # carriers: words that something can be claimed of
        self.predicates: list[Predicate] = []
        self.by_index: dict[int, Predicate] = {}
        self.claimed: set[int] = set()  # indexes of arguments of event nouns
        self.taken: set[int] = set()  # indexes of times that have a predicate


def verb_after(s: Sentence, k: int) -> bool:
    """Whether a finite verb follows the unit at `k`, past adverbs, times and a parenthesis."""
    m = k + 1
    u = s.units
    while m < len(u) and (u[m].kind in SKIPPED or u[m].kind == "T"):
        m += 1
    if m < len(u) and u[m].kind == "(":
        while m < len(u) and u[m].kind != ")":
            m += 1
        m += 1
    verb = u[m] if m < len(u) else None
    return isinstance(verb, Verb) and not verb.infinitive and not (verb.bare and verb.form in ("ing", "part"))


def verb_before(s: Sentence, k: int) -> Predicate | None:
    """The predicate of the last verb before `k` in its stretch of the sentence."""
    for m in range(k - 1, -1, -1):
        if m in s.by_index:
            return s.by_index[m]
        if s.units[m].kind in (";", "."):
            break
    return None


def opening_bracket(s: Sentence, k: int) -> int:
    """Where the parenthesis that ends at `k` begins."""
    depth = 0
    for m in range(k, -1, -1):
        if s.units[m].kind == ")":
            depth += 1
        elif s.units[m].kind == "(":
            depth -= 1
            if depth == 0:
                return m
    return 0


def opens_item(s: Sentence, k: int) -> bool:
    """Whether the unit at `k` opens the sentence or an item between semicolons."""
    return k == 0 or s.units[k - 1].kind == ";"


def segment_end(s: Sentence, k: int) -> int:
    """Where the stretch between semicolons ends that `k` stands in."""
    return next((m for m in range(k, len(s.units)) if s.units[m].kind in (";", ".")), len(s.units))


def noun_at(s: Sentence, k: int) -> bool:
    """Whether a noun group stands at `k`."""
    return k < len(s.units) and isinstance(s.units[k], Noun)


def is_object(s: Sentence, k: int) -> bool:
    """Whether the noun group at `k` is the object of the verb right before it."""
    before = k - 1
    noun = s.units[k]
    if isinstance(noun, Noun) and noun.low in NOMINATIVE:
        return False
    if isinstance(noun, Noun) and noun.title is not None and before >= 0 and s.units[before] is noun.title:
        before -= 1
    while before >= 0 and s.units[before].kind == "A":
        before -= 1
    if _opens_a_clause(s, k, before):
        return False
    if before >= 0 and s.units[before].kind in ("C", ",") and before > 1 and isinstance(s.units[before - 1], Noun):
        return is_object(s, before - 1) or (before > 2 and s.units[before - 2].kind == "P")
    if before > 0 and isinstance(s.units[before], Noun) and isinstance(s.units[before - 1], Verb):
        return True  # "made him the leader and …"
    return before >= 0 and isinstance(s.units[before], Verb)


def _opens_a_clause(s: Sentence, k: int, before: int) -> bool:
    """ "After leaving the navy, Petrov moved …": what stands behind the comma and before a verb is no further object."""
    noun, after = s.units[k], s.units[k + 1] if k + 1 < len(s.units) else None
    named = isinstance(noun, Noun) and noun.cls in ("person", "name") and isinstance(after, Verb)
    return named and s.units[0].low in ADVERBIAL and s.units[before].kind == "," and sum(u.kind == "V" for u in s.units[:k]) == 1


def before_title(s: Sentence, k: int) -> int:
    """The index before the noun group at `k` and its title."""
    return lead(s, k) - 1


def lead(s: Sentence, k: int) -> int:
    """Where the noun group at `k` begins with its title, which may hang on another group: "the cabinet of President | Pavel Orlov"."""
    noun, before = s.units[k], s.units[k - 1] if k > 0 else None
    if isinstance(noun, Noun) and noun.title is not None and isinstance(before, Noun) and _holds(before, noun.title):
        return k - 1
    return k


def _holds(group: Noun, title: Noun) -> bool:
    return group is title or any(_holds(part, title) for _, part in group.parts)


def head_of_apposition(s: Sentence, k: int) -> int:
    """ "Rykov, the head of government, was …": the name before the comma, not the description after it."""
    u, noun = s.units, s.units[k]
    assert isinstance(noun, Noun)
    start = k - 1 if k > 1 and u[k - 1].kind == "A" else k  # "Petrov, then minister, was …"
    if noun.cls in ("role", "noun", "kin", "org") and noun.holder is None and start > 1 and u[start - 1].kind == ",":
        before = u[start - 2]
        free = start < 3 or u[start - 3].kind not in ("P", "V", ",")
        if isinstance(before, Noun) and before.cls in ("person", "name", "pronoun") and free:
            return start - 2
    return k
