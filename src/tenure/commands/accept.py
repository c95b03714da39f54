"""Accept a claim or a finding: somebody has looked at it and lets it stand.

    tenure accept f:5f0c1a2b3c4d --why "the vacancy is real" --db careers.db
    tenure accept c:5f0c1a2b3c4d5e6f --db careers.db

An accepted finding is not shown again. Where sources disagree, the side with an accepted claim stands first. A decision is one line of the
text file FILE.decisions; every build applies it. --undo takes it back.
"""

from __future__ import annotations

import argparse

from tenure.commands import _deciding

HELP = "let a claim or finding stand"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("id", metavar="ID", help="of a claim (c:…) or a finding (f:…)")
    _deciding.options(parser)


def run(args: argparse.Namespace) -> int:
    return _deciding.single(args, "accept")
