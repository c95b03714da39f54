"""What stands around an expression: neighbouring words and signs, and the words that govern it."""

from __future__ import annotations

from typing import NamedTuple

from tenure.reading.times.vocabulary import Vocabulary

_LONGEST_PARENTHESIS = 120  # characters
_LONGEST_EVENT = 5  # words: "at the San Francisco peace conference of"


class Governing(NamedTuple):
    """The words that govern an expression: where they and it begin, what they say, and the nearest word itself."""

    lead: int
    start: int
    relation: str
    circa: bool
    word: str


class Context:
    """The surroundings of expressions in one stretch of text. `low` is the text in lower case; offsets are into both."""

    def __init__(self, text: str, low: str, words: Vocabulary) -> None:
        self.text, self.low, self.words = text, low, words
        self.lists = words.lists

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
        is_word = start < end < at and word.strip(".'’-") and low.count("\n", end, at) < 2
        return (word, start) if is_word else ("", at)

    def word_after(self, at: int) -> str:
        """The word that begins at `at` or after one space; "" where something else stands."""
        low, size = self.low, len(self.low)
        start = at + 1 if at < size and low[at] == " " else at
        end = start
        while end < size and (low[end].isalnum() or low[end] in "%²"):
            end += 1
        return low[start:end]

    def sign_before(self, at: int) -> str:
        """The last character before `at` that is no space; a line end counts; "" at the beginning."""
        while at > 0 and self.low[at - 1] == " ":
            at -= 1
        return self.low[at - 1] if at else ""

    def sign_after(self, at: int) -> str:
        """The first character from `at` on that is no space; a line end counts; "" at the end."""
        low, size = self.low, len(self.low)
        while at < size and low[at] == " ":
            at += 1
        return low[at] if at < size else ""

    def is_capital(self, at: int) -> bool:
        """Whether the word after `at` and a space begins with a capital."""
        return self.text[at + 1 : at + 2].isupper()

    def is_in_parentheses(self, at: int) -> bool:
        """Whether a parenthesis is open at a place."""
        begin = max(at - _LONGEST_PARENTHESIS, 0)
        return self.low.rfind("(", begin, at) > self.low.rfind(")", begin, at)

    def opens_with_a_stay(self, lead: int, end: int) -> bool:
        """Whether "after three years" opens a clause and says how long somebody was there: a comma or a place follows."""
        opens = self.sign_before(lead) in ("", ".", ";", "\n") or self.word_before(lead)[0] in ("and", "but")
        return opens and (self.sign_after(end) == "," or self.word_after(end) in self.lists["stay"])

    def is_event_of(self, at: int) -> bool:
        """Whether what stands before "of" is something at which somebody was, or that was then: "at the congress of", "lost the
        election of"."""
        if self.word_before(at)[0] in self.lists["events"]:
            return True
        for _ in range(_LONGEST_EVENT):
            word, at = self.word_before(at)
            if word == "the":
                return self.word_before(at)[0] == "at"
            if not word.isalpha():
                return False
        return False

    def is_open(self, end: int) -> int:
        """Where the words end that say that what began here had not ended ("–present"); 0 if there are none."""
        match = self.words.present.match(self.low, end)
        return match.end() if match else 0

    def governing(self, at: int) -> Governing:
        """The words before an expression that begins at `at`: "c.", then a preposition."""
        word, begin = self.word_before(at)
        circa = word in self.lists["circa"]
        start = begin if circa else at
        if circa:
            word, begin = self.word_before(start)
        for phrase in self.words.governing.get(word, ()):
            lead = begin + len(word) - len(phrase)
            if self._stands(phrase, lead):
                relation = "term" if self._limits_a_term(phrase, lead) else self.words.relations[phrase]
                if relation == "term" and self.sign_before(lead) == ",":  # "began an engagement there, ending in 1988"
                    relation = "until"
                return Governing(lead, start, relation, circa or relation == "around" or phrase.endswith(" about"), word)
        return Governing(start, start, "", circa, word)

    def _limits_a_term(self, phrase: str, at: int) -> bool:
        """Whether a governing participle hangs on a noun such as "term"."""
        return phrase.partition(" ")[0] in self.lists["participles"] and self.word_before(at)[0] in self.lists["terms"]

    def _stands(self, phrase: str, at: int) -> bool:
        """Whether a governing phrase stands at a place, and is no adjective ("in the following 2011–12 season")."""
        low = self.low
        return at >= 0 and low.startswith(phrase, at) and not low[at - 1 : at].isalnum() and low[max(at - 4, 0) : at] != "the "
