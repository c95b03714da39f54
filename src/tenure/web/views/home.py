"""Where one begins: the search, what the database holds, what the checks found, when it all was."""

from __future__ import annotations

from tenure import drawing, store
from tenure.web import charts
from tenure.web.page import Ask, Page

_OFFICES = 12
_COUNTED = ("documents", "claims", "people", "offices", "bodies", "spells", "events", "disagreements")


def home(ask: Ask) -> Page:
    """The front page."""
    counts = store.counts(ask.db)
    kinds = store.finding_kinds(ask.db)
    held = sorted(store.holders(ask.db).items(), key=lambda item: (-item[1], item[0]))[:_OFFICES]
    names = store.offices(ask.db, (office for office, _ in held))
    decades = _filled(store.decades(ask.db))
    chart = charts.twice(lambda canvas: drawing.decades("Terms by the decade in which they began", decades, canvas))
    offices = [(names[office].ref, number) for office, number in held if office in names]
    return Page(
        "home.html",
        "Careers of office-holders",
        {"counts": {name: counts[name] for name in _COUNTED}, "kinds": kinds, "offices": offices, "chart": chart if decades else None},
        json=lambda: {
            "counts": counts,
            "findings": [{"severity": s, "code": c, "count": n} for s, c, n in kinds],
            "decades": {str(decade): number for decade, number in decades},
        },
        rows=lambda: [{"decade": decade, "spells": number} for decade, number in decades],
    )


def _filled(found: dict[int, int]) -> list[tuple[int, int]]:
    """Every decade from the first to the last, none left out between."""
    return [(decade, found.get(decade, 0)) for decade in range(min(found), max(found) + 1, 10)] if found else []


ROUTES = {"/": home}
