"""A table of spells as claims: each row is a claim whose evidence is the row; rules begin with `table.`.

Ids that the table gives (`person_id`, `office_id`, `predecessor_id`, `successor_id`) are the `value` of their mention: linking keeps
them. The columns `party`, `birth` and `death` are claims of their own, with the same row as evidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from tenure import when as time
from tenure.claims.assemble import Assembler
from tenure.claims.infobox.offices import NOBODY, VACANT
from tenure.claims.infobox.parts import times
from tenure.model import Bounds, Claim, Document, Mention, Role, Span, When
from tenure.reading.lexicon import Lexicon
from tenure.reading.offices import split
from tenure.when.edtf import Edtf, EdtfError, parse

Row = Mapping[str, Span]

_OPEN = frozenset({"..", "present", "incumbent", "now", "today"})
_NO = frozenset({"", "0", "no", "false", "n", "f"})
_ABOUT_PERSONS = ("party", "birth", "death")


def claims_of_rows(document: Document, assembler: Assembler, lexicon: Lexicon) -> Iterator[Claim]:
    """The claims of a document's rows, in order. A row that names nobody says nothing."""
    rule = _rule(document)
    for row in document.rows:
        subject = _named(document.text, row, "person")
        if subject:
            for claim in _claims(document.text, row, subject, assembler, lexicon, rule):
                yield _with_source(claim, document.text, row)


def _rule(document: Document) -> str:
    """The rule of a row's spell: it tells which columns for neighbours the table has, so that an empty cell can be told from no column."""
    columns = {column.removesuffix("_id") for row in document.rows for column in row}
    return ".".join(("table.spell", *(role for role in ("predecessor", "successor") if role in columns)))


def _claims(text: str, row: Row, subject: Mention, assembler: Assembler, lexicon: Lexicon, rule: str) -> Iterator[Claim]:
    office = _office(text, row, lexicon)
    if office:
        yield assembler.claim("position_held", subject, office, rule=rule, spans=[row["row"]], when=_spell(text, row))
    for column in _ABOUT_PERSONS:
        cell = _cell(text, row, column)
        if cell and column == "party":
            yield assembler.claim("party", subject, {"organization": cell}, rule="table.party", spans=[row["row"]])
        elif cell:
            bounds, edtf, _ = _bounds(text, row[column])
            held = When(edtf, "point", bounds, bounds, cell.text, (cell,))
            yield assembler.claim(column, subject, {}, rule=f"table.{column}", spans=[row["row"]], when=held)


def _office(text: str, row: Row, lexicon: Lexicon) -> dict[str, Role]:
    """The roles of a row that names an office or a body."""
    cell = _named(text, row, "office")
    found = split(text, cell.start, cell.end, lexicon) if cell is not None and cell.start is not None and cell.end is not None else None
    roles: dict[str, Role] = {**(found.roles() if found else {}), **({"office": cell} if cell is not None else {})}
    if not roles and _cell(text, row, "body") is None:
        return {}
    others = {"body": _cell(text, row, "body"), "ordinal": _ordinal(text, row), "acting": _acting(text, row)}
    neighbours = {role: _neighbour(text, row, role) for role in ("predecessor", "successor")}
    return roles | {name: mention for name, mention in (others | neighbours).items() if mention}


def _cell(text: str, row: Row, column: str) -> Mention | None:
    span = row.get(column)
    return Mention(text[slice(*span)], span.start, span.end) if span and span.start < span.end else None


def _named(text: str, row: Row, column: str) -> Mention | None:
    """What a column and its column of ids name: the words, with the id as their value; the id where there are no words."""
    words, identity = _cell(text, row, column), _cell(text, row, f"{column}_id")
    cell = words or identity
    if cell is None:
        return None
    return replace(cell, name=cell.text.replace('""', '"'), value=identity.text if identity else None)


def _neighbour(text: str, row: Row, role: str) -> Mention | None:
    cell = _named(text, row, role)
    if cell and cell.value is None and (NOBODY.fullmatch(cell.text) or VACANT.fullmatch(cell.text)):
        return replace(cell, name=None, value="vacant" if VACANT.fullmatch(cell.text) else "none")
    return cell


def _ordinal(text: str, row: Row) -> Mention | None:
    cell = _cell(text, row, "ordinal")
    digits = "".join(filter(str.isdigit, cell.text)) if cell else ""
    return replace(cell, value=int(digits)) if cell and digits else None


def _acting(text: str, row: Row) -> Mention | None:
    cell = _cell(text, row, "acting")
    return cell if cell and cell.text.casefold() not in _NO else None


def _spell(text: str, row: Row) -> When | None:
    """The time of a row: its start and its end, each in EDTF. Dates that are none keep their words, without bounds."""
    cells = tuple(cell for column in ("start", "end") if (cell := _cell(text, row, column)))
    if not cells:
        return None
    start, _, is_about = _bounds(text, row.get("start"))
    end, _, is_about_too = _bounds(text, row.get("end"), last=True)
    open_end = cells[-1].text.casefold() in _OPEN
    edtf = time.write(start, end, "span", open=open_end, approximate=(is_about, is_about_too))
    return When(edtf, "span", start, end, " … ".join(cell.text for cell in cells), cells)


def _bounds(text: str, span: Span | None, last: bool = False) -> tuple[Bounds | None, str, bool]:
    """Bounds, expression and vagueness of a cell. An interval gives its begin or, for the column of ends, its end."""
    words = text[slice(*span)] if span else ""
    if not span or not words or words.casefold() in _OPEN:
        return None, "", False
    try:
        found = parse(words)
    except EdtfError:
        found = _worded(text, span)
    bounds = found.end if last else found.start
    return bounds, time.write(bounds, bounds, "point", approximate=(found.approximate,) * 2), found.approximate


def _worded(text: str, span: Span) -> Edtf:
    """A date in words ("5 May 1920"), which tables made by hand have."""
    marks = times(text, span)
    return (
        Edtf(marks[0].first, marks[0].last or marks[0].first, "span", approximate=marks[0].approximate)
        if marks
        else Edtf(None, None, "point")
    )


def _with_source(claim: Claim, text: str, row: Row) -> Claim:
    source = _cell(text, row, "source")
    return replace(claim, sources=(source.text,)) if source else claim
