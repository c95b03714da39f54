"""The whole way of one datum, on one page: document -> blocks -> sentences -> units -> clauses -> claims."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tenure.claims import namesakes
from tenure.claims.ages import birth_in_prose, birth_in_rows
from tenure.claims.assemble import Assembler
from tenure.claims.attachment import Attachment
from tenure.claims.infobox import claims_of_fields
from tenure.claims.kinds import frames_of_verbs
from tenure.claims.lists import Heading, read_heading
from tenure.claims.table import claims_of_rows
from tenure.claims.which import Reader
from tenure.documents import Unit, documents_of, in_source
from tenure.documents import units as units_of
from tenure.engines.local import cores, each
from tenure.errors import InputError
from tenure.model import Block, Claim, Document, Mention
from tenure.reading import lifespans
from tenure.reading.chunks import Chunker
from tenure.reading.clauses import Clauses
from tenure.reading.groups import join
from tenure.reading.lexicon import Lexicon, lexicon
from tenure.reading.people import People
from tenure.reading.tagging import join_phrases, tag
from tenure.reading.times import Narrative, TimeMark, find_times, is_stretch
from tenure.reading.tokens import Tokens, sentences, tokenise
from tenure.reading.units import Noun


def extract(document: Document, language: str = "en") -> list[Claim]:
    """Every claim that the document makes: its infobox, its table, then its prose in reading order."""
    if document.readable is not None:
        return [in_source(claim, document) for claim in extract(document.readable, language)]
    words = lexicon(language)
    assembler = Assembler(document)
    attachment = Attachment(document.text, People(document.title, document.text, words.vocabulary))
    rows = list(claims_of_structure(document, assembler, words))
    return [*rows, *of_prose(document, words, assembler, attachment, rows)]


def claims_of_structure(document: Document, assembler: Assembler, words: Lexicon) -> Iterator[Claim]:
    """The claims of a document's infobox and table."""
    yield from claims_of_fields(document, assembler, words)
    yield from claims_of_rows(document, assembler, words)


def of_prose(
    document: Document, words: Lexicon, assembler: Assembler, attachment: Attachment, rows: Sequence[Claim] = ()
) -> Iterator[Claim]:
    """The claims of a document's blocks, in reading order, as `attachment` makes them; `rows` are those of its infobox and table."""
    narrative = Narrative()
    born = birth_in_rows(rows, attachment.people.page)
    if born is not None:
        narrative.learn_birth(*born)
    heading: Heading | None = None
    bare = False  # only headings and items since the last heading that named an office
    for block, following in pairwise((*document.blocks, None)):
        if block is None:
            break
        over_items = block.kind == "prose" and following is not None and following.kind == "item"  # a line over a list that is no sentence
        titled = over_items and document.text[block.end - 1 : block.end] not in ".!?"
        if block.kind == "heading" or titled or document.text[block.end - 1 : block.end] == ":":
            found = read_heading(document.text, block.start, block.end, attachment.people, words)
            heading = found or (heading if bare else None)
            bare = bare or found is not None
        elif block.kind == "prose":
            bare = False
        if block.kind != "heading":
            _read_block(document.text, block, words, attachment, narrative, heading)
    yield from attachment.claims(assembler)


def _read_block(text: str, block: Block, words: Lexicon, attachment: Attachment, narrative: Narrative, heading: Heading | None) -> None:
    tokens = join_phrases(tokenise(text, block.start, block.end, words.abbreviations), text, words)
    found = find_times(text, block.start, block.end)
    marks = [mark for mark in found if mark.shape != "duration" and mark.relation != "term"]
    attachment.durations.update({mark.start: mark for mark in found if mark.shape == "duration"})
    attachment.people.new_paragraph()
    k = 0
    for first, last in sentences(tokens):
        here: list[TimeMark] = []
        while k < len(marks) and marks[k].lead < tokens.ends[last - 1]:
            if mark := _resolved(marks[k], narrative, attachment):
                here.append(mark)
            k += 1
        _read_sentence(text, tokens, first, last, here, words, attachment, heading)


def _resolved(mark: TimeMark, narrative: Narrative, attachment: Attachment) -> TimeMark | None:
    """The mark as far as what was told before says when it is; None where it says no more than how long something took."""
    if mark.age is not None and narrative.birth is None:
        born = birth_in_prose(attachment.drafts, attachment.people.page)
        if born is not None:
            narrative.learn_birth(*born)
    narrative.resolve(mark)
    return None if mark.first is None and is_stretch(mark) else mark


