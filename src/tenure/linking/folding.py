"""Folding: two spellings of one word become equal strings.

Three strengths, each a pure function from text to text:

- `fold` forgets case, diacritics, punctuation and script (Cyrillic is transliterated): "Смирно́в" and "SMIRNOV" are equal;
- `skeleton` also forgets which transliteration was used: "Semyonov", "Semenov", "Semionov" and "Семёнов" are equal;
- `slug` makes a readable identifier.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CYRILLIC = dict(zip("абвгдезийклмнопрстуфыэіґўј", "abvgdeziyklmnoprstufyeiguj", strict=True)) | {
    "ї": "i",
    "ё": "yo", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ь": "", "ю": "yu", "я": "ya", "є": "ye",
    "ђ": "dj", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz",
}  # fmt: skip
_LATIN = {"ł": "l", "ø": "o", "ß": "ss", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i"}
_CARONS = {"č": "ch", "š": "sh", "ž": "zh", "ř": "r", "ś": "s", "ć": "c"}
_TRANSLATION = str.maketrans(_CYRILLIC | _LATIN | _CARONS)
_COMBINING_ACCENTS = re.compile("[\u0300-\u036f]")
_NOT_WORD = re.compile(r"[^\w]+")
_APOSTROPHES = re.compile(r"['’‘ʹʺ`´]")

_SYSTEMS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"shch|schtsch|stch", "sc"),
        (r"tsch|tch|ch|cz", "c"),
        (r"sch|sh|sz", "s"),
        (r"zh", "z"),
        (r"kh", "h"),
        (r"ts|tz", "c"),
        (r"ph", "f"),
        (r"ck", "k"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"[jy]", "i"),
        (r"i[eo]", "e"),
        (r"iu", "u"),
        (r"(?<=[aeiou])h", "c"),
        (r"ff?\b", "f"),
        (r"(?<=[oe])f\b", "v"),
        (r"(?<=[csz])o(?=va?\b)", "e"),
        (r"(.)\1+", r"\1"),
    )
)


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """Lower case ASCII-like words joined by single spaces; "" where nothing is left."""
    decomposed = unicodedata.normalize("NFKD", _without_stress(text).casefold().translate(_TRANSLATION))
    plain = _COMBINING_ACCENTS.sub("", decomposed).casefold().translate(_TRANSLATION)  # "𝑨" becomes a capital only when decomposed
    return _NOT_WORD.sub(" ", _APOSTROPHES.sub("", plain)).strip()


def _without_stress(text: str) -> str:
    """Composed characters; an accent that only marks the stress of a Cyrillic vowel is dropped, "ё" and "č" stay themselves."""
    return _COMBINING_ACCENTS.sub("", unicodedata.normalize("NFC", text))


@lru_cache(maxsize=200_000)
def skeleton(text: str) -> str:
    """`fold` without the differences between transliteration systems (BGN/PCGN, ISO 9, Library of Congress, German, French habits)."""
    out = fold(text)
    for pattern, to in _SYSTEMS:
        out = pattern.sub(to, out)
    return out


def slug(text: str, limit: int = 120) -> str:
    """A readable identifier: "First Secretary of the Komsomol" -> "first-secretary-of-the-komsomol"."""
    return fold(text).replace(" ", "-").replace("_", "-")[:limit].strip("-") or "unnamed"
