"""What there is to read: new units told from known ones."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tenure.documents import Unit as Input
from tenure.documents import digest
from tenure.errors import InputError
from tenure.store.writing import Refusal, Unit


class Task(NamedTuple):
    """A unit to be read."""

    input: Input
    unit: Unit
    fingerprint: str


class Agenda:
    """What there is to read: tells new units from known ones while the input is gone through."""

    def __init__(self, found: Iterable[Input | InputError], home: Path, known: dict[Unit, str], version: str) -> None:
        self._found, self._home, self._known, self._version = found, home, known, version
        self.present: set[Unit] = set()
        self.refused: list[Refusal] = []
        self.unchanged = 0

    def tasks(self) -> Iterator[Task]:
        """The units that are new or changed, in order."""
        for found in self._found:
            if isinstance(found, InputError):
                self.refused.append(Refusal(plain(found.path), found.reason, found.advice))
                continue
            unit = Unit(seen_from(self._home, found.path), found.start)
            fingerprint = hashlib.blake2b(f"{digest(found)} {self._version}".encode(), digest_size=16).hexdigest()
            self.present.add(unit)
            if self._known.get(unit) == fingerprint:
                self.unchanged += 1
            else:
                yield Task(found, unit, fingerprint)


def seen_from(home: Path, path: str | Path) -> str:
    """A path as it is written in the database: relative to the database's folder, so that both may move together."""
    return plain(Path(os.path.relpath(Path(path).resolve(), home)).as_posix())


def is_own(path: str, database: Path) -> bool:
    """Whether a file is the database itself or stands by it: no input, even in a folder that is."""
    own = database.resolve()
    return Path(path).resolve() in (own, *(own.with_name(own.name + ending) for ending in ("-wal", "-shm", "-journal", ".decisions")))


def is_under(path: str, roots: Iterable[str]) -> bool:
    return any(root in (".", path) or path.startswith(f"{root}/") for root in roots)


def plain(words: str) -> str:
    """Words without halves of characters, as file names may have them."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8")
