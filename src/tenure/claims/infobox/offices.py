"""Rows that share a number as an office: its name, term, predecessor and successor."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from tenure import when as time
from tenure.claims.assemble import Assembler
from tenure.claims.infobox.parts import Part, mention, parts, person, times, trimmed
from tenure.claims.timing import compose
from tenure.model import Claim, Document, Field, Mention, Role, Span, When
from tenure.reading.lexicon import Lexicon
from tenure.reading.offices import OfficeParts, split
from tenure.reading.times import TimeMark

NAMED_BY = ("office", "succession", "position", "title", "order")
"""Keys whose value is the name of an office, the surest first."""

PROOF = frozenset({"term_start", "term_end", "term", "reign", "predecessor", "successor"})
"""Keys that show that a title or position is an office that was held."""

COMPOSED = (
    (("state", "district"), "Member of the U.S. House of Representatives from {}'s {} district", "member", "U.S. House of Representatives"),
    (("state_house",), "Member of the {} House of Representatives", "member", "{} House of Representatives"),
    (("state_senate",), "Member of the {} Senate", "member", "{} Senate"),
    (("jr_sr", "state"), "{} from {}", "member", "United States Senate"),
    (("ambassador_from", "country"), "Ambassador of {} to {}", "", ""),
    (("archbishop_of",), "Archbishop of {}", "", ""),
    (("bishop_of",), "Bishop of {}", "", ""),
    (("minister",), "Minister of {}", "", ""),
    (("parliament", "constituency"), "Member of the Parliament of {} for {}", "member", "Parliament of {}"),
    (("constituency",), "Member of Parliament for {}", "member", "Parliament"),
)
"""Ways to name an office by other rows: their keys, the office's name made of their values, the value of its role, its body."""

NOBODY = re.compile(
    r"(?:new )?(?:office|position|post|title|constituency|seat|party|district|ministry|body|role)s? (?:was )?(?:newly )?"
    r"(?:established|created|formed|founded|abolished|dissolved|disestablished|merged|restored|inaugurated)\b.*|"
    r"new (?:office|title|position|post|creation|constituency|seat)\b.*|inaugural(?: holder)?|"
    r"(?:monarchy|republic) (?:abolished|established)|none|no one|nobody|n/?a|-|–|—",
    re.IGNORECASE,
)
VACANT = re.compile(r"vacan(?:t|cy)\b.*", re.IGNORECASE)
_NOT_A_NAME = re.compile(
    r"(?:incumbent|himself|herself|see (?:below|above|list)|tbd|unknown|various|multiple|position shared)\b.*", re.IGNORECASE
)
_STILL = re.compile(r"\b(?:incumbent|present|current(?:ly)?|to date|in office|ongoing)\b", re.IGNORECASE)
_DIED = re.compile(r"\b(?:his|her) death\b|\bdied in office\b|\bdeath\b|\bassassinat(?:ed|ion)\b", re.IGNORECASE)
_ORDINAL = re.compile(r"(\d+)\s*(?:st|nd|rd|th)\b", re.IGNORECASE)
_ACTING = re.compile(r"\(?\b(acting|interim|pro tempore|caretaker)\b\)?", re.IGNORECASE)


class Office(NamedTuple):
    """An office as the rows name it, the spans of the rows, and whether it is sure to be an office at all."""

    roles: Mapping[str, Role]
    rows: tuple[Span, ...]


class Term(NamedTuple):
    """When it was held, with the rows that say so; `more` are roles that the same rows give (how it ended)."""

    when: When | None
    rows: tuple[Span, ...]
    more: Mapping[str, Role]


