"""Names and places as the database compares them."""

from __future__ import annotations

import unicodedata


def folded(words: str) -> str:
    """Words without case, accents and punctuation, one space between: "Posts & Telegraphs, Ива́н" -> "posts telegraphs иван"."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    return " ".join("".join(_letter(c) for c in plain).split())


def _letter(character: str) -> str:
    if unicodedata.category(character).startswith("M"):
        return ""
    return character if character.isalnum() else " "
