"""An office: its succession as a drawing and a table, what does not fit said where it does not fit, and who held it on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tenure import drawing, store
from tenure.drawing import Bar
from tenure.errors import CallError
from tenure.model import Bounds, Finding, Ref, Spell
from tenure.questions import succession, who
from tenure.questions.citing import cite, claims_behind
from tenure.questions.serving import Served
from tenure.questions.succession import Succession
from tenure.questions.who import Holders
from tenure.web import charts, facts
from tenure.web.facts import Fact
from tenure.web.page import Ask, Missing, Page, cut

_SPELLS = 60  # on one page


@dataclass(frozen=True, slots=True)
class Line:
    """A holder in the table of a succession, and the findings that stand under him: those about him and who came before."""

    number: int
    person: Ref
    fact: Fact
    findings: tuple[Finding, ...]


def office(ask: Ask) -> Page:
    """Raises Missing where no office has this id."""
    found = store.office(ask.db, ask.id)
    if not found:
        raise Missing("office", ask.id)
    whole = succession.ask(ask.db, ask.id)
    every = _lines(whole)
    shown, pager = cut(every, ask.page(), _SPELLS)
    held = {line.fact.id for line in shown}
    served = [one for one in whole.spells if one.spell.id in held]
    placed = {finding for line in every for finding in line.findings}
    on = ask.text("on")
    answer, problem = _on(ask, on)
    quoted = facts.claim_ids([line.fact for line in shown]) | facts.claims_of_findings(f for line in shown for f in line.findings)
    values = {
        "office": found,
        "other_names": [name for name in found.names if name != found.name],
        "body": store.body(ask.db, found.body) if found.body else None,
        "dated": whole.dated,
        "total": len(whole.spells),
        "chart": charts.twice(lambda canvas: drawing.succession(found.name, _bars(served, whole.findings), canvas)) if served else None,
        "lines": shown,
        "pager": pager,
        "rest": [finding for finding in whole.findings if finding not in placed] if pager.number == 1 else [],
        "on": on,
        "answer": answer,
        "problem": problem,
        "holders": _holders(answer) if answer else [],
        "citations": cite(ask.db, quoted | (claims_behind(h.spell for h in answer.holders) if answer else set())),
    }
    data = answer if answer else whole
    return Page("office.html", found.name, values, json=data.to_json(), rows=data.rows(), status=400 if problem else 200)


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


def _lines(whole: Succession) -> list[Line]:
    """Every spell with the findings that rest on its claims; a finding about several stands under the last of them."""
    last: dict[Finding, int] = {}
    for n, served in enumerate(whole.spells):
        last |= {finding: n for finding in whole.findings if _is_about(finding, served)}
    return [
        Line(n + 1, served.person, facts.of_spell(served), tuple(f for f in whole.findings if last.get(f) == n))
        for n, served in enumerate(whole.spells)
    ]


def _is_about(finding: Finding, served: Served) -> bool:
    if finding.sides:
        return any(claim in served.spell.claims for side in finding.sides for claim in side)
    return served.person in finding.people


def _bars(served: Sequence[Served], findings: Sequence[Finding]) -> list[Bar]:
    """The holders as bars, a gap or overlap that the checks found between the two that it is about."""
    out: list[Bar] = []
    for before, one in pairwise([None, *served]):
        assert one is not None
        out += [
            _between(f, before.spell, one.spell) for f in findings if before and _is_about(f, before) and _is_about(f, one) and _is_drawn(f)
        ]
        out.append(charts.bar(one.spell, one.person.name, stated=True))
    return [bar for bar in out if bar.style in ("held", "acting") or bar.dated()]


def _is_drawn(finding: Finding) -> bool:
    return finding.code in ("gap", "overlap", "overlap_possible")


def _between(finding: Finding, before: Spell, after: Spell) -> Bar:
    left, right = _last(before.end), _first(after.start)
    if finding.code == "gap":
        return Bar("Gap", finding.message, (left, left), (right, right), "gap")
    return Bar("Overlap", finding.message, (right, right), (left, left), "overlap")


def _last(pair: Bounds | None) -> str | None:
    return pair[1] or pair[0] if pair else None


def _first(pair: Bounds | None) -> str | None:
    return pair[0] or pair[1] if pair else None


ROUTES = {"/office/{id:path}": office}
