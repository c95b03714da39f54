"""Numbers on the command line: what makes no sense is refused where it is given, with a word on what would."""

from __future__ import annotations

import argparse
from collections.abc import Callable


def number(least: int) -> Callable[[str], int]:
    """The type of an option that is a whole number, not below the least that makes sense."""

    def whole(given: str) -> int:
        if not given.removeprefix("-").isdecimal() or int(given) < least:
            raise argparse.ArgumentTypeError(f"{given} is not a whole number from {least} on")
        return int(given)

    return whole
