"""Two people hold a one-seat office at once, for more than a shared handover day.

`overlap`: on every reading of the dates; `overlap_possible`: on some reading, where the end of the one and the start of the other are both
known and are not the same year or month (a handover that is only known by its year is no overlap). Silent of acting holders, of one's own
terms, of chambers, and where an end is simply not known (that is `missing_end`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from tenure import when
from tenure.checks._holders import same_words, single
from tenure.checks._report import called, of_spells
from tenure.checks._spells import certainly_before, end_of, is_broken, is_running, span_said, start_of, stay_of
from tenure.model import Finding, Spell, View
from tenure.when.calendar import EVER

CODES = ("overlap", "overlap_possible")
FIRES = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
Carl Ritter,Keeper of the Maps,1953-02-20,1956-01-01
"""
SILENT = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
Carl Ritter,Keeper of the Maps,1953-03-04,1956-01-01
"""


def check(view: View) -> Iterator[Finding]:
    for line in single(view):
        for one, other in _pairs(line.spells):
            common = when.overlap(stay_of(one), stay_of(other))
            told = f"{called(view, one)} ({span_said(one)}) and {called(view, other)} ({span_said(other)})"
            if common.certain > 1:
                yield of_spells(
                    view, line, "overlap", "error", "end", f"{told} held it at once for {common.certain} days at least", [one, other]
                )
            elif (common.possible is None or common.possible > 1) and _may_overlap(one, other):
                yield of_spells(view, line, "overlap_possible", "info", "end", f"{told} may have held it at once", [one, other])


def _pairs(spells: Sequence[Spell]) -> Iterator[tuple[Spell, Spell]]:
    """Pairs of different holders who may touch, the earlier first."""
    rows = sorted(((*_reach(s), s) for s in spells if not s.acting and not is_broken(s) and s.start), key=lambda row: (row[0], row[2].id))
    for at, (_, last, one) in enumerate(rows):
        for first, _, other in islice(rows, at + 1, None):
            if first > last:
                break
            if one.person != other.person:
                yield one, other


def _reach(spell: Spell) -> tuple[int, int]:
    """The first and last day by which others are touched; a spell with an unknown end touches those who began when it did."""
    first, latest = when.days(spell.start)
    if is_running(spell):
        return first, EVER
    end = spell.end if spell.mode == "attested" else end_of(spell)
    return first, when.days(end)[1] if end else latest


def _may_overlap(one: Spell, other: Spell) -> bool:
    """Whether the dates themselves allow it: some end may lie after the other's start, and it is no handover within one year or month."""
    if same_words(end_of(one), start_of(other)) or same_words(end_of(other), start_of(one)):
        return False
    if "attested" in (one.mode, other.mode):
        return _inside(one, other) or _inside(other, one)
    first, then = (other, one) if certainly_before(start_of(other), start_of(one)) else (one, other)
    return start_of(then) is not None and start_of(first) is not None and (end_of(first) is not None or is_running(first))


def _inside(one: Spell, other: Spell) -> bool:
    """Whether the one is attested only at a time at which the other certainly held the office."""
    held = stay_of(other).core()
    if one.mode != "attested" or other.mode == "attested" or held is None or not one.attested:
        return False
    first, last = when.days(one.attested[0])
    return held[0] < first and last < held[1]
