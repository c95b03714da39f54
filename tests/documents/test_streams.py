"""Files and streams: what is collected, how it is cut into units, and that units give what the whole gives."""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import os
import pickle
import tracemalloc
from collections.abc import Iterable
from pathlib import Path

import pytest

from tenure.documents import LARGEST, Skipped, Unit, base, digest, documents_of, read, units
from tenure.documents.carriers import json_lines, mediawiki_dump
from tenure.errors import InputError
from tenure.model import Document

LINES = [{"id": f"d{n}", "title": f"Person {n}", "text": f"Person {n} was mayor in {1900 + n}.", "year": n} for n in range(300)]


def write_lines(path: Path, lines: Iterable[object]) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def documents(path: Path) -> list[Document]:
    return [found for found in read(path) if isinstance(found, Document)]


def errors(path: Path) -> list[InputError]:
    return [found for found in read(path) if isinstance(found, InputError)]


# ------------------------------------------------------------------------------------------------------ collecting


def test_folders_are_walked_in_order_and_stems_that_collide_get_their_path(tmp_path: Path) -> None:
    for name in ("b/ann.txt", "a/ann.md", "c.txt", ".hidden.txt", ".git/x.txt", "d.xml-multistream-index.txt.bz2"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Ann Lee was mayor.")
    assert [d.id for d in documents(tmp_path)] == ["c", "a/ann", "b/ann"]


def test_ids_are_never_shared_between_files(tmp_path: Path) -> None:
    for name in ("a/ann.txt", "a/ann.md", "b/ann.txt", "b/c/ann.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Ann Lee was mayor.")
    assert [d.id for d in documents(tmp_path)] == ["a/ann.md", "a/ann.txt", "b/ann", "b/c/ann"]
    two = [unit.id for unit in units([tmp_path / "a", tmp_path / "b"]) if isinstance(unit, Unit)]
    assert two == ["ann.md", (tmp_path / "a/ann.txt").as_posix(), (tmp_path / "b/ann.txt").as_posix(), "c/ann"]


def test_a_folder_without_files_is_reported(tmp_path: Path) -> None:
    (problem,) = [found for found in units([tmp_path]) if isinstance(found, InputError)]
    assert "without files" in str(problem)


def test_a_closed_folder_is_reported_and_the_others_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_text("Ann Lee was mayor.")
    scandir = os.scandir

    def shut(path: str) -> object:  # root may open every folder, so permissions alone would not do
        if os.path.basename(path) == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", shut)
    unit, problem = units([tmp_path])
    assert isinstance(unit, Unit) and isinstance(problem, InputError) and "closed: cannot be opened: Permission denied" in str(problem)


def test_half_a_character_is_reported_and_the_next_line_is_read(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"id": "a", "text": "Ann \\ud800 Lee"}\n{"id": "b", "text": "\\ud83d\\ude00"}\n')
    assert [d.text for d in documents(tmp_path)] == ["\N{GRINNING FACE}"]
    (problem,) = errors(tmp_path)
    assert "half a character" in str(problem)


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("plain.txt", "Ada Marsh was a clerk. She died in 1950.", "Ada Marsh"),
        ("marsh.md", "**Ada von Marsh** (born 1900) was a clerk.", "Ada von Marsh"),
        ("Ada_Marsh.txt", "Ada Lovisa Marsh was a clerk.", "Ada Marsh"),
        ("notes.txt", "In London Ada Marsh was a clerk.", "notes"),
        ("notes.txt", "The Prime Minister was a clerk.", "notes"),
        ("x.wiki", "{{Infobox officeholder\n| name = Ada Marsh\n}}\nShe was a clerk.", "Ada Marsh"),
        ("x.wiki", "@Ada Marsh@ was a [[clerk]].".replace("@", 3 * "'"), "Ada Marsh"),
        ("Ada_Marsh.wiki", "@Ada Lovisa Marsh@ was a [[clerk]].".replace("@", 3 * "'"), "Ada Marsh"),
    ],
)
def test_a_page_without_a_title_is_called_by_its_file_or_by_its_first_name(tmp_path: Path, name: str, text: str, title: str) -> None:
    (tmp_path / name).write_text(text)
    assert [d.title for d in documents(tmp_path)] == [title]


