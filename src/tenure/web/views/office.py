"""An office: its succession as a drawing and a table, what does not fit said where it does not fit, and who held it on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from tenure import store
from tenure.errors import CallError
from tenure.model import Finding, Office, Ref
from tenure.questions import serving, succession, who
from tenure.questions.citing import cite, claims_behind
from tenure.questions.serving import Served
from tenure.questions.succession import BETWEEN, Succession, places
from tenure.questions.values import LISTED
from tenure.questions.who import Holders
from tenure.web import charts, facts
from tenure.web.facts import Fact
from tenure.web.page import Ask, Missing, Page, Pager, cut

_SPELLS = 60  # on one page
_ANSWERED = 60  # holders of one day


@dataclass(frozen=True, slots=True)
class Line:
    """A holder in the table of a succession: what the checks say of the time before him, and what of his own."""

    person: Ref
    fact: Fact
    before: tuple[Finding, ...]
    findings: tuple[Finding, ...]


class Stretch(NamedTuple):
    """The part of a succession that one page shows, the first of it at the place `first`, and where the findings stand."""

    served: Sequence[Served]
    first: int
    pager: Pager
    total: int
    placed: list[tuple[Finding, set[int]]]


def office(ask: Ask) -> Page:
    """Raises Missing where no office has this id."""
    found = store.office(ask.db, ask.id)
    if not found:
        raise Missing("office", ask.id)
    total = store.count_spells(ask.db, office=found.id)
    shown = _chamber(ask, found, total) if total > LISTED else _succession(ask)
    standing = _standing(shown.placed)
    lines = _lines(shown.served, shown.first, standing)
    on = ask.text("on")
    answer, problem = _on(ask, on)
    values = {
        "office": found,
        "other_names": [name for name in found.names if name != found.name],
        "body": store.body(ask.db, found.body) if found.body else None,
        "total": total,
        "chart": charts.twice(partial(charts.succession, found, shown.served, shown.first, shown.placed)) if shown.served else None,
        "lines": lines,
        "pager": shown.pager,
        "rest": standing.get(-1, []) if shown.pager.last == 1 else [],
        "on": on,
        "answer": answer,
        "problem": problem,
        "holders": _holders(answer) if answer else [],
        "citations": cite(ask.db, _quoted(lines) | _quoted_by(answer)),
    }
    return Page(
        "office.html",
        found.name,
        values,
        json=lambda: _data(ask, answer).to_json(),
        rows=lambda: _data(ask, answer).rows(),
        beyond=max(0, (len(answer.holders) + answer.more if answer else total) - LISTED),
        status=400 if problem else 200,
    )


def _data(ask: Ask, answer: Holders | None) -> Holders | Succession:
    """The answer that the page gives as data."""
    return who.ask(ask.db, ask.id, on=ask.text("on"), limit=ask.limit()) if answer else succession.ask(ask.db, ask.id, ask.limit())


def _succession(ask: Ask) -> Stretch:
    """A page of a succession that is read as a whole."""
    whole = succession.ask(ask.db, ask.id)
    served, pager = cut(whole.spells, ask.page(), _SPELLS)
    return Stretch(served, (pager.number - 1) * _SPELLS, pager, len(whole.spells), places(whole))


def _chamber(ask: Ask, found: Office, total: int) -> Stretch:
    """A page of an office of very many spells, read alone, with the findings about who is on it."""
    _, pager = cut(range(total), ask.page(), _SPELLS)
    first = (pager.number - 1) * _SPELLS
    served = serving.served(ask.db, store.spells_of_office(ask.db, found.id, limit=_SPELLS, skip=first))
    findings = store.findings(ask.db, store.Which(office=found.id, people=[one.person.id for one in served]))
    page = Succession(found, tuple(served), tuple(findings), {})
    return Stretch(served, first, pager, total, [(finding, {first + n for n in about}) for finding, about in places(page)])


def _quoted(lines: Iterable[Line]) -> set[str]:
    """The claims behind the lines of the table."""
    lines = list(lines)
    return facts.claim_ids([line.fact for line in lines]) | facts.claims_of_findings(
        f for line in lines for f in line.before + line.findings
    )


def _quoted_by(answer: Holders | None) -> set[str]:
    return claims_behind(h.spell for h in answer.holders) if answer else set()


def _on(ask: Ask, on: str) -> tuple[Holders | None, str]:
    """Who held the office then, or what is wrong with the date."""
    if not on:
        return None, ""
    try:
        return who.ask(ask.db, ask.id, on=on, limit=_ANSWERED), ""
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
