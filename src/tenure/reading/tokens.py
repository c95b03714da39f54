"""Words with their offsets, and where sentences end.

Tokens are parallel lists, not objects: an object a word would cost a twentieth of the time budget.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from tenure.languages.senses import words

BEFORE_NAMES = words("shortened_before_names")
BEFORE_YEARS = frozenset("bdc")  # "( b . 1968 )"
_MARK = "\u0300-\u036f\u00ad"  # combining accents and soft hyphens belong to the word they stand in
TOKEN = re.compile(
    rf"(?:[A-Z]\.){{2,}}|(?:[A-Z]\.)+[A-Z] \.(?! ?\n)"  # U.S., N.Y., and "U.S ." of tokenised texts
    rf"|\d+(?:[.,]\d+)*(?:[a-zA-Z]+)?"  # 1921, 330,000, 21st, 1920s
    rf"|[^\W\d_][\w{_MARK}]*(?:(?:['’](?![sS]\b)|[-‐‑])[\w{_MARK}]+)*"  # a word; its parts joined by hyphen or apostrophe
    rf"|['’][sS]\b"  # the possessive
    rf"|\[[^\[\]\n]{{1,24}}\]"  # a reference mark: [1], [citation needed]
    rf"|\n|[^\w\s]"
)


class Tokens(NamedTuple):
    """The tokens of one block: `texts[i]` stands at `starts[i]:ends[i]` of the document; `lows` are lower case."""

    texts: list[str]
    lows: list[str]
    starts: list[int]
    ends: list[int]


def tokenise(text: str, start: int, end: int, abbreviations: frozenset[str]) -> Tokens:
    """The tokens of `text[start:end]`. A dot is joined to an abbreviation or an initial before it ("Dr.", "J. Smith")."""
    texts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in TOKEN.finditer(text, start, end):
        token = match.group()
        at = match.start()
        if token in "*_" or (token[0] == "[" and len(token) > 1):  # emphasis of Markdown, reference marks
            continue
        if token == "." and texts and _joins(texts[-1], text, ends[-1], at, end, abbreviations):
            texts[-1] = text[starts[-1] : at + 1]
            ends[-1] = at + 1
            continue
        texts.append(token.replace(" ", ""))
        starts.append(at)
        ends.append(match.end())
    return Tokens(texts, [t.lower() if t[-1] != "." else t.lower().replace(" .", ".") for t in texts], starts, ends)


def _joins(word: str, text: str, word_end: int, at: int, end: int, abbreviations: frozenset[str]) -> bool:
    """Whether the dot at `at` belongs to the word before it."""
    if at - word_end > 1 or not word[0].isalpha():
        return False
    if at - word_end == 1 and text[at + 1 : at + 2] == " " and at + 2 < end:  # "Mrs . Orlova", as tokenised texts have it
        following = text[at + 2]
        if (word[0].isupper() and word.lower() in BEFORE_NAMES and following.isupper()) or (word in BEFORE_YEARS and following.isdigit()):
            return True
    if len(word) == 1:
        return word.isupper() and (word != "I" or text[at + 1 : at + 2].isalpha())
    if at == word_end and (word + ".").lower() in abbreviations:
        return True
    return len(word) > 3 and word[-2] == "." and word[0].isupper()


def sentences(tokens: Tokens) -> list[tuple[int, int]]:
    """Token ranges of the sentences of a block."""
    texts, starts, ends = tokens.texts, tokens.starts, tokens.ends
    found: list[tuple[int, int]] = []
    first, n, i = 0, len(texts), 0
    while i < n:
        token = texts[i]
        if token in ".!?\n…" and _ends(texts, starts, ends, i, n):
            while i + 1 < n and texts[i + 1] in "”’\"')]" and starts[i + 1] == ends[i]:
                i += 1
            found.append((first, i + 1))
            first = i + 1
        i += 1
    if first < n:
        found.append((first, n))
    return found


def _ends(texts: list[str], starts: list[int], ends: list[int], i: int, n: int) -> bool:
    """Whether the mark at `i` ends a sentence: what follows begins one."""
    if texts[i] == "\n":
        return False
    if texts[i] != ".":
        return True
    k = i + 1
    while k < n and texts[k] in "”’\"')]\n[":
        if texts[k] == "[":  # a reference mark [1] stands between the dot and the next sentence
            k += 3
            continue
        k += 1
    if k >= n:
        return True
    following = texts[k]
    return not (following[0].islower() or following in ",;:") or (starts[k] == ends[i] and following[0].isupper() and len(texts[i - 1]) > 2)
