"""How a kind of claim is declared: its triggers, its role slots, its examples.

A kind is one module of `tenure.claims.kinds`:

    KIND = "arrest"
    FRAMES = (
        Frame("arrested", verbs="arrest detain apprehend", who="patient", agent="by", slots=(Slot("charge", "for"),), time="point"),
        Frame("his_arrest", nouns="arrest detention", time="point"),
    )
    EXAMPLES = (
        Example("Ivan Petrov was arrested by the Cheka in 1919.", subject="Ivan Petrov", by="Cheka", when="1919"),
    )

A frame never searches text: the attachment engine (`tenure.claims.attachment`) finds the predicates, decides which noun groups and times
are theirs, and asks the frames of a predicate's word what they make of it. Examples are executed as tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from tenure.model import Certainty

Who = Literal["subject", "patient", "agent"]
Bound = Literal["point", "start", "end", "state"]

PERSON = frozenset(("person", "name", "pronoun"))
BODY = frozenset(("org", "party", "thing", "name"))
NAMED = frozenset(("org", "party", "thing", "name", "place", "person", "demonym"))
PLACE = frozenset(("place", "name", "thing"))
UNSAID = frozenset(("word", "post", "candidate"))  # slots that complete the trigger and are no roles
OFFICE = frozenset(("role", "office"))  # an office or seat; the engine takes it apart
WORK = frozenset(("role", "work"))  # an occupation
COMPLEMENT = frozenset(("role", "kin", "demonym", "party"))  # whatever somebody can be
ANY = frozenset(("person", "name", "org", "party", "thing", "place", "noun", "role", "kin", "demonym", "number", "pronoun"))


@dataclass(frozen=True, slots=True)
class Slot:
    """A role that an argument may fill: the prepositions it stands behind ("" for a bare object) and the classes of noun group it takes."""

    role: str
    prepositions: str = ""  # separated by blanks; "-" is the bare object
    accepts: frozenset[str] = ANY
    required: bool = False
    several: bool = False  # every listed argument is a mention of the role
    dated: bool = False  # … but only listed ones with a time of their own ("was married to A from 1911 to 1920 and B from 1922 to 1930")
    pairs: bool = False  # … and each goes with the argument before it ("a BA from Tula and an MA from Omsk"): a claim each
    heads: frozenset[str] = frozenset()  # only noun groups with one of these head words
    unless: frozenset[str] = frozenset()  # … with none of these
    again: bool = False  # … but only listed ones that repeat its preposition ("moved to Tula in 1820 and to Omsk in 1822")
    clause: bool = False  # a clause with -ing may fill it: "accused of forming …"
    details: frozenset[str] = frozenset()  # only bodies of these classes
    named: bool = False  # only what has a name of its own: "Bowdoin College", not "the public schools"
    inner: frozenset[str] = frozenset()  # only noun groups whose last part has one of these heads: "years in prison"
    holds: frozenset[str] = frozenset()  # the role is what hangs on the word by "of" or "at", of one of these classes
    marked: frozenset[str] = frozenset()  # only noun groups with one of these words before the head: "prison time"
    part: bool = False  # the role is what hangs on the word or stands before it: "charges of fraud", "fraud charges"


@dataclass(frozen=True, slots=True)
class Frame:
    """One way a language says a kind of claim. `name` completes the rule of its claims: `en.prose.<name>`."""

    name: str
    verbs: str = ""  # lemmas
    nouns: str = ""  # event nouns
    who: Who = "subject"  # whom the claim is about: the subject, the one acted upon, or, in a passive, the one behind "by"
    agent: str = ""  # the role of the one who acts, where the claim is about the other
    patient: str = ""  # the role of what is acted upon, where the claim is about the one behind "by"
    beside: bool = False  # it speaks beside another frame of its kind: "moved from Tula to Tver" names two residences
    sport: bool | None = None  # only on pages about players of team sports, or only on others
    slots: tuple[Slot, ...] = ()
    time: Bound = "point"
    values: Mapping[str, Any] = field(default_factory=dict)  # roles that the trigger word itself fills, with their value
    where: bool = True  # a place among the arguments is where it happened
    passive: bool | None = None  # only in this voice
    about: str = ""  # the claim is about the person behind one of these prepositions: "filed charges against him"
    subjects: frozenset[str] = frozenset()  # only with a subject of these heads: "charges were brought against him"
    recall: str = ""  # it speaks of the office named last: "extend" adds its times, "repeat" begins another term, "end" ends it
    never: frozenset[str] = frozenset()  # not with an argument of one of these head words ("was shot in the leg")
    unlike: frozenset[str] = frozenset()  # not where what fills a slot says one of these words ("honorary degrees")
    without: str = ""  # not with an argument behind one of these prepositions ("worked in Tula as a clerk" is another frame's)
    household: bool = False  # "the family moved to Tula": it is about the page's person too
    agents: frozenset[str] = frozenset()  # only with one who acts of these classes
    by_body: frozenset[str] = frozenset()  # only where a body of one of these sorts acted: "the Congress expelled her"
    alone: str = ""  # only where an argument behind one of these prepositions comes first ("was with the Bank", not "was a clerk with …")
    particle: str = ""  # only with one of these words right behind the verb: "took over", "stepped down"
    links: frozenset[str] = frozenset()  # only in clauses that these conjunctions open: "until he was defeated"
    timed: bool = True  # False: the clause's time is that of something else it says ("elected as a Democrat to … (1931–1947)")
    with_clause: bool = False  # without a time of its own it happened when its clause did: "was expelled in 1933, accused of …"
    certainty: Certainty | None = None  # "alleged": what it says is not asserted even where the sentence is


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence and the claim that it must give; `none=True`: it must give no claim of the kind."""

    text: str
    subject: str = ""
    when: str | None = None
    none: bool = False
    title: str = ""
    certainty: str = "asserted"
    roles: Mapping[str, Any] = field(default_factory=dict)


def example(
    text: str, subject: str = "", *, when: str | None = None, none: bool = False, title: str = "", certainty: str = "asserted", **roles: Any
) -> Example:
    """An `Example` with its roles as keyword arguments."""
    return Example(text, subject, when, none, title, certainty, roles)
