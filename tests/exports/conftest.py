"""The made-up republic as an open database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import tenure
import world


@pytest.fixture(scope="session")
def fens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fens") / "fens.db"
    world.write(path)
    return path


@pytest.fixture(scope="session")
def db(fens: Path) -> Iterator["tenure.Database"]:
    with tenure.open(fens) as opened:
        yield opened
