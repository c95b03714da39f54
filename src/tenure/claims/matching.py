"""What a frame makes of a predicate: whom the claim is about, who acted, and which argument fills which slot."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from tenure.claims.complements import innermost
from tenure.claims.frames import BODY, COMPLEMENT, OFFICE, PERSON, WORK, Frame, Slot
from tenure.languages.senses import words
from tenure.reading.clauses import EVENT_NOUNS, Argument, Predicate
from tenure.reading.groups import ACADEMIC, ONE_OF
from tenure.reading.units import Noun

AGENTS = frozenset(("person", "name", "org", "party", "thing", "noun", "role", "pronoun", "demonym", "place"))
DESCRIBED, LEAGUES, TOWNS = words("described"), words("leagues"), words("towns")
HOUSEHOLDS = frozenset(("family", "household"))
CLUB_PLACES, RESERVES = frozenset(("city", "town", "county")), words("reserves")  # "Omsk City", "the reserves of Omsk"
NAMED_PERSON = frozenset(("person", "name"))
TOGETHER = frozenset(("together with", "along with"))
INTO = frozenset(("in", "into", "up"))
WHOLE = (OFFICE, COMPLEMENT, WORK)  # slots that take every joined argument


class Match(NamedTuple):
    """A frame that fits. `person` is None for the page's person, where the clause has no subject."""

    person: Noun | None
    agent: Noun | None
    filled: dict[str, list[Argument]]


class Misfit(NamedTuple):
    """Why a frame does not fit, in words for `tenure explain`."""

    reason: str


OF_NOBODY = Misfit("the event has no owner (“his …”, “the … of somebody”)")
VOICE = Misfit("the frame is for the other voice")
PASSIVE = Misfit("the verb is passive, and the frame is about the one who acts")
NO_OBJECT = Misfit("the verb is active, and no person is its object")
NEVER = Misfit("one of its arguments is a word that the frame excludes")
UNNAMED = Misfit("what was made has no name of its own")
OTHER_SUBJECT = Misfit("its subject is none of the words that the frame is about")
OTHER_CLAUSE = Misfit("the frame is for a clause that hangs on another by certain conjunctions")
CONSEQUENCE = Misfit("“making him the first …” is a consequence, no appointment")
NO_SUBJECT = Misfit("the clause has no subject")
OTHER_AGENT = Misfit("who acted is no body that does this")


@cache
def missing(role: str) -> Misfit:
    """A required slot that no argument fills."""
    return Misfit(f"nothing fills the required slot “{role}”")


def match(p: Predicate, frame: Frame, named: Callable[[Noun], bool], fragments: bool) -> Match | Misfit:
    """The frame's reading of a predicate, or why it does not fit. `fragments`: clauses may do without a subject here."""
    verb = p.verb
    if verb is not None and verb.form == "base" and not (verb.infinitive or verb.modal or verb.negated) and p.subject is None:
        return NO_SUBJECT  # a word of another language, or an order
    if frame.never and any(argument.noun.head in frame.never for argument in p.arguments):
        return NEVER
    if frame.alone and not (p.arguments and p.arguments[0].preposition in frame.alone.split()):
        return NEVER
    if frame.particle and not _has_particle(p, frame.particle.split()):
        return missing(frame.particle)
    if frame.links and p.link not in frame.links:
        return OTHER_CLAUSE
    if p.lemma == "make" and p.link == "ing" and p.verb is not None and not p.verb.passive and frame.who == "patient":
        return CONSEQUENCE
    if p.lemma == "step" and frame.time == "end" and any(unit.low in INTO for unit in p.sentence[p.index + 1 : p.index + 2]):
        return NEVER  # "stepped in as chairman" begins
    if frame.without and any(argument.preposition in frame.without.split() for argument in p.arguments):
        return NEVER
    used: set[int] = set()
    sides = _sides(p, frame, used, fragments)
    if isinstance(sides, Misfit):
        return sides
    if frame.by_body and (sides[1] is None or frame.by_body.isdisjoint((sides[1].cls, sides[1].detail))):
        return OTHER_AGENT
    filled: dict[str, list[Argument]] = {}
    if frame.patient:
        made = sides[1]
        if made is None or not (made.low in ("it", "which") if made.cls == "pronoun" else made.cls in BODY and named(made)):
            return UNNAMED
        filled[frame.patient] = [Argument("", made, made.start)]
    for slot in frame.slots:
        found = _fill(p, slot, used, named)
        if found:
            filled[slot.role] = found
        elif slot.required:
            return missing(slot.role)
    if _of_many(p, frame, sides[0], filled):
        return OTHER_SUBJECT
    return Match(*sides, filled)


