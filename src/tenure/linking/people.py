"""People: profiles of many documents become persons.

Pages first (a page says most), then mentions to pages, then the mentions that no page fits among themselves. Each step takes its pairs from
blocks of like surname and initial, in an order that depends only on the set of profiles; a link that a comparator or a person's decision
rules out is never made, not even through a third profile. A mention that fits two people equally well stays apart, with both as candidates.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from tenure.linking.comparators import SAME, Verdict, compare
from tenure.linking.folding import skeleton
from tenure.linking.profiles import PersonKey, Profile, block_keys, merged

MARGIN = 1.5  # by which the best of several fitting people must lead
WORTH_MENTIONING = 2.0  # from which score on two people are candidates
CANDIDATES = 5  # of a mention, at most
CROWD = 24  # block size from which pairs need a finer key in common


class Tie(NamedTuple):
    """Two profiles (or people) with what was found about them."""

    one: PersonKey
    other: PersonKey
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Clusters:
    """Who is who: each profile's cluster (named by its first key) and why it is there; and who may be the same, but was kept apart."""

    of: Mapping[PersonKey, PersonKey]
    why: Mapping[PersonKey, Verdict]
    undecided: tuple[Tie, ...]


@dataclass(slots=True)
class State:
    """Clusters while they grow: root of each profile, members and merged profile of each root."""

    root: dict[PersonKey, PersonKey]
    members: dict[PersonKey, list[PersonKey]]
    whole: dict[PersonKey, Profile]
    apart: frozenset[frozenset[PersonKey]]
    why: dict[PersonKey, Verdict] = field(default_factory=dict)
    undecided: list[Tie] = field(default_factory=list)

    @classmethod
    def of(cls, profiles: Iterable[Profile], apart: Iterable[tuple[PersonKey, PersonKey]]) -> State:
        """Everybody alone."""
        by_key = {profile.key: profile for profile in profiles}
        return cls({k: k for k in by_key}, {k: [k] for k in by_key}, by_key, frozenset(frozenset(pair) for pair in apart))

    def clusters(self) -> Clusters:
        return Clusters({k: min(self.members[r]) for k, r in self.root.items()}, self.why, tuple(sorted(set(self.undecided))))


ALONE = Verdict(1.0, "the only mention, or the first")


def cluster(
    profiles: Iterable[Profile], together: Iterable[tuple[PersonKey, PersonKey]] = (), apart: Iterable[tuple[PersonKey, PersonKey]] = ()
) -> Clusters:
    """Who among the profiles is one person. `together` and `apart` are pairs that people have decided."""
    ordered = sorted(profiles, key=lambda profile: profile.key)
    by_key = {profile.key: profile for profile in ordered}
    state = State.of(ordered, apart)
    for one, other in sorted(together):
        if one in by_key and other in by_key:
            unite(state, one, other, Verdict(100.0, "decided by a person"))
    pages = [p for p in ordered if p.page]
    _link_pages(state, pages)
    mentions = [p for p in ordered if not p.page and not p.thin]
    _link_mentions(state, _roots(state, pages), mentions)
    _link_thin(state, [p for p in ordered if not p.page and p.thin], pages)
    return state.clusters()


# ------------------------------------------------------------------------------------------------- pages with pages


def _link_pages(state: State, pages: Sequence[Profile]) -> None:
    """The surest links first; each is made unless members of the two clusters exclude each other."""
    ties = [Tie(*pair, compare(state.whole[pair[0]], state.whole[pair[1]])) for pair in sorted(set(_pairs(_roots(state, pages))))]
    for tie in sorted(ties, key=lambda t: (-t.verdict.score, t.one, t.other)):
        if tie.verdict.same and not _excluded(state, tie.one, tie.other):
            unite(state, tie.one, tie.other, tie.verdict)
        elif tie.verdict.score >= WORTH_MENTIONING:
            state.undecided.append(tie)


def _pairs(profiles: Iterable[Profile]) -> Iterator[tuple[PersonKey, PersonKey]]:
    """The pairs that meet under some key, each once."""
    crowd = _Crowd([])
    for profile in profiles:
        for other in crowd.like(profile):
            yield other.key, profile.key
        crowd.add(profile)


def finer_keys(profile: Profile) -> set[str]:
    """What two of a crowd must share to be compared: a possible year of birth (one to spare), an office, a neighbour, a middle name."""
    years: Iterable[int] = ()
    if profile.birth and profile.birth[0] and profile.birth[1]:
        first, last = (int(day[:-6]) for day in (profile.birth[0], profile.birth[1]))
        years = range(first - 1, min(last, first + 10) + 2)
    posts = (" ".join(post) for post in profile.posts | profile.beside)
    middles = (f"middle {middle[0]}" for middle in profile.name.middle)
    return {*map(str, years), *posts, *profile.neighbours, *middles}


# ------------------------------------------------------------------------------------------- mentions with the rest


