"""The times that people ask about, and whether a spell was held then."""

from __future__ import annotations

from typing import NamedTuple

from tenure import when
from tenure.errors import CallError
from tenure.model import Bounds, Spell
from tenure.when import Stay, Verdict

ALWAYS: Bounds = (None, None)


class Asked(NamedTuple):
    """The days asked about, both ends included. `text` is the expression in EDTF; None: no time was named, so all of it is meant."""

    text: str | None
    days: Bounds
    approximate: bool = False


def asked(on: str | None, since: str | None, until: str | None) -> Asked:
    """The time of a question: one EDTF expression, or a first and a last one, or neither.

    Raises CallError where an expression is none, both ways are used at once, or the last day is before the first.
    """
    if on is not None and (since or until):
        raise CallError("ask either --on a time, or --from one --to another, not both")
    if on is not None:
        return Asked(on, when.window(on), _approximate(on) or on.startswith("["))  # "[1921,1923]" is one of them, nobody knows which
    if since is None and until is None:
        return Asked(None, ALWAYS)
    days = (None if since is None else when.window(since)[0]), (None if until is None else when.window(until)[1])
    if when.days(days)[0] > when.days(days)[1]:
        raise CallError(f"the time asked about ends ({until}) before it begins ({since})")
    return Asked(f"{since or '..'}/{until or '..'}", days, _approximate(f"{since}{until}"))


def held(spell: Spell, during: Asked) -> Verdict:
    """Whether the spell was held on some day of the time asked about: certainly (on every reading of its bounds), possibly, never.

    What is only reported or alleged is never certain, nor is an answer about an approximate time.
    """
    if not meets(spell.possible, during.days):
        return "never"
    found = {when.in_office(stay, during.days) for stay in stays(spell)}
    if found == {"never"}:
        return "never"
    sure = during.text is None or ("certainly" in found and not during.approximate)
    return "certainly" if sure and spell.certainty == "asserted" else "possibly"


def stays(spell: Spell) -> list[Stay]:
    """What is known of when a spell was held: its own bounds, and each period at which it is attested."""
    attested = [when.stay(pair, pair, mode="attested") for pair in spell.attested]
    return [stay_of(spell), *attested]


def stay_of(spell: Spell) -> Stay:
    """The stay that the bounds of a spell state."""
    return when.stay(spell.start, spell.end, mode=spell.mode, open=spell.edtf.endswith("/.."), approximate=_approximate(spell.edtf))


def meets(one: Bounds, other: Bounds) -> bool:
    """Whether two stretches of days have a day in common."""
    (a, b), (c, d) = when.days(one), when.days(other)
    return a <= d and c <= b


def _approximate(edtf: str) -> bool:
    return "~" in edtf or "%" in edtf
