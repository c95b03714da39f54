"""What fits a pattern, wherever it stands: places in the text with their readings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from tenure.reading.times.expression import Expression, Reading
from tenure.reading.times.meaning import read
from tenure.reading.times.patterns import Grammar, grammar
from tenure.reading.times.values import absolute


class Found(NamedTuple):
    """One match of the grammar: where, and how it reads."""

    start: int
    end: int
    reading: Reading


def plain(text: str) -> str:
    """The text in lower case with plain spaces, of the same length ("İ" would become two characters, and stays)."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return low.replace("\u00a0", " ").replace("\u202f", " ").replace("\u2009", " ")


def matches(low: str, known: Grammar) -> Iterator[Found]:
    """Everything in a `plain` text that fits a pattern and reads as a date, in order and without overlaps."""
    place, at = known.places.search, 0
    while opening := place(low, at):
        begin, word = opening.start(), opening.start(1)
        fits = known.at(opening[1]).match
        match = fits(low, begin) or (fits(low, word) if word > begin else None)
        reading = _read(int(str(match.lastgroup)[1:]), match[0]) if match else None
        if match and reading:
            yield Found(*match.span(), reading)
        at = match.end() if match and reading else opening.end()


@lru_cache(maxsize=1 << 15)
def _read(pattern: int, text: str) -> Reading | None:
    """The reading of what a pattern matched; the same words are read once."""
    known = grammar()
    reading = read(known.take_apart(pattern, text), known.words)
    if reading is None or any(_is_no_day(said) for said in reading if said):
        return None
    return reading


def _is_no_day(said: Expression) -> bool:
    return said.reference is None and said.age is None and said.duration is None and absolute(said) is None
