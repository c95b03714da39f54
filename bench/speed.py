"""Speed: whitespace words a second of one core through `tenure extract`, beside spaCy's small English pipeline.

Seconds are processor seconds, so that whatever else the machine does counts little; both run in one process and one thread. Start-up is
taken off by timing the same command on one sentence. spaCy is timed after its pipeline is loaded, by `spacy_speed.py` under an
interpreter that has it (`make bench` makes one), on every fifth document, because it is that much slower.
"""

from __future__ import annotations

import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SPACY_PYTHON = HERE / "out" / "spacy" / "bin" / "python"
EVERY = 5  # spaCy reads every fifth document
ROUNDS = 3
ONE_THREAD = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def extract(paths: Sequence[Path], out: Path, jobs: int) -> float:
    """Run `tenure extract` into a file; processor seconds it took. Raises where a document was refused: what is skipped costs no time."""
    call = [sys.executable, "-m", "tenure", "extract", *map(str, paths), "--jobs", str(jobs)]
    began = _processor_seconds()
    with out.open("wb") as claims:
        done = subprocess.run(call, stdout=claims, stderr=subprocess.PIPE, text=True)
    if done.returncode:
        raise RuntimeError(f"{' '.join(call)} ended with status {done.returncode}:\n{done.stderr[-2000:]}")
    return _processor_seconds() - began


def _processor_seconds() -> float:
    """Of all ended child processes, and theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds_aside_start(paths: Sequence[Path]) -> tuple[float, float]:
    """Best of three: (processor seconds over the documents with start-up taken off, seconds of start-up)."""
    with tempfile.TemporaryDirectory() as folder:
        empty, out = Path(folder, "empty.jsonl"), Path(folder, "claims.jsonl")
        empty.write_text('{"id": "empty", "title": "Empty", "text": "Nothing is said here."}\n', encoding="utf-8")
        start = min(extract([empty], out, 1) for _ in range(ROUNDS))
        return min(extract(paths, out, 1) for _ in range(ROUNDS)) - start, start


def texts(paths: Sequence[Path]) -> list[str]:
    return [json.loads(line)["text"] for path in paths for line in path.open(encoding="utf-8")]


def spacy(sample: Sequence[str]) -> dict[str, Any] | None:
    """Words a second of spaCy's small English pipeline, or None where no interpreter has it."""
    python = str(SPACY_PYTHON) if SPACY_PYTHON.exists() else sys.executable
    done = subprocess.run([python, str(HERE / "spacy_speed.py")], input=json.dumps(sample), capture_output=True, text=True, env=ONE_THREAD)
    return json.loads(done.stdout) if done.returncode == 0 else None


def machine() -> dict[str, Any]:
    cpu = next((line.split(":")[1].strip() for line in _cpuinfo() if line.startswith("model name")), platform.processor())
    return {"cpu": cpu, "cores": os.cpu_count(), "python": platform.python_version()}


def _cpuinfo() -> list[str]:
    path = Path("/proc/cpuinfo")
    return path.read_text().splitlines() if path.exists() else []


def measure(paths: Sequence[Path]) -> dict[str, Any]:
    """Words a second of both, on the same texts, one after the other on this machine."""
    corpus = texts(paths)
    words = sum(len(t.split()) for t in corpus)
    taken, start = seconds_aside_start(paths)
    return {
        "corpus": [p.name for p in paths],
        "words": words,
        "words_per_second": round(words / taken),
        "start_up_seconds": round(start, 2),
        "spacy": spacy(corpus[::EVERY]),
        "machine": machine(),
    }
