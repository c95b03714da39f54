"""The three forms of a vocabulary file, read into plain values. A file that is not there is an empty one.

- `.toml`: keys, whose values are blocks of entries (see `entries`);
- `.tsv`: one row a line, columns separated by tabs;
- `.txt`: one entry a line.

In the last two, a line that begins with `#` is a comment and empty lines are passed over.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any


def toml(folder: Path, name: str) -> dict[str, Any]:
    """The tables of a TOML file."""
    text = _text(folder, name)
    return tomllib.loads(text) if text else {}


def rows(folder: Path, name: str) -> list[list[str]]:
    """The rows of a table, each a list of its columns (as many as its line has)."""
    return [line.split("\t") for line in lines(folder, name)]


def lines(folder: Path, name: str) -> list[str]:
    """The entries of a list."""
    return [line for line in _text(folder, name).splitlines() if line and line[0] != "#"]


def entries(block: str) -> Iterator[str]:
    """The entries of a block: separated by commas or line ends, space around them does not count."""
    return filter(None, map(str.strip, block.replace("\n", ",").split(",")))


def leaves(table: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """Every block of nested tables with the keys that lead to it: `{"office": {"one": "mayor"}}` gives `("office", "one"), "mayor"`."""
    for key, value in table.items():
        if isinstance(value, str):
            yield (*path, key), value
        else:
            yield from leaves(value, (*path, key))


def _text(folder: Path, name: str) -> str:
    file = folder / name
    return file.read_text("utf-8") if file.is_file() else ""
