"""Print the time expressions of documents, one a line: {"document", "start", "end", "text", "edtf", "earliest", "latest"}.

A range is one row; prepositions stay outside. Relative expressions ("a month later") are resolved against what the text told before;
where it told too little, edtf and both days are null.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from tenure.commands import _reading

if TYPE_CHECKING:
    from tenure.model import Document
    from tenure.reading.times import TimeMark

HELP = "print the time expressions of documents, as JSON Lines"


def configure(parser: argparse.ArgumentParser) -> None:
    _reading.options(parser)


def run(args: argparse.Namespace) -> int:
    return _reading.print_rows(args, rows)


def rows(document: Document) -> Iterator[dict[str, Any]]:
    """The time expressions of a document in reading order: of its blocks, and of the values of its infobox."""
    from tenure.reading.times import Narrative, find_times

    narrative = Narrative()
    stretches = {(block.start, block.end) for block in document.blocks} | {tuple(field.value) for field in document.fields}
    for start, end in sorted(stretches):
        for mark in find_times(document.text, start, end):
            if mark.shape in ("point", "range"):
                yield _row(document, narrative.resolve(mark))


def _row(document: Document, mark: TimeMark) -> dict[str, Any]:
    from tenure.when import point

    earliest, latest = mark.bare or (None, None)
    if mark.shape == "range":
        expression, latest = mark.edtf, None if mark.open else latest
    else:
        expression = point(mark.bare, approximate=mark.approximate) or None
    return {
        "document": document.id,
        "start": mark.start,
        "end": mark.end,
        "text": document.text[mark.start : mark.end],
        "edtf": expression,
        "earliest": earliest,
        "latest": latest,
    }
