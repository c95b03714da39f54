"""How quick every question and every view is on a large database, and how large a page: `python -m tests.web.measure [SPELLS | FILE]`.

Makes a database of invented people (of 200,000 spells, unless told otherwise) or takes the one that it is given, asks each question
through the Python API and each view over loopback six times, and prints the first time and the median of the others.
"""

from __future__ import annotations

import contextlib
import statistics
import sys
import tempfile
import time
import urllib.request
import warnings
from collections.abc import Callable
from pathlib import Path

from tests.support.multitude import multitude
from tests.web.serving import Served

import tenure
from tenure.errors import CallError

OFFICE, CHAMBER = "office-body-3-Minister", "office-chamber"
QUESTIONS: dict[str, Callable[[tenure.Database], object]] = {
    "who": lambda db: db.who(OFFICE),
    "who, on a day": lambda db: db.who(OFFICE, "1925-06-01"),
    "who, a chamber": lambda db: db.who(CHAMBER),
    "who, a chamber on a day": lambda db: db.who(CHAMBER, "1925-06-01"),
    "who, a chamber in a century": lambda db: db.who(CHAMBER, since="1901", until="2000"),
    "who, a chamber before it was": lambda db: db.who(CHAMBER, "1500"),
    "who, a name of many": lambda db: db.who("Minister"),
    "who, a name of none": lambda db: db.who("Minster of Zuxyholm"),
    "career": lambda db: db.career("person-100"),
    "career, a name of none": lambda db: db.career("Adda Hoolmreed"),
    "succession": lambda db: db.succession(OFFICE),
    "succession, a chamber": lambda db: db.succession(CHAMBER),
    "together": lambda db: db.together("person-100"),
    "together, a chamber": lambda db: db.together("person-7"),
    "together, two": lambda db: db.together("person-7", "person-100"),
    "find, a kind": lambda db: db.find("position_held"),
    "find, in a year": lambda db: db.find("position_held", on="1925"),
    "find, in a decade": lambda db: db.find("birth", since="1880", until="1889"),
    "find, of a person": lambda db: db.find("birth", person="person-100"),
    "find, nowhere": lambda db: db.find("birth", where="Zuxyholm"),
    "search": lambda db: db.search("ada holm"),
    "search, a frequent word": lambda db: db.search("minister"),
    "search, nothing found": lambda db: db.search("zuxyholm minister"),
    "stats": lambda db: db.stats(),
    "check": lambda db: db.check(),
    "check, one code": lambda db: db.check(only=["gap"]),
    "show, a person": lambda db: db.show("person-100"),
    "show, a chamber": lambda db: db.show(CHAMBER),
    "show, a body": lambda db: db.show("body-chamber"),
    "show, a document": lambda db: db.show("made7"),
    "show, a claim": lambda db: db.show("c:000000073"),
    "show, nothing": lambda db: db.show("nothing at all like it"),
}
VIEWS = {
    "home": "/",
    "search": "/search?q=minister+holm",
    "search, a frequent word": "/search?q=minister",
    "search, nothing found": "/search?q=zuxyholm",
    "suggestions": "/suggest?q=ada",
    "person": "/person/person-100",
    "person of a chamber": "/person/person-7",
    "office": f"/office/{OFFICE}",
    "office on a day": f"/office/{OFFICE}?on=1925",
    "chamber": f"/office/{CHAMBER}",
    "chamber, a later page": f"/office/{CHAMBER}?page=100",
    "chamber on a day": f"/office/{CHAMBER}?on=1925-06-01",
    "chamber in a century": f"/office/{CHAMBER}?on=1901/2000",
    "chamber before it was": f"/office/{CHAMBER}?on=1500",
    "chamber as CSV": f"/office/{CHAMBER}?format=csv",
    "chamber as JSON": f"/office/{CHAMBER}?format=json",
    "body": "/body/body-chamber",
    "body as JSON": "/body/body-chamber?format=json",
    "document": "/document/made7",
    "claims at a place": "/document/made7?at=30",
    "findings": "/findings",
    "findings, one code": "/findings?code=gap&page=9",
    "people": "/people?from=m",
    "offices": "/offices",
    "bodies": "/bodies",
    "documents": "/documents?page=200",
}


def main(given: str) -> int:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(given)
        if given.isdecimal():
            database = Path(folder) / "large.db"
            multitude(database, int(given))
        warnings.simplefilter("ignore")  # that there is more is what is measured
        with tenure.open(database) as db:
            for name, question in QUESTIONS.items():
                first, warm = timed(lambda question=question: answered(db, question))  # type: ignore[misc]
                print(f"{name:32}{first:8.0f} ms first {warm:8.0f} ms warm", flush=True)
        served = Served(database)
        for name, place in VIEWS.items():
            size = len(fetched(served.at + place))
            first, warm = timed(lambda place=place: fetched(served.at + place))  # type: ignore[misc]
            print(f"{name:32}{first:8.0f} ms first {warm:8.0f} ms warm {size / 1000:8.0f} KB", flush=True)
        served.stop()
    return 0


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of the first time and the median of five more."""
    taken = []
    for _ in range(6):
        began = time.perf_counter()
        act()
        taken.append((time.perf_counter() - began) * 1000)
    return taken[0], statistics.median(taken[1:])


def answered(db: tenure.Database, question: Callable[[tenure.Database], object]) -> None:
    """Ask; what is unknown or ambiguous is an answer, too."""
    with contextlib.suppress(CallError):
        question(db)


def fetched(address: str) -> bytes:
    with urllib.request.urlopen(address) as answer:
        return bytes(answer.read())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else "200000"))
