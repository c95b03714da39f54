"""What complements say: "was mayor of Tula", "elected to the Senate", "worked as a teacher", each as a draft of the kind that it says."""

from __future__ import annotations

from dataclasses import replace

from tenure.claims.attachment.lasting import with_duration
from tenure.claims.attachment.roles import is_place
from tenure.claims.attachment.scene import Scene
from tenure.claims.attachment.times import with_begin
from tenure.claims.certainty import Standing, of_noun, weaker
from tenure.claims.complements import elided, gathering_times, listed_with, times_of, with_body_of, with_other_end, with_whole_body
from tenure.claims.drafts import Draft
from tenure.claims.frames import Frame
from tenure.claims.which import Said
from tenure.languages.senses import words
from tenure.model import Mention, Role
from tenure.reading.clauses import Argument, Predicate
from tenure.reading.times import TimeMark
from tenure.reading.units import Noun

PLACE_PREPOSITIONS = words("scene_prepositions")
BELONGING_TO = {"membership": "organization", "employment": "employer"}  # kinds whose organisations are listed behind one role
LASTING = frozenset(("citizenship", "residence", "position_held", "party", "membership", "occupation", "employment", "military_service"))
FIRST = frozenset(("first", "second", "third", "only", "last", "youngest", "oldest"))
CHOOSING = words("choosing")
PLACED = frozenset(("position_held", "occupation", "employment"))


def complement_drafts(scene: Scene, base: Draft, frame: Frame, complements: list[Argument], p: Predicate) -> bool:
    """One draft for everything that the complements say."""
    made = False
    others = elided(scene.text, p, complements)
    hirer = base.roles.pop("employer", None)  # "joined the Tula Works as a clerk"
    hirer = hirer if isinstance(hirer, Mention) else None
    for n, argument in enumerate(complements):
        marks = times_of(complements, n, p) if not others else [t.mark for t in (argument.times or p.front)]
        place = _employer(scene, p, argument)
        if not any(a.times for a in complements):
            marks = marks or base.marks
        marks = with_duration(scene, p, base.bound, with_begin(p, base.bound, marks), base.ended)
        doubt = weaker(Standing(base.certainty), of_noun(argument.noun, scene.text)).certainty
        if doubt is None:
            continue
        for said in scene.reader.said(argument.noun):
            if hirer is not None and said.klass in ("office", "occupation") and not said.roles.keys() & {"body", "jurisdiction"}:
                said = scene.reader.at_work(said, hirer)
            elif place is not None and said.klass in ("office", "occupation") and not said.roles.keys() & {"body", "jurisdiction"}:
                said = scene.reader.at_work(said, scene.subjects.role(place))
            draft = _complement(scene, base, said, argument, marks, n)
            draft.certainty = doubt
            if base.bound == "start" and _first_to(scene, argument.noun):
                draft.bound, draft.marks = "state", []
            if n + 1 < len(complements) and p.arguments[-1] is not argument:  # what ends the last of a list ends no other
                _unend(scene, draft)
            scene.keep(draft)
            made = made or draft.kind == base.kind or base.bound == "state"
            for whole, other in others:
                if whole is argument:
                    scene.keep(_with_other_end(scene, draft, argument, other))
            for other in listed_with(p, argument) if said.kind in BELONGING_TO and not others else ():
                role = BELONGING_TO[said.kind]
                scene.keep(replace(draft, roles={**draft.roles, role: scene.subjects.role(other.noun)}, spans=[]))
    return made


def _first_to(scene: Scene, noun: Noun) -> bool:
    """ "In 1920 he became the first mayor to visit Omsk": the visit was then; mayor he was before."""
    purpose = next((q for q in scene.predicates if q.link == "to" and q.index > 0 and scene.units[q.index - 1] is noun), None)
    if purpose is None or purpose.verb is None or (purpose.verb.passive and purpose.lemma in CHOOSING):
        return False
    return noun.det == "the" and bool(FIRST & {word.lower() for word in scene.text[noun.start : noun.core_end].split()})


