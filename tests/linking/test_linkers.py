"""The linkers: each gives the same whatever the order, obeys people, and Splink does on the truth table what its frozen run says.

After a change on purpose: `python tests/linking/test_truth_table.py` records the runs anew; read the diff.
"""

from __future__ import annotations

import random
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from databases import LIVES, content, write
from linking_pairs import CASES, answers_of_splink, line, pairs
from tenure import store
from tenure.building import build
from tenure.errors import CallError
from tenure.linking import linkers
from tenure.linking.linkers import splink as with_splink
from tenure.linking.names import parse_name
from tenure.linking.profiles import PersonKey, Profile

RUN = CASES / "run.splink.tsv"
needs_splink = pytest.mark.skipif(find_spec("splink") is None, reason="splink is not installed: pip install 'tenure[splink]'")
EACH = [pytest.param(name, marks=needs_splink) if name == "splink" else name for name in linkers.discover()]


def profile(document: str, name: str, page: bool = True, **known: object) -> Profile:
    return Profile((document, name.lower()), name, (parse_name(name),), (name,), page, **known)  # type: ignore[arg-type]


DAY = ("1881-01-05", "1881-01-05")
HOLM = profile("a", "Ada Karin Holm", birth=DAY, posts=frozenset({("keeper", "fen")}))
AGAIN = profile("b", "Ada K. Holm", birth=("1881-01-01", "1881-12-31"))
YOUNGER = profile("c", "Ada Holm", birth=("1920-03-01", "1920-03-01"))
NAMED = profile("d", "A. K. Holm", page=False, beside=frozenset({("keeper", "fen")}))
THIN = profile("e", "Holm", page=False)
ALL = [HOLM, AGAIN, YOUNGER, NAMED, THIN]


def together(found: dict[PersonKey, PersonKey]) -> set[frozenset[str]]:
    """The documents of each person of several."""
    return {frozenset(key[0] for key, root in found.items() if root == one) for one in found.values()} - {frozenset(k[0]) for k in found}


@pytest.mark.parametrize("name", EACH)
def test_variants_are_one_and_namesakes_two_in_any_order(name: str) -> None:
    cluster = linkers.linker(name)
    found = cluster(ALL)
    assert together(found.of) == {frozenset("abd")}
    assert found.why[NAMED.key].reason
    for seed in range(4):
        assert cluster(random.Random(seed).sample(ALL, len(ALL))) == found


@pytest.mark.parametrize("name", EACH)
def test_people_decide(name: str) -> None:
    cluster = linkers.linker(name)
    assert together(cluster(ALL, together=[(HOLM.key, YOUNGER.key)]).of) >= {frozenset("abcd")}
    assert frozenset("ab") not in {pair & frozenset("ab") for pair in together(cluster(ALL, apart=[(HOLM.key, AGAIN.key)]).of)}


@pytest.mark.parametrize("name", EACH)
def test_ids_of_a_table_decide(name: str) -> None:
    rows = [profile("t", f"Ada Holm {n}", row=True, table_id=f"Q{n}", birth=DAY) for n in (1, 2)]
    same = profile("u", "Bea Reed", row=True, table_id="Q1")
    assert together(linkers.linker(name)([*rows, same]).of) == {frozenset("tu")}


@pytest.mark.parametrize("name", EACH)
def test_of_nobody_comes_nobody(name: str) -> None:
    assert not linkers.linker(name)([]).of
    assert linkers.linker(name)([THIN]).of == {THIN.key: THIN.key}


@needs_splink
def test_splink_on_the_truth_table_is_the_recorded_run() -> None:
    found = list(zip(pairs("people"), answers_of_splink(pairs("people")), strict=True))
    assert [line("people", *result) for result in found] == RUN.read_text(encoding="utf-8").splitlines(keepends=True)


def test_the_recorded_run_is_good_enough() -> None:
    rows = [row.split("\t") for row in RUN.read_text(encoding="utf-8").splitlines()]
    said = [(row[2], row[3]) for row in rows]
    right = said.count(("same", "same"))
    assert len(rows) == len(pairs("people"))
    assert right / sum(found == "same" for _, found in said) >= 0.98
    assert right / sum(truth == "same" for truth, _ in said) >= 0.90


def test_levels_of_a_comparison_weigh_differently() -> None:
    """By their bits they are told apart in the reasons."""
    for levels in with_splink.COMPARISONS.values():
        bits = [level.m / level.u for level in levels]
        assert len(set(bits)) == len(bits)


@needs_splink
def test_a_database_remembers_its_linker(tmp_path: Path) -> None:
    lives = write(tmp_path / "lives", LIVES)
    build([str(lives)], tmp_path / "x.db", linker="splink")
    before = content(tmp_path / "x.db")
    assert not build([str(lives)], tmp_path / "x.db").is_derived
    assert content(tmp_path / "x.db") == before
    db = store.open_for_reading(tmp_path / "x.db")
    assert store.meta(db, "linker") == "splink"
    assert build([str(lives)], tmp_path / "x.db", linker="points").is_derived


def test_an_unknown_linker_is_refused_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(CallError, match="there are points, splink"):
        build([str(write(tmp_path / "lives", LIVES))], tmp_path / "x.db", linker="guess")


def test_who_lacks_splink_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(with_splink, "find_spec", lambda name: None)
    with pytest.raises(CallError, match=r"pip install 'tenure\[splink\]'"):
        linkers.linker("splink")
