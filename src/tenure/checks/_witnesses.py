"""Which witness has a field for what: infoboxes always, a table where it has the column."""

from __future__ import annotations

from collections.abc import Iterable

from tenure.model import Claim, Neighbour, Spell, View


def columns(view: View) -> frozenset[tuple[str, str]]:
    """(document, role) for the predecessor and successor columns that tables have."""
    return frozenset(
        (claim.document, role)
        for claim in view.claims.values()
        if claim.rule.startswith("table.")
        for role in ("predecessor", "successor")
        if role in claim.roles
    )


def has_field(view: View, spell: Spell, role: str, known: frozenset[tuple[str, str]]) -> bool:
    """Whether a witness of the spell has a place for the role."""
    return any(_has(claim, role, known) for claim in _claims(view, spell))


def _has(claim: Claim, role: str, known: frozenset[tuple[str, str]]) -> bool:
    return claim.rule.startswith("infobox.") or (claim.rule.startswith("table.") and (claim.document, role) in known)


def _claims(view: View, spell: Spell) -> list[Claim]:
    return [view.claims[key] for key in spell.claims if key in view.claims]


def lists_both(view: View, one: Spell, other: Spell) -> bool:
    """Whether one table has rows of both."""
    tables = [{c.document for c in _claims(view, spell) if c.rule.startswith("table.")} for spell in (one, other)]
    return not tables[0].isdisjoint(tables[1])


def named(neighbours: Iterable[Neighbour]) -> list[Neighbour]:
    """The neighbours that somebody names, by a name or as "none" or "vacant"; not an empty cell."""
    return [n for n in neighbours if n.person or n.value or n.name.strip()]
