"""Births and deaths as the checks use them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tenure import when
from tenure.checks._spells import end_of, start_of
from tenure.model import Bounds, Event, Spell, View

POSTHUMOUS = frozenset(("rehabilitation", "pardon", "reinstatement", "award", "burial", "name", "expulsion", "charge", "trial", "sentence"))
NOT_OF_A_LIFE = frozenset(("birth", "death", "name", "parent", "sibling", "relative", "origin", "nationality", "ethnicity", "citizenship"))


class Life(NamedTuple):
    """The birth and death of a person, approximate dates widened; None where unknown."""

    birth: Bounds | None
    death: Bounds | None
    born: Event | None
    died: Event | None


def lives(view: View) -> dict[str, Life]:
    """The lives of the whole people of the view."""
    found: dict[str, dict[str, Event]] = {}
    for event in view.events:
        if event.person in view.whole_people and event.kind in ("birth", "death") and event.certainty == "asserted" and event.when:
            found.setdefault(event.person, {}).setdefault(event.kind, event)
    return {person: _life(events.get("birth"), events.get("death")) for person, events in found.items()}


def _life(born: Event | None, died: Event | None) -> Life:
    return Life(date(born), date(died), born, died)


def date(event: Event | None) -> Bounds | None:
    """The date of an event as far as it bounds anything."""
    if event is None or event.when is None:
        return None
    bounds = event.when.start or event.when.end
    return when.loosen(bounds) if bounds and "~" in event.when.edtf else bounds


def dates_of(fact: Spell | Event) -> Iterator[tuple[str, Bounds]]:
    """The dates that a fact has, each with its name: start, end, or the time at which it is attested."""
    named: list[tuple[str, Bounds | None]] = (
        [("when", date(fact))] if isinstance(fact, Event) else [("start", start_of(fact)), ("end", end_of(fact))]
    )
    attested = () if isinstance(fact, Event) else fact.attested
    yield from ((name, bounds) for name, bounds in (*named, *(("start", pair) for pair in attested)) if bounds)


def facts(view: View) -> Iterator[Spell | Event]:
    """What the whole people did and held: spells, and events that somebody alive undergoes."""
    yield from (s for s in view.spells if s.person in view.whole_people and s.certainty in ("asserted", "reported"))
    yield from (e for e in view.events if e.person in view.whole_people and e.kind not in NOT_OF_A_LIFE and e.certainty == "asserted")
