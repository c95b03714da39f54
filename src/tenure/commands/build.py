"""Build a database of careers from biographies and tables, or bring it up to date.

Only what is new or changed is read; documents that have gone from a PATH given again are forgotten. Interrupted at any moment, the database
stays as it was, and the same call goes on where it stopped.
"""

from __future__ import annotations

import argparse
import json
import time
from contextlib import closing

from tenure.commands._numbers import number

HELP = "build a database of careers, or bring it up to date"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files or folders")
    parser.add_argument("--db", required=True, metavar="FILE", help="the database to make or to bring up to date")
    parser.add_argument("--jobs", type=number(0), default=0, metavar="N", help="processes that read (default, or 0: one per core)")
    parser.add_argument("--linker", default="", metavar="NAME", help="who finds who is one person: points (usual) or splink; remembered")
    parser.add_argument("--json", action="store_true", help="print the summary as one JSON value")


def run(args: argparse.Namespace) -> int:
    from tenure.building import build
    from tenure.engines.local import cores
    from tenure.rendering import building as rendering

    began = time.monotonic()
    with rendering.progress(args.paths) as shown:
        report = build(args.paths, args.db, args.jobs or cores(), shown.read, shown.derive, args.linker)
    rendering.refusals(report)
    if args.json:
        print(json.dumps(rendering.as_json(report, _held(args.db)), ensure_ascii=False, indent=2))
    else:
        rendering.summary(args.db, report, _held(args.db), time.monotonic() - began)
    return 1 if report.refused else 0


def _held(database: str) -> dict[str, dict[str, int]]:
    from tenure import store

    with closing(store.open_for_reading(database)) as db:
        return {"counts": store.counts(db), "kinds": store.kinds(db), "findings": store.finding_codes(db)}
