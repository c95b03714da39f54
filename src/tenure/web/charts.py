"""Spells and events as what the drawing draws, each drawing twice: for a wide and for a narrow page."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from markupsafe import Markup

from tenure import drawing
from tenure.drawing import Bar, Canvas, Mark
from tenure.drawing.values import Shape
from tenure.model import Bounds, Event, Finding, Office, Spell
from tenure.questions import phrases
from tenure.questions.career import Career
from tenure.questions.serving import Served
from tenure.questions.succession import BETWEEN
from tenure.when import english

_LIFE = ("birth", "death", "burial", "spouse", "child", "education")
_UNDRAWN = ("name", "origin", "nationality", "citizenship", "ethnicity", "occupation", "residence", "employment", "association", "relative")
_DRAWN = 30  # spells; more would hide one another
_MARKS = 40  # more would hide one another


def bar(spell: Spell, label: str, *, stated: bool = False) -> Bar:
    """A spell as a bar; with `stated`, a bound that was only concluded (a death, decades later) is left open."""
    note = english.spell(spell) + (", acting" if spell.acting else "")
    start, end, attested = spell.start, spell.end, spell.mode == "attested"
    if not (start or end) and spell.attested:
        start = end = spell.attested[0]
        attested = True
    if stated:
        start, end = None if "start" in spell.inferred else start, None if "end" in spell.inferred else end
    style = "acting" if spell.acting else "held"
    return Bar(label, note, start, end, style, attested, english.is_open(spell.edtf), bool(spell.disagreements))  # type: ignore[arg-type]


def life(events: Sequence[Event]) -> list[Bar]:
    """The life line, if a birth or death is dated."""
    born, died = (_dated(events, kind) for kind in ("birth", "death"))
    if not born and not died:
        return []
    start, end = born.when.start if born and born.when else None, died.when.end or died.when.start if died and died.when else None
    return [Bar("Life", english.span(start, end), start, end, "life")]


def marks(events: Sequence[Event]) -> list[Mark]:
    """The dated events that mark a life, as many as can be read."""
    shown = [e for e in events if e.kind not in _UNDRAWN and e.certainty != "denied" and e.when and e.when.start and any(e.when.start)]
    return [
        Mark(phrases.words(e), english.when(e.when), e.when.start, _shape(e.kind), bool(e.disagreements))
        for e in shown[:_MARKS]
        if e.when and e.when.start
    ]


def succession(office: Office, shown: Sequence[Served], first: int, placed: Iterable[tuple[Finding, set[int]]], canvas: Canvas) -> str:
    """The holders shown, the first of whom has the place `first`; `placed`: where the findings stand (see `succession.places`)."""
    return drawing.succession(office.name, _holders(shown, first, placed), canvas)


def _holders(shown: Sequence[Served], first: int, placed: Iterable[tuple[Finding, set[int]]]) -> list[Bar]:
    """The holders shown as bars, a gap or overlap that the checks found before the later of its two."""
    between = {max(about): (finding, min(about)) for finding, about in placed if finding.code in BETWEEN and len(about) > 1}
    out: list[Bar] = []
    for n, one in enumerate(shown, first):
        if n in between and between[n][1] >= first:
            finding, earlier = between[n]
            out.append(_between(finding, shown[earlier - first].spell, one.spell))
        out.append(bar(one.spell, one.person.name, stated=True))
    return [row for row in out if row.style not in ("gap", "overlap") or row.dated()]


def _between(finding: Finding, before: Spell, after: Spell) -> Bar:
    left, right = _last(before.end), _first(after.start)
    if finding.code == "gap":
        return Bar("Gap", finding.message, (left, left), (right, right), "gap")
    return Bar("Overlap", finding.message, (right, right), (left, left), "overlap")


def _last(pair: Bounds | None) -> str | None:
    return pair[1] or pair[0] if pair else None


def _first(pair: Bounds | None) -> str | None:
    return pair[0] or pair[1] if pair else None


def career(found: Career, canvas: Canvas) -> str:
    """A person's life line with its first spells, offices before belongings, and its events."""
    served = sorted(found.spells, key=lambda one: one.spell.kind != "position_held")[:_DRAWN]
    rows = life(found.events) + [bar(one.spell, one.what) for one in served]
    return drawing.career(found.person.name, rows, marks(found.events), canvas)


def twice(draw: Callable[[Canvas], str]) -> Markup:
    """The drawing for a wide and for a narrow page; the style sheet shows one. The drawing escapes everything itself."""
    wide, narrow = draw(Canvas(900, "wide")), draw(Canvas(360, "narrow"))
    return Markup(f'<div class="drawing"><div class="wide">{wide}</div><div class="narrow">{narrow}</div></div>')


def _dated(events: Sequence[Event], kind: str) -> Event | None:
    return next((e for e in events if e.kind == kind and e.when and e.when.start and e.certainty == "asserted"), None)


def _shape(kind: str) -> Shape:
    if kind in _LIFE:
        return "life"
    return "justice" if phrases.group(kind) == phrases.LAW else "other"
