"""Findings in words, by office, the gravest first; with the quotes of each side on demand."""

from __future__ import annotations

from itertools import groupby

from tenure.model import Finding
from tenure.questions.check import Findings
from tenure.rendering import evidence, words
from tenure.rendering.terminal import Terminal

_NAMES = {"error": "error", "warning": "warning", "info": "note"}
_STYLES = {"error": "bold red", "warning": "yellow", "info": "cyan"}


def render(out: Terminal, found: Findings, with_evidence: bool) -> None:
    out.heading("Findings", _counted(found))
    grouped = groupby(sorted(found.findings, key=_place), key=lambda f: f.office.name if f.office else "")
    for office, findings in grouped:
        out.say()
        out.say((office or "People", "bold"))
        for finding in findings:
            _finding(out, finding, found, with_evidence)
    if found.findings:
        out.say()
        out.say(("`tenure accept ID --db FILE` lets a finding stand.", "dim"))


def _place(finding: Finding) -> tuple[str, int, str, str]:
    return finding.office.name if finding.office else "", list(_STYLES).index(finding.severity), finding.code, finding.message


def _counted(found: Findings) -> str:
    numbers = [
        f"{n} {_NAMES[severity]}{'s' * (n != 1)}" for severity in _STYLES if (n := sum(f.severity == severity for f in found.findings))
    ]
    among = f"{len(found.findings) + found.more:,} in all; of the gravest {len(found.findings)}: " if found.more else ""
    return among + ", ".join(numbers or ["none"]) + (f"; {found.accepted} accepted, not shown" if found.accepted else "")


def _finding(out: Terminal, finding: Finding, found: Findings, with_evidence: bool) -> None:
    label = words.human(finding.code)
    out.say((label, _STYLES[finding.severity]), f": {finding.message}  ", (f"[{finding.id}]", "dim"), indent=2)
    for number, side in enumerate(finding.sides if with_evidence else (), 1):
        if len(finding.sides) > 1:
            out.say((f"side {number}", "dim"), indent=4)
        evidence.quotes(out, side, found.citations, indent=4)
