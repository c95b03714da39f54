"""The way from paths to units of work, and from a unit to its documents."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tenure.documents.base import Entry, Result, Source, Unit
from tenure.documents.collecting import collect
from tenure.documents.decoding import head_of, refuse_binary
from tenure.documents.discovery import carrier_of, carriers, form_named
from tenure.errors import InputError
from tenure.model import Document


def units(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Unit | InputError]:
    """The work in files and folders, in order: small values that can be sent to a process. No document is read yet."""
    for source in collect(paths):
        if isinstance(source, InputError):
            yield source
        else:
            yield from _units_of(source)


def documents_of(unit: Unit) -> Iterator[Result]:
    """The documents of one unit, in order, with what was skipped and what could not be read."""
    return carriers()[unit.carrier].documents(unit)


def read(path: str | os.PathLike[str]) -> Iterator[Result]:
    """Everything in one file or folder."""
    for unit in units([path]):
        if isinstance(unit, InputError):
            yield unit
        else:
            yield from documents_of(unit)


def read_text(
    text: str, *, id: str = "text", title: str | None = None, format: str = "text", metadata: Mapping[str, Any] | None = None
) -> Document:
    """A document of text at hand. `format` is "text", or the name of a form (wikitext, html)."""
    return form_named(format, text).read(Entry(id, text, title, metadata=metadata or {}))


def digest(unit: Unit) -> str:
    """A hash of the bytes of a unit and of what it is called, without reading documents: equal where nothing has changed."""
    state = hashlib.blake2b(repr((unit.carrier, unit.id)).encode(), digest_size=16)
    if unit.data is not None:
        state.update(unit.data)
        return state.hexdigest()
    with open(unit.path, "rb") as file:
        file.seek(unit.start)
        left = unit.end - unit.start
        while left > 0 and (chunk := file.read(min(left, 1 << 20))):
            state.update(chunk)
            left -= len(chunk)
    return state.hexdigest()


def _units_of(source: Source) -> Iterator[Unit | InputError]:
    try:
        head = head_of(source.path)
        refuse_binary(head, str(source.path))
        yield from carrier_of(head, source.path).units(source)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(str(source.path), f"cannot be read to its end: {error}", "what came before is kept")
