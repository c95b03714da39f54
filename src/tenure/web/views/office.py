"""An office: its succession as a drawing and a table, what does not fit said where it does not fit, and who held it on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tenure import store
from tenure.errors import CallError
from tenure.model import Finding, Ref
from tenure.questions import succession, who
from tenure.questions.citing import cite, claims_behind
from tenure.questions.serving import Served
from tenure.questions.succession import BETWEEN, places
from tenure.questions.who import Holders
from tenure.web import charts, facts
from tenure.web.facts import Fact
from tenure.web.page import Ask, Missing, Page, cut

_SPELLS = 60  # on one page


@dataclass(frozen=True, slots=True)
class Line:
    """A holder in the table of a succession: what the checks say of the time before him, and what of his own."""

    person: Ref
    fact: Fact
    before: tuple[Finding, ...]
    findings: tuple[Finding, ...]


def office(ask: Ask) -> Page:
    """Raises Missing where no office has this id."""
    found = store.office(ask.db, ask.id)
    if not found:
        raise Missing("office", ask.id)
    whole = succession.ask(ask.db, ask.id)
    shown, pager = cut(whole.spells, ask.page(), _SPELLS)
    first = (pager.number - 1) * _SPELLS
    placed = places(whole)
    standing = _standing(placed)
    lines = _lines(shown, first, standing)
    on = ask.text("on")
    answer, problem = _on(ask, on)
    quoted = facts.claim_ids([line.fact for line in lines]) | facts.claims_of_findings(
        f for line in lines for f in line.before + line.findings
    )
    values = {
        "office": found,
        "other_names": [name for name in found.names if name != found.name],
        "body": store.body(ask.db, found.body) if found.body else None,
        "dated": whole.dated,
        "total": len(whole.spells),
        "chart": charts.twice(lambda canvas: charts.succession(whole.office, shown, first, placed, canvas)) if shown else None,
        "lines": lines,
        "pager": pager,
        "rest": standing.get(-1, []) if pager.number == 1 else [],
        "on": on,
        "answer": answer,
        "problem": problem,
        "holders": _holders(answer) if answer else [],
        "citations": cite(ask.db, quoted | (claims_behind(h.spell for h in answer.holders) if answer else set())),
    }
    data = answer if answer else whole
    return Page("office.html", found.name, values, json=data.to_json, rows=data.rows, status=400 if problem else 200)


def _on(ask: Ask, on: str) -> tuple[Holders | None, str]:
    """Who held the office then, or what is wrong with the date."""
    if not on:
        return None, ""
    try:
        return who.ask(ask.db, ask.id, on=on), ""
    except CallError as error:
        return None, str(error)


def _holders(answer: Holders) -> list[tuple[Ref, Fact, str]]:
    return [(h.person, facts.of_spell(h.served), h.certainty) for h in answer.holders]


def _lines(shown: Sequence[Served], first: int, standing: Mapping[int, list[Finding]]) -> list[Line]:
    """The spells shown, the first of which has the place `first` in the succession, with the findings that stand there."""
    lines = []
    for n, served in enumerate(shown, first):
        before, own = (tuple(f for f in standing.get(n, ()) if (f.code in BETWEEN) is wanted) for wanted in (True, False))
        lines.append(Line(served.person, facts.of_spell(served), before, own))
    return lines


def _standing(placed: Iterable[tuple[Finding, set[int]]]) -> dict[int, list[Finding]]:
    """The findings by where they stand: one about several spells stands with the last of them, one about none at -1."""
    by_place: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding, about in placed:
        by_place[max(about, default=-1)].append(finding)
    return dict(by_place)


ROUTES = {"/office/{id:path}": office}
