"""Walks the marks of a wikitext and writes readable text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from tenure.documents.wiki.scan import Marks
from tenure.documents.wiki.writer import Writer
from tenure.model import Link, Marker, Span

_NAMESPACE = re.compile(r"\s*(file|image|media|category|[a-z]{2,3}|[a-z]{2,3}-[a-z]+|simple)\s*:", re.IGNORECASE)
_REF_NAME = re.compile(r"""\bname\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'/>]+))""", re.IGNORECASE)
_BREAKS = re.compile(r"<\s*/?\s*br", re.IGNORECASE)
_BLOCK_TAGS = re.compile(r"</?(?:p|div|blockquote|poem|center|li|ul|ol|dd|dl|dt|tr|table)\b", re.IGNORECASE)


DEEPEST = 30
"""Templates and links inside each other."""

_NESTING = frozenset({"{{", "[[", "<r", "<w", "<t", "[h", "[/"})


class Argument(NamedTuple):
    """A parameter of a template: its name ("1", "2", … where it has none), where its value stands, without blanks, and where it begins."""

    name: str
    start: int
    end: int
    at: int


@dataclass(frozen=True, slots=True)
class Template:
    """A template in the source, its name levelled: lower case, blanks for underscores."""

    name: str
    start: int
    end: int
    arguments: dict[str, Argument]

    def first(self, *names: str) -> Argument | None:
        """The first of these parameters that has a value."""
        return next((a for name in names if (a := self.arguments.get(name)) and a.start < a.end), None)

    def positional(self) -> Iterator[Argument]:
        """The parameters without names that have a value."""
        return (a for name, a in self.arguments.items() if name.isdigit() and a.start < a.end)


@dataclass(slots=True)
class Page:
    """A page while it is rendered: its marks, what was written, and its references in the order of their first mark."""

    marks: Marks
    out: Writer = field(default_factory=Writer)
    labels: dict[str, str] = field(default_factory=dict)  # name or words of a reference -> label
    bodies: dict[str, Span | str] = field(default_factory=dict)  # label -> where its words stand, or the words
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
        aside = Page(self.marks, Writer(flat="; "), dict(self.labels), depth=self.depth)
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
    marks, out, source = page.marks, page.out, page.source
    at, index, count = start, marks.at(start), len(marks.starts)
    while index < count and (place := marks.starts[index]) < end:
        if at < place:
            out.put(source[at:place], at)
        closer = marks.closers[index]
        reaches_out = marks.ends[closer if closer >= 0 else index] > end
        at = min(marks.ends[index] if reaches_out else _RENDERERS[marks.kinds[index]](page, index), end)
        index = marks.at(at) if at > marks.ends[index] else index + 1
    if at < end:
        out.put(source[at:end], at)
    page.depth -= 1
    page.limit = outer


def template_at(page: Page, index: int, stop: int = -1) -> Template:
    """The template that the mark opens, split at its bars. `stop`: where one that is never closed is taken to end."""
    marks, source = page.marks, page.source
    start = marks.starts[index]
    end = marks.close(index) if stop < 0 else stop
    inner = end - 2 if stop < 0 else end
    bars = list(_bars(marks, index, inner))
    edges = [*bars, inner]
    called = source[start + 2 : edges[0]].partition("\n")[0].partition("<!--")[0]
    arguments: dict[str, Argument] = {}
    count = 0
    nested = marks.closers[index] != index + 1
    for left, right in pairwise(edges):
        equals = _equals(marks, left + 1, right) if nested else source.find("=", left + 1, right)
        if equals < 0:
            count += 1
            first, last = _trimmed(source, left + 1, right)
            arguments[str(count)] = Argument(str(count), first, last, first)
        else:
            at, until = _trimmed(source, left + 1, equals)
            name = source[at:until].lower()
            arguments.pop(name, None)  # the last of two with one name counts, and stands where it stands
            arguments[name] = Argument(name, *_trimmed(source, equals + 1, right), at)
    return Template(" ".join(called.replace("_", " ").lower().split()), start, end, arguments)


def _bars(marks: Marks, index: int, end: int) -> Iterator[int]:
    """Where bars stand between the parameters of the template that the mark opens."""
    source = marks.source
    at, i = marks.ends[index], index + 1
    count = len(marks.starts)
    while True:
        stop = min(marks.starts[i], end) if i < count else end
        bar = source.find("|", at, stop)
        while bar >= 0:
            yield bar
            bar = source.find("|", bar + 1, stop)
        if stop >= end:
            return
        at, i = (marks.ends[marks.closers[i]], marks.closers[i] + 1) if marks.closers[i] >= 0 else (marks.ends[i], i + 1)


def _equals(marks: Marks, start: int, end: int) -> int:
    """Where the name of a parameter ends, -1 if it has none: the first `=` before anything nested but a comment."""
    equals = marks.source.find("=", start, end)
    if equals < 0:
        return -1
    first, last = marks.at(start), marks.at(equals)
    return -1 if any(kind in _NESTING for kind in marks.kinds[first:last]) else equals


def _trimmed(source: str, start: int, end: int) -> tuple[int, int]:
    words = source[start:end]
    right = words.rstrip()
    first = start + len(right) - len(right.lstrip())
    return first, max(first, start + len(right))


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


def _template(page: Page, index: int) -> int:
    from tenure.documents.wiki.templates import write_template  # the table of templates needs what is here

    if page.marks.closers[index] < 0:
        return _unclosed(page, index)
    template = template_at(page, index)
    write_template(page, template)
    return template.end


def _unclosed(page: Page, index: int) -> int:
    """A template that is never closed: an infobox still has its rows, another loses its line."""
    from tenure.documents.wiki.boxes import write_unclosed

    return write_unclosed(page, index)


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


def _table(page: Page, index: int) -> int:
    from tenure.documents.wiki.tables import write_table

    return write_table(page, index)


def _whole(page: Page, index: int) -> int:
    marks = page.marks
    words = page.source[marks.starts[index] : marks.ends[index]]
    if words[:7].lower() == "<nowiki" and ">" in words and not words.endswith("/>"):
        begin = words.index(">") + 1
        page.out.put(words[begin : words.rindex("<")], marks.starts[index] + begin)
    return marks.ends[index]


def _nothing(page: Page, index: int) -> int:
    return page.marks.ends[index]


_RENDERERS = {
    "{{": _template, "}}": _nothing, "[[": _link, "]]": _nothing, "{|": _table, "|}": _nothing,
    "<r": _reference, "<s": _named_reference, "</": _nothing, "<t": _tag, "<!": _nothing, "<w": _whole,
    "''": _nothing, "[h": _address, "[/": _address, "__": _nothing, "&": _entity,
}  # fmt: skip
