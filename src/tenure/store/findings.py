"""Reading what the checks say, the gravest first."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

from tenure.model import Finding
from tenure.store.claims import where
from tenure.store.codec import finding_from

_GRAVEST = ("error", "warning", "info")
_GRAVITY = "CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, code, id"


class Which(NamedTuple):
    """Which findings: what is left empty does not restrict. What a person has accepted is left out, unless it is asked for."""

    codes: Iterable[str] = ()
    severity: str = ""
    office: str = ""  # its id
    people: Iterable[str] = ()  # ids: about any of them
    without: Iterable[str] = ()  # ids of findings
    with_accepted: bool = False


def findings(db: sqlite3.Connection, which: Which | None = None, limit: int = -1, skip: int = 0) -> list[Finding]:
    """These findings (None: all that are open), the gravest first; `limit` and `skip` read some of them."""
    chosen, values = _chosen(which or Which())
    rows = db.execute(
        f"SELECT json, accepted FROM findings {chosen} ORDER BY {_GRAVITY} LIMIT :limit OFFSET :skip",
        values | {"limit": limit, "skip": skip},
    )
    return [finding_from(row["json"], bool(row["accepted"])) for row in rows]


def count_findings(db: sqlite3.Connection, which: Which | None = None) -> int:
    """How many there are of what `findings` lists."""
    chosen, values = _chosen(which or Which())
    return int(db.execute(f"SELECT count(*) FROM findings {chosen}", values).fetchone()[0])


def finding_kinds(db: sqlite3.Connection) -> list[tuple[str, str, int]]:
    """(severity, code, how many open findings), the gravest first, the rarer before the more frequent."""
    rows = db.execute("SELECT severity, code, count(*) FROM findings WHERE accepted = 0 GROUP BY severity, code")
    return sorted((tuple(row) for row in rows), key=lambda kind: (_GRAVEST.index(kind[0]), kind[2], kind[1]))


def _chosen(which: Which) -> tuple[str, dict[str, str | int]]:
    """The WHERE clause of a selection, and its values."""
    lists = {name: sorted(set(getattr(which, name))) for name in ("codes", "people", "without")}
    is_about = bool(which.office or lists["people"])  # few: found by whom they are about, not along all ("+": not by this index)
    conditions = {
        "code IN (SELECT value FROM json_each(:codes))": bool(lists["codes"]),
        "severity = :severity": bool(which.severity),
        "office = :office": bool(which.office),
        "id IN (SELECT finding FROM finding_people WHERE person IN (SELECT value FROM json_each(:people)))": bool(lists["people"]),
        "id NOT IN (SELECT value FROM json_each(:without))": bool(lists["without"]),
        f"{'+' * is_about}accepted = 0": not which.with_accepted,
    }
    values: dict[str, str | int] = {"severity": which.severity, "office": which.office}
    return where(conditions), values | {name: json.dumps(ids) for name, ids in lists.items()}
