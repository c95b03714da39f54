"""What embeds a clause in another: conjunctions, relative pronouns, and participles that stand right behind a noun."""

from __future__ import annotations

from tenure.languages.senses import words
from tenure.reading.clauses.predicates import Predicate
from tenure.reading.clauses.sentence import (
    SKIPPED,
    STOPS,
    Sentence,
    before_title,
    head_of_apposition,
    is_object,
    opening_bracket,
    opens_item,
    verb_before,
)
from tenure.reading.units import Noun, Unit, Verb

SUBORDINATING = words("subordinating")
LOCATING = frozenset(("in", "from", "at", "on", "near"))  # what stands behind them is no person
SAYING = words("saying")
DESCRIBING = frozenset(("note", "report", "allege", "state", "suggest", "testify"))  # "noted historian Anna Reed": before a name no verbs
CAUSING = frozenset(("have", "get"))


def mark_subordinators(s: Sentence) -> None:
    """Tell conjunctions from prepositions and relative pronouns of the same form: "after he left", "the office that fell vacant"."""
    u = s.units
    for k in range(len(u) - 2):
        following = u[k + 1]
        if u[k].kind == "P" and u[k].low in SUBORDINATING and isinstance(following, Noun) and following.cls not in ("thing", "place"):
            m = k + 2
            while m < len(u) and u[m].kind == "A":
                m += 1
            verb = u[m] if m < len(u) else None
            if isinstance(verb, Verb) and not verb.infinitive and not (verb.bare and verb.form != "past/part" and verb.form != "past"):
                u[k].kind = "W"
        if u[k].low == "that" and u[k].kind == "W" and k and isinstance(u[k - 1], Noun) and isinstance(u[k + 1], Verb):
            u[k].kind = "Q"
        if u[k].kind == "W" and u[k + 1].kind == "P":  # "died while on a visit to …": no clause
            u[k].kind = "A"


def subordinated(s: Sentence, p: Predicate) -> None:
    """ "showed that by 1932 Smirnov had joined": times and places may stand between the conjunction and the subject."""
    before = s.units[p.start - 1] if 0 < p.start <= p.index else None
    if before is not None and before.kind == "W" and not p.link:
        p.link, p.governor = before.low, verb_before(s, p.start - 1)


def only_describes(s: Sentence, p: Predicate) -> bool:
    """ "in the locality now known as …", "of the county now included in …": a participle that only says which one is meant."""
    k = p.index - 1
    while k >= 0 and s.units[k].kind == "A":
        k -= 1
    noun, verb = s.units[k] if k >= 0 else None, p.verb
    bare = verb is not None and verb.bare and verb.form in ("past/part", "part") and p.lemma not in s.carriers
    if not bare or not isinstance(noun, Noun) or k < 1 or s.units[k - 1].kind != "P" or p.index + 1 >= len(s.units):
        return False
    if s.units[p.index + 1].kind not in ("P", "T"):
        return False
    p.subject, p.link = noun, "relative"
    return True


def reduced_relative(s: Sentence, p: Predicate, k: int) -> bool:
    """ "managers appointed by the House": a participle right behind a noun group that has another verb's place."""
    verb = p.verb
    if verb is None or not verb.bare or verb.form not in ("past/part", "part"):
        return False
    noun = s.units[k]
    assert isinstance(noun, Noun)
    governor = s.by_index.get(before_title(s, k))
    if governor is not None and governor.lemma in SAYING:  # "Reed says Orlov died": nobody says a person
        return False
    if (
        p.lemma in SAYING
        and noun.cls in ("person", "name")
        and (p.index + 1 == len(s.units) or s.units[p.index + 1].kind in (".", ",", ";", ")"))
    ):
        return False
    if governor is not None and governor.lemma in CAUSING and noun.cls in ("pronoun", "person", "name"):
        p.subject, verb.passive, p.link, p.governor = noun, True, "caused", governor  # "had him killed"
        return True
    after = s.units[p.index + 1] if p.index + 1 < len(s.units) else None
    if after is not None and after.kind == "C" and p.index + 3 < len(s.units):  # "founded and led by …"
        joined = s.units[p.index + 2]
        after = s.units[p.index + 3] if isinstance(joined, Verb) and joined.bare and s.units[p.index + 3].low == "by" else after
    passive = (after is None or after.kind in ("P", "T", ",", ".", ";", ")")) and (
        (k > 0 and s.units[k - 1].kind == "P")
        or is_object(s, k)
        or (after is not None and after.low == "by" and opens_item(s, k) and noun.cls == "noun")
    )
    comma = p.index - 1 > k and s.units[p.index - 1].kind == ","
    if passive and not comma:
        copula = s.by_index.get(k - 1) if noun.det in ("a", "an") else None  # "X is a society founded by …"
        described = copula is not None and copula.lemma == "be" and copula.subject is not None and noun.role is None
        p.subject = copula.subject if copula is not None and described else noun
        p.subject_at, verb.passive, p.link = -1, True, "relative"
        return True
    if comma and isinstance(after, Noun) and head_of_apposition(s, k) != k:
        return False  # "Orlov, a union leader, won the election"
    if comma:  # "Smirnov, sentenced to five years, …": passive of the noun before the comma
        main = clause_of_object(s, k)
        if noun.cls == "kin":  # "he had two daughters, born in 1819 and 1836": the daughters were
            main = None
        p.subject, verb.passive, p.link = (main.subject if main is not None else None) or noun, True, "participle"
        p.governor = main
        return True
    return False


