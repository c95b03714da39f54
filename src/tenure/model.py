"""The nouns: documents, mentions, times, claims, people, offices, careers, findings.

Values only: frozen dataclasses without behaviour beyond turning into JSON and back. Every stage takes and gives these.
Offsets are Python character offsets into `Document.text`; `end` is exclusive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

Certainty = Literal["asserted", "reported", "alleged", "denied"]
Mode = Literal["point", "span", "attested"]
BlockKind = Literal["heading", "prose", "item", "quote"]
EntityKind = Literal["person", "office", "body"]
Severity = Literal["error", "warning", "info"]
Bounds = tuple[str | None, str | None]  # (earliest, latest) ISO dates, both inclusive; None: unknown on that side


class Span(NamedTuple):
    """A stretch of a document's text."""

    start: int
    end: int


# ---------------------------------------------------------------------------------------------------- documents


class Block(NamedTuple):
    """A paragraph, heading or list item; what is in no block (navigation, image names, reference lists) is not read."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0  # of a heading (1 = page title), or the depth of an item


class Field(NamedTuple):
    """One row of an infobox.

    `key` is canonical: lower case, words joined by `_`, without its number ("Term Start1" -> "term_start", number 1).
    `row` is the evidence (the whole row), `value` the part that holds the value. Both are spans of the text.
    """

    key: str
    number: int  # 0 where the key has none; rows of one office share their number
    row: Span
    value: Span


class Marker(NamedTuple):
    """A reference mark ("[1]") in the text; `label` names an entry of `Document.references`."""

    start: int
    end: int
    label: str


class Link(NamedTuple):
    """A link in the source: where its words stand and what it points to (a page title or an address)."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Document:
    """One biography (or other page) as its reader understood it."""

    id: str
    title: str
    text: str
    blocks: tuple[Block, ...] = ()
    fields: tuple[Field, ...] = ()
    markers: tuple[Marker, ...] = ()
    references: Mapping[str, str] = field(default_factory=dict)
    links: tuple[Link, ...] = ()
    rows: tuple[Mapping[str, Span], ...] = ()  # a table of spells: column name -> span of the cell, with "row" the whole row
    reader: str = ""  # name of the reader, e.g. "infobox_text"
    path: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    source_map: tuple[tuple[int, int], ...] = ()  # (offset in text, offset in the source), rising; empty: the same offsets
    readable: Document | None = None  # where `text` is source kept as given: the page as it reads, mapped back to that source


