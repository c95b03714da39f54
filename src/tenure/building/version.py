"""What the program is, as far as it decides what is read and what follows: a new version makes the old result outdated."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

READING = ("documents", "languages", "reading", "claims", "when", "model.py", "pipeline.py", "store/rows.py")
DERIVING = ("linking", "careers", "checks", "when", "model.py", "store/rows.py", "store/keeping.py", "building/updating.py")
"""The parts of the program whose change makes a new reading, or a new derivation, necessary. Vocabulary is among them."""


@cache
def version_of(parts: tuple[str, ...]) -> str:
    """A hash of these files and folders of the program, vocabulary included."""
    state = hashlib.blake2b(digest_size=16)
    for part in parts:
        for file in _files(files("tenure").joinpath(part)):
            state.update(file.name.encode() + b"\0" + file.read_bytes())
    return state.hexdigest()


def _files(where: Traversable) -> Iterator[Traversable]:
    if where.is_file():
        yield where
    elif where.name != "__pycache__":
        for inner in sorted(where.iterdir(), key=lambda entry: entry.name):
            yield from _files(inner)
