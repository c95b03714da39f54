"""What readers take and give: entries, units of work, and the two shapes of a reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from tenure.errors import InputError
from tenure.model import Document

LARGEST = 16 << 20
"""Bytes of the longest document that is read: no biography comes near, and memory stays bounded whatever a file holds."""

UNIT = 128 << 10
"""Bytes of a stream that one process is given at a time: about a third of a second of reading."""


class Entry(NamedTuple):
    """One document whose form is not yet understood. `title` is None where the form has to find it."""

    id: str
    text: str
    title: str | None = None
    path: str = ""
    metadata: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Skipped:
    """Pages that were passed over on purpose (no biography, a redirect): counted, and no fault of the input."""

    path: str
    reason: str
    count: int


Result = Document | Skipped | InputError


class Source(NamedTuple):
    """A file to read and the id of what it holds, if it holds one document."""

    path: Path
    id: str


@dataclass(frozen=True, slots=True)
class Unit:
    """Work for one process, small to send: bytes `start` to `end` of a file, or `data` where a file cannot be entered in its middle."""

    carrier: str
    path: str
    id: str
    start: int = 0
    end: int = 0
    line: int = 1  # number of the first line, where lines are counted
    data: bytes | None = field(default=None, repr=False)


class Form(Protocol):
    """How one text is written: a module of `tenure.documents.forms`."""

    NAME: str

    def sniff(self, head: str, ending: str) -> int: ...

    def read(self, entry: Entry) -> Document: ...


class Carrier(Protocol):
    """What holds documents: a module of `tenure.documents.carriers`."""

    NAME: str

    def sniff(self, head: bytes, path: Path) -> int: ...

    def units(self, source: Source) -> Iterator[Unit | InputError]: ...

    def documents(self, unit: Unit) -> Iterator[Result]: ...
