"""The two commands of the README, as far as they can be tried without running them inside each other."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def dry(*words: str) -> str:
    call = ["make", "--dry-run", "--no-print-directory", *words]
    return subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_demo_builds_asks_and_serves() -> None:
    calls = [line.split()[1] for line in dry("demo").splitlines() if line.startswith(".venv/bin/tenure ")]
    assert calls == ["build", "who", "who", "career", "serve"]


def test_demo_can_end_after_printing() -> None:
    assert " serve " not in dry("demo", "DEMO_SERVE=0")


def test_ci_runs_what_the_readme_says() -> None:
    assert "make test" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert dry("test").rstrip().splitlines()[-1].startswith(".venv/bin/pytest")


@pytest.mark.parametrize("there", [["chromium"], []])
def test_a_machine_without_chromium_is_told_and_not_failed(tmp_path: Path, there: list[str]) -> None:
    for name in there:
        (tmp_path / name).symlink_to("/bin/true")
    shell = shutil.which("sh") or "/bin/sh"
    env = {k: v for k, v in os.environ.items() if k != "TENURE_CHROMIUM"} | {"PATH": str(tmp_path)}
    done = subprocess.run([shell, str(ROOT / "tests" / "chromium.sh")], env=env, capture_output=True, text=True)
    assert done.returncode == 0
    assert ("will be skipped" in done.stdout) == (not there)