def claims(document: Document, subject: Mention, assembler: Assembler, lexicon: Lexicon) -> Iterator[Claim]:
    """A claim for each office and each of its terms, in the order of their numbers."""
    for group in _groups(document.fields):
        neighbours, neighbour_rows = _neighbours(document, group)
        for office in _offices(document, group, lexicon):
            for term in _terms(document.text, group):
                roles = {**office.roles, **neighbours, **term.more}
                spans = (*office.rows, *term.rows, *neighbour_rows)
                yield assembler.claim("position_held", subject, roles, rule="infobox.office", spans=spans, when=term.when)


def _groups(fields: Sequence[Field]) -> list[dict[str, list[Field]]]:
    """The rows by number, each group by key."""
    groups: dict[int, dict[str, list[Field]]] = {}
    for field in fields:
        groups.setdefault(field.number, {}).setdefault(field.key, []).append(field)
    return [groups[number] for number in sorted(groups)]


# ----------------------------------------------------------------------------------------------- the office's name


def _offices(document: Document, group: Mapping[str, list[Field]], lexicon: Lexicon) -> Iterator[Office]:
    """The offices that the rows of a group name: one, or several where a row lists them."""
    key = next((key for key in NAMED_BY if key in group and _is_name(document.text, key, group)), "")
    if not key:
        composed = _composed(document.text, group) if PROOF & group.keys() else None
        if composed:
            yield composed
        return
    ordinal = _ordinal(document.text, group) if key != "order" else None
    for field in group[key]:
        for part in parts(document.text, field.value, ";\n"):
            found = split(document.text, part.span.start, part.span.end, lexicon)
            if key in ("title", "position") and not PROOF & group.keys() and not (found and found.klass in ("office", "seat")):
                continue
            roles = _roles(document.text, part, found)
            if ordinal:
                roles.setdefault("ordinal", ordinal[0])
            yield Office(roles, (field.row, *((ordinal[1],) if ordinal else ())))


def _is_name(text: str, key: str, group: Mapping[str, list[Field]]) -> bool:
    """An order is an office's name if it is more than a number; a title counts only where nothing surer is there."""
    words = text[slice(*group[key][0].value)]
    return key != "order" or not (_ORDINAL.fullmatch(words.strip()) or words.strip().isdigit())


def _roles(text: str, part: Part, found: OfficeParts | None) -> dict[str, Role]:
    """The roles of an office's name: its parts where they are understood, else the name alone."""
    name = _without_brackets(text, part)
    roles: dict[str, Role] = dict(found.roles()) if found else {"office": mention(text, name)}
    if found and found.office.start is not None and found.office.start > name.start and not (found.ordinal or found.acting):
        roles["office"] = mention(text, Span(name.start, found.office.end or name.end))
    acting = _ACTING.search(text, *part.span)
    if acting and "acting" not in roles:
        roles["acting"] = Mention(acting[1], acting.start(1), acting.end(1))
    return roles


def _without_brackets(text: str, part: Part) -> Span:
    """The name with its ordinal cut off and without a closing bracket."""
    end = (
        part.brackets[-1].start
        if part.brackets and part.brackets[-1].end == part.span.end > part.brackets[-1].start > part.span.start
        else part.span.end
    )
    ordinal = _ORDINAL.match(text, part.span.start, end)
    return trimmed(text, ordinal.end() if ordinal else part.span.start, end)


def _ordinal(text: str, group: Mapping[str, list[Field]]) -> tuple[Mention, Span] | None:
    """The number of the holder in a row of its own ("order: 16th")."""
    field = group.get("order", [None])[0]
    found = _ORDINAL.match(text, *field.value) if field else None
    return (Mention(found[0], found.start(), found.end(), value=int(found[1])), field.row) if field and found else None


