"""Quotes with the words that were searched for."""

from __future__ import annotations

from tenure.questions.search import CLOSES, OPENS, Hits
from tenure.rendering import evidence, words
from tenure.rendering.terminal import Terminal


def render(out: Terminal, found: Hits) -> None:
    out.heading(f"“{found.text}”", words.count(len(found.hits) + found.more, "quote"))
    if not found.hits:
        _nothing(out, found)
    for hit in found.hits:
        out.say()
        out.say(*_marked(words.line(hit.snippet)))
        kind = words.human(hit.claim.kind)
        out.say((f"{kind} · {evidence.source(found.citations[hit.claim.id])}", "dim"), indent=2)


def _marked(snippet: str) -> list[str | tuple[str, str]]:
    """The words found in bold."""
    head, *rest = snippet.split(OPENS)
    parts: list[str | tuple[str, str]] = [head]
    for piece in rest:
        found, _, after = piece.partition(CLOSES)
        parts += [(found, "bold"), after]
    return parts


def _nothing(out: Terminal, found: Hits) -> None:
    """Say which words no quote has at all, and who or what is called by the words."""
    absent = [word for word, occurs in found.occurring.items() if not occurs]
    out.say("No quote has all of these words." + (f" None has {' or '.join(f'“{word}”' for word in absent)}." if absent else ""))
    for named in found.called:
        out.say(f"{named.kind}: {named.entity.name}  [{named.entity.id}]", indent=2)
