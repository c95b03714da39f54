"""Words that the engine treats alike, by what they do in a sentence: verbs that report, nouns of events, roles with a portfolio …

They live in `senses.toml` and, where they bear on how certain a statement is, in `certainty.toml` of each language, beside its vocabulary;
the files' comments say what each list does.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from tenure.languages.files import toml


def words(name: str, language: str = "en") -> frozenset[str]:
    """The list of that name. Raises KeyError where the language has none."""
    return frozenset(word.replace("_", " ") for word in _senses(language)[name].split())


def codes(name: str, language: str = "en") -> dict[str, str]:
    """The table of that name: words with the code of what they say. Raises KeyError where the language has none."""
    return dict(_senses(language)[name])


@cache
def _senses(language: str) -> dict[str, Any]:
    folder = Path(__file__).parent / language
    return toml(folder, "senses.toml") | toml(folder, "certainty.toml")
