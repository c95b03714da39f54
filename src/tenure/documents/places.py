"""The way back: where in the source a character of the readable text comes from."""

from __future__ import annotations

from bisect import bisect_right

from tenure.model import Document


def source_offset(document: Document, offset: int) -> int:
    """The offset in the decoded source of the character at `offset` of the text.

    Exact for what stands in the source so; for what was made of it (a date of a template, a row's key) the beginning of what it
    was made of. Forms that keep the text as it is, and HTML, which has no map, give the offset back.
    """
    places = document.source_map
    if not places:
        return offset
    i = max(0, bisect_right(places, (offset, float("inf"))) - 1)
    at, place = places[i]
    return place + offset - at if _is_copied(document, i, offset) else place


def _is_copied(document: Document, i: int, offset: int) -> bool:
    """Whether the piece reaches to the offset without running into the next piece's source."""
    places = document.source_map
    at, place = places[i]
    return i + 1 == len(places) or place + offset - at < max(places[i + 1][1], place + 1)
