"""The slots that a pattern of `time.toml` may name: what each matches, and with which words it can begin."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tenure.reading.times.regexes import DASHES, SPACE, either
from tenure.reading.times.vocabulary import Vocabulary

DIGIT = "0"  # stands for any digit among openings
_DASH = f"{SPACE}?(?:[{DASHES}/]|--){SPACE}?"
_WHOLE = rf"(?![{DASHES}\w])"  # not the first part of a compound: "four-year"
_NUMBERS = {
    "day": r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\d)",
    "year": r"(?:1\d|20)\d\d(?!\w)",
    "glued": r"(?:1\d|20)\d\d",  # a year that the next word follows without a space
    "short_year": r"[1-9]\d{0,3}",
    "yy": r"\d\d(?!\w)",
    "mm": r"(?:0[1-9]|1[0-2])",
    "dd": r"(?:0[1-9]|[12]\d|3[01])(?!\d)",
    "decade": rf"(?:1\d|20)\d0{SPACE}?['’]?s(?!\w)",
    "dash": _DASH,
}


def slots(v: Vocabulary) -> dict[str, str]:
    """The regular expression of every slot; what it captures is in groups named {}. A name in `?` may be absent."""
    counts = {word for word, number in v.numbers.items() if number}
    plain = {name: either(words) + r"(?!\w)" for name, words in v.slots.items() if name not in ("os", "ns", "about")}
    plain |= _NUMBERS | {
        "month": either(v.months),
        "month_name": either(v.full_months),
        "season": either(v.seasons),
        "unit": either(v.units) + r"(?!\w)",
        "feast": either(v.feasts),
        "count": rf"(?:{either(v.numbers)}|\d{{1,3}}){_WHOLE}",
        "n": rf"(?:{either(counts)}|\d{{1,3}}){_WHOLE}",
        "near": either(v.near),
        "century": rf"(?:{either(v.ordinals)}|\d{{1,2}}(?:st|nd|rd|th))",
        "era": rf"{either(v.slots['bc'] | v.slots['ad'])}(?!\w)",
        "join": f"(?:{_DASH}|{SPACE}{either(v.lists['to'])}{SPACE})",
        "julian": f"{SPACE}?{either(v.slots['os'])}",
    }
    return {name: f"({{}}{expression})" for name, expression in plain.items()} | {
        "part": _part(v),
        "part?": f"{_part(v)}?",
        "weekday?": f"(?:{either(v.lists['weekdays'])}(?:{SPACE}?,)?{SPACE})?",
        "about?": f"(?:({{}}{either(v.slots['about'])}){SPACE})?",
        "os": f"({{}}{either(v.slots['os'])})[:,]?{SPACE}?",
        "ns": f"({{}}{either(v.slots['ns'])})[:,]?{SPACE}?",
        "end": rf"(?={SPACE}?[,.;:)\]]|\s*\Z|\n)",
    }


def _part(v: Vocabulary) -> str:
    """ "early", "mid-", "late in the", "the first half of the": a part with all that joins it to its unit."""
    adjectives = either(word for word in v.part_names if not word.endswith(" of"))
    nouns = either(word for word in v.part_names if word.endswith(" of"))
    the, glue = f"(?:the{SPACE})?", f"(?:{SPACE}?[-–]{SPACE}?|{SPACE}(?:in{SPACE}|on{SPACE})?)"
    return f"(?:{the}({{}}{adjectives}){glue}{the}|{the}({{}}{nouns}){SPACE}{the})"


def openings(v: Vocabulary) -> dict[str, frozenset[str]]:
    """The first words that each slot can have; `DIGIT` stands for a digit."""
    words: dict[str, Iterable[str]] = {
        "month": v.months,
        "month_name": v.full_months,
        "season": v.seasons,
        "unit": v.units,
        "feast": v.feasts,
        "near": v.near,
        "part": v.part_names,
        "weekday": v.lists["weekdays"],
        "era": v.slots["bc"] | v.slots["ad"],
        "count": (*v.numbers, DIGIT),
        "n": (*v.numbers, DIGIT),
        "century": (*v.ordinals, DIGIT),
    }
    return {name: _first_words(found) for name, found in (dict.fromkeys(_NUMBERS, (DIGIT,)) | words | dict(v.slots)).items()}


def _first_words(words: Iterable[str]) -> frozenset[str]:
    return frozenset(match[0] for match in map(re.compile(r"\w+").match, words) if match)
