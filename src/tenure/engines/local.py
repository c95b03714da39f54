"""Work over all cores of this machine, results in the order of the work, whatever the number of processes."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from tenure.errors import TenureError

Work = TypeVar("Work")
Done = TypeVar("Done")

AHEAD = 4
"""Pieces of work per process that are taken before their results are asked for: enough to keep all busy, few enough for memory."""


def cores() -> int:
    """Processes that may run at once here."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(do: Callable[[Work], Done], work: Iterable[Work], jobs: int) -> Iterator[Done]:
    """`do` each piece of work and give the results in order. `work` is taken as needed, so it may be endless.

    One job works in this process. Raises TenureError where a process was ended from outside, and whatever `do` raises.
    """
    if jobs <= 1:
        yield from map(do, work)
        return
    with ProcessPoolExecutor(jobs, initializer=_begin, initargs=(os.getpid(),)) as pool:
        try:
            yield from _in_order(pool, do, work, jobs * AHEAD)
        except BrokenProcessPool as error:
            raise TenureError("a process that was reading has been ended (out of memory?); call again with fewer --jobs") from error
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, do: Callable[[Work], Done], work: Iterable[Work], ahead: int) -> Iterator[Done]:
    running: deque[Future[Done]] = deque()
    for piece in work:
        running.append(pool.submit(do, piece))
        if len(running) >= ahead:
            yield running.popleft().result()
    while running:
        yield running.popleft().result()


def _begin(parent: int) -> None:
    """In each process: leave Ctrl-C to the parent, and end when the parent has been killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(0.5)
    os._exit(1)
