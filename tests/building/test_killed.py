"""A build that is killed, really and at any moment: the database opens, a reader sees old or new, the next call completes it."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from databases import LIVES, content
from tenure import store
from tenure.building import build

COPIES = 40
MOMENTS = (0.25, 0.45, 0.6, 0.75, 0.9, 1.0)
"""Shares of the time of a whole build after which it is killed."""


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough documents for several units of work."""
    path = tmp_path_factory.mktemp("input") / "lives.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for n in range(COPIES):
            for name, text in LIVES.items():
                file.write(json.dumps({"id": f"{name}{n}", "title": f"{name} {n}", "text": text * 3}) + "\n")
    return path


def start(lines: Path, database: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "tenure", "build", str(lines), "--db", str(database), "--jobs", "2"]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)


def test_killed_at_any_moment(lines: Path, tmp_path: Path) -> None:
    whole = lines.with_name("whole.db")
    began = time.monotonic()
    assert start(lines, whole).wait(timeout=120) == 0
    duration = time.monotonic() - began
    survived = 0
    for moment in MOMENTS:
        database = lines.with_name(f"killed{moment}.db")
        process = start(lines, database)
        time.sleep(duration * moment)
        survived += process.poll() is not None
        os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
        process.wait()
        if database.exists():
            assert sqlite3.connect(database).execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert_old_or_new(database)
        build([str(lines)], database)
        assert content(database) == content(whole), f"killed at {moment} of the build"
    assert survived < len(MOMENTS), "no build was killed while it ran"


def assert_old_or_new(database: Path) -> None:
    """The file opens, and holds nothing or everything of the run."""
    db = store.open_for_reading(database)
    assert store.counts(db)["documents"] in (0, COPIES * len(LIVES))
    db.close()


def test_an_update_that_is_killed_leaves_the_old_state(lines: Path, tmp_path: Path) -> None:
    database = tmp_path / "x.db"
    first = tmp_path / "first.jsonl"
    first.write_text(lines.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    build([str(first)], database)
    before = content(database)
    process = start(lines, database)
    deadline = time.monotonic() + 60
    while not staged(database) and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    os.killpg(process.pid, signal.SIGKILL) if process.poll() is None else None
    process.wait()
    db = store.open_for_reading(database)
    assert store.counts(db)["documents"] in (1, 1 + COPIES * len(LIVES))
    if store.counts(db)["documents"] == 1:
        after = content(database)
        assert {**after, "staged": []} == {**before, "staged": []}
    db.close()


def staged(database: Path) -> int:
    db = sqlite3.connect(database)
    try:
        return int(db.execute("SELECT count(*) FROM staged").fetchone()[0])
    finally:
        db.close()
