"""Claims of sentences written for a test: read as a page about somebody, with the invariants checked on the way."""

from __future__ import annotations

from invariants import all_faults
from tenure.model import Block, Claim, Document, Role, mentions
from tenure.pipeline import extract

TITLE = "Ivan Petrov"


def document_of(text: str, title: str = TITLE) -> Document:
    """A page about `title` of one paragraph."""
    return Document("case", title, text, blocks=(Block("prose", 0, len(text)),))


def claims_of(text: str, title: str = TITLE) -> list[Claim]:
    """The claims of one paragraph of the page about `title`; every quote and mention is what the text has at its place."""
    found = extract(document_of(text, title))
    lines = [claim.to_json() for claim in found]
    assert all_faults(lines, {"case": text}) == []
    assert [Claim.from_json(line) for line in lines] == found, "a claim is not what its JSON says"
    return found


def words_of(role: Role | None) -> set[str]:
    """Whatever a role may be called by: its words, its resolved name, its code, its length of time."""
    return {str(value) for m in mentions(role) for value in (m.text, m.name, m.value, m.duration) if value is not None}


def told(claim: Claim) -> str:
    """A claim in a line, for messages: kind, subject, roles, time, certainty, rule."""
    roles = "; ".join(f"{name}: {' + '.join(m.text for m in mentions(role))}" for name, role in claim.roles.items())
    return f"{claim.kind} {claim.subject.name}; {roles}; {claim.when and claim.when.edtf}; {claim.certainty}; {claim.rule}"
