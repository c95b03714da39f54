"""What the names of two profiles say."""

from __future__ import annotations

from tenure.linking.comparators.pair import Pair
from tenure.linking.folding import skeleton
from tenure.linking.knowledge import common_surnames
from tenure.linking.names import PersonName, agree, is_patronymic


def same_surname_and_given_name(pair: Pair) -> str:
    one, other = pair.names
    whole = len(one.first) > 1 and len(other.first) > 1
    return f"both are called {one.first} {one.surname}" if pair.surnames_agree and whole and agree(one.first, other.first) == "same" else ""


def same_surname_and_a_form_of_the_given_name(pair: Pair) -> str:
    one, other = pair.names
    return (
        f"{one.first} and {other.first} are forms of one name" if pair.surnames_agree and agree(one.first, other.first) == "variant" else ""
    )


def same_surname_and_initials_agree(pair: Pair) -> str:
    one, other = pair.names
    return f"the initials of {one.surname} agree" if pair.surnames_agree and agree(one.first, other.first) == "initial" else ""


def called_by_the_middle_name(pair: Pair) -> str:
    """ "J. Edgar Hoover", "Calvin Coolidge" (John Calvin Coolidge)."""
    one, other = pair.names
    if not pair.surnames_agree or agree(one.first, other.first) in ("same", "variant", "initial"):
        return ""
    held = (len(other.first) > 1 and agree(m, other.first) == "same" for m in one.middle if len(m) > 1)
    back = (len(one.first) > 1 and agree(m, one.first) == "same" for m in other.middle if len(m) > 1)
    return "one goes by the other's middle name" if any(held) or any(back) else ""


def surnames_differ_but_for_the_transliteration(pair: Pair) -> str:
    one, other = pair.names
    return f"{one.surname} and {other.surname} may render one name" if pair.surnames_agree and one.surname != other.surname else ""


def short_surnames_differ_in_letters(pair: Pair) -> str:
    """Spelling systems are folded so far that short surnames ("Li", "Lee", "Ley") become one too easily."""
    one, other = pair.names
    short = pair.surnames_agree and one.surname != other.surname and len(skeleton(one.surname)) < 4
    return f"{one.surname} and {other.surname} are too short to be spellings of one name" if short else ""


def surnames_differ(pair: Pair) -> str:
    one, other = pair.names
    return "" if pair.surnames_agree else f"{one.surname} is not {other.surname}"


def given_names_differ(pair: Pair) -> str:
    one, other = pair.names
    if agree(one.first, other.first) != "conflict" or called_by_the_middle_name(pair):
        return ""
    return f"{one.first} is not {other.first}"


def a_given_name_is_missing(pair: Pair) -> str:
    one, other = pair.names
    return "one is called by the surname alone" if not one.given or not other.given else ""


def middle_names_or_patronymics_agree(pair: Pair) -> str:
    one, other = pair.names
    found = [a for a, b in zip(one.middle, other.middle, strict=False) if agree(a, b) in ("same", "variant") and len(a) > 1]
    return f"{found[0]} in both" if found and not _conflicts(one, other) else ""


def middle_initials_agree(pair: Pair) -> str:
    one, other = pair.names
    found = [a for a, b in zip(one.middle, other.middle, strict=False) if agree(a, b) == "initial"]
    return f"middle initial {found[0][0]}" if found and not _conflicts(one, other) else ""


def middle_names_or_patronymics_differ(pair: Pair) -> str:
    one, other = pair.names
    return "the middle names differ" if _conflicts(one, other) else ""


def suffixes_differ(pair: Pair) -> str:
    """Senior is not junior; one without a suffix may be either."""
    one, other = pair.names
    return f"{one.suffix} is not {other.suffix}" if one.suffix and other.suffix and one.suffix != other.suffix else ""


def only_one_has_a_suffix(pair: Pair) -> str:
    one, other = pair.names
    return "only one is called junior, senior or third" if bool(one.suffix) != bool(other.suffix) else ""


def the_surname_is_very_common(pair: Pair) -> str:
    one, other = pair.names
    middles = any(agree(a, b) in ("same", "variant", "initial") for a, b in zip(one.middle, other.middle, strict=False))
    return f"{one.surname} is a very common name" if skeleton(one.surname) in common_surnames() and not middles else ""


def titles_are_told_apart(pair: Pair) -> str:
    """ "(politician)" and "(general)" were written to tell namesakes apart."""
    one, other = pair.left.name.note, pair.right.name.note
    return f"({one}) is not ({other})" if one and other and one != other and pair.left.page and pair.right.page else ""


def _conflicts(one: PersonName, other: PersonName) -> bool:
    """Some middle name of one has no counterpart in the other, though the other has as many or is a patronymic too."""
    pairs = list(zip(one.middle, other.middle, strict=False))
    if not pairs or any(agree(a, b) != "conflict" for a, b in pairs):
        return False
    return not any(agree(a, b) in ("same", "variant", "initial") for a in one.middle for b in other.middle) or all(
        is_patronymic(a) for a, _ in pairs
    )
