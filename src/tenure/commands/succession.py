"""Who followed whom in an office: holders in order, gaps, overlaps and mismatches in words, and how complete the list is.

tenure succession "Minister of Finance" --db careers.db
"""

from __future__ import annotations

import argparse

from tenure.commands import _asking

HELP = "the holders of an office in order, with what does not fit"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("office", metavar="OFFICE", help="its name, words of it, or its id")
    _asking.options(parser, limit="holders")


def run(args: argparse.Namespace) -> int:
    from tenure.rendering.succession import render

    return _asking.answer(
        args,
        lambda db: db.succession(args.office, limit=_asking.limit(args)),
        lambda out, found: render(out, found, args.evidence),
    )
