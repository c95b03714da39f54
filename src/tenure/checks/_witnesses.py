"""Which witness has a field for what: infoboxes always, a table where it has the column."""

from __future__ import annotations

from collections.abc import Iterable

from tenure.model import Claim, Neighbour, Spell, View


def has_field(view: View, spell: Spell, role: str) -> bool:
    """Whether a witness of the spell has a place for the role: the rule of a table's rows tells which columns there are."""
    return any(claim.rule.startswith("infobox.") or _has_column(claim, role) for claim in _claims(view, spell))


def _has_column(claim: Claim, role: str) -> bool:
    return claim.rule.startswith("table.") and role in claim.rule.split(".")


def _claims(view: View, spell: Spell) -> list[Claim]:
    return [view.claims[key] for key in spell.claims if key in view.claims]


def lists_both(view: View, one: Spell, other: Spell) -> bool:
    """Whether one table has rows of both."""
    tables = [{c.document for c in _claims(view, spell) if c.rule.startswith("table.")} for spell in (one, other)]
    return not tables[0].isdisjoint(tables[1])


def named(neighbours: Iterable[Neighbour]) -> list[Neighbour]:
    """The neighbours that somebody names, by a name or as "none" or "vacant"; not an empty cell."""
    return [n for n in neighbours if n.person or n.value or n.name.strip()]
