"""What a view is asked and what it gives back; no HTTP in either."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from tenure.questions.values import LISTED

Row = Mapping[str, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ask:
    """A request as a view sees it: the database, the id in the address and the fields of the query."""

    db: sqlite3.Connection
    id: str = ""
    query: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A field, trimmed; '' where it is absent. Longer than anybody types is cut."""
        return self.query.get(name, "").strip()[:400]

    def page(self) -> int:
        """The number of the page asked for, from 1; what is no number is 1."""
        given = self.text("page")
        return max(1, int(given)) if given.isdecimal() and len(given) < 8 else 1

    def limit(self) -> int:
        """How many rows of data are asked for: as many as any question lists, or 0, all of them."""
        return 0 if self.text("limit") == "0" else LISTED


@dataclass(frozen=True, slots=True)
class Page:
    """An answer: a template with its values, and what makes the same as data (`json`) and as a flat table (`rows`) when asked for."""

    template: str
    title: str
    values: Mapping[str, Any]
    json: Callable[[], Any] | None = None
    rows: Callable[[], Sequence[Row]] | None = None
    beyond: int = 0  # how many rows there are beyond those that the data give without `limit=0`
    status: int = 200


@dataclass(frozen=True, slots=True)
class Data:
    """An answer that is only data, for our own script."""

    json: Any


class Missing(Exception):
    """Nothing of this kind has this id."""

    def __init__(self, kind: str, id: str) -> None:
        super().__init__(f"no {kind} in this database has the id “{id}”")
        self.kind, self.id = kind, id


@dataclass(frozen=True, slots=True)
class Pager:
    """One page out of several."""

    number: int
    last: int

    @property
    def earlier(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def later(self) -> int | None:
        return self.number + 1 if self.number < self.last else None


def cut(items: Sequence[T], number: int, size: int) -> tuple[Sequence[T], Pager]:
    """The items of one page, and where it stands among the others."""
    last = max(1, -(-len(items) // size))
    number = min(number, last)
    return items[(number - 1) * size : number * size], Pager(number, last)


def address(kind: str, id: str) -> str:
    """Where a person, office, body or document is shown."""
    return f"/{kind}/{quote(id, safe='')}"


def anchor(claim: str) -> str:
    """The fragment that leads to a claim's sentence."""
    return "c-" + claim.removeprefix("c:")


def claim_address(document: str, claim: str) -> str:
    """Where the sentence of a claim is shown, chosen."""
    return f"{address('document', document)}?{urlencode({'claim': claim})}#{anchor(claim)}"
