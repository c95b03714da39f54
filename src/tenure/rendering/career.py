"""A person's career: offices and belongings, then events, disagreements side by side, quotes on demand."""

from __future__ import annotations

from tenure.model import Event, Person
from tenure.questions.career import Career
from tenure.questions.phrases import what
from tenure.questions.serving import Served
from tenure.rendering import evidence, spells, words
from tenure.rendering.terminal import Terminal
from tenure.when import english


def render(out: Terminal, found: Career, with_evidence: bool) -> None:
    out.heading(found.person.name, _life(found.person))
    others = [name for name in found.person.names if name != found.person.name]
    if others:
        out.say(f"also {', '.join(others)}")
    if not (found.spells or found.events):
        out.say("Sources name this person, but say nothing of offices, belongings or events.")
    out.table(["Office or belonging", "From", "Until", "Note", "Sources"], [_spell_row(s) for s in found.spells])
    out.table(["Event", "Who, what, where", "When", "Note", "Sources"], [_event_row(e) for e in found.events])
    for served in found.spells:
        evidence.disagreements(out, served.spell.disagreements, found.citations, f"“{served.what}”")
    for event in found.events:
        evidence.disagreements(out, event.disagreements, found.citations)
    if with_evidence:
        _evidence(out, found)


def _life(person: Person) -> str:
    """Birth and death as far as known: "2 June 1868 – ?"."""
    if not (person.born or person.died):
        return ""
    return f"{english.expression(person.born) or '?'} – {english.expression(person.died) or '?'}"


def _evidence(out: Terminal, found: Career) -> None:
    labelled = [(s.what, english.spell(s.spell), s.spell.claims) for s in found.spells]
    labelled += [(words.human(e.kind), english.when(e.when), e.claims) for e in found.events]
    for fact, when, claims in labelled:
        out.say()
        out.heading(fact, when)
        evidence.quotes(out, claims, found.citations)


def _spell_row(served: Served) -> list[str]:
    spell = served.spell
    return [served.what, spells.since(spell), spells.until(spell), spells.note(spell), str(spell.sources)]


def _event_row(event: Event) -> list[str]:
    note = [event.certainty if event.certainty != "asserted" else "", "sources disagree" if event.disagreements else ""]
    return [words.human(event.kind), what(event), english.when(event.when), ", ".join(filter(None, note)), str(event.sources)]
