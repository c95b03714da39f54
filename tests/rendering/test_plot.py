"""Drawings from the command line."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tenure.cli import main

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize(("drawing", "name", "title", "says"), [
    ("succession", "canals", "Minister of Canals", "Gap: nobody is known from 13 November 1909"),
    ("career", "Bram Reed", "Bram Reed", "Minister of Canals: 10 April 1905 – 11 or 12 November 1909"),
])  # fmt: skip
def test_a_drawing_is_svg_that_says_in_words_what_it_shows(
    fens: Path, tmp_path: Path, drawing: str, name: str, title: str, says: str
) -> None:
    assert main(["plot", drawing, name, "--db", str(fens), "-o", str(tmp_path / "x.svg")]) == 0
    drawn = ET.parse(tmp_path / "x.svg").getroot()
    assert drawn.tag == f"{SVG}svg" and drawn.findtext(f"{SVG}title") == title
    assert says in (drawn.findtext(f"{SVG}desc") or "")


def test_without_a_file_it_is_printed(fens: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plot", "career", "Bram Reed", "--db", str(fens), "--width", "300"]) == 0
    assert ET.fromstring(capsys.readouterr().out).get("width") == "300"


def test_a_file_that_cannot_be_written_is_said(fens: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plot", "career", "Bram Reed", "--db", str(fens), "-o", str(tmp_path / "none" / "x.svg")]) == 2
    assert "cannot be written" in capsys.readouterr().err
