"""What the database holds, in numbers."""

from __future__ import annotations

import sqlite3

_COUNTED = ("documents", "claims", "people", "offices", "bodies", "spells", "events")


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """How many documents, claims, people, offices, bodies, spells, events, disagreements and open findings there are."""
    found = {table: _one(db, f"SELECT count(*) FROM {table}") for table in _COUNTED}
    disagreements = (_one(db, f"SELECT total(disagrees) FROM {table} WHERE disagrees > 0") for table in ("spells", "events"))
    return found | {
        "disagreements": sum(disagreements),
        "findings": _one(db, "SELECT count(*) FROM findings WHERE accepted = 0"),
    }


def kinds(db: sqlite3.Connection) -> dict[str, int]:
    """How many claims there are of each kind."""
    return dict(db.execute("SELECT kind, count(*) FROM claims GROUP BY kind ORDER BY kind").fetchall())


def holders(db: sqlite3.Connection) -> dict[str, int]:
    """How many spells each office (by id) has."""
    return dict(db.execute("SELECT office, count(*) FROM spells WHERE office IS NOT NULL GROUP BY office ORDER BY office").fetchall())


def finding_codes(db: sqlite3.Connection) -> dict[str, int]:
    """How many findings there are of each code, those accepted aside."""
    return dict(db.execute("SELECT code, count(*) FROM findings WHERE accepted = 0 GROUP BY code ORDER BY code").fetchall())


def decades(db: sqlite3.Connection) -> dict[int, int]:
    """How many dated spells begin in each decade of our era (1920: from 1920 to 1929)."""
    rows = db.execute("SELECT sorts / 100000 * 10, count(*) FROM spells WHERE sorts BETWEEN 1 AND 99991231 GROUP BY 1 ORDER BY 1")
    return dict(rows.fetchall())


def meta(db: sqlite3.Connection, key: str) -> str:
    """A remark of the last build ("program": its version; "derived": "yes" once linked), or ''."""
    found = db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(found[0]) if found else ""


def _one(db: sqlite3.Connection, query: str) -> int:
    return int(db.execute(query).fetchone()[0])
