"""What stands before a noun, or around it: "the alleged leader", "no member", "his reported arrest", a "member" of the party."""

from __future__ import annotations

from tenure.claims.certainty.standings import ALLEGED, ASSERTED, DENIED, NOTHING, Standing, effects
from tenure.reading.units import Noun

MODIFIERS = effects("modifiers_of_certainty")
OF_EVENTS = effects("modifiers_of_events")
QUOTES = {'"': '"', "“": "”", "„": "“", "«": "»"}


def of_noun(noun: Noun, text: str) -> Standing:
    """How what a noun group says of somebody stands by the words of the group itself."""
    if noun.det == "no":
        return DENIED
    lead = text[noun.start : noun.core_end].lower().split()[:-1]
    found = next((MODIFIERS[word] for word in lead if word in MODIFIERS), ASSERTED)
    return ALLEGED if found is ASSERTED and _at_a_distance(noun, text) else found


def of_event(noun: Noun, text: str) -> Standing:
    """The same of an event: what was attempted did not happen."""
    lead = text[noun.start : noun.core_end].lower().split()[:-1]
    return NOTHING if any(word in OF_EVENTS for word in lead) else of_noun(noun, text)


def _at_a_distance(noun: Noun, text: str) -> bool:
    """Quotation marks around a common word ("elected" its "president") say that it was not really one; around a name they say nothing."""
    before, after = text[: noun.start][-1:], text[noun.core_end : noun.core_end + 1]
    word = text[noun.start : noun.core_end]
    return before in QUOTES and QUOTES[before] == after and noun.role is not None and word == word.lower()
