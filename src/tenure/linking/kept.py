"""What linking keeps of a document between builds, as text and back: profiles with their sightings, and the senses of offices and bodies.

JSON, so that a database from somebody else can be opened without running anything.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from tenure.linking.entities import BodySense, OfficeSense
from tenure.linking.linkage import Digest, Seen
from tenure.linking.names import parse_name
from tenure.linking.profiles import PersonKey, Profile
from tenure.linking.things import Scoped

_SETS = ("birthplaces", "neighbours")
_TERMS = ("posts", "beside", "bodies")
_PLAIN = ("label", "page", "row", "table_id", "born", "died", "country")
_PAIRS = ("birth", "death", "years")


class KeptProfile(NamedTuple):
    """A profile with the places at which it is mentioned."""

    profile: Profile
    seen: tuple[Seen, ...]


def profiles_of(digest: Digest) -> Iterator[tuple[PersonKey, str]]:
    """(key, text) of each profile of a document."""
    places: dict[PersonKey, list[tuple[str, str, int]]] = {profile.key: [] for profile in digest.profiles}
    for claim, role, position, person in digest.sightings:
        places[person].append((claim, role, position))
    for profile in digest.profiles:
        yield profile.key, _dumps(_profile_json(profile) | {"seen": sorted(places[profile.key])})


def profile_from(key: PersonKey, text: str) -> KeptProfile:
    """The inverse."""
    data = json.loads(text)
    written = tuple(data["written"])
    known: dict[str, Any] = {name: data[name] for name in _PLAIN}
    known |= {name: tuple(data[name]) if data[name] else None for name in _PAIRS}
    known |= {name: frozenset(data[name]) for name in _SETS}
    known |= {name: frozenset(map(tuple, data[name])) for name in _TERMS}
    profile = Profile(
        key,
        names=tuple(dict.fromkeys(map(parse_name, written))),
        written=written,
        strangers=frozenset((document, name) for document, name in data["strangers"]),
        **known,
    )
    return KeptProfile(profile, tuple(Seen(claim, role, position, key) for claim, role, position in data["seen"]))


def _profile_json(profile: Profile) -> dict[str, Any]:
    return {
        "written": profile.written,
        "strangers": sorted(profile.strangers),
        **{name: getattr(profile, name) for name in (*_PLAIN, *_PAIRS)},
        **{name: sorted(getattr(profile, name)) for name in (*_SETS, *_TERMS)},
    }


def senses_of(digest: Digest) -> Iterator[tuple[str, str, int, str, str]]:
    """(claim, role, position, kind, sense as text) of every mention of an office or body."""
    for place, office in digest.offices:
        yield (*place, "office", _dumps(office))
    for place, body in digest.bodies:
        yield (*place, "body", _dumps(body))


def office_sense(text: str) -> OfficeSense:
    """The sense that a text of `senses_of` tells."""
    key, name, portfolio, table_id, seats, body = json.loads(text)
    return OfficeSense(_scoped(key), name, portfolio, table_id, seats, _scoped(body) if body else None)


def body_sense(text: str) -> BodySense:
    key, name, parent, score, reason = json.loads(text)
    return BodySense(_scoped(key), name, _scoped(parent) if parent else None, score, reason)


def _scoped(pair: list[Any]) -> Scoped:
    scope, words = pair
    return scope, tuple(words)


def _dumps(value: dict[str, Any] | Iterable[Any]) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
