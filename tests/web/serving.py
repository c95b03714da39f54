"""A server in this process and a real browser before it: for the tests, and for the pictures in the documentation."""

from __future__ import annotations

import os
import shutil
import threading
import time
from pathlib import Path

import uvicorn

from tenure.web.app import create_app

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def chromium() -> str | None:
    """The path of a Chromium, or None."""
    names = filter(None, [os.environ.get("TENURE_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"])
    return next(filter(None, map(shutil.which, names)), None)


class Served:
    """A running server; `at` is its address."""

    def __init__(self, database: Path) -> None:
        config = uvicorn.Config(create_app(database), host="127.0.0.1", port=0, log_level="warning", lifespan="off")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        while not self._server.started:
            assert self._thread.is_alive(), "the server did not start"
            time.sleep(0.01)
        self.at = f"http://127.0.0.1:{self._server.servers[0].sockets[0].getsockname()[1]}"

    def stop(self) -> None:
        self._server.should_exit = True
        self._thread.join(5)
