"""Runs the commands and the Python that the documentation shows, and writes in what they really print; `make docs`.

A page may hold blocks of two sorts, run in order in one folder beside `careers.db`, which is built from `examples/`:

    ```console        every line that begins with `$ tenure` is run, what follows it is its output
    ```pycon          every `>>> ` is run, in one namespace a page

A test holds that what is committed is what running gives.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import os
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tenure.cli import main

DOCS = Path(__file__).parent
ROOT = DOCS.parent
PAGES = ("questions.md", "exports.md", "explain.md", "../README.md")
WIDTH = "100"
_BLOCK = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@contextlib.contextmanager
def beside_a_database(folder: Path) -> Iterator[None]:
    """Work in a folder with `careers.db`, in a window of the width that pages have, without colour."""
    kept, columns = Path.cwd(), os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = WIDTH
    shutil.copytree(ROOT / "examples", folder / "examples")
    os.chdir(folder)
    try:
        _printed(["build", "examples/biographies", "examples/tables", "--db", "careers.db"])
        yield
    finally:
        os.chdir(kept)
        os.environ.pop("COLUMNS") if columns is None else os.environ.update(COLUMNS=columns)


def refreshed(page: str) -> str:
    """The text of a page with what its blocks print now."""
    names: dict[str, Any] = {}
    return _BLOCK.sub(lambda m: f"```{m[1]}\n{_console(m[2]) if m[1] == 'console' else _pycon(m[2], names)}```", page)


def _console(block: str) -> str:
    calls = [line for line in block.splitlines() if line.startswith("$ tenure ")]
    return "\n".join(f"{call}\n{_printed(shlex.split(call)[2:])}" for call in calls)


def _printed(arguments: list[str]) -> str:
    """What a call prints on both streams, blank lines around it aside."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
        main(arguments)
    text = out.getvalue().strip("\n")
    return f"{text}\n" if text else ""


def _pycon(block: str, names: dict[str, Any]) -> str:
    return "".join(_example(example, names) for example in doctest.DocTestParser().get_examples(block))


def _example(example: doctest.Example, names: dict[str, Any]) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(example.source, "<page>", "single"), names)
    first, *more = example.source.splitlines()
    return "\n".join([f">>> {first}", *(f"... {line}" for line in more)]) + "\n" + out.getvalue()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, beside_a_database(Path(folder)):
        for name in PAGES:
            path = DOCS / name
            path.write_text(refreshed(path.read_text(encoding="utf-8")), encoding="utf-8")
            print(f"wrote docs/{name}", file=sys.stderr)
