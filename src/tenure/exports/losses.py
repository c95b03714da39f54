"""What a format cannot hold, found record by record, so that nothing is dropped in silence.

A format declares which losses concern which of its tables and by which rule it writes instead. To add a sort of loss, add a detector:
a function of a record and the source that gives the lost value in words, or "" where nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tenure.exports.source import Source
from tenure.model import Bounds


class Loss(NamedTuple):
    """That a format loses something of a table's records: what (a name in `DETECTORS`), and what it writes instead."""

    table: str
    code: str
    rule: str


class Lost(NamedTuple):
    """One thing lost: of which row, what it was."""

    table: str
    row: str
    code: str
    value: str
    rule: str


def find(losses: tuple[Loss, ...], table: str, record: Any, source: Source) -> list[Lost]:
    """What a format with these losses loses of a record of the table."""
    concerned = [loss for loss in losses if loss.table == table]
    values = [(loss, DETECTORS[loss.code](record, source)) for loss in concerned]
    return [Lost(table, record.id, loss.code, value, loss.rule) for loss, value in values if value]


def _times(record: Any) -> tuple[str, Bounds | None, Bounds | None]:
    """Expression, start and end of a spell, or of an event or claim that has a time."""
    timed = getattr(record, "when", record)
    return (timed.edtf, timed.start, timed.end) if timed else ("", None, None)


def _circa(record: Any, _: Source) -> str:
    edtf = _times(record)[0]
    return edtf if "~" in edtf or "%" in edtf else ""


def _half_known(record: Any, _: Source) -> str:
    """A start or end that is known on one side only ("by the end of 1932")."""
    _edtf, start, end = _times(record)
    return _bounds(start, end, lambda pair: None in pair and any(pair))


def _vague(record: Any, _: Source) -> str:
    """A start or end that may be any of several days."""
    _edtf, start, end = _times(record)
    return _bounds(start, end, lambda pair: all(pair) and pair[0] != pair[1])


def _bounds(start: Bounds | None, end: Bounds | None, is_concerned: Callable[[Bounds], bool]) -> str:
    """Those of the two bounds that are concerned, in words."""
    pairs = (("start", start), ("end", end))
    return "; ".join(f"{side}: {pair[0] or ''}..{pair[1] or ''}" for side, pair in pairs if pair and is_concerned(pair))


def _undated(record: Any, _: Source) -> str:
    _edtf, start, end = _times(record)
    periods: tuple[Bounds, ...] = getattr(record, "attested", ())
    return "" if periods or any((start or ()) + (end or ())) else "no date"


def _attribution(record: Any, source: Source) -> str:
    return "; ".join(f"{id}: according to {source.voices[id]}" for id in record.claims if id in source.voices)


def _disagreement(record: Any, _: Source) -> str:
    return "; ".join(f"{d.field}: {' | '.join(side.value for side in d.sides)}" for d in record.disagreements)


def _before_year_1(record: Any, _: Source) -> str:
    return "; ".join(day for day in _days(record) if day < "0001")  # "-0043-03-15" and "0000-01-01" sort before "0001"


def _beyond_nanoseconds(record: Any, _: Source) -> str:
    return "; ".join(day for day in _days(record) if not "1678" <= day < "2262")


def _days(record: Any) -> list[str]:
    """Every day among the bounds of a record, once."""
    _edtf, start, end = _times(record)
    bounds = (start, end, getattr(record, "possible", None))
    return sorted({day for pair in bounds if pair for day in pair if day})


DETECTORS: Mapping[str, Callable[[Any, Source], str]] = {
    "attribution": _attribution,
    "before_year_1": _before_year_1,
    "beyond_nanoseconds": _beyond_nanoseconds,
    "circa": _circa,
    "disagreement": _disagreement,
    "half_known": _half_known,
    "undated": _undated,
    "vague": _vague,
}
