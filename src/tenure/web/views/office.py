"""An office: its succession as a drawing and a table, what does not fit said where it does not fit, and who held it on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

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
_BETWEEN = ("gap", "overlap", "overlap_possible")  # findings about the time between two holders
K = TypeVar("K")


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
    placed = _places(whole)
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
        "chart": charts.twice(lambda canvas: drawing.succession(found.name, _bars(shown, first, placed), canvas)) if shown else None,
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
        before, own = (tuple(f for f in standing.get(n, ()) if (f.code in _BETWEEN) is wanted) for wanted in (True, False))
        lines.append(Line(served.person, facts.of_spell(served), before, own))
    return lines


def _standing(placed: Iterable[tuple[Finding, set[int]]]) -> dict[int, list[Finding]]:
    """The findings by where they stand: one about several spells stands with the last of them, one about none at -1."""
    by_place: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding, about in placed:
        by_place[max(about, default=-1)].append(finding)
    return dict(by_place)


def _places(whole: Succession) -> list[tuple[Finding, set[int]]]:
    """Which spells (by their place in the succession) each finding is about: those made of its claims, else those of its people."""
    of_claim: defaultdict[str, set[int]] = defaultdict(set)
    of_person: defaultdict[Ref, set[int]] = defaultdict(set)
    for n, served in enumerate(whole.spells):
        of_person[served.person].add(n)
        for claim in served.spell.claims:
            of_claim[claim].add(n)
    return [(f, _joined(of_claim, (c for side in f.sides for c in side)) or _joined(of_person, f.people)) for f in whole.findings]


def _joined(known: Mapping[K, set[int]], keys: Iterable[K]) -> set[int]:
    return {n for key in keys if key in known for n in known[key]}


def _bars(shown: Sequence[Served], first: int, placed: Iterable[tuple[Finding, set[int]]]) -> list[Bar]:
    """The holders shown as bars, a gap or overlap that the checks found before the later of its two."""
    between = {max(about): (finding, min(about)) for finding, about in placed if finding.code in _BETWEEN and len(about) > 1}
    out: list[Bar] = []
    for n, one in enumerate(shown, first):
        if n in between and between[n][1] >= first:
            finding, earlier = between[n]
            out.append(_between(finding, shown[earlier - first].spell, one.spell))
        out.append(charts.bar(one.spell, one.person.name, stated=True))
    return [bar for bar in out if bar.style not in ("gap", "overlap") or bar.dated()]


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
