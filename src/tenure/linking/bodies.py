"""Bodies: what a mention of an organ, party or chamber means, in the world of its document.

`read_body` turns words into a `BodyReading`; two readings with equal keys mean one body. Dates of names are data (`world/bodies.toml`).
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from tenure.linking import terms
from tenure.linking.terms import Term


@dataclass(frozen=True, slots=True)
class BodyReading:
    """How a name of a body was understood. `number` counts a convocation ("10th Secretariat"), which does not make another body."""

    key: Term  # sorted canonical words; one `@id` where the world knows the body
    parent: Term | None
    number: int | None
    score: float
    reason: str


def known(key: Term) -> str | None:
    """The world's id that a key is, without its `@`."""
    return key[0][1:] if len(key) == 1 and key[0] in terms.bodies() else None


def read_body(text: str, context: Collection[str] = ()) -> BodyReading:
    """What a body's name means where the document speaks of `context` (`@ids` of bodies and places)."""
    return _read(text, frozenset(context) & _that_matter())


@lru_cache(maxsize=1)
def _that_matter() -> frozenset[str]:
    """The `@ids` by which short names become clear."""
    return frozenset(f"@{name}" for body in terms.bodies().values() for name in body.get("within", ()))


@lru_cache(maxsize=100_000)
def _read(text: str, context: frozenset[str]) -> BodyReading:
    written = terms.term(text)
    sequence, number = without_number(in_context(written, context))
    key = tuple(sorted(sequence))
    if not known(key):
        return BodyReading(key, _parent_within(sequence), None, 1.0, "the same words")
    if in_context(written, frozenset()) == sequence:
        return BodyReading(key, _declared_parent(key), number, 1.0, "one of its names")
    return BodyReading(key, _declared_parent(key), number, 0.9, "its short or counted name, made clear by the document")


def in_context(sequence: Term, context: frozenset[str]) -> Term:
    """A name with what its document's world makes clear: short names at its end ("Bureau of the Party"), the owner of a local committee."""
    for cut in range(len(sequence)):
        for body in terms.short_names().get(sequence[cut:], ()):
            if _is_clear(body, context):
                return terms.collapse((*sequence[:cut], body))
    return _with_owner(sequence, context)


def _with_owner(sequence: Term, context: frozenset[str]) -> Term:
    """ "Stalingrad Regional Committee" with the party that it belongs to, unless the name says whose it is."""
    if any(token in terms.bodies() for token in sequence):
        return sequence
    owners = (terms.committees().get(pair) for pair in pairwise(sequence))
    return next(((*sequence, owner) for owner in owners if owner and _is_clear(owner, context)), sequence)


def _is_clear(body: str, context: frozenset[str]) -> bool:
    """Whether the document speaks of the body's world."""
    return not context.isdisjoint(f"@{name}" for name in terms.bodies()[body].get("within", ()))


def without_number(sequence: Term) -> tuple[Term, int | None]:
    """The convocation's number taken off a body that is numbered: ("10", "@cpsu-secretariat") -> (("@cpsu-secretariat",), 10)."""
    for at, (number, body) in enumerate(pairwise(sequence)):
        if number.isdigit() and terms.bodies().get(body, {}).get("numbered"):
            return sequence[:at] + sequence[at + 1 :], int(number)
    return sequence, None


def _declared_parent(key: Term) -> Term | None:
    parent = terms.bodies()[key[0]].get("parent")
    return (f"@{parent}",) if parent else None


def _parent_within(sequence: Term) -> Term | None:
    """The body of the world that stands in a longer name, the last one: the Stalingrad City Committee is one of the party's."""
    return next(((token,) for token in reversed(sequence) if token in terms.bodies()), None) if len(sequence) > 1 else None


def is_organ(text: str) -> bool:
    """Whether words name a body: a known one, or one that says what kind of organ it is."""
    sequence = terms.term(text)
    return any(token in terms.bodies() or token in terms.organs() for token in sequence)


def is_bare(key: Term) -> bool:
    """Whether a name says only what kind of organ it is ("committee", "Central Committee"), so that it means something else elsewhere."""
    return any(token in terms.organs() for token in key) and all(token in terms.organs() or token in terms.plain_words() for token in key)
