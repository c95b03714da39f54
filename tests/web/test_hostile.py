"""A biography that tries to run: in titles, quotes, names, ids, file names, dates and searches. Seen by the real browser."""

from __future__ import annotations

import http.client
import urllib.error
import urllib.request
from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page
from tests.web.hostile_biography import NASTY

from tenure.web.app import HEADERS
from tenure.web.page import address

OFFICE = address("office", "o/fen?#%")
DOCUMENT = address("document", NASTY)
PLACES = [
    "/",
    "/search?q=" + quote(NASTY),
    "/search?q=warden",
    "/person/p%3Aada",
    OFFICE,
    OFFICE + "?on=1924-05-05",
    OFFICE + "?on=" + quote(NASTY),
    DOCUMENT,
    DOCUMENT + "?claim=c%3Aprose",
    "/body/b%3Afen",
    "/findings?code=" + quote(NASTY),
    "/findings",
    "/people?from=" + quote(NASTY),
    "/offices",
    "/documents",
    "/person/" + quote(NASTY, safe=""),
    "/" + quote(NASTY, safe=""),
]


def get(url: str) -> tuple[int, http.client.HTTPMessage, str]:
    try:
        with urllib.request.urlopen(url) as answer:
            return answer.status, answer.headers, answer.read().decode()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read().decode()


@pytest.mark.parametrize("place", PLACES)
def test_nothing_runs(hostile: str, page: Page, place: str) -> None:
    page.goto(hostile + place)
    assert page.title() != "run"
    assert page.locator("main script, main img, main style").count() == 0


def test_suggestions_stay_words(hostile: str, page: Page) -> None:
    page.goto(hostile)
    page.get_by_role("combobox").press_sequentially("warden")
    option = page.get_by_role("option").first
    option.wait_for()
    assert NASTY in (option.text_content() or "")
    assert page.title() != "run"


def test_the_policy_would_stop_what_slipped_through(hostile: str, browser: object) -> None:
    context = browser.new_context()  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(hostile)
    page.evaluate("""() => {
        const script = document.createElement('script');
        script.textContent = "document.title = 'run'";
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<p style="position: fixed" id="styled">x</p>');
    }""")
    assert page.title() != "run"
    assert page.locator("#styled").evaluate("e => getComputedStyle(e).position") == "static"
    context.close()


@pytest.mark.parametrize("place", ["/", "/nowhere", "/static/tenure.js", "/suggest?q=a", "/?format=json", "/?format=csv"])
def test_every_answer_carries_the_headers(hostile: str, place: str) -> None:
    _, headers, _ = get(hostile + place)
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_only_reading_and_only_from_here(hostile: str) -> None:
    where = urlsplit(hostile)
    for method, host, status in (
        ("POST", where.netloc, 405),
        ("DELETE", where.netloc, 405),
        ("GET", "evil.example", 400),
        ("GET", "localhost", 200),
    ):
        connection = http.client.HTTPConnection(where.hostname or "", where.port)
        connection.request(method, "/", headers={"Host": host})
        assert connection.getresponse().status == status, (method, host)
        connection.close()


def test_a_spreadsheet_runs_nothing() -> None:
    from tenure.web.tables import csv

    text = csv([{"a": '=HYPERLINK("http://evil.example")', "b": "-0043-03-15", "c": "-cmd", "d": None, "e": 'quoted "x", y'}])
    assert text.splitlines()[1] == '"\'=HYPERLINK(""http://evil.example"")",-0043-03-15,\'-cmd,,"quoted ""x"", y"'


@pytest.mark.parametrize(
    "place", ["/person/nobody", "/office/none", "/body/none", "/document/none", "/nowhere", "/static/../../../etc/passwd"]
)
def test_what_is_not_there_is_said_kindly(hostile: str, place: str) -> None:
    status, _, text = get(hostile + place)
    assert status == 404
    assert "/etc" not in place or "root:" not in text
