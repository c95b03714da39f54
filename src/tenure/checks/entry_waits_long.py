"""More than a year lies between election or appointment and entry, on every reading.

`long_wait`, as information: mostly one of the dates belongs to another term. Silent where the dates may be
a year apart or less, and of chambers, whose members are elected again while they sit.
"""

from __future__ import annotations

from collections.abc import Iterator

from tenure.checks._report import called, held, of_person
from tenure.model import Bounds, Claim, Finding, Spell, View
from tenure.when import days

CODES = ("long_wait",)
LONGEST = 365  # days
MANDATES = ("elected", "appointed", "nominated", "confirmed")
FIRES = """
{"person": "Ada Byron", "kind": "position_held", "roles": {"office": "Keeper of Maps", "started_by": "appointed"}, "start": "1950-01-10"}
{"person": "Ada Byron", "kind": "position_held", "roles": {"office": "Keeper of Maps"}, "start": "1951-01-11", "end": "1953-03-04"}
"""
SILENT = """
{"person": "Ada Byron", "kind": "position_held", "roles": {"office": "Keeper of Maps", "started_by": "appointed"}, "start": "1950-01-10"}
{"person": "Ada Byron", "kind": "position_held", "roles": {"office": "Keeper of Maps"}, "start": "1951-01-10", "end": "1953-03-04"}
"""


def check(view: View) -> Iterator[Finding]:
    for spell in view.spells:
        office = view.offices.get(spell.office or "")
        if spell.person in view.whole_people and office and office.seats == 1:
            wait = _least_wait(view, spell)
            if wait > LONGEST:
                told = f"{called(view, spell)} entered {held(view, spell)} {wait} days after election or appointment"
                yield of_person(view, spell.person, "long_wait", "info", "start", told, spell)


def _least_wait(view: View, spell: Spell) -> int:
    """Days between the last mandate and the first entry on every reading; 0 where one of them is not stated."""
    claims = [view.claims[key] for key in spell.claims if key in view.claims]
    mandates = [start for c in claims if _is_mandate(c) and (start := _start(c))]
    entries = [start for c in claims if not _is_mandate(c) and (start := _start(c))]
    if not mandates or not entries:
        return 0
    return min(days(entry)[0] for entry in entries) - max(days(mandate)[1] for mandate in mandates)


def _is_mandate(claim: Claim) -> bool:
    way = claim.role("started_by")
    return way is not None and str(way.value) in MANDATES


def _start(claim: Claim) -> Bounds | None:
    return claim.when.start if claim.when and claim.when.start and claim.when.start[0] and claim.when.start[1] else None
