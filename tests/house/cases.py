"""Case files: a short text, and what must and must not be claimed of it. `tests/cases/README.md` says how to write one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from invariants import mentions

FOLDER = Path(__file__).parents[1] / "cases" / "claims"


@dataclass(frozen=True)
class Expectation:
    """One line below the rule of a case: `kind; subject; edtf; role: text; …`, with `!` in front where no such claim may be given,
    and `?` where it ought to be given and is not yet: the sign falls with the gap."""

    line: str
    forbidden: bool
    kind: str
    subject: str
    parts: tuple[tuple[str, str], ...]

    def met_by(self, claim: Mapping[str, Any]) -> bool:
        named = self.subject in ("", claim["subject"]["name"])
        return claim["kind"] == self.kind and named and all(self.value_fits(claim, *part) for part in self.parts)

    def value_fits(self, claim: Mapping[str, Any], key: str, wanted: str) -> bool:
        if key == "when":
            return wanted == (claim["when"]["edtf"] if claim["when"] else "none")
        if key == "certainty":
            return wanted == claim["certainty"]
        value = claim[key] if key in ("where", "according_to") else claim["roles"].get(key)
        found = [str(m[k]) for m in mentions(value) for k in ("text", "name", "value", "duration") if k in m]
        return wanted in found or (wanted == "none" and not found)


@dataclass(frozen=True)
class Case:
    name: str
    text: str
    expected: tuple[Expectation, ...]


def expectation(line: str) -> Expectation:
    head, *rest = [part.strip() for part in line.lstrip("!? ").split(";")]
    kind, _, subject = head.partition(" ")
    parts = tuple((key.strip(), value.strip()) for key, _, value in (part.partition(":") for part in rest))
    return Expectation(line, line.startswith(("!", "?")), kind, subject.strip(), parts)


def read(path: Path) -> Iterator[Case]:
    """The cases of one file, parted by lines of `===`."""
    whole = path.read_text(encoding="utf-8")
    parts = re.sub(r"\A(#.*\n)+", "", whole).split("\n===\n")
    for n, part in enumerate(parts, 1):
        text, _, below = part.partition("\n---\n")
        lines = [line for line in below.splitlines() if line and not line.startswith("#")]
        yield Case(path.stem if len(parts) == 1 else f"{path.stem}-{n}", text, tuple(expectation(line) for line in lines))


CASES = [case for path in sorted(FOLDER.glob("*.case")) for case in read(path)]
