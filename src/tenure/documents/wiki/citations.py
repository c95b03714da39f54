"""Citation templates as readable sources: author (date). "Title". Work. Publisher. p. 5."""

from __future__ import annotations

from tenure.documents.wiki.render import Page
from tenure.documents.wiki.template import Template

CITATIONS = frozenset({"citation", "harvard citation", "vcite book", "vcite journal", "london gazette", "londongazette"})

_AUTHORS = tuple(
    ((f"last{n}", f"author{n}", f"surname{n}", f"author{n}-last"), (f"first{n}", f"given{n}", f"author{n}-first"))
    for n in ("", "1", "2", "3")
)
"""Parameters of an author's last name, and of the first."""

_WORKS = ("work", "newspaper", "journal", "website", "magazine", "periodical", "encyclopedia", "series")


def citation(page: Page, template: Template) -> str:
    """A source in one line."""
    date = _value(page, template, "date", "year", "issue")
    title = _value(page, template, "title", "chapter", "script-title")
    pages = _value(page, template, "pages")
    one = _value(page, template, "page", "p")
    authors = _authors(page, template)
    parts = [
        f"{authors} ({date})" if authors and date else f"({date})" if date else authors,
        f'"{title}"' if title else "",
        _value(page, template, *_WORKS),
        _value(page, template, "publisher"),
        f"pp. {pages}" if pages else f"p. {one}" if one else "",
    ]
    return ". ".join(filter(None, parts)) or _value(page, template, "url", "1")


def short_citation(page: Page, template: Template) -> str:
    """`Branden 1986, p. 71` of {{sfn|Branden|1986|p=71}}."""
    if template.is_plain:
        names = " ".join([words for name, words in template.words.items() if words and name.isdigit()])
    else:
        names = " ".join([page.words(a.start, a.end) for a in template.positional()])
    one = _value(page, template, "p", "page")
    several = "" if one else _value(page, template, "pp", "pages")
    where = f"p. {one}" if one else f"pp. {several}" if several else _value(page, template, "loc", "at")
    return f"{names}, {where}" if names and where else names or where


def _authors(page: Page, template: Template) -> str:
    names: list[str] = []
    for lasts, firsts in _AUTHORS:
        last = _value(page, template, *lasts)
        first = _value(page, template, *firsts)
        name = f"{last}, {first}" if last and first else last or first
        if name and name not in names:
            names.append(name)
    return "; ".join(names) or _value(page, template, "authors", "vauthors", "editor", "editor-last", "agency")


def _value(page: Page, template: Template, *names: str) -> str:
    """The words of the first of these parameters that has any; where nothing is nested there is nothing to render."""
    if template.is_plain:
        words = template.words
        for name in names:
            if words.get(name):
                return words[name]
        return ""
    found = template.first(*names)
    return page.words(found.start, found.end) if found else ""
