"""What a page is called that has no title: as its file, or by the name that its text opens with."""

from __future__ import annotations

import re

_WORD = r"[^\W\d_][\w\u0300-\u036f.'’-]*"
_OPENING = re.compile(rf"[\s*_]*({_WORD}(?:[ ]+{_WORD})*)")
_PARTICLES = frozenset({"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "ibn", "la", "le", "ter", "van", "von", "zu"})
_NO_NAMES = frozenset(
    {"a", "about", "after", "all", "an", "and", "as", "at", "before", "born", "both", "by", "during", "every", "for", "from", "he", "her"}
    | {"his", "i", "in", "it", "its", "many", "mr", "mrs", "no", "on", "our", "she", "since", "some", "that", "the", "their", "there"}
    | {"these", "they", "this", "those", "to", "under", "until", "when", "while", "who", "with"}
)
_LONGEST = 6


def title_of(id: str, text: str) -> str:
    """The stem in `id`, with blanks for `_`; or the name that opens `text`, where the stem is no name of its bearer.

    A stem is one if it has two words or more, of which the last one of the name is one, or if all words of the name are in it.
    """
    stem = from_id(id)
    name = opening_name(text)
    words = folded(stem)
    if not name or folded(name) <= words or (len(words) > 1 and folded(name.split()[-1]) <= words):
        return stem
    return name


def from_id(id: str) -> str:
    """The stem of a file as words: an id may be a path."""
    return " ".join(id.rpartition("/")[2].replace("_", " ").split())


def opening_name(text: str) -> str:
    """Two to six capitalised words that a text begins with, as far as they go ("Ada von Marsh"); empty where it begins otherwise."""
    found = _OPENING.match(text[:400])
    name: list[str] = []
    for word in found[1].split() if found else ():
        if not (word[0].isupper() or (name and word in _PARTICLES)):
            break
        name.append(word)
        if word.endswith(".") and len(word) > 3:  # no initial: the sentence is over
            name[-1] = word.rstrip(".")
            break
    while name and name[-1] in _PARTICLES:
        name.pop()
    return " ".join(name) if 2 <= len(name) <= _LONGEST and name[0].casefold().rstrip(".") not in _NO_NAMES else ""


def folded(words: str) -> set[str]:
    """Words without regard to case and marks between them."""
    return set(re.findall(r"\w+", words.casefold()))
