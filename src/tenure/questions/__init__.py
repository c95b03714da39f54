"""What people ask of the database: one file a question, found by discovery.

A question is a function of the store's read API and plain arguments that gives back a typed value; it prints nothing and changes nothing.

To add a question, add a module here, named as the question, with:

    def ask(db: sqlite3.Connection, …) -> SomeAnswer: ...      # raises CallError where the call is wrong or a name is unknown or ambiguous

    @dataclass(frozen=True, slots=True)
    class SomeAnswer(Answer):                                   # of `values`
        def to_json(self) -> Any: ...                           # what --json prints
        def rows(self) -> list[Row]: ...                        # the same as a flat table, for pandas and notebooks

then one line in `tenure/api.py`, which makes it a method of the Python API, and a module of the same name in `tenure/commands/`,
which asks and renders.
Names are resolved by `naming`, dates people type by `asking`, quotes fetched by `citing`: no question does these itself.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import Any


def discover() -> dict[str, Callable[..., Any]]:
    """The `ask` of every question by its name: a module of this folder that has one."""
    modules = {m.name: importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)}
    return {name: module.ask for name, module in sorted(modules.items()) if hasattr(module, "ask")}
