"""`tenure explain`: the stages of a sentence, why frames lost, and that taking notes changes no claim."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sentences import document_of
from tenure import cli
from tenure.documents import read
from tenure.explaining import Explanation, explain
from tenure.model import Document
from tenure.pipeline import extract


def reasons(explanation: Explanation) -> dict[str, str]:
    """Of every frame that was tried, why it lost."""
    return {f"{t.kind}.{t.frame}": t.lost for s in explanation.sentences for c in s.clauses for t in c.trials}


@pytest.mark.parametrize(
    ("text", "frame", "reason"),
    [
        ("The decree arrested inflation.", "arrest.arrested", "no person is its object"),
        ("The bank was married to Petrov.", "spouse.married", "the other voice"),
        ("Petrov was elected in 1930.", "position_held.was_chosen", "required slot “office”"),
        ("Petrov was joined by others.", "party.joined_party", "the verb is passive"),
        ("It was arrested in 1930.", "arrest.arrested", "no person that can be named"),
        ("Petrov might resign.", "position_held.resigned", "claims nothing"),
        ("Petrov resigned in 1930.", "position_held.resigned", "no office was named before"),
        ("Petrov was elected mayor of Dover in 1930.", "position_held.was_chosen_to_body", "a frame before it"),
    ],
)
def test_why_a_frame_lost(text: str, frame: str, reason: str) -> None:
    assert reason in reasons(explain(document_of(text)))[frame]


def test_the_marks_of_every_stage() -> None:
    [sentence] = explain(document_of("Petrov was arrested by the Cheka on 5 May 1920.")).sentences
    assert ("arrested", "V") in sentence.tokens
    assert ("was arrested", "verb, arrest, passive") in sentence.units
    assert sentence.times == ("“on 5 May 1920”  on point: 1920-05-05",)
    [clause] = sentence.clauses
    assert (clause.subject, clause.certainty, clause.times) == ("Petrov", "asserted", ("on 5 May 1920",))
    assert clause.arguments == ("by: Cheka (org, ministry)",)
    [fired] = [t for t in clause.trials if not t.lost]
    assert [c.id for c in sentence.claims] == list(fired.claims)


def test_whose_word_it_is() -> None:
    [sentence] = explain(document_of("According to Anna Orlova, Petrov was arrested in 1920.")).sentences
    assert [c.certainty for c in sentence.clauses] == ["reported, by Anna Orlova"]


def test_taking_notes_changes_no_claim(examples: list[Path]) -> None:
    for path in sorted(examples[0].iterdir())[:6]:
        for document in read(path):
            assert isinstance(document, Document)
            assert {c.id for c in explain(document).claims} == {c.id for c in extract(document.readable or document)}


def page(tmp_path: Path) -> Path:
    path = tmp_path / "petrov.txt"
    path.write_text("Ivan Petrov\n\nPetrov was born in 1880. The river is long. Petrov was arrested in 1920.\n", encoding="utf-8")
    return path


def test_what_is_asked_for_is_shown(tmp_path: Path, printed: Callable[..., str]) -> None:
    path = page(tmp_path)
    assert printed("explain", path).count("predicate") == 2 and "river" not in printed("explain", path)
    assert "The river is long." in printed("explain", path, "--all")
    at = path.read_text(encoding="utf-8").index("arrested")
    shown = printed("explain", path, "--at", at)
    assert "arrest.arrested → c:" in shown and "1880" not in shown
    claim = shown.split("c:")[1].split()[0]
    assert printed("explain", path, "--claim", claim[:8]) == shown


@pytest.mark.parametrize("ask", [("--at", "100000"), ("--claim", "c:nothing"), ("--document", "other")])
def test_what_is_not_there_is_said(tmp_path: Path, ask: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["explain", str(page(tmp_path)), *ask]) == 2
    assert "tenure: " in capsys.readouterr().err
