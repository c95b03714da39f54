"""docs/database.md names every table and every column, and its SQL runs."""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

import pytest

from tenure import store

PAGE = (Path(__file__).parents[2] / "docs" / "database.md").read_text(encoding="utf-8")


@pytest.fixture
def db(tmp_path: Path) -> sqlite3.Connection:
    return store.open_for_writing(tmp_path / "x.db")


def test_every_table_and_column_is_explained(db: sqlite3.Connection) -> None:
    tables = [
        name
        for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if not re.fullmatch(r"(quotes|name_words)_\w+|sqlite_\w+", name)
    ]
    rows = {match[1]: match[0] for match in re.finditer(r"^\| `(\w+)` \|.*$", PAGE, re.MULTILINE)}
    assert sorted(rows) == sorted(tables)
    for table in tables:
        columns = [row["name"] for row in db.execute(f"PRAGMA table_info({table})")]
        assert not [column for column in columns if f"`{column}`" not in rows[table]], table


def test_the_sql_of_the_page_runs(db: sqlite3.Connection) -> None:
    statements = [part for block in re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL) for part in block.split(";") if part.strip()]
    assert len(statements) == 3
    for statement in statements:
        db.execute(statement)
