"""Rows that are claims by themselves, each by its entry in the table ROWS."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tenure.claims.assemble import Assembler
from tenure.claims.frames import Bound
from tenure.claims.infobox.parts import Part, mention, parts, person, trimmed, when
from tenure.model import Claim, Document, Field, Mention, Role, Span

Roles = dict[str, Role]


class Row(NamedTuple):
    """What a row says: the kind of claim and the role that each part of the value fills. `time`: how the time of a part is read."""

    kind: str
    role: str
    separators: str = ";,\n"
    time: Bound = "state"
    more: Callable[[Document, Field, Part], Roles] | None = None
    is_person: bool = False


def _form(value: str) -> Callable[[Document, Field, Part], Roles]:
    """The form of a name, said by the words of the row's key."""

    def more(document: Document, field: Field, part: Part) -> Roles:
        key = trimmed(document.text, field.row.start, field.value.start)
        return {"form": mention(document.text, key, value=value) if key.start < key.end else Mention(value, value=value)}

    return more


def _degree(document: Document, field: Field, part: Part) -> Roles:
    """The degree of an education, as the brackets behind the school give it."""
    for bracket in part.brackets:
        found = _DEGREE.search(document.text, *bracket)
        if found:
            return {"degree": Mention(found[0], found.start(), found.end())}
    return {}


def _relation(document: Document, field: Field, part: Part) -> Roles:
    """How a relative is related: "(brother)", "- mother"."""
    found = _KIN.search(document.text, *part.span)
    return {"relation": Mention(found[0], found.start(), found.end())} if found else {}


_DEGREE = re.compile(
    r"\b(?:B|M|Ph|LL|D|J|S)\.?\s?(?:[A-Z]|Phil|Litt|Sc|Ed|Eng|Div|hil)[A-Za-z.]{0,5}\b\.?|\bdiploma\b|\bdoctorate\b|\bMBA\b", re.IGNORECASE
)
_KIN = re.compile(
    r"\b(?:(?:great-)*(?:grand)?(?:father|mother|son|daughter|parent|child|nephew|niece|uncle|aunt)(?:-in-law)?|(?:half-|step)?(?:brother|sister|cousin)"
    r"(?:-in-law)?)\b",
    re.IGNORECASE,
)

ROWS = {
    "birth_name": Row("name", "name", ";\n", more=_form("birth")),
    "native_name": Row("name", "name", ";\n", more=_form("native")),
    "full_name": Row("name", "name", ";\n", more=_form("full")),
    "pseudonym": Row("name", "name", ";,\n", more=_form("pseudonym")),
    "other_names": Row("name", "name", ";,\n", more=_form("alias")),
    "nickname": Row("name", "name", ";,\n", more=_form("alias")),
    "citizenship": Row("citizenship", "country", ";,/&\n"),
    "nationality": Row("nationality", "country", ";,/&\n"),
    "ethnicity": Row("ethnicity", "people", ";,/\n"),
    "party": Row("party", "organization", ";,/\n"),
    "other_party": Row("party", "organization", ";,/\n"),
    "residence": Row("residence", "where", ";\n"),
    "occupation": Row("occupation", "occupation", ";,/&\n"),
    "profession": Row("occupation", "occupation", ";,/&\n"),
    "education": Row("education", "institution", ";\n", "point", more=_degree),
    "alma_mater": Row("education", "institution", ";\n", "point", more=_degree),
    "awards": Row("award", "award", ";\n", "point"),
    "spouse": Row("spouse", "person", ";,\n", "start", is_person=True),
    "father": Row("parent", "person", ";,\n", is_person=True),
    "mother": Row("parent", "person", ";,\n", is_person=True),
    "parents": Row("parent", "person", ";,&\n", is_person=True),
    "children": Row("child", "person", ";,&\n", is_person=True),
    "relatives": Row("relative", "person", ";,\n", more=_relation, is_person=True),
    "unit": Row("military_service", "unit", ";\n"),
    "military_branch": Row("military_service", "unit", ";\n"),
    "rank": Row("military_service", "rank", ";\n"),
    "battles": Row("participation", "event", ";,\n"),
}
"""Canonical key -> the claims of its row."""

_COUNT = re.compile(r"(\d{1,2})\b(?!\s*(?:st|nd|rd|th|[–-]))")
_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "none": 0}
_WORDED = re.compile(rf"({'|'.join(_NUMBERS)})\b", re.IGNORECASE)
_ASIDE = re.compile(r"(?:(?i:see|more|unknown|various|list)\b.*|(?i:none|n/?a|yes|no|\d+)\W*)$")
_LEADING = re.compile(r"(?:and|including|incl\.|with|m\.|née)\s+", re.IGNORECASE)
_DASH = re.compile(r"\s[-–—]\s")


def claims(document: Document, subject: Mention, assembler: Assembler) -> Iterator[Claim]:
    """The claims of the rows that ROWS knows, part by part."""
    for field in document.fields:
        row = ROWS.get(field.key)
        if row is None or field.number >= 100:
            continue
        if row.kind == "child" and (count := _count(document.text, field)):
            yield assembler.claim("child", subject, {"count": count}, rule="infobox.children", spans=[field.row])
            continue
        for part in parts(document.text, field.value, row.separators):
            claim = _claim(document, subject, assembler, field, row, part)
            if claim:
                yield claim


def _claim(document: Document, subject: Mention, assembler: Assembler, field: Field, row: Row, part: Part) -> Claim | None:
    words = _words(document.text, part, row.is_person)
    said = document.text[slice(*words)]
    if not said or _ASIDE.match(said) or said == subject.text:
        return None
    filler = person(document, words) if row.is_person else mention(document.text, words)
    roles: Roles = {} if row.role == "where" else {row.role: filler}
    if row.more:
        roles |= row.more(document, field, part)
    held = when(document.text, part.marks, row.time)
    where = filler if row.role == "where" else None
    return assembler.claim(row.kind, subject, roles, rule=f"infobox.{field.key}", spans=[field.row], when=held, where=where)


def _words(text: str, part: Part, is_person: bool) -> Span:
    """The words of a part without what leads them in ("and Tad"), of a person without what follows a dash ("Anna Petrova – aunt")."""
    found = _LEADING.match(text, *part.words)
    dash = _DASH.search(text, *part.words) if is_person else None
    return Span(found.end() if found else part.words.start, dash.start() if dash else part.words.end)


def _count(text: str, field: Field) -> Mention | None:
    """The number of children, where the row begins with one: "4", "three (one son)", "2 daughters"."""
    found = _COUNT.match(text, *field.value) or _WORDED.match(text, *field.value)
    if not found:
        return None
    value = int(found[1]) if found[1].isdigit() else _NUMBERS[found[1].casefold()]
    return Mention(found[0], found.start(), found.end(), value=value)
