"""What every answer is: a typed value that turns into JSON, into flat rows, into a data frame, into a table of a notebook."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from tenure.errors import CallError
from tenure.model import Claim

if TYPE_CHECKING:
    import pandas

Cell = str | int | bool | None
Row = Mapping[str, Cell]
LISTED = 500  # of what a question finds, so many are given unless more are asked for: nobody reads on, and each costs time


@dataclass(frozen=True, slots=True)
class Citation:
    """A claim and the title of the document that makes it: what stands behind an answer."""

    claim: Claim
    title: str

    @property
    def quote(self) -> str:
        """The words of the evidence, pieces joined by an ellipsis."""
        return " … ".join(piece.quote for piece in self.claim.evidence)


class Answer(ABC):
    """The answer to a question. `more`: how many of what was found are not among `rows`, because of the question's limit."""

    __slots__ = ()
    more: int = 0

    @abstractmethod
    def to_json(self) -> Any:
        """The value that `--json` prints."""

    @abstractmethod
    def rows(self) -> list[Row]:
        """The answer as a flat table; every row has the same keys, in the same order."""

    def to_pandas(self) -> pandas.DataFrame:
        """The rows as a data frame. Raises CallError where pandas is not installed."""
        try:
            import pandas
        except ImportError:
            raise CallError("pandas is not installed; `pip install tenure[tables]` brings it") from None
        return pandas.DataFrame([dict(row) for row in self.rows()])

    def _repr_html_(self) -> str:
        rows = self.rows()
        return html_table(rows) + (f"<p>{cut_short(len(rows), self.more)}; limit=0 gives all</p>" if self.more else "")


def cut_short(given: int, more: int) -> str:
    """That something was left out: "the first 500 of 6,080"."""
    return f"the first {given:,} of {given + more:,}"


def sql_limit(limit: int) -> int:
    """The limit of a question (0: none) as the store takes it. Raises CallError for less."""
    if limit < 0:
        raise CallError(f"a limit is how many are wanted, 0 for all; {limit} is neither")
    return limit or -1


def html_table(rows: Sequence[Row]) -> str:
    """Rows as an HTML table for a notebook; nothing out of a document is taken as markup."""
    if not rows:
        return "<p>nothing found</p>"
    head = "".join(f"<th>{escape(key)}</th>" for key in rows[0])
    body = "".join(f"<tr>{''.join(f'<td>{escape(_shown(value))}</td>' for value in row.values())}</tr>" for row in rows)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def _shown(value: Cell) -> str:
    return "" if value is None else str(value)
