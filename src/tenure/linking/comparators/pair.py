"""Two profiles side by side, with the names of them that come closest to each other."""

from __future__ import annotations

from typing import NamedTuple

from tenure.linking.folding import skeleton
from tenure.linking.names import PersonName, agree
from tenure.linking.profiles import Profile

_FAR = 9
_BY_AGREEMENT = {"same": 0, "variant": 1, "initial": 2, "": 3, "conflict": _FAR}


class Pair(NamedTuple):
    """What a comparator sees."""

    left: Profile
    right: Profile
    names: tuple[PersonName, PersonName]

    @property
    def surnames_agree(self) -> bool:
        """Whether the surnames are one up to the system of transliteration."""
        return surnames_agree(*self.names)


def side_by_side(left: Profile, right: Profile) -> Pair:
    """The pair, its sides in the order of their keys, so that the result does not depend on who is called left."""
    one, other = (left, right) if left.key <= right.key else (right, left)
    if len(one.names) == len(other.names) == 1:
        return Pair(one, other, (one.names[0], other.names[0]))
    pairs = ((a, b) for a in one.names for b in other.names)
    return Pair(one, other, min(pairs, key=lambda names: (*_distance(*names), names[0].given, names[1].given)))


def _distance(one: PersonName, other: PersonName) -> tuple[int, ...]:
    surnames = 0 if one.surname == other.surname else 1 if surnames_agree(one, other) else _FAR
    firsts = _BY_AGREEMENT[agree(one.first, other.first)]
    middles = [agree(a, b) for a, b in zip(one.middle, other.middle, strict=False)]
    against = _FAR * middles.count("conflict")
    return (
        surnames + firsts + against,
        surnames,
        firsts,
        -middles.count("same") - middles.count("variant"),
        -len(one.given) - len(other.given),
    )


def surnames_agree(one: PersonName, other: PersonName) -> bool:
    return bool(one.surname) and skeleton(one.surname) == skeleton(other.surname)
