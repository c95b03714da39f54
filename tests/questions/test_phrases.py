"""Claims and events in words."""

from dataclasses import replace

import pytest

import world
from tenure.model import Mention
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


@pytest.mark.parametrize(
    ("kind", "roles", "expected"),
    [
        ("position_held", {"role": "head", "body": "Canal Board"}, "office: head · Canal Board"),
        ("position_held", {"body": "Canal Board"}, "office: Canal Board"),
        ("expulsion", {"by": "the Canal Board"}, "expelled by the Canal Board"),
        ("expulsion", {"organization": "the Guild"}, "expelled from the Guild"),
        ("reinstatement", {}, "reinstated"),
    ],
)
def test_what_is_not_said_leaves_no_hole(kind: str, roles: dict[str, str], expected: str) -> None:
    given = {role: Mention(text) for role, text in roles.items()}
    assert words(replace(world.BY["reed-birth"], kind=kind, roles=given, where=None)) == expected


def test_without_the_verb_where_the_kind_is_said_already() -> None:
    assert what(world.BY["reed-birth"]) == "in Wisbech"
    assert what(world.BY["reed-prose"]) == "Minister of Canals · dismissed"
    assert what(world.BY["fenn-arrest"]) == ""
