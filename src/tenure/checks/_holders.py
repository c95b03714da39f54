"""The line of an office's holders: who comes before and after whom by date, as far as the dates can order them.

Order is by time, never by the order of a list. Where two starts cannot be ordered, both may be the neighbour; where a row without dates may
stand in between, nobody is called the neighbour for certain.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tenure import when
from tenure.checks._spells import certainly_before, end_of, is_broken, start_of, sure_days
from tenure.model import Bounds, Office, Ref, Spell, View

Step = Literal["before", "after"]
CHAMBER = 5  # holders at once from which an office that nobody declared is taken for a chamber


@dataclass(frozen=True, slots=True)
class Line:
    """All spells of an office, by start; `seats` None: many."""

    office: Office
    spells: tuple[Spell, ...]
    seats: int | None

    @property
    def dated(self) -> list[Spell]:
        """The spells with a start that other starts can be compared with."""
        return [s for s in self.spells if start_of(s) and not is_broken(s)]


def lines(view: View) -> Iterator[Line]:
    """The line of each whole office of the view, by id."""
    by_office: defaultdict[str, list[Spell]] = defaultdict(list)
    for spell in view.spells:
        if spell.kind == "position_held" and spell.office in view.whole_offices and spell.certainty in ("asserted", "reported"):
            by_office[spell.office].append(spell)
    for name in sorted(by_office):
        spells = tuple(sorted(by_office[name], key=_order))
        yield Line(view.offices[name], spells, seats(view.offices[name], spells))


def single(view: View) -> Iterator[Line]:
    """The lines of the offices with one seat."""
    return (line for line in lines(view) if line.seats == 1)


def _order(spell: Spell) -> tuple[int, int, str]:
    return *when.days(spell.start), spell.id


def seats(office: Office, spells: Sequence[Spell]) -> int | None:
    """How many may hold an office at once: as declared, unless the holders themselves show that it is a chamber."""
    return None if office.seats is None or (office.seats == 1 and is_chamber(spells)) else office.seats


def is_chamber(spells: Sequence[Spell]) -> bool:
    """Whether many hold it at once and most of them beside others, or most have no end though others follow."""
    holders = len({s.person for s in spells})
    if holders < CHAMBER:
        return False
    endless = [s for s in spells if start_of(s) and not end_of(s)]
    return _at_once(spells) >= max(CHAMBER, holders // 4) or len({s.person for s in endless}) >= max(CHAMBER, (holders + 1) // 2)


def _at_once(spells: Iterable[Spell]) -> int:
    """The greatest number of different holders on one day, on every reading."""
    return max((len(group) for _, group in held_at_once(spells)), default=0)


def held_at_once(spells: Iterable[Spell]) -> Iterator[tuple[int, tuple[Spell, ...]]]:
    """Each day on which somebody certainly begins, with all who certainly hold the office on it. A last day does not count: it may be a
    handover. Who has no known end counts on the first day."""
    known = [(s, sure) for s in spells if (sure := sure_days(s)) and not s.acting]
    for day in sorted({sure.first for _, sure in known}):
        held = [s for s, sure in known if sure.first <= day < sure.last or (sure.first == day and not end_of(s))]
        by_person = {s.person: s for s in sorted(held, key=lambda s: s.id, reverse=True)}
        yield day, tuple(by_person[person] for person in sorted(by_person))


# ---------------------------------------------------------------------------------------------------- neighbours


def before(line: Line, spell: Spell) -> list[Spell]:
    """Who may have held the office next before: no one else certainly began in between. Empty where nobody certainly began earlier."""
    start = start_of(spell)
    earlier = [s for s in line.dated if s.id != spell.id and certainly_before(start_of(s), start)]
    sure = [s for s in earlier if not any(certainly_before(start_of(s), start_of(t)) for t in earlier)]
    return sure + _unordered(line, spell) if sure else []


def after(line: Line, spell: Spell) -> list[Spell]:
    """Who may have held the office next after."""
    start = start_of(spell)
    later = [s for s in line.dated if s.id != spell.id and certainly_before(start, start_of(s))]
    sure = [s for s in later if not any(certainly_before(start_of(t), start_of(s)) for t in later)]
    return sure + _unordered(line, spell) if sure else []


def _unordered(line: Line, spell: Spell) -> list[Spell]:
    """Those whose start may lie on either side of this spell's start."""
    start = start_of(spell)
    return [
        s for s in line.dated
        if s.id != spell.id and not certainly_before(start_of(s), start) and not certainly_before(start, start_of(s))
    ]  # fmt: skip


def beside(line: Line, spell: Spell, step: Step) -> list[Spell]:
    """`before` or `after`."""
    return before(line, spell) if step == "before" else after(line, spell)


def in_order(spell: Spell, other: Spell, step: Step) -> tuple[Spell, Spell]:
    """A spell and its neighbour, the earlier first."""
    return (other, spell) if step == "before" else (spell, other)


def substantive(line: Line, spell: Spell, step: Step) -> list[Spell]:
    """The neighbours before or after who are neither acting nor the same person, stepping over those who are."""
    seen = {spell.id}
    waiting = [spell]
    found: dict[str, Spell] = {}
    while waiting:
        here = waiting.pop()
        for other in beside(line, here, step):
            if other.acting or other.person == spell.person:
                if other.id not in seen:
                    seen.add(other.id)
                    waiting.append(other)
            else:
                found[other.id] = other
    return [found[key] for key in sorted(found)]


def may_stand_between(line: Line, one: Spell, other: Spell) -> bool:
    """Whether a row whose start is unknown may belong between two holders: there is room for it."""
    loose = [s for s in line.spells if not start_of(s) and s.person not in (one.person, other.person)]
    return bool(loose) and has_room(one, other)


def has_room(one: Spell, other: Spell) -> bool:
    """Whether somebody else can have held the office between the end of one and the start of the other."""
    end, start = end_of(one), start_of(other)
    return end is None or when.days(start)[1] - when.days(end)[0] > 1


def ref(view: View, person: str) -> Ref:
    """What a finding calls a person by."""
    return view.people[person].ref if person in view.people else Ref(person, person)


def same_words(one: Bounds | None, other: Bounds | None) -> bool:
    """Whether two dates are the same calendar unit: one year, month or day, as sources state handovers."""
    return one is not None and one == other
