"""The page of the bundled examples, walked by a real browser as its readers walk it."""

from __future__ import annotations

import csv
import io
import json
import re
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
POSTS = "People's Commissar for Posts and Telegraphs"


def fetched(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return str(answer.read().decode())


def address_of(library: str, name: str, kind: str) -> str:
    found = json.loads(fetched(f"{library}/suggest?q={quote(name)}"))
    of_kind = [one for one in found if one["kind"] == kind]
    return library + next((one for one in of_kind if one["note"]), of_kind[0])["address"]  # of namesakes the one with a life


@pytest.fixture(scope="module")
def views(library: str) -> dict[str, str]:
    """An address of every view."""
    smirnov, posts = address_of(library, "Ivan Smirnov", "person"), address_of(library, POSTS, "office")
    return {
        "home": f"{library}/",
        "search": f"{library}/search?q=smirnov",
        "nothing": f"{library}/search?q=zzyzx",
        "person": smirnov,
        "office": posts,
        "on this day": f"{posts}?on=1927-11-12",
        "vacant then": f"{posts}?on=1850",
        "no date": f"{posts}?on=yesterday",
        "body": address_of(library, "Komsomol", "body"),
        "document": f"{library}/document/ivan_smirnov",
        "claim": f"{library}/document/ivan_smirnov?at=30",
        "table": f"{library}/document/heads_of_office",
        "findings": f"{library}/findings",
        "people": f"{library}/people",
        "offices": f"{library}/offices",
        "bodies": f"{library}/bodies",
        "documents": f"{library}/documents",
        "missing": f"{library}/person/nobody",
    }


def test_from_a_few_letters_to_the_person(library: str, page: Page) -> None:
    page.goto(library)
    page.get_by_role("combobox").press_sequentially("ivan smir")
    option = page.get_by_role("option", name=re.compile("Ivan Smirnov.* person"))
    option.filter(has_text="1936").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ivan Smirnov")


def test_one_search_finds_names_and_quotes(library: str, page: Page) -> None:
    page.goto(library)
    page.get_by_role("combobox").fill("posts telegraphs")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("heading", name="Offices")).to_be_visible()
    page.locator("figure.quote a").first.click()
    expect(page.locator("a.claim.chosen").first).to_be_in_viewport()


def test_the_disagreement_is_three_clicks_from_home(library: str, page: Page) -> None:
    page.goto(library)
    page.get_by_role("link", name="contradiction").click()
    finding = page.locator("details", has_text=re.compile("Smirnov.*end|end.*Smirnov", re.S)).filter(has_text="November 1927").first
    finding.locator("summary").click()
    for day in ("12 November 1927", "11 November 1927"):
        expect(finding.locator("blockquote", has_text=day).first).to_be_visible()


def test_the_disagreement_is_three_clicks_from_home_by_the_search_too(library: str, page: Page) -> None:
    page.goto(library)
    page.get_by_role("combobox").press_sequentially("ivan smir")
    page.get_by_role("option", name=re.compile("Ivan Smirnov")).filter(has_text="1936").click()
    disputed = page.locator("#facts tr", has_text=POSTS).locator("details.evidence")
    disputed.locator("summary", has_text="sources disagree on the end").click()
    for day in ("12 November 1927", "11 November 1927"):
        expect(disputed.locator(".side .value", has_text=day)).to_be_visible()


def test_every_fact_opens_its_evidence_and_leads_to_its_sentence(views: dict[str, str], page: Page) -> None:
    page.goto(views["person"])
    facts = page.locator("#facts tr:has(td)")
    assert facts.count() == facts.locator("details.evidence").count() > 10
    evidence = facts.filter(has_text=POSTS).locator("details.evidence").first
    evidence.locator("summary").click()
    assert evidence.locator(".side").count() >= 2, "both sides of the disagreement about his last day"
    evidence.locator("figcaption a").first.click()
    chosen = page.locator("a.claim.chosen").first
    expect(chosen).to_be_in_viewport()
    assert "#c-" in page.url
    expect(page.locator(".panel")).to_contain_text("rule")


