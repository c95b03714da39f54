"""Pieces of regular expressions over lower-case text with plain spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from operator import itemgetter

SPACE = "(?:[ \n] ?)"  # one space or two, or a line end; never an empty line
DASHES = "-–—−"


def either(words: Iterable[str]) -> str:
    """Any of the words, the longest that fits; a space in them is any space.

    Words that begin alike share their beginning, so that a wrong character ends the search at once.
    """
    return _branch(sorted(set(words)))


def _branch(words: Sequence[str]) -> str:
    tails = [(first, [word[1:] for word in group]) for first, group in groupby(filter(None, words), key=itemgetter(0))]
    branches = [_character(first) + (_branch(rest) if any(rest) else "") for first, rest in tails]
    body = branches[0] if len(branches) == 1 else "|".join(branches)
    if "" in words:
        return f"(?:{body})?"
    return body if len(branches) == 1 else f"(?:{body})"


def _character(character: str) -> str:
    return SPACE if character == " " else re.escape(character)
