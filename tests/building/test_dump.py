"""A dump gives what its pages give one by one: claims to the byte, extracted or built, in however many processes.

The dump is made by `bench/make_dump.py` of the bundled biographies; what it says of the pages is cut out by another parser.
"""

from __future__ import annotations

import bz2
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

import make_dump
from tenure.building import build
from tenure.documents import read_text
from tenure.documents.carriers import mediawiki_dump
from tenure.pipeline import extract, extract_lines

SIZE = 500_000
EXPORT = "{http://www.mediawiki.org/xml/export-0.11/}"


@pytest.fixture(scope="module")
def dumps(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same pages plain and as a multistream with its index."""
    folder = tmp_path_factory.mktemp("dumps")
    found = {name: folder / name for name in ("own.xml", "own.xml.bz2")}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(make_dump, "PAGES_A_STREAM", 20)
        for path in found.values():
            make_dump.write(path, SIZE, seed=5)
    return found


def pages(path: Path) -> Iterator[tuple[str, str, str]]:
    """Id, title and wikitext of the biographies: in these dumps those whose infobox is an office-holder's."""
    with bz2.open(path) if path.suffix == ".bz2" else path.open("rb") as file:
        for _, element in ElementTree.iterparse(file):
            if element.tag == f"{EXPORT}page":
                source = element.findtext(f"{EXPORT}revision/{EXPORT}text") or ""
                if "{{Infobox officeholder" in source:
                    yield element.findtext(f"{EXPORT}id") or "", element.findtext(f"{EXPORT}title") or "", source


@pytest.fixture(scope="module")
def one_by_one(dumps: dict[str, Path]) -> list[str]:
    """The claims of every page by itself, as the command line writes them."""
    documents = [read_text(source, id=id, title=title, format="wikitext") for id, title, source in pages(dumps["own.xml"])]
    assert len(documents) > 10
    return [json.dumps(claim.to_json(), ensure_ascii=False) for document in documents for claim in extract(document)]


@pytest.mark.parametrize("name", ["own.xml", "own.xml.bz2"])
def test_a_dump_gives_the_claims_of_its_pages(
    dumps: dict[str, Path], one_by_one: list[str], monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(mediawiki_dump, "UNIT", 100_000)
    monkeypatch.setattr(mediawiki_dump, "STREAMS", 1)
    found = list(extract_lines([str(dumps[name])], jobs=2))
    assert len(found) > 2
    assert not [problem for _, problems in found for problem in problems]
    assert "".join(lines for lines, _ in found).splitlines() == one_by_one


def test_a_database_of_a_dump_holds_the_claims_of_its_pages(dumps: dict[str, Path], one_by_one: list[str], tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    report = build([str(dumps["own.xml.bz2"])], database, jobs=2)
    assert set(report.skipped) == {"no biographies", "not articles", "redirects"}
    db = sqlite3.connect(database)
    held = [json.loads(line) for (line,) in db.execute("SELECT json FROM claims ORDER BY id")]
    db.close()
    assert held == sorted(map(json.loads, one_by_one), key=lambda claim: claim["id"])
