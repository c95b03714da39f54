"""The cells of a table of spells: when it began and ended as far as known, and what is remarkable about it."""

from __future__ import annotations

from tenure.model import Spell
from tenure.rendering import words
from tenure.when import english


def since(spell: Spell) -> str:
    """When it began; of a spell that is only attested, when it is."""
    return english.spell(spell) if is_attested(spell) else _cell(english.begin(spell.start, spell.edtf))


def until(spell: Spell) -> str:
    """When it ended; empty where the start's cell says it all."""
    return "" if is_attested(spell) else _cell(english.finish(spell.end, spell.edtf))


def is_attested(spell: Spell) -> bool:
    """Whether no source says when it began or ended, only that it was then."""
    return spell.mode == "attested"


def note(spell: Spell) -> str:
    """Acting, how it began and ended, what was concluded rather than stated, and in whose voice it is said."""
    inferred = [f"{side} inferred from {reason}" for side, reason in sorted(spell.inferred.items())]
    parts = [
        "acting" if spell.acting else "",
        words.human(spell.started_by or ""),
        words.human(spell.ended_by or ""),
        *inferred,
        spell.certainty if spell.certainty != "asserted" else "",
        "sources disagree" if spell.disagreements else "",
    ]
    return ", ".join(part for part in parts if part)


def _cell(text: str) -> str:
    return "?" if text == english.UNKNOWN else text
