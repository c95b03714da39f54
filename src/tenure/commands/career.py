"""What did a person do: offices and belongings in order, then what else happened.

tenure career "Ada Marsh" --db careers.db --evidence
"""

from __future__ import annotations

import argparse

from tenure.commands import _asking

HELP = "a person's offices, belongings and events, in order"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="the name, words of it, or the id")
    _asking.options(parser)


def run(args: argparse.Namespace) -> int:
    from tenure.rendering.career import render

    return _asking.answer(args, lambda db: db.career(args.person), lambda out, found: render(out, found, args.evidence))
