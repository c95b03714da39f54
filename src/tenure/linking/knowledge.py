"""What linking knows of the world: the data files of `world/`, read once.

Each file says at its head what it holds and where the facts come from. Nothing is read from the network.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from tenure.linking.folding import skeleton


@cache
def world(name: str) -> Mapping[str, Any]:
    """The content of `world/<name>.toml`."""
    text = files("tenure.linking").joinpath("world", f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


@cache
def given_name_groups() -> Mapping[str, frozenset[str]]:
    """Skeleton of a given name -> the groups it belongs to, each named by its first form."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for family, rows in world("given_names").items():
        for row in rows:
            for form in row:
                groups[skeleton(form)].add(f"{family}:{skeleton(row[0])}")
    return {form: frozenset(found) for form, found in groups.items()}


@cache
def common_surnames() -> frozenset[str]:
    """Skeletons of surnames so frequent that given name and surname do not point to one person."""
    return frozenset(skeleton(name) for names in world("common_surnames").values() for name in names)
