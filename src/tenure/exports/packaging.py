"""What makes files a data package: a codebook for people, datapackage.json (Frictionless) for programs, a report of what was lost."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tenure.exports.columns import Column
from tenure.exports.losses import Lost
from tenure.exports.writing import Resource, write_csv

LOSSES = "losses.csv"
CODEBOOK = "codebook.md"
_NESTED_AS_TEXT = "application/vnd.apache.parquet", "application/x-stata-dta"
_LOSS_COLUMNS = (
    Column("table", "string", "table that the record is of", lambda lost, _: lost.table),
    Column("row", "string", "id of the record", lambda lost, _: lost.row),
    Column("loss", "string", "what sort of thing the format cannot hold", lambda lost, _: lost.code),
    Column("value", "string", "what it was", lambda lost, _: lost.value),
    Column("rule", "string", "what was written instead", lambda lost, _: lost.rule),
)


def write_losses(folder: Path, lost: Iterable[Lost]) -> Resource:
    """The report of what the format could not hold, one line a loss; its header alone where nothing was lost."""
    count = write_csv(folder / LOSSES, [column.name for column in _LOSS_COLUMNS], sorted(set(lost)))
    return Resource("losses", LOSSES, "Losses: what this format cannot hold, record by record", "text/csv", _LOSS_COLUMNS, (), count)


def write_codebook(folder: Path, name: str, resources: list[Resource], lost: Iterable[Lost], provenance: str) -> None:
    """Every file with every column in words, and the rules for what the format cannot hold, with how often they were used."""
    counted = Counter((entry.table, entry.code, entry.rule) for entry in set(lost))
    rules = [f"| {table} | {code.replace('_', ' ')} | {rule} | {count} |" for (table, code, rule), count in sorted(counted.items())]
    losses = ["| table | what | is written so | records |", "| --- | --- | --- | --- |", *rules] if rules else ["Nothing was lost."]
    parts = [
        [f"# Codebook of the export as {name}", "", provenance],
        *(_described(resource) for resource in resources),
        ["## What this format cannot hold", "", f"Record by record in `{LOSSES}`.", "", *losses],
    ]
    (folder / CODEBOOK).write_text("\n\n".join("\n".join(part) for part in parts) + "\n", encoding="utf-8")


def _described(resource: Resource) -> list[str]:
    head = [f"## {resource.path}", "", f"{resource.title}. {resource.rows:,} rows.", ""]
    table = ["| column | type | meaning |", "| --- | --- | --- |"]
    return head + table + [f"| {c.name} | {_type(resource, c)} | {c.description} |" for c in resource.columns]


def write_descriptor(
    folder: Path, name: str, resources: list[Resource], licence: str, provenance: str, sources: list[dict[str, str]]
) -> None:
    """datapackage.json, version 1 of the Frictionless standard."""
    descriptor = {
        "profile": "data-package",
        "name": f"tenure-{name}",
        "title": f"Careers of office-holders, exported as {name}",
        "description": provenance,
        "licenses": [{"name": licence}],
        "sources": sources,
        "resources": [_descriptor(folder, resource) for resource in resources],
    }
    (folder / "datapackage.json").write_text(json.dumps(descriptor, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _descriptor(folder: Path, resource: Resource) -> dict[str, Any]:
    content = (folder / resource.path).read_bytes()
    return {
        "name": resource.name,
        "path": resource.path,
        "type": "table" if resource.is_table else "file",
        "profile": "tabular-data-resource" if resource.is_table else "data-resource",
        "title": resource.title,
        "format": resource.path.rpartition(".")[2],
        "mediatype": resource.mediatype,
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "schema": _schema(resource),
    }


def _schema(resource: Resource) -> dict[str, Any]:
    fields = [{"name": c.name, "type": _type(resource, c), "description": c.description} for c in resource.columns]
    return {"fields": fields, **({"primaryKey": list(resource.key)} if resource.key else {})}


def _type(resource: Resource, column: Column) -> str:
    """The type of a column as the file has it: Parquet and Stata have lists and objects as text."""
    return "string" if resource.mediatype in _NESTED_AS_TEXT and column.type in ("array", "object") else column.type
