"""The roles of a frame: what each of its slots was filled with, where the clause happened, and which words say so."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.claims.attachment.scene import Scene
from tenure.claims.frames import COMPLEMENT, OFFICE, UNSAID, WORK, Frame
from tenure.claims.matching import TOWNS, Match, held
from tenure.languages.senses import words
from tenure.model import Mention, Role
from tenure.reading.clauses import Predicate
from tenure.reading.units import Noun, Verb

PLACE_PREPOSITIONS = words("scene_prepositions")


def roles_of(scene: Scene, frame: Frame, p: Predicate, found: Match) -> dict[str, Role]:
    """The roles that the filled slots of a frame give, the words that its predicate gives, and its agent."""
    roles: dict[str, Role] = {}
    if frame.patient:
        roles[frame.patient] = scene.subjects.thing(found.filled[frame.patient][0].noun)
    for slot in frame.slots:
        if slot.role == "candidate" and slot.role in found.filled:
            _outcome(scene, found.filled[slot.role][0].noun, roles)
        elif slot.holds and slot.role in found.filled:
            roles[slot.role] = scene.subjects.role(held(slot, found.filled[slot.role][0].noun)[0])
        elif slot.part and slot.role in found.filled:
            inner = tuple(m for a in found.filled[slot.role] for m in _part(scene, a.noun, slot.role))
            roles.update({slot.role: inner if len(inner) > 1 else inner[0]} if inner else {})
        elif slot.role in found.filled and slot.accepts not in (OFFICE, COMPLEMENT, WORK) and slot.role not in UNSAID:
            filled = tuple(
                _role_alone(scene, a.noun) if slot.role == "role" else scene.subjects.role(a.noun) for a in found.filled[slot.role]
            )
            roles[slot.role] = filled if len(filled) > 1 else filled[0]
        elif slot.clause:
            _clause(scene, slot.role, slot.prepositions.split(), p, roles)
    for role, value in frame.values.items():
        if p.unit is not None:
            start, end = trigger(scene, p)
            word = scene.text[start:end]
            roles[role] = Mention(word, start, end, value=value or (word.lower() if role == "started_by" else None))
    if frame.agent and found.agent is not None:
        roles[frame.agent] = scene.subjects.role(found.agent)
    return roles


def _role_alone(scene: Scene, noun: Noun) -> Mention:
    """ "worked as an engineer for the Tula Works": the role without what hangs on it."""
    return Mention(scene.text[noun.start : noun.core_end], noun.start, noun.core_end)


def _part(scene: Scene, noun: Noun, role: str) -> list[Mention]:
    """What hangs on a word by "of" ("charges of fraud"), else what is known of the words before it ("fraud charges")."""
    behind = [scene.subjects.words(part) for mark, part in noun.parts if mark.low in ("of", "and", ",")]
    return behind or _named_before(scene, noun, role)


def _named_before(scene: Scene, noun: Noun, role: str) -> list[Mention]:
    """The crime, party or body named before a word: "corruption charges", "an unsuccessful Labour candidate", "the Senate race"."""
    words = scene.text[noun.start : noun.core_end - len(noun.head)].split()
    for n in range(len(words)):
        name = " ".join(words[n:])
        named = role == "body" and name[:1].isupper() and words[-1].lower() in scene.people.v.bodies
        people = role == "people" and (name in scene.people.v.demonyms or name in scene.people.v.peoples)
        if (
            named
            or people
            or name.lower() in scene.people.v.crimes
            or name in scene.people.v.parties
            or (name.isupper() and 1 < len(name) < 7)
        ):
            at = scene.text.index(name, noun.start)
            return [Mention(name, at, at + len(name))]
    return []


def _outcome(scene: Scene, candidate: Noun, roles: dict[str, Role]) -> None:
    """ "an unsuccessful candidate": how it ended."""
    words = scene.text[candidate.start : candidate.core_end]
    for word in words.split():
        if word.lower() in ("unsuccessful", "defeated", "losing"):
            at = candidate.start + words.index(word)
            roles["outcome"] = Mention(word, at, at + len(word), value="lost")


def _clause(scene: Scene, role: str, prepositions: Sequence[str], p: Predicate, roles: dict[str, Role]) -> None:
    """ "accused of forming a group in order to …": a clause that fills a slot, to its end."""
    for q in scene.predicates:
        if q.governor is p and q.link.startswith("ing:") and q.link[4:] in prepositions and q.unit is not None:
            end = _closed(scene.text, q.unit.start, _clause_end(scene, q))
            roles[role] = Mention(scene.text[q.unit.start : end], q.unit.start, end)
            return


def _closed(text: str, start: int, end: int) -> int:
    """The end behind the quotation mark that closes one opened inside."""
    inside, mark = text[start:end], text[end : end + 1]
    straight, curly = inside.count('"') % 2 == 1, inside.count("“") > inside.count("”")
    opened = straight if mark == '"' else mark == "”" and curly
    return end + 1 if opened else end


def _clause_end(scene: Scene, clause: Predicate) -> int:
    """Where the words of a clause end: at a comma, a stop, a date, or a clause of another subject."""
    assert clause.unit is not None
    end = clause.unit.end
    for unit in scene.units[clause.index + 1 :]:
        finite = isinstance(unit, Verb) and not unit.infinitive and not unit.bare
        if finite or unit.kind in (";", ".", "W", "Q", ":", ",", "T"):
            break
        end = max(end, unit.end)
    return end


def trigger(scene: Scene, p: Predicate) -> tuple[int, int]:
    """The main word of the predicate."""
    assert p.unit is not None
    if isinstance(p.unit, Noun):
        return p.unit.core_end - len(p.unit.head), p.unit.core_end
    last = scene.text[p.unit.start : p.unit.end].split()[-1]
    return p.unit.end - len(last), p.unit.end


def place_of(scene: Scene, p: Predicate, frame: Frame, found: Match) -> Mention | None:
    """The place where a clause happened: among its arguments, or at its front."""
    if not frame.where:
        return None
    taken = {id(a.noun) for arguments in found.filled.values() for a in arguments}
    for argument in (*p.arguments, *p.front_places):
        told = argument.listed and argument.start != argument.noun.start and argument.noun.cls == "org"
        if taken and told and id(argument.noun) not in taken:
            break  # "studied at Tula College and then at Omsk University in Omsk": what follows is said of the other
        if (
            argument.preposition in PLACE_PREPOSITIONS
            and id(argument.noun) not in taken
            and not (argument.listed and argument.start == argument.noun.start)
            and is_place(argument.noun, argument.preposition)
        ):
            return scene.subjects.words(argument.noun)
    return None


def is_place(noun: Noun, preposition: str) -> bool:
    """Whether a noun group behind a preposition of place is somewhere."""
    if noun.possessor is not None:
        return False
    if noun.cls == "noun" and noun.head in TOWNS:
        return any(part.cls in ("place", "name") for _, part in noun.parts)
    if noun.cls == "place":
        return True
    return (noun.cls in ("name", "thing") and preposition in ("in", "near") and noun.det != "a") or (
        noun.cls == "name" and preposition == "at"
    )


def span_of(scene: Scene, p: Predicate, subject: Mention, found: Match) -> tuple[int, int] | None:
    """What the clause covers: its verb with the words that complete it, and its subject where that stands in it."""
    if p.unit is None:
        return None
    start, end = p.unit.start, p.unit.end
    if isinstance(p.unit, Noun) and p.unit.possessor is not None:
        start = p.unit.possessor.start
    own = p.subject is not None and p.shared is None and p.link not in ("participle", "relative")
    if own and subject.start is not None and subject.start <= start:
        start = subject.start
    if p.verb is not None and p.verb.passive and p.subject is not None and p.subject is not found.person:
        start = min(start, p.subject.start)  # "charges were brought against him"
    words = [a.noun for slot, arguments in found.filled.items() if slot in UNSAID for a in arguments]
    whom = [found.person] if found.person is not None and found.person.start > end and found.person is not p.subject else []
    return start, max([end, *(noun.end for noun in (*words, *whom))])
