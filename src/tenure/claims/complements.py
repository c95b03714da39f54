"""Complements that are said together: which time is whose, what the later ones leave out, whose "its" is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from tenure.languages.senses import words
from tenure.model import Mention, Role
from tenure.reading.clauses import Argument, Predicate
from tenure.reading.times import TimeMark
from tenure.reading.units import Noun

GATHER = words("gather")


def times_of(complements: Sequence[Argument], n: int, p: Predicate) -> list[TimeMark]:
    """The times of the n-th complement: its own where the listed ones have their own, else the predicate's.

    "A from 1921 to 1924, B, and C since 1937" date A and C; "In 1920, A and B" both; "A and B from 1921 to 1924" both.
    """
    front = [t.mark for t in p.front]
    times = [_times_behind(complements, m, p) for m in range(len(complements))]
    if len(complements) == 1 or not any(times):
        return front + [t.mark for t in p.times]
    if times[n] or front:
        return times[n] or front
    joined = len(complements) == 2 and n == 0
    return times[1] if joined else []


def _times_behind(complements: Sequence[Argument], n: int, p: Predicate) -> list[TimeMark]:
    """The times of a complement, or of what stands between it and the next one: "minister in the first cabinet (1924–1926)"."""
    own = [t.mark for t in complements[n].times]
    if own or any(c not in p.arguments for c in complements):
        return own
    at = [*(p.arguments.index(c) for c in complements), len(p.arguments)]
    behind = [[t.mark for a in p.arguments[i:j] for t in a.times] for i, j in pairwise(at)]
    return behind[n] if all(behind) else []


def elided(text: str, p: Predicate, complements: Sequence[Argument]) -> list[tuple[Argument, Argument]]:
    """ "member of the Council of the Eastern Front (1918–1919), and the 5th Army (1919–1920)": (the complement that is said whole, the
    argument that repeats it with another end)."""
    found = []
    whole: Argument | None = None
    for argument in p.arguments:
        if argument in complements:
            whole = argument
        elif (
            whole is not None
            and argument.listed
            and argument.times
            and argument.noun.cls in ("org", "name", "thing", "place")
            and whole.times
        ):
            inner = innermost(whole.noun)
            joint = whole.noun.parts[-1][0].low if whole.noun.parts else ""  # "mayor of Tula (1950–1953) and then of Omsk (1955–1958)"
            if inner is not whole.noun and argument.preposition in (whole.preposition, "", joint):
                found.append((whole, argument))
    return found


def listed_with(p: Predicate, complement: Argument) -> list[Argument]:
    """ "a member of the Tula Society, the Academy and the Orlov Club": the organisations joined to the last word of a complement."""
    found: list[Argument] = []
    if innermost(complement.noun).cls not in ("org", "thing", "name"):
        return found
    for argument in p.arguments[p.arguments.index(complement) + 1 :]:
        noun = argument.noun
        plain = noun.cls == "org" and noun.role is None and noun.holder is None and noun.det in ("", "the") and noun.possessor is None
        if not argument.listed or not plain or argument.preposition not in ("", complement.preposition) or argument.times:
            break
        found.append(argument)
    return found


def with_other_end(text: str, noun: Noun, roles: Mapping[str, Role], other: Argument, preposition: str) -> dict[str, Role]:
    """The roles of an office whose end is replaced by `other`, composed of the words that are said: its innermost part, or, where the
    preposition of its own is said again ("mayor of Tula … and of Omsk"), all that hangs on its head by it."""
    again = other.preposition not in ("", preposition) and bool(noun.parts)
    inner = noun.parts[-1][1] if again else innermost(noun)
    out = {name: role for name, role in roles.items() if not (isinstance(role, Mention) and (role.start or 0) > inner.start)}
    other_noun = other.noun
    end = Mention(text[other_noun.start : other_noun.end], other_noun.start, other_noun.end)
    for name in ("office", "body", "jurisdiction", "organization", "unit"):
        role = roles.get(name)
        if isinstance(role, Mention) and role.derived_from and (role.derived_from[-1].end or 0) > inner.start:
            last = role.derived_from[-1]
            begin = Mention(text[last.start : inner.start].rstrip(), last.start, len(text[: inner.start].rstrip()))
            said = (*role.derived_from[:-1], begin, end)
            out[name] = Mention(" ".join(m.text for m in said), derived_from=said)
        elif isinstance(role, Mention) and role.start is not None and role.end is not None and role.start < inner.start <= role.end:
            stop = len(text[: inner.start].rstrip())
            begin = Mention(text[role.start : stop], role.start, stop)
            out[name] = Mention(f"{begin.text} {end.text}", derived_from=(begin, end))
        elif isinstance(role, Mention) and role.start == inner.start:
            out[name] = end
    return out


def innermost(noun: Noun) -> Noun:
    """The last part of the last part …"""
    while noun.parts:
        noun = noun.parts[-1][1]
    return noun


def of_same_head(text: str, p: Predicate, said: Argument) -> list[tuple[Argument, Mention]]:
    """ "sat on the Council of Labour and on that of the Army": the arguments for whose head "that" stands, read in full."""
    head = said.noun
    first = Mention(text[head.start : head.core_end], head.start, head.core_end)
    found = []
    for argument in p.arguments[p.arguments.index(said) + 1 :]:
        noun = argument.noun
        if noun.head not in ("that", "those") or not noun.parts or argument.preposition != said.preposition:
            break
        start = noun.parts[0][0].start
        rest = Mention(text[start : noun.end], start, noun.end)
        found.append((argument, Mention(f"{first.text} {rest.text}", derived_from=(first, rest))))
    return found


def with_body_of(pronoun: Mention, roles: Mapping[str, Role], last: Mapping[str, Role]) -> dict[str, Role]:
    """ "its deputy chairman": the body is that of the office named last."""
    body, office = last.get("body"), roles.get("office")
    if not isinstance(body, Mention) or not isinstance(office, Mention):
        return dict(roles)
    composed = Mention(f"{office.text} of the {body.text}", derived_from=(office, body))
    return {**roles, "office": composed, "body": Mention(pronoun.text, pronoun.start, pronoun.end, name=body.text)}


def with_whole_body(roles: Mapping[str, Role], last: Mapping[str, Role]) -> dict[str, Role]:
    """ "member of the State senate and … president of the senate": the senate is the one named in full before."""
    body, known, role = roles.get("body"), last.get("body"), roles.get("role")
    if not isinstance(body, Mention) or not isinstance(known, Mention) or not isinstance(role, Mention):
        return dict(roles)
    if not body.text.islower() or not known.text.lower().endswith(" " + body.text):
        return dict(roles)
    office = Mention(f"{role.text} of the {known.text}", derived_from=(role, known))
    return {**roles, "office": office, "body": Mention(body.text, body.start, body.end, name=known.text)}


def gathering_times(argument: Argument, predicates: Sequence[Predicate]) -> list[TimeMark]:
    """ "a delegate to the 8th Congress, which was held in 1919": when the gathering was."""
    for q in predicates:
        if q.link == "relative" and q.lemma in GATHER and q.subject is argument.noun:
            return [t.mark for t in (*q.front, *q.times)]
    return []