def test_clicking_underlined_words_explains_them(views: dict[str, str], page: Page) -> None:
    page.goto(views["document"])
    words = page.locator(".text p a.claim").first
    words.click()
    expect(page.locator(".panel h2")).to_be_focused()
    expect(page.locator(".panel article dl").first).to_contain_text("certainty")
    expect(page.locator("a.claim.chosen").first).to_be_visible()
    page.reload()
    expect(page.locator(".panel article dl").first).to_contain_text("certainty")


def test_infobox_rows_are_underlined_too(views: dict[str, str], page: Page) -> None:
    page.goto(views["document"])
    page.locator("dl.rows a.claim", has_text="12 November 1927").first.click()
    expect(page.locator(".panel")).to_contain_text("infobox.")


def test_who_held_it_on_that_day(views: dict[str, str], page: Page) -> None:
    page.goto(views["office"])
    page.get_by_label("Date").fill("1927-11-12")
    page.get_by_role("button", name="Who held it?").click()
    answer = page.locator("#answer tr", has_text="6 July 1923")
    expect(answer).to_contain_text("possibly")
    expect(answer.locator(".side")).to_have_count(2)
    page.get_by_label("Date").fill("1925")
    page.keyboard.press("Enter")
    expect(page.locator("#answer tr", has_text="6 July 1923")).to_contain_text("certainly")


def test_an_office_that_nobody_held_then_names_the_nearest(views: dict[str, str], page: Page) -> None:
    page.goto(views["vacant then"])
    expect(page.locator("#answer")).to_contain_text("Nobody is known to have held it in 1850. After: Ivan Smirnov")
    page.locator("#answer a").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Ivan Smirnov")


def test_a_wrong_date_is_said_beside_the_field(views: dict[str, str], page: Page) -> None:
    page.goto(views["no date"])
    expect(page.get_by_label("Date")).to_have_attribute("aria-invalid", "true")
    expect(page.locator("#problem")).to_contain_text("EDTF")


def test_findings_can_be_filtered(views: dict[str, str], page: Page) -> None:
    page.goto(views["findings"])
    page.get_by_label("Kind").select_option("contradiction")
    page.get_by_role("button", name="Show").click()
    summaries = page.locator("details.evidence summary").all_text_contents()
    assert summaries
    assert all(text.startswith("contradiction") for text in summaries)


def test_by_keyboard_alone(library: str, page: Page) -> None:
    page.goto(library)
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type("leonid ser")
    page.get_by_role("option").first.wait_for()
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_have_count(1)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Leonid Serebryakov")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    page.keyboard.press("Enter")
    details = page.locator("#facts details.evidence").first
    for _ in range(40):
        page.keyboard.press("Tab")
        if details.locator("summary").evaluate("e => e === document.activeElement"):
            break
    page.keyboard.press("Enter")
    expect(details.locator("blockquote").first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("a.claim.chosen").first).to_be_in_viewport()


def test_escape_closes_the_suggestions(library: str, page: Page) -> None:
    page.goto(library)
    box = page.get_by_role("combobox")
    box.press_sequentially("ser")
    page.get_by_role("listbox").wait_for()
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    expect(box).to_have_attribute("aria-expanded", "false")


def test_it_works_without_scripts(views: dict[str, str], browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(views["document"])
    page.locator(".text p a.claim").first.click()
    expect(page.locator(".panel dl").first).to_contain_text("certainty")
    page.get_by_role("searchbox").fill("smirnov")
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("link", name="Ivan Smirnov", exact=True).first).to_be_visible()
    context.close()