def _employer(scene: Scene, p: Predicate, complement: Argument) -> Noun | None:
    """The organisation at which the clause happens: behind the complement, at its front, or before its "where"."""
    n = p.arguments.index(complement)
    for argument in (*p.arguments[n + 1 : n + 3], *p.front_places):
        if argument.preposition in ("at", "with") and argument.noun.cls in ("org", "name", "thing") and scene.named(argument.noun):
            return argument.noun
    return _before_where(scene, p)


def _before_where(scene: Scene, p: Predicate) -> Noun | None:
    """ "He joined the Tula Works, where he was an engineer": what "where" means."""
    k = p.start - 1
    if k < 1 or scene.units[k].low != "where":
        return None
    while k > 0 and scene.units[k].kind in ("W", ",", "-"):
        k -= 1
    noun = scene.units[k]
    while isinstance(noun, Noun) and noun.cls in ("place", "name") and k > 1 and scene.units[k - 1].low in ("in", "near"):
        k -= 2  # "Orlov & Sons in Tula, where …"
        noun = scene.units[k]
    return noun if isinstance(noun, Noun) and noun.cls in ("org", "name", "thing") and scene.named(noun) else None


def _complement(scene: Scene, base: Draft, said: Said, argument: Argument, marks: list[TimeMark], n: int) -> Draft:
    roles: dict[str, Role] = dict(said.roles)
    where = roles.pop("where", None)
    noun = argument.noun
    if said.kind == "position_held":
        roles = {**roles, **{name: role for name, role in base.roles.items() if name not in roles}}
        if base.kind == "candidacy":
            roles = {name: role for name, role in roles.items() if name in ("office", "role", "body", "jurisdiction", "outcome", "by")}
        if noun.possessor is not None and noun.possessor.low in ("its", "their") and "body" not in roles:
            last = scene.recall.last(base.person)
            roles = with_body_of(scene.subjects.words(noun.possessor), roles, last.roles) if last is not None else roles
        elif base.kind == "position_held" and (last := scene.recall.last(base.person)) is not None:
            roles = with_whole_body(roles, last.roles)
    if said.kind == "membership" and not marks:
        marks = gathering_times(argument, scene.predicates)
    kind = base.kind if base.kind == "candidacy" and said.kind == "position_held" else said.kind
    bound = "state" if said.klass == "affiliation" else base.bound  # "was chosen as the Labour candidate" begins no membership
    draft = Draft(kind, base.subject, roles, base.rule, bound if kind in LASTING else "point", predicate=base.predicate)
    draft.marks = marks if said.timed else []
    draft.ended = base.ended if kind in LASTING else []
    draft.where = where or (base.where if said.kind in PLACED and said.timed else None)
    if said.kind == "occupation" and draft.where is None:
        draft.where = _workplace(scene, base.predicate)
    draft.certainty, draft.according_to = base.certainty, base.according_to
    draft.until_death = base.until_death and said.kind == "position_held"
    lead = noun.possessor.start if noun.possessor is not None else noun.start
    draft.span = base.span if n == 0 else (min(lead, noun.start), noun.core_end)
    return draft


def _workplace(scene: Scene, p: Predicate | None) -> Mention | None:
    """ "was a worker who worked in Saint Petersburg": the place of the clause that says the same again."""
    for q in scene.predicates:
        if p is not None and q.link == "relative" and q.lemma == "work" and q.subject is p.subject and q.index > p.index:
            found = (a.noun for a in q.arguments if a.preposition in PLACE_PREPOSITIONS and is_place(a.noun, a.preposition))
            return next((scene.subjects.words(noun) for noun in found), None)
    return None


def _unend(scene: Scene, draft: Draft) -> None:
    draft.ended, draft.until_death = [], False
    draft.roles.pop("ended_by", None)


def _with_other_end(scene: Scene, draft: Draft, argument: Argument, other: Argument) -> Draft:
    roles = with_other_end(scene.text, argument.noun, draft.roles, other, argument.preposition)
    again = Draft(draft.kind, draft.subject, roles, draft.rule, draft.bound, [t.mark for t in other.times], predicate=draft.predicate)
    again.certainty, again.according_to, again.span = draft.certainty, draft.according_to, draft.span
    return again
