"""Decide that two people (offices, bodies) are not one, whatever the linking finds.

    tenure different "I. N. Smirnov" ivan-smirnov-1881 --why "the cyclist was born in 1899" --db careers.db
    tenure different "lists/2#i. smirnov" "seed/001#ivan smirnov" --db careers.db

A decision is one line of the text file FILE.decisions; every build applies it. --undo takes it back.
"""

from __future__ import annotations

import argparse

from tenure.commands import _deciding

HELP = "decide that two people, offices or bodies are not one"


def configure(parser: argparse.ArgumentParser) -> None:
    _deciding.pair_options(parser)


def run(args: argparse.Namespace) -> int:
    return _deciding.pair(args, "different")
