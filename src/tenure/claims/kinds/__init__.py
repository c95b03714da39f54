"""One module per kind of claim (or close family), found by discovery.

To add a kind, add a module here with `KIND` (or a `kind` on each frame through `FRAMES_BY_KIND`), `FRAMES` and `EXAMPLES`
(see `tenure.claims.frames`). Nothing else changes: the engine finds the frames by their trigger words, and the examples are run as tests.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from types import ModuleType

from tenure.claims.frames import Frame

Table = dict[str, list[tuple[str, Frame]]]


@cache
def modules() -> tuple[ModuleType, ...]:
    """The kinds' modules by name."""
    return tuple(importlib.import_module(f"{__name__}.{m.name}") for m in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name))


def declared() -> Iterator[tuple[str, Frame]]:
    """Every frame with its kind, in the order of the modules and of their frames."""
    for module in modules():
        for kind, frames in getattr(module, "FRAMES_BY_KIND", {getattr(module, "KIND", ""): getattr(module, "FRAMES", ())}).items():
            for frame in frames:
                yield kind, frame


@cache
def frames_of_verbs() -> Table:
    """Frames by the lemma of their verb."""
    return _table("verbs")


@cache
def frames_of_nouns() -> Table:
    """Frames by their event noun."""
    return _table("nouns")


def _table(field: str) -> Table:
    table: Table = {}
    for kind, frame in declared():
        for word in getattr(frame, field).split():
            table.setdefault(word, []).append((kind, frame))
    return table
