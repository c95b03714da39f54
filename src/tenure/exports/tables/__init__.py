"""The tables there are to take away: one module a table, with its `TABLE`."""

from __future__ import annotations

import importlib
import pkgutil

from tenure.exports.columns import Table


def discover() -> dict[str, Table]:
    """Every table by its name."""
    modules = (importlib.import_module(f"{__name__}.{m.name}") for m in pkgutil.iter_modules(__path__))
    tables = [module.TABLE for module in modules]
    return {table.name: table for table in sorted(tables, key=lambda table: table.name)}
