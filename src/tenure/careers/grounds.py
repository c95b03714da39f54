"""What is known besides the claims, handed in by who merges: what people decided, and which names mean one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from tenure.model import Claim


class Grounds(NamedTuple):
    """`accepted`: the claims that a person let stand, each with the reason given (or ""). `place`: the key of a place whose name changed
    ("Petrograd" and "Leningrad" have one), any other name as it is."""

    accepted: Mapping[str, str] = MappingProxyType({})
    place: Callable[[str], str] = str

    def accepts(self, claims: Iterable[Claim]) -> bool:
        """Whether a person accepted one of these claims."""
        return any(claim.id in self.accepted for claim in claims)

    def decided(self, claims: Iterable[Claim]) -> str:
        """Why a side with accepted claims comes first: that a person decided so, with the reasons given."""
        reasons = sorted({self.accepted[claim.id].rstrip(".") for claim in claims if self.accepted.get(claim.id)})
        return ": ".join(["a person decided so", *(["; ".join(reasons)] if reasons else [])])


NO_GROUNDS = Grounds()
"""Nothing but the claims."""
