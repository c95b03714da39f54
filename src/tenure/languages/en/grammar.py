"""English inflection by its regular rules, and the ordinals. What no rule gives is written out in the vocabulary files."""

from __future__ import annotations

import re
from collections.abc import Iterator

VOWELS = frozenset("aeiou")
AFTER_HEAD = re.compile(r"(?<=.)(?: (?:of|in|at|for|to|without|against|by) |-(?:in|at|de|of)-)")
SAME_IN_PLURAL = ("series", "species", "headquarters", "forces", "marines", "goods", "works", "means", "affairs", "times", "-elect")
IRREGULAR_ENDINGS = {"man": "men", "person": "people", "child": "children", "foot": "feet", "wife": "wives"}
IRREGULAR = (*SAME_IN_PLURAL, *IRREGULAR_ENDINGS)
NOT_MAN = ("german", "roman", "ottoman", "human", "shaman", "talisman", "norman", "musulman", "dragoman", "hetman", "ataman")
BARE_S = frozenset({"photo", "concerto", "manifesto", "maestro", "euro", "metro", "pro", "commando", "libretto", "contralto"})
HISSING = ("s", "x", "z", "ch", "sh", "go", "do", "to", "ro")
HARD_CH = ("monarch", "patriarch", "matriarch", "hierarch", "oligarch", "eunuch", "czech", "loch", "stomach", "epoch")

UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
TEENS = ("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def plural(word: str) -> str:
    """The regular plural of a noun or of a phrase's head: "deputy" -> "deputies", "member of parliament" -> "members of parliament"."""
    cut = AFTER_HEAD.search(word)
    return _plural_noun(word[: cut.start()]) + word[cut.start() :] if cut else _plural_noun(word)


def verb_forms(lemma: str, past: str = "", participle: str = "") -> list[tuple[str, str]]:
    """The forms of a verb with their names; irregular past and participle are given, alternatives separated by "/".

    A past with a doubled consonant ("referred") doubles it in "referring" too.
    """
    if past:
        return _irregular_forms(lemma, past.split("/"), participle.split("/") if participle else past.split("/"))
    if lemma[-1] not in "eysxzho":
        return [(lemma + "ed", "past/part"), (lemma + "s", "s"), (lemma + "ing", "ing"), (lemma, "base")]
    stem = lemma[:-1] + "i" if lemma[-1] == "y" and lemma[-2:-1] not in VOWELS else lemma.removesuffix("e")
    return [(stem + "ed", "past/part"), (_third_person(lemma), "s"), (_gerund(lemma), "ing"), (lemma, "base")]


def _irregular_forms(lemma: str, pasts: list[str], participles: list[str]) -> list[tuple[str, str]]:
    forms = [(form, "past/part" if form in participles else "past") for form in pasts]
    forms += [(form, "part") for form in participles if form not in pasts]
    gerunds = {_irregular_gerund(lemma, form): None for form in pasts}
    return [*forms, (_third_person(lemma), "s"), *((form, "ing") for form in gerunds), (lemma, "base")]


def ordinals() -> dict[str, int]:
    """The ordinals in words from 1 to 199: "twenty-first", "one hundred fifth", "one hundred and fifth"."""
    below = dict(_ordinals_below_hundred())
    spoken = [f"{hundred} {joint}" for hundred in ("one hundred", "one-hundred") for joint in ("", "and ")]
    above = {prefix + word: 100 + number for prefix in spoken for word, number in below.items()}
    return below | above | {"hundredth": 100, "one hundredth": 100, "one-hundredth": 100}


def _ordinals_below_hundred() -> Iterator[tuple[str, int]]:
    yield from ((word, number) for number, word in enumerate(UNITS + TEENS, 1))
    for ten, word in enumerate(TENS, 2):
        yield word[:-1] + "ieth", 10 * ten
        for unit, tail in enumerate(UNITS, 1):
            yield f"{word}-{tail}", 10 * ten + unit
            yield f"{word} {tail}", 10 * ten + unit


def _plural_noun(word: str) -> str:
    return _irregular_plural(word) if word.endswith(IRREGULAR) else _third_person(word)


def _irregular_plural(word: str) -> str:
    if word.endswith(SAME_IN_PLURAL):
        return word
    for ending, plural_ending in IRREGULAR_ENDINGS.items():
        if word.endswith(ending) and not word.endswith(NOT_MAN):
            return word[: -len(ending)] + plural_ending
    return _third_person(word)


def _third_person(word: str) -> str:
    if word[-1] not in "ysxzho":
        return word + "s"
    if word[-1] == "y" and word[-2:-1] not in VOWELS:
        return word[:-1] + "ies"
    hisses = word.endswith(HISSING) and not word.endswith(HARD_CH) and word not in BARE_S
    return word + "es" if hisses else word + "s"


def _gerund(lemma: str) -> str:
    if lemma.endswith("ie"):
        return lemma[:-2] + "ying"
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")):
        return lemma[:-1] + "ing"
    return lemma + "ing"


def _irregular_gerund(lemma: str, past: str) -> str:
    """What the past doubles is doubled ("referred", "referring"), and the last consonant after one short vowel ("cut", "cutting")."""
    doubled = past.endswith("ed") and past.startswith(lemma) and len(past) == len(lemma) + 3
    if doubled or (past.endswith("cked") and not lemma.endswith("ck")):
        return past[:-2] + "ing"
    onset = lemma[:-2].removesuffix("u") if lemma[-4:-2] == "qu" else lemma[:-2]
    short = lemma[-1] in "bdgklmnprt" and lemma[-2:-1] in VOWELS and onset[-1:] not in VOWELS
    return lemma + lemma[-1] + "ing" if short and past != lemma + "ed" else _gerund(lemma)
