"""What governs a predicate, and what it makes of it: "is said to have been", "denied that", "accused of forming", "rumours that"."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.claims.certainty.own import ADVERBS, HYPOTHETICAL, negated, unreal
from tenure.claims.certainty.standings import ALLEGED, ASSERTED, DENIED, NOTHING, REPORTED, Standing, effects, weaker
from tenure.languages.senses import words
from tenure.reading.clauses import Predicate
from tenure.reading.units import Noun, Unit

REPORTING = words("reporting")
HEDGED = words("hedged")
ESTABLISHING = words("establishing")
PROFESSING = words("professing")
ALLEGING = words("alleging")
DENYING = words("denying")
DEMANDING = words("demanding")
PREVENTING = words("preventing")
CONSIDERING = words("considering")
CARRYING = words("carrying")
MISJUDGING = words("misjudging")
PROSPECTS = words("prospects")
REFUTING = words("refuting")
HEARSAY = words("hearsay")
IMPERSONAL = words("impersonal") | words("vague_sources")
INSTEAD = frozenset(("ing:without", "ing:instead of", "ing:rather than"))
BESIDE_IN_TIME = words("beside_in_time")
CONTENTS = effects("contents")  # nouns with a that-clause: "rumours that"
JUDGEMENTS = effects("judgements")  # "it is possible that"
CONVICTING = words("convicting")
DEPTH = 4


def governed(p: Predicate, units: Sequence[Unit], depth: int = 0) -> Standing:
    """What the predicate's governor makes of it."""
    if p.link in HYPOTHETICAL:
        return NOTHING
    if _apart(p, units):  # "was not re-elected, having become …": told as a fact of its own
        return ASSERTED
    if p.link == "fragment":  # an item of a list stands for itself: "declined to be a candidate; member of the council"
        return ASSERTED
    if p.shared is not None and p.link not in ("to",) and not p.link.startswith("ing") and p.shared.verb is not None and depth < DEPTH:
        verb = p.shared.verb
        if verb.infinitive and p.verb is not None and not p.verb.bare:
            return ASSERTED
        if verb.negated and p.verb is not None and p.verb.bare and p.verb.passive:
            return weaker(DENIED, governed(p.shared, units, depth + 1))
        if p.governor is None:
            return governed(p.shared, units, depth + 1)
    if p.link == "that":
        noun = _noun_of_clause(p, units)
        if noun is not None:
            return _of_content(noun, p.governor, units, depth)
    if p.link in INSTEAD and units[p.index - 1].kind == "P":
        return DENIED
    g = p.governor
    if g is None or depth > DEPTH:
        return NOTHING if p.verb is not None and p.verb.infinitive else ASSERTED
    if p.link == "to":
        return weaker(_infinitive(p, g), _outer(g, units, depth))
    if p.link == "ing" and _behind_comma(p, g, units):  # "tried to flee, becoming …": beside the main clause, whatever that takes
        main = _finite(g)
        return NOTHING if unreal(main, units) else governed(main, units, depth + 1)
    if p.link.startswith("ing"):
        return weaker(_gerund(p, g, units), _outer(g, units, depth))
    if p.link == "that":
        return weaker(_that(g), _outer(g, units, depth))
    if p.link == "caused":  # "would have him killed"
        return _outer(g, units, depth)
    return ASSERTED


def _apart(p: Predicate, units: Sequence[Unit]) -> bool:
    """A perfect or passive participle behind a comma; without one it is what the verb before it is about: "denied having joined"."""
    if p.link != "ing" or p.verb is None or not p.verb.having:
        return False
    return p.governor is None or p.governor.index > p.index or _behind_comma(p, p.governor, units)


def _behind_comma(p: Predicate, g: Predicate, units: Sequence[Unit]) -> bool:
    return g.index < p.index and units[p.index - 1].kind == ","


def _finite(g: Predicate) -> Predicate:
    """The main clause that a predicate hangs on, past infinitives and -ing forms."""
    for _ in range(DEPTH):
        if g.governor is None or g.verb is None or not (g.verb.infinitive or g.link.startswith("ing")):
            break
        g = g.governor
    return g


def _outer(g: Predicate, units: Sequence[Unit], depth: int) -> Standing:
    """The governor's own standing, where what it governs shares it."""
    if unreal(g, units):
        return NOTHING
    if negated(g, units, governing=True):
        if g.lemma in REPORTING | DENYING | ALLEGING or g.lemma == "know":  # what nobody said, or nobody denied
            return NOTHING
        return DENIED
    found = governed(g, units, depth + 1)
    for adverb in g.verb.adverbs if g.verb is not None else ():  # "falsely claimed", "almost succeeded in", "allegedly helped to"
        found = weaker(found, DENIED if adverb in MISJUDGING else ADVERBS.get(adverb, ASSERTED))
    return found


