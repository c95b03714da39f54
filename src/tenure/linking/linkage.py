"""The whole of linking: the claims of all documents become people, offices and bodies, and every mention says which it means."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from tenure.linking import entities, linkers, people
from tenure.linking.decisions import Decisions
from tenure.linking.documents import World, world_of
from tenure.linking.entities import BodySense, LinkedBodies, LinkedOffices, OfficeSense, Place
from tenure.linking.folding import slug
from tenure.linking.people import Clusters
from tenure.linking.profiles import PersonKey, Profile
from tenure.linking.profiling import people_of_document
from tenure.linking.sightings import Sighting
from tenure.linking.things import all_names, short_hash
from tenure.model import Assignment, Candidate, Claim, Linked, Person


class Digest(NamedTuple):
    """What linking keeps of one document; made document by document, so that it may be made in other processes."""

    profiles: tuple[Profile, ...]
    sightings: tuple[Seen, ...]
    offices: tuple[tuple[Place, OfficeSense], ...]
    bodies: tuple[tuple[Place, BodySense], ...]
    document: str = ""


class Seen(NamedTuple):
    """Where a person is mentioned: the place of the mention, and the person's key in the document."""

    claim: str
    role: str
    position: int
    person: PersonKey


def link(claims: Iterable[Claim], decisions: Decisions = Decisions(), linker: str = linkers.USUAL) -> Linked:  # noqa: B008 (an immutable value)
    """People, offices and bodies of the claims, and which mention means which. A function of the sets of claims and decisions.

    Rejected claims are left out altogether. A person's "same" overrides every comparator, "different" every likeness.
    """
    kept = sorted((c for c in claims if c.id not in decisions.rejected_claims), key=lambda c: (c.document, c.id))
    return linked([digest(list(group)) for _, group in groupby(kept, key=lambda c: c.document)], decisions, linker)


def digest(claims: Sequence[Claim]) -> Digest:
    """What linking needs of the claims of one document."""
    world = world_of(claims)
    found = people_of_document(claims, world)
    return Digest(found.profiles, tuple(map(_seen, found.sightings)), *_things(claims, world), claims[0].document if claims else "")


def _seen(sighting: Sighting) -> Seen:
    return Seen(sighting.claim.id, sighting.role, sighting.position, (sighting.claim.document, sighting.key))


def _things(claims: Sequence[Claim], world: World) -> tuple[tuple[tuple[Place, OfficeSense], ...], tuple[tuple[Place, BodySense], ...]]:
    return tuple(m for c in claims for m in entities.office_mentions(c, world)), tuple(
        m for c in claims for m in entities.body_mentions(c, world)
    )


def linked(digests: Sequence[Digest], decisions: Decisions, linker: str = linkers.USUAL) -> Linked:
    """The digests of all documents put together. Raises CallError where there is no such linker, or it is not installed."""
    profiles = [profile for d in digests for profile in d.profiles]
    return put_together(digests, linkers.linker(linker)(profiles, decisions.people("same"), decisions.people("different")), decisions)


def put_together(digests: Sequence[Digest], clusters: Clusters, decisions: Decisions) -> Linked:
    """The same where it is known already who is who."""
    folk = folk_of([p for d in digests for p in d.profiles], (s for d in digests for s in d.sightings), clusters)
    things = link_things(
        Counter(sense for d in digests for _, sense in d.offices), Counter(sense for d in digests for _, sense in d.bodies), decisions
    )
    of_offices = (Assignment(*place, "office", *things.offices.meant[sense]) for d in digests for place, sense in d.offices)
    of_bodies = (Assignment(*place, "body", *things.bodies.meant[sense]) for d in digests for place, sense in d.bodies)
    assigned = tuple(sorted(chain(folk.assignments, of_bodies, of_offices)))
    return Linked(folk.people, things.offices.entities, things.bodies.entities, assigned, folk.candidates)


class Folk(NamedTuple):
    """People out of profiles that nothing ties to any others: the persons, whom each profile is, what each mention means."""

    people: tuple[Person, ...]
    of: Mapping[PersonKey, str]
    assignments: tuple[Assignment, ...]
    candidates: tuple[Candidate, ...]


