"""How quick and how large every view is on a large database: `python -m tests.web.measure [SPELLS]` (default 200,000).

Makes a database of invented people, asks each view six times over loopback and prints the first and the median of the others.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from tests.support.multitude import multitude
from tests.web.serving import Served

VIEWS = {
    "home": "/",
    "search": "/search?q=minister+holm",
    "search, nothing found": "/search?q=zuxyholm",
    "suggestions": "/suggest?q=ada",
    "person": "/person/person-100",
    "person of a chamber": "/person/person-7",
    "office": "/office/office-body-3-Minister",
    "office on a day": "/office/office-body-3-Minister?on=1925",
    "chamber": "/office/office-chamber",
    "chamber on a day": "/office/office-chamber?on=1925-06-01",
    "body": "/body/body-chamber",
    "document": "/document/made7",
    "findings": "/findings",
    "people": "/people?from=m",
    "documents": "/documents?page=200",
}


def main(spells: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "large.db"
        multitude(database, spells)
        served = Served(database)
        for name, place in VIEWS.items():
            first, warm, size = timed(served.at + place)
            print(f"{name:24}{first:8.0f} ms first {warm:8.0f} ms warm {size / 1000:8.0f} KB")
        served.stop()
    return 0


def timed(address: str) -> tuple[float, float, int]:
    """Milliseconds of the first answer and the median of five more, and its size in bytes."""
    taken = []
    for _ in range(6):
        began = time.perf_counter()
        with urllib.request.urlopen(address) as answer:
            size = len(answer.read())
        taken.append((time.perf_counter() - began) * 1000)
    return taken[0], statistics.median(taken[1:]), size


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000))
