"""Print the claims of documents as JSON Lines, one claim a line; the same input gives the same bytes, whatever --jobs is."""

from __future__ import annotations

import argparse
import sys

from tenure.commands._numbers import number

HELP = "print the claims of documents as JSON Lines"


def configure(parser: argparse.ArgumentParser) -> None:
    """The arguments of `tenure extract`."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, or a folder that is walked")
    parser.add_argument("--jobs", type=number(0), default=0, metavar="N", help="processes that read (default, or 0: one per core)")


def run(args: argparse.Namespace) -> int:
    """Claims to standard output, what was refused to standard error."""
    from tenure.pipeline import extract_lines

    refused = 0
    for lines, problems in extract_lines(args.paths, jobs=args.jobs):
        sys.stdout.write(lines)
        for problem in problems:
            print(f"tenure: {problem}", file=sys.stderr)
        refused += len(problems)
    if refused:
        print(f"tenure: {refused} input{'s' if refused > 1 else ''} refused, everything else was read", file=sys.stderr)
    return 1 if refused else 0
