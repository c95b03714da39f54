"""How certain the text is of a predicate, and whose word it is: asserted, reported, alleged, denied, or no claim at all.

Certainty has scope. It comes from the predicate's own words (negation, mood, "allegedly"), from what governs it ("is said to have
been", "denied that", "accused of forming"), and from what frames the sentence ("According to Orlov, …").
"""

from __future__ import annotations

from typing import NamedTuple, cast

from tenure.languages.senses import codes, words
from tenure.model import Certainty
from tenure.reading.clauses import Predicate
from tenure.reading.units import Noun, Unit

REPORTING = words("reporting")
HEDGED = words("hedged")
ALLEGING = words("alleging")
DENYING = words("denying")
CARRYING = words("carrying")
ADVERBS = cast(dict[str, Certainty], codes("adverbs_of_certainty"))
HYPOTHETICAL = frozenset(["if", "unless", "whether", "lest"])
UNREAL_MODALS = words("unreal_modals")
RANK = {"asserted": 0, "reported": 1, "alleged": 2, "denied": 3}


class Standing(NamedTuple):
    """How a predicate stands: its certainty (None: it claims nothing) and whose word it is."""

    certainty: Certainty | None
    source: Noun | None = None


ASSERTED = Standing("asserted")
NOTHING = Standing(None)


def standing(p: Predicate, units: list[Unit], frame: Standing) -> Standing:
    """The standing of a predicate inside the sentence's frame ("According to …", else asserted)."""
    own = _own(p, units)
    if own.certainty is None:
        return own
    return _weaker(_weaker(own, _governed(p, units, 0)), frame)


def sentence_frame(units: list[Unit]) -> Standing:
    """What "According to Alexander Orlov, …" at the beginning or end makes of a sentence."""
    for k, unit in enumerate(units[:-1]):
        if unit.kind == "P" and unit.low == "according to":
            source = units[k + 1]
            if isinstance(source, Noun):
                return Standing("reported", source.holder or source)
    return ASSERTED


def _own(p: Predicate, units: list[Unit]) -> Standing:
    verb = p.verb
    found = ASSERTED
    if verb is not None:
        if verb.negated:
            found = Standing("denied")
        if verb.modal in UNREAL_MODALS and not (verb.modal in ("would", "could") and not verb.negated and _narrative_would(p, units)):
            return NOTHING
        beside = (units[k].low for k in (p.index - 1, p.index + 1) if 0 <= k < len(units) and units[k].kind == "A")
        for adverb in (*beside, *verb.adverbs):
            if adverb in ADVERBS:
                found = _weaker(found, Standing(ADVERBS[adverb]))
    return found


def _narrative_would(p: Predicate, units: list[Unit]) -> bool:
    """ "He would later become president": the narrator's future in the past, not a condition."""
    verb = p.verb
    assert verb is not None
    if verb.modal != "would" or verb.perfect or p.link in HYPOTHETICAL or p.link == "that":
        return False
    return not any(u.kind == "W" and u.low in HYPOTHETICAL for u in units)


def _governed(p: Predicate, units: list[Unit], depth: int) -> Standing:
    """What the predicate's governor makes of it."""
    if p.link in HYPOTHETICAL:
        return NOTHING
    if p.link == "ing" and p.verb is not None and p.verb.having:  # "was not re-elected, having become …": told as a fact of its own
        return ASSERTED
    if p.link == "fragment":  # an item of a list stands for itself: "declined to be a candidate; member of the council"
        return ASSERTED
    if p.shared is not None and p.link not in ("to",) and not p.link.startswith("ing") and p.shared.verb is not None and depth < 4:
        verb = p.shared.verb
        if verb.infinitive and p.verb is not None and not p.verb.bare:
            return ASSERTED
        if verb.negated and p.verb is not None and p.verb.bare and p.verb.passive:
            return _weaker(Standing("denied"), _governed(p.shared, units, depth + 1))
        if p.governor is None:
            return _governed(p.shared, units, depth + 1)
    g = p.governor
    if g is None or depth > 4:
        if p.verb is not None and p.verb.infinitive:
            return NOTHING
        return ASSERTED
    if p.link == "to":
        return _weaker(_infinitive(p, g), _outer(g, units, depth))
    if p.link.startswith("ing"):
        return _weaker(_gerund(p, g), _outer(g, units, depth))
    if p.link == "that":
        return _weaker(_that(g), _outer(g, units, depth))
    return ASSERTED


def _outer(g: Predicate, units: list[Unit], depth: int) -> Standing:
    """The governor's own standing, where what it governs shares it."""
    if g.verb is not None and g.verb.modal in UNREAL_MODALS and not _narrative_would(g, units):
        return NOTHING
    if g.verb is not None and g.verb.negated and g.lemma not in REPORTING:
        return Standing("denied")
    return _governed(g, units, depth + 1)


def _infinitive(p: Predicate, g: Predicate) -> Standing:
    if g.verb is not None and g.verb.passive:
        if g.lemma in ALLEGING:
            return Standing("alleged")
        if g.lemma in HEDGED:
            return Standing("reported")
    if g.lemma in ("seem", "appear"):
        return Standing("reported")
    if g.lemma in DENYING:
        return Standing("denied")
    if g.lemma in CARRYING or (
        g.lemma == "be" and g.verb is not None and not g.verb.modal and p.verb is not None and p.verb.passive is False and _first_to(g)
    ):
        return ASSERTED
    return NOTHING


def _first_to(g: Predicate) -> bool:
    """ "was the first woman to serve as": a superlative asserts its infinitive."""
    return any(a.noun.det == "the" or a.noun.head in ("first", "last", "only") for a in g.arguments)


def _gerund(p: Predicate, g: Predicate) -> Standing:
    preposition = p.link.removeprefix("ing").removeprefix(":")
    if g.lemma in ALLEGING or (
        g.lemma in ("convict", "sentence", "arrest", "try", "condemn", "imprison", "prosecute")
        and preposition in ("of", "for", "with", "on")
    ):
        return Standing("alleged")
    if g.lemma in DENYING or preposition in ("without", "instead of", "rather than") or g.lemma in ("avoid", "refrain"):
        return Standing("denied")
    if preposition in ("against",) or g.lemma in ("consider", "suggest", "propose", "discuss", "contemplate", "risk"):
        return NOTHING
    return ASSERTED


def _that(g: Predicate) -> Standing:
    if g.lemma in DENYING:
        return Standing("denied", g.subject)
    if g.lemma in ALLEGING:
        return Standing("alleged", g.subject)
    if g.lemma in REPORTING:
        passive = g.verb is not None and g.verb.passive
        return Standing("reported", None if passive else g.subject)
    if g.lemma in (
        "demand",
        "propose",
        "hope",
        "wish",
        "want",
        "request",
        "fear",
        "expect",
        "require",
        "intend",
        "order",
        "recommend",
        "ask",
    ):
        return NOTHING
    return ASSERTED


def _weaker(a: Standing, b: Standing) -> Standing:
    """The less certain of two, with whoever is named."""
    if a.certainty is None or b.certainty is None:
        return NOTHING
    if RANK[b.certainty] > RANK[a.certainty]:
        return Standing(b.certainty, b.source or a.source)
    return Standing(a.certainty, a.source or b.source)
