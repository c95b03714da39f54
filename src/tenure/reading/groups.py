"""Joins noun groups to what hangs on them: "of" chains, "for" and "to" of offices, lists inside a portfolio, chains of places.

"First Secretary | of the | Stalingrad Regional Committee | of the Communist Party" becomes one noun group with nested `parts`;
"Ashford, Elm County, S.Dak." becomes one place. Works from the right, so that what hangs on a group is complete before it is joined.
"""

from __future__ import annotations

from tenure.languages.senses import words
from tenure.reading.chunks import CONTAINERS, PLACE_HEADS
from tenure.reading.units import Noun, Time, Unit, Verb

TAKES_TO = words("takes_to")
TAKES_FROM = words("takes_from")
TAKES_AT = words("takes_at")
TERMS = words("terms")
PLACES_OF_PUNISHMENT = words("places_of_punishment")
PORTFOLIO = words("portfolio")
ONE_OF = words("one_of")
POSTS = words("posts")
PLACE_PREPOSITIONS = words("place_prepositions")
NAMING = frozenset(("be", "become", "call", "know"))  # "what is now", "what was to become", "what was then called"
ACADEMIC = words("academic")
COMPANY_FORMS = words("company_forms")
IN_A_PLACE, MOVING = words("in_a_place"), words("moving")
NAMES = frozenset(("person", "name"))
GROUNDS = words("grounds")
CHOOSING = words("choosing_for_office")
CAUSES = frozenset(["movement", "alliance", "union", "campaign", "rally", "front", "coalition", "league", "society"])
LISTED = frozenset(("noun", "name", "place", "thing", "demonym"))
LISTING = frozenset(("ministry", "organ", "school", "society", "agency"))


def join(units: list[Unit]) -> list[Unit]:
    """The units with their groups joined."""
    units = _renamed(units)
    _place(units)
    out: list[Unit] = []  # from right to left
    for k in range(len(units) - 1, -1, -1):
        unit = units[k]
        if isinstance(unit, Noun) and unit.cls != "pronoun":
            before = units[k - 1] if k else None
            while _join_next(unit, before, out):
                pass
            if unit.role is not None:
                _share_tail(unit, out)
        out.append(unit)
    out.reverse()
    return _with_objects(out)


def _with_objects(units: list[Unit]) -> list[Unit]:
    """ "appointed her Minister of Lands": she is the object; in "appointed her deputy as …" the deputy is."""
    out: list[Unit] = []
    for k, unit in enumerate(units):
        before = units[k - 1] if k else None
        if isinstance(unit, Noun) and isinstance(before, Verb) and _names_to_office(before) and _is_her_office(unit):
            after = units[k + 1] if k + 1 < len(units) else None
            if unit.possessor is not None and (after is None or after.low not in ("as", "to")):
                out.append(unit.possessor)
                unit.possessor = None
        out.append(unit)
    return out


def _names_to_office(verb: Verb) -> bool:
    return verb.low in CHOOSING and not verb.passive


def _is_her_office(noun: Noun) -> bool:
    owner, inner = noun.possessor, noun.parts[-1][1] if noun.parts else None
    of_an_office = noun.role is not None and noun.holder is None and (inner is None or inner.head not in POSTS)
    return owner is not None and owner.low == "her" and of_an_office


def _place(units: list[Unit]) -> None:
    """ "lived in Sofia", "moved to Florence", "in London, Paris and Milan": a name of people and of places."""
    for k in range(1, len(units)):
        noun = units[k]
        if isinstance(noun, Noun) and noun.cls in NAMES and noun.detail and noun.title is None and _stands_as_place(units, k):
            following = units[k + 2] if k + 2 < len(units) and units[k + 1].kind == "," else None
            noun.cls = "place"
            if isinstance(following, Noun) and following.cls == "place":
                noun.detail = "city"  # "Washington, D.C."


def _stands_as_place(units: list[Unit], k: int) -> bool:
    mark, before = units[k - 1], units[k - 2] if k > 1 else None
    if mark.kind == "P":
        return mark.low in IN_A_PLACE or (mark.low in ("to", "from") and isinstance(before, Verb) and before.low in MOVING)
    listed = mark.kind in (",", "C") and isinstance(before, Noun) and before.cls == "place" and before.detail == "city"
    goes_on = k + 1 < len(units) and isinstance(units[k + 1], Verb)  # "a resident of Tula, Gary left"
    return listed and not goes_on and k > 2 and units[k - 3].kind in ("P", ",")


