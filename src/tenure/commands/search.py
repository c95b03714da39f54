"""Full text over the evidence: the quotes that hold all the words, best first.

    tenure search "appointed commissar" --db careers.db

Case and accents do not matter; the last word may be a beginning.
"""

from __future__ import annotations

import argparse

from tenure.commands import _asking
from tenure.commands._numbers import number

HELP = "search the words of the evidence"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("text", metavar="TEXT", help="words that a quote must have, all of them")
    parser.add_argument("--limit", type=number(0), default=20, metavar="N", help="at most so many quotes; 0: all (default 20)")
    _asking.options(parser, evidence=False)


def run(args: argparse.Namespace) -> int:
    from tenure.rendering.search import render

    return _asking.answer(args, lambda db: db.search(args.text, limit=args.limit), render)
