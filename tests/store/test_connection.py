"""Opening: what is no database of this version is refused with a message that says what to do; readers and a writer get along."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tenure import store
from tenure.errors import CallError, StoreError
from tenure.store import connection, writing


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """An empty database of this version."""
    store.open_for_writing(tmp_path / "x.db").close()
    return tmp_path / "x.db"


def test_a_missing_file_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"no such database; make one with `tenure build"):
        store.open_for_reading(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_new_file_is_a_database_from_its_first_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(db: sqlite3.Connection) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(connection, "_create", killed)
    with pytest.raises(KeyboardInterrupt):
        store.open_for_writing(tmp_path / "x.db")
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no folder"):
        store.open_for_writing(tmp_path / "none" / "x.db")


@pytest.mark.parametrize("content", [b"", b"not a database " * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
@pytest.mark.parametrize("opening", [store.open_for_reading, store.open_for_writing])
def test_another_file_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes, opening: object) -> None:
    path = tmp_path / "other.db"
    path.write_bytes(content)
    if not content and opening is store.open_for_writing:
        store.open_for_writing(path).close()  # an empty file is as good as none
        return
    with pytest.raises(StoreError, match=r"other\.db"):
        opening(path)  # type: ignore[operator]
    assert path.read_bytes() == content


def test_a_database_of_somebody_else_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "theirs.db"
    theirs = sqlite3.connect(path)
    theirs.execute("CREATE TABLE mine (x)")
    theirs.commit()
    theirs.close()
    before = path.read_bytes()
    for opening in (store.open_for_reading, store.open_for_writing):
        with pytest.raises(StoreError, match="not a database of tenure"):
            opening(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("opening", [store.open_for_reading, store.open_for_writing])
def test_another_version_is_refused(database: Path, opening: object) -> None:
    other = sqlite3.connect(database)
    other.execute("UPDATE meta SET value = '0' WHERE key = 'version'")
    other.commit()
    other.close()
    with pytest.raises(StoreError, match=f"version 0 of the database, this program uses {connection.VERSION}"):
        opening(database)  # type: ignore[operator]


def test_a_database_whose_first_build_was_killed_at_once_is_made(tmp_path: Path) -> None:
    bare = sqlite3.connect(tmp_path / "x.db")
    bare.execute("PRAGMA journal_mode = WAL")
    bare.close()
    db = store.open_for_writing(tmp_path / "x.db")
    assert store.counts(db)["documents"] == 0


def test_a_store_error_is_a_wrong_call() -> None:
    assert issubclass(StoreError, CallError), "the command line ends with status 2"


def test_a_reader_cannot_write(database: Path) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.open_for_reading(database).execute("DELETE FROM meta")


def test_a_reader_sees_the_old_state_until_a_writer_has_finished(database: Path) -> None:
    writer, reader = store.open_for_writing(database), store.open_for_reading(database)
    with writing.transaction(writer):
        writing.remark(writer, "program", "new")
        assert store.meta(reader, "program") == ""
        assert store.meta(store.open_for_reading(database), "program") == "", "opened while another writes"
    assert store.meta(reader, "program") == "new"


def test_a_transaction_that_fails_leaves_nothing(database: Path) -> None:
    db = store.open_for_writing(database)
    with pytest.raises(KeyboardInterrupt), writing.transaction(db):
        writing.remark(db, "program", "half")
        raise KeyboardInterrupt
    assert store.meta(db, "program") == ""


def test_a_file_on_a_read_only_disk_can_be_read(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No -wal and -shm files can be made beside it there. Root may write anywhere, so the disk's answer is given for it."""
    monkeypatch.setattr(connection.os, "access", lambda *_: False)
    db = store.open_for_reading(database)
    assert store.counts(db)["claims"] == 0
    assert [p.name for p in database.parent.iterdir()] == [database.name]


def test_two_writers_are_told_apart(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "WAIT_MS", 50)
    one, other = store.open_for_writing(database), store.open_for_writing(database)
    with (
        writing.transaction(one),
        pytest.raises(StoreError, match="another process is writing"),
        store.explained(database),
        writing.transaction(other),
    ):
        pass


def test_a_full_disk_is_told(database: Path) -> None:
    db = store.open_for_writing(database)
    db.execute(f"PRAGMA max_page_count = {db.execute('PRAGMA page_count').fetchone()[0]}")
    with pytest.raises(StoreError, match="full"), store.explained(database), writing.transaction(db):
        writing.remark(db, "program", "x" * 100_000)
    assert store.meta(db, "program") == ""


def test_names_with_odd_letters(tmp_path: Path) -> None:
    path = tmp_path / "Иван ?x=1#y %41 'q'.db"
    store.open_for_writing(path).close()
    db = store.open_for_reading(path)
    assert store.counts(db)["documents"] == 0
    db.close()
    assert all(p.name.startswith(path.name) for p in tmp_path.iterdir())