def _renamed(units: list[Unit]) -> list[Unit]:
    """ "In what is now Lviv", "in what was then called Lemberg": one place by another of its names, not a clause."""
    out: list[Unit] = []
    k = 0
    while k < len(units):
        end = _end_of_naming(units, k)
        if end == k:
            out.append(units[k])
            end += 1
        k = end
    return out


def _end_of_naming(units: list[Unit], k: int) -> int:
    """Behind "what is now" at `k`, `k` itself where there is none or no name follows."""
    what = units[k]
    if not (isinstance(what, Noun) and what.low == "what") or k + 2 >= len(units):
        return k
    verb, end = units[k + 1], k + 2
    if not (isinstance(verb, Verb) and verb.low in NAMING):
        return k
    while end < len(units) - 1 and (units[end].kind == "A" or (verb.low == "know" and units[end].low == "as")):
        end += 1
    named = units[end]
    return end if isinstance(named, Noun) and named.cls in ("place", "name", "org") else k


def _join_next(noun: Noun, before: Unit | None, out: list[Unit]) -> bool:
    """Join the unit that follows (the top of `out`) to `noun` if it hangs on it."""
    if len(out) < 2:
        return False
    if noun.cls == "ordinal" and _shares_head(noun, out):
        return True
    mark, following = out[-1], out[-2]
    if mark.kind == "(" and noun.role is not None and not noun.parts and _past_parenthesis(noun, out):
        return True
    if not isinstance(following, Noun) or following.cls == "pronoun" or noun.holder is not None:
        return False
    if following.low == "the":  # "coach for the 2000–01 season": an article that a time parts from its noun
        return False
    if mark.kind == "(" and noun.cls in ("party", "org") and _wing(noun, out):
        return True
    if mark.kind == "(" and noun.cls == "person" and _maiden(noun, out):
        return True
    if mark.kind == "P" and _hangs(noun, mark.low, following):
        out.pop()
        out.pop()
        _hang(noun, mark, following)
        if mark.low in ("of", "for", "on"):
            _join_list(noun, following, out)
        return True
    if mark.kind == "," and noun.cls in ("org", "name", "thing", "person") and following.low in COMPANY_FORMS and not following.det:
        del out[-2:]
        noun.end = noun.core_end = following.end
        noun.j = noun.core = following.j
        noun.cls, noun.detail = "org", "company"
        return True
    if mark.kind == "," and _is_place_chain(noun, before, following, out):
        out.pop()
        out.pop()
        _hang(noun, mark, following)
        noun.cls, noun.detail = "place", noun.detail or "city"
        return True
    return False


def _wing(noun: Noun, out: list[Unit]) -> bool:
    """ "Russian Communist Party (Bolsheviks)": the parenthesis is part of the name."""
    inner, closing = out[-2], out[-3] if len(out) > 2 else None
    last = noun
    while last.parts:
        last = last.parts[-1][1]
    if (
        closing is None
        or closing.kind != ")"
        or not isinstance(inner, Noun)
        or inner.j - inner.i != 1
        or not (inner.cls == "party" or inner.low.endswith(("ist", "ists")))
    ):
        return False
    del out[-3:]
    last.end = noun.end = closing.end
    noun.j = closing.j
    return True


def _past_parenthesis(noun: Noun, out: list[Unit]) -> bool:
    """ "Director (1953–60) of the Gallery", "Member of Parliament (MP) for Dover": it hangs on the office past time or short form."""
    if len(out) < 5 or out[-3].kind != ")" or out[-4].kind != "P":
        return False
    inner, mark, following = out[-2], out[-4], out[-5]
    short = isinstance(inner, Noun) and inner.j - inner.i == 1 and inner.end - inner.start < 6
    if not (isinstance(inner, Time) or short) or not isinstance(following, Noun) or following.cls == "pronoun":
        return False
    if not _hangs(noun, mark.low, following):
        return False
    del out[-5:-3]
    _hang(noun, mark, following)
    return True


def _maiden(noun: Noun, out: list[Unit]) -> bool:
    """ "Anna (Orlova) Petrova", "Robert (Bob) Petrov": a name in parentheses inside a name."""
    if len(out) < 4 or out[-3].kind != ")":
        return False
    inner, surname = out[-2], out[-4]
    if not (isinstance(inner, Noun) and isinstance(surname, Noun) and inner.cls in NAMES and surname.cls in NAMES):
        return False
    if inner.j - inner.i != 1 or surname.det or surname.possessor is not None or surname.parts:
        return False
    del out[-4:]
    noun.end = noun.core_end = surname.end
    noun.j = noun.core = surname.j
    return True


