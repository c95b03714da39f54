"""A body: its offices, the bodies within it, and who belonged to it."""

from __future__ import annotations

from typing import Any

from tenure import store
from tenure.model import Body
from tenure.questions.citing import cite
from tenure.questions.serving import Served, served
from tenure.questions.values import LISTED, sql_limit
from tenure.web import facts
from tenure.web.page import Ask, Missing, Page, cut

_MEMBERS = 60  # on one page


def body(ask: Ask) -> Page:
    """Raises Missing where no body has this id."""
    found = store.body(ask.db, ask.id)
    if not found:
        raise Missing("body", ask.id)
    total = store.count_spells(ask.db, body=found.id)
    _, pager = cut(range(total), ask.page(), _MEMBERS)
    shown = served(ask.db, store.spells_of_body(ask.db, found.id, limit=_MEMBERS, skip=(pager.number - 1) * _MEMBERS))
    lines = [(one.person, facts.of_spell(one)) for one in shown]
    values = {
        "body": found,
        "other_names": [name for name in found.names if name != found.name],
        "parent": store.body(ask.db, found.parent) if found.parent else None,
        "offices": store.offices_of(ask.db, found.id),
        "within": store.bodies_within(ask.db, found.id),
        "lines": lines,
        "total": total,
        "pager": pager,
        "citations": cite(ask.db, facts.claim_ids([fact for _, fact in lines])),
    }
    return Page(
        "body.html",
        found.name,
        values,
        json=lambda: _json(ask, found, total),
        rows=lambda: [one.row() for one in _listed(ask)],
        beyond=max(0, total - LISTED),
    )


def _listed(ask: Ask) -> list[Served]:
    return served(ask.db, store.spells_of_body(ask.db, ask.id, limit=sql_limit(ask.limit())))


def _json(ask: Ask, found: Body, total: int) -> dict[str, Any]:
    spells = [{"person": one.person.to_json(), **one.to_json()} for one in _listed(ask)]
    return {"body": found.ref.to_json(), "spells": spells} | ({"more": total - len(spells)} if len(spells) < total else {})


ROUTES = {"/body/{id:path}": body}
