"""The formats to take tables away in: one module a format, named as `--format` names it. The recipe is in `tenure.exports`."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType
from typing import Any

from tenure.errors import CallError


def discover() -> dict[str, ModuleType]:
    """Every format by its name."""
    return {m.name: importlib.import_module(f"{__name__}.{m.name}") for m in sorted(pkgutil.iter_modules(__path__), key=lambda m: m.name)}


def need(module: str, format: str) -> Any:
    """A module that comes with an extra. Raises CallError that says how to install it."""
    try:
        return importlib.import_module(module)
    except ImportError:
        raise CallError(f"the format {format} needs {module.partition('.')[0]}; `pip install tenure[tables]` brings it") from None
