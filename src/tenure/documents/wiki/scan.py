"""The marks of a wikitext and which closes which."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

_MARK = re.compile(  # every branch begins with a bare letter (no repeat, no set): only so the engine skips to the next of them
    r"<!--.*?(?:-->|\Z)|</?[a-zA-Z][^<>]*>|\{\{|\}\}|\[\[|\]\]|''{1,4}|\{\|(?![|}])|\n[ \t]*\|\}(?!\})|&\#?\w{1,10};|\[(?:https?:)?//"
    r"|__[A-Z]{3,20}__",
    re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r"</?(\w+)")
_WHOLE = {
    name: re.compile(rf"</{name}\s*>", re.IGNORECASE)
    for name in (
        "nowiki",
        "math",
        "gallery",
        "timeline",
        "score",
        "source",
        "syntaxhighlight",
        "imagemap",
        "templatestyles",
        "style",
        "code",
        "graph",
    )
}
_OPENER = {"}}": "{{", "]]": "[[", "|}": "{|", "</": "<r"}
_PLAIN = frozenset({"{{", "}}", "[[", "]]", "''", "{|", "[/", "__"})  # marks whose kind is their first two characters


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of a source in order: where each starts and ends, its kind, and the index of the mark that closes it (-1: none).

    A kind is the mark's first two characters; `<r` and `</` are the bounds of a reference, `<t` is any other tag, `<!` a comment,
    `<w` an element that is taken as a whole, `&` an entity.
    """

    source: str
    starts: list[int]
    ends: list[int]
    kinds: list[str]
    closers: list[int]

    def at(self, offset: int) -> int:
        """Index of the first mark at or after an offset."""
        return bisect_left(self.starts, offset)

    def close(self, index: int) -> int:
        """End of the construct that a mark opens; of an unclosed one, the end of its line."""
        if self.closers[index] >= 0:
            return self.ends[self.closers[index]]
        line = self.source.find("\n", self.ends[index])
        return len(self.source) if line < 0 else line


def scan(source: str) -> Marks:
    """One pass over the source. What is never closed, or closed without being open, is left without a partner."""
    starts: list[int] = []
    ends: list[int] = []
    kinds: list[str] = []
    closers: list[int] = []
    stack: list[int] = []  # marks that are open
    waiting = {"{{": 0, "[[": 0, "{|": 0, "<r": 0}  # how many of each
    index = -1
    past = 0  # what stands before it is inside an element that is taken as a whole
    never: set[str] = set()  # elements of which no end is left
    for found in _MARK.finditer(source):
        start, end = found.span()
        if start < past:
            continue
        kind = source[start : start + 2]
        if kind not in _PLAIN:
            kind = _kind(found[0])
            if kind == "<w":
                end = past = _whole_end(found, never)
        index += 1
        starts.append(start)
        ends.append(end)
        kinds.append(kind)
        closers.append(-1)
        if kind in waiting:
            stack.append(index)
            waiting[kind] += 1
        elif kind in _OPENER and waiting[_OPENER[kind]]:
            opener = -1
            while opener < 0 or kinds[opener] != _OPENER[kind]:  # what opened inside and is still open is never closed
                opener = stack.pop()
                waiting[kinds[opener]] -= 1
            closers[opener] = index
    return Marks(source, starts, ends, kinds, closers)


def _kind(mark: str) -> str:
    first = mark[0]
    if first == "<":
        return _kind_of_tag(mark)
    return "&" if first == "&" else "|}" if first == "\n" else mark[:2]


def _kind_of_tag(mark: str) -> str:
    name = _NAME.match(mark)
    if name is None:
        return "<!"
    folded = name[1].lower()
    if folded == "ref":
        return "</" if mark[1] == "/" else "<s" if mark.endswith("/>") else "<r"
    return "<w" if folded in _WHOLE and mark[1] != "/" and not mark.endswith("/>") else "<t"


def _whole_end(found: re.Match[str], never: set[str]) -> int:
    """Where an element ends whose inside is not read; one that is never closed is its tag alone."""
    name = found[0][1:].rstrip(">").split()[0].lower()
    closing = None if name in never else _WHOLE[name].search(found.string, found.end())
    if closing is None:
        never.add(name)
    return closing.end() if closing else found.end()
