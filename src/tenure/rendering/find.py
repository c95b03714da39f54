"""Claims of one kind as a table; where there are none, what would be without each restriction."""

from __future__ import annotations

from tenure.questions.find import Found, subject
from tenure.questions.phrases import what
from tenure.questions.values import Citation
from tenure.rendering import evidence, words
from tenure.rendering.terminal import Terminal
from tenure.when import english


def render(out: Terminal, found: Found, with_evidence: bool) -> None:
    out.heading(f"{words.human(found.kind)}{_restrictions(found)}", words.count(len(found.claims) + found.more, "claim"))
    if not found.claims:
        _nothing(out, found)
    out.table(["Person", "What", "When", "Voice", "Document"], [_row(cited) for cited in found.citations.values()])
    if with_evidence:
        out.say()
        evidence.quotes(out, found.citations, found.citations)


def _row(cited: Citation) -> list[str]:
    claim = cited.claim
    return [subject(claim), what(claim), english.when(claim.when), evidence.voice(claim), cited.title]


def _restrictions(found: Found) -> str:
    person = f", {found.person.name}" if found.person else ""
    time = f", {english.asked(found.during.text)}" if found.during.text else ""
    place = f", in {found.where}" if found.where else ""
    return f"{person}{time}{place}"


def _nothing(out: Terminal, found: Found) -> None:
    """Say what was looked for, and what there would be without each restriction."""
    out.say("No claim in the database says so.")
    for dropped, count in found.without.items():
        label = "Of this kind in all" if dropped == "all" else f"Without the {dropped}"
        out.say(f"{label}: {words.count(count, 'claim')}", indent=2)
