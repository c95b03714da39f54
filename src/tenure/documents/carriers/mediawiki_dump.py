"""MediaWiki XML dumps (`.xml`, `.xml.bz2`, multistream or not): streamed, biographies read, the rest passed over and counted.

A plain dump is cut at page ends, a multistream dump at its streams (found by their signature, so no index is needed); both give
units that a process enters by itself. A dump in one compressed stream has to be decompressed in order: its units carry their bytes.
"""

from __future__ import annotations

import bz2
import mmap
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import BinaryIO
from xml.etree import ElementTree

from tenure.documents.base import LARGEST, Entry, Result, Skipped, Source, Unit
from tenure.documents.decoding import opened, packing
from tenure.documents.discovery import forms
from tenure.errors import InputError

NAME = "mediawiki_dump"

UNIT = 4 << 20
"""Bytes of plain XML that one process is given at a time."""

STREAMS = 512 << 10
"""Bytes of compressed streams that one process is given at a time."""

_BEGIN, _END = b"<page>", b"</page>"
_STREAM = re.compile(rb"BZh[1-9]\x31\x41\x59\x26\x53\x59")
_BIOGRAPHY = re.compile(
    rb"\[\[Category:[^\]\n]{0,80}(?:births|deaths|living people)|\{\{\s*birth[ _-]date"
    rb"|\|\s*(?:birth_?date|date_of_birth|term_?start|death_?date)\d*\s*=",
    re.IGNORECASE,
)
_NAMESPACE = re.compile(rb"<ns>\s*(-?\d+)\s*</ns>")


def sniff(head: bytes, path: Path) -> int:
    return 98 if b"<mediawiki" in head[:4096] or (b"<page>" in head and b"<revision>" in head) else 0


def units(source: Source) -> Iterator[Unit | InputError]:
    packed = packing(source.path)
    if not packed:
        return _plain_units(source)
    streams = _streams(source.path) if packed == "bz2" else []
    return _stream_units(source, streams) if streams else _packed_units(source)


def documents(unit: Unit) -> Iterator[Result]:
    """The biographies of a unit; what was passed over comes last, counted by reason."""
    passed: Counter[str] = Counter()
    for page in _pages(unit):
        if isinstance(page, InputError):
            yield page
            continue
        reason = _passed_over(page)
        if reason:
            passed[reason] += 1
        else:
            yield _document(page, unit)
    for reason in sorted(passed):
        yield Skipped(unit.path, reason, passed[reason])


def _passed_over(page: bytes) -> str:
    """Why a page is no biography, told from its bytes before anything is parsed; empty for a biography."""
    space = _NAMESPACE.search(page)
    if space and space[1] != b"0":
        return "not articles"
    if b"<redirect" in page:
        return "redirects"
    if b"<model>" in page and b"<model>wikitext</model>" not in page:
        return "not wikitext"
    return "" if _BIOGRAPHY.search(page) else "no biographies"


def _document(page: bytes, unit: Unit) -> Result:
    try:
        element = ElementTree.fromstring(page.decode("utf-8", errors="replace"))
    except ElementTree.ParseError as error:
        return InputError(unit.path, f"a page is not XML: {error}", "the other pages are read")
    identity, title, texts = element.findtext("id"), element.findtext("title"), element.findall("revision/text")
    text = (texts[-1].text or "") if texts else ""
    if not identity or not text.strip():
        return InputError(f"{unit.path}: page {title or '?'}", "has no id or no text")
    return forms()["wikitext"].read(Entry(identity.strip(), text, title or "", unit.path))


def _pages(unit: Unit) -> Iterator[bytes | InputError]:
    """The pages of a unit as bytes. Never more than one page and a piece are held."""
    if unit.data is not None:
        return _cut(iter((unit.data,)), unit.path)
    if packing(Path(unit.path)) == "bz2":
        return _cut(_decompressed(unit), unit.path)
    return _cut(_bytes_of(unit), unit.path)


