"""From the words of a pattern's slots to what the expression says."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tenure.reading.times.expression import Expression, Reading, Reference
from tenure.reading.times.vocabulary import Vocabulary

_NEARNESS = {"near", "that", "before", "after"}
_ISO_LETTER = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_LONGEST_SHORT = 30  # years over the turn of a century that two digits can span


def read(said: Mapping[str, str], v: Vocabulary) -> Reading | None:
    """The reading of a pattern's slots; None if there is no such date ("31 April 1920")."""
    if "n" in said:
        return Reading(Expression(age=_number(said["n"], v)))
    if "soon" in said:
        return Reading(Expression(reference=Reference("after")))
    if "count" in said:
        return _counted(said, v)
    if "unit" in said and not said.keys() & _NEARNESS and v.units[said["unit"]] in ("day", "week"):
        return None  # "in the middle of the night"
    first = _date(said, v)
    return Reading(first, _last(said, first, v))


def _date(said: Mapping[str, str], v: Vocabulary) -> Expression:
    month, day = _month_and_day(said, "", v)
    if "yy" in said and _is_iso_month(said):
        month = int(said["yy"])
    season = v.seasons[said["season"]] if "season" in said else None
    date = Expression(
        year=_year(said, v),
        month=month,
        day=day,
        season=season,
        decade=_digits(said.get("decade")),
        century=_century(said, v),
        part=v.part_names[said["part"]] if "part" in said else None,
        julian="julian" in said,
    )
    absolute = (date.year, date.decade, date.century) != (None, None, None)
    return date if absolute else date._replace(reference=_reference(said, v))


def _month_and_day(said: Mapping[str, str], which: str, v: Vocabulary) -> tuple[int | None, int | None]:
    if "feast" in said and not which:
        return v.feasts[said["feast"]]
    name = said.get(f"month{which}") or said.get("month_name", "")
    month = v.months.get(name.rstrip(".")) or _digits(said.get(f"mm{which}"))
    return month, _digits(said.get(f"day{which}") or said.get(f"dd{which}"))


def _reference(said: Mapping[str, str], v: Vocabulary) -> Reference:
    """What a date without a year hangs on."""
    near = v.near[said["near"]] if "near" in said else 0
    unit = "year" if "of_year" in said else v.units.get(said.get("unit", ""), "")
    if "moment" in said:
        return Reference("moment")
    if unit and ("after" in said or "before" in said):
        return Reference("unit", unit, 1 if "after" in said else -1)
    if unit and near and said.get("unit") in v.lists["plural_units"]:
        return Reference("after" if near > 0 else "before")
    if unit:
        return Reference("unit", unit, near)
    return Reference("near", "", near) if "near" in said or "that" in said else Reference("running")


def _last(said: Mapping[str, str], first: Expression, v: Vocabulary) -> Expression | None:
    """The second date of a pattern that holds a range. Of an Old Style pair the second is the same day."""
    if ("os" in said or "ns" in said) and "glued" not in said:
        return None
    if "yy" in said and first.year:
        until = _until(first.year, int(said["yy"]))
        one_winter = first.season == 24 and until == first.year + 1
        return None if until is None or one_winter else first._replace(year=until, part=None)
    if "short_year2" in said:
        return Expression(year=_year_of_era(said["short_year2"], said["era"], v))
    if "decade2" in said:
        return Expression(decade=_digits(said["decade2"]))
    if "day2" in said:
        month, day = _month_and_day(said, "2", v)
        year = _digits(said.get("year2"))
        return first._replace(day=day, month=month or first.month, year=year or first.year)
    return None


def _until(year: int, last_digits: int) -> int | None:
    """The year in which "1921–24" or "1899–02" ends; None where the digits are no year ("1921-02" is a month)."""
    until = year // 100 * 100 + last_digits
    if until > year:
        return until
    return until + 100 if until + 100 - year <= _LONGEST_SHORT else None


def _is_iso_month(said: Mapping[str, str]) -> bool:
    return said.get("dash") == "-" and _until(int(said["year"]), int(said["yy"])) is None and 1 <= int(said["yy"]) <= 12


def _counted(said: Mapping[str, str], v: Vocabulary) -> Reading | None:
    """ "a month later", "two years and three months earlier", "the next ten years", or a bare duration."""
    if "near" in said:
        return _lasting(_number(said["count"], v), v.units[said["unit"]], v.near[said["near"]])
    counts = [(_number(said["count"], v), v.units[said.get("unit2") or said["unit"]])]
    if "count2" in said:
        counts.append((_number(said["count2"], v), v.units[said["unit"]]))
    sign = 1 if "later" in said or "after" in said else -1 if "earlier" in said or "before" in said else 0
    if not sign:
        duration = _duration(counts)
        return None if duration is None else Reading(Expression(duration=duration))
    if not all(count for count, _ in counts):
        return Reading(Expression(reference=Reference("after" if sign > 0 else "before")))
    if len(counts) == 1:
        count, unit = counts[0]
        vague = unit != "day" or said.get("about", "just") not in ("just", "only")
        return Reading(Expression(reference=Reference("step", unit, sign * count), approximate=vague))
    if [unit for _, unit in counts] == ["year", "month"]:
        return Reading(Expression(reference=Reference("step", "month", sign * (12 * counts[0][0] + counts[1][0])), approximate=True))
    return None


def _lasting(count: int, unit: str, near: int) -> Reading | None:
    """ "the next ten years": from the last date on."""
    if not count or near < 1:
        return None
    return Reading(Expression(reference=Reference("from")), Expression(reference=Reference("step", unit, count), approximate=True))


def _duration(counts: list[tuple[int, str]]) -> str | None:
    """ISO 8601, "" where a number is not said ("several years"); None of decades and centuries, which have no letter."""
    letters = [_ISO_LETTER.get(unit) for _, unit in counts]
    if None in letters:
        return None
    if not all(count for count, _ in counts):
        return ""
    return "P" + "".join(f"{count}{letter}" for (count, _), letter in zip(counts, letters, strict=True))


def _year(said: Mapping[str, str], v: Vocabulary) -> int | None:
    if "short_year" in said:
        return _year_of_era(said["short_year"], said["era"], v)
    return _digits(said.get("year") or said.get("glued") or (said.get("year2") if "ns" in said else None))


def _year_of_era(number: str, era: str, v: Vocabulary) -> int:
    """Astronomical year: 44 B.C. is -43."""
    return 1 - int(number) if era in v.slots["bc"] else int(number)


def _century(said: Mapping[str, str], v: Vocabulary) -> int | None:
    """First year of a century in the prefix sense: the 19th is 1800–1899; the 1st B.C. is -99–0."""
    if "century" not in said:
        return None
    number = v.ordinals.get(said["century"]) or _digits(said["century"]) or 1
    return 100 * (number - 1) if said.get("era") not in v.slots["bc"] else 1 - 100 * number


def _digits(text: str | None) -> int | None:
    match = re.match(r"\d+", text or "")
    return int(match[0]) if match else None


def _number(text: str, v: Vocabulary) -> int:
    return v.numbers[text] if text in v.numbers else int(text)
