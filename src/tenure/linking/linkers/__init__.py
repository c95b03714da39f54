'''Linkers: who among the profiles of all documents is one person. One file a linker, found by discovery; `tenure build --linker` chooses.

    points    the table of statements with their points (the usual one): needs nothing but tenure
    splink    the same evidence weighed by Splink in DuckDB, a second opinion: needs `pip install tenure[splink]`

To add a linker, add a file with

    """What it does, and what it promises."""
    def cluster(profiles, together=(), apart=()) -> Clusters: …

`together` and `apart` are pairs of keys that people have decided, and override whatever the linker finds. The result must depend on nothing
but the sets that go in: the same clusters come out in whatever order they are given. And profiles that share no tie (`profiles.ties`) with
a group have no say in it: builds link again only what hangs together with what has changed. What a linker needs beyond tenure's own
dependencies is imported when it is used; a function `ready()` beside it raises a CallError that says what to install. Then record its run
over the truth table: `python tests/linking/test_truth_table.py`.
'''

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache
from types import ModuleType

from tenure.errors import CallError
from tenure.linking.people import Clusters

USUAL = "points"


@cache
def discover() -> Mapping[str, ModuleType]:
    """Each linker by the name of its file."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    return {name: importlib.import_module(f"{__name__}.{name}") for name in names}


def linker(name: str) -> Callable[..., Clusters]:
    """The linker of this name. Raises CallError where there is none, or where what it needs is not installed."""
    if name not in discover():
        raise CallError(f"there is no linker {name!r}; there are {', '.join(discover())}")
    module = discover()[name]
    if hasattr(module, "ready"):
        module.ready()
    cluster: Callable[..., Clusters] = module.cluster
    return cluster
