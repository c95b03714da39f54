"""The lists that the engine looks up by name: each is looked up somewhere, and names no word twice."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import pytest

import tenure

SOURCES = Path(tenure.__file__).parent
LISTS = [
    pytest.param(name, words, id=f"{file}: {name}")
    for file in ("senses", "certainty")
    for name, words in tomllib.loads((SOURCES / "languages" / "en" / f"{file}.toml").read_text(encoding="utf-8")).items()
]
CODE = "".join(path.read_text(encoding="utf-8") for path in SOURCES.rglob("*.py"))
CERTAINTIES = {"asserted", "reported", "alleged", "denied", "none"}


@pytest.mark.parametrize(("name", "words"), LISTS)
def test_a_list_is_used_and_repeats_nothing(name: str, words: str | dict[str, str]) -> None:
    assert f'"{name}"' in CODE
    if isinstance(words, str):
        assert [word for word, number in Counter(words.split()).items() if number > 1] == []


def test_a_list_is_in_one_file() -> None:
    assert len({param.values[0] for param in LISTS}) == len(LISTS)


@pytest.mark.parametrize(("name", "words"), [p for p in LISTS if p.id and p.id.startswith("certainty") and isinstance(p.values[1], dict)])
def test_a_table_of_certainty_holds_certainties(name: str, words: dict[str, str]) -> None:
    assert set(words.values()) <= CERTAINTIES, name
