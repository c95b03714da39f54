"""Claims of one kind, about a person, from a time, at a place.

    tenure find rehabilitation --on 1988 --db careers.db
    tenure find birth --where Moscow --from 1880 --to 1889 --db careers.db

A claim is listed where it may be true of the time asked about.
"""

from __future__ import annotations

import argparse

from tenure.commands import _asking

HELP = "claims of one kind: everyone rehabilitated in 1988"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", metavar="KIND", help="position_held, party, arrest, … (`tenure stats` lists those at hand)")
    parser.add_argument("--person", metavar="PERSON", help="about this person only")
    parser.add_argument("--where", metavar="PLACE", help="at a place whose name has these words")
    _asking.times(parser)
    _asking.options(parser, limit="claims")


def run(args: argparse.Namespace) -> int:
    from tenure.rendering.find import render

    return _asking.answer(
        args,
        lambda db: db.find(
            args.kind, person=args.person, on=args.on, since=args.since, until=args.until, where=args.where, limit=_asking.limit(args)
        ),
        lambda out, found: render(out, found, args.evidence),
    )
