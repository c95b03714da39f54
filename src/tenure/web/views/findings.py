"""What the checks found, filterable, each with its evidence."""

from __future__ import annotations

from tenure import store
from tenure.model import Finding
from tenure.questions.citing import cite
from tenure.web.facts import claims_of_findings
from tenure.web.page import Ask, Page, Pager, Row

_FINDINGS = 40  # on one page
SEVERITIES = ("error", "warning", "info")


def findings(ask: Ask) -> Page:
    """Open findings, the gravest first."""
    code, severity = ask.text("code"), ask.text("severity")
    which = store.Which((code,) if code else (), severity)
    total = store.count_findings(ask.db, which)
    last = max(1, -(-total // _FINDINGS))
    pager = Pager(min(ask.page(), last), last)
    shown = store.findings(ask.db, which, _FINDINGS, (pager.number - 1) * _FINDINGS)
    values = {
        "findings": shown,
        "total": total,
        "codes": store.finding_codes(ask.db),
        "severities": SEVERITIES,
        "code": code,
        "severity": severity,
        "pager": pager,
        "citations": cite(ask.db, claims_of_findings(shown)),
    }
    return Page("findings.html", "Findings", values, json=lambda: [f.to_json() for f in shown], rows=lambda: [_row(f) for f in shown])


def _row(found: Finding) -> Row:
    return {
        "code": found.code,
        "severity": found.severity,
        "field": found.field,
        "message": found.message,
        "office": found.office.name if found.office else "",
        "people": "; ".join(p.name for p in found.people),
        "claims": " | ".join(" ".join(side) for side in found.sides),
    }


ROUTES = {"/findings": findings}
