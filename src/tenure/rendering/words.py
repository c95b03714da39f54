"""Small change of answers: counted nouns, codes as words, text on one line. `tenure.when.english` says dates."""

from __future__ import annotations


def count(number: int, noun: str, plural: str = "") -> str:
    """ "1 claim", "2 claims", "1,200 bodies"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def human(code: str) -> str:
    """A code of the vocabulary as words: `position_held` is "position held"."""
    return code.replace("_", " ")


def line(text: str) -> str:
    """Text on one line: line breaks and runs of blanks become one blank."""
    return " ".join(text.split())
