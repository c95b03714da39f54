"""The parts of the page that are plain functions: text cut into pieces, events in words, pages of lists, data."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tenure.model import Block, Claim, Document, Event, Evidence, Field, Marker, Mention, Span
from tenure.questions import phrases
from tenure.web import reader
from tenure.web.page import Ask, address, anchor, claim_address, cut
from tenure.web.views import discover
from tenure.web.views.search import marked

TEXT = "= Ada =\n- Office: Warden\nShe was Warden of the Fen[1] and more.\nThe end."


def claim(id: str, *quotes: str) -> Claim:
    spans = tuple(Evidence(TEXT.index(q), TEXT.index(q) + len(q), q) for q in quotes)
    return Claim(id, "d", Mention("She"), "position_held", {}, None, None, "asserted", None, spans, (), "test")


def block(kind: str, words: str) -> Block:
    return Block(kind, TEXT.index(words), TEXT.index(words) + len(words))  # type: ignore[arg-type]


def document() -> Document:
    row, value = TEXT.index("- Office"), TEXT.index("Warden")
    prose = TEXT.index("She")
    mark = TEXT.index("[1]")
    return Document(
        "d",
        "Ada",
        TEXT,
        (block("heading", "Ada"), Block("prose", prose, TEXT.index("\nThe")), block("prose", "The end.")),
        (Field("office", 0, Span(row, value + 6), Span(value, value + 6)),),
        (Marker(mark, mark + 3, "1"),),
    )


def read(claims: Sequence[Claim]) -> list[reader.Part]:
    return reader.parts(document(), reader.frames(document()), claims)


def test_parts_come_in_the_order_of_the_text() -> None:
    assert [(p.kind, p.label, "".join(piece.text for piece in p.pieces)) for p in read([])] == [
        ("heading", "", "Ada"),
        ("row", "Office", "Warden"),
        ("prose", "", "She was Warden of the Fen[1] and more."),
        ("prose", "", "The end."),
    ]


def test_words_are_cut_where_claims_begin_and_end() -> None:
    pieces = read([claim("c:a", "She was Warden of the Fen"), claim("c:b", "Warden of the Fen[1] and more")])[2].pieces
    assert [(p.text, p.claims, p.anchors, p.reference) for p in pieces] == [
        ("She was ", ("c:a",), ("c:a",), None),
        ("Warden of the Fen", ("c:a", "c:b"), ("c:b",), None),
        ("[1]", ("c:b",), (), "1"),
        (" and more", ("c:b",), (), None),
        (".", (), (), None),
    ]


def test_a_claim_of_several_places_is_anchored_once() -> None:
    anchors = [id for part in read([claim("c:a", "- Office: Warden", "The end")]) for piece in part.pieces for id in piece.anchors]
    assert anchors == ["c:a"]


def test_covering_finds_what_is_claimed_at_a_place() -> None:
    claims = [claim("c:a", "She was"), claim("c:b", "Warden of the Fen")]
    assert [c.id for c in reader.covering(claims, TEXT.index("was"))] == ["c:a"]
    assert reader.covering(claims, TEXT.index("The end")) == []


def test_a_long_text_is_dealt_to_pages_and_every_offset_has_one() -> None:
    text = "word " * 40_000
    whole = Document("d", "d", text, (Block("prose", 0, len(text)),))
    dealt = reader.pages(reader.frames(whole))
    assert len(dealt) > 5
    assert all(sum(f.end - f.start for f in page) <= reader.PAGE for page in dealt)
    assert "".join(text[f.start : f.end] for page in dealt for f in page) == text
    assert [reader.page_at(dealt, page[0].start) for page in dealt] == list(range(1, len(dealt) + 1))
    assert reader.page_at(dealt, len(text)) == len(dealt)


def test_a_document_without_blocks_is_read_by_lines() -> None:
    table = Document("d", "d", "person,office\n\nAda,Warden\n")
    assert [table.text[f.start : f.end] for f in reader.frames(table)] == ["person,office", "Ada,Warden"]


@pytest.mark.parametrize(
    ("kind", "roles", "words"),
    [
        ("birth", {}, "born in Ry"),
        ("death", {"manner": Mention("shot", value="execution")}, "died (shot) in Ry"),
        ("sentence", {"by": Mention("a court"), "sentence": Mention("ten years")}, "sentenced to ten years by a court in Ry"),
        ("trial", {"co_defendant": (Mention("Bo"), Mention("Cy"))}, "tried with Bo, Cy in Ry"),
        ("education", {"institution": Mention("the Academy")}, "education: the Academy in Ry"),
        ("spouse", {"person": Mention("she", name="Di Eng"), "relation": Mention("second")}, "married to Di Eng (second) in Ry"),
        ("coronation", {"crown": Mention("Fen")}, "coronation: Fen in Ry"),
    ],
)
def test_events_in_words(kind: str, roles: dict[str, Mention], words: str) -> None:
    assert phrases.words(Event("e", "p", kind, None, roles, Mention("Ry"), "asserted")) == words


def test_words_that_nothing_follows_have_no_colon() -> None:
    assert phrases.words(Event("e", "p", "occupation", None, {}, None, "asserted")) == "occupation"


def test_every_kind_of_the_vocabulary_has_a_phrase() -> None:
    from tenure.claims.kinds import declared

    spells = {"position_held", "membership", "party"}
    assert {kind for kind, _ in declared()} - spells <= set(phrases.PHRASES)


def test_lists_are_cut_into_pages() -> None:
    items, pager = cut(range(25), 9, 10)
    assert (list(items), pager.number, pager.last, pager.earlier, pager.later) == ([20, 21, 22, 23, 24], 3, 3, 2, None)
    assert cut([], 1, 10)[1].last == 1


@pytest.mark.parametrize(("given", "number"), [("2", 2), ("0", 1), ("-3", 1), ("x", 1), ("9" * 99, 1), ("٣", 3)])
def test_a_page_number_is_never_believed(given: str, number: int) -> None:
    assert Ask(None, query={"page": given}).page() == number  # type: ignore[arg-type]


def test_addresses_hold_any_id() -> None:
    assert address("person", "a/b?c#d e") == "/person/a%2Fb%3Fc%23d%20e"
    assert anchor("c:5f0c") == "c-5f0c"
    assert claim_address("d 1", "c:5f0c") == "/document/d%201?claim=c%3A5f0c#c-5f0c"


def test_snippets_keep_what_was_found_apart() -> None:
    assert marked("a \x02post\x03 of \x02posts\x03") == [(False, "a "), (True, "post"), (False, " of "), (True, "posts")]


def test_every_view_is_found() -> None:
    assert {"/", "/search", "/suggest", "/findings", "/person/{id:path}", "/office/{id:path}", "/document/{id:path}"} <= set(discover())
