"""Decisions of people: what they said of persons, offices, bodies, claims and findings, kept as text beside the database.

The file is `NAME.decisions` beside `NAME`. A line is a decision, its parts parted by tabs:

    2026-03-01T09:30:00Z    ann    same    person    seed/001#ivan smirnov | lists/2#i. smirnov    one birthplace, one office

Time, author, verb, kind, what it is about, reason. Persons are anchored by `DOCUMENT#NAME` (`DOCUMENT#id ID` for an id that a table gave),
offices and bodies by a name, claims and findings by their id: none of these changes when the extraction does. To undo a decision delete its
line, or let `tenure … --undo` do so. Lines that begin with # are comments; a line that cannot be read is reported and left as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from tenure.errors import InputError
from tenure.linking.folding import fold
from tenure.linking.profiles import PersonKey

VERBS = ("same", "different", "accept", "reject")
_HEAD = (
    "# Decisions about what tenure found. One a line: time, author, verb, kind, what, reason (tabs between). Delete a line to undo it.\n"
)


class Decision(NamedTuple):
    """One line. `kind` is person, office, body, claim or finding; `about` holds one anchor, or two for same and different."""

    time: str
    author: str
    verb: str
    kind: str
    about: tuple[str, ...]
    reason: str

    def line(self) -> str:
        cells = (self.time, self.author, self.verb, self.kind, " | ".join(self.about), self.reason)
        return "\t".join(" ".join(cell.split()) for cell in cells) + "\n"


@dataclass(frozen=True, slots=True)
class Decisions:
    """The decisions in force (of two about one matter the later), and the lines that could not be read."""

    all: tuple[Decision, ...] = ()
    unread: tuple[InputError, ...] = ()

    def _about(self, verb: str, kind: str) -> Iterator[tuple[str, ...]]:
        return (d.about for d in self.all if (d.verb, d.kind) == (verb, kind))

    @property
    def rejected_claims(self) -> frozenset[str]:
        return frozenset(about[0] for about in self._about("reject", "claim"))

    @property
    def accepted_claims(self) -> dict[str, str]:
        """Claim -> the reason given for letting it stand, or ""."""
        return {d.about[0]: d.reason for d in self.all if (d.verb, d.kind) == ("accept", "claim")}

    @property
    def accepted_findings(self) -> frozenset[str]:
        return frozenset(about[0] for about in self._about("accept", "finding"))

    def people(self, verb: str) -> tuple[tuple[PersonKey, PersonKey], ...]:
        """The pairs of persons decided to be "same" or "different"."""
        return tuple((person_key(one), person_key(other)) for one, other in self._about(verb, "person"))

    def names(self, verb: str, kind: str) -> tuple[tuple[str, str], ...]:
        """The pairs of names of offices or bodies decided to be "same" or "different"."""
        return tuple((one, other) for one, other in self._about(verb, kind))

    def gone(self, claims: Collection[str], people: Collection[PersonKey], findings: Collection[str] | None = None) -> tuple[Decision, ...]:
        """The decisions that speak of a claim, person or finding that is not there (any more)."""
        return tuple(d for d in self.all if not _stands(d, claims, people, findings))


def _stands(decision: Decision, claims: Collection[str], people: Collection[PersonKey], findings: Collection[str] | None) -> bool:
    if decision.kind == "claim":
        return decision.about[0] in claims
    if decision.kind == "person":
        return all(person_key(anchor) in people for anchor in decision.about)
    return decision.kind != "finding" or findings is None or decision.about[0] in findings


def anchor(key: PersonKey) -> str:
    """A person of a document in words."""
    return f"{key[0]}#{key[1]}"


def person_key(anchor: str) -> PersonKey:
    """The inverse of `anchor`."""
    document, _, name = anchor.rpartition("#")
    return document, name


def decisions_path(database: str | Path) -> Path:
    """Where the decisions about a database stand."""
    return Path(f"{database}.decisions")


def read_decisions(database: str | Path) -> Decisions:
    """The decisions beside a database; none where there is no file."""
    path = decisions_path(database)
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    read: list[Decision] = []
    unread: list[InputError] = []
    for number, line in enumerate(text.splitlines(), 1):
        try:
            read += [parse(line, f"{path}:{number}")] if _speaks(line) else []
        except InputError as error:
            unread.append(error)
    return Decisions(in_force(read), tuple(unread))


def _speaks(line: str) -> bool:
    return bool(line.strip()) and not line.startswith("#")


def parse(line: str, where: str = "") -> Decision:
    """One line as a decision. Raises InputError saying what is wrong."""
    cells = [cell.strip() for cell in line.rstrip("\n").split("\t")]
    if len(cells) < 5 or cells[2] not in VERBS:
        raise InputError(
            where, "this line is no decision", "it needs time, author, verb, kind, what, reason with tabs between; # makes it a comment"
        )
    about = tuple(part.strip() for part in cells[4].split(" | "))
    if len(about) != (2 if cells[2] in ("same", "different") else 1):
        raise InputError(where, f"{cells[2]} is not said of {len(about)} things", "same and different need two, parted by ' | '")
    return Decision(cells[0], cells[1], cells[2], cells[3], about, cells[5] if len(cells) > 5 else "")


def in_force(decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """The last decision about each matter, in the order of the file: "different" after "same" of one pair takes its place."""
    last: dict[tuple[str, frozenset[str]], Decision] = {}
    for decision in decisions:
        last.pop((decision.kind, frozenset(decision.about)), None)
        last[decision.kind, frozenset(decision.about)] = decision
    return tuple(last.values())


def record(database: str | Path, decision: Decision) -> Path:
    """Add a decision to the file; gives the file's path."""
    path = decisions_path(database)
    if not path.exists():
        path.write_text(_HEAD, encoding="utf-8")
    with path.open("a", encoding="utf-8") as file:
        file.write(decision.line())
    return path


def undo(database: str | Path, verb: str, about: tuple[str, ...]) -> list[str]:
    """Delete the lines with this verb about these things (anchors, or the names in them); gives the lines."""
    path = decisions_path(database)
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True) if path.exists() else []
    gone = [line for line in lines if _speaks(line) and _is(line, verb, about)]
    if gone:
        path.write_text("".join(line for line in lines if line not in gone), encoding="utf-8")
    return gone


def _is(line: str, verb: str, about: tuple[str, ...]) -> bool:
    try:
        decision = parse(line)
    except InputError:
        return False
    named = {_name_in(anchor) for anchor in decision.about}
    return decision.verb == verb and (frozenset(decision.about) == frozenset(about) or named == {_name_in(name) for name in about})


def _name_in(anchor: str) -> str:
    return fold(anchor.rpartition("#")[2])
