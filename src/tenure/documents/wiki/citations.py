"""Citation templates as readable sources: author (date). "Title". Work. Publisher. p. 5."""

from __future__ import annotations

from tenure.documents.wiki.render import Page
from tenure.documents.wiki.template import Template

CITATIONS = frozenset({"citation", "harvard citation", "vcite book", "vcite journal", "london gazette", "londongazette"})

_WORKS = ("work", "newspaper", "journal", "website", "magazine", "periodical", "encyclopedia", "series")


def citation(page: Page, template: Template) -> str:
    """A source in one line."""
    date = _value(page, template, "date", "year", "issue")
    title = _value(page, template, "title", "chapter", "script-title")
    pages = _value(page, template, "pages")
    one = _value(page, template, "page", "p")
    parts = [
        " ".join(filter(None, (_authors(page, template), f"({date})" if date else ""))),
        f'"{title}"' if title else "",
        _value(page, template, *_WORKS),
        _value(page, template, "publisher"),
        f"pp. {pages}" if pages else f"p. {one}" if one else "",
    ]
    return ". ".join(filter(None, parts)) or _value(page, template, "url", "1")


def short_citation(page: Page, template: Template) -> str:
    """`Branden 1986, p. 71` of {{sfn|Branden|1986|p=71}}."""
    names = [page.words(a.start, a.end) for a in template.positional()]
    one, several, at = (_value(page, template, *keys) for keys in (("p", "page"), ("pp", "pages"), ("loc", "at")))
    where = f"p. {one}" if one else f"pp. {several}" if several else at
    return ", ".join(filter(None, (" ".join(names), where)))


def _authors(page: Page, template: Template) -> str:
    names = []
    for number in ("", "1", "2", "3"):
        last = _value(page, template, f"last{number}", f"author{number}", f"surname{number}", f"author{number}-last")
        first = _value(page, template, f"first{number}", f"given{number}", f"author{number}-first")
        name = ", ".join(filter(None, (last, first)))
        if name and name not in names:
            names.append(name)
    return "; ".join(names) or _value(page, template, "authors", "vauthors", "editor", "editor-last", "agency")


def _value(page: Page, template: Template, *names: str) -> str:
    found = template.first(*names)
    return page.words(found.start, found.end) if found else ""
