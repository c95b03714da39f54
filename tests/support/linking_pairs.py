"""The truth table of linking: each side of a pair becomes the claims of a document, and linking says whether the two are one.

A side of people.tsv is a name (with `*` before it: only mentioned on somebody else's page), then parts after ` | `:

    b 1881-01, d 1936            birth, death (EDTF)
    office OFFICE 1923/1927      held it
    near NAME                    stands on the same page
    alias NAME                   another name that the page gives
    spouse of NAME               the page is NAME's
    predecessor of NAME, OFFICE 1927/1928     named beside that holding on NAME's page; successor likewise

A side of offices.tsv and bodies.tsv is a name, ` / ` and its body, ` @ ` and what else its document speaks of.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from tenure import linking
from tenure import when as time
from tenure.model import Assignment, Claim, Linked, Mention, Role, When

CASES = Path(__file__).parents[1] / "cases" / "linking"


class Pair(NamedTuple):
    grade: str
    verdict: str
    left: str
    right: str
    note: str


class Answer(NamedTuple):
    """What linking says of a pair, its score and reason."""

    verdict: str
    score: float
    reason: str


def pairs(kind: str) -> list[Pair]:
    with (CASES / f"{kind}.tsv").open(encoding="utf-8") as file:
        return [
            Pair(**{name: row[name] or "" for name in Pair._fields}) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def line(kind: str, pair: Pair, found: Answer) -> str:
    return "\t".join((kind, pair.grade, pair.verdict, found.verdict, f"{found.score:.2f}", pair.left, pair.right, found.reason)) + "\n"


def answer(kind: str, pair: Pair) -> Answer:
    """What linking says of the two sides, each a document of its own."""
    return _said(kind, linking.link(_claims(kind, pair)))


def answers_of_splink(found: list[Pair]) -> list[Answer]:
    """The same of pairs of people where Splink compares them: all in one run, each pair in a world of its own."""
    from tenure.linking.linkage import put_together
    from tenure.linking.linkers.splink import clusters_of

    digests = [[linking.digest(list(side)) for _, side in groupby(_claims("people", pair), key=lambda c: c.document)] for pair in found]
    clusters = clusters_of({n: [profile for digest in both for profile in digest.profiles] for n, both in enumerate(digests)})
    return [_said("people", put_together(both, clusters[n], linking.Decisions())) for n, both in enumerate(digests)]


def _claims(kind: str, pair: Pair) -> list[Claim]:
    side = _person_side if kind == "people" else _thing_side
    return [claim for name, text in (("left", pair.left), ("right", pair.right)) for claim in side(kind, name, text)]


def _said(kind: str, linked: Linked) -> Answer:
    one, other = (_own(linked, kind, name) for name in ("left", "right"))
    if one.entity == other.entity:
        return Answer("same", *min((a.score, a.reason) for a in (one, other)))
    near = next((c for c in linked.candidates if {c.one, c.other} == {one.entity, other.entity}), None)
    return Answer("different", near.score if near else 0.0, near.reason if near else "")


def _own(linked: Linked, kind: str, side: str) -> Assignment:
    """What the mention that a side is about was found to mean: of a page its subject, else the one mentioned."""
    found = {a.role: a for a in linked.assignments if a.claim == f"{side}:own" and a.kind == _KINDS[kind]}
    return next(found[role] for role in ("predecessor", "successor", "person", "subject", "office", "body") if role in found)


_KINDS = {"people": "person", "offices": "office", "bodies": "body"}


def _claim(document: str, name: str, number: str, kind: str, roles: dict[str, Role], when: str = "") -> Claim:
    return Claim(f"{document}:{number}", document, Mention(name), kind, roles, _when(when), None, "asserted", None, (), (), "en.prose")


def _when(edtf: str) -> When | None:
    found = time.parse(edtf) if edtf else None
    return When(edtf, "span" if "/" in edtf else "point", found.start, found.end, edtf) if found else None


def _person_side(kind: str, document: str, text: str) -> Iterator[Claim]:
    name, *parts = (part.strip() for part in text.split(" | "))
    if name.startswith("* "):
        yield from _mentioned(document, name[2:], parts)
        return
    yield _claim(document, name, "own", "occupation", {"occupation": Mention("politician")})
    for number, part in enumerate(parts):
        word, _, rest = part.partition(" ")
        if word in ("b", "d"):
            yield _claim(document, name, str(number), {"b": "birth", "d": "death"}[word], {}, rest)
        elif word == "office":
            office, _, years = rest.rpartition(" ")
            yield _claim(document, name, str(number), "position_held", {"office": Mention(office)}, years)
        else:
            yield _claim(document, name, str(number), *_beside(word, rest))


def _beside(word: str, rest: str) -> tuple[str, dict[str, Role]]:
    """What a page says of its person's names and company."""
    if word == "alias":
        return "name", {"name": Mention(rest)}
    return ("spouse" if word == "spouse" else "association"), {"person": Mention(rest.removeprefix("of "))}


def _mentioned(document: str, name: str, parts: list[str]) -> Iterator[Claim]:
    """The page of somebody else, on which the name stands."""
    own = next((part for part in parts if " of " in part), "")
    if own.startswith(("predecessor", "successor")):
        role, _, rest = own.partition(" of ")
        page, _, held = rest.partition(", ")
        office, _, years = held.rpartition(" ")
        yield _claim(document, page, "own", "position_held", {"office": Mention(office), role: Mention(name)}, years)
        yield _claim(document, page, "page", "occupation", {"occupation": Mention("politician")})
    else:
        relation, _, page = own.partition(" of ")
        page = page or parts[0].removeprefix("near ")
        yield _claim(document, page, "own", relation or "association", {"person": Mention(name)})
        yield _claim(document, page, "page", "occupation", {"occupation": Mention("politician")})
        for number, part in enumerate(part for part in parts if part.startswith("near ")):
            if part.removeprefix("near ") != page:
                yield _claim(document, page, str(number), "association", {"person": Mention(part.removeprefix("near "))})


def _thing_side(kind: str, document: str, text: str) -> Iterator[Claim]:
    name, _, context = text.partition(" @ ")
    office, _, body = name.partition(" / ")
    roles: dict[str, Role] = {"office": Mention(office)} if kind == "offices" else {"body": Mention(office)}
    roles |= {"body": Mention(body)} if body else {}
    yield _claim(document, f"Person {document}", "own", "position_held", roles)
    if context:
        yield _claim(document, f"Person {document}", "context", "citizenship", {"country": Mention(context)})
