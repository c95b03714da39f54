"""What a build shows: a bar while it works, and afterwards what it read, what it left out and what came of it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rich.progress import BarColumn, Progress, SpinnerColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn

from tenure.building import Done, Report
from tenure.documents import Source, collect
from tenure.rendering import words
from tenure.rendering.terminal import Terminal, safe, terminal

_SHOWN = 20
"""Refused inputs that are listed one by one; of the rest, how many there are."""


class Shown:
    """A bar over the bytes of all files, with the documents and claims so far, and then the stages that follow."""

    def __init__(self, bar: Progress, paths: Sequence[str]) -> None:
        self._bar = bar
        self._before: dict[str, int] = {}
        total = 0
        for source in collect(paths):
            if isinstance(source, Source):
                self._before[str(source.path)] = total
                total += _size(source.path)
        self._task = bar.add_task("reading", total=max(total, 1), counts="")

    def read(self, done: Done) -> None:
        """A unit has been read."""
        counts = f"{done.documents:,} documents, {done.claims:,} claims"
        self._bar.update(self._task, completed=self._before.get(done.path, 0) + done.offset, counts=counts)

    def derive(self, stage: str) -> None:
        """All has been read; what follows from it is being made."""
        total = self._bar.tasks[0].total
        self._bar.update(self._task, description=stage, completed=total)


def _size(path: Path) -> int:
    """Bytes of a file; none of one that cannot be looked at, which the build itself will report."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


@contextmanager
def progress(paths: Sequence[str]) -> Iterator[Shown]:
    """A bar on standard error while a build works; nothing where nobody looks."""
    columns = (SpinnerColumn(), TextColumn("{task.description:<8}"), BarColumn(), TaskProgressColumn())
    out = Terminal(file=sys.stderr, markup=False, emoji=False, highlight=False)
    bar = Progress(
        *columns, TextColumn("{task.fields[counts]}"), TimeElapsedColumn(), console=out, transient=True, disable=not out.is_terminal
    )
    with bar:
        yield Shown(bar, paths)


def refusals(report: Report) -> None:
    """What could not be used, and decisions that decide nothing, on standard error."""
    for line in report.decisions:
        print(safe(f"tenure: decision: {' '.join(line.split())}"), file=sys.stderr)
    for refusal in report.refused[:_SHOWN]:
        advice = f" ({refusal.advice})" if refusal.advice else ""
        print(safe(f"tenure: {refusal.path}: {refusal.reason}{advice}"), file=sys.stderr)
    if len(report.refused) > _SHOWN:
        print(f"tenure: … and {len(report.refused) - _SHOWN:,} more (--json lists all)", file=sys.stderr)


def summary(database: str, report: Report, held: Mapping[str, Any], seconds: float) -> None:
    """What was read and what came of it, for a person."""
    out = terminal()
    out.heading(Path(database).name, f"built in {seconds:.1f} s" if report.is_derived else f"was up to date, looked at in {seconds:.1f} s")
    out.table(["Input", "Count"], [[what, f"{count:,}"] for what, count in _input(report).items() if count])
    counts = held["counts"]
    out.table(["The database holds", "Count"], [[what, f"{count:,}"] for what, count in counts.items()])
    kinds = sorted(held["kinds"].items(), key=lambda item: (-item[1], item[0]))
    out.table(["Claims of kind", "Count"], [[words.human(kind), f"{count:,}"] for kind, count in kinds])
    out.table(["Findings", "Count"], [[words.human(code), f"{count:,}"] for code, count in held["findings"].items()])


def _input(report: Report) -> dict[str, int]:
    read = {"documents read": report.documents, "claims in them": report.claims, "unchanged, not read again": report.unchanged}
    return (
        read | {f"passed over: {reason}": count for reason, count in report.skipped.items()} | {"refused (see above)": len(report.refused)}
    )


def as_json(report: Report, held: Mapping[str, Any]) -> dict[str, Any]:
    """The same for programs."""
    refused = [refusal._asdict() for refusal in report.refused]
    return {**report._asdict(), "refused": refused, "holds": held}
