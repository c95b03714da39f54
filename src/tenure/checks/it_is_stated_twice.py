"""One source states one spell twice.

`duplicate_spell`: two rows of one table, or two offices of one infobox, give the same person the same office at the same time. Infobox and
prose of a page are two statements and no duplicate; neither are numbered terms, or rows whose dates differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tenure.checks._holders import ref
from tenure.checks._report import held, office_of
from tenure.checks._spells import span_said
from tenure.model import Claim, Finding, Spell, View

CODES = ("duplicate_spell",)
FIRES = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
"""
SILENT = """person,office,start,end
Ada Byron,Keeper of the Maps,1950-02-01,1953-03-04
Ada Byron,Keeper of the Maps,1957-02-01,1960-03-04
"""


def check(view: View) -> Iterator[Finding]:
    for spell in view.spells:
        if spell.person in view.whole_people and spell.kind == "position_held":
            for one, other in _twice(view, spell):
                person = ref(view, spell.person)
                told = f"{one.document} states twice that {person.name} held {held(view, spell)} ({span_said(spell)})"
                yield Finding("duplicate_spell", "warning", "office", told, office_of(view, spell), (person,), ((one.id,), (other.id,)))


def _twice(view: View, spell: Spell) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of rows of one document that state the spell alike, each row once."""
    rows: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for key in spell.claims:
        claim = view.claims.get(key)
        if claim and claim.rule.startswith(("table.", "infobox.")):
            rows[claim.document, claim.rule.partition(".")[0]].append(claim)
    for found in rows.values():
        ordered = sorted(found, key=lambda c: (c.evidence[0].start if c.evidence else 0, c.id))
        yield from ((ordered[0], other) for other in ordered[1:] if _alike(ordered[0], other))


def _alike(one: Claim, other: Claim) -> bool:
    """Whether two rows date the spell the same and count it the same."""
    ordinals = [c.role("ordinal") for c in (one, other)]
    same_count = (ordinals[0].value if ordinals[0] else None) == (ordinals[1].value if ordinals[1] else None)
    times = [(c.when.start, c.when.end) if c.when else (None, None) for c in (one, other)]
    return times[0] == times[1] and same_count and one.evidence != other.evidence
