"""Birth, death and burial: the row of the date and the row of the place are one claim."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tenure.claims.assemble import Assembler
from tenure.claims.infobox.parts import mention, times, trimmed, when
from tenure.model import Claim, Document, Field, Mention, Role, Span

EVENTS = (("birth", "birth_date", "birth_place"), ("death", "death_date", "death_place"), ("burial", "burial_date", "resting_place"))
"""Kind, the key of its date, the key of its place."""

MANNERS = {
    "execution": r"execut\w+|shot by|hang(?:ed|ing)|firing squad|guillotin\w+|behead\w+|shot",
    "murder": r"murder\w*|assassinat\w+|homicide|poison\w+",
    "suicide": r"suicide",
    "accident": r"accident\w*|crash|drown\w*|collision",
    "killed in action": r"killed in action|kia|in combat|in battle",
    "duel": r"duel",
    "illness": r"cancer|tubercul\w+|pneumonia|disease|stroke|heart\b.*|typhus|cholera|illness|infarction|leuka?emia|diabetes|influenza",
    "natural": r"natural causes|old age",
}
"""Value of the role `manner` -> the words that say it."""

_MANNERS = {value: re.compile(rf"\b(?:{words})", re.IGNORECASE) for value, words in MANNERS.items()}
_NOTE = re.compile(r"\s*\([^()]*\)?\s*$")
_UNPLACED = re.compile(r"(?:unknown|\?+|n/?a)$", re.IGNORECASE)


def claims(document: Document, subject: Mention, assembler: Assembler) -> Iterator[Claim]:
    """At most one claim for each event."""
    rows = {field.key: field for field in reversed(document.fields)}
    for kind, date_key, place_key in EVENTS:
        date, place = rows.get(date_key), rows.get(place_key)
        marks = times(document.text, date.value) if date else []
        where, where_row = _place(document.text, date, place, marks[-1].end if marks else None)
        roles, cause_row = _manner(document.text, rows.get("death_cause")) if kind == "death" else ({}, None)
        held = when(document.text, marks, "point")
        if held or where or roles:
            spans = [date.row if date and (held or where_row == date.row) else None, where_row, cause_row]
            yield assembler.claim(
                kind, subject, roles, rule=f"infobox.{kind}", spans=[span for span in spans if span is not None], when=held, where=where
            )


def _place(text: str, date: Field | None, place: Field | None, after: int | None) -> tuple[Mention | None, Span | None]:
    """The place and its row: the row of the place, or what follows the date in the date's row ("11 June 1890, Samara")."""
    if place:
        span = trimmed(text, *_without_note(text, place.value))
        said = text[slice(*span)]
        return (mention(text, span), place.row) if said and not _UNPLACED.match(said) else (None, None)
    if date and after is not None:
        rest = re.compile(r"(?:\s*\([^()]*\))?\s*[,;]\s*(?:in\s+)?").match(text, after, date.value.end)
        span = trimmed(text, rest.end(), date.value.end) if rest else Span(0, 0)
        if text[span.start : span.start + 1].isupper():
            return mention(text, span), date.row
    return None, None


def _without_note(text: str, value: Span) -> Span:
    """A place without what a closing bracket says of it ("(now Poland)")."""
    found = _NOTE.search(text[slice(*value)])
    return Span(value.start, value.start + found.start()) if found and found.start() else value


def _manner(text: str, cause: Field | None) -> tuple[dict[str, Role], Span | None]:
    for value, pattern in _MANNERS.items() if cause else ():
        found = pattern.search(text, *cause.value)  # type: ignore[union-attr]
        if found and cause:
            return {"manner": Mention(found[0], found.start(), found.end(), value=value)}, cause.row
    return {}, None
