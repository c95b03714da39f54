"""The same questions in Python: `tenure.open("x.db").who("Minister of Finance", on="1925")`.

Each method is the `ask` of a question (see `tenure.questions`) with the database filled in, and takes and raises what that does.
Where more was found than a question's limit lets through, it warns, unless the limit was given.
"""

from __future__ import annotations

import sqlite3
import warnings
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from tenure import store
from tenure.questions import career, check, find, search, show, stats, succession, together, who
from tenure.questions.values import Answer, cut_short

P = ParamSpec("P")
A = TypeVar("A", bound=Answer)


def _method(ask: Callable[Concatenate[sqlite3.Connection, P], A]) -> Callable[Concatenate[Database, P], A]:
    """A question as a method of the database."""

    @wraps(ask)
    def method(self: Database, /, *args: P.args, **kwargs: P.kwargs) -> A:
        found = ask(self.connection, *args, **kwargs)
        if found.more and "limit" not in kwargs:
            warnings.warn(f"{cut_short(len(found.rows()), found.more)} are given; limit=0 gives all", stacklevel=2)
        return found

    return method


class Database:
    """An open database, read-only; many may read it at once, also while a build writes."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self.connection, self.path = connection, path

    def close(self) -> None:
        """Release the file."""
        self.connection.close()

    def __enter__(self) -> Database:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"tenure.open({self.path!r})"

    who = _method(who.ask)
    career = _method(career.ask)
    succession = _method(succession.ask)
    together = _method(together.ask)
    check = _method(check.ask)
    find = _method(find.ask)
    search = _method(search.ask)
    stats = _method(stats.ask)
    show = _method(show.ask)


def open(path: str | Path) -> Database:
    """Open a database that `tenure build` made.

    Raises StoreError where there is no such file, it is no database of tenure, or it was written for another version of the program.
    """
    return Database(store.open_for_reading(path), str(path))
