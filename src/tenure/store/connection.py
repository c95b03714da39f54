"""Opening databases: for reading by many at once, for writing by one build."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from importlib.resources import files
from pathlib import Path

from tenure.errors import StoreError

VERSION = "2"  # of schema.sql; a database of another version is refused, never guessed at
WAIT_MS = 10_000  # how long to wait for another process that writes
CACHE_KIB = 64 * 1024
MAPPED_BYTES = 1 << 30  # of the file, by who reads it
MAPPED_BY_A_BUILD = 64 << 20  # which goes through it once, and has a bound on its memory to keep


def open_for_reading(path: str | Path) -> sqlite3.Connection:
    """A read-only connection; it sees one consistent state per query even while a build writes. Works from read-only disks too.

    Raises StoreError where there is no such file, it is no database of tenure, or it is one of another version.
    """
    target = _existing(path)
    is_fixed = not os.access(target.parent, os.W_OK) and not Path(f"{target}-wal").exists()
    return _checked(path, _connect(target, "mode=ro&immutable=1" if is_fixed else "mode=ro"))


def open_for_writing(path: str | Path) -> sqlite3.Connection:
    """A connection in WAL mode to a new or existing database. Raises StoreError as `open_for_reading` does, but for a missing file."""
    target = Path(path)
    if not target.parent.is_dir():
        raise StoreError(f"{path}: there is no folder {target.parent}; make it first")
    if not target.exists():
        _make(target)
    db = _connect(target, "mode=rwc")
    try:
        if _is_empty(db):
            _prepare(db)
            _create(db)
    except sqlite3.Error as error:
        db.close()
        raise _unusable(path, error) from error
    _checked(path, db)
    _prepare(db)
    return db


def _make(target: Path) -> None:
    """Put an empty database into its place at once, so that there is never a file that is none: whoever was first stays."""
    new = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with closing(_connect(new, "mode=rwc")) as db:
            _prepare(db)
            _create(db)
        with suppress(FileExistsError):
            os.link(new, target)
    except (OSError, sqlite3.Error):  # no second names on this disk: made where it stands
        pass
    finally:
        new.unlink(missing_ok=True)


def _is_empty(db: sqlite3.Connection) -> bool:
    """Whether there is no table yet."""
    return db.execute("SELECT 1 FROM sqlite_schema").fetchone() is None


def path_of(db: sqlite3.Connection) -> str:
    """The file that a connection is open on."""
    return str(db.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0])


@contextmanager
def explained(path: str | Path) -> Iterator[None]:
    """Turns what SQLite says into a StoreError that says what to do: a full disk, another writer, a damaged file."""
    try:
        yield
    except sqlite3.Error as error:
        raise _unusable(path, error) from error


def _existing(path: str | Path) -> Path:
    if not Path(path).is_file():
        raise StoreError(f"{path}: no such database; make one with `tenure build PATH --db {path}`")
    return Path(path)


def _connect(path: Path, how: str) -> sqlite3.Connection:
    address = f"{path.resolve().as_uri()}?{how}"
    try:
        db = sqlite3.connect(address, uri=True, isolation_level=None, timeout=WAIT_MS / 1000, check_same_thread=False)
    except sqlite3.Error as error:
        raise _unusable(path, error) from error
    db.row_factory = sqlite3.Row
    return db


def _prepare(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = NORMAL")
    db.execute("PRAGMA foreign_keys = ON")
    db.execute(f"PRAGMA mmap_size = {MAPPED_BY_A_BUILD}")


def _create(db: sqlite3.Connection) -> None:
    """The empty database, in one transaction; another process that creates it at the same moment is waited for."""
    db.execute("BEGIN IMMEDIATE")
    if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").fetchone():
        for statement in _statements(files(__package__).joinpath("schema.sql").read_text("utf-8")):
            db.execute(statement)
        db.execute("INSERT INTO meta VALUES ('version', ?)", (VERSION,))
    db.execute("COMMIT")


def _statements(script: str) -> list[str]:
    """The statements of a script one by one; `executescript` would commit between them."""
    found, current = [], ""
    for line in script.splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            found.append(current)
            current = ""
    return found


def _checked(path: str | Path, db: sqlite3.Connection) -> sqlite3.Connection:
    try:
        db.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        db.execute(f"PRAGMA mmap_size = {MAPPED_BYTES}")
        found = db.execute("SELECT value FROM meta WHERE key = 'version'").fetchone()
    except sqlite3.Error as error:
        db.close()
        raise _unusable(path, error) from error
    if found is None or found[0] != VERSION:
        db.close()
        which = found[0] if found else "an unknown one"
        advice = "build it anew into another file (decisions stand in a file of their own and are kept)"
        raise StoreError(f"{path}: written for version {which} of the database, this program uses {VERSION}; {advice}")
    return db


def _unusable(path: str | Path, error: sqlite3.Error) -> StoreError:
    if isinstance(error, sqlite3.OperationalError) and "locked" in str(error):
        return StoreError(f"{path}: another process is writing to it; try again when that has finished")
    if "no such table" in str(error) or "not a database" in str(error):
        return StoreError(f"{path}: not a database of tenure; name another file with --db, or make one with `tenure build PATH --db FILE`")
    return StoreError(f"{path}: cannot be used as a database ({error})")
