"""Claims other than of holdings into events: what several claims tell of one event becomes one, with its disagreements."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from tenure import when
from tenure.careers import places
from tenure.careers.agreement import agree_on, can_be_one, width
from tenure.careers.grounds import Grounds
from tenure.careers.sources import independent
from tenure.careers.statements import Date, Known, is_structured
from tenure.model import Certainty, Claim, Disagreement, Event, Role, Side, When, mentions
from tenure.when import edtf

ONCE = frozenset({"birth", "death", "burial"})
"""What happens to a person once: claims that differ are a disagreement, not another event."""

DEFINING = {
    "name": ("name", "form"),
    "origin": ("milieu",),
    "nationality": ("country",),
    "citizenship": ("country",),
    "ethnicity": ("people",),
    "education": ("institution", "degree"),
    "occupation": ("occupation",),
    "employment": ("employer", "role"),
    "military_service": ("rank",),
    "spouse": ("person",),
    "sibling": ("person",),
    "relative": ("person",),
    "parent": ("person", "count"),
    "child": ("person", "count"),
    "candidacy": ("office", "body"),
    "membership": ("organization", "status"),
    "party": ("organization",),
    "position_held": ("office",),
    "participation": ("event",),
    "founding": ("organization",),
    "signing": ("document",),
    "award": ("award",),
    "association": ("person", "organization"),
    "expulsion": ("organization",),
    "reinstatement": ("organization",),
}
"""Roles that tell events of a kind apart, whatever their dates. Events of other kinds are told apart by their dates alone."""

TELLING = {"sentence": ("sentence",), "charge": ("charge",), "trial": ("trial",), "military_service": ("unit",)}
"""Roles that tell two events apart where both claims have them, in other words or codes; where one has none, it may mean the other's."""

_SIDES: dict[Certainty, str] = {"asserted": "held", "reported": "held", "alleged": "alleged", "denied": "denied"}


def events(person: str, known: Iterable[Known], grounds: Grounds) -> list[Event]:
    """A person's events, each of the claims that can be about one; by kind and date."""
    groups: defaultdict[tuple[Any, ...], list[Known]] = defaultdict(list)
    for one in sorted(known, key=_exactness):
        groups[one.claim.kind, _SIDES[one.claim.certainty], _definition(one)].append(one)
    told = [together for key, group in sorted(groups.items()) for together in _together(key[0], group, grounds)]
    found = sorted((_event(person, together, grounds) for together in told), key=_order)
    return _numbered(found)


def _exactness(one: Known) -> tuple[Any, ...]:
    time = one.claim.when
    bounds = [b for b in (time.start, time.end) if b] if time else []
    return (not bounds, sum(map(width, bounds)), [when.days(b) for b in bounds], one.claim.id)


def _definition(one: Known) -> tuple[str, ...]:
    """What tells an event from others of its kind: the entities or words of the defining roles."""
    return tuple(_meaning(one, role) for role in DEFINING.get(one.claim.kind, ()))


def _meaning(one: Known, role: str) -> str:
    said = []
    for n, mention in enumerate(mentions(one.claim.roles.get(role))):
        entities = [entity for (r, at, _), entity in one.meant.items() if (r, at) == (role, n)]
        said.append(min(entities) if entities else str(mention.value or mention.name or mention.text).casefold())
    return "; ".join(sorted(said))


def _together(kind: str, group: Sequence[Known], grounds: Grounds) -> list[list[Known]]:
    """Claims that can be about one event. What happens once is one; else a claim joins the first event it does not contradict."""
    if kind in ONCE:
        return [list(group)]
    found: list[list[Known]] = []
    for one in group:
        home = next((event for event in found if all(_can_be_one(one.claim, other.claim, grounds) for other in event)), None)
        if home is None:
            found.append([one])
        else:
            home.append(one)
    return found


def _can_be_one(a: Claim, b: Claim, grounds: Grounds) -> bool:
    if a.where and b.where and not places.can_be_one(a.where, b.where, grounds.place):
        return False
    if any(_differ(a, b, role) for role in TELLING.get(a.kind, ())):
        return False
    pairs = ((_date(a, "start"), _date(b, "start")), (_date(a, "end"), _date(b, "end")))
    return all(can_be_one(one.bounds, one.approximate, other) for one, other in pairs if one and other)


def _differ(a: Claim, b: Claim, role: str) -> bool:
    one, other = (sorted(str(m.value or m.name or m.text).casefold() for m in mentions(c.roles.get(role))) for c in (a, b))
    return bool(one and other) and one != other


