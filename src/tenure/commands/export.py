"""Take tables away: claims, spells, events, people, offices, findings, with a codebook, a data package and a report of what was lost.

tenure export --db careers.db --format csv -o careers/
tenure export --db careers.db --format panel --by month -o panel/
"""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "write the database as CSV, JSON Lines, Parquet, a panel or Stata files"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--db", required=True, metavar="FILE", help="the database that `tenure build` made")
    parser.add_argument("--format", required=True, metavar="NAME", help="csv, jsonl, parquet, panel, stata")
    parser.add_argument("-o", "--output", required=True, metavar="PATH", help="the folder to write into; made where it is missing")
    parser.add_argument("--by", choices=("year", "month"), default="year", help="the periods of a panel (default year)")
    parser.add_argument("--licence", default="notspecified", metavar="NAME", help="licence of the package, as SPDX names it")


def run(args: argparse.Namespace) -> int:
    from tenure.api import open
    from tenure.exports.export import export
    from tenure.rendering import words
    from tenure.rendering.terminal import terminal

    with open(args.db) as db:
        found = export(db.connection, args.format, Path(args.output), args.by, args.licence)
    out = terminal()
    out.table(["File", "Rows", "Holds"], [[r.path, f"{r.rows:,}", r.title] for r in found.resources])
    out.say()
    lost = f"{words.count(found.losses, 'loss', 'losses')}: what this format cannot hold stands in losses.csv."
    out.say(f"In {args.output}, with codebook.md and datapackage.json. {lost if found.losses else 'Nothing was lost.'}")
    return 0
