"""Collects readable text, piece by piece, with the places in the source that the pieces come from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from tenure.model import Field, Link, Marker, Span

_ENDS_OPEN = re.compile(r"(?:^|\s)(?:and|or|of|the|for|to|in|&)\s*$")  # what comes next goes on with it
_BREAK = re.compile(r"\n\s*(?:[*#:;]+[ \t]*)?")
_TRACES: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (  # each begins with a letter that the engine can skip to
    (re.compile(r" ?\([ ;,:–]*\)"), lambda found: ""),
    (re.compile(r"\([ ;,:]+"), lambda found: "("),
    (re.compile(r"  +\n?"), lambda found: "\n" if found[-1] == "\n" else " "),
    (re.compile(r" \n"), lambda found: "\n"),
    (re.compile(r"\n(?:\|[-}][^\n]*|\s*(?=\n\n)|[:;]+[ \t]*(?=\S)|[*#]+[:;]?[ \t]*)"), lambda found: _line_start(found)),
)
_NO_JOIN = ("=", "* ", "# ", "- ", "**", "##", "*#", "|", "!")


class Place(NamedTuple):
    """Where a piece of the text begins and what it comes from: it stands there so (`is_copied`), or was made of what stands there."""

    offset: int
    source: int
    is_copied: bool


@dataclass(slots=True)
class Writer:
    """Readable text under way. `flat` is the separator that line breaks become inside a cell or an infobox row; None: they stay."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    places: list[Place] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    quotes: list[Span] = field(default_factory=list)
    flat: str | None = None
    _pending: str = ""
    _last: str = "\n"
    _next_place: int = -1

    def put(self, text: str, place: int) -> None:
        """Text that stands in the source at `place` just so."""
        if self.flat is not None:
            if self._last == "\n" and text[:1] in ("*", "#"):  # the first item of a list in a row
                bare = text.lstrip("*# ")
                self.put(bare, place + len(text) - len(bare))
                return
            if "\n" in text:
                self._put_flat(text, place)
                return
        if text:
            self._append(text, place)
            self._next_place = place + len(text)

    def say(self, text: str, place: int) -> None:
        """Text that is made of what stands at `place`."""
        if text:
            self._next_place = -1
            self._append(text, place, is_copied=False)
            self._next_place = -1

    def part(self, separator: str) -> None:
        """The next words are another part of a list: parted by `separator`, unless nothing has been said or will be."""
        if self._last != "\n" and (not self._pending or self._pending.isspace()):
            self._pending = separator

    def begin(self) -> None:
        """A new row or cell: no separator is due."""
        self._pending, self._last = "", "\n"

    def text(self) -> str:
        return "".join(self.pieces)

    def _put_flat(self, text: str, place: int) -> None:
        """Text with line breaks: they are blanks, or part the items of a list."""
        at = 0
        for found in _BREAK.finditer(text):
            self.put(text[at : found.start()].rstrip(), place + at)
            self.part(self.flat or " " if found[0].strip() else " ")
            at = found.end()
        self.put(text[at:], place + at)

    def _append(self, text: str, place: int, is_copied: bool = True) -> None:
        if self._pending:
            if text.isspace():
                return
            pending = " " if self._last in ",;" or text.startswith("(") or _ENDS_OPEN.search(self.pieces[-1]) else self._pending
            self._pending = ""
            self._strip_end()
            self.pieces.append(pending)
            self.length += len(pending)
            self._next_place = -1
        if place != self._next_place:
            self.places.append(Place(self.length, place, is_copied))
        self.pieces.append(text)
        self.length += len(text)
        last = text[-1]
        if last not in " \t":
            self._last = last
        elif stripped := text.rstrip(" \t"):
            self._last = stripped[-1]

    def _strip_end(self) -> None:
        """No blank stands before a separator."""
        last = self.pieces[-1]
        self.pieces[-1] = last.rstrip(" ")
        self.length -= len(last) - len(self.pieces[-1])


@dataclass(frozen=True, slots=True)
class Tidied:
    """Text without the traces of what was left out, and where each offset of the text before has gone."""

    text: str
    _cuts: Sequence[int]
    _shifts: Sequence[int]
    _floors: Sequence[int]

    def moved(self, offset: int) -> int:
        """The offset in the tidied text; inside what was cut out, where the cut is."""
        i = bisect_left(self._cuts, offset, 1) - 1
        return max(offset + self._shifts[i], self._floors[i])

    def moved_places(self, places: Sequence[Place]) -> tuple[tuple[int, int], ...]:
        """A rising map of (offset, place in the source) for the tidied text: what stands behind a cut has a place of its own."""
        cuts, shifts, floors = self._cuts, self._shifts, self._floors
        behind = [(floor - shift, -1, False) for shift, floor in zip(shifts[1:], floors[1:], strict=True)]
        found: list[tuple[int, int]] = []
        i, last, moved = 0, len(cuts) - 1, -1
        begin, source, is_copied = 0, 0, False  # of the piece that we are in
        for offset, place, copied in sorted([*places, *behind]):
            while i < last and cuts[i + 1] < offset:
                i += 1
            if place >= 0:
                begin, source, is_copied = offset, place, copied
            before, moved = moved, offset + shifts[i]
            if moved < floors[i]:
                moved = floors[i]
            if before == moved:  # nothing is left of the piece before
                found.pop()
            found.append((moved, source + offset - begin if is_copied else source))
        return tuple(found)


def tidy(text: str) -> Tidied:
    """Empty brackets, doubled blanks, blank lines and the marks of indents taken out; lines of one paragraph joined."""
    found = sorted((*trace.span(), put(trace[0])) for pattern, put in _TRACES for trace in pattern.finditer(text))
    out: list[str] = []
    cuts, shifts, floors = [0], [0], [0]
    at = length = 0
    for start, end, kept in found:
        if start < at:
            continue
        out += (text[at:start], kept)
        length += start - at + len(kept)
        at = end
        cuts.append(start)
        floors.append(length)
        shifts.append(length - at)
    out.append(text[at:])
    return Tidied(_join_lines("".join(out)), cuts, shifts, floors)


def _line_start(found: str) -> str:
    """What a line break and the marks after it become: an item's mark has a blank after it, indents and rules of tables go."""
    bullets = found.strip(" \t\n:;").replace("#", "*")
    return f"\n{bullets} " if bullets[:1] == "*" else "\n" if found[1:2] in (":", ";") else ""


def _join_lines(text: str) -> str:
    """A single line break inside a paragraph becomes a blank: no offset changes."""
    lines = text.split("\n")
    return "".join(line + (" " if _goes_on(line, after) else "\n") for line, after in zip(lines, [*lines[1:], ""], strict=True))[:-1]


def _goes_on(line: str, after: str) -> bool:
    return bool(line and after) and not line.startswith(_NO_JOIN) and not after.startswith(_NO_JOIN)
