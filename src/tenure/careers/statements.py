"""What a claim says of a holding, with what its mentions mean: the form in which claims are merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from tenure import when as time
from tenure.model import Assignment, Bounds, Claim, EntityKind

STRUCTURED = ("infobox.", "table.")
"""Beginnings of the rules that read rows which state dates as such."""

RENEWALS = ("reelected", "reappointed")
"""Ways to begin another term of an office that is already held: such a date attests the holding and starts nothing."""


class Known(NamedTuple):
    """A claim, and which entity each of its mentions means: (role, position, kind) -> id."""

    claim: Claim
    meant: Mapping[tuple[str, int, EntityKind], str]

    def body(self) -> str | None:
        """The organ, party or organization that the claim is about."""
        return self.meant.get(("body", 0, "body")) or self.meant.get(("organization", 0, "body"))


class Date(NamedTuple):
    """One date as one claim states it. `inferred` says from what it was concluded, where the claim has no date of its own."""

    bounds: Bounds
    approximate: bool
    claim: Claim
    inferred: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim about a holding: when it began, when it ended, at what time it is only said to have held (`attested`); or none of these."""

    known: Known
    start: Date | None = None
    end: Date | None = None
    attested: Bounds | None = None
    running: bool = False  # had not ended when it was written
    started_by: str | None = None
    ended_by: str | None = None
    is_part: bool = False  # what is left of a statement that spans several terms

    @property
    def claim(self) -> Claim:
        return self.known.claim

    @property
    def acting(self) -> bool:
        return "acting" in self.claim.roles

    @property
    def ordinal(self) -> int | None:
        return ordinal(self.claim)


def by_person(claims: Iterable[Claim], assignments: Iterable[Assignment]) -> dict[str, list[Known]]:
    """Each person's claims with what they mean, in the order of their ids: a function of the set. Claims without a person are left out."""
    meant: defaultdict[str, dict[tuple[str, int, EntityKind], str]] = defaultdict(dict)
    for a in assignments:
        meant[a.claim][a.role, a.position, a.kind] = a.entity
    found: defaultdict[str, list[Known]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.id):
        if person := meant[claim.id].get(("subject", 0, "person")):
            found[person].append(Known(claim, meant[claim.id]))
    return dict(sorted(found.items()))


def statement(known: Known, death: Bounds | None) -> Statement:
    """What a claim says of a holding. "Until his death" ends on the day of the person's death, if the claim has no other date for it."""
    claim, when = known.claim, known.claim.when
    started_by, ended_by = code(claim, "started_by"), code(claim, "ended_by")
    if when and when.mode == "attested":
        return Statement(known, attested=_whole(when.start, when.end), started_by=started_by, ended_by=ended_by)
    begin, _, finish = when.edtf.partition("/") if when else ("", "", "")
    start = Date(when.start, _is_approximate(begin), claim) if when and when.start else None
    end = Date(when.end, _is_approximate(finish or begin), claim) if when and when.end else None
    if ended_by == "died":
        end = _at_death(end, claim, death)
        ended_by = ended_by if _can_be(end, death) else None
    if start and started_by in RENEWALS:
        return Statement(known, None, end, start.bounds, finish == "..", None, ended_by)
    return Statement(known, start, end, running=finish == "..", started_by=started_by, ended_by=ended_by)


def without_end(s: Statement) -> Statement:
    """The part of a statement that speaks of the first of several terms."""
    return replace(s, end=None, ended_by=None, running=False, is_part=True)


def without_start(s: Statement) -> Statement:
    """The part of a statement that speaks of the last of several terms."""
    return replace(s, start=None, started_by=None, is_part=True)


def _at_death(end: Date | None, claim: Claim, death: Bounds | None) -> Date | None:
    if death is None:
        return end
    return Date(death, False, claim, "death") if end is None or time.contains(end.bounds, death) else end


def _can_be(end: Date | None, death: Bounds | None) -> bool:
    """Whether a holding can have ended with the death: "from 1921 to 1924" did not, where the person died in 1939."""
    return end is None or time.agree(end.bounds, death)


def _whole(start: Bounds | None, end: Bounds | None) -> Bounds | None:
    """The period in which a state is attested."""
    first, last = start[0] if start else None, end[1] if end else None
    return (first, last) if first or last else None


def _is_approximate(edtf: str) -> bool:
    return "~" in edtf or "%" in edtf


def code(claim: Claim, role: str) -> str | None:
    """The code of a role, else its words."""
    mention = claim.role(role)
    return None if mention is None else str(mention.value or mention.name or mention.text)


def ordinal(claim: Claim) -> int | None:
    mention = claim.role("ordinal")
    value = mention.value if mention else None
    return value if isinstance(value, int) else None


def is_structured(claim: Claim) -> bool:
    return claim.rule.startswith(STRUCTURED)
