"""Dates of spells as the checks compare them: days as numbers, approximate dates widened, inferred ends left out."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tenure import when
from tenure.model import Bounds, Spell
from tenure.when import Stay, english
from tenure.when.calendar import EVER, NEVER


def start_of(spell: Spell) -> Bounds | None:
    """The stated start; None of a spell that is only attested, and where nothing states one."""
    stated = None if spell.mode == "attested" or "start" in spell.inferred else spell.start
    return _known(when.loosen(stated) if "~" in spell.edtf.split("/")[0] else stated)


def end_of(spell: Spell) -> Bounds | None:
    """The stated end, as above."""
    stated = None if spell.mode == "attested" or "end" in spell.inferred else spell.end
    return _known(when.loosen(stated) if "~" in spell.edtf.split("/")[-1] else stated)


def _known(bounds: Bounds | None) -> Bounds | None:
    return bounds if bounds and bounds != (None, None) else None


def is_running(spell: Spell) -> bool:
    """Whether a source says that it has not ended."""
    return spell.edtf.endswith("/..")


def stay_of(spell: Spell) -> Stay:
    """The days it can and must have been held."""
    if spell.mode == "attested":
        return when.stay(spell.start, spell.end, mode="attested")
    return when.stay(start_of(spell), end_of(spell), open=is_running(spell))


def is_broken(spell: Spell) -> bool:
    """Whether it ends before it begins on every reading; other checks leave such a spell alone."""
    return stay_of(spell).shut


def certainly_before(one: Bounds | None, other: Bounds | None) -> bool:
    """Whether the first date is earlier on every reading."""
    return when.before(one or (None, None), other or (None, None)) == "certainly"


class Sure(NamedTuple):
    """The days on which a spell was held on every reading."""

    first: int
    last: int


def sure_days(spell: Spell) -> Sure | None:
    """The days on which it was certainly held: with an unknown end the first day alone, if that is known."""
    start, end = start_of(spell), end_of(spell)
    first = when.days(start)[1]
    last = when.days(end)[0] if end else EVER if is_running(spell) else when.days(start)[1]
    return Sure(first, last) if start and first < EVER and last > NEVER and first <= last else None


def said(bounds: Bounds | None) -> str:
    """A date for messages."""
    return english.bounds(bounds)


def span_said(spell: Spell) -> str:
    """A spell's stated time for messages."""
    start, end = (None if side in spell.inferred else getattr(spell, side) for side in ("start", "end"))
    return english.spell(replace(spell, start=start, end=end))
