"""Tables of a document's sentences with the claims expected and given; `tests/cases/README.md` says how one is read.

A table names its document, and words in it only by their offsets: the text itself is not needed to read or count it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "cases" / "seed"
WANTED, MISSED, SURPLUS = "=", "-", "+"


@dataclass(frozen=True)
class Row:
    """One claim of a sentence: expected and given (=), expected only (-) or given only (+), the last two with a cause."""

    mark: str
    claim: str
    cause: str = ""

    @property
    def key(self) -> tuple[str, frozenset[str]]:
        """What two rows of the same claim have in common, in whatever order its parts stand."""
        head, *parts = self.claim.split("; ")
        return head, frozenset(parts)


@dataclass(frozen=True)
class Stretch:
    """A sentence, a heading or a row of an infobox, with its claims."""

    start: int
    end: int
    rows: list[Row] = field(default_factory=list)


def read_table(path: Path) -> list[Stretch]:
    """The stretches of a table in reading order."""
    found: list[Stretch] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            claim, _, cause = line[4:].partition("  # ")
            found[-1].rows.append(Row(line[2], claim.strip(), cause.strip()))
        elif line and not line.startswith("#"):
            start, _, end = line.partition("-")
            found.append(Stretch(int(start), int(end)))
    return found


def shown(claim: dict[str, Any], text: str, page: str) -> str:
    """A claim of `tenure extract` as a row of a table says it."""
    name = claim["subject"].get("name") or claim["subject"]["text"]
    at = text.find(name)
    who = "page" if name == page else f"{at}-{at + len(name)}" if at >= 0 else "composed"
    parts = [f"{claim['kind']} {who}", *(f"{role} {_role(value)}" for role, value in claim["roles"].items())]
    parts += [f"when {_when(claim['when'])}"] if claim["when"] else []
    parts += [f"where {_role(claim['where'])}"] if claim["where"] else []
    parts += [f"certainty {claim['certainty']}"] if claim["certainty"] != "asserted" else []
    parts += [f"by {_role(claim['according_to'])}"] if claim["according_to"] else []
    return "; ".join(parts)


def _role(value: Any) -> str:
    return ", ".join(" ".join(_mention(m)) for m in (value if isinstance(value, list) else [value]))


def _mention(mention: dict[str, Any]) -> Iterator[str]:
    spans = mention.get("derived_from") or [mention]
    if all("start" in m for m in spans):
        yield "+".join(f"{m['start']}-{m['end']}" for m in spans)
    if mention.get("value") is not None:
        yield f"={mention['value']}"
    if mention.get("duration") is not None:
        yield str(mention["duration"])


def _when(when: dict[str, Any]) -> str:
    known = any(bound for side in (when["start"], when["end"]) for bound in side or ())
    return f"{when['edtf'] if known else 'undated'} {when['mode']}"
