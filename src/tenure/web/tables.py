"""Flat rows as CSV that a spreadsheet opens without running anything."""

from __future__ import annotations

import csv as csv_writer
import io
import re
from collections.abc import Sequence
from typing import Any

from tenure.web.page import Row

_FORMULA = re.compile(r"[=@+\t\r]|-(?!\d)")  # what makes a spreadsheet take a cell for a formula; "-0043-03-15" is a date


def csv(rows: Sequence[Row]) -> str:
    """RFC 4180 with a header; a cell that a spreadsheet would run gets an apostrophe before it. No rows: nothing at all."""
    out = io.StringIO()
    if rows:
        writer = csv_writer.DictWriter(out, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
