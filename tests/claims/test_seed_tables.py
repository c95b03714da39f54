"""Every sentence and row of the seed documents: what was expected of it by reading, what the program gives, and why the two differ.

The tables of `tests/cases/seed` hold offsets only; the texts stay in `../shared`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from seed_tables import FOLDER, MISSED, SURPLUS, WANTED, Row, Stretch, read_table, shown
from tenure.documents import read
from tenure.model import Document
from tenure.pipeline import extract

SEED = Path(__file__).parents[3] / "shared" / "biographies" / "seed"
TABLES = sorted(FOLDER.glob("*.table"))
CLOSING = re.compile(r"\s*\([^()]*\)$")


@cache
def documents() -> dict[str, Document]:
    """The seed documents, by id; the test is skipped where they are not here."""
    if not SEED.exists():
        pytest.skip(f"{SEED} is not here")
    return {d.id: d for d in read(SEED) if isinstance(d, Document)}


def given(document: Document, stretches: list[Stretch]) -> dict[int, list[Row]]:
    """The claims of a document as rows, by the start of the stretch in which their evidence begins."""
    found: dict[int, list[Row]] = {stretch.start: [] for stretch in stretches}
    for claim in extract(document):
        line = claim.to_json()
        at = line["evidence"][0]["start"]
        stretch = next(s for s in stretches if s.start <= at < s.end)
        found[stretch.start].append(Row("", shown(line, document.text, CLOSING.sub("", document.title))))
    return found


def differences(stretch: Stretch, now: list[Row]) -> Iterator[str]:
    """Where the claims given of a stretch are not those that its rows say are given."""
    before = Counter(row.key for row in stretch.rows if row.mark != MISSED)
    after = Counter(row.key for row in now)
    yield from (f"{stretch.start}-{stretch.end} now given: {row.claim}" for row in now if row.key not in before)
    yield from (
        f"{stretch.start}-{stretch.end} no longer given: {r.claim}" for r in stretch.rows if r.mark != MISSED and r.key not in after
    )
    if set(before) == set(after) and before != after:
        yield f"{stretch.start}-{stretch.end} given {sum(after.values())} times, not {sum(before.values())}"


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_what_is_given_is_what_the_table_says(path: Path) -> None:
    document, stretches = documents()[path.stem], read_table(path)
    now = given(document, stretches)
    assert [line for stretch in stretches for line in differences(stretch, now[stretch.start])] == []


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_the_table_has_every_sentence(path: Path) -> None:
    text, at = documents()[path.stem].text, 0
    for stretch in read_table(path):
        assert text[at : stretch.start].strip() == "", f"nothing says what is expected of {at}-{stretch.start}"
        assert stretch.start < stretch.end
        at = stretch.end
    assert text[at:].strip() == ""


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_every_difference_has_a_cause(path: Path) -> None:
    rows = [row for stretch in read_table(path) for row in stretch.rows]
    assert {row.mark for row in rows} <= {WANTED, MISSED, SURPLUS}
    assert [row.claim for row in rows if (row.cause == "") != (row.mark == WANTED)] == []


def test_all_seed_documents_have_a_table() -> None:
    assert {path.stem for path in TABLES} == set(documents())
