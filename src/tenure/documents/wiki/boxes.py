"""Infoboxes and succession boxes as rows of readable text, `- Key: value`, each a field of the document."""

from __future__ import annotations

import re
from collections.abc import Callable

from tenure.documents.keys import canonical
from tenure.documents.wiki.render import Page, render
from tenure.documents.wiki.template import Argument, Template, template_at
from tenure.model import Field, Span

_FURNITURE = re.compile(
    r"(?:image|img|photo|caption|alt|signature|footnotes?|module|embed|width|height|weight|website|url|colou?r|bg_?colou?r|native_name_lang|smallimage|"
    r"honorific_(?:prefix|suffix)|nocat|blank|box|mapframe|coordinates|pushpin|logo|flag|cover|sig|portal|upright|bodyclass|list_?style|"
    r"stat_?(?:label|value|year|season|week|league)|nfl)(?:_?(?:size|width|height|alt|caption|color|style|name|type|upright|[a-z]?\d?))*\d*",
    re.IGNORECASE,
)
BOX = 30
"""Numbers that the offices of one infobox may have; those of a second one come after them."""
MOST_BOXES = 3
_PLACES = ("place", "residence", "constituency", "district", "resting")
_CLOSING = re.compile(r"\n\s*\}\}\s*\n|\n(?=''')|\n(?===)|\n\n(?![|\s])")


def is_infobox(name: str) -> bool:
    """A template that describes the page's person in rows."""
    return name.startswith(("infobox", "persondata")) or name.endswith(" infobox")


def write_infobox(page: Page, template: Template) -> None:
    """The rows of an infobox, and of those inside it, whose offices are others. Rows without a value and pictures are left out."""
    first = BOX * min(page.boxes, MOST_BOXES - 1)
    page.boxes += 1
    for argument in template.arguments.values():
        if argument.name.isdigit() or argument.start >= argument.end:
            continue
        inner = _nested_infobox(page, argument)
        if inner:
            write_infobox(page, inner)
        elif not _FURNITURE.fullmatch(argument.name.replace(" ", "_")):
            _write_row(page, argument, first)
    if page.out.flat is None:
        page.out.say("\n", template.end)


def write_unclosed(page: Page, index: int) -> int:
    """An unclosed infobox has its rows up to where prose begins; another unclosed template loses its line. Gives where it ends."""
    marks = page.marks
    name = page.source[marks.ends[index] : marks.ends[index] + 40].lower().lstrip()
    if not name.startswith("infobox") or page.out.flat is not None:
        return marks.close(index)
    found = _CLOSING.search(page.source, marks.ends[index], page.limit)
    end = found.start() if found else page.limit
    write_infobox(page, template_at(page.marks, index, end))
    return end


def _nested_infobox(page: Page, argument: Argument) -> Template | None:
    marks = page.marks
    index = marks.at(argument.start)
    if index == len(marks.starts) or marks.starts[index] != argument.start or marks.kinds[index] != "{{" or marks.closers[index] < 0:
        return None
    template = template_at(page.marks, index)
    return template if is_infobox(template.name) else None


def _write_row(page: Page, argument: Argument, first: int) -> None:
    key, number = canonical(argument.name)
    separator = ", " if any(word in key for word in _PLACES) else "; "
    write_row(page, argument.name.replace("_", " ").strip(), key, first + number, argument, separator)


def write_row(page: Page, said: str, key: str, number: int, value: Argument, separator: str = "; ", fixed: str = "") -> Field | None:
    """Writes `- said: value` on a line of its own, and its field; None where the value says nothing. `fixed` is said for the value."""
    out = page.out
    keep, mark, links, places, length = len(out.pieces), len(out.markers), len(out.links), len(out.places), out.length
    out.say("\n- " if keep and not out.pieces[-1].endswith("\n") else "- ", value.at)
    out.put(said, value.at)
    out.say(": ", value.start)
    first_piece, begin, flat = len(out.pieces), out.length, out.flat
    out.begin()
    out.flat = separator
    if fixed:
        out.say(fixed, value.start)
    else:
        render(page, value.start, value.end)
    out.flat = flat
    out.begin()
    words = "".join(out.pieces[first_piece:])
    bare = words.strip(" ;,\n")
    if not bare:
        del out.pieces[keep:], out.markers[mark:], out.links[links:], out.places[places:]
        out.length = length
        return None
    first = begin + words.index(bare)
    row_start = begin - len(f"- {said}: ")
    field = Field(key, number, Span(row_start, first + len(bare)), Span(first, first + len(bare)))
    out.fields.append(field)
    return field


def _predecessor(page: Page, template: Template, fixed: str = "") -> None:
    """A box before a title. Its row may be for several titles (`rows=2`)."""
    page.titled = False
    value = template.first("before", "1") or _nothing(template)
    field = write_row(page, "Preceded by", "predecessor", page.offices + 1, value, fixed=fixed)
    rows = template.first("rows")
    count = page.source[rows.start : rows.end] if rows else ""
    page.shared = (field.row, field.value, int(count)) if field and count.isdigit() else None


def _successor(page: Page, template: Template, fixed: str = "") -> None:
    page.titled = False
    write_row(page, "Succeeded by", "successor", page.offices, template.first("after", "1") or _nothing(template), fixed=fixed)


def _vacancy(page: Page, template: Template) -> None:
    (_successor if page.titled else _predecessor)(page, template, "Vacant")


def _title(page: Page, template: Template) -> None:
    """The office of a succession box with its years."""
    page.offices += 1
    page.titled = True
    _write_rows(page, template, (("title", "1", "Office", "office"), ("years", "2", "Years", "term")))
    if page.shared:
        row, value_span, left = page.shared
        if page.out.fields and not any(f.key == "predecessor" and f.number == page.offices for f in page.out.fields):
            page.out.fields.append(Field("predecessor", page.offices, row, value_span))
        page.shared = (row, value_span, left - 1) if left > 1 else None


def _write_rows(page: Page, template: Template, rows: tuple[tuple[str, str, str, str], ...]) -> None:
    """Writes the rows of an office in the order in which the source has them: (parameter, or its number, words, key)."""
    found = [(value, said, key) for name, other, said, key in rows if (value := template.first(name, other))]
    for value, said, key in sorted(found, key=lambda row: row[0].start):
        write_row(page, said, key, page.offices, value)


_SUCCESSION_ROWS = (
    ("title", "2", "Office", "office"),
    ("years", "4", "Years", "term"),
    ("before", "1", "Preceded by", "predecessor"),
    ("after", "3", "Succeeded by", "successor"),
)


def _succession_box(page: Page, template: Template) -> None:
    page.offices += 1
    _write_rows(page, template, _SUCCESSION_ROWS)


def _nothing(template: Template) -> Argument:
    return Argument("", template.start + 2, template.start + 2, template.start + 2)


SUCCESSION: dict[str, Callable[[Page, Template], None]] = {
    "s-bef": _predecessor,
    "s-new": lambda page, template: _predecessor(page, template, "New office"),
    "s-aft": _successor,
    "s-non": lambda page, template: _successor(page, template, "Position abolished"),
    "s-inc": lambda page, template: _successor(page, template, "Incumbent"),
    "s-vac": _vacancy,
    "s-ttl": _title,
    "succession box": _succession_box,
    "s-start": lambda page, template: page.out.say("\n\n", template.start),
    "s-end": lambda page, template: page.out.say("\n\n", template.start),
}
"""Templates of succession boxes -> what writes them."""