# ------------------------------------------------------------------------------------------------------- claims


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the text (with offsets), or what was resolved or composed from them (`name`, `derived_from`)."""

    text: str
    start: int | None = None
    end: int | None = None
    name: str | None = None
    value: str | int | None = None
    duration: str | None = None  # ISO 8601, of a sentence or imprisonment
    derived_from: tuple[Mention, ...] = ()

    def to_json(self) -> dict[str, Any]:
        out: dict[str, Any] = {"text": self.text}
        for key in ("start", "end", "name", "value", "duration"):
            found = getattr(self, key)
            if found is not None:
                out[key] = found
        if self.derived_from:
            out["derived_from"] = [m.to_json() for m in self.derived_from]
        return out

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Mention:
        return Mention(
            data["text"],
            data.get("start"),
            data.get("end"),
            data.get("name"),
            data.get("value"),
            data.get("duration"),
            tuple(Mention.from_json(m) for m in data.get("derived_from", ())),
        )


Role = Mention | tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class When:
    """A time as vague as its source: bounds are normative, `edtf` is the nearest expression of them."""

    edtf: str
    mode: Mode
    start: Bounds | None
    end: Bounds | None
    text: str
    mentions: tuple[Mention, ...] = ()
    derived_from: tuple[Mention, ...] = ()
    calendar: str | None = None

    def to_json(self) -> dict[str, Any]:
        out: dict[str, Any] = {
            "edtf": self.edtf,
            "mode": self.mode,
            "start": list(self.start) if self.start else None,
            "end": list(self.end) if self.end else None,
            "text": self.text,
            "mentions": [m.to_json() for m in self.mentions],
        }
        if self.derived_from:
            out["derived_from"] = [m.to_json() for m in self.derived_from]
        if self.calendar:
            out["calendar"] = self.calendar
        return out

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> When:
        return When(
            data["edtf"],
            data["mode"],
            bounds_from_json(data.get("start")),
            bounds_from_json(data.get("end")),
            data.get("text", ""),
            tuple(Mention.from_json(m) for m in data.get("mentions", ())),
            tuple(Mention.from_json(m) for m in data.get("derived_from", ())),
            data.get("calendar"),
        )


class Evidence(NamedTuple):
    """A verified quote: `text[start:end] == quote`."""

    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one place of one document says of one person."""

    id: str
    document: str
    subject: Mention
    kind: str
    roles: Mapping[str, Role]
    when: When | None
    where: Role | None
    certainty: Certainty
    according_to: Role | None
    evidence: tuple[Evidence, ...]
    sources: tuple[str, ...]
    rule: str

    def role(self, name: str) -> Mention | None:
        """The first mention of a role, or None."""
        return next(iter(mentions(self.roles.get(name))), None)

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "document": self.document,
            "subject": self.subject.to_json(),
            "kind": self.kind,
            "roles": {name: role_json(role) for name, role in self.roles.items()},
            "when": self.when.to_json() if self.when else None,
            "where": role_json(self.where) if self.where else None,
            "certainty": self.certainty,
            "according_to": role_json(self.according_to) if self.according_to else None,
            "evidence": [e._asdict() for e in self.evidence],
            "sources": list(self.sources),
            "rule": self.rule,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Claim:
        return Claim(
            data["id"],
            data["document"],
            Mention.from_json(data["subject"]),
            data["kind"],
            {name: role_from_json(role) for name, role in data["roles"].items()},
            When.from_json(data["when"]) if data.get("when") else None,
            role_from_json(data["where"]) if data.get("where") else None,
            data["certainty"],
            role_from_json(data["according_to"]) if data.get("according_to") else None,
            tuple(Evidence(e["start"], e["end"], e["quote"]) for e in data["evidence"]),
            tuple(data.get("sources", ())),
            data["rule"],
        )


def mentions(role: Role | None) -> Iterator[Mention]:
    """The mentions of a role: one, several or none."""
    if isinstance(role, Mention):
        yield role
    elif role:
        yield from role


def bounds_from_json(pair: Sequence[str | None] | None) -> Bounds | None:
    """A pair of days, or None."""
    return (pair[0], pair[1]) if pair else None


def _bounds_json(bounds: Bounds | None) -> list[str | None] | None:
    return list(bounds) if bounds else None


def role_json(role: Role) -> Any:
    """One mention, or a list of them."""
    return role.to_json() if isinstance(role, Mention) else [m.to_json() for m in role]


def role_from_json(data: Any) -> Role:
    """The inverse of `role_json`."""
    return tuple(Mention.from_json(m) for m in data) if isinstance(data, list) else Mention.from_json(data)


# -------------------------------------------------------------------------------------------- people and offices


class Ref(NamedTuple):
    """What an answer calls an entity by: its id and its name."""

    id: str
    name: str

    def to_json(self) -> dict[str, str]:
        return {"id": self.id, "name": self.name}


@dataclass(frozen=True, slots=True)
class Person:
    """A person, known from the claims that the linking assigned to it."""

    id: str
    name: str
    names: tuple[str, ...] = ()  # every name it goes by in the documents, sorted, `name` among them
    born: str = ""  # EDTF, from the preferred birth; for telling namesakes apart
    died: str = ""

    @property
    def ref(self) -> Ref:
        return Ref(self.id, self.name)


