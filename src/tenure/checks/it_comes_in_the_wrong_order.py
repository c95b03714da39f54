"""What must come first comes later, on every reading.

`out_of_order`: sentence before arrest, rehabilitation before sentence, burial before death, death before birth, and the like (`ORDER`), and
holders of neighbouring numbers whom one table counts in another order than it dates them (of numbers further apart, the lower may be that
of an earlier term, from before the table begins). People are arrested and sentenced more than once, so two kinds are out of
order only if every event of the one certainly precedes every event of the other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tenure.checks._holders import Line, ref, single
from tenure.checks._lives import date
from tenure.checks._report import called, of_person, of_spells
from tenure.checks._spells import certainly_before, said, start_of
from tenure.checks._witnesses import lists_both
from tenure.model import Event, Finding, View

CODES = ("out_of_order",)
ORDER = (
    ("birth", "death"),
    ("death", "burial"),
    ("arrest", "charge"),
    ("arrest", "trial"),
    ("arrest", "sentence"),
    ("arrest", "rehabilitation"),
    ("charge", "sentence"),
    ("trial", "sentence"),
    ("trial", "rehabilitation"),
    ("sentence", "pardon"),
    ("sentence", "rehabilitation"),
    ("expulsion", "reinstatement"),
)
FIRES = """person,office,start,end,birth,death
Ada Byron,Keeper of the Maps,,,1852-11-27,1815-12-10
"""
SILENT = """person,office,start,end,birth,death
Ada Byron,Keeper of the Maps,,,1815-12-10,1852-11-27
"""


def check(view: View) -> Iterator[Finding]:
    yield from _in_lives(view)
    for line in single(view):
        yield from _in_counting(view, line)


def _in_lives(view: View) -> Iterator[Finding]:
    events: defaultdict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in view.events:
        if event.person in view.whole_people and event.certainty in ("asserted", "reported"):
            events[event.person, event.kind].append(event)
    for person in sorted(view.whole_people):
        for first, then in ORDER:
            pair = _reversed(events.get((person, first), []), events.get((person, then), []))
            if pair:
                told = f"{then} ({said(date(pair[1]))}) before {first} ({said(date(pair[0]))}) of {ref(view, person).name}"
                yield of_person(view, person, "out_of_order", "error", then, told, pair[1], pair[0])


def _reversed(first: Sequence[Event], then: Sequence[Event]) -> tuple[Event, Event] | None:
    """An event of each, if all of the second kind certainly precede all of the first."""
    wrong = first and then and all(certainly_before(date(late), date(early)) for early in first for late in then)
    return (first[0], then[0]) if wrong else None


def _in_counting(view: View, line: Line) -> Iterator[Finding]:
    first = {s.person: s for s in reversed(line.dated) if s.ordinal is not None}
    counted = sorted(first.values(), key=lambda s: (s.ordinal or 0, s.id))
    for other, one in pairwise(counted):
        wrong = (
            (one.ordinal or 0) - (other.ordinal or 0) == 1
            and one.person != other.person
            and certainly_before(start_of(one), start_of(other))
        )
        if wrong and lists_both(view, one, other):
            told = f"{called(view, one)} is counted as no. {one.ordinal} but began before no. {other.ordinal}, {called(view, other)}"
            yield of_spells(view, line, "out_of_order", "warning", "ordinal", told, [one, other])