# --------------------------------------------------------------------------------------------------- by its form


def _infinitive(p: Predicate, g: Predicate) -> Standing:
    passive = g.verb is not None and g.verb.passive
    if passive and g.lemma in ALLEGING:
        return ALLEGED
    if passive and g.lemma in ESTABLISHING:
        return ASSERTED
    if passive and g.lemma in HEDGED:
        return REPORTED
    if not passive and g.lemma in PROFESSING:
        return Standing("reported", g.subject)
    if g.lemma in ("seem", "appear"):
        return REPORTED
    if g.lemma in DENYING:
        return DENIED
    if g.lemma in CARRYING or (
        g.lemma == "be" and g.verb is not None and not g.verb.modal and p.verb is not None and p.verb.passive is False and _first_to(g)
    ):
        return ASSERTED
    return NOTHING


def _first_to(g: Predicate) -> bool:
    """ "was the first woman to serve as": a superlative asserts its infinitive."""
    return any(a.noun.det == "the" or a.noun.head in ("first", "last", "only") for a in g.arguments)


def _gerund(p: Predicate, g: Predicate, units: Sequence[Unit]) -> Standing:
    preposition = p.link.removeprefix("ing").removeprefix(":")
    if g.lemma in ALLEGING or (g.lemma in CONVICTING and preposition in ("of", "for", "with", "on")):
        return ALLEGED
    if g.lemma in PREVENTING and preposition == "from":
        return DENIED
    if preposition in BESIDE_IN_TIME:
        return ASSERTED
    if g.lemma in DENYING:
        return DENIED
    if preposition == "against" or g.lemma in CONSIDERING or _only_in_prospect(p, units):
        return NOTHING
    return ASSERTED


def _only_in_prospect(p: Predicate, units: Sequence[Unit]) -> bool:
    """ "hopes of becoming", "close to becoming", "with a view to becoming": what stands before the preposition leaves it open."""
    k = p.index - 1
    while k > 0 and units[k].kind == "A":
        k -= 1
    before = units[k - 1] if k > 0 and units[k].kind == "P" else None
    word = before.head if isinstance(before, Noun) else before.low if before is not None else ""
    return word in PROSPECTS


def _that(g: Predicate) -> Standing:
    if g.lemma in DENYING:
        return Standing("denied", g.subject)
    if g.lemma in ALLEGING:
        return Standing("alleged", g.subject)
    if g.subject is not None and g.subject.head in HEARSAY:  # "legend has it that"
        return REPORTED
    if g.lemma in REPORTING:
        unnamed = (g.verb is not None and g.verb.passive) or g.subject is None or g.subject.low in IMPERSONAL
        return Standing("reported", None if unnamed else g.subject)
    if g.lemma in DEMANDING:
        return NOTHING
    if g.lemma == "be":
        if g.subject is not None and g.subject.head in CONTENTS:  # "the allegation is that"
            return CONTENTS[g.subject.head]
        return next((JUDGEMENTS[a.noun.head] for a in g.arguments if a.noun.head in JUDGEMENTS), _judged(g))
    return ASSERTED


def _judged(g: Predicate) -> Standing:
    return next((JUDGEMENTS[word] for word in g.adverbs if word in JUDGEMENTS), ASSERTED)


# ------------------------------------------------------------------------------------------------- by a noun


def _noun_of_clause(p: Predicate, units: Sequence[Unit]) -> Noun | None:
    """The noun whose content a that-clause gives: "rumours that", "no evidence that"."""
    start = p.subject_at if 0 <= p.subject_at < p.index else p.index
    that = next((k for k in range(start - 1, 0, -1) if units[k].kind == "W" and units[k].low == "that"), 0)
    k = that - 1
    while k > 0 and units[k].kind in ("A", ",", ")"):
        k -= 1
    noun = units[k] if that > 0 else None
    return noun if isinstance(noun, Noun) and noun.head in CONTENTS else None


def _of_content(noun: Noun, g: Predicate | None, units: Sequence[Unit], depth: int) -> Standing:
    """The clause of a content noun: "no evidence that" claims nothing, nor does a rumour that is denied; "no doubt that" asserts."""
    refused = noun.det == "no" or (g is not None and (negated(g, units, governing=True) or g.lemma in REFUTING))
    if noun.head in ("doubt", "doubts", "question"):
        return ASSERTED if refused else NOTHING
    if refused:
        return DENIED if g is not None and g.lemma in REFUTING else NOTHING
    source = noun.possessor if noun.possessor is not None else None
    outer = governed(g, units, depth + 1) if g is not None and depth < DEPTH else ASSERTED
    return weaker(Standing(CONTENTS[noun.head].certainty, source), outer)
