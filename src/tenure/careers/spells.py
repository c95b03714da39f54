"""Terms into spells: one holding with bounds, neighbours, sources and disagreements."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from tenure import when
from tenure.careers.agreement import Agreement, agree_on, width, without_mandates
from tenure.careers.grounds import Grounds
from tenure.careers.sources import independent
from tenure.careers.statements import Date, Statement
from tenure.careers.terms import Term
from tenure.model import Bounds, Certainty, Mode, Neighbour, Spell, mentions
from tenure.when import edtf

MANDATES = ("elected", "appointed", "nominated", "confirmed")
"""Ways to begin that may come before the entry into office."""

NEAR = 31
"""Days within which the sides of a disagreement speak of one beginning or end: the way that one side tells holds for the other."""

_SUREST: tuple[Certainty, ...] = ("asserted", "reported", "alleged", "denied")


class Life(NamedTuple):
    """When a person was born and died, as far as known."""

    birth: Bounds | None = None
    death: Bounds | None = None


class Holding(NamedTuple):
    """What is held, by whom: the key of a spell."""

    person: str
    kind: str
    office: str | None
    body: str | None

    def id(self, number: int) -> str:
        """Names the `number`-th spell of a person in an office, in order of time."""
        key = "\x1f".join([self.person, self.kind, self.office or "", self.body or "" if self.office is None else "", str(number)])
        return "s:" + hashlib.blake2b(key.encode(), digest_size=8).hexdigest()


def spell(holding: Holding, number: int, term: Term, life: Life, grounds: Grounds) -> Spell:
    """The spell that a term's statements come to."""
    statements = sorted(term.statements, key=lambda s: s.claim.id)
    started = agree_on(without_mandates([s.start for s in statements if s.start], _is_mandate(statements)), grounds)
    ended = agree_on([s.end for s in statements if s.end], grounds)
    attested = tuple(sorted({s.attested for s in statements if s.attested}, key=when.days))
    is_running = ended is None and any(s.running for s in statements)
    start, end, mode, written = _times(started, ended, attested, is_running)
    implied = None if ended or mode == "attested" or is_running else _until_death(start, life.death)
    claims = [s.claim for s in statements]
    return Spell(
        id=holding.id(number),
        person=holding.person,
        kind=holding.kind,
        office=holding.office,
        body=holding.body,
        start=start,
        end=implied or end,
        mode=mode,
        edtf=written,
        attested=attested,
        possible=_possible(start, implied or end, mode == "attested", life),
        ordinal=next((s.ordinal for s in statements if s.ordinal), None),
        acting=any(s.acting for s in statements),
        certainty=min((c.certainty for c in claims), key=_SUREST.index),
        started_by=_way(started, statements, lambda s: s.started_by),
        ended_by=_way(ended, statements, lambda s: s.ended_by),
        predecessors=_neighbours(statements, "predecessor"),
        successors=_neighbours(statements, "successor"),
        inferred=_inferred(started, ended, implied),
        sources=independent(claims),
        claims=tuple(sorted({c.id for c in claims})),
        disagreements=(*(started.disagreement("start") if started else ()), *(ended.disagreement("end") if ended else ())),
    )


def _is_mandate(statements: Sequence[Statement]) -> Callable[[Date], bool]:
    announcing = {s.claim.id for s in statements if s.started_by in MANDATES}
    return lambda date: date.claim.id in announcing


def _times(
    started: Agreement | None, ended: Agreement | None, attested: Sequence[Bounds], is_running: bool
) -> tuple[Bounds | None, Bounds | None, Mode, str]:
    """Start, end, mode and expression. The expression is of the preferred statements, the bounds cover all sides."""
    if started is None and ended is None and attested:
        first, last = attested[0], attested[-1]
        return first, last, "attested", edtf.point(first) if first == last else edtf.span(first, last)
    approximate = (bool(started and started.approximate), bool(ended and ended.approximate))
    preferred = (started.preferred if started else None, ended.preferred if ended else None)
    written = edtf.span(*preferred, open=is_running, approximate=approximate)
    return (started.bounds if started else None), (ended.bounds if ended else None), "span", written


def _until_death(start: Bounds | None, death: Bounds | None) -> Bounds | None:
    """The end that a death implies where no claim states one: it had ended by then."""
    if death is None or death[1] is None or when.days(start)[0] > when.days(death)[1]:
        return None
    return (None, death[1])


def _possible(start: Bounds | None, end: Bounds | None, is_attested: bool, life: Life) -> Bounds:
    """The first and last day on which it can have been held at all."""
    first = None if is_attested or start is None else start[0]
    last = None if is_attested or end is None else end[1]
    return (first or (life.birth[0] if life.birth else None), last or (life.death[1] if life.death else None))


def _way(agreed: Agreement | None, statements: Sequence[Statement], way: Callable[[Statement], str | None]) -> str | None:
    """How it began or ended: by the preferred side, else by who is not far from it ("dismissed", a day earlier) or gives no date."""
    sides = agreed.sides if agreed else ()
    preferred = {id for side in sides[:1] for id in side.claims}
    is_far = agreed is not None and width(agreed.bounds) > NEAR
    others = {id for side in sides[1:] for id in side.claims} if is_far else set()
    said = sorted((s.claim.id not in preferred, s.claim.id, words) for s in statements if (words := way(s)) and s.claim.id not in others)
    return said[0][2] if said else None


def _inferred(started: Agreement | None, ended: Agreement | None, implied: Bounds | None) -> dict[str, str]:
    found = {"start": started.inferred if started else "", "end": ended.inferred if ended else "death" if implied else ""}
    return {field: reason for field, reason in found.items() if reason}


def _neighbours(statements: Iterable[Statement], role: str) -> tuple[Neighbour, ...]:
    """Whom the claims name in a role: linked people by id, others by their words."""
    names: defaultdict[tuple[str | None, str | None, str], set[str]] = defaultdict(set)
    claims: defaultdict[tuple[str | None, str | None, str], set[str]] = defaultdict(set)
    for s in statements:
        for n, mention in enumerate(mentions(s.claim.roles.get(role))):
            person = s.known.meant.get((role, n, "person"))
            value = str(mention.value) if mention.value in ("none", "vacant") else None
            key = (person, value, "" if person or value else (mention.name or mention.text).casefold())
            names[key].add(mention.name or mention.text)
            claims[key].add(s.claim.id)
    found = (Neighbour(min(names[key]), key[0], key[1], tuple(sorted(claims[key]))) for key in names)
    return tuple(sorted(found, key=lambda n: (n.name, n.person or "", n.value or "")))
