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
MEASURES = words("measures")
PARTY_HEADS = frozenset(("party",))
PARTY_NAME = re.compile(r"(?<!\w)(?!The )(?:[^\W\d_a-z][\w'’-]+ )+Party\b")
HOUSEHOLDS = frozenset(("family", "household"))
GROUP_PRONOUNS = frozenset(("they", "them"))


class Subjects:
    """Makes the mentions of one document's people, and remembers the party that "the Party" means."""

    def __init__(self, text: str, people: People) -> None:
        self.text, self.people = text, people
        self.opening: Mention | None = None  # the noun group that opens a page of fragments
        self.party = ""  # the latest
        self.the_party = _party_of_lead(text)
        self.units: Sequence[Unit] = ()  # of the sentence that is read, and its predicates
        self.predicates: Sequence[Predicate] = ()
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
            if noun.low in IMPERSONAL or self._follows_unnamed(noun):
                return None
            return Mention(self.text[noun.start : noun.end], noun.start, noun.end, self.pronoun(noun))
        if noun.cls == "role" and self.opening is not None and self.opening.start is not None and 0 <= noun.start - self.opening.start < 3:
            return self.page()
        if noun.cls == "noun" and noun.head in HOUSEHOLDS:
            owner = self.people.page if noun.possessor is None and self.people.is_person else self._owner_of(noun)
            said = Mention(self.text[noun.start : noun.core_end], noun.start, noun.core_end)
            return Mention(owner, name=owner, derived_from=(said,)) if owner else None  # they are not written, only their family is
        if noun.cls not in ("person", "name") or self._nobody(noun, human):
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

    def _owner_of(self, noun: Noun) -> str | None:
        """ "his family": whose."""
        mention = self.of(noun.possessor) if noun.possessor is not None and noun.possessor.cls == "pronoun" else None
        return mention.name if mention is not None else None

    def page(self) -> Mention | None:
        """The page's person, for what is said without a subject."""
        if not self.people.is_person:
            return None
        self.people.meet(self.people.page, None)
        return self.opening or Mention(self.people.page, name=self.people.page)

    def pronoun(self, noun: Noun) -> str | None:
        """The name a pronoun stands for: the page's person, somebody of its own sentence, or of those before."""
        meant = self.people.pronoun(noun.low)
        entry = self.people.v.pronouns.get(noun.low)
        gender = entry.gender if entry is not None else None
        if gender not in ("m", "f") or self.people.is_page(meant):
            return meant
        return self._named_before(noun, gender) or meant

    def _named_before(self, pronoun: Noun, gender: str) -> str | None:
        """Whom a sentence has named before a pronoun: the subject of its latest clause, else the name next to it."""
        named = [u for u in self.units if isinstance(u, Noun) and u.end <= pronoun.start and self._fits(u, gender)]
        own = next((p.subject for p in self.predicates if any(a.noun is pronoun for a in p.arguments)), None)
        named = [u for u in named if u is not own]  # "Orlov saw him": somebody else
        clauses = [p for p in self.predicates if p.verb is not None and p.link != "relative"]
        found = next((u for u in reversed(named) if any(p.subject is u for p in clauses)), None)
        if found is None and named and not any(p.subject is pronoun and p.shared is None and not p.link for p in clauses):
            known = (
                len(named) == 1 or self._gender(named[-1]) is not None
            )  # not of a main clause: "Born to Lev and Vera, she …" is not Vera
            found = named[-1] if known else None
        return self.people.of(found, self.text) if found is not None else None

    def _fits(self, noun: Noun, gender: str) -> bool:
        """Whether a name may be that of a he or a she."""
        if not self.nameable(noun):
            return False
        known = self._gender(noun)
        return known == gender or (known is None and self.people.like_a_person(self.text[noun.start : noun.core_end]))

    def _gender(self, noun: Noun) -> str | None:
        title = noun.title
        if title is not None and title.cls == "kin":
            return self.people.v.kin[title.head].gender if title.head in self.people.v.kin else None
        if title is not None and title.role is not None and title.role.gender in ("m", "f"):
            return title.role.gender
        name = self.people.of(noun, self.text) or ""
        return (
            self.people.gender
            if self.people.is_page(name)
            else self.people.gender_of(self.text[noun.start : noun.core_end]) or (self.people.gender_of(name))
        )

    def _follows_unnamed(self, pronoun: Noun) -> bool:
        """ "… his grandfather until he died": right behind somebody without a name, who is meant."""
        k = next((n for n, unit in enumerate(self.units) if unit is pronoun), 0)
        if k < 2 or self.units[k - 1].kind != "W":
            return False
        before = self.units[k - 2]
        return (
            isinstance(before, Noun)
            and before.cls in ("kin", "role")
            and before.holder is None
            and (before.det != "" or before.possessor is not None)
        )

    def personal(self, noun: Noun, name: str | None) -> bool:
        """Whether a name of unknown sort is a person's: the page's, one of the page's full names, or a name of several words."""
        if name is None or noun.det == "the" or name[:1].isdigit() or (not self.people.is_person and name in self.people.words):
            return False
        return self.people.is_page(name) or " " in name or noun.title is not None

    def _nobody(self, noun: Noun, human: bool) -> bool:
        return self.people.is_nobody(self.text[noun.start : noun.core_end], noun.title is not None, human)

    def known(self, noun: Noun) -> bool:
        """Whether a name is the surname of somebody whose full name the page has."""
        return self.text[noun.start : noun.core_end] in self.people.full

    def nameable(self, noun: Noun) -> bool:
        """Whether a noun group is the name of a person."""
        if noun.cls not in ("person", "name") or self._nobody(noun, human=True):
            return False
        return noun.cls == "person" or self.personal(noun, self.people.of(noun, self.text))

    def role(self, noun: Noun) -> Mention:
        """The mention of a noun group as a role: people with their name, "the Party" with the party it means."""
        noun = noun.holder or noun
        start = self._name_start(noun)
        words = self.text[start : noun.end]
        if noun.cls == "pronoun":
            return Mention(words, noun.start, noun.end, self.pronoun(noun))
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
        if noun.possessor is not None and noun.possessor.head in MEASURES:  # "five years' imprisonment"
            return noun.possessor.start
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
                self.people.meet(mention.name, None, subject=self.people.like_a_person(mention.name))
        self._note_unnamed(units, predicates)

    def _note_unnamed(self, units: Sequence[Unit], predicates: Sequence[Predicate]) -> None:
        """ "His third wife was a painter. She …": somebody whom nothing names is meant by what follows, not somebody named before."""
        last = next((p for p in reversed(predicates) if p.verb is not None and p.subject is not None and not p.link), None)
        noun = last.subject if last is not None else None
        if noun is None or noun.cls != "kin" or noun.plural or noun.holder is not None or noun.head not in self.people.v.kin:
            return
        k = next((n for n, unit in enumerate(units) if unit is noun), -1)
        behind = units[k + 2] if 0 <= k < len(units) - 2 and units[k + 1].kind in ",(" else None
        gender = self.people.v.kin[noun.head].gender
        if gender in ("m", "f") and gender != self.people.gender and not (isinstance(behind, Noun) and behind.cls in ("person", "name")):
            self.people.meet("", gender, subject=True)

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
