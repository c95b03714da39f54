"""The views of the page: one module each, found by discovery.

To add a view, add a module with

    ROUTES = {"/address/{id:path}": function, …}
    def function(ask: Ask) -> Page | Data: ...         # raises `Missing` or `CallError`

and a template of the module's name. A view asks the questions and the store's read API and composes; it holds no SQL and no HTTP.
What it gives as `json` and `rows` is offered as JSON and CSV at the same address with `?format=json` or `?format=csv`.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable

from tenure.web.page import Ask, Data, Page

View = Callable[[Ask], Page | Data]


def discover() -> dict[str, View]:
    """Every view by its address."""
    modules = [importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__)]
    return {path: view for module in modules for path, view in module.ROUTES.items()}
