"""What a later statement ends: who moves to another town no longer lives where they lived; a footballer who goes to another club has left
the one before; whoever had an office when a new holder is named has it no more.

The later date is no more than a bound: the former stay ended by then. Both sentences are the evidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tenure.claims.assemble import fold
from tenure.claims.drafts import Draft
from tenure.claims.timing import UNTIL, compose
from tenure.model import Bounds, Mention, mentions
from tenure.reading.people import People
from tenure.reading.times import TimeMark

KINDS = frozenset(("residence", "membership", "position_held"))
MOVES = frozenset(("moved", "returned"))
STAYS = MOVES | {"arrived", "lived", "based"}
TRANSFERS = frozenset(("moved_to_club", "was_moved_to_club", "joined_named"))
AT_CLUBS = TRANSFERS | {"signed_contract"}
RANKS = {"country": 2, "state": 1, "region": 1, "county": 1}  # of a place; towns and whatever is not known are 0
_BEFORE, _BEHIND = 20, 30  # characters in which "on loan" may stand
NEW = ("new ", "next ")
SEATS = frozenset(("member", "deputy", "delegate", "vice", "assistant"))  # roles that several hold at once


def end_displaced(drafts: Sequence[Draft], text: str, people: People) -> None:
    """Bound the end of each open stay by the first later statement that ends it."""
    begun = [(draft, since) for draft in drafts if draft.kind in KINDS and (since := _since(draft)) is not None]
    for draft, since in begun:
        later = [(other, at) for other, at in begun if at[0] > since[0] and at[1] >= since[1] and _displaces(other, draft, text, people)]
        if later and _is_open(draft):
            other, _ = min(later, key=lambda pair: pair[1][1])
            _end_by(draft, other, text)


def _since(draft: Draft) -> tuple[str, str] | None:
    """First and last day on which a draft's state may have begun, as it says."""
    if draft.certainty != "asserted" or not draft.marks or draft.bound not in ("start", "state"):
        return None
    first = _first(draft.marks)
    return (first[0], first[1]) if first is not None and first[0] and first[1] else None


def _first(marks: Sequence[TimeMark]) -> Bounds | None:
    return next((mark.first for mark in marks if mark.first is not None and mark.relation not in UNTIL), None)


def _is_open(draft: Draft) -> bool:
    """Whether it began, and nothing says how long it lasted."""
    started = draft.bound == "start" or any(mark.relation in ("from", "since") for mark in draft.marks)
    ended = draft.ended or draft.until_death or any(mark.last or mark.open or mark.relation in UNTIL for mark in draft.marks)
    return started and not ended and len(draft.marks) == 1


def _displaces(later: Draft, draft: Draft, text: str, people: People) -> bool:
    if later.kind != draft.kind:
        return False
    if draft.kind == "residence":
        return later.person == draft.person and _moved_on(later, draft, people)
    if draft.kind == "membership":
        return people.sport and later.person == draft.person and _transferred(later, draft, text)
    return draft.kind == "position_held" and later.person != draft.person and _newly_held(later, draft, text)


def _moved_on(later: Draft, draft: Draft, people: People) -> bool:
    """A move to another place of the same rank or a greater one: within a country one stays in it."""
    here, there = _place(draft), _place(later)
    if _rule(later) not in MOVES or _rule(draft) not in STAYS or not here or not there or fold(here) == fold(there):
        return False
    return _rank(there, people) >= _rank(here, people) and here not in there and there not in here


def _place(draft: Draft) -> str:
    return next((mention.text for mention in mentions(draft.where)), "")


def _rank(place: str, people: People) -> int:
    return RANKS.get(people.v.places.get(place, ""), 0)


def _transferred(later: Draft, draft: Draft, text: str) -> bool:
    """A transfer to another club, not on loan."""
    here, there = _club(draft), _club(later)
    if _rule(later) not in TRANSFERS or _rule(draft) not in AT_CLUBS or here is None or there is None:
        return False
    one, other = fold(here.text), fold(there.text)
    return one not in other and other not in one and not _on_loan(later, there, text)


def _club(draft: Draft) -> Mention | None:
    return next(iter(mentions(draft.roles.get("organization"))), None)


def _on_loan(draft: Draft, club: Mention, text: str) -> bool:
    """Whether the words of a transfer, up to the club and a little beyond, speak of a loan."""
    if draft.span is None or club.start is None or club.end is None:
        return False
    return "loan" in text[min(draft.span[0], club.start) - _BEFORE : max(draft.span[1], club.end) + _BEHIND].lower()


def _newly_held(later: Draft, draft: Draft, text: str) -> bool:
    """ "was named as the new manager": there was one before, of the same body."""
    role, before = later.roles.get("role"), draft.roles.get("role")
    office = later.roles.get("office")
    if not (isinstance(role, Mention) and isinstance(before, Mention) and isinstance(office, Mention)) or office.start is None:
        return False
    same = fold(role.text) == fold(before.text) and not SEATS & set(fold(role.text).split())
    return same and _body(later) == _body(draft) and text[: office.start].lower().endswith(NEW)


def _body(draft: Draft) -> str:
    return next((fold(m.text) for name in ("body", "jurisdiction") for m in mentions(draft.roles.get(name))), "")


def _rule(draft: Draft) -> str:
    return draft.rule.rpartition(".")[2]


def _end_by(draft: Draft, later: Draft, text: str) -> None:
    """Ended by the day on which the other began at the latest; the other's words are evidence of it."""
    mark = next(m for m in later.marks if m.first is not None and m.relation not in UNTIL)
    assert mark.first is not None
    draft.ended = [replace(mark, shape="point", relation="by", first=(None, mark.first[1]), last=None, open=False)]
    when = compose(later.marks, later.bound, text)
    draft.spans = [*draft.spans, *later.evidence(text, when)]
