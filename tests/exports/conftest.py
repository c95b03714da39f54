"""The bundled examples as an open database."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import tenure
from tenure.cli import main


@pytest.fixture(scope="session")
def bundled(examples: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator["tenure.Database"]:
    """The database of the bundled examples."""
    path = tmp_path_factory.mktemp("bundled") / "examples.db"
    assert main(["build", *map(str, examples), "--db", str(path)]) == 0
    with tenure.open(path) as opened:
        yield opened
