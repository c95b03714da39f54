"""An infobox of loose lines, as browsers copy it: the line before "In office" is the office, "Born" has a name, a date and a place.

Shared by the pages copied from browsers and the saved HTML pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tenure.documents.layout import Line
from tenure.model import Field, Span

_WORDS = {
    "predecessor": "Preceded by|Predecessor",
    "successor": "Succeeded by|Successor",
    "birth": "Born",
    "birth_name": "Birth name",
    "death": "Died",
    "death_cause": "Cause of death|Manner of death",
    "resting_place": "Resting place|Burial|Buried",
    "citizenship": "Citizenship",
    "nationality": "Nationality",
    "party": "Political party|Party",
    "other_party": "Other political affiliations|Other political",
    "spouse": "Spouse(s)|Spouses|Spouse",
    "children": "Children|Issue",
    "parents": "Parent(s)|Parents",
    "father": "Father",
    "mother": "Mother",
    "relatives": "Relations|Relatives",
    "alma_mater": "Alma mater",
    "education": "Education",
    "occupation": "Occupation",
    "profession": "Profession",
    "residence": "Residence",
    "awards": "Awards",
    "allegiance": "Allegiance",
    "military_branch": "Branch/service|Service/branch|Branch",
    "military_service": "Years of service",
    "rank": "Rank",
    "unit": "Unit",
    "commands": "Commands",
    "battles": "Battles/wars",
    "constituency": "Constituency",
    "known_for": "Known for",
    "full_name": "Full name",
    "native_name": "Native name",
    "other_names": "Other names",
    "religion": "Religion",
    "house": "House",
    "cabinet": "Cabinet",
    "reign": "Reign",
    "coronation": "Coronation",
    "signature": "Signature",
    "website": "Website",
    "prime_minister": "Prime Minister",
    "president": "President",
    "vicepresident": "Vice President",
    "monarch": "Monarch",
    "premier": "Premier",
    "chancellor": "Chancellor",
    "deputy": "Deputy",
    "leader": "Leader",
    "governor": "Governor",
    "governor_general": "Governor-General|Governor General",
    "minister": "Minister",
    "appointed_by": "Appointed by",
    "nominated_by": "Nominated by",
    "secretary_general": "Secretary General",
    "chairman": "Chairman",
}
LABELS = {label: key for key, labels in _WORDS.items() for label in labels.split("|")}
"""Words that begin a row -> canonical key."""

SECTIONS = frozenset(
    {"personal details", "personal information", "military service", "details", "other offices held", "additional positions"}
)

_SIGNS = frozenset({"in office", "assumed office", "incumbent", "reign", "tenure", "in role", "in post"})
_OF_OFFICE = frozenset(
    {
        "predecessor",
        "successor",
        "constituency",
        "prime_minister",
        "president",
        "vicepresident",
        "monarch",
        "premier",
        "chancellor",
        "deputy",
    }
    | {
        "leader",
        "governor",
        "governor_general",
        "minister",
        "appointed_by",
        "nominated_by",
        "secretary_general",
        "chairman",
        "term",
        "term_start",
    }
)
_BEGUN = ", begun"  # the label stood alone on its line
_LABEL = re.compile("(" + "|".join(sorted(map(re.escape, LABELS), key=len, reverse=True)) + r")(?:[ \t:\u00a0]+(?=\S)|$)")
_OFFICE_GOES_ON = re.compile(r"(?:of|for|to|in|at|and|without)\b")
_YEAR = re.compile(r"\b\d{3,4}\b")
_AGE = re.compile(r"\(?age[d ]")
_DATE = re.compile(
    r"\(?(?:c\.|circa|about|before|after|\d|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber)"
)


def is_label_line(words: str) -> bool:
    """A line that begins with the label of an infobox row."""
    return bool(_label(words))


def _label(words: str) -> re.Match[str] | None:
    """The label that a line begins with. "President of the Senate" begins with none: it is an office."""
    found = _LABEL.match(words)
    return None if found and LABELS[found[1]] in _OF_OFFICE and _OFFICE_GOES_ON.match(words, found.end()) else found


def loose_fields(box: Sequence[Line]) -> Iterator[Field]:
    """The fields of an infobox's lines, in order. Offices are numbered from 0 as they come; rows about the person have number 0."""
    office: Span | None = None
    number, key = -1, ""
    whole_lines = list(_joined(box))
    for line, after in zip(whole_lines, [*whole_lines[1:], None], strict=False):
        whole = Span(line.start, line.end)
        if after and _is_sign(after.words) and _names_office(line.words):
            office, number, key = whole, number + 1, "named"
            yield Field("office", number, whole, whole)
        elif _is_sign(line.words):
            if key not in ("named", "signed") and office:  # a second term in the office above
                number += 1
                yield Field("office", number, office, office)
            if line.words.casefold() == "incumbent":
                yield Field("term_end", max(number, 0), whole, whole)
            key = "term_start" if line.words.casefold() == "assumed office" else "signed"
        elif line.words.casefold() in SECTIONS:
            key = ""
        else:
            key, fields = _row(line, key, max(number, 0))
            yield from fields


def _joined(box: Sequence[Line]) -> Iterator[Line]:
    """The lines, an office in two of them ("Member of the Assembly", "for Ribe") as one: the second is in lower case, before a sign."""
    held: Line | None = None
    for line, after in zip(box, [*box[1:], None], strict=False):
        goes_on = (
            held is not None and after is not None and line.words[:1].islower() and _is_sign(after.words) and _names_office(held.words)
        )
        if held is not None and goes_on:
            held = held._replace(end=line.end, words=f"{held.words} {line.words}")
            continue
        if held is not None:
            yield held
        held = line
    if held is not None:
        yield held


def _row(line: Line, key: str, number: int) -> tuple[str, list[Field]]:
    """The fields of one line, and the key that the next line belongs to if it has no label. `key`: what this one would belong to."""
    label = _label(line.words)
    first = bool(label) or key.endswith(_BEGUN)
    key = LABELS[label[1]] if label else {"signed": "term", "named": ""}.get(key, key.removesuffix(_BEGUN))
    words = line.words[label.end() :] if label else line.words
    if not key or not words:
        return key + _BEGUN if key else "", []
    row = Span(line.start, line.end)
    value = Span(line.end - len(words), line.end)
    if key in ("birth", "death"):
        part = _part_of_life(words, first)
        return key, [Field(f"{key}_{part}", 0, row, value)] if part else []
    field = Field(key, number if key in _OF_OFFICE else 0, row, value)
    return "" if key in ("term", "term_start") else key, [field]


def _part_of_life(words: str, first: bool) -> str:
    """Which part of "Born" or "Died" a line is; the name stands only first. Empty: the age."""
    if _AGE.match(words):
        return ""
    if _YEAR.search(words) and _DATE.match(words):
        return "date"
    return "name" if first else "place"


def _is_sign(words: str) -> bool:
    return words.casefold() in _SIGNS


def _names_office(words: str) -> bool:
    return not (_is_sign(words) or is_label_line(words) or (_YEAR.search(words) and _DATE.match(words)) or words.casefold() in SECTIONS)
