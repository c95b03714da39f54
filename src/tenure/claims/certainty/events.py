"""How an event stands that a noun names: "ordered his arrest", "a warrant for the arrest of Orlov", "the attempted murder of Orlov"."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.claims.certainty.modifiers import of_event
from tenure.claims.certainty.own import negated
from tenure.claims.certainty.standings import ASSERTED, DENIED, NOTHING, Standing, effects, weaker
from tenure.languages.senses import words
from tenure.reading.clauses import Predicate
from tenure.reading.units import Noun, Unit, Verb

UNREAL = words("unreal_events")  # verbs whose object did not happen, or not yet
SEEKING = words("seeking_events")  # … with "for": "called for his arrest"
TELLING = words("telling_events")
OUTLOOKS = effects("outlooks")  # nouns of what may come: "a warrant for his arrest", "rumours of his death"
DENYING = words("denying")
PREVENTING = words("preventing")


def event(p: Predicate, units: Sequence[Unit], predicates: Sequence[Predicate], text: str) -> Standing:
    """The standing of an event noun, by its own modifiers and by what it is the object, the subject or the content of."""
    noun = units[p.index]
    found = of_event(noun, text) if isinstance(noun, Noun) else ASSERTED
    k = p.index - 1
    while k >= 0 and units[k].kind in ("A", '"'):
        k -= 1
    before = units[k] if k >= 0 else None
    verbs = {q.index: q for q in predicates if q.verb is not None}
    if isinstance(before, Verb):
        return weaker(found, _object(verbs.get(k), units))
    if before is not None and before.kind == "P" and k > 0:
        head = units[k - 1]
        if isinstance(head, Noun) and before.low in ("for", "of", "on", "against", "about"):
            return weaker(found, OUTLOOKS.get(head.head, ASSERTED))
        if isinstance(head, Verb) and before.low in ("for", "on", "against", "of"):
            return weaker(found, NOTHING if head.low in SEEKING else _object(verbs.get(k - 1), units) if head.low in DENYING else ASSERTED)
        return found
    said = next((q for q in predicates if q.subject is noun and q.verb is not None and q.verb.passive), None)
    return weaker(found, _object(said, units)) if said is not None else found


def _object(q: Predicate | None, units: Sequence[Unit]) -> Standing:
    """What a verb makes of the event that it is done to. Other verbs leave it as it is: what was avenged or mourned happened."""
    if q is None:
        return ASSERTED
    undone = negated(q, units) or (q.governor is not None and q.governor.lemma == "fail")
    if q.lemma in PREVENTING:
        return ASSERTED if undone else NOTHING
    if q.lemma in DENYING:
        return NOTHING if undone else DENIED
    if q.lemma in UNREAL:
        return NOTHING
    if q.lemma in TELLING and not undone:  # "newspapers reported his death"
        return Standing("reported", q.subject if q.verb is not None and not q.verb.passive and q.subject is not None else None)
    return ASSERTED
