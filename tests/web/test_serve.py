"""`tenure serve` as its users call it."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from tests.web import hostile_biography

from tenure.cli import main


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return hostile_biography.build(tmp_path / "world.db")


def test_it_says_where_it_is_answers_and_ends(database: Path) -> None:
    call = [sys.executable, "-m", "tenure", "serve", "--db", str(database), "--port", "0"]
    with subprocess.Popen(call, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr
            found = re.match(r"http://127\.0\.0\.1:\d+/", server.stderr.readline())
            assert found
            with urllib.request.urlopen(found[0], timeout=20) as answer:
                assert answer.status == 200
            server.send_signal(signal.SIGINT)
            assert server.wait(10) == 0
        finally:
            server.kill()


def test_no_database_is_no_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--db", str(tmp_path / "none.db")]) == 2
    assert "tenure build" in capsys.readouterr().err


def test_a_taken_port_is_said(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--db", str(database), "--port", str(port)]) == 2
    assert f"port {port}" in capsys.readouterr().err


def test_a_port_that_is_none_is_said(database: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", "--db", str(database), "--port", "70000"]) == 2
    assert "65535" in capsys.readouterr().err
