"""Reject a claim: it is kept, but goes into no career.

    tenure reject c:5f0c1a2b3c4d5e6f --why "the sentence speaks of his brother" --db careers.db

A decision is one line of the text file FILE.decisions; every build applies it. --undo takes it back.
"""

from __future__ import annotations

import argparse

from tenure.commands import _deciding
from tenure.errors import CallError

HELP = "take a claim out of all careers"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="CLAIM", help="its id (c:…); answers print ids with --evidence")
    _deciding.options(parser, why_needed=True)


def run(args: argparse.Namespace) -> int:
    if not args.why and not args.undo:
        raise CallError('say why the claim is rejected: --why "…"')
    return _deciding.single(args, "reject")
