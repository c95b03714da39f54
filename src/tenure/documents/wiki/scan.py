"""The marks of a wikitext and which closes which."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

_WHOLE = "math|gallery|timeline|score|source|syntaxhighlight|imagemap|templatestyles|style|code|graph|mapframe|chem"
_MARK = re.compile(  # every branch begins with a letter of its own: the engine skips to the next of them
    rf"<!--.*?(?:-->|\Z)|<(?P<whole>nowiki|{_WHOLE})\b[^<>]*(?:/>|>.*?</(?P=whole)\s*>)|<ref\b[^<>]*>|</ref\s*>|</?[a-zA-Z][^<>]*>"
    r"|\{\{|\}\}|\[\[|\]\]|'{2,5}|\{\|(?![|}])|\n[ \t]*\|\}(?!\})|&\#?\w{1,10};|\[(?:https?:)?//|__[A-Z]{3,20}__",
    re.DOTALL | re.IGNORECASE,
)
_OPENER = {"}}": "{{", "]]": "[[", "|}": "{|", "</": "<r"}


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
    open_marks: dict[str, list[int]] = {"{{": [], "[[": [], "{|": [], "<r": []}
    for found in _MARK.finditer(source):
        kind = _kind(found)
        index = len(starts)
        starts.append(found.start())
        ends.append(found.end())
        kinds.append(kind)
        closers.append(-1)
        if kind in open_marks:
            open_marks[kind].append(index)
        elif kind in _OPENER and (waiting := open_marks[_OPENER[kind]]):
            opener = waiting.pop()
            closers[opener] = index
            for others in open_marks.values():  # what opened inside and is still open is never closed
                while others and others[-1] > opener:
                    others.pop()
    return Marks(source, starts, ends, kinds, closers)


def _kind(found: re.Match[str]) -> str:
    mark = found[0]
    first = mark[0]
    if first == "<":
        return _kind_of_tag(found, mark)
    return "&" if first == "&" else "|}" if first == "\n" else mark[:2]


def _kind_of_tag(found: re.Match[str], mark: str) -> str:
    if mark.startswith("<!--"):
        return "<!"
    if found["whole"]:
        return "<w"
    folded = mark[:6].lower()
    if folded.startswith("</ref") and not mark[5:6].isalpha():
        return "</"
    if folded.startswith("<ref") and not mark[4:5].isalpha():
        return "<s" if mark.endswith("/>") else "<r"
    return "<t"
