"""Whether what fits a pattern is a date where it stands.

Four digits are a year only where a reader would take them for one; a capitalised "May" or "March" is a month only after a word of
time. The lists of words are in `time.toml`.
"""

from __future__ import annotations

from tenure.reading.times.context import Context, Governing
from tenure.reading.times.expression import Expression
from tenure.reading.times.scan import Found

_CLAUSE_END = frozenset(";,.)]:–—-−/&\n\"”'’|*•")
_BRACKETS = frozenset("([{")
_HYPHENS = frozenset("-–−")
_SINGULAR = ("ss", "is", "us")  # endings in -s that are no plural
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_LONGEST_GROUP = 3  # words between a determiner and the year in its noun group
_LONGEST_LINK = 6  # characters between two members of a list: ", and "
_STRONG = frozenset(("in", "since", "until", "on", "during", "throughout"))
_WEAK = frozenset(("of", "by", "to", "for", "around", "at"))
_OF_SEASONS = _STRONG | {"by", "from"}


def is_date(here: Found, by: Governing, around: Context) -> bool:
    """Whether an expression that could be something else is a date in its place. `by` are the words that govern it."""
    said = here.reading.first
    if here.reading.last is not None:
        return True
    if said.duration is not None or said.age is not None:
        return around.word_after(here.end) not in around.lists["after_count"]
    if said.year is not None:
        return not _is_bare_year(said, here) or _is_year(here.start, here.end, by, around)
    if said.reference is None or said.reference.how not in ("running", "moment"):
        return True
    if said.reference.how == "moment":
        return by.relation == "at"
    return _is_yearless_date(said, here, by, around)


def is_listed(here: Found, previous: int, around: Context) -> bool:
    """Whether it stands right after a date that ends at `previous`, as in "1931, 1939, and 1941"."""
    if not 0 <= here.start - previous <= _LONGEST_LINK or here.reading.first.year is None:
        return False
    between = around.low[previous : here.start].strip(" ,")
    return not between or between in around.lists["links"]


def is_counted(end: int, by: Governing, around: Context) -> bool:
    """Whether what follows a number at `end` is counted by it: "1948 votes", "1600 Harbour Road"."""
    if by.relation in _STRONG:
        return False
    after = around.word_after(end)
    is_street = around.is_capital(end) and around.word_after(end + 1 + len(after)) in around.lists["streets"]
    return is_street or after in around.lists["counted"]


# ------------------------------------------------------------------------------------------------------ a bare year


def _is_bare_year(said: Expression, here: Found) -> bool:
    return here.end - here.start == 4 and said.month is None


def _is_year(start: int, end: int, by: Governing, around: Context) -> bool:
    if around.is_open(end):
        return True
    if _is_joined(start, end, around.low):
        return False
    if by.relation in _STRONG:
        return True
    if is_counted(end, by, around) or (by.word in around.lists["numbered"] and not by.relation):
        return False
    if by.relation or by.circa:
        return by.relation not in _WEAK or not _is_before_plural(end, around)
    return _is_year_by_place(start, end, by.word, around)


def _is_year_by_place(start: int, end: int, before: str, around: Context) -> bool:
    """A year that no preposition governs: at a clause's end or begin, or in a noun group."""
    precedes = around.sign_before(start)
    if not precedes or around.sign_after(end) in _CLAUSE_END or around.word_after(end) in around.lists["clause"]:
        return True
    if before in around.lists["links"]:
        return around.sign_after(end) in _BRACKETS
    if not before:
        return (precedes in _CLAUSE_END or precedes in _BRACKETS) and not _is_before_plural(end, around)
    if _is_in_group(start, around):
        return before != "a" or not _is_before_plural(end, around)
    after_name = around.text[start - len(before) - 1].isupper() and not before.endswith("s")  # "Athletic 1898 won"
    return around.is_capital(end) and not after_name


def _is_in_group(start: int, around: Context) -> bool:
    """Whether "the", "his", "Lenin's" opens the noun group in which the year stands: "an influential 1953 paper"."""
    for _ in range(_LONGEST_GROUP):
        word, start = around.word_before(start)
        if word in around.lists["determiners"] or word.endswith(_POSSESSIVE):
            return True
    return False


def _is_joined(start: int, end: int, low: str) -> bool:
    """Whether the digits are part of something longer: "1,948.5", "ISO-1999", "170/1973", "1973-seat"."""
    before, after = low[start - 1 : start], low[end : end + 1]
    if before in ("/", "_", "=", "@", "+") or (before in (".", ",", ":") and low[start - 2 : start - 1].isdigit()):
        return True
    if after in ("/", "_", "@") or (after in (".", ",") and low[end + 1 : end + 2].isdigit()):
        return True
    return (before in _HYPHENS and low[start - 2 : start - 1].isalnum()) or (after in _HYPHENS and low[end + 1 : end + 2].isalnum())


def _is_before_plural(end: int, around: Context) -> bool:
    """Whether a plural noun in lower case follows: what is counted."""
    after = around.word_after(end)
    plural = after.endswith("s") and not after.endswith(_SINGULAR)
    return plural and after not in around.lists["not_counted"] and not around.is_capital(end)


# ------------------------------------------------------------------------------------------------- without a year


def _is_yearless_date(said: Expression, here: Found, by: Governing, around: Context) -> bool:
    if said.season:
        return _is_season(here.end, by, around)
    if said.day is None and said.part is None:
        return _is_month(here.start, here.end, by, around)
    return any(map(str.isupper, around.text[here.start : here.end]))


def _is_month(start: int, end: int, by: Governing, around: Context) -> bool:
    """Whether a capitalised month is one, and no name or verb."""
    if not around.text[start].isupper() or around.low[start - 1 : start] == "-" or around.word_after(end) in around.lists["after_month"]:
        return False
    if by.relation in _STRONG or by.relation == "from":
        return True
    return by.word in around.lists["before_month"] and not around.is_capital(end)


def _is_season(end: int, by: Governing, around: Context) -> bool:
    """Whether "the spring" is a time: in lower case, after a preposition of time, before no noun."""
    after = around.sign_after(end)
    ends = not after or after in _CLAUSE_END or around.word_after(end) in around.lists["clause"]
    return ends and by.relation in _OF_SEASONS and around.text[end - 1 : end].islower()
