"""Hand-graded pairs: what linking says of each is what the frozen run says, and good enough.

After a change on purpose: `python tests/linking/test_truth_table.py` records the run anew; read the diff.
"""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from linking_pairs import CASES, Answer, Pair, answer, answers_of_splink, line, pairs

KINDS = ("people", "offices", "bodies")
RUN = CASES / "run.tsv"


def run() -> list[tuple[str, Pair, Answer]]:
    return [(kind, pair, answer(kind, pair)) for kind in KINDS for pair in pairs(kind)]


@pytest.fixture(scope="module")
def results() -> list[tuple[str, Pair, Answer]]:
    return run()


def test_the_run_is_the_recorded_one(results: list[tuple[str, Pair, Answer]]) -> None:
    assert [line(*result) for result in results] == RUN.read_text(encoding="utf-8").splitlines(keepends=True)


@pytest.mark.parametrize(("kind", "precision", "recall"), [("people", 0.98, 0.90), ("offices", 0.95, 0.90), ("bodies", 0.95, 0.90)])
def test_precision_and_recall(results: list[tuple[str, Pair, Answer]], kind: str, precision: float, recall: float) -> None:
    said = [(pair.verdict, found.verdict) for of, pair, found in results if of == kind]
    right = said.count(("same", "same"))
    assert right / sum(found == "same" for _, found in said) >= precision
    assert right / sum(truth == "same" for truth, _ in said) >= recall


def test_what_is_certain_is_right(results: list[tuple[str, Pair, Answer]]) -> None:
    assert [line(*r) for r in results if r[1].grade == "STRONG" and r[1].verdict != r[2].verdict] == []


def test_there_are_enough_pairs(results: list[tuple[str, Pair, Answer]]) -> None:
    assert len(results) >= 300 and len({(kind, pair.left, pair.right) for kind, pair, _ in results}) == len(results)


@pytest.mark.parametrize("kind", KINDS)
def test_sides_may_be_exchanged(kind: str) -> None:
    for pair in pairs(kind):
        back = pair._replace(left=pair.right, right=pair.left)
        assert answer(kind, back).verdict == answer(kind, pair).verdict


if __name__ == "__main__":
    RUN.write_text("".join(line(*result) for result in run()), encoding="utf-8")
    if find_spec("splink"):
        of_splink = zip(pairs("people"), answers_of_splink(pairs("people")), strict=True)
        RUN.with_name("run.splink.tsv").write_text("".join(line("people", *result) for result in of_splink), encoding="utf-8")
    else:
        print("splink is not installed, its run is not recorded: pip install 'tenure[splink]'")
