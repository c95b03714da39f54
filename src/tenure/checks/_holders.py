"""The line of an office's holders: who comes before and after whom by date, as far as the dates can order them.

Order is by time, never by the order of a list. Where two starts cannot be ordered, both may be the neighbour; where a row without dates may
stand in between, nobody is called the neighbour for certain.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Literal

from tenure import when
from tenure.checks._spells import end_of, is_broken, start_of, sure_days
from tenure.model import Bounds, Office, Ref, Spell, View

Step = Literal["before", "after"]
CHAMBER = 5  # holders at once from which an office that nobody declared is taken for a chamber


@dataclass(frozen=True)
class Line:
    """All spells of an office, by start; `seats` None: many."""

    office: Office
    spells: tuple[Spell, ...]
    seats: int | None

    @cached_property
    def dated(self) -> list[Spell]:
        """The spells with a start that other starts can be compared with."""
        return [s for s in self.spells if start_of(s) and not is_broken(s)]

    @cached_property
    def undated(self) -> list[Spell]:
        """The spells whose start nobody states."""
        return [s for s in self.spells if not start_of(s)]

    @cached_property
    def order(self) -> Order:
        return Order(self.dated)


class Order:
    """Spells in the order of their starts, each start a stretch of days from `first` to `last`."""

    def __init__(self, dated: Sequence[Spell]) -> None:
        self._by_first = sorted(((*when.days(start_of(s)), s) for s in dated), key=lambda row: (row[0], row[2].id))
        self._by_last = sorted(((*when.days(start_of(s)), s) for s in dated), key=lambda row: (row[1], row[2].id))
        self._firsts, self._lasts = [row[0] for row in self._by_first], [row[1] for row in self._by_last]
        self._latest_first = list(accumulate((row[0] for row in self._by_last), max))
        self._earliest_last = list(accumulate((row[1] for row in reversed(self._by_first)), min))[::-1]
        self._widest = max((last - first for first, last, _ in self._by_first), default=0)

    def before(self, spell: Spell) -> list[Spell]:
        """Those that certainly began earlier, and after whom nobody else certainly did."""
        count = bisect_left(self._lasts, when.days(start_of(spell))[0])
        if not count:
            return []
        return [s for _, _, s in self._by_last[bisect_left(self._lasts, self._latest_first[count - 1], hi=count) : count]]

    def after(self, spell: Spell) -> list[Spell]:
        """Those that certainly began later, and before whom nobody else certainly did."""
        at = bisect_right(self._firsts, when.days(start_of(spell))[1])
        if at == len(self._firsts):
            return []
        return [s for _, _, s in self._by_first[at : bisect_right(self._firsts, self._earliest_last[at], lo=at)]]

    def unordered(self, spell: Spell) -> list[Spell]:
        """Those whose start may lie on either side of this spell's start."""
        first, last = when.days(start_of(spell))
        near = self._by_first[bisect_left(self._firsts, first - self._widest) : bisect_right(self._firsts, last)]
        return [s for _, end, s in near if end >= first and s.id != spell.id]


def lines(view: View) -> Iterator[Line]:
    """The line of each whole office of the view, by id."""
    by_office: defaultdict[str, list[Spell]] = defaultdict(list)
    for spell in view.spells:
        if spell.kind == "position_held" and spell.office in view.whole_offices and spell.certainty in ("asserted", "reported"):
            by_office[spell.office].append(spell)
    for name in sorted(by_office):
        spells = tuple(sorted(by_office[name], key=_by_start))
        yield Line(view.offices[name], spells, seats(view.offices[name], spells))


def single(view: View) -> Iterator[Line]:
    """The lines of the offices with one seat."""
    return (line for line in lines(view) if line.seats == 1)


def _by_start(spell: Spell) -> tuple[int, int, str]:
    return *when.days(spell.start), spell.id


# --------------------------------------------------------------------------------------------------------- seats


def seats(office: Office, spells: Sequence[Spell]) -> int | None:
    """How many may hold an office at once: as declared, unless the holders themselves show that it is a chamber."""
    return None if office.seats is None or (office.seats == 1 and is_chamber(spells)) else office.seats


def is_chamber(spells: Sequence[Spell]) -> bool:
    """Whether many hold it at once, and most beside several others; or most have no end though there are many."""
    if len({s.person for s in spells}) < CHAMBER:
        return False
    beside = _beside_how_many(spells)
    crowded = sum(number > 2 for number in beside)
    endless = {s.person for s in spells if start_of(s) and not end_of(s)}
    is_crowded = max(beside, default=0) >= CHAMBER and 2 * crowded >= len(beside)
    return is_crowded or len(endless) >= max(CHAMBER, (len(spells) + 1) // 2)


def _beside_how_many(spells: Iterable[Spell]) -> list[int]:
    """For each spell with sure days how many, itself among them, certainly hold the office on its first day."""
    known = [(sure, end_of(s) is None) for s in spells if (sure := sure_days(s)) and not s.acting]
    firsts = sorted(sure.first for sure, _ in known)
    lasts = sorted(sure.last + is_endless for sure, is_endless in known)
    return [bisect_right(firsts, sure.first) - bisect_right(lasts, sure.first) for sure, _ in known]


def held_at_once(spells: Iterable[Spell]) -> Iterator[tuple[int, tuple[Spell, ...]]]:
    """Each day on which somebody certainly begins, with all who certainly hold the office on it.

    A last day does not count: it may be a handover. Who has no known end counts on the first day.
    """
    known = [(s, sure) for s in spells if (sure := sure_days(s)) and not s.acting]
    for day in sorted({sure.first for _, sure in known}):
        held = [s for s, sure in known if sure.first <= day < sure.last or (sure.first == day and not end_of(s))]
        by_person = {s.person: s for s in sorted(held, key=lambda s: s.id, reverse=True)}
        yield day, tuple(by_person[person] for person in sorted(by_person))


# ---------------------------------------------------------------------------------------------------- neighbours


def beside(line: Line, spell: Spell, step: Step) -> list[Spell]:
    """Who may have held the office next before (after): no one else certainly began in between. Empty where nobody certainly did."""
    sure = line.order.before(spell) if step == "before" else line.order.after(spell)
    return sure + line.order.unordered(spell) if sure else []


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
    return any(s.person not in (one.person, other.person) for s in line.undated) and has_room(one, other)


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