def _composed(text: str, group: Mapping[str, list[Field]]) -> Office | None:
    """An office that no row names, made of the rows of COMPOSED."""
    for keys, pattern, value, body in COMPOSED:
        if all(key in group for key in keys):
            fields = [group[key][0] for key in keys]
            said = tuple(mention(text, field.value) for field in fields)
            name = said[0].text if said[0].text.startswith("Member of") else pattern.format(*(m.text for m in said))
            roles: dict[str, Role] = {"office": Mention(name, derived_from=said)}
            if value:
                roles["role"] = Mention("Member", value=value)
            if body:
                roles["body"] = Mention(body.format(said[0].text), derived_from=said[:1] if "{}" in body else ())
            roles["jurisdiction"] = said if len(said) > 1 else said[0]
            return Office(roles, tuple(field.row for field in fields))
    return None


# --------------------------------------------------------------------------------------------------------- its term


def _terms(text: str, group: Mapping[str, list[Field]]) -> Iterator[Term]:
    """The terms of an office: of a start row and an end row, or of a row with spans; one without time where none is dated."""
    found = False
    for key in ("term", "reign"):
        for field in group.get(key, ()):
            for part in parts(text, field.value, ";\n"):
                held = _open(text, part.span, compose(part.marks, "state", text))
                if held:
                    found = True
                    yield Term(held, (field.row,), _ended(text, part.span))
    if not found:
        yield _started_and_ended(text, group)


def _started_and_ended(text: str, group: Mapping[str, list[Field]]) -> Term:
    first, last = group.get("term_start", [None])[0], group.get("term_end", [None])[0]
    rows = tuple(field.row for field in (first, last) if field)
    starts = times(text, first.value) if first else []
    ends = times(text, last.value) if last else []
    if first and not last and starts and starts[0].shape == "range":
        return Term(compose(starts, "state", text), rows, {})
    held = compose(_single(starts), "start", text, ended=_single(ends))
    if held and starts and ends:  # each side is as vague as its own row
        vague = (starts[0].approximate, ends[0].approximate)
        held = replace(held, edtf=time.write(held.start, held.end, "span", approximate=vague))
    if last and not ends:
        return Term(_open(text, last.value, held), rows, _ended(text, last.value))
    return Term(held, rows, {})


def _single(marks: Sequence[TimeMark]) -> list[TimeMark]:
    return list(marks[:1])


def _open(text: str, span: Span, held: When | None) -> When | None:
    """A term that "present" or "Incumbent" says is still running."""
    if held is None or (held.end is not None and held.mode != "attested") or not _STILL.search(text, *span):
        return held
    return replace(held, mode="span", end=None, edtf=time.write(held.start, None, "span", open=True))


def _ended(text: str, span: Span) -> dict[str, Role]:
    """How a term ended, where the row of its end says it: "until his death"."""
    found = _DIED.search(text, *span)
    return {"ended_by": Mention(found[0], found.start(), found.end(), value="died")} if found else {}


# --------------------------------------------------------------------------------------------- before and after


def _neighbours(document: Document, group: Mapping[str, list[Field]]) -> tuple[dict[str, Role], tuple[Span, ...]]:
    """Predecessor and successor, and who appointed, with their rows."""
    roles: dict[str, Role] = {}
    rows: list[Span] = []
    for key, role in (
        ("predecessor", "predecessor"),
        ("successor", "successor"),
        ("appointed_by", "start_agent"),
        ("appointer", "start_agent"),
    ):
        for field in group.get(key, ()):
            people = tuple(
                _neighbour(document, part) for part in parts(document.text, field.value, ";\n") if _is_somebody(document.text, part)
            )
            if people:
                roles[role] = people[0] if len(people) == 1 else people
                rows.append(field.row)
    return roles, tuple(rows)


def _is_somebody(text: str, part: Part) -> bool:
    return part.words.start < part.words.end and not _NOT_A_NAME.match(text[slice(*part.words)])


def _neighbour(document: Document, part: Part) -> Mention:
    """A person, or the value that says that there was none."""
    said = document.text[slice(*part.span)]
    if NOBODY.fullmatch(said):
        return mention(document.text, part.span, value="none")
    if VACANT.fullmatch(said):
        return mention(document.text, part.span, value="vacant")
    return person(document, part.words)
