"""What is common to the infoboxes of all forms."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.model import Field

OFFICE_KEYS = frozenset(
    {"office", "order", "title", "position", "succession", "constituency", "state_house", "state_senate", "term_start", "term"}
)
"""Keys of which one shows that its number names an office of its own."""


def settle(found: Sequence[Field]) -> tuple[Field, ...]:
    """The rows in their order, numbered so that the rows of one office share their number.

    Where number 1 has no office of its own but the unnumbered rows have one ("office", "predecessor1"), 1 is the unnumbered office.
    """
    heads = {field.number for field in found if field.key in OFFICE_KEYS}
    if 0 not in heads or 1 in heads:
        return tuple(found)
    return tuple(field._replace(number=0) if field.number == 1 else field for field in found)
