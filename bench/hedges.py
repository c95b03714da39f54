"""Rumours, reports, denials, accusations, intentions: passages of the development pages, annotated by hand in hedges.jsonl.

A row of hedges.jsonl names a passage by set, document and offsets, and holds what a careful reader takes from it. Everything that
the text says is given by its place in the document, so no text is kept here; it is cut from the pages when the bench runs:

    "12-20"          the words at 12 to 20
    "12-20,24-30"    two mentions
    "12-20+24-30"    a reading composed of two parts
    "title"          (of a person's name) the page's person

A passage is scored like the events: as a document of its own, with the page's title.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

ANNOTATION = Path(__file__).parent / "hedges.jsonl"
Line = dict[str, Any]


def passages() -> list[Line]:
    """The rows of the annotation."""
    return [json.loads(line) for line in ANNOTATION.read_text(encoding="utf-8").splitlines()]


def sources(data: Path) -> set[Path]:
    """The files that passages are cut from."""
    return {_source(data, row) for row in passages()}


def documents(data: Path) -> list[Line]:
    """The passages as documents: id, title, text."""
    return [
        {"id": row["id"], "title": _page(data, row)["title"], "text": _text(data, row)[row["start"] : row["end"]]} for row in passages()
    ]


def gold(data: Path) -> list[Line]:
    """The annotated claims in the form of the events set."""
    return [_line(claim, row["id"], _page(data, row)) for row in passages() for claim in row["claims"]]


def written(data: Path, folder: Path) -> Path:
    """The passages as a file that `tenure extract` reads."""
    path = folder / "hedges.jsonl"
    path.write_text("".join(json.dumps(d, ensure_ascii=False) + "\n" for d in documents(data)), encoding="utf-8")
    return path


# ------------------------------------------------------------------------------------------------------ the pages


def _source(data: Path, row: Line) -> Path:
    if row["set"] == "seed":
        return data.parent / "biographies" / "seed" / f"{row['document']}.txt"
    return data / "dev" / f"{row['set']}.jsonl"


def _page(data: Path, row: Line) -> Mapping[str, str]:
    path = _source(data, row)
    return _seed(path) if row["set"] == "seed" else _pages(path)[row["document"]]


def _text(data: Path, row: Line) -> str:
    return _page(data, row)["text"]


@cache
def _seed(path: Path) -> Mapping[str, str]:
    text = path.read_bytes().decode("utf-8")
    return {"title": text.partition("\n")[0].strip("= "), "text": text}


@cache
def _pages(path: Path) -> Mapping[str, Mapping[str, str]]:
    pages = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return {page["id"]: page for page in pages}


# --------------------------------------------------------------------------------------------------------- claims


def _line(claim: Line, document: str, page: Mapping[str, str]) -> Line:
    def words(span: str) -> str:
        start, _, end = span.partition("-")
        return page["text"][int(start) : int(end)]

    def mention(spans: str) -> Line:
        parts = [words(span) for span in spans.split("+")]
        return {"text": parts[0], "composed": " ".join(parts)} if len(parts) > 1 else {"text": parts[0]}

    def value(spans: str) -> Any:
        found = [mention(one) for one in spans.split(",")]
        return found if len(found) > 1 else found[0]

    name = re.sub(r"\s*\(.*\)$", "", page["title"]) if claim["name"] == "title" else words(claim["name"])
    return {
        "document": document,
        "kind": claim["kind"],
        "subject": {"text": words(claim["subject"]), "name": name},
        "roles": {role: value(spans) for role, spans in claim.get("roles", {}).items()},
        "when": claim.get("when"),
        **{key: value(claim[key]) if key in claim else None for key in ("where", "according_to")},
        "certainty": claim["certainty"],
        "anchor": words(claim["anchor"]),
        "optional": claim.get("optional", False),
    }
