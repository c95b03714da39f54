"""Quotes under an answer: what the source says, in which document, how surely, and by which rule it was read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from tenure.model import Claim, Disagreement, mentions
from tenure.questions.values import Citation
from tenure.rendering import words
from tenure.rendering.terminal import Terminal


def quotes(out: Terminal, claims: Iterable[str], citations: Mapping[str, Citation], indent: int = 2) -> None:
    """Each claim's quote with where it stands, in the order given."""
    for id in claims:
        if id in citations:
            quote(out, citations[id], indent)


def quote(out: Terminal, cited: Citation, indent: int = 2) -> None:
    """One quote and, below it, where it stands."""
    out.say(f"“{cited.quote}”", indent=indent)
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


def disagreements(out: Terminal, found: Sequence[Disagreement], citations: Mapping[str, Citation], indent: int = 2) -> None:
    """What cannot all be true: each side's value and quotes, the preferred side first and marked."""
    for item in found:
        out.say(("Sources disagree", "bold yellow"), f" on the {words.human(item.field).replace('.', ' ')}: {item.why}", indent=indent)
        for n, side in enumerate(item.sides):
            out.say((side_words(side.value), "bold"), " (preferred)" if n == 0 else "", indent=indent + 2)
            quotes(out, side.claims, citations, indent + 4)


def side_words(value: str) -> str:
    """The value of a side as it stands: EDTF or words."""
    return value or words.UNKNOWN
