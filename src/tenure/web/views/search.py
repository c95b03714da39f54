"""One search over people, offices, bodies and quotes, and the suggestions for who is typing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tenure import store
from tenure.model import Claim, EntityKind
from tenure.questions import citing, naming
from tenure.store.claims import COMMON, Hit
from tenure.web import facts
from tenure.web.page import Ask, Data, Page, address, claim_address

_NAMED = 30
_QUOTES = 30
_SUGGESTED = 8
KINDS: tuple[EntityKind, ...] = ("person", "office", "body")


def search(ask: Ask) -> Page:
    """Everything that has the words; where nothing has, the nearest names."""
    words = ask.text("q")
    named = store.suggest(ask.db, words, limit=_NAMED) if words else []
    hits = store.search(ask.db, words, limit=_QUOTES) if words else []
    near = [(kind, ref) for kind in KINDS for ref in naming.nearest(ask.db, kind, words, 3)] if words and not named and not hits else []
    titles = {id: cited.title for id, cited in citing.cite_claims(ask.db, (hit.claim for hit in hits)).items()}
    values = {
        "words": words,
        "named": {kind: [n for n in named if n.kind == kind] for kind in KINDS},
        "quotes": _quoted(hits, titles),
        "hits": len(hits),
        "more": store.count_hits(ask.db, words) - len(hits) if len(hits) == _QUOTES else 0,
        "many": store.count_hits(ask.db, words) > COMMON if len(hits) == _QUOTES else False,
        "near": near,
        "lived": facts.lived(ask.db, [n.entity.id for n in named if n.kind == "person"]),
    }
    rows = [{"kind": n.kind, "id": n.entity.id, "name": n.entity.name, "text": n.found} for n in named] + [_row(hit) for hit in hits]
    return Page("search.html", f"Search: {words}" if words else "Search", values, json=lambda: rows, rows=lambda: rows)


class Quoted(NamedTuple):
    """A stretch of a document with the words that were found, and the claims that rest on it."""

    title: str
    pieces: Sequence[tuple[bool, str]]
    claims: list[Claim]


def _quoted(hits: Sequence[Hit], titles: Mapping[str, str]) -> list[Quoted]:
    """Each stretch once, in the order of the best claim that rests on it."""
    out: dict[tuple[str, str], Quoted] = {}
    for hit in hits:
        new = Quoted(titles[hit.claim.id], marked(hit.snippet), [])
        out.setdefault((hit.claim.document, hit.snippet), new).claims.append(hit.claim)
    return list(out.values())


def suggest(ask: Ask) -> Data:
    """A few names that have the words, the last as a beginning."""
    found = store.suggest(ask.db, ask.text("q"), limit=_SUGGESTED)
    lived = facts.lived(ask.db, [n.entity.id for n in found if n.kind == "person"])
    return Data(
        [
            {"name": n.entity.name, "note": lived.get(n.entity.id, ""), "kind": n.kind, "address": address(n.kind, n.entity.id)}
            for n in found
        ]
    )


def marked(snippet: str) -> Sequence[tuple[bool, str]]:
    """A snippet as stretches that were found (True) or stand around what was."""
    pieces = snippet.replace("\x03", "\x02").split("\x02")
    return [(n % 2 == 1, piece) for n, piece in enumerate(pieces) if piece]


def _row(hit: Hit) -> dict[str, str]:
    text = hit.snippet.replace("\x02", "").replace("\x03", "")
    return {"kind": "quote", "id": hit.claim.id, "name": claim_address(hit.claim.document, hit.claim.id), "text": text}


ROUTES = {"/search": search, "/suggest": suggest}
