"""What follows from the claims: linked, merged, checked, in one transaction."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from tenure import __version__, careers, checks, linking, store
from tenure.building.updating import keep, meaning, update
from tenure.building.version import DERIVING, version_of
from tenure.model import Claim, Linked, View
from tenure.store import keeping, writing
from tenure.store.writing import Unit

FEW = 0.2  # of all documents: where no more have changed, only what hangs together with them is derived


def settle(
    db: sqlite3.Connection, database: str | Path, is_gone: Callable[[Unit], bool], on_stage: Callable[[str], None], linker: str
) -> bool:
    """Put what was read into its place and derive what follows, if anything has changed. Returns whether it had."""
    decisions = linking.read_decisions(database)
    version = hashlib.blake2b(f"{version_of(DERIVING)} {linker} {decisions.all}".encode(), digest_size=16).hexdigest()
    with writing.transaction(db):
        settled = writing.settle(db, is_gone)
        is_current = store.meta(db, "derived") == version
        if not is_current or len(settled.documents) > FEW * store.counts(db)["documents"]:
            _derive(db, decisions, on_stage, linker)
        elif settled.documents:
            update(db, settled.documents, decisions, linker, on_stage)
        elif not settled.is_changed:
            return False
        writing.remark(db, "derived", version)
        writing.remark(db, "linker", linker)
        writing.remark(db, "program", __version__)
        writing.remark(db, "gone", json.dumps([decision.line().strip() for decision in _gone(db, decisions)], ensure_ascii=False))
    return True


def _gone(db: sqlite3.Connection, decisions: linking.Decisions) -> tuple[linking.Decision, ...]:
    """The decisions about what is not there (any more)."""
    named = {key for verb in ("same", "different") for pair in decisions.people(verb) for key in pair}
    people = {(row.document, row.key) for row in keeping.profiles_by_key(db, named)}
    return decisions.gone(store.Claims(db), people, keeping.all_finding_ids(db))


def _derive(db: sqlite3.Connection, decisions: linking.Decisions, on_stage: Callable[[str], None], linker: str) -> None:
    """Link, merge and check all claims, and replace what was derived before. Never holds all claims in memory."""
    on_stage("linking")
    rejected = decisions.rejected_claims
    digests = [linking.digest([c for c in claims if c.id not in rejected]) for claims in store.by_document(db)]
    linked = linking.linked(digests, decisions, linker)
    keeping.forget_all(db)
    keep(db, digests, _taken_for(digests, linked))
    del digests  # as large as all that follows
    writing.link(db, linked)
    on_stage("merging")
    grounds = careers.Grounds(decisions.accepted_claims, linking.place_key)
    found = careers.of_people(_known(db, linked), linked, grounds)
    on_stage("checking")
    findings = checks.check(view(store.Claims(db), linked, found), decisions.accepted_findings)
    named = [replace(finding, id=id) for finding, id in zip(findings, checks.finding_ids(findings), strict=True)]
    on_stage("writing")
    writing.conclude(db, found.people, found.spells, found.events, named)


def _taken_for(digests: Iterable[linking.Digest], linked: Linked) -> dict[tuple[str, str], str]:
    """Whom each profile is taken for."""
    meant = {(a.claim, a.role, a.position): a.entity for a in linked.assignments if a.kind == "person"}
    return {seen.person: meant[seen.claim, seen.role, seen.position] for digest in digests for seen in digest.sightings}


def _known(db: sqlite3.Connection, linked: Linked) -> Iterator[tuple[str, list[careers.Known]]]:
    """Each person's claims with what they mean."""
    for _, claims in store.by_person(db, (person.id for person in linked.people)):
        yield from careers.by_person(claims, store.assignments(db, (claim.id for claim in claims))).items()


def view(claims: Mapping[str, Claim] | Iterable[Claim], linked: Linked, found: careers.Careers) -> View:
    """What the checks see of a whole database, or of claims at hand."""
    offices, people = {o.id: o for o in linked.offices}, {p.id: p for p in found.people}
    return View(
        offices=offices,
        people=people,
        bodies={b.id: b for b in linked.bodies},
        spells=found.spells,
        events=found.events,
        claims=claims if isinstance(claims, Mapping) else {c.id: c for c in claims},
        assignments=dict(map(meaning, linked.assignments)),
        whole_offices=frozenset(offices),
        whole_people=frozenset(people),
    )
