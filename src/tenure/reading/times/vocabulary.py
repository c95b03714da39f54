"""The words of time of a language, read from its `time.toml` into lookups from the written (lower-case) word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from tenure import languages
from tenure.languages.files import entries, toml
from tenure.reading.times.regexes import DASHES, SPACE, either

_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")


class Part(NamedTuple):
    """A part of a unit ("early", "first half of"): from and to, counted as `time.toml` says, by unit."""

    limits: Mapping[str, tuple[int, int]]
    exact: bool


class Vocabulary(NamedTuple):
    """What `time.toml` says. `slots` and `lists` are its tables of that name; `patterns` stand as in the file."""

    months: Mapping[str, int]
    full_months: frozenset[str]
    seasons: Mapping[str, int]
    units: Mapping[str, str]
    feasts: Mapping[str, tuple[int, int]]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    near: Mapping[str, int]
    part_names: Mapping[str, str]
    parts: Mapping[str, Part]
    relations: Mapping[str, str]
    governing: Mapping[str, Sequence[str]]  # phrases of `relations` by their last word, the longest first
    slots: Mapping[str, frozenset[str]]
    lists: Mapping[str, frozenset[str]]
    joins: frozenset[str]  # what may stand between the dates of a range, spaces aside
    present: re.Pattern[str]  # what may follow the begin of a range that had not ended
    patterns: tuple[Mapping[str, Any], ...]


@lru_cache(maxsize=4)
def vocabulary(language: str = "en") -> Vocabulary:
    """The vocabulary of a language, by its ISO 639-1 code."""
    data = toml(Path(languages.__path__[0]) / language, "time.toml")
    lists = {name: frozenset(entries(block)) for name, block in data["lists"].items()}
    relations = {word: name for name, block in data["relations"].items() for word in entries(block)}
    return Vocabulary(
        months={word: _MONTHS.index(name) + 1 for name, block in data["months"].items() for word in (name, *entries(block))},
        full_months=frozenset(data["months"]),
        seasons=_numbered(data["seasons"]),
        units={word: unit for unit, block in data["units"].items() for word in (unit, *entries(block))},
        feasts={name: (int(day[:2]), int(day[3:])) for name, day in data["feasts"].items()},
        numbers=_with_compounds(_numbered(data["numbers"])),
        ordinals=_numbered(data["ordinals"]),
        near=_numbered(data["near"]),
        part_names={word: name for name, part in data["parts"].items() for word in entries(part["words"])},
        parts={name: _part(part) for name, part in data["parts"].items()},
        relations=relations,
        governing=_by_last_word(relations),
        slots={name: frozenset(entries(block)) for name, block in data["slots"].items()},
        lists=lists,
        joins=frozenset((*lists["to"], *(f", {word}" for word in lists["to"]), *DASHES, "--", "/")),
        present=_present(lists),
        patterns=tuple(data["pattern"]),
    )


def _numbered(table: Mapping[str, str]) -> dict[str, int]:
    """Words under the number that they mean."""
    return {word: int(number) for number, block in table.items() for word in entries(block)}


def _with_compounds(numbers: dict[str, int]) -> dict[str, int]:
    """ "twenty-one" to "ninety-nine" beside the simple words."""
    tens = [(word, n) for word, n in numbers.items() if n in range(20, 100, 10)]
    ones = [(word, n) for word, n in numbers.items() if 0 < n < 10 and len(word) > 2]
    return numbers | {f"{ten}-{one}": n + m for ten, n in tens for one, m in ones}


def _part(table: Mapping[str, Any]) -> Part:
    limits = {unit: (pair[0], pair[1]) for unit, pair in table.items() if isinstance(pair, list)}
    return Part(limits, bool(table.get("exact")))


def _by_last_word(phrases: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        found.setdefault(phrase.rpartition(" ")[2], []).append(phrase)
    return found


def _present(lists: Mapping[str, frozenset[str]]) -> re.Pattern[str]:
    """ "–present", " to the present", " onwards", and a dash before a closing bracket."""
    dash = f"{SPACE}?[{DASHES}]{SPACE}?"
    to = f"(?:{dash}|(?:{SPACE}?,)?{SPACE}{either(lists['to'])}{SPACE})"
    return re.compile(rf"{to}{either(lists['present'])}(?!\w)|{dash}(?=[)\]])|{SPACE}{either(lists['onwards'])}(?!\w)")
