"""Every check's own examples: some code of the module is given on FIRES, none on SILENT."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from spell_tables import view_of
from tenure import checks
from tenure.model import Finding

MODULES = checks.discover()


def said(name: str, example: str) -> set[str]:
    return {finding.code for finding in MODULES[name].check(view_of(example))}


@pytest.mark.parametrize("name", MODULES)
def test_fires_on_its_example(name: str) -> None:
    assert said(name, MODULES[name].FIRES) & set(MODULES[name].CODES)


@pytest.mark.parametrize("name", MODULES)
def test_is_silent_on_the_counterexample(name: str) -> None:
    assert not said(name, MODULES[name].SILENT)


@pytest.mark.parametrize("name", MODULES)
def test_gives_only_its_codes(name: str) -> None:
    assert said(name, MODULES[name].FIRES) <= set(MODULES[name].CODES)


def test_messages_say_dates_in_words() -> None:
    messages = [finding.message for module in MODULES.values() for finding in checks.check(view_of(module.FIRES))]
    assert messages and [m for m in messages if re.search(r"\d{4}-\d\d|\d/|/\d", m)] == []
    assert any("from 5 March 1953 to 19 February 1954" in m for m in messages)


def test_no_code_is_given_by_two_checks() -> None:
    assert len(set(checks.codes())) == len(checks.codes())


def test_findings_turn_into_json_and_back() -> None:
    found = checks.check(view_of(*(module.FIRES for module in MODULES.values())))
    assert found and [Finding.from_json(finding.to_json()) for finding in found] == found


def test_a_database_may_be_checked_in_parts() -> None:
    whole = view_of(*(module.FIRES for module in MODULES.values()))
    offices = [replace(whole, whole_offices=frozenset((office,)), whole_people=frozenset()) for office in whole.whole_offices]
    people = [replace(whole, whole_offices=frozenset(), whole_people=frozenset((person,))) for person in whole.whole_people]
    parts = [finding for part in (*offices, *people) for finding in checks.check(part)]
    assert sorted(map(repr, parts)) == sorted(map(repr, checks.check(whole)))
