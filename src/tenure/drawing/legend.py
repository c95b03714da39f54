"""The line under a drawing that explains its signs, naming only those that were used."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from tenure.drawing.bars import HEIGHT, disputed, draw
from tenure.drawing.marks import SHAPES, glyph
from tenure.drawing.scale import Scale
from tenure.drawing.svg import tag, words
from tenure.drawing.values import Bar, Mark

_DAY = ("2000-01-01", "2000-01-01")
_END = ("2004-01-01", "2004-01-01")
_VAGUE = ("2002-01-01", "2004-01-01")
_SHAPE_WORDS = {"life": "life", "justice": "arrest, trial, sentence, rehabilitation", "other": "other events"}
Sign = tuple[str, Callable[[float, float], str]]


def legend(bars: Iterable[Bar], marks: Iterable[Mark], *, x: float, y: float, width: float, prefix: str) -> tuple[list[str], float]:
    """The signs that these bars and marks use, flowing over lines from (x, y). Gives the elements and the y below them."""
    out: list[str] = []
    left = x
    for text, sign in _used(list(bars), list(marks), prefix):
        wide = 34 + len(text) * 6 + 16
        if left > x and left + wide > x + width:
            left, y = x, y + 20
        out += [sign(left, y), words(text, left + 34, y + HEIGHT - 2, font_size=11, class_="quiet")]
        left += wide
    return out, y + 22


def _used(bars: Sequence[Bar], marks: Sequence[Mark], prefix: str) -> list[Sign]:
    terms = [bar for bar in bars if bar.style in ("held", "acting")]
    signs: list[tuple[bool, Sign]] = [
        (bool(terms), ("held; a stroke: the day is known", _bar(Bar("", start=_DAY, end=_END), prefix))),
        (any(not _sharp(bar) for bar in bars), ("fading: possibly, by the bounds", _bar(Bar("", start=_DAY, end=_VAGUE), prefix))),
        (
            any(bar.attested for bar in bars),
            ("hatched: held at some time within", _bar(Bar("", start=_DAY, end=_END, attested=True), prefix)),
        ),
        (any(bar.style == "acting" for bar in bars), ("outlined: acting", _bar(Bar("", start=_DAY, end=_END, style="acting"), prefix))),
        (any(bar.ongoing for bar in bars), ("arrow: not ended in the source", _bar(Bar("", start=_DAY, ongoing=True), prefix))),
        (any(bar.style == "gap" for bar in bars), ("dashed: nobody known", _bar(Bar("", start=_DAY, end=_END, style="gap"), prefix))),
        (
            any(bar.style == "overlap" for bar in bars),
            ("crossed: two at once", _bar(Bar("", start=_DAY, end=_END, style="overlap"), prefix)),
        ),
        (
            any(bar.disputed for bar in bars) or any(mark.disputed for mark in marks),
            ("sources disagree", lambda x, y: disputed(x + 10, y + HEIGHT / 2)),
        ),
    ]
    shapes = {mark.shape for mark in marks}
    signs += [(shape in shapes, (_SHAPE_WORDS[shape], _glyph(shape))) for shape in SHAPES]
    return [sign for used, sign in signs if used]


def _sharp(bar: Bar) -> bool:
    return bool(bar.start and bar.end and bar.start[0] == bar.start[1] and bar.end[0] == bar.end[1])


def _bar(bar: Bar, prefix: str) -> Callable[[float, float], str]:
    return lambda x, y: draw(bar, Scale(2000, 2004.5, x, x + 22 if bar.ongoing else x + 27), y, prefix)


def _glyph(shape: str) -> Callable[[float, float], str]:
    return lambda x, y: tag("g", glyph(shape, x + 14, y + HEIGHT / 2))