def test_a_file_given_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "ann.txt").write_text("Ann Lee was mayor.")
    assert len(list(units([tmp_path, tmp_path / "ann.txt", tmp_path]))) == 1


def test_a_missing_path_is_reported_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "ann.txt").write_text("Ann Lee was mayor.")
    found = list(units([tmp_path / "nowhere", tmp_path]))
    assert [type(f) for f in found] == [Unit, InputError]
    assert "nowhere" in str(found[1]) and "no such file" in str(found[1])


# ------------------------------------------------------------------------------------------------------ JSON Lines


@pytest.mark.parametrize("size", [1, 100, 5_000, 1 << 20])
@pytest.mark.parametrize("pack", [None, gzip.compress, bz2.compress, lzma.compress])
def test_units_of_lines_give_what_the_whole_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int, pack: object) -> None:
    monkeypatch.setattr(json_lines, "UNIT", size)
    path = write_lines(tmp_path / "people.jsonl", LINES)
    if callable(pack):
        data = pack(path.read_bytes())
        path = tmp_path / "people.jsonl.gz"
        path.write_bytes(data)
    found = list(units([path]))
    assert len(found) > 1 or size > 10_000
    again = [pickle.loads(pickle.dumps(unit)) for unit in found]
    read_back = [d for unit in again for d in documents_of(unit)]
    assert [(d.id, d.title, d.text, d.metadata) for d in read_back if isinstance(d, Document)] == [
        (line["id"], line["title"], line["text"], {"year": line["year"]}) for line in LINES
    ]


def test_lines_that_are_wrong_are_named_and_skipped(tmp_path: Path) -> None:
    path = tmp_path / "mixed.jsonl"
    good = json.dumps({"id": 7, "text": "Ann Lee was mayor."})
    wrong = ["{broken", '{"id": "x"}', "[1, 2]", json.dumps({"text": "x", "format": "docx"}), '{"text": ' + "[" * 100_000]
    path.write_text("\n".join([good, *wrong, "", good.replace("7", "null")]), encoding="utf-8")
    assert [d.id for d in documents(path)] == ["7", "mixed:8"]
    assert [e.path.rpartition(":")[2] for e in errors(path)] == ["2", "3", "4", "5", "6"]
    assert "unknown format" in str(errors(path)[3])


def test_a_line_of_fifty_megabytes_is_refused_and_its_neighbours_are_read(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    with path.open("w") as file:
        for line in ({"id": "a", "text": "Ann."}, {"id": "b", "text": "x" * (50 << 20)}, {"id": "c", "text": "Cy."}):
            file.write(json.dumps(line) + "\n")
    packed = tmp_path / "long.jsonl.gz"
    packed.write_bytes(gzip.compress(path.read_bytes(), 1))
    for each in (path, packed):
        assert [d.id for d in documents(each)] == ["a", "c"]
        assert [e.path.rpartition(":")[2] for e in errors(each)] == ["2"]


def test_the_forms_of_lines(tmp_path: Path) -> None:
    path = write_lines(
        tmp_path / "forms.jsonl",
        [
            {"id": "w", "title": "Ann", "text": "'''Ann''' was [[mayor]].", "format": "wikitext"},
            {"id": "h", "title": "Ann", "text": "<p>Ann was <b>mayor</b>.</p>", "format": "html"},
            {"id": "t", "title": "Ann", "text": "'''Ann''' was [[mayor]].", "format": "text"},
            {"id": "s", "text": "= Ann Lee =\n\n- Office: Mayor\n\nAnn was mayor."},
        ],
    )
    assert [d.reader for d in documents(path)] == ["wikitext", "html", "plain_text", "infobox_text"]
    assert documents(path)[2].text == "'''Ann''' was [[mayor]]."


def test_a_digest_changes_with_the_bytes_of_its_unit_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_lines, "UNIT", 2_000)
    path = write_lines(tmp_path / "people.jsonl", LINES)
    before = [digest(unit) for unit in units([path]) if isinstance(unit, Unit)]
    path.write_bytes(path.read_bytes().replace(b"mayor in 2199", b"ruler in 2199"))
    after = [digest(unit) for unit in units([path]) if isinstance(unit, Unit)]
    assert before[:-1] == after[:-1] and before[-1] != after[-1] and len(before) > 5


