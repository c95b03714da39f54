"""What a change of the text must change in its claims, and what it must not: names and years swapped, certainty wrapped around."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sentences import claims_of
from tenure.documents import read_text
from tenure.model import Claim, Document, mentions
from tenure.pipeline import extract

SENTENCES = (
    "Anna Orlova was arrested by the Cheka in 1919.",
    "Anna Orlova succeeded Pavel Reed as mayor of Dover in 1931.",
    "In 1905 Anna Orlova joined the Labour Party, and in 1921 she was elected chairman of the Tula Committee.",
    "Anna Orlova was mayor of Dover from 1921 to 1924 and Minister of Finance from 1925 to 1929.",
    "Anna Orlova, who had been born in 1880, married Pavel Reed in 1903.",
    "On 5 May 1931, Anna Orlova was dismissed from the post of mayor of Dover.",
    "Anna Orlova graduated from Kazan University in 1903 and died in Omsk in 1944.",
    "Anna Orlova and Pavel Reed were expelled from the Labour Party in 1927.",
)

Said = tuple[str, str | None, str | None, str, tuple[tuple[str, str], ...]]


def said(claim: Claim) -> Said:
    """What a claim says, without its places."""
    roles = tuple((name, m.name or m.text) for name, role in sorted(claim.roles.items()) for m in mentions(role))
    return claim.kind, claim.subject.name, claim.when and claim.when.edtf, claim.certainty, roles


def all_said(text: str) -> list[str]:
    return sorted(repr(said(claim)) for claim in claims_of(text))


def swapped(text: str, one: str, other: str) -> str:
    return text.replace(one, "\0").replace(other, one).replace("\0", other)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_swapped_names_swap_the_claims(sentence: str) -> None:
    one, other = "Anna Orlova", "Maria Orlova" if "Pavel" not in sentence else "Anna Stone"
    assert all_said(sentence), "the sentence says nothing"
    assert all_said(sentence.replace(one, other)) == sorted(line.replace(one, other) for line in all_said(sentence))


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if "Pavel Reed" in s])
def test_two_people_change_places(sentence: str) -> None:
    changed = swapped(sentence.replace("Pavel", "Maria"), "Anna Orlova", "Maria Reed")
    expected = sorted(swapped(line, "Anna Orlova", "Maria Reed") for line in all_said(sentence.replace("Pavel", "Maria")))
    assert all_said(changed) == expected


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_moved_year_moves_the_claims(sentence: str) -> None:
    def moved(text: str) -> str:
        return text.replace("19", "18").replace("1880", "1780")

    assert all_said(moved(sentence)) == sorted(moved(line) for line in all_said(sentence))


def test_two_years_change_places() -> None:
    text = "In 1905 Anna Orlova joined the Labour Party, and in 1921 she was arrested."
    assert all_said(swapped(text, "1905", "1921")) == sorted(swapped(line, "1905", "1921") for line in all_said(text))


WRAPPED = (
    ("Anna Reed denied that Petrov had joined the Labour Party.", "denied"),
    ("Anna Reed claimed that Petrov had joined the Labour Party.", "reported"),
    ("According to Anna Reed, Petrov joined the Labour Party.", "reported"),
    ("Petrov is said to have joined the Labour Party.", "reported"),
    ("Petrov was accused of joining the Labour Party.", "alleged"),
    ("Petrov allegedly joined the Labour Party.", "alleged"),
    ("Petrov did not join the Labour Party.", "denied"),
    ("Petrov denied joining the Labour Party.", "denied"),
    ("There were rumours that Petrov had joined the Labour Party.", "reported"),
    ("It is possible that Petrov joined the Labour Party.", "reported"),
    ("Petrov may have joined the Labour Party.", "reported"),
    ("Petrov, as Anna Reed writes, joined the Labour Party.", "reported"),
    ("Petrov joined the Labour Party, said Anna Reed.", "reported"),
    ("By the account of Anna Reed, Petrov joined the Labour Party.", "reported"),
    ("The allegation is that Petrov joined the Labour Party.", "alleged"),
    ("Petrov joined the Labour Party.", "asserted"),
)


@pytest.mark.parametrize(("text", "certainty"), WRAPPED)
def test_certainty_follows_what_is_wrapped_around(text: str, certainty: str) -> None:
    assert [c.certainty for c in claims_of(text) if c.kind == "party"] == [certainty]


UNSAID = (
    "Petrov wanted to join the Labour Party.",
    "If Petrov joins the Labour Party, it will win.",
    "Petrov thought of joining the Labour Party.",
    "There was speculation that Petrov would join the Labour Party.",
    "There is no evidence that Petrov joined the Labour Party.",
    "It is not known whether Petrov joined the Labour Party.",
    "Petrov did not deny that he had joined the Labour Party.",
    "Anna Reed demanded that Petrov join the Labour Party.",
)


@pytest.mark.parametrize("text", UNSAID)
def test_what_only_might_be_gives_no_claim(text: str) -> None:
    assert [c for c in claims_of(text) if c.kind == "party"] == []


PAGE = """= Anna Orlova =

Anna Orlova (3 May 1880 – 4 June 1944) was a Russian politician.

== Career ==

In 1905 she joined the Labour Party. She was mayor of Dover from 1921 to 1924.

== Later life ==

She was arrested in 1931 and died in Omsk on 4 June 1944.
"""
ELSEWHERE = "\n== The bridge ==\n\nThe bridge is made of stone. It stands over the river and is very long.\n"


def page(text: str) -> Document:
    return read_text(text, id="page")


def test_an_unrelated_paragraph_changes_nothing() -> None:
    before = extract(page(PAGE))
    assert len(before) > 5
    assert [c.id for c in extract(page(PAGE + ELSEWHERE))] == [c.id for c in before]
    moved = extract(page(PAGE.replace("\n== Career", ELSEWHERE + "\n== Career")))
    assert [c.id for c in moved] == [c.id for c in before]


@pytest.mark.parametrize("change", [str.upper, str.lower, str.title])
def test_how_a_heading_is_written_changes_nothing(change: Callable[[str], str]) -> None:
    changed = PAGE.replace("Later life", change("Later life")).replace("Career", change("Career"))
    assert [c.to_json() for c in extract(page(changed))] == [c.to_json() for c in extract(page(PAGE))]


def test_processes_change_no_byte(tmp_path: Path, printed: Callable[..., str]) -> None:
    for n, sentence in enumerate(SENTENCES):
        (tmp_path / f"page{n}.txt").write_text(f"Page {n}\n\n{sentence}\n", encoding="utf-8")
    assert printed("extract", tmp_path, "--jobs", "1") == printed("extract", tmp_path, "--jobs", "2") != ""
