"""A file that holds one document, in whatever form its text is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tenure.documents.base import LARGEST, Entry, Result, Source, Unit
from tenure.documents.decoding import decode, ending, opened, refuse_binary
from tenure.documents.discovery import form_of
from tenure.errors import InputError
from tenure.model import Document

NAME = "single_file"


def sniff(head: bytes, path: Path) -> int:
    return 1


def units(source: Source) -> Iterator[Unit]:
    yield Unit(NAME, str(source.path), source.id, end=source.path.stat().st_size)


def documents(unit: Unit) -> Iterator[Result]:
    try:
        with opened(Path(unit.path)) as file:
            data = file.read(LARGEST + 1)
            yield _document(unit, data)
            yield from file.rest_is_missing(unit.path)
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(unit.path, f"cannot be read: {error}", "check the file and its permissions")


def _document(unit: Unit, data: bytes) -> Document:
    """Raises InputError where the bytes are no text, or more than anybody wrote of one person."""
    if len(data) > LARGEST:
        raise InputError(unit.path, f"holds one text of more than {LARGEST >> 20} MB", "cut it into documents, as JSON Lines")
    refuse_binary(data[: 64 << 10], unit.path)
    text = decode(data)
    if not text.strip():
        raise InputError(unit.path, "is empty")
    return form_of(text[:20_000], ending(Path(unit.path))).read(Entry(unit.id, text, path=unit.path))
