"""The holders of an office: a table with certainty in words, disagreements side by side, quotes on demand."""

from __future__ import annotations

from tenure.questions.serving import Served
from tenure.questions.who import Holder, Holders
from tenure.rendering import evidence, spells
from tenure.rendering.terminal import Terminal
from tenure.when import english


def render(out: Terminal, found: Holders, with_evidence: bool) -> None:
    out.heading(found.office.name, english.asked(found.during.text))
    out.table(["Holder", "From", "Until", "How surely", "Note", "Sources"], [_row(h) for h in found.holders])
    if all(holder.certainty != "certainly" for holder in found.holders):
        _nearest(out, found)
    for holder in found.holders:
        evidence.disagreements(out, holder.spell.disagreements, found.citations, holder.person.name)
    for holder in found.holders if with_evidence else ():
        out.say()
        out.say((holder.person.name, "bold"))
        evidence.quotes(out, holder.spell.claims, found.citations)


def _row(holder: Holder) -> list[str]:
    spell = holder.spell
    return [holder.person.name, spells.since(spell), spells.until(spell), holder.certainty, spells.note(spell), str(spell.sources)]


def _nearest(out: Terminal, found: Holders) -> None:
    """Say that nobody is certain or even possible, what was looked for, and who comes nearest."""
    out.say()
    out.say(f"Nobody is known to have {'certainly ' if found.holders else ''}held this office {english.asked(found.during.text)}.")
    for label, near in (("Before", found.before), ("After", found.after)):
        if near:
            out.say(f"{label}: {_served(near)}", indent=2)


def _served(near: Served) -> str:
    return f"{near.person.name}, {english.spell(near.spell)}"
