"""The nouns: documents, mentions, times, claims.

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
            data["text"], data.get("start"), data.get("end"), data.get("name"), data.get("value"), data.get("duration"),
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
        def bounds(pair: Sequence[str | None] | None) -> Bounds | None:
            return (pair[0], pair[1]) if pair else None

        return When(
            data["edtf"], data["mode"], bounds(data.get("start")), bounds(data.get("end")), data.get("text", ""),
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
            "roles": {name: _role_json(role) for name, role in self.roles.items()},
            "when": self.when.to_json() if self.when else None,
            "where": _role_json(self.where) if self.where else None,
            "certainty": self.certainty,
            "according_to": _role_json(self.according_to) if self.according_to else None,
            "evidence": [e._asdict() for e in self.evidence],
            "sources": list(self.sources),
            "rule": self.rule,
        }

    @staticmethod
    def from_json(data: Mapping[str, Any]) -> Claim:
        return Claim(
            data["id"], data["document"], Mention.from_json(data["subject"]), data["kind"],
            {name: _role_from_json(role) for name, role in data["roles"].items()},
            When.from_json(data["when"]) if data.get("when") else None,
            _role_from_json(data["where"]) if data.get("where") else None,
            data["certainty"],
            _role_from_json(data["according_to"]) if data.get("according_to") else None,
            tuple(Evidence(e["start"], e["end"], e["quote"]) for e in data["evidence"]),
            tuple(data.get("sources", ())), data["rule"],
        )


def mentions(role: Role | None) -> Iterator[Mention]:
    """The mentions of a role: one, several or none."""
    if isinstance(role, Mention):
        yield role
    elif role:
        yield from role


def _role_json(role: Role) -> Any:
    return role.to_json() if isinstance(role, Mention) else [m.to_json() for m in role]


def _role_from_json(data: Any) -> Role:
    return tuple(Mention.from_json(m) for m in data) if isinstance(data, list) else Mention.from_json(data)
