"""English inflection: what the rules give, and that irregular forms win over them."""

from __future__ import annotations

import pytest

from tenure.languages.en import grammar


@pytest.mark.parametrize(
    ("singular", "plural"),
    [
        ("judge", "judges"),
        ("secretary", "secretaries"),
        ("attorney", "attorneys"),
        ("coach", "coaches"),
        ("monarch", "monarchs"),
        ("alderman", "aldermen"),
        ("chairwoman", "chairwomen"),
        ("hetman", "hetmans"),
        ("hero", "heroes"),
        ("photo", "photos"),
        ("headquarters", "headquarters"),
        ("member of parliament", "members of parliament"),
        ("commander-in-chief", "commanders-in-chief"),
        ("aide-de-camp", "aides-de-camp"),
        ("lieutenant governor", "lieutenant governors"),
    ],
)
def test_plural(singular: str, plural: str) -> None:
    assert grammar.plural(singular) == plural


@pytest.mark.parametrize(
    ("row", "forms"),
    [
        (["elect"], {"elect": "base", "elects": "s", "electing": "ing", "elected": "past/part"}),
        (["serve"], {"serve": "base", "serves": "s", "serving": "ing", "served": "past/part"}),
        (["marry"], {"marry": "base", "marries": "s", "marrying": "ing", "married": "past/part"}),
        (["die"], {"die": "base", "dies": "s", "dying": "ing", "died": "past/part"}),
        (["agree"], {"agree": "base", "agrees": "s", "agreeing": "ing", "agreed": "past/part"}),
        (["banish"], {"banish": "base", "banishes": "s", "banishing": "ing", "banished": "past/part"}),
        (["refer", "referred"], {"refer": "base", "refers": "s", "referring": "ing", "referred": "past/part"}),
        (["write", "wrote", "written"], {"write": "base", "writes": "s", "writing": "ing", "wrote": "past", "written": "part"}),
        (["win", "won"], {"win": "base", "wins": "s", "winning": "ing", "won": "past/part"}),
        (["quit", "quit"], {"quits": "s", "quitting": "ing", "quit": "base"}),
        (["speak", "spoke", "spoken"], {"speak": "base", "speaks": "s", "speaking": "ing", "spoke": "past", "spoken": "part"}),
        (["bear", "bore", "borne/born"], {"bear": "base", "bears": "s", "bearing": "ing", "bore": "past", "borne": "part", "born": "part"}),
        (
            ["travel", "travelled/traveled"],
            {
                "travel": "base",
                "travels": "s",
                "travelling": "ing",
                "traveling": "ing",
                "travelled": "past/part",
                "traveled": "past/part",
            },
        ),
    ],
)
def test_verb_forms(row: list[str], forms: dict[str, str]) -> None:
    assert dict(grammar.verb_forms(*row)) == forms


@pytest.mark.parametrize(
    ("words", "number"),
    [("first", 1), ("twelfth", 12), ("twentieth", 20), ("thirty-first", 31), ("ninety third", 93), ("one hundred fifth", 105)],
)
def test_ordinals(words: str, number: int) -> None:
    assert grammar.ordinals()[words] == number


def test_ordinals_reach_every_number_to_199() -> None:
    assert set(grammar.ordinals().values()) == set(range(1, 200))
