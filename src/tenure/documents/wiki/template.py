"""Templates in the source, split at their bars."""

from __future__ import annotations

from collections.abc import Iterator
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

    def first(self, *names: str) -> Argument | None:
        """The first of these parameters that has a value."""
        return next((a for name in names if (a := self.arguments.get(name)) and a.start < a.end), None)

    def positional(self) -> Iterator[Argument]:
        """The parameters without names that have a value."""
        return (a for name, a in self.arguments.items() if name.isdigit() and a.start < a.end)


def template_at(marks: Marks, index: int, stop: int = -1) -> Template:
    """The template that the mark opens, split at its bars. `stop`: where one that is never closed is taken to end."""
    source = marks.source
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
