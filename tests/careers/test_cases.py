"""Every case of tests/cases/careers: claims above the rule, the whole career below it."""

from __future__ import annotations

from pathlib import Path

import pytest

from lifelines import career
from tenure.model import Bounds, Disagreement, Event, Spell

CASES = sorted((Path(__file__).parents[1] / "cases" / "careers").glob("*.case"))


def written(bounds: Bounds | None) -> str:
    first, last = bounds or (None, None)
    return first or "?" if first == last else f"{first or '?'}..{last or '?'}"


def disagreements(found: tuple[Disagreement, ...]) -> list[str]:
    return [f"disagree {d.field}: {' | '.join(side.value for side in d.sides)}" for d in found]


def spell(s: Spell) -> str:
    """A spell as a line of a case."""
    parts = [
        f"spell {s.office or s.body}",
        ("@" if s.mode == "attested" else "") + (s.edtf or "-"),
        f"start: {written(s.start)}",
        f"end: {written(s.end)}",
        *(f"{name}: {value}" for name, value in (("ordinal", s.ordinal), ("started_by", s.started_by), ("ended_by", s.ended_by)) if value),
        *(["acting"] if s.acting else []),
        *(f"inferred {field}: {reason}" for field, reason in sorted(s.inferred.items())),
        *(f"{role} {n.value or n.name}" for role in ("predecessor", "successor") for n in getattr(s, f"{role}s")),
        *disagreements(s.disagreements),
        f"sources: {s.sources}",
        f"claims: {' '.join(s.claims)}",
    ]
    return "; ".join(parts)


def event(e: Event) -> str:
    place = getattr(e.where, "text", "")
    return "; ".join(
        [
            f"event {e.kind}",
            (e.when.edtf if e.when else "") or "-",
            *([f"where: {place}"] if place else []),
            *([e.certainty] if e.certainty != "asserted" else []),
            *disagreements(e.disagreements),
            f"claims: {' '.join(e.claims)}",
        ]
    )


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    above, _, below = path.read_text(encoding="utf-8").partition("\n---\n")
    found = career(lines(above))
    assert [*map(spell, found.spells), *map(event, found.events)] == lines(below)
