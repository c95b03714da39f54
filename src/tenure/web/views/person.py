"""A person: the life line, the facts with their sources, family and associates, who served beside them."""

from __future__ import annotations

from collections.abc import Sequence

from tenure import store
from tenure.model import Person, Ref
from tenure.questions import career, phrases, together
from tenure.questions.career import Career
from tenure.questions.citing import cite
from tenure.web import charts, facts
from tenure.web.facts import Fact
from tenure.web.page import Ask, Missing, Page, cut

_FACTS = 90  # on one page
_BESIDE = 25
_FINDINGS = 12
_HELD = "Offices and seats"
_BELONGED = "Parties and memberships"


def person(ask: Ask) -> Page:
    """Raises Missing where nobody has this id."""
    someone = store.person(ask.db, ask.id)
    if not someone:
        raise Missing("person", ask.id)
    found = career.ask(ask.db, ask.id)
    links = facts.event_links(ask.db, found.events)
    every = [(_group(f.kind), f) for f in _of_spells(found)] + [(_group(e.kind), facts.of_event(e, links[e.id])) for e in found.events]
    order = (_HELD, _BELONGED, *phrases.GROUPS)
    every.sort(key=lambda pair: order.index(pair[0]))
    shown, pager = cut(every, ask.page(), _FACTS)
    beside = together.ask(ask.db, ask.id).common
    findings = store.findings(ask.db, store.Which(people=[ask.id]), _FINDINGS)
    values = {
        "person": someone,
        "other_names": [name for name in someone.names if name != someone.name],
        "chart": charts.twice(lambda canvas: charts.career(found, canvas)),
        "groups": [(group, [f for g, f in shown if g == group]) for group in order if any(g == group for g, _ in shown)],
        "pager": pager,
        "citations": cite(ask.db, facts.claim_ids([f for _, f in shown]) | facts.claims_of_findings(findings)),
        "beside": beside[:_BESIDE],
        "beside_more": max(0, len(beside) - _BESIDE),
        "findings": findings,
        "perhaps": _perhaps(ask, someone),
    }
    return Page("person.html", someone.name, values, json=found.to_json, rows=lambda: [facts.row(f) for _, f in every])


def _of_spells(found: Career) -> list[Fact]:
    return [facts.of_spell(served) for served in found.spells]


def _group(kind: str) -> str:
    """Under which heading a fact stands: what is only alleged of an office (an event, no term) among the offices."""
    return {"position_held": _HELD, "party": _BELONGED, "membership": _BELONGED}.get(kind) or phrases.group(kind)


def _perhaps(ask: Ask, someone: Person) -> Sequence[tuple[Ref, str]]:
    """Who may be the same person, kept apart for want of evidence, and why they may be."""
    found = store.candidates(ask.db, someone.id)
    others = {c.other if c.one == someone.id else c.one: c.reason for c in found if c.kind == "person"}
    people = store.people(ask.db, others)
    return [(people[id].ref, reason) for id, reason in others.items() if id in people]


ROUTES = {"/person/{id:path}": person}
