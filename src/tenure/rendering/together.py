"""Those who served beside a person, with the days that are certain and possible."""

from __future__ import annotations

from tenure.questions.together import Common, Together
from tenure.rendering import evidence
from tenure.rendering.terminal import Terminal


def render(out: Terminal, found: Together, with_evidence: bool) -> None:
    out.heading(found.person.name, f"together with {found.other.name}" if found.other else "served beside")
    if not found.common:
        who = found.other.name if found.other else "anybody"
        out.say(f"No service of {found.person.name} in one body with {who} at one time is known.")
        out.say("An office whose body is not known, or without dates, cannot show it.")
    out.table(["With", "In", "Days certain", "Days possible"], [_row(c) for c in found.common])
    for common in found.common if with_evidence else ():
        out.say()
        out.heading(common.person.name, common.body.name)
        evidence.quotes(out, common.claims, found.citations)


def _row(common: Common) -> list[str]:
    possible = "no limit known" if common.possible is None else f"{common.possible:,}"
    return [common.person.name, common.body.name, f"{common.certain:,}", possible]
