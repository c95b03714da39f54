"""The linkers beside each other on invented biographies: who is right about which pages are one person's, and how long it takes.

    python bench/linkers.py 20000

Right is what `bench/crowd.py` meant when it wrote the pages; the truth table of real names is tests/cases/linking. A linker that is not
installed is left out, and said so.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from math import comb
from pathlib import Path

from crowd import pages, person_of
from tenure.documents import Unit, documents_of, units
from tenure.errors import CallError, InputError
from tenure.linking import digest, linkers
from tenure.linking.linkage import Digest
from tenure.linking.profiles import PersonKey
from tenure.model import Document
from tenure.pipeline import extract


def main(number: int) -> None:
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor() as pool:
        path = Path(folder, "lives.jsonl")
        path.write_text("".join(json.dumps(page) + "\n" for page in pages(number)), encoding="utf-8")
        digests = [found for some in pool.map(digested, units([str(path)])) for found in some]
    profiles = [profile for found in digests for profile in found.profiles]
    own = [profile.key for profile in profiles if profile.page]
    print(f"{number} pages, {len(profiles)} people mentioned in them")
    for name in linkers.discover():
        try:
            cluster = linkers.linker(name)
        except CallError as error:
            print(f"{name}: {error}")
            continue
        began, busy = time.monotonic(), time.process_time()
        found = cluster(profiles)
        precision, recall = quality(own, found.of)
        took = f"{time.monotonic() - began:.1f} s ({time.process_time() - busy:.1f} s of one core)"
        print(f"{name}: precision {precision:.4f}, recall {recall:.4f} on pairs of pages; {len(set(found.of.values()))} people; {took}")


def digested(unit: Unit | InputError) -> list[Digest]:
    """What linking keeps of some pages."""
    assert isinstance(unit, Unit)
    return [digest(extract(page)) for page in documents_of(unit) if isinstance(page, Document)]


def quality(own: Iterable[PersonKey], of: dict[PersonKey, PersonKey]) -> tuple[float, float]:
    """Precision and recall of the pairs of pages that are said to be one person's."""
    said: defaultdict[PersonKey, Counter[str]] = defaultdict(Counter)
    for key in own:
        said[of[key]][person_of(key[0])] += 1
    right = sum(comb(count, 2) for people in said.values() for count in people.values())
    all_said = sum(comb(sum(people.values()), 2) for people in said.values())
    truth = Counter(person_of(key[0]) for key in own)
    return right / all_said, right / sum(comb(count, 2) for count in truth.values())


if __name__ == "__main__":
    main(int(sys.argv[1]))
