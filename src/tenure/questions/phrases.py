"""Events in words: one line a kind, the verb and the roles with the prepositions they take."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from tenure.model import Claim, Event, Mention, Role, mentions

Group = str
LIFE, LAW, KIN, HONOUR = "Life", "Arrest, trial, rehabilitation", "Family and associates", "Acts and honours"
GROUPS = (LIFE, LAW, HONOUR, KIN)


class Phrase(NamedTuple):
    """`verb`, then each role that is there after its preposition; "()" sets it in parentheses."""

    group: Group
    verb: str
    roles: tuple[tuple[str, str], ...] = ()


class Word(NamedTuple):
    """A stretch of a phrase; `role` and `position` say which mention it is, so that it can become a link."""

    text: str
    role: str = ""
    position: int = 0


_OF_OFFICE = (("office", ""), ("started_by", "·"), ("start_agent", "by"), ("ended_by", "·"), ("end_agent", "by"))
_OF_SEAT = (("role", ""), ("body", "·"), *_OF_OFFICE[1:])
"""Of an office that has no name of its own."""

PHRASES: Mapping[str, Phrase] = {
    "name": Phrase(LIFE, "name:", (("name", ""), ("form", "()"))),
    "birth": Phrase(LIFE, "born"),
    "death": Phrase(LIFE, "died", (("manner", "()"),)),
    "burial": Phrase(LIFE, "buried"),
    "origin": Phrase(LIFE, "origin:", (("milieu", ""),)),
    "nationality": Phrase(LIFE, "nationality:", (("country", ""),)),
    "citizenship": Phrase(LIFE, "citizenship:", (("country", ""),)),
    "ethnicity": Phrase(LIFE, "ethnicity:", (("people", ""),)),
    "residence": Phrase(LIFE, "lived"),
    "position_held": Phrase(LIFE, "office:", _OF_OFFICE),
    "party": Phrase(LIFE, "party:", (("organization", ""),)),
    "membership": Phrase(LIFE, "member of", (("organization", ""), ("status", "()"))),
    "education": Phrase(LIFE, "education:", (("degree", ""), ("field", "in"), ("institution", "·"))),
    "occupation": Phrase(LIFE, "occupation:", (("occupation", ""),)),
    "employment": Phrase(LIFE, "employed", (("role", "as"), ("employer", "by"))),
    "military_service": Phrase(LIFE, "military service:", (("rank", ""), ("unit", "·"))),
    "spouse": Phrase(KIN, "married to", (("person", ""), ("relation", "()"))),
    "parent": Phrase(KIN, "parent:", (("person", ""), ("relation", "()"), ("count", ""))),
    "child": Phrase(KIN, "child:", (("person", ""), ("relation", "()"), ("count", ""))),
    "sibling": Phrase(KIN, "sibling:", (("person", ""), ("relation", "()"), ("count", ""))),
    "relative": Phrase(KIN, "relative:", (("person", ""), ("relation", "()"))),
    "association": Phrase(KIN, "associated", (("person", "with"), ("organization", "with"), ("nature", "()"))),
    "candidacy": Phrase(HONOUR, "candidate", (("office", "for"), ("body", "·"), ("outcome", "()"))),
    "participation": Phrase(HONOUR, "took part in", (("event", ""), ("role", "as"))),
    "founding": Phrase(HONOUR, "founded", (("organization", ""),)),
    "signing": Phrase(HONOUR, "signed", (("document", ""),)),
    "award": Phrase(HONOUR, "awarded", (("award", ""),)),
    "arrest": Phrase(LAW, "arrested", (("by", "by"), ("duration", "for"))),
    "imprisonment": Phrase(LAW, "imprisoned", (("by", "by"), ("duration", "for"))),
    "exile": Phrase(LAW, "exiled", (("by", "by"), ("duration", "for"))),
    "charge": Phrase(LAW, "charged with", (("charge", ""), ("by", "by"))),
    "trial": Phrase(LAW, "tried", (("trial", "at"), ("court", "by"), ("co_defendant", "with"))),
    "sentence": Phrase(LAW, "sentenced", (("sentence", "to"), ("charge", "for"), ("by", "by"))),
    "pardon": Phrase(LAW, "pardoned", (("by", "by"),)),
    "rehabilitation": Phrase(LAW, "rehabilitated", (("by", "by"),)),
    "expulsion": Phrase(LAW, "expelled", (("organization", "from"), ("by", "by"), ("reason", "for"))),
    "reinstatement": Phrase(LAW, "reinstated", (("organization", "in"), ("by", "by"), ("reason", "for"))),
}


def phrase(fact: Event | Claim) -> list[Word]:
    """What happened, as words and mentions in turn: "sentenced", " to ", "three years of exile"."""
    known = PHRASES.get(fact.kind) or Phrase(LIFE, fact.kind.replace("_", " ") + ":", tuple((role, "·") for role in sorted(fact.roles)))
    out = [Word(known.verb)]
    for role, preposition in _OF_SEAT if known.roles is _OF_OFFICE and "office" not in fact.roles else known.roles:
        out += _listed(role, preposition, fact.roles.get(role))
    return _tidy(out + _listed("where", "in", fact.where))


def what(fact: Event | Claim) -> str:
    """The phrase without its verb, for where the kind is said already: "by the OGPU in Moscow"."""
    return "".join(word.text for word in phrase(fact)[1:]).strip(" ·")


def words(fact: Event | Claim) -> str:
    """The phrase as one string."""
    return "".join(word.text for word in phrase(fact))


def group(kind: str) -> Group:
    return PHRASES[kind].group if kind in PHRASES else LIFE


def shown(mention: Mention) -> str:
    """What a mention is called: what it was resolved to, else the words themselves."""
    return mention.name or mention.text or str(mention.value or "")


def _tidy(found: list[Word]) -> list[Word]:
    """Without the dot that would stand right after a colon, or the colon that nothing follows."""
    if len(found) == 1:
        return [Word(found[0].text.removesuffix(":"))]
    return [w._replace(text=" ") if n == 1 and w.text == " · " and found[0].text.endswith(":") else w for n, w in enumerate(found)]


def _listed(role: str, preposition: str, given: Role | None) -> list[Word]:
    found: Sequence[Mention] = list(mentions(given))
    out: list[Word] = []
    before = {"": " ", "·": " · ", "()": " ("}.get(preposition, f" {preposition} ")
    for position, mention in enumerate(found):
        out += [Word(", " if position else before), Word(shown(mention), role, position)]
    return [*out, Word(")")] if found and preposition == "()" else out
