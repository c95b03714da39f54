"""A table has words with a number where a date should stand, and no date can be read in them.

`unreadable_date`: "1953-02-30", "19x3". The spell stands as if the date were not known. Silent of empty cells, of "present" and the
like, and of dates that are only vague ("c. 1953").
"""

from __future__ import annotations

from collections.abc import Iterator

from tenure.checks._holders import ref
from tenure.checks._report import of_person
from tenure.model import Bounds, Claim, Event, Finding, Spell, View

CODES = ("unreadable_date",)
FIRES = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,19x3
"""
SILENT = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,c. 1953
"""


def check(view: View) -> Iterator[Finding]:
    facts: tuple[Spell | Event, ...] = (*view.spells, *view.events)
    for fact in facts:
        if fact.person in view.whole_people:
            for claim in (view.claims[id] for id in fact.claims if id in view.claims):
                for field, words in _unread(claim):
                    told = f"{claim.document} has “{words}” as a date of {ref(view, fact.person).name}, which is none"
                    yield of_person(view, fact.person, "unreadable_date", "warning", field, told, fact)


def _unread(claim: Claim) -> Iterator[tuple[str, str]]:
    """(field, words) of the cells of a row in which no date was read."""
    if not claim.when or not claim.rule.startswith("table."):
        return
    cells = [cell.text for cell in claim.when.mentions]
    if len(cells) == 2:
        read = [("start", cells[0], claim.when.start), ("end", cells[1], claim.when.end)]
    else:  # of one cell nothing says whether it is the start or the end
        read = [("when", cell, claim.when.start or claim.when.end) for cell in cells]
    yield from ((field, words) for field, words, bounds in read if not _is_known(bounds) and any(c.isdigit() for c in words))


def _is_known(bounds: Bounds | None) -> bool:
    return bounds is not None and bounds != (None, None)
