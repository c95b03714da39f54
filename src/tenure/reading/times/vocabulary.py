"""The words of time of a language, read from its `time.toml`, as lookups and as pieces of regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from tenure.languages.files import entries, toml

SPACE = "(?:[ \n] ?)"  # one space or two, or a line end, never an empty line; other spaces are made plain ones before the search
DASHES = "-–—−"
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
_ISO_LETTER = {"day": "D", "week": "W", "month": "M", "year": "Y"}


class Part(NamedTuple):
    """A part of a unit ("early", "first half of"): from and to, counted as `time.toml` says, by unit."""

    limits: Mapping[str, tuple[int, int]]
    exact: bool


class Vocabulary(NamedTuple):
    """Lookups from the written (lower-case) word to what it means, and the patterns as they stand in the file."""

    months: Mapping[str, int]
    seasons: Mapping[str, int]
    units: Mapping[str, str]
    feasts: Mapping[str, tuple[int, int]]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    near: Mapping[str, int]
    part_names: Mapping[str, str]
    parts: Mapping[str, Part]
    relations: Mapping[str, str]
    governing: Mapping[str, Sequence[str]]
    words: Mapping[str, frozenset[str]]
    weekdays: frozenset[str]
    approximate: frozenset[str]
    range_words: frozenset[str]
    present: frozenset[str]
    onwards: frozenset[str]
    between: frozenset[str]
    not_a_year_after: frozenset[str]
    not_a_year_before: frozenset[str]
    attributive: frozenset[str]
    month_after: frozenset[str]
    month_before: frozenset[str]
    clause_words: frozenset[str]
    not_counted: frozenset[str]
    patterns: tuple[Mapping[str, Any], ...]


@lru_cache(maxsize=4)
def vocabulary(language: str = "en") -> Vocabulary:
    """The vocabulary of a language, by its ISO 639-1 code."""
    data = toml(files(f"tenure.languages.{language}"), "time.toml")
    return Vocabulary(
        months=_months(data["months"]),
        seasons={word: int(code) for code, block in data["seasons"].items() for word in entries(block)},
        units={word: unit for unit, block in data["units"].items() for word in (unit, *entries(block))},
        feasts={name: (int(day[:2]), int(day[3:])) for name, day in data["feasts"].items()},
        numbers=_with_compounds(_numbered(data["numbers"])),
        ordinals=_numbered(data["ordinals"]),
        near=_numbered(data["near"]),
        part_names={word: name for name, part in data["parts"].items() for word in entries(part["words"])},
        parts={name: _part(part) for name, part in data["parts"].items()},
        relations={word: name for name, block in data["relations"].items() for word in entries(block)},
        governing=_by_last_word(entry for block in data["relations"].values() for entry in entries(block)),
        words={name: frozenset(entries(block)) for name, block in data["words"].items()},
        weekdays=frozenset(entries(data["weekdays"]["names"])),
        approximate=frozenset(entries(data["approximate"]["words"])),
        range_words=frozenset(entries(data["range"]["to"])),
        present=frozenset(entries(data["range"]["present"])),
        onwards=frozenset(entries(data["range"]["onwards"])),
        between=frozenset(entries(data["range"]["and"])),
        not_a_year_after=frozenset(entries(data["not_a_year"]["after"])),
        not_a_year_before=frozenset(entries(data["not_a_year"]["before"])),
        attributive=frozenset(entries(data["attributive"]["words"])),
        month_after=frozenset(entries(data["month_names"]["after"])),
        month_before=frozenset(entries(data["month_names"]["before"])),
        clause_words=frozenset(entries(data["clause"]["words"])),
        not_counted=frozenset(entries(data["clause"]["not_counted"])),
        patterns=tuple(data["pattern"]),
    )


def _months(table: Mapping[str, str]) -> dict[str, int]:
    return {word: _MONTHS.index(name) + 1 for name, block in table.items() for word in (name, *entries(block))}


def _numbered(table: Mapping[str, str]) -> dict[str, int]:
    return {word: int(number) for number, block in table.items() for word in entries(block)}


def _by_last_word(phrases: Iterable[str]) -> dict[str, list[str]]:
    """Phrases by their last word, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        found.setdefault(phrase.rpartition(" ")[2], []).append(phrase)
    return found


def _with_compounds(numbers: dict[str, int]) -> dict[str, int]:
    """ "twenty-one" to "ninety-nine" beside the simple words."""
    tens = [(word, n) for word, n in numbers.items() if n in range(20, 100, 10)]
    ones = [(word, n) for word, n in numbers.items() if 0 < n < 10 and len(word) > 2]
    return numbers | {f"{ten}-{one}": n + m for ten, n in tens for one, m in ones}


