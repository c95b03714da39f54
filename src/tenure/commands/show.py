"""Where a claim, person, office, body or document comes from: its documents, reader, rule, and why mentions were taken for it.

tenure show c:5f0c1a --db careers.db
tenure show "Ada Marsh" --db careers.db
"""

from __future__ import annotations

import argparse

from tenure.commands import _asking

HELP = "where a claim, person, office, body or document comes from"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="an id, or a name that only one has")
    _asking.options(parser, evidence=False, limit="documents")


def run(args: argparse.Namespace) -> int:
    from tenure.rendering.show import render

    return _asking.answer(args, lambda db: db.show(args.id, limit=_asking.limit(args)), render)
