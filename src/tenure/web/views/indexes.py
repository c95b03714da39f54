"""Alphabetical indexes: every name of a person or office, variants with a reference, and the documents."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from tenure import store
from tenure.model import EntityKind
from tenure.questions.naming import first_and_last
from tenure.web.facts import lived
from tenure.web.page import Ask, Page, Pager

_LINES = 150  # on one page


@dataclass(frozen=True, slots=True)
class Index:
    """What an index page is of."""

    kind: EntityKind
    title: str


def people(ask: Ask) -> Page:
    """The index of people."""
    return _index(ask, Index("person", "People"))


def offices(ask: Ask) -> Page:
    """The index of offices."""
    return _index(ask, Index("office", "Offices"))


def bodies(ask: Ask) -> Page:
    """The index of bodies."""
    return _index(ask, Index("body", "Bodies"))


def documents(ask: Ask) -> Page:
    """The documents with how many claims each makes."""
    number = ask.page()
    found = store.documents_from(ask.db, _LINES + 1, (number - 1) * _LINES)
    rows = [{"id": p.id, "title": p.title, "reader": p.reader, "path": p.path, "claims": claims} for p, claims in found[:_LINES]]
    values = {"documents": found[:_LINES], "pager": _pager(number, len(found))}
    return Page("documents.html", "Documents", values, json=lambda: rows, rows=lambda: rows)


def _index(ask: Ask, index: Index) -> Page:
    number, since = ask.page(), ask.text("from")
    found = store.index_of_names(ask.db, index.kind, since, _LINES + 1, (number - 1) * _LINES)
    rows = [{"name": e.name, "id": e.entity.id, "see": e.entity.name if e.is_variant else ""} for e in found[:_LINES]]
    told = _told(ask, index.kind, [e.entity.id for e in found[:_LINES] if not e.is_variant])
    values = {"index": asdict(index), "entries": found[:_LINES], "told": told, "since": since, "pager": _pager(number, len(found))}
    return Page("index.html", index.title, values, json=lambda: rows, rows=lambda: rows)


def _told(ask: Ask, kind: EntityKind, ids: list[str]) -> dict[str, str]:
    """What tells namesakes apart: of people when they lived, of offices who held them first and last."""
    if kind == "person":
        return lived(ask.db, ids)
    return {id: first_and_last(held) for id, held in store.holders_of(ask.db, ids).items()} if kind == "office" else {}


def _pager(number: int, found: int) -> Pager:
    return Pager(number, number + (found > _LINES))


ROUTES = {"/people": people, "/offices": offices, "/bodies": bodies, "/documents": documents}
