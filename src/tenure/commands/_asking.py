"""What every command that asks the database shares: its options, opening the file, JSON or a rendering on standard output."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from tenure.commands._numbers import number
from tenure.questions.values import LISTED

if TYPE_CHECKING:
    from tenure.api import Database
    from tenure.questions.values import Answer
    from tenure.rendering.terminal import Terminal

    A = TypeVar("A", bound=Answer)
else:
    A = TypeVar("A")


def options(parser: argparse.ArgumentParser, *, evidence: bool = True, limit: str = "") -> None:
    """Which database, and in which form the answer is wanted; `limit`: what may be too many to be read."""
    parser.add_argument("--db", required=True, metavar="FILE", help="the database that `tenure build` made")
    parser.add_argument("--json", action="store_true", help="print one JSON value instead of tables")
    if evidence:
        parser.add_argument("--evidence", action="store_true", help="print the quotes that the answer rests on")
    if limit:
        told = f"at most so many {limit}; 0: all (default {LISTED}; with --json all)"
        parser.add_argument("--limit", type=number(0), metavar="N", help=told)


def limit(args: argparse.Namespace) -> int:
    """How many of what is found are to be given: for eyes, as many as can be read; for a program, all."""
    return int(args.limit) if args.limit is not None else 0 if args.json else LISTED


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
    if found.more:
        _say_more(found, args.json)
    return 0


def _say_more(found: Answer, is_json: bool) -> None:
    """That something was left out: below the tables, and beside the JSON (of which a list cannot say it itself)."""
    from tenure.questions.values import cut_short
    from tenure.rendering.terminal import terminal

    said = f"{cut_short(len(found.rows()), found.more).capitalize()}; --limit 0 gives all."
    if is_json:
        print(f"tenure: {said}", file=sys.stderr)
        return
    out = terminal()
    out.say()
    out.say(said)
