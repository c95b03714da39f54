"""Templates in the source, split at their bars."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
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


@dataclass(slots=True)
class Template:
    """A template in the source, its name levelled: lower case, blanks for underscores. It is split further when that is asked for:
    most are citations, of which the words are enough, or are left out."""

    name: str
    start: int
    end: int
    is_plain: bool  # nothing is nested in it
    _split: Callable[[], Iterable[Argument]]
    _written: Sequence[str] = ()  # the parameters of one that is plain
    _arguments: dict[str, Argument] | None = None
    _words: dict[str, str] | None = None

    @property
    def arguments(self) -> dict[str, Argument]:
        """The parameters by name, in order; the last of two with one name counts, and stands where it stands."""
        if self._arguments is None:
            found: dict[str, Argument] = {}
            for argument in self._split():
                found.pop(argument.name, None)
                found[argument.name] = argument
            self._arguments = found
        return self._arguments

    @property
    def words(self) -> dict[str, str]:
        """Of a plain template: the same as words, without where they stand."""
        if self._words is None:
            found: dict[str, str] = {}
            count = 0
            for written in self._written:
                name, equals, value = written.partition("=")
                if equals:
                    name = name.strip().lower() or str(count)
                else:
                    count += 1
                    name, value = str(count), written
                found.pop(name, None)
                found[name] = " ".join(value.split())
            self._words = found
        return self._words

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
        return Template(_levelled(called), start, end, True, partial(_plain, written, start + 2 + len(called) + 1), written)
    edges = [*_bars(marks, index, inner), inner]
    return Template(_levelled(source[start + 2 : edges[0]]), start, end, False, partial(_nested, marks, edges))


@lru_cache(maxsize=4096)
def _levelled(called: str) -> str:
    title = called.partition("\n")[0].partition("<!--")[0]
    return " ".join(title.replace("_", " ").lower().split())


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
