"""What follows from a few changed documents: only what hangs together with them is linked, merged and checked again.

    changed documents -> their profiles before and now -> everybody tied to one of those, directly or through others   linked again
                      -> the senses in which names of offices and bodies were understood, counted                       linked again
    claims that mean another than before -> whom they are about, and who is named beside those                          merged again
    the offices that these hold or held -> all who hold those                                                           checked again

Each step takes a part that nothing outside has an influence on, so that the database becomes what a fresh build would give; tests take
documents in any order, and away again, and compare.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from tenure import careers, checks, linking, store
from tenure.careers import Careers
from tenure.linking import kept
from tenure.model import Assignment, Claim, EntityKind, Finding, Linked, Spell, View
from tenure.store import keeping
from tenure.store.keeping import KeptRow

OnStage = Callable[[str], None]


def update(db: sqlite3.Connection, changed: Collection[str], decisions: linking.Decisions, linker: str, on_stage: OnStage) -> None:
    """Derive what follows from the documents `changed` (come, gone or other than before). Within a transaction."""
    on_stage("linking")
    claims, people = _link_people(db, changed, decisions, linker)
    for_offices, offices, bodies = _link_things(db, decisions)
    claims |= for_offices | {claim.id for document in changed for claim in store.claims_of_document(db, document)}
    on_stage("merging")
    people |= keeping.subjects(db, claims) | keeping.holders(db, "office", offices) | keeping.holders(db, "body", bodies)
    offices |= _merge(db, people, decisions)
    on_stage("checking")
    _check(db, offices, people, decisions)


# --------------------------------------------------------------------------------------------------------- linking


def keep(db: sqlite3.Connection, digests: Iterable[linking.Digest], people: dict[tuple[str, str], str] | None = None) -> None:
    """Keep what linking needs of documents for the next time; `people`: whom their profiles are taken for, where it is known."""
    for digest in digests:
        profiles = [(*key, (people or {}).get(key, ""), text) for key, text in kept.profiles_of(digest)]
        ties = [(tie, *profile.key) for profile in digest.profiles for tie in sorted(linking.ties(profile))]
        keeping.keep(db, profiles, ties, [(digest.document, *sense) for sense in kept.senses_of(digest)])


def _link_people(db: sqlite3.Connection, changed: Collection[str], decisions: linking.Decisions, linker: str) -> tuple[set[str], set[str]]:
    """Link again whoever hangs together with the changed documents; gives the claims that mean another, and the people who changed."""
    old = keeping.profiles_of(db, changed)
    keeping.forget(db, changed, _ties(old))
    claims = ([c for c in store.claims_of_document(db, document) if c.id not in decisions.rejected_claims] for document in sorted(changed))
    keep(db, (linking.digest(told) for told in claims))
    tied = _tied(db, [*old, *keeping.profiles_of(db, changed)], decisions)
    profiles = [kept.profile_from((row.document, row.key), row.json) for row in tied]
    folk = linking.link_people([p.profile for p in profiles], [seen for p in profiles for seen in p.seen], decisions, linker)
    keeping.take_for(db, ((folk.of[row.document, row.key], row.document, row.key) for row in tied))
    before = {row.person for row in (*old, *tied)} - {""}
    part = Linked(people=folk.people, assignments=folk.assignments, candidates=folk.candidates)
    other, renamed = keeping.link_people(db, part, before)
    return other, renamed | {row.person for row in old}


def _ties(profiles: Iterable[KeptRow]) -> set[str]:
    return {tie for row in profiles for tie in linking.ties(kept.profile_from((row.document, row.key), row.json).profile)}


def _tied(db: sqlite3.Connection, profiles: Iterable[KeptRow], decisions: linking.Decisions) -> list[KeptRow]:
    """All profiles that share a tie with these, or were decided to be one with one of these, directly or through others."""
    decided = [(one, other) for pair in decisions.people("same") for one, other in (pair, pair[::-1])]
    known: dict[tuple[str, str], KeptRow] = {}
    pulled: set[str] = set()
    waiting = _ties(profiles)
    while waiting:
        pulled |= waiting
        new = {(row.document, row.key): row for row in keeping.tied(db, waiting)}
        new |= {(row.document, row.key): row for row in keeping.profiles_by_key(db, [b for a, b in decided if a in new])}
        waiting = _ties(row for key, row in new.items() if key not in known) - pulled
        known |= new
    return [known[key] for key in sorted(known)]


def _link_things(db: sqlite3.Connection, decisions: linking.Decisions) -> tuple[set[str], set[str], set[str]]:
    """Link all offices and bodies again, by their senses; gives the claims that mean another, and the offices and bodies that changed."""
    offices = {kept.office_sense(text): (text, count) for text, count in keeping.count_senses(db, "office").items()}
    bodies = {kept.body_sense(text): (text, count) for text, count in keeping.count_senses(db, "body").items()}
    counted = {sense: count for sense, (_, count) in offices.items()}
    things = linking.link_things(counted, {sense: count for sense, (_, count) in bodies.items()}, decisions)
    of_offices = [(offices[sense][0], *meaning) for sense, meaning in things.offices.meant.items()]
    of_bodies = [(bodies[sense][0], *meaning) for sense, meaning in things.bodies.meant.items()]
    claims, other = keeping.link_things(db, "office", Linked(offices=things.offices.entities), of_offices)
    more, others = keeping.link_things(db, "body", Linked(bodies=things.bodies.entities), of_bodies)
    return claims | more, other, others


# --------------------------------------------------------------------------------------------------------- merging


def careers_of(db: sqlite3.Connection, people: Iterable[str], grounds: careers.Grounds, beside: careers.Beside = careers.nobody) -> Careers:
    """The careers of people of the database, out of their claims; `beside` gives the spells of others in the offices that they held."""
    known = [found for _, claims in store.by_person(db, sorted(people)) for found in _known(db, claims)]
    offices = {entity for _, of_one in known for one in of_one for (_, _, kind), entity in one.meant.items() if kind == "office"}
    linked = Linked(people=tuple(store.people(db, people).values()), offices=tuple(store.offices(db, offices).values()))
    return careers.of_people(known, linked, grounds, beside)


def _known(db: sqlite3.Connection, claims: list[Claim]) -> Iterable[tuple[str, list[careers.Known]]]:
    return careers.by_person(claims, store.assignments(db, (claim.id for claim in claims))).items()


def _merge(db: sqlite3.Connection, people: set[str], decisions: linking.Decisions) -> set[str]:
    """Merge again the claims about these people, and about those whose ends theirs imply. Adds to them whose career is another now, and
    gives the offices that they all hold or held.
    """
    grounds = careers.Grounds(decisions.accepted_claims, linking.place_key)
    spells = [*_spells(db, people), *careers_of(db, people, grounds).spells]
    named = {n.person for spell in spells for n in spell.predecessors if n.person}
    whose = people | named | keeping.naming(db, "successor", people)
    before = _spells(db, whose)
    after = careers_of(db, whose, grounds, lambda offices: _others(db, offices, whose))
    people |= keeping.merge(db, whose, after.people, after.spells, after.events)
    return {spell.office for spell in (*before, *after.spells) if spell.office and spell.person in people}


def _others(db: sqlite3.Connection, offices: Iterable[str], people: Collection[str]) -> list[Spell]:
    return [spell for office in sorted(offices) for spell in store.spells_of_office(db, office) if spell.person not in people]


def _spells(db: sqlite3.Connection, people: Iterable[str]) -> list[Spell]:
    return [spell for person in sorted(people) for spell in store.spells_of_person(db, person)]


# -------------------------------------------------------------------------------------------------------- checking


def _check(db: sqlite3.Connection, offices: Collection[str], people: Collection[str], decisions: linking.Decisions) -> None:
    """Check again these offices, with all who hold them, and these people."""
    everybody = {*people, *keeping.holders(db, "office", offices)}
    spells = _spells(db, everybody)
    events = [event for person in sorted(everybody) for event in store.events_of_person(db, person)]
    view = View(
        offices=store.offices(db, {spell.office for spell in spells if spell.office}),
        people=store.people(db, everybody),
        bodies=store.bodies(db, {spell.body for spell in spells if spell.body}),
        spells=tuple(spells),
        events=tuple(events),
        claims=store.Claims(db),
        assignments=dict(map(meaning, store.assignments(db, {claim for spell in spells for claim in spell.claims}))),
        whole_offices=frozenset(offices),
        whole_people=frozenset(everybody),
    )
    found = [finding for finding in checks.check(view) if _is_about(finding, offices, people)]
    listed = checks.with_accepted(found, decisions.accepted_findings)
    keeping.check(db, offices, people, [replace(f, id=own) for f, own in zip(listed, checks.finding_ids(listed), strict=True)])


def _is_about(finding: Finding, offices: Collection[str], people: Collection[str]) -> bool:
    """Whether a finding is about one of these offices, or about one of these people aside from any office."""
    return finding.office.id in offices if finding.office else any(person.id in people for person in finding.people)


def meaning(a: Assignment) -> tuple[tuple[str, str, int, EntityKind], str]:
    """What a mention means, as the checks see it."""
    return (a.claim, a.role, a.position, a.kind), a.entity
