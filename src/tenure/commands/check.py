"""What does not fit: in one source, between sources, or with the world.

    tenure check --db careers.db
    tenure check --only overlap,gap --db careers.db
    tenure check --ignore missing_start --evidence --db careers.db

Findings that a person has accepted (`tenure accept ID`) are left out. Decisions that speak of what is not there any more are named on
standard error.
"""

from __future__ import annotations

import argparse
import sys

from tenure.commands import _asking

HELP = "what does not fit: gaps, overlaps, contradictions, wrong neighbours"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--only", metavar="CODES", default="", help="these codes only, commas between")
    parser.add_argument("--ignore", metavar="CODES", default="", help="all codes but these")
    parser.add_argument("--all", action="store_true", help="also what somebody has accepted")
    _asking.options(parser, limit="findings")


def run(args: argparse.Namespace) -> int:
    from tenure import linking
    from tenure.rendering.check import render

    decisions = linking.read_decisions(args.db)
    for error in decisions.unread:
        print(f"tenure: {error}", file=sys.stderr)
    status = _asking.answer(
        args,
        lambda db: db.check(
            only=_codes(args.only),
            ignore=_codes(args.ignore),
            accepted=decisions.accepted_findings,
            everything=args.all,
            limit=_asking.limit(args),
        ),
        lambda out, found: render(out, found, args.evidence),
    )
    _name_the_gone(args.db)
    return status


def _codes(written: str) -> list[str]:
    return [code for code in written.split(",") if code.strip()]


def _name_the_gone(path: str) -> None:
    """Decisions that the last build found nothing for."""
    import json
    from contextlib import closing

    from tenure import store

    with closing(store.open_for_reading(path)) as db:
        for line in json.loads(store.meta(db, "gone") or "[]"):
            print(f"tenure: a decision speaks of what is not there (any more): {line}", file=sys.stderr)
