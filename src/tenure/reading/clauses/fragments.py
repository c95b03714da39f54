"""Items without a verb: "clerk of the county, 1920-1924; mayor of Dover in 1930"."""

from __future__ import annotations

from tenure.reading.clauses.arguments import take_arguments
from tenure.reading.clauses.predicates import Predicate
from tenure.reading.clauses.sentence import SKIPPED, Sentence, segment_end
from tenure.reading.units import Noun, Time, Unit, Verb

CANDIDATES = frozenset(("candidate", "nominee"))


def fragments(s: Sentence) -> list[Predicate]:
    """Offices that open a stretch between semicolons without a verb: "clerk of the county, 1920-1924; mayor of Dover in 1930"."""
    found = []
    for k in range(len(s.units)):
        if k == 0 or s.units[k - 1].kind in (";", "."):
            p = _fragment(s, k)
            if p is not None:
                found.append(p)
    return found


def _fragment(s: Sentence, k: int) -> Predicate | None:
    u = s.units
    first = k
    front: list[Time] = []
    while k < len(u) and (u[k].kind in SKIPPED or u[k].kind in ("C", ",", "T")):
        unit = u[k]
        if isinstance(unit, Time):
            front.append(unit)
        k += 1
    unit = u[k] if k < len(u) else u[first]
    if not isinstance(unit, Noun) or unit.holder is not None or any(q.subject is unit for q in s.predicates):
        return None
    if (unit.role is None and unit.head not in CANDIDATES) or unit.plural or _shares_holder(s, k):
        return None
    if unit.det == "the" and not unit.parts and len(u) < 8:  # "1990 The Swordsman": a title
        return None
    described = _described(s, k)
    if described is not None and (unit.det or unit.parts):
        return None  # an apposition that opens the sentence
    end = k + 1
    while end < len(u) and u[end].kind not in (";", ".", "V", "Q", "W"):
        end += 1
    following = s.by_index.get(end)
    if following is not None and following.start > k:
        end = following.start
    if unit.det == "the" and any(isinstance(other, Verb) for other in u[end : segment_end(s, k)]):
        return None  # the subject of a sentence whose verb is far away
    p = Predicate("be", None, k - 1)
    p.link, p.start, p.front = "fragment", first, front
    before = [q for q in s.predicates if q.index < k]
    if before and (before[-1].subject is None or before[-1].subject.cls in ("person", "name", "pronoun")):
        p.subject, p.shared = before[-1].subject, before[-1]
    p.subject = described or p.subject
    for m in range(first, k):
        if u[m].kind == "T":
            s.taken.add(m)
    _fragment_bodies(s, k, end)
    take_arguments(s, p, end)
    p.index = k
    return p


def _shares_holder(s: Sentence, k: int) -> bool:
    """Whether the role at `k` is that of a name behind another role, "Tatar actor and director Lev Orlov", or no role: "Prior she was"."""
    u = s.units
    m = k + 1
    while m + 1 < len(u) and u[m].kind in ("C", ","):
        other = u[m + 1]
        if not isinstance(other, Noun) or other.role is None:
            return False
        if other.holder is not None:
            return True
        m += 2
    return m < len(u) and isinstance(u[m], Noun)


def _described(s: Sentence, k: int) -> Noun | None:
    """Of whom the role at `k` is said where their name follows it: "Secretary of the league, Orlov moved to Tula"."""
    u = s.units
    m = k + 1
    while m + 1 < len(u) and u[m].kind == "C" and isinstance(u[m + 1], Noun):
        m += 2
    name = u[m + 1] if m + 2 < len(u) and u[m].kind == "," else None
    if not isinstance(name, Noun) or name.cls not in ("person", "name", "pronoun") or u[m + 2].kind not in (",", "V"):
        return None
    return name if any(q.subject is name and q.verb is not None for q in s.predicates) else None


def _fragment_bodies(s: Sentence, k: int, end: int) -> None:
    """ "member, State senate, 1826": a role and, behind a comma, its body or place."""
    u = s.units
    m = k
    while m + 2 < end:
        role, comma, body = u[m], u[m + 1], u[m + 2]
        if (
            isinstance(role, Noun)
            and role.role is not None
            and not role.parts
            and comma.kind == ","
            and isinstance(body, Noun)
            and body.cls in ("org", "place", "party", "name")
            and body.role is None
        ):
            role.parts.append((comma, body))
            role.end, role.j = body.end, body.j
            body.cls = body.cls if body.cls != "name" else "place"
            u[m + 1] = Unit("A", comma.i, comma.j, comma.start, comma.end, ",")
            u[m + 2] = Unit("A", body.i, body.j, body.start, body.end, "")
        m += 1
