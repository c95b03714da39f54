"""Events as signs of three shapes with their words beside them, packed into as few lanes as hold them apart."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tenure.drawing.bars import disputed
from tenure.drawing.scale import Scale, year
from tenure.drawing.svg import tag, words
from tenure.drawing.values import Mark

LANE = 19
_SIGN = 7
_LETTER = 6.0  # pixels that a letter of the words takes, about
_PATHS = {
    "life": "m-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z",
    "justice": "m0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z",
    "other": "m0 -5l5 9h-10z",
}
SHAPES = tuple(_PATHS)


def glyph(shape: str, x: float, y: float) -> str:
    """A circle, diamond or triangle around (x, y)."""
    return tag("path", d=f"M{x} {y}{_PATHS[shape]}", class_=f"mark {shape}")


def draw_marks(marks: Sequence[Mark], axis: Scale, y: float, left: float) -> tuple[list[str], float]:
    """The marks in lanes from y downwards, by time, words from `left` on. Gives the elements and the y below the last lane."""
    ends: list[float] = []
    out: list[str] = []
    for mark in sorted(marks, key=lambda m: (_span(m, axis), m.label)):
        placed = _place(mark, axis, left)
        lane = next((n for n, end in enumerate(ends) if end <= placed.left), len(ends))
        ends[lane : lane + 1] = [placed.right]
        out.append(_draw(mark, placed, y + lane * LANE + LANE / 2))
    return out, y + len(ends) * LANE


class _Place(NamedTuple):
    begin: float  # where the mark's time begins and ends, in pixels
    finish: float
    left: float  # what it takes up with its words
    right: float
    text: str
    turned: bool  # the words stand on its left


def _place(mark: Mark, axis: Scale, left: float) -> _Place:
    """Words on the right where they fit, else on the roomier side, cut to it."""
    begin, finish = (axis.at(moment) for moment in _span(mark, axis))
    sign = _SIGN + (14 if mark.disputed else 2)
    text = f"{mark.note} {mark.label}".strip() + (" →" if _span(mark, axis)[0] > axis.high else "")
    here, there = axis.right + 16 - finish - sign, begin - left - sign
    turned = len(text) * _LETTER > here and there > here
    room = int(max(there if turned else here, 40) / _LETTER)
    text = text if len(text) <= room else text[: room - 1].rstrip() + "…"
    wide = sign + len(text) * _LETTER
    return _Place(begin, finish, begin - wide if turned else begin - _SIGN, finish + (_SIGN if turned else wide) + 6, text, turned)


def _draw(mark: Mark, at: _Place, y: float) -> str:
    whisker = tag("path", d=f"M{at.begin} {y}H{at.finish}", class_="fade", stroke="currentColor", stroke_width=1.5, stroke_dasharray="2 3")
    side = -1 if at.turned else 1
    edge = at.begin if at.turned else at.finish
    sides = disputed(round(edge + side * (_SIGN + 4) - (5 if at.turned else 4), 1), y) if mark.disputed else ""
    name = words(
        at.text,
        round(edge + side * (_SIGN + (14 if mark.disputed else 2)), 1),
        y + 4,
        font_size=11,
        text_anchor="end" if at.turned else None,
    )
    return tag(
        "g",
        (whisker if at.finish - at.begin > 2 * _SIGN else "") + glyph(mark.shape, round((at.begin + at.finish) / 2, 1), y) + sides + name,
    )


def _span(mark: Mark, axis: Scale) -> tuple[float, float]:
    first, last = mark.when
    begin = year(first) if first else year(last, last=True) - axis.tail if last else axis.low
    finish = year(last, last=True) if last else begin + axis.tail
    return begin, max(begin, finish)
