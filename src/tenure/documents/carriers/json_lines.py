"""JSON Lines, also gzipped: one `{"id", "title", "text"}` a line; `format` may say text, wikitext or html."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tenure.documents.base import LARGEST, UNIT, Entry, Result, Source, Unit
from tenure.documents.decoding import ending, opened, packing
from tenure.documents.discovery import form_named
from tenure.errors import InputError

NAME = "json_lines"

FORMATS = ("text", "wikitext", "html")
_OWN = {"id", "title", "text", "format"}


def sniff(head: bytes, path: Path) -> int:
    bare = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not bare.startswith(b"{"):
        return 0
    if ending(path) in (".jsonl", ".ndjson"):
        return 95
    return 90 if b'"text"' in bare[:4096] and b"\n" not in bare[: bare.find(b'"text"')] else 0


def units(source: Source) -> Iterator[Unit | InputError]:
    """Stretches of whole lines; of a compressed file the lines themselves, since it cannot be entered in its middle."""
    packed = bool(packing(source.path))
    start, line = 0, 1
    with opened(source.path) as file:
        while chunk := file.read(UNIT):
            rest, passed = (b"", 0) if chunk.endswith(b"\n") else _to_line_end(file)
            chunk += rest
            end = start + len(chunk) + passed
            yield Unit(NAME, str(source.path), source.id, start, end, line, chunk if packed else None)
            start, line = end, line + chunk.count(b"\n")
        yield from file.rest_is_missing(str(source.path))


def documents(unit: Unit) -> Iterator[Result]:
    """A document or an error for each line that is not blank."""
    with io.BytesIO(unit.data) if unit.data is not None else open(unit.path, "rb") as file:
        if unit.data is None:
            file.seek(unit.start)
        left = unit.end - unit.start if unit.data is None else len(unit.data)
        number = unit.line
        while left > 0 and (raw := file.readline(min(left, LARGEST))):
            left -= len(raw)
            if len(raw) == LARGEST:
                left -= _skip_line(file, left)
                yield InputError(f"{unit.path}:{number}", f"this line has more than {LARGEST >> 20} MB", "cut it into documents")
            elif not raw.isspace():
                yield _document(raw, unit, number)
            number += 1


def _document(raw: bytes, unit: Unit, number: int) -> Result:
    at = f"{unit.path}:{number}"
    try:
        data = json.loads(raw.decode("utf-8-sig" if number == 1 else "utf-8", errors="replace"))
    except ValueError as error:
        return InputError(at, f"this line is not JSON: {error}", "a line must be one whole JSON object")
    except RecursionError:
        return InputError(at, "this line is nested too deeply")
    if not isinstance(data, dict) or not isinstance(data.get("text"), str):
        return InputError(at, 'this line has no "text"', 'a line is {"id": …, "title": …, "text": …}')
    if b"\\u" in raw and not _is_text(data):
        return InputError(at, "holds half a character", "mend its encoding")
    written = data.get("format") or "text"
    if written not in FORMATS:
        return InputError(at, f'unknown format "{written}"', f"known are {', '.join(FORMATS)}")
    identity, title = data.get("id"), data.get("title")
    entry = Entry(
        str(identity) if identity not in (None, "") else f"{unit.id}:{number}",
        data["text"],
        title if isinstance(title, str) else None,
        unit.path,
        {key: value for key, value in data.items() if key not in _OWN},
    )
    return form_named(written, entry.text).read(entry)


def _is_text(data: dict[str, object]) -> bool:
    """Whether all of it can be written: an escape may stand for one half of a surrogate pair."""
    try:
        json.dumps(data, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def _to_line_end(file: BinaryIO) -> tuple[bytes, int]:
    """The rest of the line, and how many more bytes it has than any document; these are passed over, but for the line's end."""
    rest = file.readline(LARGEST)
    passed = 0
    if len(rest) == LARGEST and not rest.endswith(b"\n"):
        while (more := file.readline(UNIT)) and not more.endswith(b"\n"):
            passed += len(more)
        passed += max(0, len(more) - 1)
        rest += more[-1:]
    return rest, passed


def _skip_line(file: BinaryIO, left: int) -> int:
    """Passes over the rest of a line; the number of bytes passed."""
    passed = 0
    while left > passed and (more := file.readline(min(UNIT, left - passed))):
        passed += len(more)
        if more.endswith(b"\n"):
            break
    return passed
