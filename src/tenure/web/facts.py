"""Spells and events as rows of a table of facts: words with links, time in words, notes, sources, and both sides of what disagrees."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from tenure import store
from tenure.model import Assignment, Bounds, Claim, Disagreement, Event, Finding, Neighbour, Ref, Spell
from tenure.questions import phrases
from tenure.questions.serving import Served
from tenure.rendering import words as say
from tenure.web.page import Row, address
from tenure.when import english


class Words(NamedTuple):
    """Some words and where they lead; no address: nowhere."""

    text: str
    address: str = ""


class Dispute(NamedTuple):
    """What sources disagree about, in words; the first side is the preferred one, and `why` says by which rule."""

    about: str
    sides: tuple[tuple[str, tuple[str, ...]], ...]
    why: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One row."""

    id: str
    kind: str
    words: tuple[Words, ...]
    when: str
    edtf: str
    start: Bounds | None
    end: Bounds | None
    notes: tuple[tuple[Words, ...], ...]  # what else is known of it, each in words
    certainty: str
    sources: int
    claims: tuple[str, ...]
    disputes: tuple[Dispute, ...]

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)


def of_spell(served: Served) -> Fact:
    """A spell as a fact about its person: the office, or else the body, and when."""
    spell = served.spell
    kind, ref = ("office", served.office) if served.office else ("body", served.body)
    words = (Words(ref.name, address(kind, ref.id)),) if ref else (Words(served.what),)
    return Fact(
        spell.id,
        spell.kind,
        words,
        english.spell(spell),
        spell.edtf,
        spell.start,
        spell.end,
        notes(spell),
        spell.certainty,
        spell.sources,
        spell.claims,
        tuple(dispute(d) for d in spell.disagreements),
    )


def of_event(event: Event, links: Mapping[tuple[str, int], Ref]) -> Fact:
    """An event as a fact about its person; `links`: the people its roles mean."""
    words = tuple(_linked(word, links.get((word.role, word.position))) for word in phrases.phrase(event))
    time = event.when
    return Fact(
        event.id,
        event.kind,
        words,
        english.when(time),
        time.edtf if time else "",
        time.start if time else None,
        time.end if time else None,
        (),
        event.certainty,
        event.sources,
        event.claims,
        tuple(dispute(d) for d in event.disagreements),
    )


def row(fact: Fact) -> Row:
    """The fact as a row of a flat table."""
    (start_earliest, start_latest), (end_earliest, end_latest) = fact.start or (None, None), fact.end or (None, None)
    return {
        "kind": fact.kind,
        "fact": fact.text,
        "edtf": fact.edtf,
        "start_earliest": start_earliest,
        "start_latest": start_latest,
        "end_earliest": end_earliest,
        "end_latest": end_latest,
        "notes": "; ".join("".join(word.text for word in note) for note in fact.notes),
        "certainty": fact.certainty,
        "sources": fact.sources,
        "disagreements": "; ".join(d.about for d in fact.disputes),
        "claims": " ".join(fact.claims),
    }


def notes(spell: Spell) -> tuple[tuple[Words, ...], ...]:
    """What else is known of a spell, in words."""
    said = [
        f"number {spell.ordinal}" if spell.ordinal else "",
        "acting" if spell.acting else "",
        f"began: {say.human(spell.started_by)}" if spell.started_by else "",
        f"ended: {say.human(spell.ended_by)}" if spell.ended_by else "",
        *(f"{side} concluded from {why}" for side, why in sorted(spell.inferred.items())),
    ]
    named = [_neighbours("after", spell.predecessors), _neighbours("before", spell.successors)]
    return (*((Words(text),) for text in said if text), *filter(None, named))


def _neighbours(before_or_after: str, named: Sequence[Neighbour]) -> tuple[Words, ...]:
    """Whom sources name on one side, each leading to the person where that one is known."""
    return tuple(word for n, one in enumerate(named) for word in (Words(", " if n else ""), *_named(before_or_after, one)))


def _named(before_or_after: str, one: Neighbour) -> tuple[Words, ...]:
    """One neighbour; that there was none stands in the words of the source ("Position established")."""
    if one.value == "none":
        said = f": “{one.name}”" if one.name else ""
        return (Words(f"nobody {'before' if before_or_after == 'after' else 'after'}{said}"),)
    if one.value == "vacant":
        return (Words(f"{before_or_after} a vacancy"),)
    return (Words(f"{before_or_after} "), Words(one.name, address("person", one.person) if one.person else ""))


def lived(db: sqlite3.Connection, people: Iterable[str]) -> dict[str, str]:
    """The years of life of those of these people of whom any is known, which tell namesakes apart: "1881–1936"."""
    return {id: f"{_year(one.born)}–{_year(one.died)}" for id, one in store.people(db, people).items() if one.born or one.died}


def _year(edtf: str) -> str:
    """The year that an EDTF date begins with, as far as it is known."""
    found = re.match(r"-?[\dX]{4}", edtf)
    return found[0] if found else "?"


def dispute(given: Disagreement) -> Dispute:
    """A disagreement with its field and values in words."""
    sides = tuple((english.expression(side.value), side.claims) for side in given.sides)
    return Dispute(given.about, sides, given.why)


def event_links(db: sqlite3.Connection, events: Sequence[Event]) -> dict[str, dict[tuple[str, int], Ref]]:
    """Which people the roles of each event mean, by the linking of the first of its claims that has any."""
    found = _by_claim(store.assignments(db, {claim for event in events for claim in event.claims}))
    meant = {event.id: next((found[claim] for claim in event.claims if claim in found), []) for event in events}
    people = store.people(db, {a.entity for some in meant.values() for a in some})
    return {id: {(a.role, a.position): people[a.entity].ref for a in some if a.entity in people} for id, some in meant.items()}


def claim_ids(facts: Sequence[Fact]) -> set[str]:
    """Every claim behind these facts or behind a side of their disputes."""
    return {claim for fact in facts for claim in fact.claims} | {
        c for fact in facts for d in fact.disputes for _, ids in d.sides for c in ids
    }


def claims_of_findings(findings: Iterable[Finding]) -> set[str]:
    """Every claim that these findings rest on."""
    return {claim for finding in findings for side in finding.sides for claim in side}


def claim_words(claim: Claim) -> str:
    """What a claim says, as a headline."""
    role = claim.role("office") or claim.role("role") or claim.role("organization")
    if claim.kind in ("position_held", "membership", "party") and role:
        return phrases.shown(role)
    return phrases.words(claim)


def _by_claim(assignments: Sequence[Assignment]) -> dict[str, list[Assignment]]:
    out: dict[str, list[Assignment]] = {}
    for one in assignments:
        if one.kind == "person" and one.role != "subject":
            out.setdefault(one.claim, []).append(one)
    return out


def _linked(word: phrases.Word, ref: Ref | None) -> Words:
    return Words(word.text, address("person", ref.id) if ref else "")
