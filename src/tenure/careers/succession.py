"""Ends that a named successor's start implies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from tenure import when
from tenure.model import Office, Spell


def with_implied_ends(spells: Iterable[Spell], offices: Iterable[Office], others: Iterable[Spell] = ()) -> list[Spell]:
    """The spells, in their order; those without a stated end, of an office not known to have several seats, end at the latest when a
    successor whom a source names (or whose source names them) certainly held it. Such ends are marked as inferred. The successor may be
    among the `others`.
    """
    ordered = list(spells)
    many = {office.id for office in offices if office.seats is not None and office.seats > 1}
    near: defaultdict[tuple[str, str], list[Spell]] = defaultdict(list)
    for spell in (*ordered, *others):
        if spell.office and spell.office not in many:
            near[spell.office, spell.person].append(spell)
            for person in {n.person for n in spell.predecessors if n.person} - {spell.person}:
                near[spell.office, person].append(spell)
    return [_ended(spell, _named(spell, near)) for spell in ordered]


def _named(spell: Spell, near: Mapping[tuple[str, str], Sequence[Spell]]) -> list[Spell]:
    """The spells of those whom a spell names as successors, and those that name its holder as predecessor."""
    people = dict.fromkeys((spell.person, *(n.person for n in spell.successors if n.person)))
    return [other for person in people for other in near.get((spell.office or "", person), ())]


def _ended(spell: Spell, others: Sequence[Spell]) -> Spell:
    has_end = spell.end is not None and "end" not in spell.inferred
    if has_end or spell.mode == "attested" or spell.edtf.endswith("/.."):
        return spell
    starts = [day for other in others if _follows(other, spell) and (day := other.start[1] if other.start else None)]
    latest = min(starts, key=when.from_iso, default=None)
    if latest is None or when.days(spell.end)[1] <= when.from_iso(latest):
        return spell
    limit = (None, latest)
    return replace(spell, end=limit, possible=(spell.possible[0], latest), inferred={**spell.inferred, "end": "successor"})


def _follows(other: Spell, spell: Spell) -> bool:
    """Whether a source says that the one came after the other, and the dates do not deny it."""
    named = any(n.person == other.person for n in spell.successors) or any(n.person == spell.person for n in other.predecessors)
    return named and other.person != spell.person and when.days(spell.start)[0] <= when.days(other.start)[1]
