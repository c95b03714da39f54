"""`load("en")` reads a language's files once and gives its `Vocabulary`: plain dictionaries and sets."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pathlib import Path
from typing import cast

from tenure.errors import TenureError
from tenure.languages.assembly import assemble
from tenure.languages.words import Grammar, Kin, Pronoun, Role, Vocabulary

__all__ = ["Kin", "Pronoun", "Role", "Vocabulary", "load"]


@cache
def load(language: str) -> Vocabulary:
    """The vocabulary of a language, given by its folder's name; raises TenureError where there is no such folder."""
    folder = Path(__file__).parent / language
    if not (folder / "grammar.py").is_file():
        raise TenureError(f"no vocabulary for the language {language!r}: tenure/languages has no folder {language}/ with a grammar.py")
    grammar = cast(Grammar, import_module(f"tenure.languages.{language}.grammar"))
    return assemble(language, folder, grammar)
