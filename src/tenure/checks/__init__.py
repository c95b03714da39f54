'''Checks: what does not fit, in one source, between sources, or with the world.

One file a check, found by discovery. Files whose names begin with `_` are helpers: `_spells` (dates of a spell), `_holders` (the line of an
office's holders by time), `_report` (how a finding is made).

To add a check, add a file named as the statement it makes, with

    """What it says, when it stays silent, and why."""
    CODES = ("the_code", …)                                   # every code that it gives
    FIRES = """person,office,start,end
    …"""                                                       # a table of spells on which a code must be given
    SILENT = """…"""                                           # one, as close to the first as can be, on which none is given
    def check(view: View) -> Iterator[Finding]: …

and cases in tests/cases/checks/speak and silent. An example that no table can tell is JSON Lines of claims. A check is a pure function of
the view. It speaks of an office only where `view.whole_offices` holds it, and of what is no office only where `view.whole_people` holds
the person, so that a database can be checked in parts. It gives a finding only where every reading of the dates bears it out; a code that
ends in `_possible` says that some reading does.
'''

from __future__ import annotations

import hashlib
import importlib
import pkgutil
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import ModuleType

from tenure.model import Finding, View

__all__ = ["check", "codes", "discover", "finding_ids", "with_accepted"]


@cache
def discover() -> Mapping[str, ModuleType]:
    """Every check by the name of its file."""
    names = sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_"))
    return {name: importlib.import_module(f"{__name__}.{name}") for name in names}


def codes() -> tuple[str, ...]:
    """Every code that some check gives, sorted."""
    return tuple(sorted(code for module in discover().values() for code in module.CODES))


def check(view: View, accepted: Collection[str] = ()) -> list[Finding]:
    """What all checks say of the view, sorted; those whose id is in `accepted` are marked so."""
    found = {finding for module in discover().values() for finding in module.check(view)}
    return with_accepted(sorted(found, key=_order), accepted)


def _order(finding: Finding) -> tuple[object, ...]:
    office = finding.office.id if finding.office else ""
    return office, finding.code, finding.people, finding.field, finding.sides, finding.message


def finding_ids(findings: Sequence[Finding]) -> list[str]:
    """An id for each finding, in the order of `check`.

    It is made of what is said of whom, without dates, claims or wording, so that a decision about it survives other sources that say the
    same; findings that are equal in that are counted.
    """
    counts: dict[str, int] = {}
    return [_id(finding, counts) for finding in findings]


def _id(finding: Finding, counts: dict[str, int]) -> str:
    parts = [finding.code, finding.office.id if finding.office else "", finding.field, *(person.id for person in finding.people)]
    key = "\x1f".join(parts)
    counts[key] = counts.get(key, 0) + 1
    return "f:" + hashlib.blake2b(f"{key}\x1f{counts[key]}".encode(), digest_size=6).hexdigest()


def with_accepted(findings: Iterable[Finding], accepted: Collection[str]) -> list[Finding]:
    """The findings, those that a person has accepted marked."""
    listed = list(findings)
    return [replace(f, accepted=True) if own in accepted else f for f, own in zip(listed, finding_ids(listed), strict=True)]
