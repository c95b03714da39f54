"""What a vocabulary is made of: the kinds of words, and `Vocabulary`, which holds them all.

Lower case unless case matters (names of places, peoples and parties; honorifics; abbreviations). Every inflected form is a key
of its own, so that the reader looks words up and never inflects. `docs/vocabulary.md` explains each list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple, Protocol

Seats = Literal["one", "many"]


class Role(NamedTuple):
    """A word for what somebody is: of a body (office, seat, founder, owner), by work or by rank."""

    lemma: str  # singular; the common form of its variants ("chairwomen" -> "chairman")
    klass: str  # office, seat, founder, owner, occupation, rank, nobility
    plural: bool
    gender: str | None  # "m" or "f" where the word says so
    seats: Seats | None  # how many hold the office at once, where the word alone tells


class Kin(NamedTuple):
    """A word for a relative."""

    lemma: str
    relation: str  # spouse, parent, child, sibling, relative
    gender: str | None
    plural: bool


class Pronoun(NamedTuple):
    """A pronoun: "his" is possessive, m, singular."""

    case: str  # subject, object, possessive, reflexive, relative
    gender: str | None  # m, f, n, or None where it does not tell
    number: str | None  # singular, plural, or None


class Grammar(Protocol):
    """What a language's `grammar.py` offers."""

    def plural(self, word: str) -> str: ...
    def verb_forms(self, lemma: str, past: str = "", participle: str = "") -> list[tuple[str, str]]: ...
    def ordinals(self) -> dict[str, int]: ...


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All words of one language that the reader knows. The fields are in the order of `docs/vocabulary.md`."""

    language: str
    roles: Mapping[str, Role]
    role_modifiers: frozenset[str]
    acting_words: frozenset[str]
    deputy_words: frozenset[str]
    former_words: frozenset[str]
    ordinal_words: Mapping[str, int]
    bodies: Mapping[str, str]  # head noun -> class
    bodies_also: Mapping[str, str]  # head noun -> its second class, where it has two ("congress")
    weak_bodies: frozenset[str]  # heads that need a capital or a name beside them ("union", "united")
    parties: Mapping[str, str]  # as written -> the party
    places: Mapping[str, str]  # as written -> country, state, region, county, city
    place_names: Mapping[str, str]  # another or older name -> the name it stands for ("Leningrad", "Ill.")
    place_abbreviations: Mapping[str, str]  # those that end in a dot
    person_like_places: frozenset[str]  # places that are as often a person's name ("Lincoln", "Jackson")
    demonyms: Mapping[str, str]  # as written -> country or region
    peoples: Mapping[str, str]  # as written -> people without a country of that name ("Jewish")
    given_names: Mapping[str, str]  # lower case -> m, f, u
    kin: Mapping[str, Kin]
    verbs: Mapping[str, tuple[str, str]]  # form -> (lemma, base | s | past | part | past/part | ing)
    also_base: frozenset[str]  # pasts and participles that are base forms too ("put", "become", "found")
    noun_verbs: frozenset[str]  # forms that are usually nouns ("head", "state", "works")
    abbreviations: frozenset[str]  # with their dot; no sentence ends at it
    titles: Mapping[str, str | None]  # before a name -> gender
    name_particles: frozenset[str]
    name_suffixes: frozenset[str]
    prepositions: frozenset[str]
    determiners: frozenset[str]
    pronouns: Mapping[str, Pronoun]
    conjunctions: frozenset[str]
    auxiliaries: Mapping[str, tuple[str, str]]  # form -> (lemma, present | past | part | ing | base)
    modals: frozenset[str]
    negations: frozenset[str]
    adverbs: frozenset[str]
    adjectives: frozenset[str]
    nouns: frozenset[str]
    degrees: frozenset[str]
    award_nouns: frozenset[str]
    crimes: frozenset[str]
    penalties: Mapping[str, str]
    death_causes: Mapping[str, str]