def _part(table: Mapping[str, Any]) -> Part:
    limits = {unit: (pair[0], pair[1]) for unit, pair in table.items() if isinstance(pair, list)}
    return Part(limits, bool(table.get("exact")))


def iso_letter(unit: str) -> str | None:
    """The unit's letter in an ISO 8601 duration; None for decades and centuries, which have none."""
    return _ISO_LETTER.get(unit)


# ------------------------------------------------------------------------------------------------- as expressions


def either(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest that fits; a space in them is any space.

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


def slots(v: Vocabulary) -> dict[str, str]:
    """The regular expression of every `{slot}` that a pattern may name; one group, named {}, is what it captures."""
    month_names = [name for name in v.months if name in _MONTHS]
    adjectives = [word for word in v.part_names if not word.endswith(" of")]
    nouns = [word for word in v.part_names if word.endswith(" of")]
    the, end = f"(?:the{SPACE})?", rf"(?={SPACE}?[,.;:)\]]|\s*\Z|\n)"
    part = (
        f"(?:{the}({{}}{either(adjectives)})(?:{SPACE}?[-–]{SPACE}?|{SPACE}(?:in{SPACE}|on{SPACE})?){the}"
        f"|{the}({{}}{either(nouns)}){SPACE}{the})"
    )
    number, whole = r"\d{1,3}", rf"(?![{DASHES}\w])"
    plain = {
        "month": f"{either(v.months)}",
        "month_name": either(month_names),
        "season": either(v.seasons),
        "unit": f"{either(v.units)}(?!\\w)",
        "feast": either(v.feasts),
        "count": f"(?:{either(v.numbers)}|{number}){whole}",
        "n": f"(?:{either(word for word, n in v.numbers.items() if n)}|{number}){whole}",
        "near": either(v.near),
        "day": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)",
        "year": r"(?:1\d|20)\d\d(?!\w)",
        "glued": r"(?:1\d|20)\d\d",
        "short_year": r"[1-9]\d{0,3}",
        "yy": r"\d\d(?!\w)",
        "mm": r"(?:0[1-9]|1[0-2])",
        "dd": r"(?:0[1-9]|[12]\d|3[01])(?!\d)",
        "decade": rf"(?:1\d|20)\d0{SPACE}?['’]?s(?!\w)",
        "century": f"(?:{either(v.ordinals)}|\\d{{1,2}}(?:st|nd|rd|th))",
        "era": f"(?:{either(v.words['bc'] | v.words['ad'])})(?!\\w)",
        "of_year": "year(?!\\w)",
        "dash": f"{SPACE}?(?:[{DASHES}/]|--){SPACE}?",
        "join": f"(?:{SPACE}?(?:[{DASHES}/]|--){SPACE}?|{SPACE}{either(v.range_words)}{SPACE})",
        "julian": f"{SPACE}?{either(v.words['os'])}",
    }
    plain |= {name: either(words) + r"(?!\w)" for name, words in v.words.items() if name not in ("bc", "ad", "os", "ns", "about")}
    captured = {name: f"({{}}{expression})" for name, expression in plain.items()}
    return captured | {
        "part": part,
        "part?": f"{part}?",
        "weekday?": f"(?:{either(v.weekdays)}(?:{SPACE}?,)?{SPACE})?",
        "about?": f"(?:({{}}{either(v.words['about'])}){SPACE})?",
        "os": f"({{}}{either(v.words['os'])})[:,]?{SPACE}?",
        "ns": f"({{}}{either(v.words['ns'])})[:,]?{SPACE}?",
        "end": end,
    }


def openings(v: Vocabulary) -> dict[str, frozenset[str]]:
    """The first words that each slot can have; "0" stands for a digit."""
    digit = frozenset("0")
    words: dict[str, Iterable[str]] = {
        "month": v.months,
        "month_name": v.months,
        "season": v.seasons,
        "unit": v.units,
        "feast": v.feasts,
        "near": v.near,
        "part": v.part_names,
        "weekday": v.weekdays,
        "era": v.words["bc"] | v.words["ad"],
        "of_year": ("year",),
    }
    found = {name: _first_words(entries) for name, entries in (words | dict(v.words)).items()}
    found |= dict.fromkeys(("day", "year", "glued", "short_year", "yy", "mm", "dd", "decade", "dash"), digit)
    return found | {
        "count": _first_words(v.numbers) | digit,
        "n": _first_words(v.numbers) | digit,
        "century": _first_words(v.ordinals) | digit,
    }


def _first_words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(match[0] for match in map(re.compile(r"\w+").match, words) if match)