def _of_many(p: Predicate, frame: Frame, person: Noun | None, filled: dict[str, list[Argument]]) -> bool:
    """ "assistants of Pavel Orlov who have become mayors": several people, whom the name before the clause does not mean."""
    single = p.link == "relative" and person is not None and person.cls in NAMED_PERSON and not person.others
    offices = [a.noun for slot in frame.slots if slot.accepts in WHOLE for a in filled.get(slot.role, ())]
    return single and any(noun.plural and noun.role is not None and not noun.det for noun in offices)


def _has_particle(p: Predicate, particles: list[str]) -> bool:
    """Whether a word stands right behind the verb, past its object or adverbs: "took over", "stepped down"."""
    behind = takewhile(lambda unit: unit.kind in ("P", "A", "NP"), p.sentence[p.index + 1 : p.index + 4])
    return any(unit.low in particles for unit in behind)


def _sides(p: Predicate, frame: Frame, used: set[int], fragments: bool) -> tuple[Noun | None, Noun | None] | Misfit:
    """(whom it is about, who acted), where voice and subject fit."""
    if p.verb is None and p.unit is not None:  # an event noun
        return (p.subject, _by(p, used)) if p.subject is not None or (fragments and p.link == "fragment") else OF_NOBODY
    if p.subject is not None and p.subject.head in HOUSEHOLDS and not (frame.household and p.verb is not None and not p.verb.perfect):
        return OTHER_SUBJECT
    if frame.subjects and (p.subject is None or p.subject.head not in frame.subjects):
        return OTHER_SUBJECT
    passive = p.verb is not None and p.verb.passive
    if frame.who == "agent":
        return _authors(p) if passive else VOICE
    if passive and p.verb is not None and p.verb.bare and frame.who == "subject" and not frame.subjects:
        passive = False  # "elected to the Senate and served": without a subject the form alone does not tell
    if frame.passive is not None and frame.passive != passive:
        return VOICE
    if frame.about:
        return _about(p, frame, used, fragments)
    if frame.who == "subject" and passive and frame.passive is None:
        return PASSIVE
    if frame.who == "patient" and not passive:
        acts = not frame.agents or (p.subject is not None and p.subject.cls in frame.agents)
        return _active(p, used) if acts else NO_OBJECT
    if p.subject is None and not (fragments and _in_fragment(p)):
        return NO_SUBJECT
    return p.subject, _by(p, used) if passive and frame.agent else None


def _authors(p: Predicate) -> tuple[Noun | None, Noun | None] | Misfit:
    """ "The Society was founded by A, B and C": the people behind "by", joined; the subject is what they made."""
    people: list[Noun] = []
    listed = False
    for argument in p.arguments:
        noun = argument.noun
        if listed and not (argument.listed or noun.title is not None or argument.preposition == "by"):
            break
        if argument.preposition == "by" or listed:
            listed = True
            if noun.det in ("what", "which"):  # "by what Lev Orlov called …"
                return OF_NOBODY
            if noun.cls in ("person", "name", "pronoun") and noun.low not in ("it", "its"):
                people.append(noun)
            elif noun.role is None:
                break
    if not people or p.subject is None:
        return OF_NOBODY
    people[-1].others = people[:-1]
    return people[-1], p.subject


