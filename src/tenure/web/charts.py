"""Spells and events as what the drawing draws, each drawing twice: for a wide and for a narrow page."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from tenure.drawing import Bar, Canvas, Mark
from tenure.drawing.values import Shape
from tenure.model import Event, Spell
from tenure.rendering import words as say
from tenure.web import phrases

_LIFE = ("birth", "death", "burial", "spouse", "child", "education")
_UNDRAWN = ("name", "origin", "nationality", "citizenship", "ethnicity", "occupation", "residence", "employment", "association", "relative")
_MARKS = 40  # more would hide one another


def bar(spell: Spell, label: str, *, stated: bool = False) -> Bar:
    """A spell as a bar; with `stated`, a bound that was only concluded (a death, decades later) is left open."""
    note = say.spell(spell) + (", acting" if spell.acting else "")
    start, end, attested = spell.start, spell.end, spell.mode == "attested"
    if not (start or end) and spell.attested:
        start = end = spell.attested[0]
        attested = True
    if stated:
        start, end = None if "start" in spell.inferred else start, None if "end" in spell.inferred else end
    style = "acting" if spell.acting else "held"
    return Bar(label, note, start, end, style, attested, say.is_open(spell.edtf), bool(spell.disagreements))  # type: ignore[arg-type]


def life(events: Sequence[Event]) -> list[Bar]:
    """The life line, if a birth or death is dated."""
    born, died = (_dated(events, kind) for kind in ("birth", "death"))
    if not born and not died:
        return []
    start, end = born.when.start if born and born.when else None, died.when.end or died.when.start if died and died.when else None
    return [Bar("Life", say.span(start, end), start, end, "life")]


def marks(events: Sequence[Event]) -> list[Mark]:
    """The dated events that mark a life, as many as can be read."""
    shown = [e for e in events if e.kind not in _UNDRAWN and e.certainty != "denied" and e.when and e.when.start and any(e.when.start)]
    return [
        Mark(phrases.words(e), say.when(e.when), e.when.start, _shape(e.kind), bool(e.disagreements))
        for e in shown[:_MARKS]
        if e.when and e.when.start
    ]


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
