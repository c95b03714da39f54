"""Reference marks (`[1]`) of a text and the numbered list that they point to."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tenure.documents.layout import Line, lines
from tenure.model import Marker

_MARK = re.compile(r"\[(\d{1,3}|[a-z]|(?:note|nb|n) \d{1,2})\]")
_ENTRY = re.compile(r"(?:(\d{1,3})\.\s*)?(?:\^|↑)\s*(?:Jump up to:\s*|Jump up\s*)?((?:[a-z]{1,2}\s+(?=[a-z]{1,2}\s|[A-Z\"“‘']))*)")
_FOOT = re.compile(r"\[(\d{1,3})\]:?\s+(?=\S)")


def markers(text: str, end: int | None = None) -> tuple[Marker, ...]:
    """The reference marks in `text[:end]`."""
    if "[" not in text:
        return ()
    stop = len(text) if end is None else end
    return tuple(Marker(found.start(), found.end(), found[1]) for found in _MARK.finditer(text, 0, stop))


def is_entry(words: str) -> bool:
    """A line of a reference list as browsers copy it: `2. ^ Tenth Congress …`."""
    return bool(_ENTRY.match(words))


def references(found: Iterable[Line]) -> dict[str, str]:
    """The entries of a reference list by their numbers (counted where they have none)."""
    entries: dict[str, str] = {}
    for line in found:
        entry = _ENTRY.match(line.words)
        if entry:
            entries[entry[1] or str(len(entries) + 1)] = line.words[entry.end() :].strip()
    return entries


def footnotes(text: str) -> tuple[tuple[Marker, ...], dict[str, str]]:
    """Marks of a plain text with the entries that its foot lists as `[1] Source`; marks without a list are kept too."""
    if "[" not in text:
        return (), {}
    found = [(line, _FOOT.match(line.words)) for line in lines(text)]
    entries = {foot[1]: line.words[foot.end() :] for line, foot in found if foot}
    at_foot = {line.start for line, foot in found if foot}
    return tuple(mark for mark in markers(text) if mark.start not in at_foot), entries
