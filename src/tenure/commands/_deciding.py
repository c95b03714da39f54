"""What the commands that record decisions share: what is meant, who decides, writing the line or taking it back."""

from __future__ import annotations

import argparse
import getpass
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from tenure.errors import CallError

if TYPE_CHECKING:
    from tenure.linking import Decision
    from tenure.model import EntityKind, Ref


def options(parser: argparse.ArgumentParser, *, why_needed: bool = False) -> None:
    """Which database, why, by whom; and taking the decision back."""
    parser.add_argument("--db", required=True, metavar="FILE", help="the database that `tenure build` made; decisions stand beside it")
    parser.add_argument("--why", default="", metavar="WORDS", help=f"the reason{' (needed)' if why_needed else ''}")
    parser.add_argument("--by", default="", metavar="NAME", help="who decides (default: TENURE_AUTHOR, else the user of this computer)")
    parser.add_argument("--undo", action="store_true", help="take the decision back: delete its line")


def pair_options(parser: argparse.ArgumentParser) -> None:
    """Which two, and the same."""
    parser.add_argument("one", metavar="A", help="a name, an id, or a mention as DOCUMENT#NAME")
    parser.add_argument("other", metavar="B", help="the other")
    parser.add_argument("--kind", choices=("person", "office", "body"), help="what they are (default: what A is a name of)")
    options(parser)


def pair(args: argparse.Namespace, verb: str) -> int:
    """Record that two people, offices or bodies are the same, or different."""
    from tenure import store

    if args.undo:
        return _undo(args, verb, (args.one, args.other))
    with closing(store.open_for_reading(args.db)) as db:
        kind = args.kind or _kind(db, args.one)
        about = (_anchor(db, kind, args.one), _anchor(db, kind, args.other))
        if about[0] == about[1]:
            raise CallError(_already_one(db, kind, args.one, verb))
    return _write(args, verb, kind, about)


def _already_one(db: sqlite3.Connection, kind: EntityKind, name: str, verb: str) -> str:
    from tenure.questions.naming import resolve

    if verb == "same" or kind != "person" or "#" in name:
        return f"both are {name}: there is nothing to decide"
    listed = "".join(f"\n  {anchor}" for anchor in sorted(set(_mentions(db, resolve(db, kind, name)))))
    return f"both are {name}; say which mentions are not one:{listed}"


def single(args: argparse.Namespace, verb: str) -> int:
    """Record that a claim (c:…) or finding (f:…) is accepted or rejected."""
    from tenure import store

    if args.undo:
        return _undo(args, verb, (args.id,))
    with closing(store.open_for_reading(args.db)) as db:
        is_finding = args.id.startswith("f:")
        found = store.findings(db, store.Which(with_accepted=True)) if is_finding else store.claims(db, [args.id])
    if args.id not in {one.id for one in found}:
        where = "`tenure check` prints the ids of findings, `--evidence` those of claims"
        raise CallError(f"there is no {'finding' if is_finding else 'claim'} {args.id} in {args.db}; {where}")
    return _write(args, verb, "finding" if is_finding else "claim", (args.id,))


def _write(args: argparse.Namespace, verb: str, kind: str, about: tuple[str, ...]) -> int:
    from tenure.linking.decisions import Decision, record

    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    decision = Decision(now, args.by or os.environ.get("TENURE_AUTHOR") or getpass.getuser(), verb, kind, about, args.why)
    earlier = _in_force(args.db, kind, about)
    instead = f" It takes the place of {earlier.verb!r} of {earlier.time[:10]}." if earlier else ""
    print(f"Recorded in {record(args.db, decision)}: {verb} {' | '.join(about)}. {_effect(kind)}{instead}")
    return 0


def _in_force(database: str, kind: str, about: tuple[str, ...]) -> Decision | None:
    """What has been decided about a matter."""
    from tenure.linking.decisions import read_decisions

    return next((d for d in read_decisions(database).all if (d.kind, frozenset(d.about)) == (kind, frozenset(about))), None)


def _undo(args: argparse.Namespace, verb: str, about: tuple[str, ...]) -> int:
    from tenure.linking.decisions import decisions_path, parse, undo

    gone = undo(args.db, verb, about)
    if not gone:
        raise CallError(f"{decisions_path(args.db)} has no such decision: {verb} {' | '.join(about)}")
    taken = parse(gone[0])
    left = _in_force(args.db, taken.kind, taken.about)
    effect = (
        f"Before it stood {left.verb!r} of {left.time[:10]}, which counts again." if left else "The next `tenure build` goes without it."
    )
    print(f"Taken back: {' '.join(gone[0].split())}. {effect}")
    return 0


def _effect(kind: str) -> str:
    return "`tenure check` leaves it out from now on." if kind == "finding" else "The next `tenure build` applies it."


def _kind(db: sqlite3.Connection, name: str) -> EntityKind:
    """What a name is a name of: a person before an office before a body."""
    from tenure.questions.naming import resolve
    from tenure.store import named

    kinds: tuple[EntityKind, ...] = ("person", "office", "body")
    if "#" in name:
        return "person"
    found = next((kind for kind in kinds if named(db, kind, name)), None)
    if found is None:
        resolve(db, "person", name)  # says what is near
    return found or "person"


def _anchor(db: sqlite3.Connection, kind: EntityKind, name: str) -> str:
    """What a decision calls the one that is meant by, so that it is found again whatever the extraction does."""
    from tenure.questions.naming import resolve

    if "#" in name:
        return name
    meant = resolve(db, kind, name)
    return _mention(db, meant) if kind == "person" else meant.name


def _mention(db: sqlite3.Connection, person: Ref) -> str:
    """The first mention of a person, as DOCUMENT#NAME; one where the person is the subject before others."""
    return next(_mentions(db, person))


def _mentions(db: sqlite3.Connection, person: Ref) -> Iterator[str]:
    """Every mention of a person, as DOCUMENT#NAME."""
    from tenure import linking, store

    mentions = sorted(store.mentions_of(db, "person", person.id), key=lambda a: (a.role != "subject", a.claim, a.role, a.position))
    documents = {claim.id: claim.document for claim in store.claims(db, [a.claim for a in mentions])}
    for mention in mentions:
        claims = store.claims_of_document(db, documents[mention.claim])
        keys = {(s.claim, s.role, s.position): s.person for s in linking.digest(claims).sightings}
        if mention[:3] in keys:
            yield linking.anchor(keys[mention[:3]])