def link_people(profiles: Sequence[Profile], seen: Iterable[Seen], decisions: Decisions, linker: str = linkers.USUAL) -> Folk:
    """Who is who. Of a part of all profiles it gives what it gives of all, if none outside shares a tie (`profiles.ties`) with one inside.

    Raises CallError where there is no such linker, or it is not installed.
    """
    return folk_of(profiles, seen, linkers.linker(linker)(profiles, decisions.people("same"), decisions.people("different")))


def folk_of(profiles: Sequence[Profile], seen: Iterable[Seen], clusters: Clusters) -> Folk:
    """The same where the clusters are known."""
    persons = _persons(profiles, clusters)
    return Folk(
        tuple(sorted(set(persons.values()), key=lambda person: person.id)),
        {key: persons[root].id for key, root in clusters.of.items()},
        tuple(_assignments(seen, clusters, persons)),
        tuple(sorted(_candidates(clusters, persons))),
    )


class Things(NamedTuple):
    """Offices and bodies of all senses, and what each sense means."""

    offices: LinkedOffices
    bodies: LinkedBodies


def link_things(offices: Mapping[OfficeSense, int], bodies: Mapping[BodySense, int], decisions: Decisions) -> Things:
    """Offices and bodies out of all senses, each with the number of its mentions."""
    linked_bodies = entities.link_bodies(bodies, decisions)
    return Things(entities.link_offices(offices, linked_bodies, decisions), linked_bodies)


def _assignments(seen: Iterable[Seen], clusters: Clusters, persons: Mapping[PersonKey, Person]) -> Iterator[Assignment]:
    for claim, role, position, key in seen:
        verdict = clusters.why.get(key, people.ALONE)
        score = round(min(1.0, verdict.score / 10), 3) if key in clusters.why else 1.0
        yield Assignment(claim, role, position, "person", persons[clusters.of[key]].id, score, verdict.reason)


def _persons(profiles: Iterable[Profile], clusters: Clusters) -> dict[PersonKey, Person]:
    """The person of each cluster."""
    members: defaultdict[PersonKey, list[Profile]] = defaultdict(list)
    for profile in sorted(profiles, key=lambda p: p.key):
        members[clusters.of[profile.key]].append(profile)
    named = {key: _person(found) for key, found in members.items()}
    taken = Counter(person.id for person in named.values())
    return {key: person if taken[person.id] == 1 else _told_apart(person, key, members[key]) for key, person in named.items()}


def _person(members: Sequence[Profile]) -> Person:
    rows = [profile for profile in members if profile.row]
    pages = [profile for profile in members if profile.page and not profile.row] or rows
    labels = Counter(profile.label for profile in pages or members)
    name = min(labels, key=lambda label: (-labels[label], -len(label), label) if pages else (-len(label), -labels[label], label))
    born = next((p.born for p in sorted(members, key=_fineness) if p.born), "")
    died = next((p.died for p in sorted(members, key=_fineness) if p.died), "")
    ids = sorted({profile.table_id for profile in members if profile.table_id})
    own = ids[0] if ids else "-".join(filter(None, (slug(name), _year(born))))
    return Person(own, name, all_names((*labels, *(w for p in members for w in p.written)), ids[1:]), born, died)


def _fineness(profile: Profile) -> tuple[int, PersonKey]:
    return -len(profile.born), profile.key


def _year(edtf: str) -> str:
    return edtf[:4] if edtf[:4].isdigit() else ""


def _told_apart(person: Person, key: PersonKey, members: Sequence[Profile]) -> Person:
    """One of several people of one name and year; ids of tables stay."""
    given = any(profile.table_id for profile in members)
    return person if given else person.__class__(f"{person.id}-{short_hash(*key)}", person.name, person.names, person.born, person.died)


def _candidates(clusters: Clusters, persons: Mapping[PersonKey, Person]) -> Iterator[Candidate]:
    best: dict[tuple[str, str], Candidate] = {}
    for tie in clusters.undecided:
        one, other = sorted(persons[clusters.of[key]].id for key in (tie.one, tie.other))
        found = Candidate("person", one, other, tie.verdict.score, tie.verdict.reason)
        if (one != other and (one, other) not in best) or found.score > best.get((one, other), found).score:
            best[one, other] = found
    yield from best.values()
