"""Ages: "at the age of 15" is a time where the page tells when its person was born, and only for that person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenure.claims.drafts import Draft
from tenure.model import Bounds, Claim, Span
from tenure.reading.times import TimeMark

OF_LIFE = frozenset(("birth", "death"))  # an age at death is no date of it: the page tells that, or nobody knows it


def birth_in_rows(claims: Iterable[Claim], page: str) -> tuple[Bounds, Span] | None:
    """The birth of the page's person by its infobox or table, and where it stands."""
    for claim in claims:
        when = claim.when
        if claim.kind == "birth" and claim.subject.name == page and when is not None and when.start is not None and when.mentions:
            said = when.mentions[0]
            if None not in when.start and said.start is not None and said.end is not None:
                return when.start, Span(said.start, said.end)
    return None


def birth_in_prose(drafts: Sequence[Draft], page: str) -> tuple[Bounds, Span] | None:
    """The birth of the page's person as told so far."""
    for draft in drafts:
        if draft.kind == "birth" and draft.person == page and draft.certainty == "asserted" and draft.marks:
            mark = draft.marks[0]
            if mark.shape == "point" and mark.first is not None and None not in mark.first:
                return mark.first, Span(mark.start, mark.end)
    return None


def without_ages(draft: Draft, page: str) -> list[TimeMark]:
    """The times of a draft; an age is one of them only of the page's person, and where no date is told."""
    dates = [mark for mark in draft.marks if mark.age is None]
    aged = draft.person == page and draft.kind not in OF_LIFE and not dates and not draft.ended
    return draft.marks if aged else dates
