"""What every command that asks the database shares: its options, opening the file, JSON or a rendering on standard output."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from tenure.api import Database
    from tenure.questions.values import Answer
    from tenure.rendering.terminal import Terminal

    A = TypeVar("A", bound=Answer)
else:
    A = TypeVar("A")


def options(parser: argparse.ArgumentParser, *, evidence: bool = True) -> None:
    """Which database, and in which form the answer is wanted."""
    parser.add_argument("--db", required=True, metavar="FILE", help="the database that `tenure build` made")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of tables")
    if evidence:
        parser.add_argument("--evidence", action="store_true", help="print the quotes that the answer rests on")


def times(parser: argparse.ArgumentParser) -> None:
    """The time asked about: one EDTF expression, or a first and a last one."""
    parser.add_argument("--on", metavar="DATE", help="some day of DATE, any EDTF expression: 1925, 1927-11-12, 1921/1924, 1930~")
    parser.add_argument("--from", dest="since", metavar="DATE", help="some day from DATE on")
    parser.add_argument("--to", dest="until", metavar="DATE", help="some day until DATE")


def answer(args: argparse.Namespace, ask: Callable[[Database], A], render: Callable[[Terminal, A], None]) -> int:
    """Ask the database of `args` and print the answer. Returns the exit status: an empty answer is one too."""
    from tenure.api import open
    from tenure.rendering.terminal import terminal

    with open(args.db) as db:
        found = ask(db)
    if args.json:
        print(json.dumps(found.to_json(), ensure_ascii=False, indent=2))
    else:
        render(terminal(), found)
    return 0
