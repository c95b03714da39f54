"""What holds for any claims: their order means nothing, none is lost, vague and attested ones move nothing."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from lifelines import claim, linked
from tenure import careers, when
from tenure.model import Bounds, Claim

YEARS = st.integers(1915, 1925)


@st.composite
def dates(draw: st.DrawFn) -> str:
    year = draw(YEARS)
    return draw(st.sampled_from([f"{year}", f"{year}-07", f"{year}-07-11", f"{year}-07-12", f"{year}~"]))


@st.composite
def times(draw: st.DrawFn) -> str:
    one, other = sorted(
        [draw(dates()), draw(dates())],
    )
    return draw(st.sampled_from([f"{one}/{other}", f"{one}/", f"/{other}", f"@{one}", "-", f"{one}/.."]))


@st.composite
def lines(draw: st.DrawFn) -> str:
    origin = draw(st.sampled_from(["a.prose", "a.infobox", "b.prose", "b.table", "c.prose"]))
    extra = draw(
        st.sampled_from(
            ["", "", "; certainty: reported", "; certainty: alleged", "; started_by: elected", "; ended_by: died", "; acting: acting"]
        )
    )
    held = st.sampled_from(["position_held Warden", "position_held Clerk", "party Blues", "membership Guild"])
    told = draw(
        st.one_of(
            st.builds("{}; {}{}".format, held, times(), st.just(extra)),
            st.builds("{}; ={}".format, st.sampled_from(["expulsion Blues", "reinstatement Blues", "arrest", "death", "birth"]), dates()),
            st.builds("birth; -; where: {}".format, st.sampled_from(["Moscow", "Gorodishche", "Moscow, Russia"])),
        )
    )
    return f"{origin}: {told}"


def made(told: list[str]) -> list[Claim]:
    return [claim(line, number) for number, line in enumerate(told, 1)]


def of(claims: list[Claim]) -> careers.Careers:
    return careers.careers(claims, linked(claims))


@settings(max_examples=300, deadline=None)
@given(st.lists(lines(), max_size=9), st.randoms(use_true_random=False))
def test_order_of_the_claims_means_nothing(told: list[str], chance: random.Random) -> None:
    claims = made(told)
    shuffled = chance.sample(claims, len(claims))
    assert of(shuffled) == of(claims)


@settings(max_examples=150, deadline=None)
@given(st.lists(lines(), max_size=9))
def test_no_claim_is_lost_and_ids_are_unique(told: list[str]) -> None:
    claims = made(told)
    found = of(claims)
    used = {id for fact in (*found.spells, *found.events) for id in fact.claims}
    assert used == {c.id for c in claims}
    ids = [fact.id for fact in (*found.spells, *found.events)]
    assert len(ids) == len(set(ids))


@settings(max_examples=150, deadline=None)
@given(st.lists(lines(), max_size=9))
def test_bounds_cover_every_side_and_sides_exclude_each_other(told: list[str]) -> None:
    for spell in of(made(told)).spells:
        for disagreement in spell.disagreements:
            bounds = spell.start if disagreement.field == "start" else spell.end
            sides = [when.parse(side.value).start for side in disagreement.sides]
            assert len(sides) > 1
            assert all(when.contains(bounds, side) for side in sides)


def bounds(spells: careers.Careers) -> list[tuple[Bounds | None, Bounds | None]]:
    return [(s.start, s.end) for s in spells.spells]


@settings(max_examples=150, deadline=None)
@given(dates(), dates(), st.integers(1915, 1925))
def test_attested_and_vaguer_claims_sharpen_nothing(one: str, other: str, year: int) -> None:
    first, last = sorted(
        [one.rstrip("~"), other.rstrip("~")],
    )
    told = [f"a.infobox: position_held Warden; {first}/{last}"]
    vaguer = f"b.prose: position_held Warden; {first[:4]}/{last[:4]}"
    attested = f"b.prose: position_held Warden; @{first[:4]}"
    assert bounds(of(made([*told, vaguer, attested]))) == bounds(of(made(told)))
    decade = f"b.prose: position_held Warden; {first[:3]}X/{last[:3]}X"
    assert bounds(of(made([*told, decade]))) == bounds(of(made(told)))


def test_a_named_successor_ends_what_nobody_ended() -> None:
    """Two people: the second, named as successor, began in 1924; the first's end is not stated."""
    claims = made(["a.prose: position_held Warden; 1920/; successor: bea", "b.prose: position_held Warden; 1924-03-01/1930"])
    them = linked(claims)
    moved = tuple(a._replace(entity="bea") if (a.claim, a.kind, a.role) == ("c2", "person", "subject") else a for a in them.assignments)
    found = careers.careers(claims, type(them)(them.people, them.offices, them.bodies, moved))
    first = next(s for s in found.spells if s.person == "ada")
    assert first.end == (None, "1924-03-01")
    assert first.inferred == {"end": "successor"}
    assert first.edtf == "1920/"
