"""Which time a claim has that its own predicate does not name: the time of a clause joined to it, of what it hangs on, of what ended it."""

from __future__ import annotations

from dataclasses import replace

from tenure.claims.attachment.scene import Scene
from tenure.claims.certainty import CARRYING
from tenure.claims.drafts import Draft
from tenure.claims.frames import Bound, Frame
from tenure.claims.matching import Match
from tenure.claims.timing import FROM, UNTIL, side_of
from tenure.languages.senses import codes, words
from tenure.model import Mention
from tenure.reading.clauses import Predicate
from tenure.reading.times import TimeMark
from tenure.when import from_iso as cal

ENDINGS = codes("endings")
CHOOSING, DEPARTING = words("choosing"), words("departing")
SINGLE = frozenset(("", "in", "on", "at", "during", "around"))  # governing words that leave a date what it is
_STEM = 6  # letters
LIMITS = frozenset(("until", "till", "before"))  # conjunctions of what came next
LATER = frozenset(("later", "then", "eventually", "subsequently", "ultimately", "finally", "afterwards", "soon"))


def shared_front(scene: Scene, p: Predicate) -> list[TimeMark]:
    """ "On 31 October she resigned and was replaced": a time that opens the sentence is that of every verb joined to the first."""
    if p.link == "ing" and p.governor is not None and p.verb is not None and not p.verb.having:  # "In 1910 he left Tula, joining …"
        return [t.mark for t in p.governor.front if t.mark.shape == "point"]
    if p.link == "to" and p.governor is not None and p.governor.lemma in CARRYING:  # "In 1925 he was forced to withdraw into exile"
        return [t.mark for t in p.governor.front]
    while p.shared is not None and p.link not in ("to", "participle") and not p.link.startswith("ing"):
        between = scene.units[p.shared.index + 1 : p.index]
        if any(unit.kind in (";", ",", "W", "Q") for unit in between):
            return []
        p = p.shared
        if p.front:
            return [t.mark for t in p.front]
    return []


def meanwhile(scene: Scene, p: Predicate) -> list[TimeMark]:
    """ "Died while attending court in Jonesboro, May 26, 1870": what happened while something went on happened at its time."""
    at = next((k for k in range(p.index + 1, len(scene.units)) if scene.units[k].kind in (";", ",") or scene.units[k].low == "while"), None)
    if at is None or scene.units[at].low != "while":
        return []
    inner = min((q for q in scene.predicates if q.index > at), key=lambda q: q.index, default=None)
    verb = inner.verb if inner is not None else None
    lasts = inner is not None and not (verb is not None and verb.passive and verb.form != "ing" and not verb.having)
    return [t.mark for t in inner.times] if inner is not None and lasts else []


def lent_times(scene: Scene, p: Predicate) -> list[TimeMark]:
    """ "resigned in 1990, becoming …", "It was in 1995 when he was arrested": the point in time of the clause it hangs on."""
    g, verb = p.governor, p.verb
    if g is None or verb is None or verb.having or LATER & set(verb.adverbs) or g.index > p.index:
        return []
    if p.link in ("ing:in", "ing:by"):  # "In 1945 he took part in founding the party"
        return [t.mark for t in g.front]
    if p.link not in ("ing", "when"):
        return []
    marks = [t.mark for t in (*g.front, *g.times)]
    return [m for m in marks if m.shape == "point" and m.relation not in FROM | UNTIL][:1]


def of_purpose(scene: Scene, p: Predicate) -> list[TimeMark]:
    """ "moved to Omsk to teach there in 1923": when somebody did what they came for; what lasted from then on gives about then."""
    purpose = next((q for q in scene.predicates if q.link == "to" and q.governor is p and q.index > p.index), None)
    marks = [t.mark for t in purpose.times] if purpose is not None and p.verb is not None and not p.verb.infinitive else []
    if len(marks) != 1 or marks[0].first is None or None in marks[0].first:
        return []
    mark = marks[0]
    if mark.shape == "point" and mark.relation in SINGLE:
        return marks
    return [replace(side_of(mark, 0), relation="in", approximate=True)] if mark.shape == "range" or mark.relation in FROM else []


def with_begin(p: Predicate, bound: Bound, marks: list[TimeMark]) -> list[TimeMark]:
    """ "On 24 July Orlov left and Petrov took over until 12 August": a begin said beside the clause, where its own time is an end."""
    lacks = bound == "start" and bool(marks) and all(mark.relation in UNTIL and mark.shape == "point" for mark in marks)
    begun = [mark for mark in p.setting if lacks and all(_comes_before(mark, end) for end in marks)]
    return [*begun, *marks]


def _comes_before(begin: TimeMark, end: TimeMark) -> bool:
    first, last = begin.first, end.first
    return first is not None and last is not None and bool(first[0] and last[1]) and cal(first[0]) <= cal(last[1])


