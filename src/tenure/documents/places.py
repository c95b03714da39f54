"""The way back: where in the source the words of the readable text come from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from tenure.model import Claim, Document, Evidence, Mention, Role, Span, When


def source_offset(document: Document, offset: int) -> int:
    """The offset in the decoded source of the character at `offset` of the text.

    Exact for what stands in the source so; for what was made of it (a date of a template, a citation) a place in what it was
    made of. Forms that keep the text as it is, and HTML, which has no map, give the offset back.
    """
    places = document.source_map
    if not places:
        return offset
    i = _piece(document, offset)
    at, place = places[i]
    beyond = i + 1 < len(places) and place + offset - at >= max(places[i + 1][1], place + 1)
    return place if beyond else place + offset - at


def _piece(document: Document, offset: int) -> int:
    """Index of the piece of the map that an offset lies in."""
    return max(0, bisect_right(document.source_map, (offset, float("inf"))) - 1)


def in_source(claim: Claim, source: Document) -> Claim:
    """A claim of `source.readable` with its quotes and mentions as they stand in `source.text`.

    Words that stand there so keep their text. What was made of other words ("22 August 1929" of a template) has the source's words as
    its text and the readable ones as its name.
    """
    return replace(
        claim,
        subject=_mention(claim.subject, source),
        roles={name: _role(role, source) for name, role in claim.roles.items()},
        when=_when(claim.when, source) if claim.when else None,
        where=_role(claim.where, source) if claim.where else None,
        according_to=_role(claim.according_to, source) if claim.according_to else None,
        evidence=tuple(_evidence(quote, source) for quote in claim.evidence),
    )


def _role(role: Role, source: Document) -> Role:
    return _mention(role, source) if isinstance(role, Mention) else tuple(_mention(mention, source) for mention in role)


def _mention(mention: Mention, source: Document) -> Mention:
    derived = tuple(_mention(anchor, source) for anchor in mention.derived_from)
    if mention.start is None or mention.end is None:
        return replace(mention, derived_from=derived)
    place = _span(mention.start, mention.end, mention.text, source)
    if place is None:  # the reader's own words, such as a title line
        return replace(mention, start=None, end=None, derived_from=derived)
    words = source.text[slice(*place)]
    name = mention.name or (mention.text if words != mention.text else None)
    return replace(mention, text=words, start=place.start, end=place.end, name=name, derived_from=derived)


def _when(when: When, source: Document) -> When:
    mentions = tuple(_mention(mention, source) for mention in when.mentions)
    return replace(when, mentions=mentions, derived_from=tuple(_mention(anchor, source) for anchor in when.derived_from))


def _evidence(quote: Evidence, source: Document) -> Evidence:
    place = _span(quote.start, quote.end, quote.quote, source) or Span(0, min(1, len(source.text)))
    return Evidence(place.start, place.end, source.text[slice(*place)])


def _span(start: int, end: int, words: str, source: Document) -> Span | None:
    """Where words of the readable text stand in the source: the very words, or all that they were made of; None if of nothing."""
    readable = source.readable
    if readable is None:
        return Span(start, end)
    if _piece(readable, start) == 0:  # the title line: the page's name, wherever the source has it
        found = source.text.find(words)
        return Span(found, found + len(words)) if found >= 0 else None
    first = source_offset(readable, start)
    if source.text.startswith(words, first):
        return Span(first, first + len(words))
    if not source.text.startswith(words[:1], first):
        first = readable.source_map[_piece(readable, start)][1]
    made_of = source.text[first : max(first, _end(end, words, readable, source.text))].rstrip(" \n|")
    return Span(first, first + len(made_of)) if made_of else None


def _end(end: int, words: str, readable: Document, text: str) -> int:
    """Where the words that end at `end` end in the source: behind the same letter, else where the next piece begins."""
    exact = source_offset(readable, end - 1) + 1
    if text[exact - 1 : exact] == words[-1:]:
        return exact
    after = bisect_left(readable.source_map, (end, -1))
    return readable.source_map[after][1] if after < len(readable.source_map) else len(text)
