"""What a person sees, and what a pipe gets."""

import io
import json
import re
from pathlib import Path

import pytest

from tenure.cli import main
from tenure.rendering.terminal import Terminal, terminal

Read = pytest.CaptureFixture[str]


def asked(capsys: Read, *call: str) -> str:
    assert main(call) == 0
    return capsys.readouterr().out


def screen(width: int) -> tuple[Terminal, io.StringIO]:
    out = io.StringIO()
    return Terminal(file=out, width=width, markup=False, emoji=False, highlight=False), out


def test_who_says_how_surely_and_shows_both_sides_below_each_other_in_a_pipe(capsys: Read, fens: Path) -> None:
    shown = asked(capsys, "who", "canals", "--on", "1909-11-12", "--db", str(fens))
    assert re.search(r"Bram Reed +10 April 1905 +11 or 12 November 1909 +possibly +dismissed, sources disagree", shown)
    sides = shown[shown.index("Sources disagree on the end of Bram Reed") :].splitlines()
    assert sides[1] == "  12 November 1909"
    assert sides[2].startswith("    “") and sides[2].endswith("Term end: 12 November 1909”")
    assert sides[3].startswith("      Bram Reed, characters ")
    assert sides[4] == "  11 November 1909" and sides[5].startswith("    “On 11 November 1909 he was dismissed")


def test_a_wide_window_shows_both_sides_beside_each_other(capsys: Read, fens: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    shown = asked(capsys, "who", "canals", "--on", "1909-11-12", "--db", str(fens))
    sides = shown[shown.index("Sources disagree on the end of Bram Reed") :]
    assert re.search(r"\n12 November 1909 +11 November 1909\n", sides)
    assert max(map(len, sides.splitlines())) <= 100


def test_evidence_gives_quote_document_place_voice_rule_and_id(capsys: Read, fens: Path) -> None:
    shown = asked(capsys, "find", "arrest", "--evidence", "--db", str(fens))
    assert "“According to the historian Olga Weir, he was arrested in 1923”" in shown
    assert "Dirk Fenn, characters 48–109 · reported, according to Olga Weir · test.rule · c:fenn-arrest" in shown


def test_a_vacant_office_is_an_answer(capsys: Read, fens: Path) -> None:
    shown = asked(capsys, "who", "Speaker of the Council", "--on", "1920", "--db", str(fens))
    assert "Nobody is known to have held this office in 1920." in shown and "Before: Jan Moor, 1902 – 1908" in shown


def test_succession_says_how_complete_it_is(capsys: Read, fens: Path) -> None:
    shown = asked(capsys, "succession", "canals", "--db", str(fens))
    assert re.search(r"\nBram Reed .*\n\(gap\)\nClara Sedge ", shown)
    assert "5 of 6 holders dated" in shown and "warning: gap – nobody is known from 13 November 1909" in shown


QUESTIONS = [
    ["who", "canals"],
    ["career", "Bram Reed"],
    ["succession", "canals"],
    ["together", "Bram Reed"],
    ["find", "birth"],
    ["search", "canals"],
    ["stats"],
    ["show", "p:reed"],
    ["show", "c:reed-box"],
    ["show", "reed"],
]


@pytest.mark.parametrize("call", QUESTIONS, ids=" ".join)
def test_a_pipe_gets_whole_lines_without_codes(capsys: Read, fens: Path, monkeypatch: pytest.MonkeyPatch, call: list[str]) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    shown = asked(capsys, *call, "--db", str(fens))
    assert shown.strip() and "\x1b" not in shown
    assert all(line == line.rstrip() for line in shown.splitlines())
    assert json.loads(asked(capsys, *call, "--json", "--db", str(fens))) is not None


@pytest.mark.parametrize("call", QUESTIONS, ids=" ".join)
def test_a_narrow_window_is_never_overrun(capsys: Read, fens: Path, monkeypatch: pytest.MonkeyPatch, call: list[str]) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert max(map(len, asked(capsys, *call, "--db", str(fens)).splitlines())) <= 60


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (["who", "canal ministry"], "the nearest"),
        (["career", "Jan Moor"], "fits 2 people"),
        (["find", "arests"], "the nearest: arrest"),
        (["who", "canals", "--on", "yesterday"], "not a date in EDTF"),
    ],
)
def test_a_wrong_call_ends_with_status_2_and_advice(capsys: Read, fens: Path, call: list[str], says: str) -> None:
    assert main([*call, "--db", str(fens)]) == 2
    found = capsys.readouterr()
    assert found.out == "" and says in found.err


def test_no_database_ends_with_status_2(capsys: Read, tmp_path: Path) -> None:
    assert main(["stats", "--db", str(tmp_path / "none.db")]) == 2
    assert "no such database" in capsys.readouterr().err


def test_nothing_out_of_a_document_reaches_the_terminal_as_a_code() -> None:
    out, shown = screen(80)
    hostile = "\x1b]0;owned\x07 [red]x[/red] :bomb: \u202egnp.exe"
    out.say(hostile, (hostile, "bold"))
    out.table([hostile], [[hostile]])
    assert "\x1b" not in shown.getvalue() and "\u202e" not in shown.getvalue()
    assert shown.getvalue().count("[red]x[/red] :bomb:") == 4


def test_the_window_of_a_pipe_is_as_wide_as_any_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert terminal(io.StringIO()).width == 10_000
