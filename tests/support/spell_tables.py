"""Tables of spells as views: what the checks see of a database built from them."""

from __future__ import annotations

import json
from typing import Any

from tenure import building, careers, linking
from tenure import when as time
from tenure.claims.assemble import Assembler
from tenure.claims.table import claims_of_rows
from tenure.documents.base import Entry
from tenure.documents.forms import spells_table
from tenure.model import Claim, Mention, View, When
from tenure.reading.lexicon import lexicon


def view_of(*tables: str) -> View:
    """The view of tables (CSV, or JSON Lines of claims), each a document of its own."""
    claims = [claim for number, table in enumerate(tables) for claim in claims_of(f"table{number}", table)]
    linked = linking.link(claims)
    return building.view(claims, linked, careers.careers(claims, linked))


def claims_of(document: str, table: str) -> list[Claim]:
    if table.lstrip().startswith("{"):
        return [_claim(document, number, json.loads(line)) for number, line in enumerate(table.strip().splitlines())]
    read = spells_table.read(Entry(document, table.strip() + "\n"))
    return list(claims_of_rows(read, Assembler(read), lexicon("en")))


def _claim(document: str, number: int, given: dict[str, Any]) -> Claim:
    """A claim of which only subject, kind, roles (as text) and when (start, end, in EDTF) are given."""
    roles = {name: Mention(text, value=text if name == "started_by" else None) for name, text in given.get("roles", {}).items()}
    when = _when(given.get("start", ""), given.get("end", ""))
    subject = Mention(given["person"])
    return Claim(f"{document}:{number}", document, subject, given["kind"], roles, when, None, "asserted", None, (), (), "en.prose")


def _when(start: str, end: str) -> When | None:
    first = time.parse(start).start if start else None
    last = time.parse(end).end if end else None
    return When(f"{start}/{end}", "span", first, last, "") if first or last else None
