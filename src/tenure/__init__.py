"""tenure: careers of office-holders out of their biographies, every claim with the span that says it.

`tenure.open("x.db")` asks a database that `tenure build` made; see `tenure.api`.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tenure.api import Database, open

__version__ = "0.1.0"
__all__ = ["Database", "open"]


def __getattr__(name: str) -> Any:
    """The Python API, imported when first used: the command line and its worker processes start without it."""
    if name not in __all__:
        raise AttributeError(f"module 'tenure' has no attribute {name!r}")
    from tenure import api

    return getattr(api, name)
