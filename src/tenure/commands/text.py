"""Print what tenure reads: one {"id", "title", "text"} a line. Offsets everywhere are into that text."""

from __future__ import annotations

import argparse
import json
import sys

from tenure.errors import InputError

HELP = "print the readable text of documents, as JSON Lines"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")


def run(args: argparse.Namespace) -> int:
    from tenure.documents import Skipped, documents_of, units

    refused = 0
    for unit in units(args.paths):
        for found in [unit] if isinstance(unit, InputError) else documents_of(unit):
            if isinstance(found, InputError):
                refused += 1
                print(f"tenure: {found}", file=sys.stderr)
            elif isinstance(found, Skipped):
                print(f"tenure: {found.path}: {found.count} passed over, {found.reason}", file=sys.stderr)
            else:
                print(json.dumps({"id": found.id, "title": found.title, "text": found.text}, ensure_ascii=False))
    return 1 if refused else 0