def is_aside(s: Sentence, q: Predicate) -> bool:
    """ "Orlov, as Reed writes, joined …", "Orlov joined it, Reed writes.": a clause between commas that only says whose word it is."""
    if q.link == "aside":
        return True
    u, k = s.units, before_title(s, q.subject_at)
    says = q.verb is not None and not q.verb.negated and not q.verb.infinitive and q.lemma in SAYING
    if not says or q.subject is None or not 0 < q.subject_at < q.index or any(x.kind not in SKIPPED for x in u[q.subject_at + 1 : q.index]):
        return False
    as_it_says = k >= 0 and u[k].kind == "W" and u[k].low == "as"
    k -= as_it_says
    opened = k < 0 if as_it_says else False
    opened = opened or (k >= 0 and u[k].kind in (",", "("))
    m = q.index + 1
    while m < len(u) and u[m].kind in ("T", "A"):
        m += 1
    closed = m >= len(u) or u[m].kind in (",", ")", ".", ";")
    return opened and closed


def inverted_aside(s: Sentence, q: Predicate) -> bool:
    """ "Orlov, wrote Anna Reed, joined …": the same with its subject behind the verb, which it is given here."""
    u, k = s.units, q.index + 1
    if (
        q.lemma not in SAYING - DESCRIBING
        or q.index < 2
        or u[q.index - 1].kind != ","
        or q.verb is None
        or q.verb.passive
        or q.verb.infinitive
    ):
        return False
    while k < len(u) and isinstance(u[k], Noun) and isinstance(u[k + 1] if k + 1 < len(u) else None, Noun):
        k += 1  # a title
    noun = u[k] if k < len(u) else None
    closed = k + 1 >= len(u) or u[k + 1].kind in (",", ".", ";", ")")
    if not isinstance(noun, Noun) or noun.cls not in ("person", "name", "org") or not closed:
        return False
    q.subject, q.link, q.verb.bare = noun, "aside", False
    return True


def clause_of_object(s: Sentence, k: int) -> Predicate | None:
    """For "…, accused of forming": the clause whose object or last noun stands at `k`."""
    for m in range(k - 1, -1, -1):
        if m in s.by_index:
            return s.by_index[m]
        if s.units[m].kind in STOPS:
            break
    return None


def relative_clause(s: Sentence, p: Predicate, k: int) -> None:
    """Give the verb of a relative clause whoever its pronoun at `k` speaks of."""
    u = s.units
    word = u[k].low
    p.link = "relative"
    p.which = word == "which" and k > 0 and u[k - 1].kind == ","
    k -= 1
    if k >= 0 and u[k].kind == "P":  # "in which", "under whom"
        return
    while k >= 0 and (u[k].kind in SKIPPED or u[k].kind in (",", ")", "T")):
        k = opening_bracket(s, k) - 1 if u[k].kind == ")" else k - 1
    if word == "whom" or k < 0:
        return
    k = _described_person(s, k) if word == "who" else k
    antecedent = u[k]
    if isinstance(antecedent, Noun):
        nearest = _person_at_end(antecedent) if word == "who" else None
        if nearest is not None:
            p.subject = nearest
            return
        copula = _copula_before(s, k)
        if copula is not None and word == "who":
            p.subject = copula.subject
            return
        k = head_of_apposition(s, k)
        head = u[k]
        p.subject = head if isinstance(head, Noun) else antecedent
        while (
            p.subject is not None
            and word == "who"
            and p.subject.cls not in ("person", "role", "kin", "pronoun", "name")
            and p.subject.parts
        ):
            p.subject = p.subject.parts[-1][1]


def _person_at_end(noun: Noun) -> Noun | None:
    """ "a grandson of Boris Orlov, who …", "the son of a merchant who …": the person that another hangs on, named or not, stands nearer."""
    inner = noun
    while inner.parts:
        inner = inner.parts[-1][1]
    inner = inner.holder or inner
    if inner is noun or noun.plural or inner.plural:
        return None
    return inner if inner.cls == "person" or (noun.cls == "kin" and inner.cls in ("role", "kin")) else None


def _described_person(s: Sentence, k: int) -> int:
    """ "a soldier in Virginia who …", "a member of the Diet from Lund who …": behind a place or a body, "who" is somebody named before."""
    u = s.units
    while k > 1 and u[k - 1].kind == "P" and u[k - 1].low in LOCATING and isinstance(u[k - 2], Noun) and not _may_be_who(u[k]):
        k -= 2
    return k


def _may_be_who(unit: Unit) -> bool:
    return not isinstance(unit, Noun) or unit.cls in ("person", "role", "kin", "pronoun") or unit.title is not None


def _copula_before(s: Sentence, k: int) -> Predicate | None:
    """ "was a Soviet politician who …", "is a lawyer and politician who …": the clause speaks of whoever the complement speaks of."""
    while _describes(s.units[k]):
        before = s.by_index.get(k - 1)
        if before is not None:
            return before if before.lemma in ("be", "become", "remain") else None
        k -= 1
        while k > 0 and s.units[k].kind in ("C", ",", "A"):
            k -= 1
        if k < 1 or s.units[k + 1].kind not in ("C", ","):
            return None
        k = _described_person(s, k)
    return None


def _describes(unit: Unit) -> bool:
    return isinstance(unit, Noun) and unit.holder is None and unit.cls in ("role", "noun", "kin", "demonym")
