"""What a predicate's own words say: negation, mood, hedging adverbs.

"May have died" and "must have been mayor" are guesses about what was, hence reports; other unreal moods claim nothing, but for the
narrator's future ("he would later become president").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from tenure.claims.certainty.standings import ASSERTED, DENIED, NOTHING, REPORTED, Standing, effects, weaker
from tenure.languages.senses import words
from tenure.reading.clauses import Predicate
from tenure.reading.units import Noun, Time, Unit, Verb

ADVERBS = effects("adverbs_of_certainty")
HYPOTHETICAL = frozenset(["if", "unless", "whether", "lest"])
UNREAL_MODALS = words("unreal_modals")
OCCASIONS = words("occasions")
ONLY = ("only", "just", "merely", "simply")
NOBODY = words("nobodies")
GUESSING = words("guessing")  # with a perfect
PLACED = words("scene_prepositions") | {"in", "at", "on", "near", "as"}


def own(p: Predicate, units: Sequence[Unit], text: str) -> Standing:
    """A verb's own standing."""
    verb = p.verb
    if verb is None:
        return ASSERTED
    if unreal(p, units):
        return REPORTED if _guessed(p, units) and not verb.negated else NOTHING
    found = DENIED if negated(p, units) and not _only(p, units, text) else ASSERTED
    for adverb in _adverbs(p, units):
        found = weaker(found, ADVERBS.get(adverb, ASSERTED))
    return found


def negated(p: Predicate, units: Sequence[Unit], governing: bool = False) -> bool:
    """Whether a clause is denied by its verb, or by a "no" before its subject or object; not where "until" takes it back.

    What a clause governs is not denied by its object: "left no doubt that he was there".
    """
    verb = p.verb
    if verb is None:
        return False
    if verb.negated:
        return not any(isinstance(u, Time) and u.mark.relation in ("until", "till") for u in (*p.times, *p.front))
    if not governing and _on_no_occasion(p, units):
        return True
    nothing = p.subject is not None and p.subject_at >= 0 and (p.subject.det == "no" or p.subject.low in NOBODY)
    return nothing or (
        not governing
        and any(a.preposition == "" and a.noun.det == "no" and a.noun.low != "no" and a.noun.role is None for a in p.arguments)
    )


def _on_no_occasion(p: Predicate, units: Sequence[Unit]) -> bool:
    """ "At no time was he mayor", "was in no way its leader"."""
    first = p.index
    while first > 0 and units[first - 1].kind in ("P", "NP", "A"):
        first -= 1
    near = units[first : p.index + 4]
    return any(a.kind == "P" and isinstance(b, Noun) and b.det == "no" and b.head in OCCASIONS for a, b in pairwise(near))


def unreal(p: Predicate, units: Sequence[Unit]) -> bool:
    """Whether a clause stands in a mood that claims nothing."""
    verb = p.verb
    return verb is not None and verb.modal in UNREAL_MODALS and (verb.negated or not _narrative_would(p, units))


def _only(p: Predicate, units: Sequence[Unit], text: str) -> bool:
    """ "was not only a member but also its leader", "was not just a member"."""
    following = units[p.index + 1 : p.index + 2]
    said = p.verb.adverbs if p.verb is not None else ()
    return any(text.startswith(ONLY, unit.start) for unit in following) or any(adverb in ONLY for adverb in said)


def _guessed(p: Predicate, units: Sequence[Unit]) -> bool:
    """ "may have died": about what was; not "might have won if …", which is about what was not."""
    verb = p.verb
    assert verb is not None
    conditional = any(unit.kind == "W" and unit.low in HYPOTHETICAL for unit in units)
    return verb.modal in GUESSING and verb.perfect and not conditional


def _narrative_would(p: Predicate, units: Sequence[Unit]) -> bool:
    """ "He would later become president": the narrator's future in the past, not a condition."""
    verb = p.verb
    assert verb is not None
    if verb.modal != "would" or verb.perfect or p.link in HYPOTHETICAL or p.link == "that" or "rather" in verb.adverbs:
        return False
    return not any(u.kind == "W" and u.low in HYPOTHETICAL for u in units)


def _adverbs(p: Predicate, units: Sequence[Unit]) -> Iterator[str]:
    """The adverbs of a clause: in or beside the verb, before its subject, at its end; not those of a phrase ("apparently of grief")."""
    assert p.verb is not None
    yield from p.verb.adverbs
    if p.index > 0 and units[p.index - 1].kind == "A":
        yield units[p.index - 1].low
    for k in range(p.index + 1, min(p.stop, len(units))):
        if units[k].kind == "A" and (k == p.index + 1 or units[k - 1].kind == ",") and not _of_a_phrase(units, k):
            yield units[k].low
    k = p.subject_at - 1
    if p.subject_at >= 0 and isinstance(units[p.subject_at], Noun) and k >= 0 and units[k] is units[p.subject_at].title:  # type: ignore[attr-defined]
        k -= 1
    if k >= 0 and units[k].kind == ",":
        k -= 1
    if p.subject_at > 0 and k >= 0 and units[k].kind == "A" and (k == 0 or units[k - 1].kind in (",", ";", "C", "W")):
        yield units[k].low


def _of_a_phrase(units: Sequence[Unit], k: int) -> bool:
    """Whether an adverb says how sure a cause or a comparison is, not the clause: "resigned, reportedly because of …"."""
    following = units[k + 1] if k + 1 < len(units) else None
    if following is None or isinstance(following, (Time, Verb)):
        return False
    if isinstance(following, Noun):  # "…, apparently a suicide"
        return units[k - 1].kind == ","
    return following.kind in ("P", "W") and following.low not in PLACED
