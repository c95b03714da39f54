"""Paths that a person gave into the files to read, each with the id of its document."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from tenure.documents.base import Source
from tenure.documents.decoding import bare_name
from tenure.errors import InputError

_INDEX = "-multistream-index.txt"


def collect(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Source | InputError]:
    """Files, folders walked recursively in sorted order; no file twice. Hidden files and the indexes of dumps are passed over.

    The id is the file's stem; where stems collide, the relative path without its ending, and more of the path where that collides too.
    A path that does not exist, a folder without files and one that cannot be opened are InputErrors.
    """
    found: dict[Path, str] = {}
    missing: list[InputError] = []
    for given in map(Path, paths):
        inside, problems = _inside(given)
        missing += problems
        for path in inside:
            relative = path.relative_to(given).as_posix() if given.is_dir() else path.as_posix()
            found.setdefault(path, relative)
    unique = {os.path.realpath(path): path for path in reversed(found)}
    kept = [path for path in found if unique[os.path.realpath(path)] == path]
    ids = _ids({path: found[path] for path in kept})
    for path in kept:
        yield Source(path, ids[path])
    yield from missing


def _ids(relative: dict[Path, str]) -> dict[Path, str]:
    """The shortest name of each file that no other file has: its stem, its path without and with its ending, all of its path."""
    ids: dict[Path, str] = {}
    left = list(relative)
    for name in (_stem, lambda path: _without_ending(relative[path]), lambda path: relative[path], Path.as_posix):
        names = {path: _readable(name(path)) for path in left}
        shared = Counter([*names.values(), *ids.values()])
        ids |= {path: names[path] for path in left if shared[names[path]] == 1}
        left = [path for path in left if path not in ids]
    return ids | {path: f"{_readable(path.as_posix())}:{n}" for n, path in enumerate(left, 1)}


def _readable(name: str) -> str:
    """A file's name as text: bytes that are none become the mark for that."""
    return os.fsencode(name).decode("utf-8", "replace")


def _inside(given: Path) -> tuple[list[Path], list[InputError]]:
    """The files of a path, and why there are none or not all."""
    if given.is_file():
        return [given], []
    if not given.exists():
        return [], [InputError(str(given), "no such file or folder", "check the path")]
    closed: list[OSError] = []
    files = list(_files(given, closed.append))
    problems = [InputError(str(e.filename), f"cannot be opened: {e.strerror}", "check the folder and its permissions") for e in closed]
    if not (files or closed):
        problems.append(InputError(str(given), "is a folder without files to read", "hidden files and pipes are passed over"))
    return files, problems


def _files(folder: Path, on_closed: Callable[[OSError], None]) -> Iterator[Path]:
    for inside, folders, names in os.walk(folder, onerror=on_closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(inside, name)
            if not name.startswith(".") and _INDEX not in name and (path.is_file() or path.is_symlink()):  # no pipes: they never end
                yield path


def _stem(path: Path) -> str:
    return Path(bare_name(path)).stem


def _without_ending(relative: str) -> str:
    path = Path(relative)
    return (path.parent / _stem(path)).as_posix()
