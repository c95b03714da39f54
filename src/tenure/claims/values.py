"""Codes and durations of what roles say: "three years of internal exile" is exile, P3Y; "of pneumonia" is illness."""

from __future__ import annotations

from collections.abc import Mapping

from tenure.languages.vocabulary import Vocabulary
from tenure.model import Mention, Role
from tenure.reading.times import TimeMark

CODED = {"sentence": "sentence", "death": "manner"}  # kind -> the role that has a code


def coded(kind: str, roles: Mapping[str, Role], durations: Mapping[int, TimeMark], v: Vocabulary) -> dict[str, Role]:
    """The roles of a claim with the code and duration that their words have."""
    if "duration" in roles:
        return _measured(roles, durations)
    name = CODED.get(kind)
    role = roles.get(name) if name else None
    if not isinstance(role, Mention) or role.start is None or role.end is None:
        return dict(roles)
    words = role.text.lower()
    value = role.value or (_longest(words, v.penalties) if kind == "sentence" else _longest(words, v.death_causes))
    duration = next((d.duration for at, d in sorted(durations.items()) if role.start <= at < role.end), None)
    return {**roles, name or "": Mention(role.text, role.start, role.end, role.name, value, duration)}


def _measured(roles: Mapping[str, Role], durations: Mapping[int, TimeMark]) -> dict[str, Role]:
    """The duration narrowed to its words ("three years" of "three years in prison"), with its measure; none where it is not told."""
    role = roles["duration"]
    others = {name: other for name, other in roles.items() if name != "duration"}
    if not isinstance(role, Mention) or role.start is None or role.end is None:
        return others
    mark = next((mark for at, mark in sorted(durations.items()) if role.start <= at < role.end), None)
    if mark is None:
        return others
    words = role.text[mark.start - role.start : mark.end - role.start]
    return {**others, "duration": Mention(words, mark.start, mark.start + len(words), duration=mark.duration)}


def _longest(words: str, codes: Mapping[str, str]) -> str | None:
    """The code of the longest entry that stands in the words."""
    tokens = f" {words} "
    found = [entry for entry in codes if f" {entry} " in tokens]
    return codes[max(found, key=len)] if found else None
