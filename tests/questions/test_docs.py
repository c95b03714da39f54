"""The documentation shows what the program prints."""

import runpy
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
TRANSCRIPTS = runpy.run_path(str(DOCS / "transcripts.py"))


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    with TRANSCRIPTS["beside_a_database"](tmp_path_factory.mktemp("docs")):
        return {page: TRANSCRIPTS["refreshed"]((DOCS / page).read_text("utf-8")) for page in TRANSCRIPTS["PAGES"]}


@pytest.mark.parametrize("page", TRANSCRIPTS["PAGES"])
def test_outputs_are_what_is_printed(fresh: dict[str, str], page: str) -> None:
    assert (DOCS / page).read_text("utf-8") == fresh[page], "run `make docs` and commit what it writes"
