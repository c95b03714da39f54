"""Infoboxes and succession boxes as rows of readable text, `- Key: value`, each a field of the document."""

from __future__ import annotations

import re
from collections.abc import Callable

from tenure.documents.keys import canonical
from tenure.documents.wiki.render import Argument, Page, Template, render, template_at
from tenure.model import Field, Span

_FURNITURE = re.compile(
    r"(?:image|img|photo|caption|alt|signature|footnotes?|module|embed|width|height|weight|website|url|colou?r|bg_?colou?r|native_name_lang|smallimage|"
    r"honorific_(?:prefix|suffix)|nocat|blank|box|mapframe|coordinates|pushpin|logo|flag|cover|sig|portal|upright|bodyclass|list_?style|"
    r"stat_?(?:label|value|year|season|week|league)|nfl)(?:_?(?:size|width|height|alt|caption|color|style|name|type|upright|[a-z]?\d?))*\d*",
    re.IGNORECASE,
)
_PLACES = ("place", "residence", "constituency", "district", "resting")
_CLOSING = re.compile(r"\n\s*\}\}\s*\n|\n(?=''')|\n(?===)|\n\n(?![|\s])")


def is_infobox(name: str) -> bool:
    """A template that describes the page's person in rows."""
    return name.startswith(("infobox", "persondata")) or name.endswith(" infobox")


def write_infobox(page: Page, template: Template) -> None:
    """The rows of an infobox, and of those inside it. Rows without a value and pictures are left out."""
    for argument in template.arguments.values():
        if argument.name.isdigit() or argument.start >= argument.end:
            continue
        inner = _nested_infobox(page, argument)
        if inner:
            write_infobox(page, inner)
        elif not _FURNITURE.fullmatch(argument.name.replace(" ", "_")):
            _write_row(page, argument)
    if page.out.flat is None:
        page.out.say("\n", template.end)


def write_unclosed(page: Page, index: int) -> int:
    """An unclosed infobox has its rows up to where prose begins; another unclosed template loses its line. Gives where it ends."""
    marks = page.marks
    name = page.source[marks.ends[index] : marks.ends[index] + 40].lower().lstrip()
    if not name.startswith("infobox"):
        return marks.close(index)
    found = _CLOSING.search(page.source, marks.ends[index])
    end = found.start() if found else len(page.source)
    write_infobox(page, template_at(page, index, end))
    return end


def _nested_infobox(page: Page, argument: Argument) -> Template | None:
    marks = page.marks
    index = marks.at(argument.start)
    if index == len(marks.starts) or marks.starts[index] != argument.start or marks.kinds[index] != "{{" or marks.closers[index] < 0:
        return None
    template = template_at(page, index)
    return template if is_infobox(template.name) else None


def _write_row(page: Page, argument: Argument) -> None:
    key, number = canonical(argument.name)
    separator = ", " if any(word in key for word in _PLACES) else "; "
    write_row(page, argument.name.replace("_", " ").strip(), key, number, argument, separator)


def write_row(page: Page, said: str, key: str, number: int, value: Argument, separator: str = "; ") -> tuple[Span, Span] | None:
    """Writes `- said: value` and its field; gives the spans of the row and the value, None where the value says nothing."""
    out = page.out
    keep, mark, links = len(out.pieces), len(out.markers), len(out.links)
    length, places, flat = out.length, len(out.places), out.flat
    out.say(f"- {said}: ", value.start)
    begin = out.length
    out.begin()
    out.flat = separator
    render(page, value.start, value.end)
    out.flat = flat
    out.begin()
    words = "".join(out.pieces[keep + 1 :])
    bare = words.strip(" ;,\n")
    if not bare:
        del out.pieces[keep:], out.markers[mark:], out.links[links:], out.places[places:]
        out.length = length
        return None
    first = begin + words.index(bare)
    value_span = Span(first, first + len(bare))
    row = Span(length, value_span.end)
    out.fields.append(Field(key, number, row, value_span))
    out.say("\n", value.end)
    return row, value_span


def _before(key: str, said: str) -> Callable[[Page, Template], None]:
    """A box above or below a title. Its row may be for several titles (`rows=2`)."""

    def write(page: Page, template: Template) -> None:
        value = template.first("before", "after", "1", "reason") or Argument(said, template.start + 2, template.start + 2)
        written = write_row(
            page, "Preceded by" if key == "predecessor" else "Succeeded by", key, page.offices + (key == "predecessor"), value
        )
        rows = template.first("rows")
        count = int(digits) if rows and (digits := page.source[rows.start : rows.end]).isdigit() else 1
        if written and key == "predecessor":
            page.waiting[key] = (*written, count)

    return write


def _title(page: Page, template: Template) -> None:
    """The office of a succession box with its years."""
    page.offices += 1
    title = template.first("title", "1")
    if title:
        write_row(page, "Office", "office", page.offices, title)
    years = template.first("years", "2")
    if years:
        write_row(page, "Years", "term", page.offices, years)
    shared = page.waiting.get("predecessor")
    if shared:
        row, value, count = shared
        if not any(f.key == "predecessor" and f.number == page.offices for f in page.out.fields):
            page.out.fields.append(Field("predecessor", page.offices, row, value))
        page.waiting["predecessor"] = (row, value, count - 1)
        if count <= 1:
            del page.waiting["predecessor"]


_SUCCESSION_ROWS = (
    ("title", "Office", "office"),
    ("years", "Years", "term"),
    ("before", "Preceded by", "predecessor"),
    ("after", "Succeeded by", "successor"),
)


def _succession_box(page: Page, template: Template) -> None:
    page.offices += 1
    for name, said, key in _SUCCESSION_ROWS:
        value = template.first(name)
        if value:
            write_row(page, said, key, page.offices, value)


SUCCESSION: dict[str, Callable[[Page, Template], None]] = {
    "s-bef": _before("predecessor", ""),
    "s-new": _before("predecessor", "New office"),
    "s-aft": _before("successor", ""),
    "s-non": _before("successor", "Position abolished"),
    "s-ttl": _title,
    "succession box": _succession_box,
    "s-start": lambda page, template: page.out.say("\n\n", template.start),
    "s-end": lambda page, template: page.out.say("\n\n", template.start),
}
