"""Quotes under an answer: what the source says, in which document, how surely, and by which rule it was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tenure.model import Claim, Disagreement, Side, mentions
from tenure.questions.values import Citation
from tenure.rendering import words
from tenure.rendering.terminal import Terminal
from tenure.when import english

Citations = Mapping[str, Citation]


def quotes(out: Terminal, claims: Iterable[str], citations: Citations, indent: int = 2) -> None:
    """Each claim's quote with where it stands, in the order given."""
    for id in claims:
        if id in citations:
            quote(out, citations[id], indent)


def quote(out: Terminal, cited: Citation, indent: int = 2) -> None:
    """One quote and, below it, where it stands."""
    out.say(f"“{words.line(cited.quote)}”", indent=indent)
    out.say((source(cited), "dim"), indent=indent + 2)


def source(cited: Citation) -> str:
    """Document, place in it, certainty and who said it (where not in the text's own voice), rule, claim id."""
    claim = cited.claim
    first, last = claim.evidence[0].start, claim.evidence[-1].end
    parts = [f"{cited.title}, characters {first}–{last}", voice(claim), claim.rule, claim.id]
    return " · ".join(part for part in parts if part)


def voice(claim: Claim) -> str:
    """In whose voice it is said: empty for the text's own, else "reported, according to Pierre Broué"."""
    who = ", ".join(m.name or m.text for m in mentions(claim.according_to))
    parts = [claim.certainty if claim.certainty != "asserted" else "", f"according to {who}" if who else ""]
    return ", ".join(part for part in parts if part)


def disagreements(out: Terminal, found: Sequence[Disagreement], citations: Citations, of: str = "") -> None:
    """What cannot all be true: each side's value, its quotes and where they stand; the preferred side first. Side by side where the
    window has room, else one below the other."""
    for item in found:
        out.say()
        whose = f" of {of}" if of else ""
        out.say(("Sources disagree", "bold yellow"), f" on {item.about}{whose}. Preferred is the first: {item.why}.")
        if out.has_room_for(len(item.sides)):
            out.table([_value(side) for side in item.sides], _side_rows(item.sides, citations))
        else:
            _stacked(out, item.sides, citations)


def _value(side: Side) -> str:
    return english.expression(side.value) or english.UNKNOWN


def _stacked(out: Terminal, sides: Sequence[Side], citations: Citations) -> None:
    """One side below the other."""
    for side in sides:
        out.say((_value(side), "bold"), indent=2)
        quotes(out, side.claims, citations, indent=4)


def _side_rows(sides: Sequence[Side], citations: Citations) -> list[list[str]]:
    """One row for each further quote; a side with fewer of them leaves its cells empty."""
    columns = [[_cell(citations[id]) for id in side.claims if id in citations] for side in sides]
    depth = max(map(len, columns), default=0)
    return [[column[n] if n < len(column) else "" for column in columns] for n in range(depth)]


def _cell(cited: Citation) -> str:
    return f"“{words.line(cited.quote)}” – {cited.title}"
