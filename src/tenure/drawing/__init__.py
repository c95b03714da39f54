"""Careers and successions as SVG: pure functions, values in, a document as a string out.

    succession(title, bars, canvas) -> str      the holders of an office, with gaps and overlaps
    career(title, bars, marks, canvas) -> str   a person's life line, spells and events
    decades(title, counts, canvas) -> str       how many, decade by decade

To add a drawing, add a function to `charts.py` that composes rows of `bars`, `marks`, `scale` and `legend`; to add a sign, draw it in
`bars.py` or `marks.py` and name it in `legend.py`. Two rules: nothing is told by colour alone, and no `style` attribute or element
(the page's policy forbids them; classes and presentation attributes do).
"""

from tenure.drawing.charts import career, decades, succession
from tenure.drawing.values import Bar, Canvas, Mark

__all__ = ["Bar", "Canvas", "Mark", "career", "decades", "succession"]