def _cut(pieces: Iterable[bytes], path: str) -> Iterator[bytes | InputError]:
    """The pages in pieces of a dump. What stands between pages is dropped as it goes by."""
    rest = b""
    seen = 0  # bytes of the rest that hold no page end
    try:
        for piece in pieces:
            rest += piece
            while (end := rest.find(_END, seen)) >= 0:
                start = rest.rfind(_BEGIN, 0, end)
                if start >= 0:
                    yield rest[start : end + len(_END)]
                rest, seen = rest[end + len(_END) :], 0
            seen = max(0, len(rest) - len(_END))
            if len(rest) > LARGEST:
                yield InputError(path, f"a page has more than {LARGEST >> 20} MB", "it is passed over")
                rest, seen = b"", 0
    except (OSError, EOFError) as error:
        yield InputError(path, f"cannot be decompressed to its end: {error}", "it may be truncated; the pages before are read")
        return
    if _BEGIN in rest:
        yield InputError(path, "ends inside a page", "it may be truncated; the pages before are read")


def _bytes_of(unit: Unit) -> Iterator[bytes]:
    with open(unit.path, "rb") as file:
        file.seek(unit.start)
        left = unit.end - unit.start
        while left > 0 and (piece := file.read(min(left, 1 << 20))):
            left -= len(piece)
            yield piece


def _decompressed(unit: Unit) -> Iterator[bytes]:
    """What the streams between two offsets hold, a piece at a time."""
    expander = bz2.BZ2Decompressor()
    for piece in _bytes_of(unit):
        while True:
            if expander.eof:
                expander = bz2.BZ2Decompressor()
            yield expander.decompress(piece, max_length=1 << 20)
            piece = expander.unused_data if expander.eof else b""
            if not piece and (expander.eof or expander.needs_input):
                break
    if not expander.eof:
        raise EOFError("the last stream is cut off")


def _plain_units(source: Source) -> Iterator[Unit]:
    with open(source.path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        start, size = 0, len(data)
        while start < size:
            end = data.find(_END, min(start + UNIT, size))
            end = size if end < 0 else end + len(_END)
            yield Unit(NAME, str(source.path), source.id, start, end)
            start = end


def _streams(path: Path) -> list[int]:
    """Where the streams of a multistream dump begin and the last one ends; nothing where pages run across streams."""
    with open(path, "rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        starts = [found.start() for found in _STREAM.finditer(data)]
        if len(starts) < 3 or not _begins_with_page(data[starts[1] : starts[1] + (2 << 20)]):
            return []
        return [*starts, len(data)]


def _begins_with_page(stream: bytes) -> bool:
    try:
        return bz2.BZ2Decompressor().decompress(stream, max_length=64).lstrip().startswith(b"<page")
    except OSError:
        return False


def _stream_units(source: Source, streams: list[int]) -> Iterator[Unit]:
    start = streams[0]
    for stream, after in pairwise(streams):
        if after - start > STREAMS and stream > start:
            yield Unit(NAME, str(source.path), source.id, start, stream)
            start = stream
    yield Unit(NAME, str(source.path), source.id, start, streams[-1])


def _packed_units(source: Source) -> Iterator[Unit | InputError]:
    """Batches of whole pages, decompressed in order."""
    start = size = 0
    batch: list[bytes] = []
    with opened(source.path) as file:
        for page in _cut(_pieces(file), str(source.path)):
            if isinstance(page, InputError):
                yield page
                continue
            batch.append(page)
            size += len(page)
            if size >= UNIT // 2:
                yield Unit(NAME, str(source.path), source.id, start, start + size, data=b"".join(batch))
                start, size, batch = start + size, 0, []
        if batch:
            yield Unit(NAME, str(source.path), source.id, start, start + size, data=b"".join(batch))
        yield from file.rest_is_missing(str(source.path))


def _pieces(file: BinaryIO) -> Iterator[bytes]:
    while piece := file.read(1 << 20):
        yield piece
