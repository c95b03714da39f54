"""Lines, headings, paragraphs and list items of a text, as spans.

Only spans come out: the text stays as it is, blanks and all. What is blank, a table's rule, a category line or in a section
that lists sources is in no block.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import NamedTuple

from tenure.model import Block, BlockKind

NOT_PROSE = frozenset(
    {
        "bibliography",
        "citations",
        "contents",
        "discography",
        "external link",
        "external links",
        "filmography",
        "footnotes",
        "further reading",
    }
    | {"gallery", "literature", "navigation menu", "notes", "notes and references", "primary sources", "publications", "references"}
    | {"references and notes", "references and sources", "secondary sources", "see also", "selected bibliography", "selected publications"}
    | {"selected works", "sources", "works", "works cited"}
)
"""Headings of sections that hold no prose."""

_LINE = re.compile(r"\S[^\r\n]*")
_BULLET = re.compile(r"([-–—*•·#]+|\(?\d{1,3}[.)])\s+(?=\S)")
_WIKI_HEADING = re.compile(r"(={1,6})\s*(\S.*?)\s*\1$")
_HASH_HEADING = re.compile(r"(#{1,6})\s+(\S.*?)\s*#*$")
_UNDERLINE = re.compile(r"(=|-){3,}$")
_EDIT = re.compile(r"\s*\[\s*edit(?: source)?\s*\]$", re.IGNORECASE)
_MARKS = re.compile(r"(?:\[\w{1,7}\])+$")
_LEFTOVER = re.compile(r"[!|]|\{\||\[ ?\[ ?(?:Category|File|Image)\s?:|\[\d{1,3}\]:?\s", re.IGNORECASE)
_SENTENCE_WORDS = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|did|does|do|will|would|can|could|became|becomes|held|holds|left|won|led|met|took|made|"
    r"went|came|began|ran|rose|fell|gave|got|saw|wrote|[a-z]{2,}ed|lives|resides)\b"
)
_PERSONAL = re.compile(r"(?:He|She|They|It|This|That|There|These|His|Her|Their|In|On|At|From|After|Before|During|Since|I|We)\b")


class Line(NamedTuple):
    """A line that is not blank, without the white space around it. `gap`: a blank line (or the beginning) comes before it."""

    start: int
    end: int
    gap: bool
    words: str


def lines(text: str, start: int = 0, end: int | None = None) -> Iterator[Line]:
    """The lines of `text[start:end]` that are not blank, in order."""
    before = start
    for found in _LINE.finditer(text, start, len(text) if end is None else end):
        words = found[0].rstrip()
        at = found.start()
        yield Line(at, at + len(words), before == start or text.count("\n", before, at) > 1 or text.count("\r\r", before, at) > 0, words)
        before = at + len(words)


def heading(words: str) -> tuple[int, int, int] | None:
    """(level, first, last) of a marked heading's words within a line: `== Career ==`, `## Career`; None if it is none."""
    if words[0] not in "=#" or len(words) > 300:
        return None
    found = _WIKI_HEADING.match(words) or _HASH_HEADING.match(words)
    return (len(found[1]), *found.span(2)) if found else None


def without_edit(words: str) -> int:
    """Length of a heading's words without a copied `[edit]`."""
    found = _EDIT.search(words) if words[-1:] == "]" and len(words) < 300 else None
    return found.start() if found else len(words)


def is_loose_heading(words: str) -> bool:
    """A short line on its own that no sentence looks like: `Early life`, and `Early life .` of tokenised pages.

    A closing full stop is allowed only where it stands apart, as tokenisers leave it.
    """
    apart = words.endswith(" .")
    core = words[:-2] if apart else words
    if not core or len(core) > 80 or core.count(" ") > 9 or core[-1] in ".,;:!?…":
        return False
    first, _, rest = core.partition(" ")
    if not (first[0].isupper() or (apart and first[0].isdigit() and len(first) >= 4)) or (_PERSONAL.match(core) and rest):
        return False
    return not _SENTENCE_WORDS.search(rest)


def section_name(words: str) -> str:
    """A heading folded for comparison with NOT_PROSE."""
    return words.strip(" .:=#").casefold()


def bullet(words: str) -> tuple[int, int] | None:
    """(offset of an item's words, depth) of a list line; None for another line."""
    found = _BULLET.match(words)
    if not found:
        return None
    mark = found[1]
    return found.end(), len(mark) if mark[0] in "*#" else 1