def _in_fragment(p: Predicate) -> bool:
    """Whether the clause, or the one whose subject it shares, does without a subject."""
    while p.shared is not None:
        p = p.shared
    return p.link in ("fragment", "opening", "")


def _active(p: Predicate, used: set[int]) -> tuple[Noun, Noun | None] | Misfit:
    """ "The OGPU arrested Smirnov": the object is whom it is about, the subject acted."""
    for n, argument in enumerate(p.arguments):
        if argument.preposition == "" and argument.noun.cls in PERSON:
            used.add(n)
            return argument.noun, p.subject
    return NO_OBJECT


def _about(p: Predicate, frame: Frame, used: set[int], fragments: bool) -> tuple[Noun | None, Noun | None] | Misfit:
    """ "Charges were filed against him"; in a list without subjects ("full pardon granted by …") the page's person."""
    acted = _by(p, used) if p.verb is not None and p.verb.passive else p.subject
    for n, argument in enumerate(p.arguments):
        if argument.preposition in frame.about.split() and argument.noun.cls in PERSON:
            used.add(n)
            return argument.noun, acted
    return (None, acted) if fragments and _opens_item(p) else OF_NOBODY


def _opens_item(p: Predicate) -> bool:
    """Whether the subject opens an item of a list: nothing, a semicolon or a comma stands before it."""
    before = next((a for a, b in pairwise(p.sentence) if b is p.subject), None)
    return p.link == "relative" and (before is None or before.kind in ";.")


def _by(p: Predicate, used: set[int]) -> Noun | None:
    """Who acted, in a passive or behind an event noun."""
    for n, argument in enumerate(p.arguments):
        if argument.preposition == "by" and argument.noun.head not in EVENT_NOUNS and argument.noun.cls in AGENTS:
            used.add(n)
            following = p.arguments[n + 1] if n + 1 < len(p.arguments) else None
            if following is not None and argument.noun.holder is following.noun:
                used.add(n + 1)
                return following.noun
            return argument.noun
    return None


def _fill(p: Predicate, slot: Slot, used: set[int], named: Callable[[Noun], bool]) -> list[Argument]:
    """The arguments of a slot, in order; those after the first only where they are joined to it."""
    prepositions = slot.prepositions.split() or ["-"]
    found: list[Argument] = []
    if prepositions == ["&"]:  # whom the subject is joined to: "A and B married in 1950"
        others = p.subject.others[:1] if p.subject is not None else []
        return [Argument("", other, other.start) for other in others if accepts(slot, other)]
    for n, argument in enumerate(p.arguments):
        if n in used or (argument.preposition or "-") not in prepositions:
            continue
        if argument.noun.head in slot.unless:
            if prepositions == ["-"]:
                break  # another object behind it is none of this verb
            continue
        if not accepts(slot, argument.noun):
            continue
        if slot.pairs and not found and argument.listed and argument.start == argument.noun.start:
            continue  # "from his post, and the Council …": no item of a list that never began
        if slot.named and not named(argument.noun):
            continue
        if found and (not argument.listed or _describes(argument, found[-1])) and not _leaves_out(p, n, slot, used):
            break
        if found and ((slot.dated and not argument.times) or (slot.again and argument.start == argument.noun.start)):
            break
        used.add(n)
        found.append(argument)
        if not slot.several and slot.accepts not in WHOLE:
            break
    return found


def _describes(argument: Argument, before: Argument) -> bool:
    """ "secretary to Pavel Orlov, the chairman": an apposition to the person named last, not another item of the list."""
    person = innermost(before.noun)
    full_name = person.cls == "person" and person.core - person.i > 1
    articles = ("the", "a", "an") if before.noun.cls == "kin" and before.noun.detail == "child" else ("the",)
    return full_name and argument.noun.det in articles and argument.preposition == before.preposition


def _leaves_out(p: Predicate, n: int, slot: Slot, used: set[int]) -> bool:
    """ "a BA from Tula University and an MA from Omsk College": the verb is left out before the second pair."""
    return slot.several and p.arguments[n - 1].listed and n - 1 not in used


