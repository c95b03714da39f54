"""What must hold of every document, and what a case expects of one."""

from __future__ import annotations

from itertools import pairwise

from tenure.model import Document


def assert_sound(document: Document) -> None:
    """Every span is inside the text; blocks follow each other; a value is in its row; marks name what can be looked up."""
    end = len(document.text)
    for block in document.blocks:
        assert 0 <= block.start < block.end <= end, block
        words = document.text[block.start : block.end]
        assert words == words.strip() and words, block
    assert all(a.end <= b.start for a, b in pairwise(document.blocks)), "blocks overlap"
    for field in document.fields:
        assert 0 <= field.row.start <= field.value.start < field.value.end <= field.row.end <= end, field
        value = document.text[slice(*field.value)]
        assert value == value.strip() and "\n" not in value, (field, value)
    assert all(0 <= mark.start <= mark.end <= end for mark in document.markers)
    assert all(0 <= link.start < link.end <= end and link.target for link in document.links)
    assert all(0 <= cell.start <= cell.end <= end for row in document.rows for cell in row.values())
    assert all(a[0] < b[0] and a[1] <= b[1] for a, b in pairwise(document.source_map)), "the map does not rise"
    assert not any("\ud800" <= letter <= "\udfff" for letter in document.text), "a lone surrogate"


def fault(document: Document, line: str) -> str:
    """What is wrong with a document by one line of expectation; empty where it is met."""
    what, _, rest = line.partition(" ")
    return _CHECKS[what](document, rest)


def _same(found: object, wanted: object) -> str:
    return "" if found == wanted else f"found {found!r}"


def _field(document: Document, rest: str) -> str:
    head, _, value = rest.partition(":")
    key, number = head.rsplit(" ", 1)
    found = [document.text[slice(*f.value)] for f in document.fields if (f.key, f.number) == (key, int(number))]
    return "" if value.strip() in found else f"found {found}"


def _no_field(document: Document, rest: str) -> str:
    key = rest.removeprefix("field ")
    return _same([f for f in document.fields if f.key == key], [])


def _block(document: Document, rest: str) -> str:
    head, _, words = rest.partition(": ")
    kind, level = head.split()
    found = [(b.level, document.text[b.start : b.end]) for b in document.blocks if b.kind == kind]
    return "" if any(n == int(level) and " ".join(text.split()).startswith(words) for n, text in found) else f"found {found}"


def _unread(document: Document, words: str) -> str:
    """The words stand in the text, and once at least outside all blocks; those of a list of sources in none."""
    at = document.text.rfind(words)
    inside = [b for b in document.blocks if b.start <= at < b.end]
    return "is not in the text" if at < 0 else f"is in {inside}" if inside else ""


def _mark(document: Document, rest: str) -> str:
    label, _, words = rest.partition(" after ")
    found = [document.text[max(0, m.start - 30) : m.start] for m in document.markers if m.label == label]
    return "" if any(before.endswith(words) for before in found) else f"found {found}"


def _reference(document: Document, rest: str) -> str:
    label, _, words = rest.partition(": ")
    return _same(document.references.get(label), words)


def _link(document: Document, rest: str) -> str:
    words, _, target = rest.partition(": ")
    found = [(document.text[k.start : k.end], k.target) for k in document.links]
    return "" if (words, target) in found else f"found {found}"


def _row(document: Document, rest: str) -> str:
    head, _, words = rest.partition(":")
    number, column = head.split()
    return _same(document.text[slice(*document.rows[int(number)][column])], words.strip())


_CHECKS = {
    "reader": lambda document, rest: _same(document.reader, rest),
    "title": lambda document, rest: _same(document.title, rest),
    "field": _field,
    "no": _no_field,
    "block": _block,
    "unread": _unread,
    "absent": lambda document, rest: "is in the text" if rest in document.text else "",
    "mark": _mark,
    "reference": _reference,
    "link": _link,
    "row": _row,
}
