"""Claims and events in words."""

import pytest

import world
from tenure.questions.phrases import what, words


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("reed-birth", "born in Wisbech"),
        ("reed-prose", "office: Minister of Canals · dismissed"),
        ("fenn-arrest", "arrested"),
        ("moor2-death", "died"),
    ],
)
def test_the_kind_is_the_verb(claim: str, expected: str) -> None:
    assert words(world.BY[claim]) == expected


def test_without_the_verb_where_the_kind_is_said_already() -> None:
    assert what(world.BY["reed-birth"]) == "in Wisbech"
    assert what(world.BY["reed-prose"]) == "Minister of Canals · dismissed"
    assert what(world.BY["fenn-arrest"]) == ""
