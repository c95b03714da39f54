"""The made-up republic, and the bundled examples, as open databases."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import tenure
import world
from tenure.cli import main


@pytest.fixture(scope="session")
def fens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fens") / "fens.db"
    world.write(path)
    return path


@pytest.fixture(scope="session")
def db(fens: Path) -> Iterator["tenure.Database"]:
    with tenure.open(fens) as opened:
        yield opened


@pytest.fixture(scope="session")
def bundled(examples: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator["tenure.Database"]:
    """The database of the bundled examples."""
    path = tmp_path_factory.mktemp("bundled") / "examples.db"
    assert main(["build", *map(str, examples), "--db", str(path)]) == 0
    with tenure.open(path) as opened:
        yield opened
