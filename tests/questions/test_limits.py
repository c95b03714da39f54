"""Of too many, some: how many others there are is said in every form of an answer, and none is lost to who asks for all."""

from __future__ import annotations

import json
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

import tenure
from multitude import multitude
from tenure import cli
from tenure.errors import CallError
from tenure.questions.values import LISTED

CHAMBER = "office-chamber"


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path: Path = tmp_path_factory.mktemp("limits") / "many.db"
    multitude(path, 4 * (LISTED + 20))
    return path


@pytest.fixture(scope="module")
def many(path: Path) -> Iterator[tenure.Database]:
    with tenure.open(path) as db:
        yield db


ASKED = {
    "who": lambda db, limit: db.who(CHAMBER, limit=limit),
    "who on": lambda db, limit: db.who(CHAMBER, since="1900", until="1950", limit=limit),
    "succession": lambda db, limit: db.succession(CHAMBER, limit=limit),
    "find": lambda db, limit: db.find("birth", limit=limit),
    "find when": lambda db, limit: db.find("position_held", since="1900", until="1950", limit=limit),
    "search": lambda db, limit: db.search("death ada", limit=limit),
    "check": lambda db, limit: db.check(limit=limit),
    "together": lambda db, limit: db.together("person-7", limit=limit),
    "show": lambda db, limit: db.show(CHAMBER, limit=limit),
}


@pytest.mark.parametrize("question", ASKED)
def test_the_first_of_all_and_how_many_more(many: tenure.Database, question: str) -> None:
    whole, some = ASKED[question](many, 0), ASKED[question](many, 3)
    assert whole.more == 0
    assert len(some.rows()) == 3
    assert some.rows() == whole.rows()[:3]
    assert some.more == len(whole.rows()) - 3 > 0


def test_no_more_is_said_where_there_is_none(many: tenure.Database) -> None:
    exact = len(many.succession(CHAMBER, limit=0).spells)
    assert many.succession(CHAMBER, limit=exact).more == 0
    assert "more" not in many.succession(CHAMBER, limit=exact).to_json()


def test_json_and_notebook_say_it(many: tenure.Database) -> None:
    cut = many.succession(CHAMBER, limit=3)
    assert cut.to_json()["more"] == cut.more
    assert f"the first 3 of {cut.more + 3}; limit=0 gives all" in cut._repr_html_()
    assert {tuple(f.people) for f in cut.findings} <= {tuple(f.people) for f in many.succession(CHAMBER, limit=0).findings}


def test_python_warns_unless_a_limit_was_given(many: tenure.Database) -> None:
    with pytest.warns(UserWarning, match=f"the first {LISTED} of 520 are given; limit=0 gives all"):
        assert len(many.find("birth").claims) == LISTED
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        many.find("birth", limit=5)


def test_a_limit_below_nothing_is_refused(many: tenure.Database) -> None:
    with pytest.raises(CallError, match="0 for all; -1 is neither"):
        many.find("birth", limit=-1)


def test_tables_end_with_it(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["find", "birth", "--db", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("birth  520 claims") and out.endswith(f"The first {LISTED} of 520; --limit 0 gives all.\n") and err == ""


def test_a_program_gets_all_unless_it_asks_for_less(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["find", "birth", "--json", "--db", str(path)]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 520
    assert cli.main(["find", "birth", "--json", "--limit", "7", "--db", str(path)]) == 0
    out, err = capsys.readouterr()
    assert len(json.loads(out)) == 7 and err == "tenure: The first 7 of 520; --limit 0 gives all.\n"


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (["find", "birth", "--db", "x.db", "--limit", "-5"], "argument --limit: -5 is not a whole number from 0 on"),
        (["build", "x", "--db", "x.db", "--jobs", "-3"], "argument --jobs: -3 is not a whole number from 0 on"),
        (["extract", "x", "--jobs", "two"], "argument --jobs: two is not a whole number from 0 on"),
        (["plot", "career", "Ada", "--db", "x.db", "--width", "12"], "argument --width: 12 is not a whole number from 240 on"),
    ],
)
def test_numbers_that_make_no_sense_are_refused(call: list[str], says: str) -> None:
    done = subprocess.run([sys.executable, "-m", "tenure.cli", *call], capture_output=True, text=True, check=False)
    assert done.returncode == 2 and says in done.stderr and done.stdout == ""