def test_every_view_fits_a_telephone(views: dict[str, str], page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for name, address in views.items():
        page.goto(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, name


def violations(page: Page, options: str = "{}") -> list[list[str]]:
    """What axe has against the page as it stands, every evidence open."""
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.evaluate(AXE)
    run = f"axe.run({options}).then(found => found.violations.map(v => [v.id, ...v.nodes.map(n => n.html).slice(0, 3)]))"
    return list(page.evaluate(run))


def test_axe_finds_nothing(views: dict[str, str], page: Page) -> None:
    for name, address in views.items():
        page.goto(address)
        assert violations(page) == [], name


def test_the_dark_colours_have_contrast(views: dict[str, str], page: Page) -> None:
    page.emulate_media(color_scheme="dark")
    for name in ("home", "person", "on this day", "claim", "findings", "missing"):
        page.goto(views[name])
        assert violations(page, "{runOnly: ['color-contrast']}") == [], name


def test_evidence_has_the_whole_width_of_a_telephone(views: dict[str, str], page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for name in ("person", "office", "on this day", "body", "findings"):
        page.goto(views[name])
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        widths = page.evaluate("[...document.querySelectorAll('main table details figure')].map(one => one.getBoundingClientRect().width)")
        assert widths and min(widths) > 290, (name, min(widths))


def test_one_quote_stands_once_in_what_a_search_finds(views: dict[str, str], page: Page) -> None:
    page.goto(views["search"])
    stretches = page.locator("figure.quote blockquote").all_text_contents()
    assert len(stretches) == len(set(stretches)) > 3
    several = page.locator("figure.quote", has_text="1923-07-06").first
    expect(several.locator("figcaption a")).not_to_have_count(1)
    assert "Ivan Smirnov,smirnov,People's Commissar" in (several.locator("blockquote").text_content() or ""), "the words of the source"


def test_namesakes_are_told_apart_in_an_index(views: dict[str, str], page: Page) -> None:
    page.goto(views["offices"] + "?from=prime")
    lines = page.locator("ul.index li", has_text="Prime Minister").all_text_contents()
    assert len(lines) == len(set(lines)) > 5
    page.goto(views["people"])
    expect(page.locator("ul.index li", has_text="Ivan Smirnov").filter(has_not_text="see")).to_contain_text("1881–1936")


def test_axe_finds_nothing_on_a_telephone_nor_in_suggestions(views: dict[str, str], page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    for name in ("person", "claim", "on this day", "findings", "offices"):
        page.goto(views[name])
        assert violations(page) == [], name
    page.goto(views["home"])
    page.get_by_role("combobox").press_sequentially("smir")
    page.get_by_role("option").first.wait_for()
    assert violations(page) == []


def test_the_drawings_speak(views: dict[str, str], page: Page) -> None:
    page.goto(views["office"])
    drawing = page.get_by_role("img", name=re.compile("Posts")).first
    expect(drawing).to_be_visible()
    assert "Ivan Smirnov: 6 July 1923" in (drawing.locator("desc").text_content() or "")


def test_it_prints_with_the_evidence_open(views: dict[str, str], page: Page) -> None:
    page.goto(views["person"])
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("blockquote").first).to_be_visible()
    expect(page.get_by_role("search")).to_be_hidden()
    assert page.pdf().startswith(b"%PDF")


def test_every_view_gives_its_data(views: dict[str, str]) -> None:
    for name in ("home", "search", "person", "office", "on this day", "body", "document", "table", "findings", "people", "documents"):
        address = views[name] + ("&" if "?" in views[name] else "?")
        assert json.loads(fetched(address + "format=json")), name
        rows = list(csv.DictReader(io.StringIO(fetched(address + "format=csv"))))
        assert rows, name
        assert all(None not in row for row in rows), name


def test_many_ask_at_once(views: dict[str, str]) -> None:
    addresses = [address for name, address in views.items() if name not in ("missing", "no date")] * 4
    with ThreadPoolExecutor(16) as readers:
        pages = list(readers.map(fetched, addresses))
    assert pages == pages[: len(pages) // 4] * 4


def test_every_page_stays_small(views: dict[str, str]) -> None:
    sizes = {name: len(fetched(address).encode()) for name, address in views.items() if name not in ("missing", "no date")}
    assert max(sizes.values()) < 250_000, sizes


def test_every_link_leads_somewhere(views: dict[str, str], page: Page, library: str) -> None:
    for name in ("home", "person", "office", "body", "findings", "claim"):
        page.goto(views[name])
        links = page.evaluate("[...new Set([...document.querySelectorAll('main a[href]')].map(a => a.href.split('#')[0]))].slice(0, 40)")
        wrong = page.evaluate(
            "links => Promise.all(links.map(l => fetch(l).then(r => r.ok ? null : l))).then(all => all.filter(Boolean))", links
        )
        assert wrong == [], name


def test_every_anchor_is_on_its_page(views: dict[str, str], page: Page) -> None:
    page.goto(views["person"])
    links = page.evaluate("[...document.querySelectorAll('figcaption a')].map(a => a.href)")
    for link in links[:8]:
        page.goto(link)
        assert page.evaluate("!!document.getElementById(location.hash.slice(1))"), link