# ------------------------------------------------------------------------------------------------- what is no text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n ", "is empty"),
        (b"\x00\x01\x02\x03" * 100, "is binary"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04....", "ZIP"),
        (b"SQLite format 3\x00" + b"\x00" * 84, "is a database"),
        (gzip.compress(b"Ann Lee was mayor.", mtime=0)[:10], "cannot be unpacked"),
        (b"Ann. " * (LARGEST // 5 + 9), "more than 16 MB"),
    ],
)
def test_what_cannot_be_read_says_why(tmp_path: Path, data: bytes, said: str) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    [error] = list(read(path))
    assert isinstance(error, InputError) and str(path) in str(error) and said in str(error)


def test_a_packed_file_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "people.jsonl", LINES)
    packed = tmp_path / "people.jsonl.gz"
    packed.write_bytes(gzip.compress(path.read_bytes())[:1_500])
    ids = [d.id for d in documents(packed)]
    assert ids == [line["id"] for line in LINES[: len(ids)]] and len(ids) > 50
    assert "breaks off" in str(errors(packed)[-1])


@pytest.mark.parametrize(
    ("declared", "written", "words"),
    [
        ("windows-1251", "cp1251", "Мэр города Тулы"),
        ("iso-8859-1", "cp1252", "“Bürgermeister” – Ærø"),  # browsers take it as Windows-1252
        ("windows-1251", "utf-8", "Bürgermeister"),  # what is UTF-8 is no other
        ("no-such-charset", "cp1252", "Bürgermeister"),
        ("utf-8", "cp1252", "Bürgermeister von Köln"),
    ],
)
def test_a_page_that_names_its_encoding_is_read_in_it(tmp_path: Path, declared: str, written: str, words: str) -> None:
    page = f'<html><head><meta http-equiv="Content-Type" content="text/html; charset={declared}"><title>A</title></head><p>{words}.</p>'
    (tmp_path / "page.html").write_bytes(page.encode(written))
    [document] = documents(tmp_path)
    assert words in document.text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("Ann Čapek was mayor.".encode()[:6] + b"\xc4", "Ann Č\ufffd"),
        ("José Müller was mayor.".encode("latin-1"), "José Müller was mayor."),
        ("\ufeffJosé was mayor.".encode(), "José was mayor."),
        ("José was mayor.".encode("utf-16"), "José was mayor."),
        ("Ива́н был.".encode(), "Ива́н был."),
        (b"Ann\x00 was mayor of a town by the sea for years and years, people said of her, until she left it.", "Ann\x00 was"),
    ],
)
def test_any_encoding_is_read(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "file.txt"
    path.write_bytes(data)
    [document] = documents(path)
    assert document.text.startswith(words)


def test_a_table_without_persons_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rivers.csv"
    path.write_text("river,length\nElbe,1094\n")
    [error] = errors(path)
    assert "person" in str(error) and "known columns" in error.advice


# ----------------------------------------------------------------------------------------------------------- dumps


def page(number: int, text: str, space: int = 0, extra: str = "") -> str:
    return (
        f"  <page>\n    <title>Person &amp; {number}</title>\n    <ns>{space}</ns>\n    <id>{number}</id>{extra}\n"
        f"    <revision>\n      <id>9{number}</id>\n      <model>wikitext</model>\n"
        f'      <text bytes="1" xml:space="preserve">{text}</text>\n    </revision>\n  </page>\n'
    )


HEAD, TAIL = '<mediawiki xmlns="x" xml:lang="en">\n  <siteinfo><sitename>W</sitename></siteinfo>\n', "</mediawiki>\n"
PAGES = [
    *(page(n, f"'''Person {n}''' &lt;ref&gt;x&lt;/ref&gt; was [[mayor]].\n[[Category:{1800 + n} births]]") for n in range(1, 41)),
    page(50, "[[Category:1900 births]]", 2),
    page(51, "#REDIRECT [[Person 1]]", extra='\n    <redirect title="Person 1" />'),
    page(52, "A river."),
]
WANTED = [f"{n}" for n in range(1, 41)]


def multistream(*streams: str) -> bytes:
    return b"".join(bz2.compress(stream.encode()) for stream in streams)


def dumps() -> dict[str, bytes]:
    plain = (HEAD + "".join(PAGES) + TAIL).encode()
    halves = len(plain) // 2
    return {
        "plain.xml": plain,
        "one.xml.bz2": bz2.compress(plain),
        "zipped.xml.gz": gzip.compress(plain),
        "multi.xml.bz2": multistream(HEAD, *("".join(PAGES[i : i + 5]) for i in range(0, len(PAGES), 5)), TAIL),
        "across.xml.bz2": bz2.compress(plain[:halves]) + bz2.compress(plain[halves : halves + 200]) + bz2.compress(plain[halves + 200 :]),
    }


@pytest.mark.parametrize("name", dumps())
@pytest.mark.parametrize("size", [1, 4_000, 4 << 20])
def test_a_dump_gives_its_biographies_and_counts_the_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, size: int) -> None:
    monkeypatch.setattr(mediawiki_dump, "UNIT", size)
    monkeypatch.setattr(mediawiki_dump, "STREAMS", size)
    path = tmp_path / name
    path.write_bytes(dumps()[name])
    found = list(read(path))
    assert [d.id for d in found if isinstance(d, Document)] == WANTED
    first = found[0]
    assert (
        isinstance(first, Document) and first.title == "Person & 1" and "Person 1 was mayor." in first.text and first.reader == "wikitext"
    )
    skipped = sorted((s.reason, s.count) for s in found if isinstance(s, Skipped))
    assert skipped == [("no biographies", 1), ("not articles", 1), ("redirects", 1)]
    assert not errors(path)


