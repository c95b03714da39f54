"""What the head of a table says of its columns: "From" and "To" side by side are the ends of one range."""

from __future__ import annotations

from collections.abc import Sequence

_BEGIN = frozenset(
    {"from", "start", "began", "begin", "term start", "start of term", "took office", "assumed office", "entered office", "since"}
)
_END = frozenset({"to", "until", "till", "end", "ended", "term end", "end of term", "left office", "vacated office"})


def ranges_of(head: Sequence[str]) -> frozenset[int]:
    """The columns that begin a range whose end is in the next one; none where a row is no head."""
    folded = [words.casefold().strip(" .:") for words in head]
    return frozenset(i for i in range(len(folded) - 1) if folded[i] in _BEGIN and folded[i + 1] in _END)
