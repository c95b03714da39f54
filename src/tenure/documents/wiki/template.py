"""Templates in the source, split at their bars."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from tenure.documents.wiki.scan import Marks

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
    is_plain: bool = False  # nothing is nested in it

    def first(self, *names: str) -> Argument | None:
        """The first of these parameters that has a value."""
        arguments = self.arguments
        for name in names:
            found = arguments.get(name)
            if found is not None and found.start < found.end:
                return found
        return None

    def positional(self) -> Iterator[Argument]:
        """The parameters without names that have a value."""
        return (a for name, a in self.arguments.items() if name.isdigit() and a.start < a.end)


def template_at(marks: Marks, index: int, stop: int = -1) -> Template:
    """The template that the mark opens, split at its bars. `stop`: where one that is never closed is taken to end."""
    source = marks.source
    start = marks.starts[index]
    end = marks.close(index) if stop < 0 else stop
    inner = end - 2 if stop < 0 else end
    is_plain = marks.closers[index] == index + 1
    if is_plain:
        called, *written = source[start + 2 : inner].split("|")
        found = _plain(written, start + 2 + len(called) + 1)
    else:
        edges = [*_bars(marks, index, inner), inner]
        called = source[start + 2 : edges[0]]
        found = _nested(marks, edges)
    arguments: dict[str, Argument] = {}
    for argument in found:
        if argument.name in arguments:  # the last of two with one name counts, and stands where it stands
            del arguments[argument.name]
        arguments[argument.name] = argument
    title = called.partition("\n")[0].partition("<!--")[0]
    return Template(" ".join(title.replace("_", " ").lower().split()), start, end, arguments, is_plain)


def _plain(written: Sequence[str], at: int) -> Iterator[Argument]:
    """The parameters of a template without anything nested; those without a name are counted."""
    count = 0
    for words in written:
        end = at + len(words)
        name, equals, value = words.partition("=")
        if equals:
            bare = value.strip()
            first = at + len(name) - len(name.lstrip())
            start = end - len(value.lstrip()) if bare else end
            name = name.strip().lower()
        else:
            bare = words.strip()
            count += 1
            first = start = end - len(words.lstrip()) if bare else end
            name = ""
        yield Argument(name or str(count), start, start + len(bare), first)
        at = end + 1


def _nested(marks: Marks, edges: Sequence[int]) -> Iterator[Argument]:
    """The same where something is nested: `edges` are the bars at the template's own depth, and its end."""
    count = 0
    for left, right in pairwise(edges):
        equals = _equals(marks, left + 1, right)
        if equals < 0:
            count += 1
            first, last = _trimmed(marks.source, left + 1, right)
            yield Argument(str(count), first, last, first)
        else:
            at, until = _trimmed(marks.source, left + 1, equals)
            yield Argument(marks.source[at:until].lower() or str(count), *_trimmed(marks.source, equals + 1, right), at)


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
