"""How certain the text is of a predicate, and whose word it is: asserted, reported, alleged, denied, or no claim at all.

Certainty has scope. It comes from the predicate's own words, from what governs it, from the words of the noun that it says of somebody, and
from what frames the sentence; the least certain of them wins.

    standings    what a standing is, and the less certain of two
    own          negation, mood, adverbs: "was not", "may have been", "allegedly"
    governed     "is said to have been", "denied that", "accused of forming", "rumours that"
    events       events that a noun names: "ordered his arrest", "the attempted murder of"
    modifiers    the words of a noun group: "the alleged leader", "no member"
    attribution  "According to Orlov, …", "…, as Orlov writes, …"
"""

from __future__ import annotations

from collections.abc import Sequence

from tenure.claims.certainty.attribution import Frame, framed, sentence_frames
from tenure.claims.certainty.events import event
from tenure.claims.certainty.governed import CARRYING, governed
from tenure.claims.certainty.modifiers import of_noun
from tenure.claims.certainty.own import own
from tenure.claims.certainty.standings import ASSERTED, NOTHING, Standing, weaker
from tenure.reading.clauses import Predicate
from tenure.reading.units import Unit

__all__ = ["ASSERTED", "CARRYING", "NOTHING", "Frame", "Standing", "framed", "of_noun", "sentence_frames", "standing", "weaker"]


def standing(p: Predicate, units: Sequence[Unit], predicates: Sequence[Predicate], frames: Sequence[Frame], text: str) -> Standing:
    """The standing of a predicate of a sentence inside the sentence's frames."""
    if p.verb is None and p.unit is not None:
        found = event(p, units, predicates, text)
    else:
        found = own(p, units, text)
    if found.certainty is None:
        return found
    return weaker(weaker(found, governed(p, units)), framed(frames, p.index))
