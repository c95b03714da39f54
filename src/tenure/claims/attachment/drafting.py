"""The draft of one frame before its complements are read, and one draft each for arguments that are listed with their own times."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from tenure.claims.attachment.lasting import with_duration
from tenure.claims.attachment.roles import PLACE_PREPOSITIONS, is_place, place_of, roles_of, span_of, trigger
from tenure.claims.attachment.scene import Scene
from tenure.claims.attachment.times import (
    after_told,
    as_was_said,
    at_the_time,
    begun_for,
    lent_times,
    meanwhile,
    of_purpose,
    own_times,
    shared_front,
    until_event,
    with_begin,
)
from tenure.claims.certainty import ASSERTED, Standing
from tenure.claims.complements import of_same_head
from tenure.claims.drafts import Draft
from tenure.claims.frames import Frame
from tenure.claims.matching import Match, accepts
from tenure.model import Certainty, Mention, Role
from tenure.reading.clauses import Argument, Predicate
from tenure.reading.units import Time

DECLINING = frozenset(("decline", "refuse"))


def base_draft(scene: Scene, p: Predicate, kind: str, frame: Frame, stands: Standing, subject: Mention, found: Match) -> Draft:
    """The draft of a frame before its complements are read."""
    roles = roles_of(scene, frame, p, found)
    stands = _declined(scene, kind, p, roles) or stands
    where = roles.pop("where", None) or place_of(scene, p, frame, found)
    certainty: Certainty = stands.certainty or "asserted"
    if frame.certainty and certainty == "asserted":
        certainty = frame.certainty
    draft = Draft(kind, subject, roles, f"en.prose.{frame.name}", frame.time, where=where, certainty=certainty, predicate=p)
    timed = (p.shared or p.governor or p) if frame.with_clause and not p.front and not p.times else p
    draft.marks = (own_times(p, found) or [t.mark for t in (*timed.front, *timed.times)]) if frame.timed else []
    if frame.time == "point":  # a range in parentheses is that of a life or a reign that is named beside it
        draft.marks = [mark for mark in draft.marks if not (mark.aside and mark.shape == "range")]
    if not draft.marks and frame.timed and (frame.time != "state" or p.link == "ing"):
        draft.marks = shared_front(scene, p) or meanwhile(scene, p) or lent_times(scene, p)
    if not draft.marks and frame.timed and not (frame.recall == "end" and p.link == "when"):  # "… until 1913, when he resigned"
        draft.marks = list(timed.setting) or (of_purpose(scene, p) if frame.time != "state" and not frame.recall else [])
        draft.marks = draft.marks or (after_told(scene, p) if not frame.recall else [])
    if not draft.marks and frame.timed and not frame.recall:
        draft.marks = as_was_said(p) or (at_the_time(p) if frame.time == "state" else [])
    if not draft.marks and frame.timed and frame.time in ("state", "start") and (begun := begun_for(p)):
        draft.marks, draft.bound = begun, "start"
    draft.marks = with_begin(p, draft.bound, draft.marks) if frame.timed else []
    draft.according_to = scene.subjects.role(stands.source) if stands.source is not None and certainty != "asserted" else None
    draft.span = span_of(scene, p, subject, found)
    draft.word = " ".join(
        scene.text[a.noun.start : a.noun.end].lower() for a in (found.filled.get("word") or found.filled.get("post") or ())
    )
    until_event(scene, draft, p, frame)
    draft.marks = with_duration(scene, p, draft.bound, draft.marks, draft.ended)
    return draft


def _declined(scene: Scene, kind: str, p: Predicate, roles: dict[str, Role]) -> Standing | None:
    """ "declined to be a candidate": an asserted candidacy that came to nothing."""
    if kind != "candidacy" or p.link != "to" or p.governor is None or p.governor.lemma not in DECLINING:
        return None
    start, end = trigger(scene, p.governor)
    roles["outcome"] = Mention(scene.text[start:end], start, end, value="declined")
    return ASSERTED


def drafts_of_same_head(base: Draft, text: str, found: Match) -> list[Draft]:
    """ "sat on the Council of Labour and, from 1919, on that of the Army": the same of each body that "that" stands for."""
    if base.predicate is None or "body" not in found.filled:
        return []
    others = of_same_head(text, base.predicate, found.filled["body"][-1])
    return [
        replace(base, roles={**base.roles, "body": body}, marks=[t.mark for t in argument.times] or base.marks, spans=[])
        for argument, body in others
    ]


def drafts_apart(scene: Scene, base: Draft, frame: Frame, found: Match) -> list[Draft]:
    """ "taught at A (1985-1990), B (1990-1995) and C": listed arguments with times of their own, each as a draft."""
    slot = next((s for s in frame.slots if s.several and len(found.filled.get(s.role, ())) > 1), None)
    arguments: list[Argument] = found.filled[slot.role] if slot is not None else []
    if slot is None or not (any(_times_behind(base.predicate, a, arguments) for a in arguments) or slot.pairs):
        return [base]
    drafts = []
    for n, argument in enumerate(arguments):
        own = _times_behind(base.predicate, argument, arguments) or next((a.times for a in arguments[n:] if a.times), [])
        own = own or (base.predicate.front if base.predicate is not None else [])
        draft = replace(
            base, roles={**base.roles, **_paired(scene, frame, base.predicate, argument)}, marks=[t.mark for t in own], spans=[]
        )
        mention = scene.subjects.role(argument.noun)
        if slot.role == "where":
            draft.where = mention
        elif frame.where:
            draft.where = _place_behind(scene, base.predicate, argument, arguments)
            draft.roles[slot.role] = mention
        else:
            draft.roles[slot.role] = mention
        drafts.append(draft)
    return drafts


def _behind(p: Predicate | None, argument: Argument, listed: list[Argument]) -> list[Argument]:
    """What stands between one item of a list and the next."""
    if p is None or argument not in p.arguments:
        return []
    return list(takewhile(lambda a: a not in listed, p.arguments[p.arguments.index(argument) + 1 :]))


def _times_behind(p: Predicate | None, argument: Argument, listed: list[Argument]) -> list[Time]:
    """ "from Orlov College, Tula, in 1910 and from Omsk University": the times up to the next item, a place between them or none."""
    places = (a.times for a in _behind(p, argument, listed) if a.times and a.noun.cls == "place")
    return argument.times or next(places, [])


def _place_behind(scene: Scene, p: Predicate | None, argument: Argument, listed: list[Argument]) -> Mention | None:
    """The place of one item of a list: "at Orlov College in Tula until 1910 and at Omsk University"."""
    places = (a.noun for a in _behind(p, argument, listed) if a.preposition in PLACE_PREPOSITIONS and is_place(a.noun, a.preposition))
    return next((scene.subjects.words(noun) for noun in places), None)


def _paired(scene: Scene, frame: Frame, p: Predicate | None, argument: Argument) -> dict[str, Role]:
    """ "a BA from Tula University and an MA from Omsk College": the degree that stands before each."""
    slot = next((s for s in frame.slots if s.role == "degree"), None)
    if slot is None or p is None:
        return {}
    before = [a for a in p.arguments[: p.arguments.index(argument)] if accepts(slot, a.noun)]
    return {"degree": scene.subjects.role(before[-1].noun)} if before else {}
