"""Tables of spells as views: what the checks see of a database built from them."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from typing import Any

from tenure import building, careers, linking
from tenure import when as time
from tenure.model import Claim, Evidence, Mention, View, When


def view_of(*tables: str) -> View:
    """The view of tables (CSV, or JSON Lines of claims), each a document of its own."""
    claims = [claim for number, table in enumerate(tables) for claim in claims_of(f"table{number}", table)]
    linked = linking.link(claims)
    return building.view(claims, linked, careers.careers(claims, linked))


def claims_of(document: str, table: str) -> list[Claim]:
    if table.lstrip().startswith("{"):
        return [_claim(document, number, json.loads(line)) for number, line in enumerate(table.strip().splitlines())]
    return list(_claims_of_rows(document, table.strip() + "\n"))


def _claim(document: str, number: int, given: dict[str, Any]) -> Claim:
    """A claim of which only subject, kind, roles (as text) and when (start, end, in EDTF) are given."""
    roles = {name: Mention(text, value=text if name == "started_by" else None) for name, text in given.get("roles", {}).items()}
    when = _when(given.get("start", ""), given.get("end", ""))
    return Claim(
        f"{document}:{number}", document, Mention(given["person"]), given["kind"], roles, when, None, "asserted", None, (), (), "en.prose"
    )


def _when(start: str, end: str, mode: str = "span") -> When | None:
    if not start and not end:
        return None
    first = time.parse(start).start if start and start != ".." else None
    last = time.parse(end).end if end and end != ".." else None
    return When(f"{start}/{end}" if mode == "span" else start, mode, first, last, "")  # type: ignore[arg-type]


def _claims_of_rows(document: str, table: str) -> Iterator[Claim]:
    """Each row's holding, birth and death, as the contract says."""
    at = table.index("\n") + 1
    columns = {name.removesuffix("_id") for name in table[: at - 1].split(",")}
    rule = ".".join(("table.spell", *(name for name in ("predecessor", "successor") if name in columns)))
    for number, row in enumerate(csv.DictReader(io.StringIO(table))):
        line = table[at : table.index("\n", at)]
        evidence = (Evidence(at, at + len(line), line),)
        at += len(line) + 1
        subject = Mention(row.get("person") or row["person_id"], value=row.get("person_id") or None)
        for kind, roles, when in _facts(row):
            yield Claim(
                f"{document}:{number}:{kind}", document, subject, kind, roles, when, None, "asserted", None, evidence, (), "table.row"
            )


def _facts(row: dict[str, str]) -> Iterable[tuple[str, dict[str, Mention], When | None]]:
    office = Mention(row.get("office") or row.get("office_id") or "", value=row.get("office_id") or None)
    roles = {"office": office} | {name: Mention(row[name]) for name in ("body",) if row.get(name)}
    for name in ("predecessor", "successor"):
        if text := row.get(name) or row.get(f"{name}_id") or "":
            code = {"Position established": "none", "none": "none", "vacant": "vacant"}.get(text)
            roles[name] = Mention(text, value=code or row.get(f"{name}_id") or None)
    if row.get("ordinal"):
        roles["ordinal"] = Mention(row["ordinal"], value=int(row["ordinal"]))
    if row.get("acting", "").lower() in ("yes", "true", "1", "acting"):
        roles["acting"] = Mention("acting")
    yield "position_held", roles, _when(row.get("start") or "", row.get("end") or "")
    for kind in ("birth", "death"):
        if row.get(kind):
            yield kind, {}, _when(row[kind], row[kind], "point")
