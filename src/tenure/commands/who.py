"""Who held an office on a day, or over a time?

    tenure who "Minister of Finance" --on 1925 --db careers.db
    tenure who "Minister of Finance" --from 1921 --to 1924 --db careers.db

"certainly" means on every reading of the dates, "possibly" on some. An office without holder is an answer.
"""

from __future__ import annotations

import argparse

from tenure.commands import _asking

HELP = "who held an office, on a day or over a time"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("office", metavar="OFFICE", help="its name, words of it, or its id")
    _asking.times(parser)
    _asking.options(parser, limit="holders")


def run(args: argparse.Namespace) -> int:
    from tenure.rendering.who import render

    return _asking.answer(
        args,
        lambda db: db.who(args.office, args.on, since=args.since, until=args.until, limit=_asking.limit(args)),
        lambda out, found: render(out, found, args.evidence),
    )
