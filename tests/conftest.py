"""What tests of several folders share: the program called as its users call it."""

from __future__ import annotations

import contextlib
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import tenure
import world
from tenure import cli

ROOT = Path(__file__).parents[1]
Lines = list[dict[str, Any]]


@pytest.fixture(scope="session", autouse=True)
def no_window() -> Iterator[None]:
    """A test that wants a window's width sets it: neither the caller's shell nor a test runner does."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("COLUMNS", raising=False)
        yield


@pytest.fixture(scope="session")
def printed() -> Callable[..., str]:
    """Standard output of one call of the command line, in this process; the call must end with status 0."""

    def call(*argv: object) -> str:
        words, out = list(map(str, argv)), io.StringIO()
        with contextlib.redirect_stdout(out):
            status = cli.main(words)
        assert status == 0, f"tenure {' '.join(words)} ended with status {status}"
        return out.getvalue()

    return call


@pytest.fixture(scope="session")
def lines(printed: Callable[..., str]) -> Callable[..., Lines]:
    """Call a command that prints JSON Lines: `lines("extract", path)`."""
    return lambda *argv: [json.loads(line) for line in printed(*argv).splitlines()]


@pytest.fixture(scope="session")
def examples() -> list[Path]:
    """The bundled biographies, and the table of spells that goes with them."""
    return [ROOT / "examples" / "biographies", ROOT / "examples" / "tables"]


@pytest.fixture(scope="session")
def fens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The made-up republic as a file."""
    path = tmp_path_factory.mktemp("fens") / "fens.db"
    world.write(path)
    return path


@pytest.fixture(scope="session")
def db(fens: Path) -> Iterator[tenure.Database]:
    """The made-up republic as an open database."""
    with tenure.open(fens) as opened:
        yield opened
