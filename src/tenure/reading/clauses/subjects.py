"""Subjects: which noun group a verb is said of, looked for to its left, or shared with the verb that it is joined to or hangs on."""

from __future__ import annotations

from tenure.languages.senses import words
from tenure.reading.clauses.coordination import before_clause, joined_before, matrix, pass_verb
from tenure.reading.clauses.embedding import only_describes, reduced_relative, relative_clause
from tenure.reading.clauses.predicates import Predicate
from tenure.reading.clauses.sentence import (
    SKIPPED,
    STOPS,
    Sentence,
    before_title,
    head_of_apposition,
    is_object,
    lead,
    opening_bracket,
    opens_item,
    verb_after,
    verb_before,
)
from tenure.reading.units import Noun, Verb

OBJECT_CONTROL = words("object_control")

OPENING = frozenset(("after", "before", "during", "since", "until", "till", "following", "despite", "throughout"))


def find_subject(s: Sentence, p: Predicate) -> None:
    """Give a verb its subject, or the predicate whose subject it shares."""
    verb = p.verb
    assert verb is not None
    if verb.infinitive:
        _infinitive_subject(s, p)
    elif verb.bare and (verb.form == "ing" or verb.having):
        _gerund_subject(s, p)
    else:
        _scan_left(s, p)


def _scan_left(s: Sentence, p: Predicate) -> None:
    """The nearest noun group to the left that can be the subject."""
    if only_describes(s, p):
        return
    u, k, crossed = s.units, p.index - 1, False
    while k >= 0:
        unit = u[k]
        kind = unit.kind
        if kind == ")":
            k = opening_bracket(s, k) - 1
            continue
        if kind == "Q":
            relative_clause(s, p, k)
            return
        if kind in STOPS or kind == "(":
            if kind == "(" and k > 0 and _is_described(s, k - 1):
                _take_subject(s, p, k - 1)
                return
            if kind == "W":
                p.link, p.governor = unit.low, verb_before(s, k)
            break
        if isinstance(unit, Verb):
            k = pass_verb(s, p, k)
            if k < 0:
                return
            continue
        if kind == "C" or kind == ",":
            crossed = crossed or kind == "C"
        elif isinstance(unit, Noun):
            aside = next((q for q in s.predicates if q.link == "aside" and q.subject is unit and q.index < k), None)
            if aside is not None:  # ", wrote Anna Reed, joined …"
                k = before_clause(s, aside)
                continue
            first = lead(s, k)  # "by his second wife Camilla"
            if first > 0 and u[first - 1].kind == "P":
                k = first - 2
                continue
            if _ends_phrase(s, p, k):
                k -= 2
                continue
            if (crossed or _listed_finite(s, p, k)) and is_object(s, k):
                k -= 1
                continue
            if crossed and unit.role is not None and unit.holder is None and opens_item(s, k):
                p.link = "fragment"  # "; clerk of the court 1904-1909 and was a member …"
                return
            if reduced_relative(s, p, k):
                return
            _take_subject(s, p, head_of_apposition(s, k))
            return
        k -= 1
    _no_subject(s, p)


def _is_described(s: Sentence, k: int) -> bool:
    """Whether a clause in the parenthesis behind `k` is about who stands there: "two daughters (born in 1819 and 1836)"."""
    noun = s.units[k]
    return isinstance(noun, Noun) and noun.cls in ("kin", "person", "name")


def _listed_finite(s: Sentence, p: Predicate, k: int) -> bool:
    """ "joined the League, became its chairman, and …": a finite verb behind the comma of a list of verbs."""
    verb = p.verb
    finite = verb is not None and not verb.infinitive and not (verb.bare and verb.form in ("past/part", "part", "ing"))
    direct = isinstance(s.units[max(0, before_title(s, k))], Verb)
    return finite and direct and k + 1 == p.index - 1 and s.units[k + 1].kind == ","


def _ends_phrase(s: Sentence, p: Predicate, k: int) -> bool:
    """ "… at Dover, Kent, is": what stands between the commas goes on the phrase before them."""
    u = s.units
    between = k + 1 == p.index - 1 and u[k + 1].kind == "," and k > 3 and u[k - 1].kind == ","
    return between and isinstance(u[k - 2], Noun) and u[k - 3].kind == "P" and not _titled(s, k)


def _titled(s: Sentence, k: int) -> bool:
    noun = s.units[k]
    return isinstance(noun, Noun) and (noun.title is not None or noun.cls in ("person", "pronoun"))


