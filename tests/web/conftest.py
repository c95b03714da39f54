"""A served database and a real browser; where no Chromium can be had, the tests that need one are skipped, saying so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.web import hostile_biography
from tests.web.serving import FLAGS, Served, chromium

from tenure.cli import main


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a database whose every word tries to run."""
    served = Served(hostile_biography.build(tmp_path_factory.mktemp("hostile") / "<b>world.db"))
    yield served.at
    served.stop()


@pytest.fixture(scope="session")
def library(examples: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the database of the bundled examples."""
    database = tmp_path_factory.mktemp("examples") / "examples.db"
    assert main(["build", *map(str, examples), "--db", str(database)]) == 0
    served = Served(database)
    yield served.at
    served.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if not path:
        pytest.skip("no Chromium: `sh tests/chromium.sh` installs Debian's, or set TENURE_CHROMIUM to another")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page that fails its test on any error of a script, any refused content, any request that leaves this machine."""
    context = browser.new_context(viewport={"width": 1100, "height": 900}, color_scheme="light", reduced_motion="reduce")
    context.set_default_timeout(5000)
    page = context.new_page()
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(f"script: {error}"))
    page.on(
        "console", lambda message: problems.append(message.text) if message.type == "error" and "status of 40" not in message.text else None
    )
    page.on("dialog", lambda dialog: problems.append(f"dialog: {dialog.message}"))
    page.on("request", lambda request: problems.append(request.url) if "://127.0.0.1:" not in request.url else None)
    yield page
    context.close()
    assert not problems
