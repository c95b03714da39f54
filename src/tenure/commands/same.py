"""Decide that two people (offices, bodies) are one, whatever the linking finds.

    tenure same "I. N. Smirnov" ivan-smirnov-1881 --why "one birthplace, one office" --db careers.db
    tenure same "lists/2#i. smirnov" "seed/001#ivan smirnov" --db careers.db

A decision is one line of the text file FILE.decisions; every build applies it. --undo takes it back.
"""

from __future__ import annotations

import argparse

from tenure.commands import _deciding

HELP = "decide that two people, offices or bodies are one"


def configure(parser: argparse.ArgumentParser) -> None:
    _deciding.pair_options(parser)


def run(args: argparse.Namespace) -> int:
    return _deciding.pair(args, "same")