def _link_mentions(state: State, pages: Sequence[Profile], mentions: Sequence[Profile]) -> None:
    """Each mention to the one person that it fits, the fullest mentions first; who fits nobody becomes somebody to be fitted."""
    crowd = _Crowd(pages)
    for mention in by_fullness(mentions):
        if state.root[mention.key] != mention.key or len(state.members[mention.key]) > 1:
            crowd.add(state.whole[state.root[mention.key]])
            continue
        found = _fitting(state, mention, crowd.like(mention))
        best = single_best(found)
        if best:
            unite(state, best.other, mention.key, best.verdict, learn=False)
        else:
            state.undecided.extend(tie for tie in found[:CANDIDATES] if tie.verdict.score >= WORTH_MENTIONING)
            crowd.add(mention)


def by_fullness(mentions: Iterable[Profile]) -> list[Profile]:
    """The fullest names first."""
    return sorted(mentions, key=lambda p: (-len(p.name.given), -len("".join(p.name.given)), p.name.surname, p.key))


class _Crowd:
    """People who can be fitted to, by the keys under which they are found; a full block is looked at through finer keys only."""

    def __init__(self, people: Iterable[Profile]) -> None:
        self._blocks: defaultdict[str, list[Profile]] = defaultdict(list)
        self._finer: defaultdict[tuple[str, str], list[Profile]] = defaultdict(list)
        for person in people:
            self.add(person)

    def add(self, person: Profile) -> None:
        for key in block_keys(person).found_under:
            block = self._blocks[key]
            block.append(person)
            if len(block) > CROWD:
                self._index(key, block if len(block) == CROWD + 1 else [person])

    def _index(self, key: str, people: Iterable[Profile]) -> None:
        for person in people:
            for finer in finer_keys(person):
                self._finer[key, finer].append(person)

    def like(self, profile: Profile) -> list[Profile]:
        """Those who may be the same person, each once."""
        found: dict[PersonKey, Profile] = {}
        for block in block_keys(profile).looks_under:
            known = self._blocks.get(block, ())
            near = known if len(known) <= CROWD else self._near(block, profile)
            found |= {other.key: other for other in near}
        return [found[key] for key in sorted(found)]

    def _near(self, block: str, profile: Profile) -> list[Profile]:
        return [other for finer in finer_keys(profile) for other in self._finer.get((block, finer), ())[:CROWD]]


def _fitting(state: State, mention: Profile, people: Iterable[Profile]) -> list[Tie]:
    """What is found of the mention and each person who is not excluded, the best first."""
    ties = (
        Tie(mention.key, p.key, compare(mention, p))
        for p in people
        if p.key != mention.key and not decided_apart(state, mention.key, p.key)
    )
    return sorted((tie for tie in ties if not tie.verdict.impossible), key=lambda t: (-t.verdict.score, t.other))


def single_best(found: Sequence[Tie], same: float = SAME) -> Tie | None:
    """The best, where it is good enough and no other comes near."""
    if not found or found[0].verdict.score < same:
        return None
    rival = found[1].verdict.score if len(found) > 1 else -SAME
    return found[0] if found[0].verdict.score - rival >= MARGIN else None


def _link_thin(state: State, thin: Sequence[Profile], pages: Sequence[Profile]) -> None:
    """A surname alone stays its own person; the people of that surname whom the document's offices or company suggest are candidates."""
    by_surname: defaultdict[str, list[Profile]] = defaultdict(list)
    for page in pages:
        by_surname[skeleton(page.name.surname)].append(page)
    for mention in thin:
        for page in by_surname.get(skeleton(mention.name.surname), [])[:CANDIDATES]:
            verdict = compare(mention, page)
            if verdict.score > 0:
                state.undecided.append(Tie(mention.key, page.key, verdict))


# ------------------------------------------------------------------------------------------------------- clusters


def _roots(state: State, profiles: Iterable[Profile]) -> list[Profile]:
    return [state.whole[root] for root in sorted({state.root[p.key] for p in profiles})]


def unite(state: State, one: PersonKey, other: PersonKey, verdict: Verdict, learn: bool = True) -> None:
    """Put the cluster of `other` into that of `one`; unless `learn`, what is said of `other` does not change what is known of `one`."""
    into, gone = state.root[one], state.root[other]
    if into == gone:
        return
    if learn:
        state.whole[into] = replace(merged(state.whole[into], state.whole[gone]), key=into)
    for member in state.members.pop(gone):
        state.root[member] = into
        state.members[into].append(member)
        state.why.setdefault(member, verdict)


def _excluded(state: State, one: PersonKey, other: PersonKey) -> bool:
    """Whether any members of the two clusters cannot be one person."""
    left, right = (state.members[state.root[key]] for key in (one, other))
    if decided_apart(state, one, other):
        return True
    return compare(state.whole[state.root[one]], state.whole[state.root[other]]).impossible if left is not right else False


def decided_apart(state: State, one: PersonKey, other: PersonKey) -> bool:
    if not state.apart:
        return False
    left, right = (state.members[state.root[key]] for key in (one, other))
    return any(frozenset((a, b)) in state.apart for a in left for b in right)
