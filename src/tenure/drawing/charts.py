"""The drawings: the holders of an office one under another, one person's career, and counts by decade."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.drawing import bars as bar_signs
from tenure.drawing.bars import draw
from tenure.drawing.legend import legend
from tenure.drawing.marks import draw_marks
from tenure.drawing.scale import Scale, scale, ticks, year
from tenure.drawing.svg import document, lines, tag, words
from tenure.drawing.values import Bar, Canvas, Mark
from tenure.model import Bounds

_TOP = 30
_PAD = 6
_LINE = 15


def succession(title: str, bars: Sequence[Bar], canvas: Canvas | None = None) -> str:
    """The holders of an office in the order given (gaps and overlaps are bars of those styles between them), as an SVG document."""
    return _chart(title, bars, (), canvas or Canvas())


def career(title: str, bars: Sequence[Bar], marks: Sequence[Mark], canvas: Canvas | None = None) -> str:
    """A person's life line (a bar of style `life`, first), spells in the order given and events, as an SVG document."""
    return _chart(title, bars, marks, canvas or Canvas())


def decades(title: str, counts: Sequence[tuple[int, int]], canvas: Canvas | None = None, noun: str = "spells") -> str:
    """Columns of (first year of a decade, how many), rising, as an SVG document; a decade without any stays empty."""
    canvas = canvas or Canvas()
    if not counts:
        return document([], width=canvas.width, height=1, title=title, summary="Nothing is dated.", prefix=canvas.prefix)
    height, base = 150, 118
    axis = Scale(counts[0][0], counts[-1][0] + 10, 8, canvas.width - 8)
    most = max(count for _, count in counts)
    columns = [_column(axis, decade, count, most, base) for decade, count in counts]
    baseline = tag("path", d=f"M{axis.left} {base}H{axis.right}", stroke="currentColor", stroke_opacity=0.5)
    step = 1 + int(44 // (axis.at(counts[0][0] + 10) - axis.at(counts[0][0])))  # every how many decades a label has room
    labels = [
        words(f"{first}s", axis.at(first + 5), base + 17, font_size=11, text_anchor="middle", class_="quiet") for first, _ in counts[::step]
    ]
    summary = "; ".join(f"{decade}s: {count} {noun}" for decade, count in counts if count)
    return document(
        [*columns, baseline, *labels], width=canvas.width, height=height - 10, title=title, summary=summary, prefix=canvas.prefix
    )


def _chart(title: str, bars: Sequence[Bar], marks: Sequence[Mark], canvas: Canvas) -> str:
    drawn = [bar for bar in bars if bar.dated()]
    left = 10.0 if canvas.narrow else round(canvas.width * 0.36)
    axis = _axis(drawn, marks, left, canvas.width - 22.0)
    body, y = _rows(drawn, axis, canvas)
    if marks:
        placed, y = draw_marks(marks, axis, y + 8, _PAD)
        body += placed
    grid = _grid(axis, y + 4) if drawn or marks else []
    signs, below = legend(drawn, marks, x=_PAD, y=y + 18, width=canvas.width - 2 * _PAD, prefix=canvas.prefix)
    undated = [bar.label for bar in bars if not bar.dated()]
    if undated:
        foot, below = _paragraph("Without any date, so not drawn: " + "; ".join(undated), canvas, below)
        signs += foot
    content = [bar_signs.definitions(canvas.prefix), *grid, *body, *signs]
    return document(content, width=canvas.width, height=below, title=title, summary=_summary(bars, marks), prefix=canvas.prefix)


def _axis(bars: Sequence[Bar], marks: Sequence[Mark], left: float, right: float) -> Scale:
    """Holds all bars, and the marks not far outside them: a rehabilitation decades later stands at the edge, told by its date."""
    spans: list[Bounds | None] = [pair for bar in bars for pair in (bar.start, bar.end)]
    core = scale(spans or [mark.when for mark in marks], left, right)
    room = (core.high - core.low) * 0.15
    near = [mark.when for mark in marks if all(core.low - room <= year(day) <= core.high + room for day in mark.when if day)]
    return scale([*spans, *near] if spans else [mark.when for mark in marks], left, right)


def _rows(bars: Sequence[Bar], axis: Scale, canvas: Canvas) -> tuple[list[str], float]:
    out: list[str] = []
    y = float(_TOP)
    for bar in bars:
        room = canvas.width - 2 * _PAD if canvas.narrow else axis.left - 2 * _PAD
        label, note = lines(bar.label, room, 13), lines(bar.note, room, 11.5)
        depth = _LINE * len(label) + 14 * len(note)
        at = y + depth + 4 if canvas.narrow else y + 3
        height = depth + 26 if canvas.narrow else max(depth + 9, 27)
        style = "normal" if bar.style in ("held", "acting", "life") else "italic"
        out += [words(line, _PAD, y + 12 + n * _LINE, font_style=style) for n, line in enumerate(label)]
        out += [words(line, _PAD, y + 11 + len(label) * _LINE + n * 14, font_size=11.5, class_="quiet") for n, line in enumerate(note)]
        out.append(draw(bar, axis, round(at, 1), canvas.prefix))
        y += height
        out.append(tag("path", d=f"M{_PAD} {y - 3}H{canvas.width - _PAD}", stroke="currentColor", stroke_opacity=0.13))
    return out, y


def _grid(axis: Scale, bottom: float) -> list[str]:
    rules = [
        tag("path", d=f"M{axis.at(moment)} 22V{round(bottom)}", stroke="currentColor", stroke_opacity=0.16) for moment, _ in ticks(axis)
    ]
    labels = [words(label, axis.at(moment), 16, font_size=11, text_anchor="middle", class_="quiet") for moment, label in ticks(axis)]
    return [tag("g", "".join(rules + labels), class_="axis")]


def _paragraph(text: str, canvas: Canvas, y: float) -> tuple[list[str], float]:
    rows = lines(text, canvas.width - 2 * _PAD, 11)
    return [words(row, _PAD, y + 8 + n * 14, font_size=11, class_="quiet") for n, row in enumerate(rows)], y + 14 * len(rows) + 8


def _column(axis: Scale, decade: int, count: int, most: int, base: float) -> str:
    left, right = axis.at(decade) + 1, axis.at(decade + 10) - 1
    height = round(max(2.0, count / most * 90), 1) if count else 0
    box = tag("rect", x=round(left, 1), y=base - height, width=round(max(1.0, right - left), 1), height=height, class_="bar")
    number = words(str(count), round((left + right) / 2, 1), base - height - 5, font_size=10.5, text_anchor="middle", class_="quiet")
    return (box + number if right - left > 18 else box) if count else ""


def _summary(bars: Sequence[Bar], marks: Sequence[Mark]) -> str:
    pairs = [(bar.label, bar.note) for bar in bars] + [(mark.label, mark.note) for mark in marks]
    told = [": ".join(filter(None, pair)) for pair in pairs]
    return "; ".join(told) or "Nothing to draw."