def at_the_time(p: Predicate) -> list[TimeMark]:
    """ "They met in 1985, while he was mayor": what was so when something happened was so then."""
    told = _one_date(p.governor) if p.link in ("while", "when") and p.governor is not None and p.governor.index < p.index else None
    return [replace(told, relation="")] if told is not None else []


def as_was_said(p: Predicate) -> list[TimeMark]:
    """ "In September 2018 he announced that he had left": by then."""
    g, verb = p.governor, p.verb
    told = _one_date(g) if p.link == "that" and g is not None and verb is not None and verb.perfect and not verb.modal else None
    return [replace(told, relation="by", first=(None, told.first[1]))] if told is not None and told.first is not None else []


def after_told(scene: Scene, p: Predicate) -> list[TimeMark]:
    """ "He left the army in 1946. After leaving the army, he …": not before what the sentence before told of the same thing."""
    if p.link or p.subject_at < 0 or not scene.units or scene.units[0].low != "after":
        return []
    opening = next((q for q in scene.predicates if q.index < p.subject_at and (q.link == "ing:after" or q.verb is None)), None)
    if opening is None or opening.times or opening.front:
        return []
    said = _stems(opening)
    for told in reversed(scene.before):
        mark = _one_date(told)
        if mark is not None and mark.first and said & _stems(told):
            return [replace(mark, relation="after", first=(mark.first[0], None))]
    return []


def _one_date(p: Predicate, *, first: bool = False) -> TimeMark | None:
    """The date of a clause, where it has one and no other, or the first."""
    marks = [t.mark for t in (*p.front, *p.times)]
    mark = marks[0] if len(marks) == 1 or (marks and first) else None
    known = mark is not None and mark.shape == "point" and mark.relation in SINGLE and mark.first is not None and None not in mark.first
    return mark if known else None


def _stems(p: Predicate) -> set[str]:
    """What a clause is about: its word and what it takes, as "graduate" and "graduation" have it in common."""
    taken = [a.noun.head for a in p.arguments if a.noun.cls in ("noun", "org", "thing", "party")]
    return {word[:_STEM] for word in (p.lemma, *taken) if len(word) > 3}


def begun_for(p: Predicate) -> list[TimeMark]:
    """ "In 2006 he was appointed to serve as mayor", "left Tula in 1950 to work for the bank": a service begins when somebody is chosen
    for it, or sets out for it."""
    g = p.governor
    if p.link != "to" or g is None or g.verb is None or p.unit is None:
        return []
    if not (g.lemma in CHOOSING if g.verb.passive else g.lemma in DEPARTING):
        return []
    return [t.mark for t in (*g.front, *g.times) if t.start < p.unit.start] or list(g.setting)


def until_clause(scene: Scene, p: Predicate) -> list[TimeMark]:
    """ "worked there until joining the army in 1914", "… before he moved to Omsk in 1914": when what came next came, or by then."""
    for q in scene.predicates:
        word = q.link.removeprefix("ing:")
        if q.index > p.index and q.governor is p and word in LIMITS:
            mark = _one_date(q, first=True)
            if mark is not None and mark.first is not None:
                return [replace(mark, first=mark.first if word != "before" else (None, mark.first[1]))]
    return []


def until_event(scene: Scene, draft: Draft, p: Predicate, frame: Frame) -> None:
    """ "until his death on May 16, 2012": what ended it, and when."""
    if draft.bound not in ("state", "start") or not frame.timed:
        return
    for argument in p.arguments:
        noun = argument.noun
        if argument.preposition in ("until", "till", "to", "before") and noun.cls == "noun" and noun.head in ENDINGS:
            event = next((q for q in scene.predicates if q.unit is noun), None)
            draft.ended = [t.mark for t in (event.times if event is not None and event.times else argument.times)]
            if draft.kind != "position_held":
                return
            draft.roles["ended_by"] = Mention(
                scene.text[noun.start : noun.core_end], noun.start, noun.core_end, value=ENDINGS[noun.head] or None
            )
            draft.until_death = ENDINGS[noun.head] == "died" and not draft.ended
            return
    if frame.time == "state":
        draft.ended = until_clause(scene, p)


def own_times(p: Predicate, found: Match) -> list[TimeMark]:
    """ "joined the Bolsheviks in 1917 and the Cheka in 1918": where several arguments have times, each has its own."""
    if sum(bool(argument.times) for argument in p.arguments) < 2:
        return []
    return [t.mark for arguments in found.filled.values() for argument in arguments for t in argument.times]


def clause_marks(scene: Scene, k: int) -> list[TimeMark]:
    """When the clause happened that the unit at `k` stands in."""
    clause = scene.clause_at(k)
    marks = [t.mark for t in (*clause.front, *clause.times)] if clause is not None else []
    dated = [m for m in marks if m.shape == "point" and m.first and None not in m.first and m.relation not in ("from", "since", "until")]
    return dated[:1]
