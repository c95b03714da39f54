"""Mentions of people: whom a noun group means, and whether it means a person at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tenure.claims.relatives import couple
from tenure.languages.senses import words
from tenure.model import Mention
from tenure.reading.clauses import Predicate
from tenure.reading.people import LEAD, People
from tenure.reading.units import Noun, Unit

IMPERSONAL = words("impersonal")
CALLED = re.compile(
    r"(?:[\w.'’-]+ )*(?:side|club|team|outfit|neighbours|rivals|firm|company|band|group|giants|minnows|strugglers|newcomers|local)"
    r" (?=[A-ZÀ-Ý])"
)
PARTY_HEADS = frozenset(("party",))
PARTY_NAME = re.compile(r"(?<!\w)(?!The )(?:[^\W\d_a-z][\w'’-]+ )+Party\b")
GROUP_PRONOUNS = frozenset(("they", "them"))


class Subjects:
    """Makes the mentions of one document's people, and remembers the party that "the Party" means."""

    def __init__(self, text: str, people: People) -> None:
        self.text, self.people = text, people
        self.opening: Mention | None = None  # the noun group that opens a page of fragments
        self.party = ""  # the latest
        self.the_party = _party_of_lead(text)
        self.group: list[str] = []  # those joined in the subject of the sentence before: whom "they" means

    def words(self, noun: Unit) -> Mention:
        """The words of a noun group, its longest reading."""
        return Mention(self.text[noun.start : noun.end], noun.start, noun.end)

    def of(self, noun: Noun | None, human: bool = False) -> Mention | None:
        """The mention of the person a noun group means (None: of the page's person); None where it is no person that can be named.

        `human`: what is said can only be said of a person, so that one word is name enough where the page speaks of a he or she.
        """
        if noun is None:
            return self.page()
        noun = noun.holder or noun
        if noun.cls == "pronoun":
            return (
                None
                if noun.low in IMPERSONAL
                else Mention(self.text[noun.start : noun.end], noun.start, noun.end, self.people.pronoun(noun.low))
            )
        if noun.cls == "role" and self.opening is not None and self.opening.start is not None and 0 <= noun.start - self.opening.start < 3:
            return self.page()
        if noun.cls not in ("person", "name"):
            return None
        name = self.people.of(noun, self.text)
        if name is None:
            return None
        bare = human and self.people.speaks and noun.det == "" and noun.possessor is None and not noun.parts
        if noun.cls == "name" and not self.personal(noun, name) and not bare:
            return None
        titled = noun.parts and noun.cls == "person" and noun.parts[-1][1].cls not in ("org", "party")
        end = noun.end if titled else noun.core_end
        return Mention(self.text[noun.start : end], noun.start, end, name)

    def page(self) -> Mention | None:
        """The page's person, for what is said without a subject."""
        if not self.people.is_person:
            return None
        self.people.meet(self.people.page, None)
        return self.opening or Mention(self.people.page, name=self.people.page)

    def personal(self, noun: Noun, name: str | None) -> bool:
        """Whether a name of unknown sort is a person's: the page's, one of the page's full names, or a name of several words."""
        if name is None or noun.det == "the" or name[:1].isdigit() or (not self.people.is_person and name in self.people.words):
            return False
        return self.people.is_page(name) or " " in name or noun.title is not None

    def known(self, noun: Noun) -> bool:
        """Whether a name is the surname of somebody whose full name the page has."""
        return self.text[noun.start : noun.core_end] in self.people.full

    def nameable(self, noun: Noun) -> bool:
        """Whether a noun group is the name of a person."""
        return noun.cls == "person" or (noun.cls == "name" and self.personal(noun, self.people.of(noun, self.text)))

    def role(self, noun: Noun) -> Mention:
        """The mention of a noun group as a role: people with their name, "the Party" with the party it means."""
        noun = noun.holder or noun
        start = self._name_start(noun)
        words = self.text[start : noun.end]
        if noun.cls == "pronoun":
            return Mention(words, noun.start, noun.end, self.people.pronoun(noun.low))
        if noun.head in PARTY_HEADS and noun.core - noun.i == 1 and noun.det == "the":
            at = self.text.lower().rfind("the", 0, noun.start)
            meant = (self.the_party or self.party) if words[:1].isupper() else self.party  # in capitals it is a term the page has defined
            return Mention(self.text[at : noun.end], at, noun.end, meant or None)
        owner = noun.possessor
        if noun.cls == "party" and noun.det == "'s" and owner is not None and owner.cls in ("thing", "name", "org", "noun"):
            return Mention(self.text[owner.start : noun.end], owner.start, noun.end)  # "German People's Party"
        name = self.people.of(noun, self.text) if noun.cls in ("person", "name") else None
        return Mention(words, start, noun.end, name if name != words or noun.cls == "person" else None)

    def _name_start(self, noun: Noun) -> int:
        """ "third-tier side Orlov Rovers": the name behind what it is called."""
        if noun.name_at > noun.start:
            return noun.name_at
        if noun.cls not in ("org", "name", "thing") or noun.possessor is not None:
            return noun.start
        found = CALLED.match(self.text, noun.start, noun.core_end)
        return found.end() if found is not None else noun.start

    def thing(self, noun: Noun) -> Mention:
        """The mention of an organisation; "it" on the page of an organisation means the page."""
        words = self.text[noun.start : noun.core_end]
        page = noun.cls == "pronoun" and not self.people.is_person
        return Mention(words, noun.start, noun.core_end, self.people.page if page else None)

    def names(self, p: Predicate) -> list[str]:
        """The people joined in the subject of a predicate."""
        mentions = (self.of(noun) for noun in (*reversed(p.subject.others if p.subject is not None else []), p.subject))
        return [m.name for m in mentions if m is not None and m.name is not None]

    def note(self, units: Sequence[Unit], predicates: Sequence[Predicate]) -> None:
        """Remember who and which party a sentence spoke of, for the pronouns that follow: its subjects come to mind first."""
        named = [self.of(p.subject) for p in predicates if p.verb is not None and p.subject is not None and p.link != "relative"]
        joined = next((p for p in reversed(predicates) if p.subject is not None and p.subject.others), None)
        if joined is not None:
            self.group = self.names(joined)
        elif not any(unit.low in GROUP_PRONOUNS for unit in units):
            married = couple(units, len(units)) if any(p.lemma == "marry" for p in predicates) else []
            self.group = [m.name for m in map(self.of, married) if m is not None and m.name is not None]
        for unit in units:
            if not isinstance(unit, Noun):
                continue
            if unit.cls in ("person", "name") and self.nameable(unit):
                gender = unit.title.role.gender if unit.title is not None and unit.title.role else None
                name = self.people.of(unit, self.text)
                if name is not None:
                    self.people.meet(name, gender)
            self._note_party(unit)
        for mention in named:
            if mention is not None and mention.name is not None:
                self.people.meet(mention.name, None)

    def _note_party(self, noun: Noun) -> None:
        if noun.cls == "party" and noun.head == "party" and noun.core - noun.i > 1:
            self.party = self.text[noun.start : noun.core_end]
        for _, part in noun.parts:
            self._note_party(part)


def _party_of_lead(text: str) -> str:
    """The party that the page's first paragraph names, or ""."""
    lead = LEAD.search(text)
    party = PARTY_NAME.search(lead.group()) if lead is not None else None
    return party.group() if party is not None else ""
