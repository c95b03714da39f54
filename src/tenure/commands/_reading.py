"""What the commands share that print something of every document that they are given."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from tenure.errors import InputError

if TYPE_CHECKING:
    from tenure.documents import Skipped
    from tenure.model import Document


def options(parser: argparse.ArgumentParser) -> None:
    """What to read."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")


def print_rows(args: argparse.Namespace, rows: Callable[[Document], Iterable[dict[str, Any]]]) -> int:
    """The rows of every document as JSON Lines, what was refused or passed over on standard error. Returns the exit status."""
    from tenure.documents import Skipped

    refused = 0
    for found in _each(args.paths):
        if isinstance(found, InputError):
            refused += 1
            print(f"tenure: {found}", file=sys.stderr)
        elif isinstance(found, Skipped):
            print(f"tenure: {found.path}: {found.count} passed over, {found.reason}", file=sys.stderr)
        else:
            sys.stdout.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows(found))
    return 1 if refused else 0


def _each(paths: list[str]) -> Iterator[Document | Skipped | InputError]:
    """What stands in files and folders, one document in memory at a time."""
    from tenure.documents import documents_of, units

    for unit in units(paths):
        yield from [unit] if isinstance(unit, InputError) else documents_of(unit)
