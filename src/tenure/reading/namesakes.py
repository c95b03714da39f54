"""Who is called as the page's person is, and by which words the two are told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tenure.reading.units import Noun

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
GENERATION = re.compile(r",?\s(Jr|Sr|II|III|IV)\b", re.I)  # behind a name


def is_generation(word: str) -> bool:
    """ "Sr.", "Jr.", "III"."""
    return word.lower().rstrip(".") in SUFFIXES


class Namesakes:
    """The namesakes of one page's person, whose names are `own`: the title's words, those of the formal name, the surname."""

    def __init__(self, own: Sequence[list[str]]) -> None:
        self.own = own
        self.born: int | None = None  # year that the first parenthesis behind the page's name gives
        self.places: dict[int, str | None] = {}  # where a name stands -> whose it is; None: of somebody who has no name of their own
        self.here: list[tuple[str, list[str], str]] = []  # of this paragraph: title, words and name

    def fits_birth(self, year: int | None, most: int) -> bool:
        """Whether a year of birth behind the page's name may be that of the page's person: the first is; one `most` years off is not."""
        self.born = year if self.born is None else self.born
        return year is None or self.born is None or abs(year - self.born) < most

    def set_apart(self, noun: Noun, text: str, is_named: bool = True) -> None:
        """A name is here that of somebody else, who has a name of their own if something tells the two apart."""
        words, title = _called(noun, text)
        name = words if self._tells(words.split()) else f"{title} {words}" if title else None
        self.places[noun.start] = name = name if is_named else None
        if name is not None:
            self.here.append((title.lower(), words.split(), name))

    def _tells(self, parts: list[str]) -> bool:
        """Whether a name says who is meant beside the page's person: by its generation, by more names, or by a given name alone."""
        mine = [p.lower().strip(",.") for p in parts]
        return mine not in self.own and (len(mine) == 1 or len(mine) > len(self.own[0]))

    def meant(self, noun: Noun, text: str) -> str | None:
        """Whom of this paragraph's namesakes a name means by title or generation, or by the given name alone that they were called by."""
        words, title = _called(noun, text)
        parts = words.split()
        for called, mine, name in self.here:
            telling = title != "" or (is_generation(parts[-1]) and parts[-1] == mine[-1])
            if called == title.lower() and (parts == mine or (telling and subsequence(parts, mine))):
                return name
        return None

    def new_paragraph(self) -> None:
        """Only a "Sr." or "III" still means somebody else."""
        self.here = [namesake for namesake in self.here if is_generation(namesake[1][-1])]


def _called(noun: Noun, text: str) -> tuple[str, str]:
    """The words of a name and the title before it; a relative's word is no title."""
    title = noun.title if noun.title is not None and noun.title.cls == "role" else None
    return text[noun.start : noun.core_end], text[title.start : title.core_end] if title is not None else ""


def subsequence(short: list[str], long: list[str]) -> bool:
    """Whether the words of `short` come in `long` in their order; an initial counts as the word it begins."""
    k = 0
    for word in long:
        if k < len(short) and (word == short[k] or (short[k].endswith(".") and len(short[k]) == 2 and word.startswith(short[k][0]))):
            k += 1
    return k == len(short)