def _share_tail(noun: Noun, out: list[Unit]) -> None:
    """ "Founder and CEO of Orlov Press", "Head of the Department and Secretary of the Committees of the Party": the end is said once."""
    k = len(out) - 1
    if k > 1 and out[k].kind == "(" and isinstance(out[k - 1], Time) and out[k - 2].kind == ")":  # "Deputy Director (1950–53) and …"
        k -= 3
    while k >= 0 and (out[k].kind in ("C", ",", "A") or (out[k].kind == "P" and out[k].low == "as")):
        k -= 1
    other = out[k] if k >= 0 else None
    if (
        k == len(out) - 1
        or not isinstance(other, Noun)
        or other.role is None
        or not any(u.kind == "C" for u in out[k + 1 :])
        or noun.holder is not None
        or (noun.det in ("a", "an") and other.det in ("a", "an") and bool(other.parts) and other.parts[0][0].low in ("of", "in"))
    ):
        return
    if not noun.parts:
        if other.det and any(u.low == "as" for u in out[k + 1 :]):  # "as mayor and as the secretary of the league"
            return
        shared = other.tail if other.tail is not None and not other.parts else other
        if shared.parts and shared.parts[-1][0].kind == "P":
            noun.tail = shared
        return
    mine, theirs = noun.parts[-1][1], other.parts[-1][1] if other.parts else None
    if (
        theirs is not None
        and mine.cls == theirs.cls == "org"
        and not mine.parts
        and theirs.parts
        and theirs.parts[-1][1].cls in ("org", "party")
        and theirs.plural != mine.plural | theirs.head.endswith("s")
    ):
        noun.tail = other


def _shares_head(noun: Noun, out: list[Unit]) -> bool:
    """ "the Seventy-first and to the two succeeding Congresses": ordinals that share the noun at the end of their list."""
    k = len(out) - 1
    while k >= 0 and (out[k].kind in (",", "C") or (out[k].kind == "P" and out[k].low in ("to", "through", "of", "in"))):
        k -= 1
    head = out[k] if k >= 0 else None
    if k == len(out) - 1 or not isinstance(head, Noun) or head.cls != "org":
        return False
    del out[k:]
    noun.end, noun.j, noun.core, noun.core_end, noun.head, noun.low = head.end, head.j, head.core, head.core_end, head.head, head.low
    noun.cls, noun.detail, noun.parts = head.cls, head.detail, head.parts
    return True


def _hang(noun: Noun, mark: Unit, following: Noun) -> None:
    noun.parts.append((mark, following))
    noun.end, noun.j = following.end, following.j
    if noun.cls == "noun" and noun.head in PLACE_HEADS and mark.low == "of" and following.cls in ("place", "name", "thing"):
        noun.cls, noun.detail = "place", following.detail or "city"  # "the village of Gorodishche"
    if noun.head in ONE_OF and mark.low == "of" and following.role is not None:
        noun.role, noun.role_at, noun.cls = following.role, following.role_at, "role"


def _hangs(noun: Noun, preposition: str, following: Noun) -> bool:
    if preposition == "of" and noun.cls == "noun" and noun.head in POSTS and following.role is not None:  # "held the post | of mayor"
        return False
    if preposition == "of":
        return noun.title is None or following.cls in ("place", "name", "demonym", "thing")
    lemma = noun.role.lemma.split()[-1] if noun.role else ""
    if noun.parts and noun.role is None and noun.head not in TERMS:
        return False
    match preposition:
        case "for" if following.head in TERMS:
            return False  # "Prime Minister for sixteen days"
        case "for":
            return (
                (noun.role is not None and (noun.role.klass in ("office", "seat") or following.cls == "party" or _hires(noun, following)))
                or (
                    noun.cls in ("org", "party")
                    and following.possessor is None
                    and noun.head in PORTFOLIO | {"institute", "centre", "center", "council", "foundation", "association", "fund", "office"}
                )
                or (noun.cls == "party" and noun.head in CAUSES and following.cls in ("thing", "name", "org") and not following.det)
            )
        case "on":
            return noun.cls == "org" and noun.detail in ("organ", "ministry", "gathering") and following.head not in GROUNDS
        case "to":
            return lemma in TAKES_TO
        case "from":
            return lemma in TAKES_FROM and following.cls in ("place", "name", "thing", "noun")
        case "at":
            return noun.role is not None and (
                lemma in TAKES_AT or (following.cls in ("org", "name", "thing") and following.det != "a" and following.role is None)
            )
        case "with":
            return noun.role is not None and following.cls == "org" and following.possessor is None and following.det not in ("a", "an")
        case "in" if noun.head in TERMS:
            return following.head in PLACES_OF_PUNISHMENT
        case "in":
            employed = noun.role is not None and noun.role.klass == "occupation"
            free = lemma in ACADEMIC if employed else not noun.parts
            return noun.role is not None and following.cls == "org" and free and not (employed and following.det in ("a", "an"))
    return False


