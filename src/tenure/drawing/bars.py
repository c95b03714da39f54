"""One bar: solid where it certainly held, fading where it possibly did, closed by a stroke where the day is known.

Nothing depends on colour: certainty is fill and edge, an acting holder is an outline, a gap is dashes, an overlap is crossed lines.
"""

from __future__ import annotations

from typing import NamedTuple

from tenure.drawing.scale import Scale, year
from tenure.drawing.svg import tag
from tenure.drawing.values import Bar
from tenure.model import Bounds

HEIGHT = 12
_SHARP = 0.02  # years: a bound at most a week wide is drawn as a known day


class Extent(NamedTuple):
    """A bar in years: possibly from `first`, certainly `begin` to `finish` (if `certain`; else on some days between), to `last`."""

    first: float
    begin: float
    finish: float
    last: float
    certain: bool


def extent(bar: Bar, axis: Scale) -> Extent:
    """What the bounds of a dated bar say; a side that nothing bounds fades over a short tail."""
    begin = _known(_latest(bar.start), _earliest(bar.end), _latest(bar.end), _earliest(bar.start))
    finish = axis.high if bar.ongoing else _known(_earliest(bar.end), begin)
    certain = begin < finish and not bar.attested
    begin, finish = min(begin, finish), max(begin, finish)
    first, last = _earliest(bar.start), _latest(bar.end)
    opens = first is None or bar.attested
    closes = last is not None and not bar.attested
    return Extent(
        begin - axis.tail if opens else min(_known(first), begin),
        begin,
        finish,
        max(_known(last), finish) if closes else finish + (0 if bar.ongoing else axis.tail),
        certain,
    )


def draw(bar: Bar, axis: Scale, y: float, prefix: str) -> str:
    """The bar with its upper edge at y."""
    found = extent(bar, axis)
    x = [axis.at(moment) for moment in (found.first, found.begin, found.finish, found.last)]
    middle = max(x[2] - x[1], 2.5)
    parts = [
        _fade(x[0], x[1], y, f"url(#{prefix}-rise)", bar.style),
        _fade(x[2], x[3], y, f"url(#{prefix}-fall)", bar.style),
        _middle(x[1], middle, y, bar, found.certain, prefix),
    ]
    if _exact(bar.start):
        parts.append(_edge(x[1], y))
    if _exact(bar.end):
        parts.append(_edge(x[1] + middle, y))
    if bar.ongoing:
        parts.append(tag("path", d=f"M{x[3]} {y - 2}l7 {HEIGHT / 2 + 2}l-7 {HEIGHT / 2 + 2}z", class_="bar"))
    if bar.disputed:
        parts.append(disputed(x[3] + 6, y + HEIGHT / 2))
    return tag("g", "".join(parts))


def disputed(x: float, y: float) -> str:
    """The sign that sources disagree: not equal."""
    stroke = f"M{x} {y - 2.5}h9M{x} {y + 2.5}h9M{x + 7.5} {y - 7}l-6 14"
    return tag("path", d=stroke, class_="disputed", stroke="currentColor", stroke_width=1.6, fill="none")


def definitions(prefix: str) -> str:
    """The gradients and hatchings that bars refer to."""
    crossed = tag("path", d="M0 0L6 6M6 0L0 6", stroke="currentColor", stroke_width=1)
    slanted = tag("path", d="M-1 1L1 -1M0 5L5 0M4 6L6 4", stroke="currentColor", stroke_width=1.1)
    return tag(
        "defs",
        _gradient(f"{prefix}-rise", 0.04, 0.5) + _gradient(f"{prefix}-fall", 0.5, 0.04)
        + tag("pattern", slanted, id=f"{prefix}-maybe", width=5, height=5, patternUnits="userSpaceOnUse")
        + tag("pattern", crossed, id=f"{prefix}-cross", width=6, height=6, patternUnits="userSpaceOnUse"),
    )  # fmt: skip


def _middle(x: float, width: float, y: float, bar: Bar, certain: bool, prefix: str) -> str:
    box = {"x": x, "y": y, "width": round(width, 1), "height": HEIGHT}
    if bar.style == "gap":
        return tag("rect", **box, class_="gap", fill="none", stroke="currentColor", stroke_dasharray="3 3")
    if bar.style == "overlap":
        return tag("rect", **box, class_="overlap", fill=f"url(#{prefix}-cross)", stroke="currentColor", stroke_width=1)
    if bar.style == "life":
        return tag("rect", **(box | {"y": y + HEIGHT / 2 - 1.5, "height": 3}), class_="life")
    if not certain:
        return tag("rect", **box, class_="maybe", fill=f"url(#{prefix}-maybe)")
    return (
        tag("rect", **box, class_="acting", fill="none", stroke="currentColor", stroke_width=1.6)
        if bar.style == "acting"
        else tag("rect", **box, class_="bar")
    )


def _fade(x: float, end: float, y: float, fill: str, style: str) -> str:
    if end - x < 0.6 or style in ("gap", "overlap"):
        return ""
    top, height = (y + HEIGHT / 2 - 1.5, 3) if style == "life" else (y, HEIGHT)
    shape = tag("rect", x=x, y=top, width=round(end - x, 1), height=height, fill=fill)
    if style == "life":
        return shape
    dashes = tag(
        "path",
        d=f"M{x} {y + 0.5}H{end}M{x} {y + HEIGHT - 0.5}H{end}",
        class_="fade",
        stroke="currentColor",
        stroke_opacity=0.55,
        stroke_dasharray="2 3",
    )
    return shape + dashes


def _edge(x: float, y: float) -> str:
    return tag("path", d=f"M{x} {y - 3}v{HEIGHT + 6}", class_="edge", stroke="currentColor", stroke_width=2)


def _gradient(name: str, start: float, end: float) -> str:
    stops = tag("stop", offset=0, stop_color="currentColor", stop_opacity=start) + tag(
        "stop", offset=1, stop_color="currentColor", stop_opacity=end
    )
    return tag("linearGradient", stops, id=name)


def _exact(pair: Bounds | None) -> bool:
    first, last = _earliest(pair), _latest(pair)
    return first is not None and last is not None and last - first <= _SHARP


def _earliest(pair: Bounds | None) -> float | None:
    return year(pair[0]) if pair and pair[0] else None


def _latest(pair: Bounds | None) -> float | None:
    return year(pair[1], last=True) if pair and pair[1] else None


def _known(*candidates: float | None) -> float:
    return next(moment for moment in candidates if moment is not None)
