"""The console that answers are printed on: colour and the window's width for a person, plain whole lines for a pipe.

Text out of biographies is never markup and never reaches the terminal's control codes.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from typing import IO, Any

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_UNWRAPPED = 10_000  # columns of a pipe: as wide as any line
NARROWEST = 40


class Terminal(Console):
    """A rich console that takes every string as it is: no markup, no emoji codes, no control codes of others."""

    def has_room_for(self, columns: int) -> bool:
        """Whether so many columns of prose can stand side by side: in a window that is wide enough, never in a pipe."""
        return self.width < _UNWRAPPED and self.width >= columns * NARROWEST

    def render_str(self, text: str, **options: Any) -> Text:
        return super().render_str(safe(text), **options)

    def say(self, *parts: str | tuple[str, str], indent: int = 0) -> None:
        """One paragraph of plain or (text, style) parts, every line of it indented."""
        line = Text.assemble(*[safe(p) if isinstance(p, str) else (safe(p[0]), p[1]) for p in parts])
        for wrapped in line.wrap(self, max(NARROWEST, self.width - indent)):
            wrapped.rstrip()
            self.print(Text(" " * indent) + wrapped, soft_wrap=True)

    def heading(self, title: str, note: str = "") -> None:
        """What the answer is about, and a word on it."""
        self.say((title, "bold"), *((f"  {note}",) if note else ()))

    def table(self, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        """A table of words; columns that are empty throughout are left out."""
        cells = [list(row) for row in rows]
        shown = [n for n in range(len(columns)) if any(row[n] for row in cells)]
        titled = any(columns[n].strip() for n in shown)
        grid = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False, header_style="dim") if titled else Table.grid(padding=(0, 3))
        for n in shown:
            grid.add_column(columns[n], overflow="fold", justify="right" if _are_numbers(row[n] for row in cells) else "left")
        for row in cells:
            grid.add_row(*[row[n] for n in shown])
        if cells:
            self.print()
            self._print_trimmed(grid)

    def _print_trimmed(self, grid: Table) -> None:
        """A table without the blanks that fill its last column."""
        for segments in self.render_lines(grid, pad=False):
            line = Text.assemble(*[(segment.text, segment.style or "") for segment in segments])
            line.rstrip()
            self.print(line, soft_wrap=True)


def _are_numbers(cells: Iterable[str]) -> bool:
    return all(cell.replace(",", "").isdigit() for cell in cells if cell)


def terminal(file: IO[str] | None = None) -> Terminal:
    """The console for standard output (or `file`): unwrapped and without ANSI codes unless a person looks at it."""
    out = file or sys.stdout
    width = None if out.isatty() or os.environ.get("COLUMNS") else _UNWRAPPED
    return Terminal(file=out, width=width, markup=False, emoji=False, highlight=False)


def safe(text: str) -> str:
    """Text without control codes: a biography that holds an escape sequence cannot play with the reader's terminal."""
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