def _take_subject(s: Sentence, p: Predicate, k: int) -> None:
    noun = s.units[k]
    assert isinstance(noun, Noun)
    p.subject, p.subject_at = noun, k
    noun.others = joined_before(s, k)
    before = k - 1
    while before >= 0 and (s.units[before].kind in SKIPPED or s.units[before] is noun.title):
        before -= 1
    p.object = _object_before(s, before, noun)
    if before >= 0 and s.units[before].kind == "W":
        p.link, p.governor = s.units[before].low, verb_before(s, before)
    elif before >= 0 and isinstance(s.units[before], Verb):
        p.link, p.governor = "that", s.by_index.get(before)


def _object_before(s: Sentence, k: int, subject: Noun) -> Noun | None:
    """ "the works, which she founded", "a company he founded": what the clause's object is."""
    u = s.units
    if k > 0 and u[k].kind == "Q" and u[k].low in ("which", "whom"):
        k -= 1
        while k > 0 and (u[k].kind == "," or u[k].kind in SKIPPED):
            k -= 1
    elif subject.cls != "pronoun" or k < 0 or not isinstance(u[k], Noun) or (k and u[k - 1].kind == "Q"):
        return None
    if k == 1 and u[0].low in OPENING:  # "After the war he lived …"
        return None
    noun = u[k]
    while isinstance(noun, Noun) and noun.cls == "noun" and k > 1 and u[k - 1].kind == "," and isinstance(u[k - 2], Noun):
        k -= 2  # "Orlov & Sons, a company he founded"
        noun = u[k]
    return noun if isinstance(noun, Noun) and noun.cls != "pronoun" else None


def _infinitive_subject(s: Sentence, p: Predicate) -> None:
    for k in range(p.index - 1, -1, -1):
        unit = s.units[k]
        if unit.kind in (";", ".", "W"):
            break
        if k in s.by_index:
            governor = s.by_index[k]
            p.governor, p.link, p.subject, p.shared = governor, "to", governor.subject, governor
            if governor.lemma in OBJECT_CONTROL and governor.verb is not None and not governor.verb.passive:
                between = [n for n in s.units[k + 1 : p.index] if isinstance(n, Noun)]
                found = next((n for n in between if n.cls in ("person", "name", "pronoun", "kin")), None)
                p.subject, p.shared = (found, None) if found is not None else (p.subject, governor)
            return
    p.link = "to"


def _gerund_subject(s: Sentence, p: Predicate) -> None:
    """The subject of the verb before it; of the main verb after it where it opens the sentence."""
    k = p.index - 1
    while k >= 0 and s.units[k].kind in SKIPPED:
        k -= 1
    before = s.units[k] if k >= 0 else None
    p.link = "ing"
    if before is not None and before.kind == "P":
        p.link = "ing:" + before.low
    if isinstance(before, Noun) and before.cls in ("person", "name"):
        lead = before_title(s, k)
        if lead >= 0 and s.units[lead].low == "with":  # "he left, with Anna Orlova taking over"
            p.subject = before
            return
    for m in range(k, -1, -1):
        unit = s.units[m]
        if unit.kind in (";", ".", "W"):
            break
        if m in s.by_index:
            other = s.by_index[m] if p.link != "ing" or before is None or before.kind != "," else matrix(s, s.by_index[m], p)
            p.governor, p.shared, p.subject = other, other, other.subject
            return
        if unit.kind == "Q":
            break
    if before is not None and before.kind == "," and isinstance(s.units[k - 1], Noun):
        found = s.units[k - 1]
        assert isinstance(found, Noun)
        p.subject = found
    elif isinstance(before, Noun):
        p.subject, p.link = before, "relative"
    else:
        _no_subject(s, p)


def _no_subject(s: Sentence, p: Predicate) -> None:
    """Nothing to the left: a participle that opens the sentence has the main clause's subject ("Born in Chicago, Bidwill …")."""
    verb = p.verb
    assert verb is not None
    if verb.bare and verb.form in ("past/part", "part", "ing"):
        verb.passive = verb.form != "ing"
        u = s.units
        for k in range(p.index + 1, len(u) - 1):
            if u[k].kind in (";", "."):
                break
            unit = u[k]
            if (
                isinstance(unit, Noun)
                and u[k - 1].kind in (",", "NP")
                and (u[k - 1].kind == "," or unit.title is u[k - 1])
                and verb_after(s, k)
            ):
                p.subject, p.link = unit, p.link or "opening"
                return
        p.link = p.link or "fragment"
    else:
        p.link = p.link or "fragment"
