"""`tenure text`: a JSON line for each document, problems to standard error, an honest exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tenure import cli


def test_text_prints_what_offsets_are_into(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "ann.txt").write_text("Ива́н “was” mayor.", encoding="utf-8")
    assert cli.main(["text", str(tmp_path)]) == 0
    assert json.loads(capsys.readouterr().out) == {"id": "ann", "title": "ann", "text": "Ива́н “was” mayor."}


def test_text_reports_what_it_cannot_read_and_goes_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_bytes(b"%PDF-1.4")
    (tmp_path / "b.txt").write_text("Ann was mayor.")
    assert cli.main(["text", str(tmp_path), str(tmp_path / "none")]) == 1
    said = capsys.readouterr()
    assert [json.loads(line)["id"] for line in said.out.splitlines()] == ["b"]
    assert "a.txt: is a PDF (save it as text or HTML)" in said.err and "none: no such file" in said.err
