"""How many independent sources stand behind a fact."""

from __future__ import annotations

from collections.abc import Iterable

from tenure.model import Claim

SHORTEST_WORK = 12
"""Letters that a reference must have to name a work: "[1]" or "ibid." of two documents are not one source."""


def independent(claims: Iterable[Claim]) -> int:
    """Sources behind claims: those of one document, or citing one work, count once (infobox and prose of a page are one source)."""
    groups: list[set[str]] = []
    for claim in claims:
        mine = {f"document {claim.document}", *map(_work, filter(_is_work, claim.sources))}
        apart = [group for group in groups if not group & mine]
        groups = [*apart, mine.union(*(group for group in groups if group & mine))]
    return len(groups)


def _is_work(reference: str) -> bool:
    return sum(c.isalpha() for c in reference) >= SHORTEST_WORK


def _work(reference: str) -> str:
    return "".join(c for c in reference.casefold() if c.isalnum())