def accepts(slot: Slot, noun: Noun) -> bool:
    """Whether a noun group may fill a slot."""
    if noun.det and noun.low == noun.det and not noun.parts:  # an article that something parts from its noun
        return False
    if slot.heads and not ({noun.head, _most_of(noun)} & slot.heads or (noun.role and noun.role.lemma in slot.heads)):
        return False
    if slot.marked and slot.marked.isdisjoint(noun.before):
        return False
    if slot.inner and (not noun.parts or innermost(noun).head not in slot.inner):
        return False
    if slot.holds and not held(slot, noun):
        return False
    if slot.details and noun.detail not in slot.details:
        return False
    if slot.accepts is OFFICE:
        return (
            noun.role is not None
            and noun.holder is None
            and (noun.role.klass not in ("occupation", "owner") or noun.role.lemma.split()[-1] in ACADEMIC)
        )
    if slot.accepts is WORK:
        return noun.holder is None and noun.role is not None and noun.role.klass == "occupation"
    if slot.accepts is COMPLEMENT:
        return noun.holder is None and (noun.role is not None or noun.cls in COMPLEMENT or noun.head in DESCRIBED)
    if "club" in slot.accepts:
        if noun.cls == "place":
            return noun.detail == "city" or (noun.head in CLUB_PLACES and not noun.parts)
        return noun.head not in LEAGUES and (noun.cls in ("org", "name", "thing") or (noun.head in RESERVES and bool(noun.parts)))
    if noun.cls == "noun" and "town" in slot.accepts and noun.head in TOWNS:
        return any(part.cls in ("place", "name") for _, part in noun.parts)
    return noun.cls in slot.accepts or (noun.cls == "noun" and bool(noun.detail) and "group" in slot.accepts)


def held(slot: Slot, noun: Noun) -> list[Noun]:
    """ "the faculty of Tula University": what hangs on the word, of the classes that the slot is after."""
    return [part for mark, part in noun.parts if mark.low in ("of", "at") and part.cls in slot.holds and part.detail != "military"]


def _most_of(noun: Noun) -> str:
    """ "most of his career": the head of what a word of quantity is of."""
    return noun.parts[-1][1].head if noun.head in ONE_OF and noun.parts else noun.head


def company(p: Predicate, person: Noun | None, undergone: bool) -> list[Noun]:
    """Those joined to the person of a match: "A, B and C were …", "arrested A and B", "together with A"; "with A" if it was `undergone`."""
    joints = TOGETHER | {"with"} if undergone else TOGETHER
    beside = [a.noun for a in p.arguments if a.preposition in joints and a.noun.cls in NAMED_PERSON]
    if person is None or person is p.subject:
        return [*(person.others if person is not None else ()), *beside]
    if person.others:
        return [*person.others, *beside]
    at = next((n for n, a in enumerate(p.arguments) if a.noun is person), len(p.arguments))
    joined = takewhile(lambda a: a.listed and a.noun.cls in NAMED_PERSON | {"role"}, p.arguments[at + 1 :])
    return [*(a.noun for a in joined if a.noun.cls in NAMED_PERSON and (a.noun.title is not None or a.noun.core - a.noun.i > 1)), *beside]


def invert(p: Predicate) -> None:
    """ "Its first president was Pavel Orlov": the office is the subject, the person the complement. Turned round in place."""
    if p.lemma != "be" or p.subject is None or p.subject.role is None or p.subject.holder is not None or p.subject.plural:
        return
    if p.subject_at > 0 and p.sentence[p.subject_at - 1].kind == "V":  # "… when he was secretary-general was Pavel Orlov"
        return
    for n, argument in enumerate(p.arguments):
        if argument.preposition == "" and argument.noun.cls in ("person", "name"):
            office = Argument("", p.subject, p.subject.start)
            p.subject, p.arguments[n] = argument.noun, office
            return
