"""One unit read: its documents, their claims, and notes of what could not be used. Runs in any process."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from tenure.building.agenda import Task, plain
from tenure.documents import Skipped, documents_of
from tenure.errors import InputError
from tenure.model import Document
from tenure.pipeline import extract
from tenure.store import writing
from tenure.store.writing import Notes, Refusal, Unit


class Read(NamedTuple):
    """What reading a unit gave, ready to be staged."""

    task: Task
    content: str
    documents: int
    claims: int


def read_unit(task: Task) -> Read:
    """Read the documents of a unit and extract their claims. What cannot be used becomes a note; nothing is fatal."""
    entries: list[str] = []
    refused: list[Refusal] = []
    skipped: Counter[str] = Counter()
    claims = 0
    for found in documents_of(task.input):
        if isinstance(found, Skipped):
            skipped[found.reason] += found.count
        elif isinstance(found, InputError):
            refused.append(Refusal(plain(found.path), found.reason, found.advice))
        else:
            try:
                told = extract(found)
                entries.append(writing.entry(task.unit, found, told))
                claims += len(told)
            except Exception as error:  # one document that the program cannot cope with must not cost the others
                refused.append(_failed(task.unit, found, error))
    return Read(task, writing.pack(entries, Notes(tuple(refused), skipped)), len(entries), claims)


def _failed(unit: Unit, document: Document, error: Exception) -> Refusal:
    reason = "holds half a character" if isinstance(error, UnicodeError) else f"{type(error).__name__}: {error}"
    advice = "mend its encoding" if isinstance(error, UnicodeError) else "please report this, with the document"
    return Refusal(plain(f"{unit.path} ({document.id})"), plain(reason), advice)
