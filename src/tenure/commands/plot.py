"""Draw the holders of an office, or a person's career, as SVG: uncertain bounds drawn as uncertain, readable without colour.

tenure plot succession "Minister of Finance" --db careers.db -o finance.svg
tenure plot career "Ada Marsh" --db careers.db > marsh.svg
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tenure.commands._numbers import number
from tenure.errors import CallError

if TYPE_CHECKING:
    from tenure.api import Database

HELP = "draw a succession or a career as SVG"


def configure(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("drawing", choices=("succession", "career"), help="what to draw")
    parser.add_argument("name", metavar="NAME", help="the office of a succession, the person of a career: name, words of it, or id")
    parser.add_argument("--db", required=True, metavar="FILE", help="the database that `tenure build` made")
    parser.add_argument("-o", "--output", metavar="PATH", help="the file to write; without it, standard output")
    parser.add_argument("--width", type=number(240), default=900, metavar="PIXELS", help="how wide to draw (default 900, at least 240)")


def run(args: argparse.Namespace) -> int:
    from tenure.api import open

    with open(args.db) as db:
        drawn = _drawn(db, args.drawing, args.name, args.width)
    if args.output:
        _write(Path(args.output), drawn)
    else:
        print(drawn)
    return 0


def _drawn(db: Database, drawing: str, name: str, width: int) -> str:
    from tenure.drawing import Canvas
    from tenure.questions.succession import places
    from tenure.web import charts

    if drawing == "career":
        return charts.career(db.career(name), Canvas(width))
    found = db.succession(name)
    return charts.succession(found.office, found.spells, 0, places(found), Canvas(width))


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise CallError(f"{path}: cannot be written ({error.strerror}); name another file with -o") from None
