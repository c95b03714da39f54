"""A generated database of any size, for measuring: people with careers in offices of bodies, drawn from a seed.

Names, offices and dates are invented. Every spell has a claim with its evidence, every person a birth and a death,
and the checks find what they find in careers that were drawn blindly.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from tenure import careers, checks, store
from tenure.building.deriving import view
from tenure.model import Assignment, Block, Body, Claim, Document, Evidence, Linked, Mention, Office, Person, When
from tenure.store import writing

FIRST = ("Ada", "Bea", "Cai", "Dan", "Eva", "Fay", "Gus", "Hal", "Ida", "Jan", "Kay", "Leo", "Mia", "Ned", "Ola", "Pia")
LAST = (
    "Holm",
    "Reed",
    "Marsh",
    "Brook",
    "Field",
    "Hill",
    "Wood",
    "Stone",
    "Lake",
    "Moor",
    "Dale",
    "Ford",
    "Heath",
    "Shaw",
    "Croft",
    "Beck",
)
ROLES = {  # with their seats
    "Minister": 1, "Deputy Minister": None, "Secretary": None, "Member": 20,
    "Chairman": 1, "Governor": 1, "Commissioner": None, "Judge": None,
}  # fmt: skip
SPELLS_EACH = 4


def multitude(path: Path, spells: int, seed: int = 1) -> None:
    """A database with about so many spells."""
    people = spells // SPELLS_EACH
    bodies = [Body(f"body-{n}", f"Council of {LAST[n % 16]}{LAST[n // 16 % 16].lower()} {n}") for n in range(max(1, people // 100))]
    offices = [Office(f"office-{b.id}-{role}", f"{role} of the {b.name}", (), b.id, ROLES[role]) for b in bodies for role in ROLES]
    chamber = Body("body-chamber", "House of Deputies")
    chance = random.Random(seed)
    everyone, claims, assignments = [], [], []
    db = store.open_for_writing(path)
    for n in range(people):
        person = Person(f"person-{n}", f"{chance.choice(FIRST)} {chance.choice(LAST)}{chance.choice(LAST).lower()} {n}")
        everyone.append(person)
        written = list(_life(chance, n, person, offices, chamber))
        document = _document(n, person, [claim for claim, _ in written])
        claims += [claim for claim, _ in written]
        assignments += [assignment for _, means in written for assignment in means]
        writing.stage(db, writing.Unit(f"made/{n}", 0), "made", writing.packed(writing.Unit(f"made/{n}", 0), [document], writing.Notes()))
    members = Office("office-chamber", "Member of the House of Deputies", (), chamber.id, 400)
    linked = Linked(tuple(everyone), (members, *offices), (chamber, *bodies), tuple(assignments))
    found = careers.careers(claims, linked)
    findings = checks.check(view(claims, linked, found), frozenset())
    named = [replace(finding, id=id) for finding, id in zip(findings, checks.finding_ids(findings), strict=True)]
    with writing.transaction(db):
        writing.settle(db, lambda unit: False)
        writing.derive(db, linked, found.people, found.spells, found.events, named)
    db.close()


def _document(n: int, person: Person, claims: list[Claim]) -> tuple[Document, list[Claim]]:
    text = "\n".join(claim.evidence[0].quote for claim in claims)
    return Document(f"made{n}", person.name, text, (Block("prose", 0, len(text)),), reader="made"), claims


def _life(chance: random.Random, n: int, person: Person, offices: list[Office], chamber: Body) -> Iterator[tuple[Claim, list[Assignment]]]:
    born = chance.randint(1800, 1950)
    at = 0
    for number in range(SPELLS_EACH + 2):
        kind, roles, times, means = "position_held", {}, (born, born), []
        if number < 2:
            kind, times = ("birth", "death")[number], (born + number * 75, born + number * 75)
        else:
            start = born + 25 + 8 * (number - 2) + chance.randint(0, 3)
            times = (start, start + chance.randint(1, 6))
            office, body = ("office-chamber", chamber.id) if chance.random() < 0.05 else _one(chance, offices)
            roles = {"office": Mention(office)}
            means = [("office", "office", office), ("body", "body", body)]
        quote = f"{person.name} {kind} {roles.get('office', Mention('')).text} {times[0]} to {times[1]}"
        id = f"c:{n:08x}{number}"
        days = [chance.randint(1, 28), chance.randint(1, 12)]
        iso = [f"{year}-{days[1]:02}-{days[0]:02}" for year in times]
        mode = "span" if kind == "position_held" else "point"
        when = When("/".join(iso) if mode == "span" else iso[0], mode, (iso[0], iso[0]), (iso[1], iso[1]), quote[-12:])  # type: ignore[arg-type]
        subject = Mention(person.name, at, at + len(person.name), person.name)
        evidence = (Evidence(at, at + len(quote), quote),)
        at += len(quote) + 1
        claim = Claim(id, f"made{n}", subject, kind, roles, when, None, "asserted", None, evidence, (), "made")
        known = [("subject", "person", person.id), *means]
        yield claim, [Assignment(id, role, 0, what, entity, 1.0, "made") for role, what, entity in known]  # type: ignore[arg-type]


def _one(chance: random.Random, offices: list[Office]) -> tuple[str, str]:
    office = chance.choice(offices)
    return office.id, office.body or ""
