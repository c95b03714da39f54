"""Places that a clause names by "where" or "there": those of the words before it."""

from __future__ import annotations

from tenure.reading.clauses.predicates import Argument, Predicate
from tenure.reading.clauses.sentence import SKIPPED, Sentence
from tenure.reading.units import Noun

PREPOSITIONS = {"place": "in", "org": "at"}  # what is no place for certain is a body, which one can be with
SOMEWHERE = frozenset(("place", "org", "thing", "name"))


def take_scene(s: Sentence, p: Predicate) -> None:
    """ "moved to Paris, where he worked", "settled in Tula and lived there": the place or body, as an argument."""
    noun = _before_where(s, p) if p.link == "where" else _there(s, p)
    if noun is not None and not any(a.preposition in ("in", "at") and a.noun.cls in SOMEWHERE for a in p.arguments):
        p.arguments.append(Argument(PREPOSITIONS.get(noun.cls, "with"), noun, noun.start))


def _before_where(s: Sentence, p: Predicate) -> Noun | None:
    k = p.index
    while k > 0 and s.units[k].low != "where":
        k -= 1
    k -= 1
    while k > 0 and (s.units[k].kind in (",", "T") or s.units[k].kind in SKIPPED):
        k -= 1
    noun = s.units[k] if k > 0 else None
    if isinstance(noun, Noun) and noun.cls in ("place", "name") and k > 2 and s.units[k - 1].low in ("in", "near"):
        body = s.units[k - 2]
        if isinstance(body, Noun) and body.cls in ("org", "thing", "name"):
            noun = body  # "entered Orlov College in Tula, where …"
    sure = isinstance(noun, Noun) and noun.cls in SOMEWHERE and noun.possessor is None and not (noun.cls == "thing" and noun.parts)
    return noun if sure and isinstance(noun, Noun) else None


def _there(s: Sentence, p: Predicate) -> Noun | None:
    """The nearest place before "there"; nobody's where none is named in the sentence."""
    at = next((k for k in range(p.index + 1, p.stop) if s.units[k].low == "there"), None)
    if at is None or p.subject is None:
        return None
    places = (u for u in reversed(s.units[:at]) if isinstance(u, Noun) and u.cls == "place")
    return next(places, None)
