"""An office and its holders in order, how complete the list is, and what does not fit in words."""

from __future__ import annotations

from collections.abc import Iterator

from tenure.model import Finding
from tenure.questions.serving import Served
from tenure.questions.succession import BETWEEN, Succession, named, places
from tenure.rendering import evidence, spells, words
from tenure.rendering.terminal import Terminal


def render(out: Terminal, found: Succession, with_evidence: bool) -> None:
    out.heading(found.office.name, f"{_complete(found)}{_seats(found.office.seats)}")
    out.table(["Holder", "From", "Until", "Predecessor", "Successor", "Note", "Sources"], _rows(found))
    if found.findings:
        out.say()
        out.say(("What does not fit", "bold"))
    for finding in found.findings:
        _finding(out, finding, found, with_evidence)
    for served in found.spells:
        evidence.disagreements(out, served.spell.disagreements, found.citations, served.person.name)
    for served in found.spells if with_evidence else ():
        out.say()
        out.say((served.person.name, "bold"))
        evidence.quotes(out, served.spell.claims, found.citations)


def _rows(found: Succession) -> Iterator[list[str]]:
    """The holders in order, and between them what the checks say of the time between."""
    between = [(max(about), finding) for finding, about in places(found) if finding.code in BETWEEN and len(about) > 1]
    for n, served in enumerate(found.spells):
        yield from ([f"({words.human(finding.code)})"] + [""] * 6 for place, finding in between if place == n)
        yield _row(served)


def _row(served: Served) -> list[str]:
    spell = served.spell
    around = [named(served, "predecessors"), named(served, "successors")]
    return [served.person.name, spells.since(spell), spells.until(spell), *around, spells.note(spell), str(spell.sources)]


def _finding(out: Terminal, finding: Finding, found: Succession, with_evidence: bool) -> None:
    out.say((f"{finding.severity}: {words.human(finding.code)}", "bold"), f" – {finding.message}", indent=2)
    if with_evidence:
        evidence.quotes(out, [claim for side in finding.sides for claim in side], found.citations, indent=4)


def _complete(found: Succession) -> str:
    shown = f"{found.dated} of {len(found.spells)} holders dated"
    return f"{len(found.spells) + found.more:,} holders; of the first {len(found.spells)} dated {found.dated}" if found.more else shown


def _seats(seats: int | None) -> str:
    return f"; {seats} seats" if seats and seats > 1 else ""
