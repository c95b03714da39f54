"""What the database holds, in numbers.

tenure stats --db careers.db
"""

from __future__ import annotations

import argparse

from tenure.commands import _asking

HELP = "what the database holds, in numbers"


def configure(parser: argparse.ArgumentParser) -> None:
    _asking.options(parser, evidence=False)


def run(args: argparse.Namespace) -> int:
    from tenure.rendering.stats import render

    return _asking.answer(args, lambda db: db.stats(), render)
