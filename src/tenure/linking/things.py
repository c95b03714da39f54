"""Offices and bodies of the whole collection: readings with equal keys and scope become one entity with an id and a name.

Names of a body or office that mean it everywhere join across documents. A portfolio without a country ("Minister of Finance") joins within
one country, and documents whose country is unclear join where only one country is in question. A bare title ("director") stays in its
document; a table counts as one document.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

from tenure.linking.folding import fold, slug
from tenure.linking.terms import Term

Scoped = tuple[str, Term]  # scope ("" everywhere, a country, a document), key


@dataclass(slots=True)
class Thing:
    """An office or body in the making: the names by which it is written, with counts, and the ids that tables give it."""

    names: Counter[str] = field(default_factory=Counter)
    table_ids: set[str] = field(default_factory=set)

    @property
    def name(self) -> str:
        """The most frequent name; of equally frequent ones the longest, then the first."""
        return min(self.names, key=lambda name: (-self.names[name], -len(name), name))


def short_hash(*parts: str) -> str:
    """Six hexadecimal digits that tell equal names apart."""
    return blake2b("\t".join(parts).encode(), digest_size=3).hexdigest()


def settle_countries(keys: Iterable[Scoped], portfolio: Mapping[Scoped, bool]) -> dict[Scoped, Scoped]:
    """Each scoped key -> the key that it joins: one with no country joins the only country in which that portfolio is found."""
    countries: defaultdict[Term, set[str]] = defaultdict(set)
    ordered = sorted(set(keys))
    for key in ordered:
        if portfolio.get(key) and key[0]:
            countries[key[1]].add(key[0])
    return {key: _joined(key, countries[key[1]], portfolio.get(key, False)) for key in ordered}


def _joined(key: Scoped, countries: set[str], portfolio: bool) -> Scoped:
    return (min(countries), key[1]) if portfolio and not key[0] and len(countries) == 1 else key


def ids_of(things: Mapping[Scoped, Thing], given: Mapping[Scoped, str]) -> dict[Scoped, str]:
    """A readable id for each thing: the world's or the table's where there is one, else its name, with a hash where names are equal."""
    wanted = {key: given.get(key) or min(thing.table_ids, default="") for key, thing in things.items()}
    plain = {key: wanted[key] or slug(thing.name) for key, thing in things.items()}
    taken = Counter(plain.values())
    return {key: _unique(key, plain[key], taken[plain[key]] > 1 and not wanted[key]) for key in things}


def _unique(key: Scoped, name: str, shared: bool) -> str:
    return f"{name}-{short_hash(key[0], *key[1])}" if shared else name


def by_table_id(mentions: Sequence[tuple[Scoped, str]]) -> dict[Scoped, str]:
    """Keys of names that exactly one table id goes with -> that id; a name with two ids is no help."""
    found: defaultdict[Scoped, set[str]] = defaultdict(set)
    for key, table_id in mentions:
        if table_id:
            found[key].add(table_id)
    return {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}


def all_names(written: Iterable[str], more: Iterable[str] = ()) -> tuple[str, ...]:
    """Names without repetition of the same words, sorted; of two that fold to the same the first in order."""
    first: dict[str, str] = {}
    for name in sorted((*written, *more)):
        first.setdefault(fold(name), name)
    return tuple(sorted(first.values()))
