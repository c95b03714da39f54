"""Finds the readers and lets the surest one have the input."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import cast

from tenure.documents import carriers as carrier_folder
from tenure.documents import forms as form_folder
from tenure.documents.base import Carrier, Form


def _modules(folder: ModuleType) -> list[ModuleType]:
    names = sorted(m.name for m in pkgutil.iter_modules(folder.__path__) if not m.name.startswith("_"))
    return [importlib.import_module(f"{folder.__name__}.{name}") for name in names]


TEXT_FORMS = ("plain_text", "infobox_text", "browser_page", "wikitext_source")
"""Forms whose `Document.text` is the text as given; the format "text" chooses among them."""


@cache
def carriers() -> dict[str, Carrier]:
    """Every carrier by its name."""
    return {module.NAME: cast(Carrier, module) for module in _modules(carrier_folder)}


@cache
def forms() -> dict[str, Form]:
    """Every form of text by its name."""
    return {module.NAME: cast(Form, module) for module in _modules(form_folder)}


def carrier_of(head: bytes, path: Path) -> Carrier:
    """The carrier that is surest of the first bytes (already decompressed); a single document where none is."""
    return max(carriers().values(), key=lambda carrier: carrier.sniff(head, path))


def form_named(name: str, text: str) -> Form:
    """The form of that name; for "text", the one of TEXT_FORMS that is surest of the text. Raises KeyError."""
    return form_of(text[:20_000], "", TEXT_FORMS) if name == "text" else forms()[name]


def form_of(head: str, ending: str, among: Iterable[str] | None = None) -> Form:
    """The form that is surest of a text's beginning. `ending` is the file's, with its dot, in lower case, or empty.

    `among` limits the choice to forms of these names.
    """
    candidates = forms().values() if among is None else [forms()[name] for name in among]
    return max(candidates, key=lambda form: form.sniff(head, ending))