@dataclass(frozen=True, slots=True)
class Body:
    """An organ, party or other organization; `parent` is the id of the body that it belongs to."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    parent: str | None = None

    @property
    def ref(self) -> Ref:
        return Ref(self.id, self.name)


@dataclass(frozen=True, slots=True)
class Office:
    """A role of a body. `seats`: how many may hold it at once; None where nobody has learned or declared it."""

    id: str
    name: str
    names: tuple[str, ...] = ()
    body: str | None = None
    seats: int | None = None

    @property
    def ref(self) -> Ref:
        return Ref(self.id, self.name)


class Assignment(NamedTuple):
    """That a mention of a claim means an entity: how sure, and why.

    `role` is the place of the mention in the claim: "subject", "where", or the name of a role; `position` counts the mentions
    of that role from 0.
    """

    claim: str
    role: str
    position: int
    kind: EntityKind
    entity: str
    score: float
    reason: str


class Candidate(NamedTuple):
    """Two entities that may be one, kept apart because the evidence is too thin; `reason` says what speaks for it."""

    kind: EntityKind
    one: str
    other: str
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking gives back: the entities, which mention means which, and what stayed undecided. Sorted by id throughout."""

    people: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    bodies: tuple[Body, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    candidates: tuple[Candidate, ...] = ()


# ------------------------------------------------------------------------------------------------------- careers


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a disagreement: the value in EDTF or in words, and who says so."""

    value: str
    claims: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {"value": self.value, "claims": list(self.claims)}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What cannot all be true. The first side is the preferred one, and `why` says by which rule."""

    field: str  # start, end, birth.when, birth.where, …
    sides: tuple[Side, ...]
    why: str

    @property
    def about(self) -> str:
        """The field in English: "the end", "the place of birth"."""
        kind, _, part = self.field.replace("_", " ").rpartition(".")
        name = {"when": "date", "where": "place"}.get(part, part)
        return f"the {name} of {kind}" if kind else f"the {name}"

    def to_json(self) -> dict[str, Any]:
        return {"field": self.field, "sides": [s.to_json() for s in self.sides], "preferred": 0, "why": self.why}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Disagreement:
        return Disagreement(data["field"], tuple(Side(s["value"], tuple(s["claims"])) for s in data["sides"]), data["why"])


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Whom a source names as predecessor or successor. `value`: "none" (position established, abolished) or "vacant"; else None."""

    name: str
    person: str | None  # id, where the mention is linked
    value: str | None
    claims: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        return {"name": self.name, "person": self.person, "value": self.value, "claims": list(self.claims)}

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Neighbour:
        return Neighbour(data["name"], data["person"], data["value"], tuple(data["claims"]))


@dataclass(frozen=True, slots=True)
class Spell:
    """An unbroken holding of an office, or an unbroken belonging to a body (a party, an organization).

    Bounds and mode as in `When`. `attested` are the times at which some claim only says that it was held; they sharpen no bound.
    `possible` are the first and last day on which it can have been held at all, life dates considered; None: no limit known.
    `inferred` says which of "start", "end" no claim states, and from what each was concluded.
    """

    id: str
    person: str
    kind: str  # position_held, party or membership
    office: str | None  # None for a party or membership
    body: str | None
    start: Bounds | None
    end: Bounds | None
    mode: Mode
    edtf: str
    attested: tuple[Bounds, ...] = ()
    possible: Bounds = (None, None)
    ordinal: int | None = None
    acting: bool = False
    certainty: Certainty = "asserted"  # of the surest claim
    started_by: str | None = None
    ended_by: str | None = None
    predecessors: tuple[Neighbour, ...] = ()
    successors: tuple[Neighbour, ...] = ()
    inferred: Mapping[str, str] = field(default_factory=dict)
    sources: int = 1  # independent ones: claims of one document, or citing one work, count once
    claims: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Everything, entities by their ids; what is empty or unknown is left out, but for the bounds."""
        out: dict[str, Any] = {name: getattr(self, name) for name in _SPELL_VALUES}
        out |= {name: [item.to_json() for item in getattr(self, name)] for name in ("predecessors", "successors", "disagreements")}
        out |= {"attested": [list(pair) for pair in self.attested], "inferred": dict(self.inferred), "claims": list(self.claims)}
        bounds = {name: _bounds_json(getattr(self, name)) for name in ("start", "end", "possible")}
        return {key: value for key, value in out.items() if value not in (None, False, [], {})} | bounds

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Spell:
        values: dict[str, Any] = {name: data.get(name) for name in _SPELL_VALUES}
        return Spell(
            **values | {"acting": data.get("acting", False)},
            start=bounds_from_json(data["start"]),
            end=bounds_from_json(data["end"]),
            possible=bounds_from_json(data["possible"]) or (None, None),
            attested=tuple(filter(None, map(bounds_from_json, data.get("attested", ())))),
            predecessors=tuple(map(Neighbour.from_json, data.get("predecessors", ()))),
            successors=tuple(map(Neighbour.from_json, data.get("successors", ()))),
            inferred=data.get("inferred", {}),
            claims=tuple(data.get("claims", ())),
            disagreements=tuple(map(Disagreement.from_json, data.get("disagreements", ()))),
        )


_SPELL_VALUES = (
    "id", "person", "kind", "office", "body", "mode", "edtf", "ordinal", "acting", "certainty", "started_by", "ended_by", "sources",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """What happened to a person, or held of it, other than a spell: a birth, an arrest, a degree, a residence."""

    id: str
    person: str
    kind: str
    when: When | None
    roles: Mapping[str, Role]
    where: Role | None
    certainty: Certainty
    sources: int = 1
    claims: tuple[str, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "person": self.person,
            "kind": self.kind,
            "when": self.when.to_json() if self.when else None,
            "roles": {name: role_json(role) for name, role in self.roles.items()},
            "where": role_json(self.where) if self.where else None,
            "certainty": self.certainty,
            "sources": self.sources,
            "claims": list(self.claims),
            "disagreements": [d.to_json() for d in self.disagreements],
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Event:
        return Event(
            data["id"],
            data["person"],
            data["kind"],
            When.from_json(data["when"]) if data["when"] else None,
            {name: role_from_json(role) for name, role in data["roles"].items()},
            role_from_json(data["where"]) if data["where"] else None,
            data["certainty"],
            data["sources"],
            tuple(data["claims"]),
            tuple(map(Disagreement.from_json, data["disagreements"])),
        )


# ------------------------------------------------------------------------------------------------------ findings


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say. The person at fault comes first; `accepted`: a person has looked at it and lets it stand.

    `id` names it in decisions; it is given when all findings of a database are known.
    """

    code: str
    severity: Severity
    field: str
    message: str
    office: Ref | None
    people: tuple[Ref, ...]
    sides: tuple[tuple[str, ...], ...]
    accepted: bool = False
    id: str = ""

    def to_json(self) -> dict[str, Any]:
        return ({"id": self.id} if self.id else {}) | {
            "code": self.code,
            "severity": self.severity,
            "field": self.field,
            "message": self.message,
            "office": self.office.to_json() if self.office else None,
            "people": [p.to_json() for p in self.people],
            "sides": [list(side) for side in self.sides],
        }

    @staticmethod
    def from_json(data: Mapping[str, Any], accepted: bool = False) -> Finding:
        return Finding(
            data["code"],
            data["severity"],
            data["field"],
            data["message"],
            Ref(**data["office"]) if data["office"] else None,
            tuple(Ref(**p) for p in data["people"]),
            tuple(map(tuple, data["sides"])),
            accepted,
            data.get("id", ""),
        )


@dataclass(frozen=True, slots=True)
class View:
    """What the checks see. Of the offices in `whole_offices` and the people in `whole_people` every spell (and event) is here.

    The mappings may hold more, so that names and neighbours can be looked up; a check speaks only about the whole ones.
    """

    offices: Mapping[str, Office]
    people: Mapping[str, Person]
    bodies: Mapping[str, Body]
    spells: tuple[Spell, ...]
    events: tuple[Event, ...]
    claims: Mapping[str, Claim]
    assignments: Mapping[tuple[str, str, int, EntityKind], str]  # (claim, role, position, kind) -> entity
    whole_offices: frozenset[str]
    whole_people: frozenset[str]
