"""One search over people, offices, bodies and quotes, and the suggestions for who is typing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tenure import store
from tenure.model import EntityKind
from tenure.questions import citing, naming
from tenure.store.claims import Hit
from tenure.store.entities import Named
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
        "hits": [(hit, titles[hit.claim.id], marked(hit.snippet)) for hit in hits],
        "near": near,
        "lived": _lived(ask, named),
    }
    rows = [{"kind": n.kind, "id": n.entity.id, "name": n.entity.name, "text": n.found} for n in named] + [_row(hit) for hit in hits]
    return Page("search.html", f"Search: {words}" if words else "Search", values, json=lambda: rows, rows=lambda: rows)


def suggest(ask: Ask) -> Data:
    """A few names that have the words, the last as a beginning."""
    found = store.suggest(ask.db, ask.text("q"), limit=_SUGGESTED)
    lived = _lived(ask, found)
    return Data(
        [
            {"name": n.entity.name, "note": lived.get(n.entity.id, ""), "kind": n.kind, "address": address(n.kind, n.entity.id)}
            for n in found
        ]
    )


def _lived(ask: Ask, found: Sequence[Named]) -> dict[str, str]:
    """The years of life of the people among these, which tell namesakes apart."""
    people = store.people(ask.db, [n.entity.id for n in found if n.kind == "person"])
    return {id: f"{_year(one.born)}–{_year(one.died)}" for id, one in people.items() if one.born or one.died}


def _year(edtf: str) -> str:
    """The year that an EDTF date begins with, as far as it is known."""
    found = re.match(r"-?[\dX]{4}", edtf)
    return found[0] if found else "?"


def marked(snippet: str) -> Sequence[tuple[bool, str]]:
    """A snippet as stretches that were found (True) or stand around what was."""
    pieces = snippet.replace("\x03", "\x02").split("\x02")
    return [(n % 2 == 1, piece) for n, piece in enumerate(pieces) if piece]


def _row(hit: Hit) -> dict[str, str]:
    text = hit.snippet.replace("\x02", "").replace("\x03", "")
    return {"kind": "quote", "id": hit.claim.id, "name": claim_address(hit.claim.document, hit.claim.id), "text": text}


ROUTES = {"/search": search, "/suggest": suggest}
