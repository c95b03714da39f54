"""Writes docs/reference/*.md from the program itself; `make docs`. A test holds that what is committed is what this gives."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from tenure import cli
from tenure.checks import discover as discover_checks
from tenure.exports import formats, tables

REFERENCE = Path(__file__).parent / "reference"
SEED = Path(__file__).parents[1] / "tests" / "cases" / "seed"
NOTE = "<!-- written by docs/generate.py; edit the program, then `make docs` -->"


def cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|").replace("\n", " ").strip()


def table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


# ---------------------------------------------------------------------------------------------------- commands


def arguments(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    return [a for a in parser._actions if not isinstance(a, argparse._HelpAction)]


def argument_row(action: argparse.Action) -> tuple[str, str]:
    """One argument as it is typed, and what it is for."""
    value = action.metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())
    shown = value if isinstance(value, str) else " ".join(value)
    if not action.option_strings:
        shown += {"+": " …", "*": " … (any number)", "?": " (may be left out)"}.get(str(action.nargs), "")
        return f"`{cell(shown)}`", cell(action.help)
    names = ", ".join(action.option_strings)
    return f"`{names}`" if action.nargs == 0 else f"`{names} {cell(shown)}`", cell(action.help)


def command_section(name: str, parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f"## tenure {name}"
    yield (parser.description or "").strip()
    rows = [argument_row(a) for a in arguments(parser)]
    if rows:
        yield table(("argument", "meaning"), list(rows))


def commands() -> str:
    """Every command of the command line with all its arguments."""
    top = cli.parser()
    calls = next(a for a in top._actions if isinstance(a, argparse._SubParsersAction))
    sections = [text for name, parser in calls.choices.items() for text in command_section(name, parser)]
    status = "Exit status: 0 done; 1 done, and some input was refused; 2 the call was wrong, or the name unknown or ambiguous."
    return "\n\n".join(["# Commands", NOTE, status, *sections]) + "\n"


# ------------------------------------------------------------------------------------------------------- kinds


def kinds() -> str:
    """Every kind of claim with its roles, from the JSON Schema."""
    schema = json.loads((REFERENCE / "claim.schema.json").read_text(encoding="utf-8"))
    rows = []
    for name, kind in schema["$defs"]["kinds"].items():
        roles = "; ".join(f"**{role}** {cell(about['description'])}" for role, about in kind["properties"].items())
        rows.append((f"`{name}`", cell(kind["description"]), roles or "–"))
    intro = "A claim also has a subject, `when`, `where`, certainty, evidence and sources: see [claim.schema.json](claim.schema.json)."
    return "\n\n".join(["# Kinds of claim", NOTE, intro, table(("kind", "what it says", "roles"), rows)]) + "\n"


# ------------------------------------------------------------------------------------------------------ checks


def checks() -> str:
    """Every check as the statement it makes, with its codes and its own words."""
    sections = []
    for name, module in discover_checks().items():
        codes = ", ".join(f"`{code}`" for code in module.CODES)
        sections += [f"## {name.replace('_', ' ').capitalize()}", f"Codes: {codes}", (module.__doc__ or "").strip()]
    intro = "What `tenure check` may find: one check a section, named as the statement it makes."
    return "\n\n".join(["# Checks", NOTE, intro, *sections]) + "\n"


# ----------------------------------------------------------------------------------------------------- exports


def exports() -> str:
    """Every format, what it cannot hold, and every column of every table."""
    sections = ["## Formats", table(("format", "what it writes"), [(f"`{name}`", cell(m.HELP)) for name, m in formats.discover().items()])]
    for name, about in tables.discover().items():
        rows = [(f"`{c.name}`", c.type, cell(c.description)) for c in about.columns]
        sections += [f"## The table `{name}`", about.title, table(("column", "type", "meaning"), rows)]
    intro = "What `tenure export` writes. Beside the files stand a codebook, a data package and a report of what the format could not hold."
    return "\n\n".join(["# Exports", NOTE, intro, *sections]) + "\n"


# -------------------------------------------------------------------------------------------------- seed documents


def seed() -> str:
    """What is expected of the seed documents and what is given, counted from the tables of their sentences."""
    tables = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in sorted(SEED.glob("*.table"))}
    causes: dict[str, Counter[str]] = {"-": Counter(), "+": Counter()}
    rows = []
    for name, lines in tables.items():
        marks = Counter(line[2] for line in lines if line.startswith("  "))
        for line in lines:
            if line[2:3] in causes and line.startswith("  "):
                causes[line[2]][line.partition("  # ")[2]] += 1
        places = sum(line[:1].isdigit() for line in lines)
        rows.append((name, str(places), str(marks["="] + marks["-"]), str(marks["="]), str(marks["-"]), str(marks["+"])))
    rows.append(("all", *(str(sum(int(row[k]) for row in rows)) for k in range(1, 6))))
    reasons = sorted(causes["-"] | causes["+"], key=lambda cause: (-causes["-"][cause], -causes["+"][cause], cause))
    by_cause = [(cause, str(causes["-"][cause]), str(causes["+"][cause])) for cause in reasons]
    intro = (
        "The three documents that the project began with, sentence by sentence and row by row: what a person expected of each before "
        "the program read it, and what the program gives. What is read otherwise than expected counts as missed and as given besides. "
        "The rows are in `tests/cases/seed`, which holds offsets and no text; `tests/cases/README.md` says how to read them."
    )
    head = ("document", "sentences and rows", "claims expected", "given right", "missed", "given besides")
    parts = ["# Seed documents", NOTE, intro, table(head, rows), "## Why", table(("cause", "missed", "given besides"), by_cause)]
    return "\n\n".join(parts) + "\n"


PAGES: dict[str, Callable[[], str]] = {
    "commands.md": commands,
    "kinds.md": kinds,
    "checks.md": checks,
    "exports.md": exports,
    "seed.md": seed,
}

if __name__ == "__main__":
    for page, write in PAGES.items():
        (REFERENCE / page).write_text(write(), encoding="utf-8")
        print(f"wrote docs/reference/{page}")
