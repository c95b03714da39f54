"""What a table is: columns that describe themselves, records that they are taken from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from tenure.exports.source import Source
from tenure.model import Bounds

Type = Literal["string", "integer", "boolean", "date", "array", "object"]
Value = Any  # of the column's type: str, int, bool, ISO date, list of str, JSON object; None where nothing is known


class Column(NamedTuple):
    """One column: how it is called, what kind of value it has, what that means, and how it follows from a record."""

    name: str
    type: Type
    description: str
    of: Callable[[Any, Source], Value]


@dataclass(frozen=True, slots=True)
class Table:
    """`records` gives the source's records in a fixed order; `key` names the columns that tell rows apart."""

    name: str
    title: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    records: Callable[[Source], Iterator[Any]]

    def rows(self, source: Source) -> Iterator[dict[str, Value]]:
        """Every record as column name -> value."""
        return ({column.name: column.of(record, source) for column in self.columns} for record in self.records(source))


def bounds_columns(get: Callable[[Any], tuple[Bounds | None, Bounds | None]]) -> tuple[Column, ...]:
    """The four days between which a time began and ended; `get` gives its (start, end) bounds."""
    sides = (("start", 0, "began"), ("end", 1, "ended"))
    limits = (("earliest", 0, "first"), ("latest", 1, "last"))
    return tuple(
        Column(f"{side}_{limit}", "date", f"{which} day on which it may have {verb}; empty: not known", _day(get, s, n))
        for side, s, verb in sides
        for limit, n, which in limits
    )


def _day(get: Callable[[Any], tuple[Bounds | None, Bounds | None]], side: int, limit: int) -> Callable[[Any, Source], Value]:
    return lambda record, _: (get(record)[side] or (None, None))[limit]


def approximate_columns(edtf: Callable[[Any], str]) -> tuple[Column, ...]:
    """Whether the source says "about" of the start, of the end; `edtf` gives the expression."""
    return (
        Column("start_approximate", "boolean", "the start is said to be approximate (circa)", lambda r, _: is_approximate(edtf(r), 0)),
        Column("end_approximate", "boolean", "the end is said to be approximate (circa)", lambda r, _: is_approximate(edtf(r), 1)),
    )


def is_approximate(edtf: str, side: int) -> bool:
    """Whether an expression marks its start (0) or end (1) as approximate."""
    start, slash, end = edtf.partition("/")
    return any(mark in ((end if slash else start) if side else start) for mark in "~%")


def disputes(record: Any, _: Source) -> Value:
    """What cannot all be true of a spell or event, as JSON."""
    return [disagreement.to_json() for disagreement in record.disagreements]


def named(kind: Literal["people", "offices", "bodies"], get: Callable[[Any], str | None]) -> Callable[[Any, Source], Value]:
    """The name of the person, office or body whose id `get` gives."""

    def name(record: Any, source: Source) -> Value:
        known: Mapping[str, Any] = getattr(source, kind)
        found = known.get(get(record) or "")
        return found.name if found else None

    return name
