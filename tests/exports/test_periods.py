"""Cutting spells into periods neither loses nor doubles a day."""

from collections import Counter

import world
from tenure import when
from tenure.exports.periods import cells, extent, horizon
from tenure.exports.writing import By
from tenure.model import Spell

LAST = horizon(world.SPELLS)


def by_year(spell: Spell, by: By, what: str) -> Counter[str]:
    counted: Counter[str] = Counter()
    for cell in cells(spell, by, LAST):
        counted[cell.period.name[:4]] += getattr(cell, what)()
    return counted


def test_the_months_of_a_year_hold_its_days() -> None:
    for spell in world.SPELLS:
        for what in ("days_certain", "days_possible"):
            assert by_year(spell, "month", what) == by_year(spell, "year", what), (spell.id, what)


def test_an_incumbent_goes_on_to_the_last_day_that_any_source_gives() -> None:
    weir = next(spell for spell in world.SPELLS if spell.id == "s:weir")
    assert extent(weir, when.from_iso("2024-12-31")) == (when.from_iso("2021-01-03"), when.from_iso("2024-12-31"))
    assert [cell.period.name for cell in cells(weir, "year", when.from_iso("2024-12-31"))] == ["2021", "2022", "2023", "2024"]


def test_a_spell_without_any_date_has_no_periods() -> None:
    lode = next(spell for spell in world.SPELLS if spell.id == "s:lode")
    assert extent(lode, LAST) is None and list(cells(lode, "year", LAST)) == []
