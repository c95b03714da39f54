"""What is joined by "and", commas and shared words: subjects that share a verb, verbs that share a subject, an auxiliary, a place."""

from __future__ import annotations

from tenure.languages.senses import words
from tenure.reading.clauses.embedding import is_aside
from tenure.reading.clauses.predicates import Predicate
from tenure.reading.clauses.sentence import Sentence
from tenure.reading.units import Noun

SHARED = frozenset(("in", "at", "near", "by"))
NEVER_PASSIVE = words("active_with_object")  # "was not reelected and left the House"


def joined_before(s: Sentence, k: int) -> list[Noun]:
    """The people before the subject at `k` that share its verb: "He and his wife Olga lived …", "A, B and C founded …"."""
    u, found = s.units, []
    joined = False
    m = k - 1
    while m >= 0:
        unit = u[m]
        if unit is u[k].title or (unit.kind == "," and m == k - 1):  # type: ignore[attr-defined]
            m -= 1
        elif unit.kind == "C" and unit.low == "and" and not joined:
            joined = True
            m -= 1 if u[m - 1].kind != "," else 2
            if not _can_join(s, m):
                return []
        elif joined and unit.kind == ",":
            m -= 1
            if not _can_join(s, m):
                break
        elif joined and _can_join(s, m):
            assert isinstance(unit, Noun)
            found.append(unit)
            m -= 2 if unit.title is not None else 1
        else:
            break
    opens = m < 0 or u[m].kind in (
        ".",
        ";",
        ",",
        ":",
        "W",
        "T",
        "A",
        "(",
        '"',
    )  # else objects of a clause before: "he met A and B left"
    return found if opens else []


def _can_join(s: Sentence, m: int) -> bool:
    unit = s.units[m] if m >= 0 else None
    return isinstance(unit, Noun) and (unit.cls in ("person", "name") or (unit.cls == "pronoun" and unit.low in ("he", "she", "i")))


def pass_verb(s: Sentence, p: Predicate, k: int) -> int:
    """The scan met another verb. Where its clause is closed in commas, the place to scan on from; else -1 with the subject shared."""
    other = s.by_index[k]
    if is_aside(s, other):
        return before_clause(s, other)
    closed = any(unit.kind == "," for unit in s.units[other.index : p.index])
    joined = any(unit.kind == "C" for unit in s.units[other.index + 1 : p.index])
    finite = other.link == "" and other.subject_at >= 0 and all(u.kind != "," for u in s.units[other.subject_at : other.index])
    loose = other.verb is not None and ((other.verb.bare and not finite) or other.verb.infinitive)
    embedded = other.link in ("relative", "participle") or loose
    if embedded and closed and not joined and other.index > 0 and not (p.verb and p.verb.bare):
        return before_clause(s, other)
    if joined:
        other = matrix(s, other, p)
    p.shared, p.subject = other, other.subject
    p.governor, p.link = (other.governor, other.link) if other.link not in ("relative",) else (None, "relative")
    if p.verb is not None and p.verb.bare and other.verb is not None and p.verb.form in ("past/part", "part"):
        _share_auxiliary(s, p, other, joined or closed)
    return -1


def before_clause(s: Sentence, other: Predicate) -> int:
    """Where to scan on, to the left of a clause in commas."""
    k = other.index - 1
    while k >= 0 and s.units[k].kind not in (",", ";", "W", "Q"):
        k -= 1
    if k >= 0 and s.units[k].kind == "Q":
        k -= 1
    return k - 1 if k > 0 else -1 if k < 0 else k - 1


def matrix(s: Sentence, other: Predicate, p: Predicate) -> Predicate:
    """What "and served" is joined to: not a purpose or a participle inside the clause ("to fill the vacancy caused by …")."""
    for q in reversed(s.predicates[:-1]):
        if q.index > other.index:
            continue
        verb = q.verb
        assert verb is not None
        embedded = verb.infinitive or q.link in ("participle", "to") or q.link.startswith("ing")
        same_form = p.verb is not None and p.verb.form == verb.form and verb.infinitive == p.verb.infinitive
        if q.which:
            embedded = True
        elif q.link == "relative":
            embedded = not (q.subject is not None and q.subject.cls in ("person", "name")) or _comma_before(s, p)
        if (
            not embedded
            or (verb.infinitive and same_form and verb.form == "base")
            or (q.link.startswith("ing") and same_form and verb.form == "ing")
        ):
            return q
    return other


def _comma_before(s: Sentence, p: Predicate) -> bool:
    k = p.index - 1
    while k > 0 and s.units[k].kind in ("C", "A", "T"):
        k -= 1
    return s.units[k].kind == ","


def _share_auxiliary(s: Sentence, p: Predicate, other: Predicate, listed: bool) -> None:
    """ "was arrested, sentenced to death, and executed": the auxiliary is said once; "joined … and attended" has none."""
    assert p.verb is not None and other.verb is not None
    object_follows = isinstance(s.units[p.index + 1] if p.index + 1 < len(s.units) else None, Noun)
    if other.verb.passive and listed and not (object_follows and p.lemma in NEVER_PASSIVE):
        p.verb.passive = True
        p.verb.negated = other.verb.negated
    elif listed and other.verb.form != "ing":
        p.verb.bare = False
        comma = s.units[p.index - 1].kind == ","
        after = s.units[p.index + 1] if p.index + 1 < len(s.units) else None
        if comma and after is not None and after.kind == "P" and after.low in ("of", "by", "as", "to", "with"):
            p.verb.passive, p.verb.bare, p.link = True, True, "participle"


def share_places(s: Sentence, p: Predicate, following: Predicate) -> None:
    """ "was born and raised in Tver", "founded and led by Orlov": what stands behind the second of two verbs is said of both."""
    joined = following.index == p.index + 2 and s.units[p.index + 1].kind == "C" and following.shared is p
    if joined and not p.arguments and not p.times:
        p.arguments = [a for a in following.arguments if a.preposition in SHARED]
