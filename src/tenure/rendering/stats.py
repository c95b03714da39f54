"""The numbers of a database as tables, its decades as bars."""

from __future__ import annotations

from tenure.questions.stats import Numbers
from tenure.rendering import words
from tenure.rendering.terminal import Terminal

_BAR = 40  # columns of the longest bar


def render(out: Terminal, found: Numbers) -> None:
    out.heading("The database", f"built by tenure {found.program}" if found.program else "")
    out.table(["Holds", "Count"], [[what, f"{count:,}"] for what, count in found.counts.items()])
    out.table(["Claims of kind", "Count"], [[words.human(kind), f"{count:,}"] for kind, count in found.kinds.items()])
    out.table(["Findings", "Count"], [[words.human(code), f"{count:,}"] for code, count in found.findings.items()])
    most = max(found.decades.values(), default=1)
    bars = [[f"{decade}s", f"{count:,}", "█" * max(1, round(_BAR * count / most))] for decade, count in found.decades.items()]
    out.table(["Spells begun in", "Count", " "], bars)