def _read_sentence(
    text: str, tokens: Tokens, first: int, last: int, marks: list[TimeMark], words: Lexicon, attachment: Attachment, heading: Heading | None
) -> None:
    tags = tag(tokens, first, last, words)
    units = join(Chunker(text, tokens, tags, first, _placed(marks, tokens, first, last), words).units())
    attachment.people.read_surname(units, text)
    reader = Reader(text, tokens, words)
    if marks and last - first < 30 and not attachment.people.is_person and attachment.holding(units, heading, reader):
        return
    units, lives = lifespans.take(units)
    predicates = Clauses(units, frames_of_verbs()).find()
    if attachment.subjects.opening is None and attachment.people.is_person and not attachment.drafts:
        attachment.subjects.opening = _opening(text, units, attachment)
    namesakes.note(units, predicates, lives, attachment.people, text)
    attachment.sentence(units, predicates, lives, reader)


def _opening(text: str, units: list, attachment: Attachment) -> Mention | None:  # type: ignore[type-arg]
    """The noun group that opens a page of fragments: "a Representative from Maine; born in …"."""
    lead = next((u for u in units[:2] if isinstance(u, Noun)), None)
    if lead is None or lead.role is None or lead.holder is not None:
        return None
    start, end = tokens_start(lead, text), lead.end
    for joint, more in pairwise(units[1:]):
        if joint.kind == "C" and isinstance(more, Noun) and more.role is not None and joint.start - end < 3:
            end = more.end
        elif joint.start - end > 2:
            break
    return Mention(text[start:end], start, end, name=attachment.people.page)


def tokens_start(lead: Noun, text: str) -> int:
    """Where a noun group begins with its article."""
    width = len(lead.det) + 1
    return lead.start - width if lead.det and text[lead.start - width : lead.start - 1].lower() == lead.det else lead.start


def _placed(marks: list[TimeMark], tokens: Tokens, first: int, last: int) -> list[tuple[int, int, TimeMark]]:
    """Marks with the range of tokens each covers."""
    placed = []
    i = first
    for mark in marks:
        lead = mark.start if mark.relation == "and" else mark.lead
        while i < last and tokens.ends[i] <= lead:
            i += 1
        j = i
        while j < last and tokens.starts[j] < mark.end:
            j += 1
        if j > i:
            placed.append((i, j, mark))
            i = j
    return placed


def extract_lines(paths: Sequence[str], jobs: int = 0) -> Iterator[tuple[str, list[InputError]]]:
    """Claims as JSON Lines, in the order of the input, with the problems met; in `jobs` processes (0: one a core)."""
    read: dict[str, str] = {}  # where the document of an id stands
    for documents, problems in each(_unit_lines, units_of(paths), jobs or cores()):
        lines = []
        for id, path, claims in documents:
            if id in read:
                problems.append(InputError(path, f"the id {id!r} is taken by a document of {read[id]}", "rename one"))
            else:
                read[id] = path
                lines.append(claims)
        yield "".join(lines), problems


def _unit_lines(unit: Unit | InputError) -> tuple[list[tuple[str, str, str]], list[InputError]]:
    """(id, path, claims as JSON Lines) of each document of a unit, and the problems met."""
    if isinstance(unit, InputError):
        return [], [unit]
    documents: list[tuple[str, str, str]] = []
    problems: list[InputError] = []
    for result in documents_of(unit):
        if isinstance(result, InputError):
            problems.append(result)
        elif isinstance(result, Document):
            try:
                claims = "".join(json.dumps(claim.to_json(), ensure_ascii=False) + "\n" for claim in extract(result))
            except Exception as error:  # one document must never stop the others
                problems.append(unread(result, error))
            else:
                documents.append((result.id, result.path or result.id, claims))
    return documents, problems


def unread(document: Document, error: Exception) -> InputError:
    """The report of a document whose reading failed: a fault of the program, not of the input."""
    where = f"{document.path or document.id} ({document.id})"
    return InputError(
        where, f"could not be read: {type(error).__name__}: {error}", "please report it with the document; everything else was read"
    )
