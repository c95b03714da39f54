"""The local engine: order, laziness, processes that end with their parent."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tenure.engines.local import AHEAD, cores, each
from tenure.errors import TenureError


def slow_square(n: int) -> int:
    time.sleep(0.002 * (n % 3))
    return n * n


def die(n: int) -> int:
    os._exit(9) if n == 3 else None
    return n


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_results_come_in_the_order_of_the_work(jobs: int) -> None:
    assert list(each(slow_square, range(40), jobs)) == [n * n for n in range(40)]


@pytest.mark.parametrize("jobs", [1, 3])
def test_work_is_taken_as_needed(jobs: int) -> None:
    taken = []

    def endless() -> Iterator[int]:
        n = 0
        while True:
            taken.append(n)
            yield n
            n += 1

    results = each(slow_square, endless(), jobs)
    assert [next(results) for _ in range(5)] == [0, 1, 4, 9, 16]
    assert len(taken) <= 5 + jobs * AHEAD
    results.close()  # type: ignore[attr-defined]


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(TenureError, match="fewer --jobs"):
        list(each(die, range(10), 2))


def test_there_is_a_core() -> None:
    assert cores() >= 1


PARENT = """
import sys, time
from tenure.engines.local import each
def work(n):
    import os
    os.write(1, f"{os.getpid()}\\n".encode())  # in one piece, though two write
    time.sleep(60)
list(each(work, range(2), 2))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="workers are looked up by their process id")
def test_processes_end_with_a_parent_that_is_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    workers = [int(parent.stdout.readline()) for _ in range(2)]
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    deadline = time.monotonic() + 10
    while any(map(is_alive, workers)) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not any(map(is_alive, workers))


def is_alive(process: int) -> bool:
    try:
        with open(f"/proc/{process}/stat") as file:
            return file.read().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
