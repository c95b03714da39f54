"""What stands around an expression: the words that govern it, and whether it is a date at all.

Four digits are a year only where a reader would take them for one; a capitalised "May" or "March" is a month only after a word of
time. The lists of words are in `time.toml`.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tenure.reading.times.vocabulary import DASHES, Vocabulary

_CLAUSE_END = frozenset(";,.)]:–—-−/&\n\"”'’|*•")
_BRACKETS = "([{"
_SINGULAR = ("ss", "is", "us")  # endings in -s that are no plural
_DASHES = frozenset((*DASHES, " "))
_HYPHENS = frozenset("-–−")
_LONGEST_PARENTHESIS = 120  # characters
_LONGEST_GROUP = 3  # words between a determiner and the year in its noun group
_STRONG = frozenset(("in", "since", "until", "on", "during", "throughout"))
_WEAK = frozenset(("of", "by", "to", "for", "around", "at"))


class Context:
    """The surroundings of expressions in one stretch of text. `low` is the text in lower case; offsets are into both."""

    def __init__(self, text: str, low: str, v: Vocabulary, present: re.Pattern[str]) -> None:
        self.text, self.low, self.words, self.present = text, low, v, present

    def word_before(self, at: int) -> tuple[str, int]:
        """The word that ends before `at` with nothing but a space between, and where it begins; else "" and `at`."""
        low = self.low
        end = at
        while end > 0 and low[end - 1] in " \n":
            end -= 1
        start = end
        while start > 0 and (low[start - 1].isalnum() or low[start - 1] in ".'’$-"):
            start -= 1
        word = low[start:end]
        return (word, start) if start < end < at and word.strip(".'’-") else ("", at)

    def word_after(self, at: int) -> str:
        """The word that begins at `at` or after one space; "" where something else stands."""
        low, size = self.low, len(self.low)
        start = at + 1 if at < size and low[at] == " " else at
        end = start
        while end < size and (low[end].isalnum() or low[end] in "%²"):
            end += 1
        return low[start:end]

    def next_sign(self, at: int) -> str:
        """The first character from `at` on that is no space; a line end counts; "" at the end of the text."""
        low, size = self.low, len(self.low)
        while at < size and low[at] == " ":
            at += 1
        return low[at] if at < size else ""

    def sign_before(self, at: int) -> str:
        """The last character before `at` that is no space; "" at the beginning."""
        while at > 0 and self.low[at - 1] == " ":
            at -= 1
        return self.low[at - 1] if at else ""

    def governing(self, at: int) -> Governing:
        """The words before an expression that begins at `at`: "c.", then a preposition."""
        word, begin = self.word_before(at)
        circa = word in self.words.approximate
        start = begin if circa else at
        if circa:
            word, begin = self.word_before(start)
        for phrase in self.words.governing.get(word, ()):
            lead = begin + len(word) - len(phrase)
            if self.low.startswith(phrase, max(lead, 0)) and not self.low[lead - 1 : lead].isalnum() and not self._is_noun(lead):
                relation = self.words.relations[phrase]
                return Governing(lead, start, relation, circa or relation == "around" or phrase.endswith(" about"), word)
        return Governing(start, start, "", circa, word)

    def is_in_parentheses(self, at: int) -> bool:
        """Whether a parenthesis is open at a place."""
        begin = max(at - _LONGEST_PARENTHESIS, 0)
        return self.low.rfind("(", begin, at) > self.low.rfind(")", begin, at)

    def _is_noun(self, at: int) -> bool:
        """Whether "the" stands before a word that could govern ("in the following 2011–12 season")."""
        return self.low[max(at - 4, 0) : at] == "the "

    # ------------------------------------------------------------------------------------------------- is it a date?

    def is_year(self, start: int, end: int, by: Governing) -> bool:
        """Whether four digits that stand alone are a year."""
        if self._is_open(end):
            return True
        if self._joined(start, end):
            return False
        after = self.word_after(end)
        if by.relation in _STRONG:
            return True
        if (
            after in self.words.not_a_year_before
            or self._is_address(end, after)
            or (by.word in self.words.not_a_year_after and not by.relation)
        ):
            return False
        if by.relation or by.circa:
            return by.relation not in _WEAK or not self._counts(end, after)
        return self._is_year_by_place(start, end, by.word, after)

    def _is_year_by_place(self, start: int, end: int, before: str, after: str) -> bool:
        """A year that no preposition governs: at a clause's end or begin, or between "the" and a noun."""
        follows, precedes = self.next_sign(end), self.sign_before(start)
        if follows in _CLAUSE_END or after in self.words.clause_words or not precedes:
            return True
        if not before:
            return (precedes in _CLAUSE_END or precedes in _BRACKETS) and not self._counts(end, after)
        if before in self.words.attributive or self._after_determiner(start):
            return not self._counts(end, after) or before != "a"
        return (before.endswith("s") or not self._is_capital(start, before)) and self.text[end + 1 : end + 2].isupper()

    def _after_determiner(self, start: int) -> bool:
        """Whether "the", "his" … opens the noun group in which the year stands: "an influential 1953 paper"."""
        for _ in range(_LONGEST_GROUP):
            word, start = self.word_before(start)
            if word in self.words.attributive:
                return True
        return False

    def _is_address(self, end: int, after: str) -> bool:
        """Whether a street's name follows: "1600 Harbour Road"."""
        if not self.text[end + 1 : end + 2].isupper():
            return False
        return self.word_after(end + 1 + len(after)) in self.words.not_a_year_before

    def _is_capital(self, start: int, before: str) -> bool:
        return self.text[start - len(before) - 1].isupper()

    def _is_open(self, end: int) -> bool:
        """Whether "–present" follows."""
        return self.low[end : end + 1] in _DASHES and self.present.match(self.low, end) is not None

    def _joined(self, start: int, end: int) -> bool:
        """Whether the digits are part of something longer: "1,948.5", "ISO-1999", "170/1973", "1973-seat"."""
        low = self.low
        before, after = low[start - 1 : start], low[end : end + 1]
        if before in ("/", "_", "=", "@", "+") or (before in (".", ",", ":") and low[start - 2 : start - 1].isdigit()):
            return True
        if before in _HYPHENS and low[start - 2 : start - 1].isalnum():
            return True
        if after in ("/", "_", "@") or (after in (".", ",") and low[end + 1 : end + 2].isdigit()):
            return True
        return after in _HYPHENS and low[end + 1 : end + 2].isalnum()

    def _counts(self, end: int, after: str) -> bool:
        """Whether a plural noun in lower case follows: what is counted."""
        plural = after.endswith("s") and not after.endswith(_SINGULAR)
        return plural and after not in self.words.not_counted and self.text[end + 1 : end + 2].islower()

    def is_month(self, start: int, end: int, by: Governing) -> bool:
        """Whether a capitalised month without day or year is one, and no name or verb."""
        if not self.text[start].isupper() or self.next_sign(start - 1) == "-":
            return False
        after = self.word_after(end)
        if after in self.words.month_before:
            return False
        if by.relation in _STRONG or by.relation == "from":
            return True
        capital = self.text[end + 1 : end + 2].isupper()
        return by.word in self.words.month_after and by.word != "of" and not capital

    def is_season(self, start: int, end: int, by: Governing) -> bool:
        """Whether "the spring" is a time: in lower case, after a preposition of time, before no noun."""
        after = self.word_after(end)
        ends = self.next_sign(end) in _CLAUSE_END or not self.next_sign(end) or after in self.words.clause_words
        return self.text[end - 1 : end].islower() and by.relation in ("in", "during", "by", "until", "since", "from", "throughout") and ends


class Governing(NamedTuple):
    """The words that govern an expression: where they and it begin, what they say, and the nearest word itself."""

    lead: int
    start: int
    relation: str
    circa: bool
    word: str
