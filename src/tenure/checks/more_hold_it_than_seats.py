"""More people hold an office at once than it has seats, on every reading.

`too_many_holders`: of an office with a fixed number of seats, or three and more in an office of one seat (two of them are an `overlap`).
Silent of offices whose seats nobody has counted (members, deputies, delegates) or that are seen to be chambers, and of acting holders.
"""

from __future__ import annotations

from collections.abc import Iterator

from tenure.checks._holders import held_at_once, lines
from tenure.checks._report import called, of_spells
from tenure.model import Finding, View
from tenure.when import english, iso

CODES = ("too_many_holders",)
FIRES = """person,office,start,end
Marcus,Consul,0100-01-01,0100-12-31
Lucius,Consul,0100-01-01,0100-12-31
Gaius,Consul,0100-01-01,0100-12-31
"""
SILENT = """person,office,start,end
Marcus,Consul,0100-01-01,0100-12-31
Lucius,Consul,0100-01-01,0100-12-31
Gaius,Consul,0101-01-01,0101-12-31
"""


def check(view: View) -> Iterator[Finding]:
    for line in lines(view):
        allowed = None if line.seats is None else max(line.seats, 2)
        day, crowd = max(held_at_once(line.spells), key=lambda found: (len(found[1]), -found[0]), default=(0, ()))
        if allowed is not None and len(crowd) > allowed:
            names = ", ".join(called(view, spell) for spell in crowd)
            told = f"{len(crowd)} held it on {english.day(iso(day))}, but it has {line.seats} seat{'s' if line.seats != 1 else ''}: {names}"
            yield of_spells(view, line, "too_many_holders", "error", "start", told, crowd)