def _date(claim: Claim, side: str) -> Date | None:
    time = claim.when
    bounds = getattr(time, side) if time else None
    return Date(bounds, bool(time and ("~" in time.edtf or "%" in time.edtf)), claim) if bounds else None


def _event(person: str, together: Sequence[Known], grounds: Grounds) -> Event:
    claims = sorted((one.claim for one in together), key=lambda c: c.id)
    kind = claims[0].kind
    time, of_time = _time(kind, claims, grounds)
    where, of_where = _where(kind, claims, grounds)
    certainty: Certainty = min((c.certainty for c in claims), key=("asserted", "reported", "alleged", "denied").index)
    ids = tuple(c.id for c in claims)
    return Event("", person, kind, time, _roles(claims), where, certainty, independent(claims), ids, (*of_time, *of_where))


def _time(kind: str, claims: Sequence[Claim], grounds: Grounds) -> tuple[When | None, tuple[Disagreement, ...]]:
    """The event's time. Of the most exact claim of the preferred side, words included; its bounds cover all sides."""
    starts = agree_on([date for c in claims if (date := _date(c, "start"))], grounds)
    ends = agree_on([date for c in claims if (date := _date(c, "end"))], grounds)
    agreed = starts or ends
    if agreed is None:
        return next((c.when for c in claims if c.when), None), ()
    preferred = {id for a in (starts, ends) if a for id in a.sides[0].claims}
    said = [c.when for c in sorted(claims, key=lambda c: _exactness(Known(c, {}))) if c.when and c.id in preferred]
    is_point = said[0].mode == "point" and starts is not None
    written = edtf.point(starts.preferred, approximate=starts.approximate) if is_point and starts else said[0].edtf
    time = replace(said[0], edtf=written, start=starts.bounds if starts else None, end=ends.bounds if ends else None)
    return time, agreed.disagreement(f"{kind}.when")


def _where(kind: str, claims: Sequence[Claim], grounds: Grounds) -> tuple[Role | None, tuple[Disagreement, ...]]:
    """The event's place: accepted by a person, else of most sources, else of rows, else said in most detail; others are other sides."""
    camps: list[list[Claim]] = []
    for claim in sorted((c for c in claims if c.where), key=_detail):
        home = next((camp for camp in camps if all(places.can_be_one(_place(claim), _place(other), grounds.place) for other in camp)), None)
        if home is None:
            camps.append([claim])
        else:
            home.append(claim)
    ranked = sorted(camps, key=lambda camp: (not grounds.accepts(camp), -independent(camp), min(map(_detail, camp))))
    sides = tuple(Side(_words(camp[0]), tuple(sorted(c.id for c in camp))) for camp in ranked)
    found = (Disagreement(f"{kind}.where", sides, _why(ranked, grounds)),) if len(sides) > 1 else ()
    return (ranked[0][0].where if ranked else None), found


def _why(ranked: Sequence[Sequence[Claim]], grounds: Grounds) -> str:
    """Why the first place is preferred to the second."""
    if grounds.accepts(ranked[0]) and not grounds.accepts(ranked[1]):
        return grounds.decided(ranked[0])
    return "more sources, else an infobox or table, else the place said in most detail"


def _place(claim: Claim) -> Role:
    return claim.where or ()


def _detail(claim: Claim) -> tuple[Any, ...]:
    return (claim.certainty != "asserted", not is_structured(claim), -len(places.parts(_place(claim))), _words(claim), claim.id)


def _words(claim: Claim) -> str:
    return ", ".join(m.name or m.text for m in mentions(claim.where))


def _roles(claims: Sequence[Claim]) -> dict[str, Role]:
    """Each role from the first claim that has it, the most exact claim first."""
    found: dict[str, Role] = {}
    for claim in sorted(claims, key=lambda c: _exactness(Known(c, {}))):
        for name, role in claim.roles.items():
            found.setdefault(name, role)
    return dict(sorted(found.items()))


def _order(event: Event) -> tuple[Any, ...]:
    time = event.when
    days = [when.days(b) for b in (time.start, time.end) if b] if time else []
    return (event.kind, not days, days, event.certainty, event.claims)


def _numbered(found: Sequence[Event]) -> list[Event]:
    """With ids: of the person, the kind and the number among events of that kind, in order of time."""
    counts: defaultdict[str, int] = defaultdict(int)
    numbered = []
    for event in found:
        counts[event.kind] += 1
        key = "\x1f".join([event.person, event.kind, str(counts[event.kind])])
        numbered.append(replace(event, id="e:" + hashlib.blake2b(key.encode(), digest_size=8).hexdigest()))
    return numbered
