"""Uncertain time as values: bounds, the calendar, EDTF, and what certainly, possibly or never follows.

    calendar   days as numbers; Julian days; astronomical years
    edtf       EDTF expressions to bounds and back
    english    times in English
    algebra    in office on a day, overlaps, before; one statement against another

Bounds are `(earliest, latest)` ISO days, both included; None on a side: nothing is known there. Everything here is a pure function.
"""

from tenure.when.algebra import (
    Common,
    Stay,
    Verdict,
    agree,
    before,
    contains,
    happened,
    in_office,
    loosen,
    overlap,
    sharpen,
    stay,
    stay_of,
    window,
)
from tenure.when.calendar import bounds, days, from_iso, iso, julian_ordinal, ordinal
from tenure.when.edtf import Edtf, EdtfError, parse, point, span, write

__all__ = [
    "Common",
    "Edtf",
    "EdtfError",
    "Stay",
    "Verdict",
    "agree",
    "before",
    "bounds",
    "contains",
    "days",
    "from_iso",
    "happened",
    "in_office",
    "iso",
    "julian_ordinal",
    "loosen",
    "ordinal",
    "overlap",
    "parse",
    "point",
    "sharpen",
    "span",
    "stay",
    "stay_of",
    "window",
    "write",
]
