"""The whole of an export: a format's files, and the codebook, loss report and descriptor that go with them."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

from tenure import __version__, store
from tenure.errors import CallError
from tenure.exports import formats, packaging
from tenure.exports.source import Source, source
from tenure.exports.writing import By, Job, Resource
from tenure.questions.naming import nearest_words

_LISTED = 100  # sources that a descriptor names one by one
UNSPECIFIED = "notspecified"  # what the registry of open licences calls it


class Exported(NamedTuple):
    """What was written, and how much could not be."""

    resources: tuple[Resource, ...]
    losses: int


def export(db: sqlite3.Connection, format: str, folder: Path, by: By = "year", licence: str = UNSPECIFIED) -> Exported:
    """Write the database as a format into a folder, which is made where it is missing; files of the same name are replaced.

    `by`: the periods of a panel. `licence`: an SPDX or Open Definition name for the package.
    Raises CallError: no such format, an extra that it needs is missing, or the folder cannot be written to.
    """
    writer = _format(format)
    _make(folder)
    everything = source(db)
    job = Job(everything, folder, by, writer.LOSES)
    resources = writer.write(job)
    losses = packaging.write_losses(folder, job.lost)
    told = _provenance(db)
    packaging.write_codebook(folder, format, [*resources, losses], job.lost, told)
    packaging.write_descriptor(folder, format, [*resources, losses], licence, told, _sources(everything))
    return Exported((*resources, losses), losses.rows)


def _format(name: str) -> ModuleType:
    known = formats.discover()
    if name not in known:
        near = ", ".join(nearest_words(name, known)) or ", ".join(known)
        raise CallError(f"there is no format “{name}”; the nearest: {near}")
    return known[name]


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CallError(f"{folder}: cannot be made a folder ({error.strerror}); name another one with -o") from None


def _provenance(db: sqlite3.Connection) -> str:
    counts = store.counts(db)
    held = ", ".join(f"{counts[what]:,} {what}" for what in ("claims", "people", "spells", "events"))
    return (
        f"Read out of {counts['documents']:,} documents by tenure {store.meta(db, 'program') or __version__}: {held}. "
        "Every row leads to claims, every claim to the words of a document. Quotes keep the licences of their documents."
    )


def _sources(everything: Source) -> list[dict[str, str]]:
    """The documents by their titles; of a large database, how many they are."""
    titles = everything.titles
    if len(titles) > _LISTED:
        return [{"title": f"{len(titles):,} documents, named in the database and in the table documents"}]
    return [{"title": title or id} for id, title in sorted(titles.items())]
