"""The documentation is complete, and says what the program does."""

from __future__ import annotations

import json
import re
import runpy
from pathlib import Path

import pytest

import run
from tenure import __version__, cli
from tenure.checks import codes
from tenure.claims.kinds import declared

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
PAGES = runpy.run_path(str(ROOT / "docs" / "generate.py"))["PAGES"]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", sorted(PAGES))
def test_reference_is_what_the_program_gives(page: str) -> None:
    assert (REFERENCE / page).read_text(encoding="utf-8") == PAGES[page](), "run `make docs` and commit what it writes"


def test_every_command_is_in_the_reference() -> None:
    commands = (REFERENCE / "commands.md").read_text(encoding="utf-8")
    assert [name for name in cli.discover() if f"## tenure {name}\n" not in commands] == []


def test_every_page_is_reached_from_the_index() -> None:
    index = text("docs/index.md")
    pages = [
        str(p.relative_to(ROOT / "docs")) for p in (ROOT / "docs").rglob("*.md") if p.name != "index.md" and p.parent.name != "decisions"
    ]
    assert [p for p in pages if f"({p})" not in index] == []


MARKDOWN = [path for pattern in ("*.md", "docs/**/*.md", "bench/*.md", "tests/cases/*.md") for path in ROOT.glob(pattern)]
LINKED = sorted(path.relative_to(ROOT).as_posix() for path in MARKDOWN)


@pytest.mark.parametrize("page", LINKED)
def test_links_lead_somewhere(page: str) -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text(page))
    assert [t for t in targets if not (ROOT / page).parent.joinpath(t).exists()] == []


def test_changelog_knows_this_version() -> None:
    assert f"## {__version__}" in text("CHANGELOG.md")


def test_the_readme_shows_the_recorded_figures() -> None:
    if not run.RESULTS.exists():
        pytest.skip("no figures recorded yet: python bench/run.py --record")
    assert run.with_table(text("README.md"), run.recorded()) == text("README.md")


def test_the_schema_is_a_schema_and_names_what_a_claim_has() -> None:
    schema = json.loads((REFERENCE / "claim.schema.json").read_text(encoding="utf-8"))
    assert set(schema["required"]) == set(schema["properties"])
    assert all(kind["additionalProperties"] is False for kind in schema["$defs"]["kinds"].values())


def test_every_declared_kind_and_role_is_published() -> None:
    published = json.loads((REFERENCE / "claim.schema.json").read_text(encoding="utf-8"))["$defs"]["kinds"]
    elsewhere = {"", "where", "when", "according_to"}  # parts of every claim
    inner = {
        "post",
        "candidate",
        "outcome",
        "word",
    }  # of frames whose claims are made of them: a post is taken apart, "declined" makes a candidacy
    unknown = []
    for kind, frame in declared():
        roles = {frame.agent, *frame.values, *(slot.role for slot in frame.slots)} - elsewhere - inner
        unknown += [f"{kind}.{role}" for role in sorted(roles) if role not in published.get(kind, {}).get("properties", {})]
    assert unknown == []
    assert {kind for kind, _ in declared()} <= set(published)


def test_every_check_code_is_documented() -> None:
    page = (REFERENCE / "checks.md").read_text(encoding="utf-8")
    assert [code for code in codes() if f"`{code}`" not in page] == []
