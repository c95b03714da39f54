"""Walks the marks of a wikitext and writes readable text."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from tenure.documents.wiki.scan import Marks
from tenure.documents.wiki.writer import Writer
from tenure.model import Link, Marker, Span

_NAMESPACE = re.compile(r"\s*(file|image|media|category|[a-z]{2,3}|[a-z]{2,3}-[a-z]+|simple)\s*:", re.IGNORECASE)
_REF_NAME = re.compile(r"""\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))""", re.IGNORECASE)
_BREAKS = re.compile(r"<\s*/?\s*br", re.IGNORECASE)
_BLOCK_TAGS = re.compile(r"</?(?:p|div|blockquote|poem|center|li|ul|ol|dd|dl|dt|tr|table)\b", re.IGNORECASE)


DEEPEST = 30
"""Templates and links inside each other."""

Construct = Callable[["Page", int], int]
"""Writes what a mark opens (by its index) and gives the offset where that ends."""


@dataclass(slots=True)
class Page:
    """A page while it is rendered: its marks, what was written, and its references in the order of their first mark."""

    marks: Marks
    constructs: Mapping[str, Construct]  # what writes each kind of mark
    out: Writer = field(default_factory=Writer)
    labels: dict[str, str] = field(default_factory=dict)  # name or words of a reference -> label
    bodies: dict[str, Span | str] = field(default_factory=dict)  # label -> where its words stand, or the words
    boxes: int = 0  # infoboxes so far
    offices: int = 100  # number of the last office of a succession box
    depth: int = 0  # of what is being rendered
    limit: int = 0  # where it ends
    shared: tuple[Span, Span, int] | None = None  # row and value of a predecessor, and how many more titles it is for
    titled: bool = False  # the last box was a title: what follows is about its successor

    @property
    def source(self) -> str:
        return self.marks.source

    def in_lead(self, place: int) -> bool:
        """Before the first section: an infobox further down is about something else."""
        return self.source.find("\n==", 0, place) < 0

    def words(self, start: int, end: int) -> str:
        """A stretch of the source as readable text, beside the page: nothing of it is written."""
        if self.marks.at(start) == self.marks.at(end):
            return " ".join(self.source[start:end].split())
        aside = Page(self.marks, self.constructs, Writer(flat="; "), depth=self.depth)
        render(aside, start, end)
        return " ".join(aside.out.text().split())

    def mark(self, name: str, body: Span | str | None = None) -> None:
        """A reference mark where the text stands now. `name` is what makes two marks the same."""
        label = self.labels.setdefault(name, str(len(self.labels) + 1))
        if body and label not in self.bodies:
            self.bodies[label] = body
        self.out.markers.append(Marker(self.out.length, self.out.length, label))


def render(page: Page, start: int, end: int) -> None:
    """Writes what stands in the source from `start` to `end`. What is nested deeper than DEEPEST is left out: nobody wrote it."""
    if page.depth >= DEEPEST:
        return
    outer, page.limit = page.limit, end
    page.depth += 1
    marks, put, renderers = page.marks, page.out.put, page.constructs
    source, starts, ends, kinds, closers = marks.source, marks.starts, marks.ends, marks.kinds, marks.closers
    at, index, count = start, marks.at(start), len(starts)
    while index < count and (place := starts[index]) < end:
        if at < place:
            put(source[at:place], at)
        closer = closers[index]
        mark_end = ends[index]
        reaches_out = ends[closer if closer >= 0 else index] > end
        at = mark_end if reaches_out else renderers[kinds[index]](page, index)
        if at > mark_end:
            index = closer + 1 if closer >= 0 and ends[closer] == at else marks.at(at)
        else:
            index += 1
        if at > end:
            at = end
    if at < end:
        put(source[at:end], at)
    page.depth -= 1
    page.limit = outer


def _link(page: Page, index: int) -> int:
    """An inner link: its words, with the target kept. Pictures, categories and other languages are left out."""
    marks, source, out = page.marks, page.source, page.out
    if marks.closers[index] < 0:
        return marks.ends[index]
    first, after = marks.ends[index], marks.close(index)
    target, bar, words = source[first : after - 2].partition("|")
    if ":" in target and _NAMESPACE.match(target):
        return after
    begin = out.length
    if not bar:
        _write_words(page, index, first, after - 2)
    elif words.strip():
        _write_words(page, index, first + len(target) + 1, after - 2)
    else:  # [[Mercury (planet)|]]
        out.put(target.partition(" (")[0], first)
    if out.length > begin:
        page_name = target.strip().lstrip(":")
        out.links.append(Link(begin, out.length, page_name.partition("#")[0] or page_name))
    return after


def _write_words(page: Page, index: int, start: int, end: int) -> None:
    """The words of a link, nearly always without anything nested."""
    if page.marks.closers[index] == index + 1:
        page.out.put(page.source[start:end], start)
    else:
        render(page, start, end)


def _address(page: Page, index: int) -> int:
    """An outer link: `[http://… words]`."""
    marks, source = page.marks, page.source
    line = source.find("\n", marks.ends[index])
    close = source.find("]", marks.ends[index], line if line >= 0 else len(source))
    if close < 0:
        page.out.put("[", marks.starts[index])
        return marks.ends[index]
    blank = source.find(" ", marks.ends[index], close)
    if blank >= 0:
        begin = page.out.length
        render(page, blank + 1, close)
        page.out.links.append(Link(begin, page.out.length, source[marks.ends[index] : blank]))
    return close + 1


def _reference(page: Page, index: int) -> int:
    marks = page.marks
    closer = marks.closers[index]
    if closer < 0:
        return marks.ends[index]
    body = Span(marks.ends[index], marks.starts[closer])
    tag = page.source[marks.starts[index] : marks.ends[index]]
    page.mark(_name_of(tag) or f"\n{body.start}", body)
    return marks.ends[closer]


def _named_reference(page: Page, index: int) -> int:
    tag = page.source[page.marks.starts[index] : page.marks.ends[index]]
    name = _name_of(tag)
    if name:
        page.mark(name)
    return page.marks.ends[index]


def reference_bodies(page: Page) -> None:
    """Notes where every named reference of the page has its words, also those that only the list at the foot has."""
    marks = page.marks
    for i, kind in enumerate(marks.kinds):
        if kind == "<r" and marks.closers[i] >= 0:
            name = _name_of(page.source[marks.starts[i] : marks.ends[i]])
            label = page.labels.get(name) if name else None
            if label and label not in page.bodies:
                page.bodies[label] = Span(marks.ends[i], marks.starts[marks.closers[i]])


def _name_of(tag: str) -> str:
    found = _REF_NAME.search(tag)
    return (found[1] or found[2] or found[3] or "").strip() if found else ""


def _tag(page: Page, index: int) -> int:
    marks = page.marks
    tag = page.source[marks.starts[index] : marks.ends[index]]
    if _BREAKS.match(tag):
        if page.out.flat is None:
            page.out.say("\n" if not _in_sentence(page, marks.ends[index]) else " ", marks.starts[index])
        else:
            page.out.part(" " if _in_sentence(page, marks.ends[index]) else page.out.flat)
    elif _BLOCK_TAGS.match(tag):
        if page.out.flat is None:
            page.out.say("\n\n", marks.starts[index])
            _note_quotation(page, tag)
        else:
            page.out.part(page.out.flat)
    return marks.ends[index]


def _note_quotation(page: Page, tag: str) -> None:
    if tag[:11].lower() == "<blockquote":
        page.out.quotes.append(Span(page.out.length, page.out.length))
    elif tag[:12].lower() == "</blockquote" and page.out.quotes:
        page.out.quotes[-1] = page.out.quotes[-1]._replace(end=page.out.length)


def _in_sentence(page: Page, after: int) -> bool:
    """What follows a line break goes on in lower case."""
    return page.source[after : after + 3].strip()[:1].islower()


def _entity(page: Page, index: int) -> int:
    marks = page.marks
    said = html.unescape(page.source[marks.starts[index] : marks.ends[index]])
    page.out.say(
        " " if said in ("\u00a0", "\u2009", "\u200a", "\u202f") else "" if said in ("\u00ad", "\u200b", "\u200e") else said,
        marks.starts[index],
    )
    return marks.ends[index]


def _whole(page: Page, index: int) -> int:
    marks = page.marks
    words = page.source[marks.starts[index] : marks.ends[index]]
    if words[:7].lower() == "<nowiki" and ">" in words and not words.endswith("/>"):
        begin = words.index(">") + 1
        page.out.put(words[begin : words.rindex("<")], marks.starts[index] + begin)
    return marks.ends[index]


def _nothing(page: Page, index: int) -> int:
    return page.marks.ends[index]


MARKS: dict[str, Construct] = {
    "}}": _nothing, "[[": _link, "]]": _nothing, "|}": _nothing,
    "<r": _reference, "<s": _named_reference, "</": _nothing, "<t": _tag, "<!": _nothing, "<w": _whole,
    "''": _nothing, "[h": _address, "[/": _address, "__": _nothing, "&": _entity,
}  # fmt: skip
"""The marks that stand for themselves -> what writes them; templates and tables are added by `templates.CONSTRUCTS`."""