def _hires(noun: Noun, following: Noun) -> bool:
    """ "a columnist for the Omsk Herald", "a scout for the Tula Bears": an occupation and the body that it is for."""
    of_a_body = following.cls == "org" and following.detail in ("company", "team", "school", "society") and following.det in ("", "the")
    return of_a_body and noun.role is not None and noun.role.klass == "occupation" and not noun.parts


def _join_list(noun: Noun, first: Noun, out: list[Unit]) -> None:
    """ "Minister of information, tourism, art and culture": a list without determiners or roles belongs to the portfolio."""
    if noun.cls == "kin":
        _join_parents(noun, out)
        return
    head = noun.role.lemma.split()[-1] if noun.role else noun.head
    portfolio = head in PORTFOLIO or head.rstrip("s") in PORTFOLIO
    if not portfolio and not (noun.cls == "org" and noun.detail in LISTING and first.cls in ("name", "noun")):
        return
    taken = 0
    while len(out) >= taken + 2 and _list_goes_on(out, taken, first):
        taken += 2
        if out[-taken + 1].kind == "C":
            break
    if taken and out[-taken + 1].kind == "C":
        for _ in range(taken // 2):
            mark, item = out.pop(), out.pop()
            assert isinstance(item, Noun)
            _hang(noun, mark, item)


def _join_parents(noun: Noun, out: list[Unit]) -> None:
    """ "son of William Radnor and Helena Adeane": the other parent."""
    if len(out) > 1 and out[-1].kind == "C" and isinstance(out[-2], Noun):
        other = out[-2]
        after = out[-3] if len(out) > 2 else None
        if other.cls in ("person", "name") and not (after is not None and after.kind == "V"):
            mark = out.pop()
            out.pop()
            _hang(noun, mark, other)


def _list_goes_on(out: list[Unit], taken: int, first: Noun) -> bool:
    mark, item = out[-taken - 1], out[-taken - 2]
    if not (mark.kind in ",&" or (mark.kind == "C" and mark.low == "and")) or not isinstance(item, Noun):
        return False
    after = out[-taken - 3] if len(out) >= taken + 3 else None
    if mark.kind == "C" and after is not None and (after.kind == "V" or (after.kind == "P" and after.low in ("of", "for"))):
        return False
    plain = (
        item.possessor is None and item.role is None and item.holder is None and (not item.det or (item.det == "the" and mark.kind == "C"))
    )
    return plain and (item.cls in LISTED or (item.cls == "org" and not item.parts and item.core - item.i == 1)) and _alike(item, first)


def _alike(a: Noun, b: Noun) -> bool:
    """Two items of a portfolio: both common nouns, or both names."""
    return (a.cls == "noun") == (b.cls == "noun")


def _is_place_chain(noun: Noun, before: Unit | None, following: Noun, out: list[Unit]) -> bool:
    """ "Ashford, Elm County": the second holds the first, and the first stands where a place stands."""
    if following.cls != "place" or following.possessor is not None or following.det not in ("", "the"):
        return False
    contained = _container(following)
    if not contained or (following.detail == "city" and not following.parts):
        return False
    after = out[-3] if len(out) > 2 else None
    if after is not None and after.kind == "V" and before is None:
        return False
    if noun.cls == "place":
        return noun.detail != following.detail or noun.detail == "county" or following.head in PLACE_HEADS
    placed = before is not None and before.kind == "P" and before.low in PLACE_PREPOSITIONS | {"around", "outside", "into", "through"}
    return noun.cls in ("name", "thing", "person") and placed and noun.role is None and noun.possessor is None


def _container(noun: Noun) -> bool:
    return noun.detail in CONTAINERS or any(mark.kind == "," for mark, _ in noun.parts)