def blocks(text: str, start: int = 0, title: str = "", *, skipping: bool = False, without: Container[int] = ()) -> Iterator[Block]:
    """Blocks of prose as people type or save it: headings, paragraphs (hard-wrapped or a line each), list items.

    `without`: where lines begin that are none of it.
    """
    if not start and "\n" not in text and "\r" not in text:
        yield from _one_line(text)
        return
    shut_at = 1 if skipping else 0  # the level of the heading whose section is not read
    found = lines(text, start)
    for group in paragraphs(_others(found, without) if without else found):
        for block in _blocks_of(group, title):
            if block.kind == "heading":
                if not shut_at or block.level <= shut_at:
                    shut_at = block.level if section_name(text[block.start : block.end]) in NOT_PROSE else 0
                yield block
            elif not shut_at:
                yield block


def _others(found: Iterable[Line], without: Container[int]) -> Iterator[Line]:
    """The lines that do not begin at those places; what stands between two others parts them."""
    is_cut = False
    for line in found:
        if line.start in without:
            is_cut = True
        else:
            yield line._replace(gap=True) if is_cut else line
            is_cut = False


def paragraphs(found: Iterable[Line]) -> Iterator[list[Line]]:
    """Lines grouped by the blank lines between them."""
    group: list[Line] = []
    for line in found:
        if line.gap and group:
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _one_line(text: str) -> Iterator[Block]:
    words = text.rstrip()
    start = len(words) - len(words.lstrip())
    if start < len(words):
        yield Block("prose", start, len(words))


def _blocks_of(group: Sequence[Line], title: str) -> Iterator[Block]:
    """The blocks of one paragraph's lines."""
    if len(group) == 2 and _UNDERLINE.match(group[1].words) and len(group[0].words) <= 80:
        yield Block("heading", group[0].start, group[0].end, 1 if group[1].words[0] == "=" else 2)
        return
    if len(group) > 1 and is_wrapped(group):
        yield from _wrapped(group)
        return
    alone = len(group) == 1
    for line in group:
        yield from _block_of(line, alone, title)


def _wrapped(group: Sequence[Line]) -> Iterator[Block]:
    """A hard-wrapped paragraph: one block, or one for each item that begins in it."""
    starts = [i for i, line in enumerate(group) if i == 0 or bullet(line.words) or heading(line.words) or heading(group[i - 1].words)]
    for i, after in zip(starts, [*starts[1:], len(group)], strict=True):
        marked = bullet(group[i].words)
        for block in _block_of(group[i], alone=True, title=""):
            if block.kind == "heading" and heading(group[i].words):
                yield block
            else:
                yield Block("item" if marked else "prose", block.start, group[after - 1].end, block.level if marked else 0)


def _block_of(line: Line, alone: bool, title: str) -> Iterator[Block]:
    words = line.words
    marked = heading(words)
    item = bullet(words)
    if marked:
        level, first, last = marked
        yield Block("heading", line.start + first, line.start + last, level)
    elif _LEFTOVER.match(words) or not any(map(str.isalnum, words)):
        return
    elif item:
        yield Block("item", line.start + item[0], line.end, item[1])
    elif words == title:
        yield Block("heading", line.start, line.end, 1)
    elif words[-1] == "]" and without_edit(words) < len(words):
        yield Block("heading", line.start, line.start + without_edit(words), 2)
    elif alone and is_loose_heading(words):
        yield Block("heading", line.start, line.end, 2)
    else:
        yield Block(_kind(words, alone), line.start, line.end, 0)


def _kind(words: str, alone: bool) -> BlockKind:
    """A short line among others that ends no sentence is an item of a list without bullets ("1990–94 Minister of Finance")."""
    return "item" if not alone and len(words) < 120 and _MARKS.sub("", words)[-1:] not in ".!?:…”\"')" else "prose"


def is_wrapped(group: Sequence[Line]) -> bool:
    """Lines broken at a margin: all but the last are of nearly one length, and seldom end a sentence."""
    lengths = [line.end - line.start for line in group[:-1]]
    margin = max(lengths)
    if not 40 <= margin <= 130 or group[-1].end - group[-1].start > margin + 10:
        return False
    full = sum(length > margin * 0.7 for length in lengths)
    ended = sum(line.words[-1] in ".!?" for line in group[:-1])
    return full >= 0.8 * len(lengths) and ended <= 0.6 * len(lengths)
