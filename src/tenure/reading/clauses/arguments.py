"""Arguments and times of a predicate: how far its clause reaches, and what it takes of the noun groups and times in that stretch."""

from __future__ import annotations

from tenure.reading.clauses.predicates import Argument, Predicate
from tenure.reading.clauses.sentence import Sentence
from tenure.reading.units import Noun, Time, Unit

THEN = frozenset(("then", "later", "afterwards", "subsequently", "finally", "eventually"))


def take_arguments(s: Sentence, p: Predicate, end: int) -> None:
    """Give a predicate the noun groups and times up to `end`, each time also to the argument that it stands behind."""
    u, k = s.units, p.index + 1
    p.stop = end
    last: Argument | None = None
    ahead: list[Time] = []  # "… and from 1924 its chairman": a time before the argument that it belongs to
    parenthesis = 0
    while k < end:
        unit = u[k]
        kind = unit.kind
        if isinstance(unit, Time) and k not in s.taken and _opens_ellipsis(s, k) and _stands_for_another(u, k + 2):
            ahead = [unit]  # "… and from 1919 on that of the Army"
            s.taken.add(k)
        elif isinstance(unit, Time):
            if k not in s.taken and not (p.front and _opens_ellipsis(s, k)):
                owner = _carrier(s, p) if parenthesis or p.which or u[k - 1].kind == "," else p
                if not (last is not None and last.preposition == "before" and u[k - 1] is last.noun):
                    owner.times.append(unit)
                s.taken.add(k)
                if u[k - 1].kind == "C" and k + 1 < end and isinstance(u[k + 1], Noun):
                    ahead = [unit]
                elif last is not None:
                    last.times.append(unit)
        elif kind == "(":
            parenthesis += 1
        elif kind == ")":
            parenthesis = max(0, parenthesis - 1)
        elif kind == "A":
            p.adverbs.append(unit.low)
        elif parenthesis or k in s.claimed:
            pass
        elif kind == "P" and k + 1 < end and isinstance(u[k + 1], Noun):
            noun = u[k + 1]
            assert isinstance(noun, Noun)
            last = Argument(unit.low, noun, unit.start, listed=k > 0 and _listed(s, k))
            if ahead and _stands_for_another(u, k + 1):
                last.times, ahead = ahead, []
            p.arguments.append(last)
            k += 1
        elif isinstance(unit, Noun):
            listed = u[k - 1].kind in (",", "C") or (unit.title is not None and bool(last) and bool(last and last.listed))
            preposition = last.preposition if listed and last is not None else ""
            if unit.title is not None and last is not None and last.noun is unit.title:
                preposition = last.preposition
            last = Argument(preposition, unit, unit.start, listed or bool(ahead))
            last.times, ahead = ahead, []
            p.arguments.append(last)
        k += 1
    if p.object is not None and not any(a.preposition == "" for a in p.arguments):
        p.arguments.insert(0, Argument("", p.object, p.object.start))


def _listed(s: Sentence, k: int) -> bool:
    """ "at Orlov College, then at Omsk University": whether what begins at `k` is joined to what stands before it."""
    u = s.units
    said = u[k - 1].kind == "A" and k > 1 and (u[k - 1].low in THEN or u[k - 2].kind == "C")
    return u[k - 2 if said else k - 1].kind in ("C", ",")


def region_end(s: Sentence, n: int) -> int:
    """Where the arguments of the n-th verb end: where the next verb's clause begins, or a stop."""
    u, p = s.units, s.predicates[n]
    limit = len(u)
    for q in s.predicates[n + 1 :]:
        if q.index > p.index:
            starts = [x for x in (q.start, q.subject_at if q.subject_at > p.index else q.index) if x > p.index]
            limit = min([limit, q.index, *starts])
            break
    for k in range(p.index + 1, limit):
        if u[k].kind in ("Q", ";", "W", "."):
            return k
    return limit


def _opens_ellipsis(s: Sentence, k: int) -> bool:
    """ "From 1918 he sat on the Council, and from 1919 | on that of the Army": a time that opens a clause without its verb."""
    u = s.units
    return u[k - 1].kind == "C" and k + 1 < len(u) and u[k + 1].kind == "P"


def _carrier(s: Sentence, p: Predicate) -> Predicate:
    """Whose time a parenthesis is: that of the clause, not of a purpose or participle inside it that nothing is claimed of."""
    if p.link == "relative" and p.which:
        main = [q for q in s.predicates if q.index < p.index and q.lemma in s.carriers and not q.which]
        if main and not main[-1].times and not main[-1].front:
            return main[-1]
    if p.lemma in s.carriers or not (p.link in ("to", "participle", "relative") or p.link.startswith("ing")):
        return p
    earlier = [q for q in s.predicates if q.index < p.index and q.lemma in s.carriers and q.verb is not None and not q.verb.infinitive]
    apart = bool(earlier) and any(unit.kind == ";" for unit in s.units[earlier[-1].index : p.index])
    return earlier[-1] if earlier and not apart else p


def _stands_for_another(u: list[Unit], k: int) -> bool:
    """ "on that of the Army": a word that stands for the noun before it."""
    noun = u[k] if k < len(u) else None
    return isinstance(noun, Noun) and noun.head in ("that", "those") and bool(noun.parts)
