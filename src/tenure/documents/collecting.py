"""Paths that a person gave into the files to read, each with the id of its document."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from tenure.documents.base import Source
from tenure.documents.decoding import bare_name
from tenure.errors import InputError

_INDEX = "-multistream-index.txt"


def collect(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Source | InputError]:
    """Files, folders walked recursively in sorted order; no file twice. Hidden files and the indexes of dumps are passed over.

    The id is the file's stem; where stems collide, the relative path without its ending. A path that does not exist is an InputError.
    """
    found: dict[Path, str] = {}
    missing: list[InputError] = []
    for given in map(Path, paths):
        if not given.exists():
            missing.append(InputError(str(given), "no such file or folder", "check the path"))
        for path in _files(given):
            relative = path.relative_to(given).as_posix() if given.is_dir() else path.as_posix()
            found.setdefault(path, relative)
    unique = {os.path.realpath(path): path for path in reversed(found)}
    kept = [path for path in found if unique[os.path.realpath(path)] == path]
    stems = Counter(_stem(path) for path in kept)
    for path in kept:
        stem = _stem(path)
        yield Source(path, stem if stems[stem] == 1 else _without_ending(found[path]))
    yield from missing


def _files(given: Path) -> Iterator[Path]:
    if given.is_file():
        yield given
    for folder, inner, names in os.walk(given):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        for name in sorted(names):
            path = Path(folder, name)
            if not name.startswith(".") and _INDEX not in name and (path.is_file() or path.is_symlink()):  # no pipes: they never end
                yield path


def _stem(path: Path) -> str:
    return Path(bare_name(path)).stem


def _without_ending(relative: str) -> str:
    path = Path(relative)
    return (path.parent / _stem(path)).as_posix()
