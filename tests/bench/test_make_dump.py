"""The generated dump is a dump: the same bytes each time, and its pages read one by one are what the dump gives."""

from __future__ import annotations

from pathlib import Path

import make_dump
from tenure.documents import Skipped, read, read_text
from tenure.model import Document


def test_a_generated_dump_gives_the_same_claims_as_its_pages_one_by_one(tmp_path: Path) -> None:
    from tenure.pipeline import extract

    path = tmp_path / "small.xml.bz2"
    count, _ = make_dump.write(path, 400_000, 1)
    found = list(read(path))
    documents = [d for d in found if isinstance(d, Document)]
    assert len(documents) + sum(s.count for s in found if isinstance(s, Skipped)) == count
    pages = {p.split("<id>")[1].split("<")[0]: p for _, p in zip(range(count), make_dump.pages(1), strict=False)}
    for document in documents[:5]:
        source = pages[document.id].split('preserve">')[1].split("</text>")[0]
        text = source.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        alone = read_text(text, id=document.id, title=document.title, format="wikitext")
        assert [c.to_json() for c in extract(alone)] == [c.to_json() for c in extract(document)]


def test_the_same_call_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.xml.bz2", "b.xml.bz2"):
        make_dump.write(tmp_path / name, 200_000, 7)
    assert (tmp_path / "a.xml.bz2").read_bytes() == (tmp_path / "b.xml.bz2").read_bytes()
