"""Takes the pictures of docs/page.md from the bundled examples: `python -m tests.web.screenshots`."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from tests.web.serving import FLAGS, Served, chromium

from tenure import cli, store

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "screenshots"
POSTS = "People's Commissar for Posts and Telegraphs"


def take(browser: Browser, base: str, database: Path) -> None:
    """All pictures of one served database."""
    db = store.open_for_reading(database)
    person = f"{base}/person/{_id(db, 'person', 'Ivan Smirnov')}"
    office = f"{base}/office/{_id(db, 'office', POSTS)}"
    document = f"{base}/document/ivan_smirnov"
    shot(browser, "home", f"{base}/", 1080, 1000, _typed)
    shot(browser, "person", person, 1080, 1500)
    shot(browser, "office", f"{office}?on=1927-11-12", 1080, 1500)
    shot(browser, "document", document, 1080, 1100, _choose)
    shot(browser, "findings", f"{base}/findings", 1080, 900, _open_first)
    shot(browser, "telephone", person, 360, 760)
    shot(browser, "dark", office, 1080, 1000, dark=True)


def shot(
    browser: Browser, name: str, address: str, width: int, height: int, act: Callable[[Page], None] | None = None, dark: bool = False
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if dark else "light", reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address)
    if act:
        act(page)
    page.screenshot(path=PICTURES / f"{name}.png")
    context.close()


def _typed(page: Page) -> None:
    page.get_by_role("combobox").press_sequentially("smir")
    page.get_by_role("option").first.wait_for()


def _choose(page: Page) -> None:
    page.locator("dl.rows a.claim", has_text="12 November 1927").first.click()
    page.locator(".panel article").first.wait_for()


def _open_first(page: Page) -> None:
    page.locator("details.finding summary").first.click()


def _id(db: sqlite3.Connection, kind: str, name: str) -> str:
    return max(store.named(db, kind, name), key=lambda ref: ref.id).id  # type: ignore[arg-type]


def main() -> int:
    path = chromium()
    if not path:
        print("no Chromium: `sh tests/chromium.sh` installs Debian's", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(dir=ROOT) as folder, sync_playwright() as play:
        database = Path(folder) / "careers.db"
        cli.main(["build", str(ROOT / "examples/biographies"), str(ROOT / "examples/tables"), "--db", str(database)])
        served, browser = Served(database), play.chromium.launch(executable_path=path, args=FLAGS)
        take(browser, served.at, database)
        browser.close()
        served.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
