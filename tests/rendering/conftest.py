"""The made-up republic as a file."""

from pathlib import Path

import pytest

import world


@pytest.fixture(scope="session")
def fens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fens") / "fens.db"
    world.write(path)
    return path
