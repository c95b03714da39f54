"""Linking as a whole: a function of the set of claims; namesakes, thin mentions, ids of tables, decisions."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import replace

import pytest

from tenure import linking
from tenure import when as time
from tenure.linking import Decision, Decisions
from tenure.model import Claim, Evidence, Linked, Mention, Role, When


def claim(
    id: str, name: str, kind: str = "occupation", when: str = "", rule: str = "en.prose", value: str | None = None, **roles: str
) -> Claim:
    """A claim of document `id.partition(":")[0]`."""
    found = time.parse(when) if when else None
    time_ = When(when, "span", found.start, found.end, when) if found else None
    mentions: dict[str, Role] = {
        role: Mention(text, value="none" if text == "Position established" else None) for role, text in roles.items()
    }
    document, _, at = id.partition(":")
    evidence = (Evidence(len(at), len(at) + 1, "x"),)
    return Claim(id, document, Mention(name, value=value), kind, mentions, time_, None, "asserted", None, evidence, (), rule)


COMMISSAR = "People's Commissar for Posts and Telegraphs"
NEIGHBOURS = {"predecessor": "Position established", "successor": "Artemy Lyubovich"}
SMIRNOV = [
    claim("smirnov:1", "Ivan Smirnov", "birth", "1881-01"),
    claim("smirnov:2", "Ivan Smirnov", "position_held", "1923-07-06/1927-11-12", "infobox.office", office=f"1st {COMMISSAR}", **NEIGHBOURS),
    claim("smirnov:3", "Ivan Smirnov", "spouse", person="A. N. Safonova"),
    claim("smirnov:4", "Ivan Smirnov", "party", organization="RCP(b)"),
]  # fmt: skip
LYUBOVICH = [
    claim("lyubovich:1", "Artemi Lyubovich", "birth", "1880"),
    claim(
        "lyubovich:2",
        "Artemi Lyubovich",
        "position_held",
        "1927/1928",
        office="People's Commissar for Posts and Telegraph",
        predecessor="I. N. Smirnov",
    ),
    claim("lyubovich:3", "Artemi Lyubovich", "party", organization="VKP(b)"),
    claim("lyubovich:4", "Artemi Lyubovich", "association", person="Safonova"),
]
CYCLIST = [
    claim("cyclist:1", "Ivan Smirnov", "birth", "1899"),
    claim("cyclist:2", "Ivan Smirnov", "occupation", "1924", occupation="cyclist"),
]
ALL = [*SMIRNOV, *LYUBOVICH, *CYCLIST]


def entity(linked: Linked, claim: str, role: str = "subject", kind: str = "person") -> str | None:
    return next((a.entity for a in linked.assignments if (a.claim, a.role, a.kind) == (claim, role, kind)), None)


def link(*claims: Iterable[Claim], decisions: tuple[Decision, ...] = ()) -> Linked:
    return linking.link([c for group in claims for c in group], Decisions(decisions))


def test_a_relative_of_nearly_the_same_name_keeps_what_is_told_of_him() -> None:
    """ "Captain Boris Holm" and "Boris Holm" could be one person, but nobody is his own grandfather."""
    told = (Mention("Boris Holm", name="Captain Boris Holm"), Mention("Holm", name="Captain Boris Holm"))
    page = [claim("holm:1", "Boris Holm", "birth", "1880"), claim("holm:2", "Boris Holm", "occupation", occupation="clerk")]
    kin = replace(claim("holm:3", "Boris Holm", "relative"), roles={"person": told[0]})
    linked = link(page, [kin, replace(claim("holm:4", "", "death", "1786"), subject=told[1])])
    assert entity(linked, "holm:4") == entity(linked, "holm:3", "person") not in (None, entity(linked, "holm:1"))
    assert entity(linked, "holm:3") == entity(linked, "holm:1")


def test_the_order_of_claims_does_not_matter() -> None:
    first = link(ALL)
    for seed in range(10):
        shuffled = ALL[:]
        random.Random(seed).shuffle(shuffled)
        assert link(shuffled) == first


def test_predecessor_and_successor_are_the_people_of_the_pages() -> None:
    linked = link(ALL)
    assert entity(linked, "smirnov:2", "successor") == entity(linked, "lyubovich:1")
    assert entity(linked, "lyubovich:2", "predecessor") == entity(linked, "smirnov:1")


def test_namesakes_stay_apart() -> None:
    linked = link(ALL)
    assert entity(linked, "smirnov:1") != entity(linked, "cyclist:1")


def test_nobody_is_called_position_established() -> None:
    linked = link(ALL)
    assert entity(linked, "smirnov:2", "predecessor") is None
    assert not [p for p in linked.people if "established" in p.name.lower()]


def test_a_thin_mention_stays_its_own_person() -> None:
    linked = link(ALL)
    assert entity(linked, "lyubovich:4", "person") not in {entity(linked, "smirnov:3", "person"), None}


def test_one_office_under_its_variants() -> None:
    linked = link(ALL)
    assert entity(linked, "smirnov:2", "office", "office") == entity(linked, "lyubovich:2", "office", "office")
    assert linking.name_key(f"the {COMMISSAR}") == linking.name_key("People’s Commissar of Posts and Telegraph")


def test_one_party_under_its_names() -> None:
    linked = link(ALL)
    assert entity(linked, "smirnov:4", "organization", "body") == entity(linked, "lyubovich:3", "organization", "body") == "cpsu"


def test_every_mention_has_a_reason() -> None:
    assert all(a.reason and 0 < a.score <= 1 for a in link(ALL).assignments)


def test_ids_of_a_table_are_kept() -> None:
    rows = [
        claim("table:1", "Ivan Smirnov", "position_held", "1923-07-06/1927-11-12", "table.spell", "Q1", office=COMMISSAR),
        claim("table:22", "Ivan Smirnov", "birth", "1881", "table.birth", "Q1"),
    ]
    linked = link(SMIRNOV, rows)
    assert entity(linked, "table:1") == entity(linked, "smirnov:1") == "Q1"


def test_two_ids_are_two_people_whatever_they_are_called() -> None:
    rows = [
        claim("table:1", "Ivan Smirnov", "birth", "1881", "table.birth", "Q1"),
        claim("table:22", "Ivan Smirnov", "birth", "1881", "table.birth", "Q2"),
    ]
    assert {p.id for p in link(rows).people} == {"Q1", "Q2"}


def test_a_son_is_not_the_father_of_the_same_name() -> None:
    father = [claim("a:1", "John Hay", "birth", "1838"), claim("a:22", "John Hay", "child", person="John Hay")]
    linked = link(father)
    assert entity(linked, "a:22") != entity(linked, "a:22", "person")


def test_bare_titles_stay_in_their_document() -> None:
    two = [claim("a:1", "Ada Holm", "position_held", office="director"), claim("b:1", "Bea Reed", "position_held", office="director")]
    assert len(link(two).offices) == 2


def decision(verb: str, kind: str, *about: str) -> Decision:
    return Decision("2026-01-01T00:00:00Z", "ann", verb, kind, about, "because")


def test_same_overrides_the_dates() -> None:
    same = decision("same", "person", "smirnov#ivan smirnov", "cyclist#ivan smirnov")
    linked = link(ALL, decisions=(same,))
    assert entity(linked, "smirnov:1") == entity(linked, "cyclist:1")


def test_different_overrides_the_name() -> None:
    parted = decision("different", "person", "smirnov#ivan smirnov", "lyubovich#i. n. smirnov")
    linked = link(ALL, decisions=(parted,))
    assert entity(linked, "lyubovich:2", "predecessor") != entity(linked, "smirnov:1")


def test_a_rejected_claim_is_left_out() -> None:
    assert entity(link(ALL, decisions=(decision("reject", "claim", "smirnov:2"),)), "smirnov:2") is None


def test_offices_decided_to_be_one() -> None:
    two = [
        claim("a:1", "Ada Holm", "position_held", office="Lord of the Isles"),
        claim("b:1", "Bea Reed", "position_held", office="Keeper of the Isles"),
    ]
    assert len(link(two, decisions=(decision("same", "office", "Lord of the Isles", "Keeper of the Isles"),)).offices) == 1


@pytest.mark.parametrize(("kind", "about"), [("claim", ("gone:1",)), ("person", ("gone#x", "smirnov#ivan smirnov"))])
def test_decisions_about_what_is_gone_are_listed(kind: str, about: tuple[str, ...]) -> None:
    stands = decision("accept", "claim", "smirnov:1")
    gone = decision("reject" if kind == "claim" else "same", kind, *about)
    found = Decisions((stands, gone)).gone({c.id for c in ALL}, {("smirnov", "ivan smirnov")})
    assert found == (gone,)
