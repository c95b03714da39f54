"""Print what tenure reads: one {"id", "title", "text"} a line. Offsets everywhere are into that text."""

from __future__ import annotations

import argparse

from tenure.commands import _reading

HELP = "print the readable text of documents, as JSON Lines"


def configure(parser: argparse.ArgumentParser) -> None:
    _reading.options(parser)


def run(args: argparse.Namespace) -> int:
    return _reading.print_rows(args, lambda document: [{"id": document.id, "title": document.title, "text": document.text}])
