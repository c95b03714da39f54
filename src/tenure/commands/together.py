"""Who served beside a person: the same body, the same days; with two people, how long they served together.

tenure together "Ada Marsh" --db careers.db
tenure together "Ada Marsh" "Bram Reed" --db careers.db
"""

from __future__ import annotations

import argparse

from tenure.commands import _asking

HELP = "who served beside a person in one body, and for how many days"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("person", metavar="PERSON", help="the name, words of it, or the id")
    parser.add_argument("other", metavar="PERSON", nargs="?", help="only service beside this person")
    _asking.options(parser, limit="people")


def run(args: argparse.Namespace) -> int:
    from tenure.rendering.together import render

    return _asking.answer(
        args,
        lambda db: db.together(args.person, args.other, limit=_asking.limit(args)),
        lambda out, found: render(out, found, args.evidence),
    )
