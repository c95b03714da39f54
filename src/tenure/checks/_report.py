"""How a finding is made."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.checks._holders import Line, ref
from tenure.model import Event, Finding, Ref, Severity, Spell, View


def of_spells(
    view: View, line: Line, code: str, severity: Severity, field: str, message: str, at_fault: Sequence[Spell], beside: Sequence[Spell] = ()
) -> Finding:
    """About spells of one office. Each spell's claims are a side; of the spells beside only the claims are named."""
    people = tuple(dict.fromkeys(ref(view, s.person) for s in at_fault))
    return Finding(code, severity, field, message, line.office.ref, people, tuple(s.claims for s in (*at_fault, *beside)))


def of_person(view: View, person: str, code: str, severity: Severity, field: str, message: str, *facts: Spell | Event) -> Finding:
    """About facts of one life."""
    spells = [fact for fact in facts if isinstance(fact, Spell)]
    office = office_of(view, spells[0]) if spells else None
    return Finding(code, severity, field, message, office, (ref(view, person),), tuple(fact.claims for fact in facts))


def office_of(view: View, spell: Spell) -> Ref | None:
    return view.offices[spell.office].ref if spell.office and spell.office in view.offices else None


def called(view: View, spell: Spell) -> str:
    """The holder's name."""
    return ref(view, spell.person).name


def held(view: View, spell: Spell) -> str:
    """What is held, in words: the office, or the party or organization."""
    if spell.office and spell.office in view.offices:
        return view.offices[spell.office].name
    return view.bodies[spell.body].name if spell.body and spell.body in view.bodies else "a body"