@pytest.mark.parametrize("name", dumps())
def test_a_truncated_dump_keeps_the_pages_before(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    data = dumps()[name]
    path.write_bytes(data[: len(data) * 2 // 3])
    ids = [d.id for d in documents(path)]
    assert ids == WANTED[: len(ids)]
    assert errors(path) and (ids or "bz2" in name or "gz" in name)


def test_a_page_that_is_no_xml_is_reported_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "odd.xml"
    path.write_text(HEAD + PAGES[0] + PAGES[1].replace("<revision>", "<revision") + PAGES[2] + TAIL)
    assert [d.id for d in documents(path)] == ["1", "3"]
    assert "not XML" in str(errors(path)[0])


def test_a_dump_is_never_held_in_memory_whole(tmp_path: Path) -> None:
    """64 MB of pages, 1 MB compressed: cutting and reading one unit at a time needs a small part of it."""
    body = "".join(page(n, "x" * 60_000) for n in range(1, 1_100))
    path = tmp_path / "large.xml.bz2"
    path.write_bytes(bz2.compress((HEAD + body + TAIL).encode()))
    tracemalloc.start()
    assert sum(s.count for unit in units([path]) if isinstance(unit, Unit) for s in documents_of(unit) if isinstance(s, Skipped)) == 1_099
    assert tracemalloc.get_traced_memory()[1] < 24 << 20
    tracemalloc.stop()


def test_units_are_small_to_send(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "people.jsonl", LINES * 50)
    assert all(len(pickle.dumps(unit)) < 1_000 for unit in units([path]))
    assert base.UNIT < 1 << 20
