"""Times that a clause does not say itself: of the phrase that opens the sentence, of a clause beside it, of what it came with or after.

    "In 1911, when he was two years old, Petrov moved to Omsk."     what opens the sentence is told of its main clause
    "At the 1930 congress Petrov was elected chairman."             … also where it stands in a noun group
    "In 1911 the post was abolished and Petrov moved to Omsk."      … and of the clause joined to it
    "When Orlov died in 1911, Petrov moved to Omsk."                what happened then
    "After graduating in 1911, he moved to Omsk."                   not before
    "He was mayor until 1911, when he moved to Omsk."               the end of one is the time of the other

The first two are the clause's own (`front`); the others stand in `setting`, for claims that have no other time.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tenure.reading.clauses.event_nouns import event_before
from tenure.reading.clauses.predicates import Predicate
from tenure.reading.clauses.sentence import SKIPPED, Sentence
from tenure.reading.times import TimeMark
from tenure.reading.units import Noun, Time

SINGLE = frozenset(("", "in", "on", "at", "during", "around", "and"))  # governing words that leave a date what it is
ON_WHICH = frozenset(("in", "at", "on", "during"))  # prepositions before a noun group whose year says when: "at the 1930 congress"
ENDS = frozenset(("until", "to"))  # what they govern says nothing of the begin
BESIDE = frozenset(("after", "before", "until", "from", "since", "for"))  # … and what it is to that: "after the 2000–01 season"
SAME = frozenset(("when", "once", "as", "upon", "on"))
PRESENT = frozenset(("s", "base"))
LATER = frozenset(("later", "then", "eventually", "subsequently", "ultimately", "finally", "afterwards", "soon", "now", "since", "still"))


def settings(s: Sentence) -> None:
    """Give the predicates of a sentence the times that they do not say themselves."""
    opening = _opening(s)
    if opening is not None:
        _open(s, opening)
    for p in s.predicates:
        if p.verb is not None and all(t.mark.relation in ENDS for t in (*p.front, *p.times)):
            p.setting = next((marks for marks in _told_elsewhere(s, p) if marks), [])


def _told_elsewhere(s: Sentence, p: Predicate) -> Iterator[list[TimeMark]]:
    yield _before_when(s, p)
    yield _after_event(s, p)
    yield _of_adverbial(s, p)
    yield _of_joined(s, p)


# ------------------------------------------------------------------------------------------ what opens the sentence


def _opening(s: Sentence) -> int | None:
    """Where the time is that opens the sentence and that no clause has taken."""
    u, k = s.units, 0
    while k < len(u) and (u[k].kind in SKIPPED or u[k].kind == "C"):
        k += 1
    if k < len(u) and u[k].kind == "P" and u[k].low in ON_WHICH | BESIDE:
        k += 1
        if k + 1 < len(u) and isinstance(u[k], Noun) and not u[k].parts and u[k].low == "the":  # type: ignore[attr-defined]
            k += 1
        if not (k + 1 < len(u) and isinstance(u[k], Time) and isinstance(u[k + 1], Noun)):
            return None
        if u[k].mark.shape == "point" and u[k - 1].low not in ON_WHICH and u[k - 2].low not in ON_WHICH:  # type: ignore[attr-defined]
            return None  # "after the 2010 election": the date is the election's
    unit = u[k] if k < len(u) else None
    return k if isinstance(unit, Time) and k not in s.taken and unit.mark.shape in ("point", "range") else None


def _open(s: Sentence, k: int) -> None:
    """The opening time is that of the first clause behind it that hangs on no other."""
    for p in s.predicates:
        if p.index < k or p.verb is None:
            continue
        if any(unit.kind in (";", ":") for unit in s.units[k : p.index]):
            return
        if p.link == "" and p.subject_at > k and not p.verb.infinitive:
            if p.front:
                return
            unit = s.units[k]
            assert isinstance(unit, Time)
            p.front.insert(0, unit)
            s.taken.add(k)
            return


# ------------------------------------------------------------------------------------- what another clause or phrase says


def _before_when(s: Sentence, p: Predicate) -> list[TimeMark]:
    """ "… until 16 September 1913, when he was elected": the date right before the conjunction."""
    k = p.start - 1
    if p.link != "when" or k < 1 or s.units[k].low != "when":
        return []
    k -= 1
    if s.units[k].kind == "," and k:
        k -= 1
    unit = s.units[k]
    if not isinstance(unit, Time) or unit.mark.relation not in SINGLE | {"until", "to", "since", "from"}:
        return []
    return _at(unit.mark, unit.mark.lead)


def _after_event(s: Sentence, p: Predicate) -> list[TimeMark]:
    """ "After his release in 1924, he moved to Omsk": not before the event that opens the clause."""
    for m in range(p.start, p.index):
        unit = s.units[m]
        if isinstance(unit, Time) and m in s.taken and unit.mark.relation in SINGLE:
            event = event_before(s, m)
            if event > 0 and s.units[event - 1].low == "after":
                return _after(unit.mark, s.units[event - 1].start)
    return []


def _of_adverbial(s: Sentence, p: Predicate) -> list[TimeMark]:
    """ "When Orlov died in 1914, Petrov …", "After graduating in 1982, he …": the time of the clause that opens the sentence."""
    if p.link != "" or p.subject_at < 0:
        return []
    before = [q for q in s.predicates if q.verb is not None and q.index < p.subject_at]
    if not before or any(unit.kind in (";", ":") for unit in s.units[: p.index]):
        return []
    q = before[0]
    word = q.link.removeprefix("ing:")
    opens = all(
        unit.kind in SKIPPED or unit.low == word for unit in s.units[: min(q.start, q.subject_at if q.subject_at >= 0 else q.index)]
    )
    others = any(r.link in ("", "when") for r in before[1:])
    if others or not opens or word not in SAME | {"after"} or q.start > p.start:
        return []
    marks = [t.mark for t in (*q.front, *q.times)]
    if len(marks) != 1 or marks[0].relation not in SINGLE:
        return []
    lead = min((unit.start for unit in s.units[: q.index] if unit.low == word), default=marks[0].lead)
    return _after(marks[0], lead) if word == "after" else _at(marks[0], lead)


def _of_joined(s: Sentence, p: Predicate) -> list[TimeMark]:
    """ "In 1911 the post was abolished and Petrov moved to Omsk": what opens the first of two clauses is said of both."""
    first = p.subject_at if p.subject_at >= 0 else p.index
    verb = p.verb
    if p.link != "" or p.subject_at < 0 or verb is None or verb.perfect or verb.form in PRESENT or LATER & {*verb.adverbs, *p.adverbs}:
        return []
    k = min(p.start, first) - 1
    while k >= 0 and s.units[k].kind in SKIPPED:
        k -= 1
    if k < 1 or s.units[k].kind != "C" or s.units[k].low not in ("and", "but", "while"):
        return []
    before = [q for q in s.predicates if q.verb is not None and q.index < k and q.link == "" and q.subject_at >= 0]
    if not before or any(unit.kind in (";", ":") for unit in s.units[before[-1].index : k]):
        return []
    marks = [t.mark for t in before[-1].front if t.mark.relation in SINGLE and t.mark.shape == "point"][:1]
    return [] if p.lemma == "be" and marks and _is_day(marks[0]) else marks  # what was so need not have begun on that very day


def _is_day(mark: TimeMark) -> bool:
    return mark.first is not None and mark.first[0] == mark.first[1]


def _at(mark: TimeMark, lead: int) -> list[TimeMark]:
    """The date itself, or the end of a range, without its governing word; what makes it this claim's begins at `lead`."""
    first = mark.last if mark.shape == "range" else mark.first
    if first is None or None in first:
        return []
    return [replace(mark, shape="point", relation="", first=first, last=None, open=False, lead=lead)]


def _after(mark: TimeMark, lead: int) -> list[TimeMark]:
    """Not before a date."""
    first = mark.first
    if first is None or None in first or mark.shape != "point":
        return []
    return [replace(mark, relation="after", first=(first[0], None), lead=lead)]
