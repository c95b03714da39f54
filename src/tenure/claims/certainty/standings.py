"""How a predicate stands: its certainty, and whose word it is."""

from __future__ import annotations

from typing import NamedTuple, cast

from tenure.languages.senses import codes
from tenure.model import Certainty
from tenure.reading.units import Noun

RANK = {"asserted": 0, "reported": 1, "alleged": 2, "denied": 3}


class Standing(NamedTuple):
    """How a predicate stands: its certainty (None: it claims nothing) and whose word it is."""

    certainty: Certainty | None
    source: Noun | None = None


ASSERTED = Standing("asserted")
REPORTED = Standing("reported")
ALLEGED = Standing("alleged")
DENIED = Standing("denied")
NOTHING = Standing(None)


def weaker(a: Standing, b: Standing) -> Standing:
    """The less certain of two, with whoever is named."""
    if a.certainty is None or b.certainty is None:
        return NOTHING
    if RANK[b.certainty] > RANK[a.certainty]:
        return Standing(b.certainty, b.source or a.source)
    return Standing(a.certainty, a.source or b.source)


def effects(name: str) -> dict[str, Standing]:
    """A table of `certainty.toml` that gives words the certainty of what they stand with; "none": nothing is claimed."""
    return {word: Standing(None if code == "none" else cast(Certainty, code)) for word, code in codes(name).items()}
