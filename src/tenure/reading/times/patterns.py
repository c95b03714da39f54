"""The patterns of `time.toml`, compiled: which can begin at a word, and what the words of one that was found are.

The search goes over lower-case text in two steps. One expression finds the places at which some pattern may begin: a digit or
one of the words that open a pattern. There, the few patterns that this opening allows are tried, in the order of the file. What is
found is taken apart into its words, once for each different text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache

from tenure.reading.times.regexes import SPACE, either
from tenure.reading.times.slots import DIGIT, openings, slots
from tenure.reading.times.vocabulary import Vocabulary, vocabulary

_SLOT = re.compile(r"\{([\w?]+)\}")
_NOT_INSIDE = r"(?<![\w$£€¥#])(?<!\d[.,])"
_ITEM = re.compile(r"\{(?P<slot>[\w]+)(?P<maybe>\??)\}|(?P<group>\((?:[^()]|\([^()]*\))*\))(?P<optional>\??)|(?P<word>\w+)|(?P<other>.)")


class Grammar:
    """The patterns of a language, each compiled when it is first needed."""

    def __init__(self, words: Vocabulary) -> None:
        self.words = words
        self._slots = slots(words)
        self._forms = [str(pattern["form"]) for pattern in words.patterns]
        self._by_opening: dict[str, list[int]] = {}
        for number, form in enumerate(self._forms):
            for word in sorted(set(_openings(form, openings(words)))):
                self._by_opening.setdefault(word, []).append(number)
        self._at: dict[str, re.Pattern[str]] = {}

    @cached_property
    def places(self) -> re.Pattern[str]:
        """Finds where a pattern may begin; its group is the opening."""
        words = either(word for word in self._by_opening if word != DIGIT)
        return re.compile(rf"{_NOT_INSIDE}(?:the{SPACE})?(\d|{words}(?!\w))")

    def at(self, opening: str) -> re.Pattern[str]:
        """The patterns that can begin with an opening, as one; the name of its last group is `p` and the pattern's number."""
        found = self._at.get(opening)
        if found is None:
            found = self._at[opening] = self._compile(tuple(self._by_opening[DIGIT if opening.isdigit() else opening]))
        return found

    @lru_cache(maxsize=1024)  # noqa: B019 - a grammar lives as long as the program
    def _compile(self, numbers: tuple[int, ...]) -> re.Pattern[str]:
        forms = "|".join(f"(?P<p{n}>{_expand(self._forms[n], self._slots, capture=False)})" for n in numbers)
        return re.compile(f"(?:{forms})(?!\\w)")

    @lru_cache(maxsize=1024)  # noqa: B019 - a grammar lives as long as the program
    def _parts(self, number: int) -> re.Pattern[str]:
        return re.compile(_expand(self._forms[number], self._slots, capture=True))

    def take_apart(self, number: int, text: str) -> dict[str, str]:
        """The words that a pattern's slots hold; a slot that it names several times holds the one that was found."""
        match = self._parts(number).fullmatch(text)
        found = match.groupdict() if match else {}
        return {name.partition("__")[0]: " ".join(word.split()) for name, word in found.items() if word}


@lru_cache(maxsize=4)
def grammar(language: str = "en") -> Grammar:
    """The grammar of a language."""
    return Grammar(vocabulary(language))


# ------------------------------------------------------------------------------------------ from a form to regexes


def _expand(form: str, known: Mapping[str, str], *, capture: bool) -> str:
    """A pattern's form as a regular expression, with a named group for each slot or without groups."""
    used: dict[str, int] = {}
    pieces = _SLOT.split(form)
    return "".join(_slot(piece, known, used, capture) if n % 2 else _literal(piece) for n, piece in enumerate(pieces))


def _literal(text: str) -> str:
    grouped = re.sub(r"(?<!\\)\((?!\?)", "(?:", text)
    return re.sub("[ ,]", lambda found: SPACE if found[0] == " " else f"(?:{SPACE}?,)", grouped)


def _slot(name: str, known: Mapping[str, str], used: dict[str, int], capture: bool) -> str:
    bare = name.removesuffix("?")
    expression = known[name] if name in known else known[bare.rstrip("2") + name[len(bare) :]]
    return re.sub(r"\(\{\}", lambda _: _group(bare, used) if capture else "(?:", expression)


def _group(name: str, used: dict[str, int]) -> str:
    used[name] = used.get(name, 0) + 1
    return f"(?P<{name}>" if used[name] == 1 else f"(?P<{name}__{used[name]}>"


def _openings(form: str, of_slot: Mapping[str, frozenset[str]]) -> Iterator[str]:
    """The words with which a form can begin; "the" does not count, it may stand before every opening."""
    for item in _ITEM.finditer(form):
        word = item["word"]
        if item["slot"]:
            yield from of_slot[item["slot"].rstrip("2")]
        elif item["group"]:
            for choice in _choices(item["group"][1:-1]):
                yield from _openings(choice, of_slot)
        elif word and word != "the":
            yield word
        if not (item["maybe"] or item["optional"] or word == "the" or item["other"]):
            return


def _choices(group: str) -> list[str]:
    """The alternatives of a group, at its own level."""
    depth, out = 0, [""]
    for character in group:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            out.append("")
        else:
            out[-1] += character
    return out
