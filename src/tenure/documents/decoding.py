"""Bytes of a file into text: compression, byte order marks, encodings, and refusing what is no text."""

from __future__ import annotations

import bz2
import codecs
import gzip
import io
import lzma
import re
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from tenure.errors import InputError

HEAD = 64 << 10
"""Bytes that are looked at to tell what a file is."""

_PACKED: dict[bytes, tuple[str, Callable[..., Any]]] = {
    b"\x1f\x8b": ("gzip", gzip.open),
    b"BZh": ("bz2", bz2.open),
    b"\xfd7zXZ": ("xz", lzma.open),
}
_ENDINGS = (".gz", ".bz2", ".xz")
_NOT_TEXT = {
    b"%PDF": ("is a PDF", "save it as text or HTML"),
    b"PK\x03\x04": ("is a ZIP archive or an office document", "unpack it, or save it as text"),
    b"\x7fELF": ("is a program", ""),
    b"\x89PNG": ("is an image", ""),
    b"\xff\xd8\xff": ("is an image", ""),
    b"GIF8": ("is an image", ""),
    b"SQLite format 3": ("is a database", "it was perhaps built by `tenure build`; give the sources instead"),
}
_BOMS = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([a-z0-9_-]{2,20})""", re.IGNORECASE)
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
UNPACKING = (OSError, EOFError, zlib.error, lzma.LZMAError)
"""What reading a packed or broken file may raise."""


def bare_name(path: Path) -> str:
    """The file's name without the ending of a compression: `pages.xml.bz2` -> `pages.xml`."""
    return path.stem if path.suffix.lower() in _ENDINGS else path.name


def ending(path: Path) -> str:
    """The ending that tells the form, in lower case: `.xml` of `pages.XML.bz2`."""
    return Path(bare_name(path)).suffix.lower()


def packing(path: Path) -> str:
    """`gzip`, `bz2`, `xz`, or nothing for a plain file, by the first bytes. Raises OSError."""
    with path.open("rb") as file:
        start = file.read(6)
    return next((name for magic, (name, _) in _PACKED.items() if start.startswith(magic)), "")


class Unpacked(io.BufferedReader):
    """A file, decompressed while it is read. A packed file that breaks off ends there; `fault` then says what was wrong."""

    def __init__(self, path: Path) -> None:
        openers: dict[str, Callable[[Path, str], Any]] = dict(_PACKED.values())
        self._source = _Forgiving(openers.get(packing(path), open)(path, "rb"))
        super().__init__(self._source)

    @property
    def fault(self) -> str:
        return self._source.fault

    def rest_is_missing(self, path: str) -> Iterator[InputError]:
        """The error to report if the file broke off, after what was read before."""
        if self.fault:
            yield InputError(path, f"breaks off: {self.fault}", "it may be truncated; what came before is read")


class _Forgiving(io.RawIOBase):
    """Passes on what a decompressor gives, up to its first error."""

    def __init__(self, inner: Any) -> None:
        self._inner = inner
        self.fault = ""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self.fault:
            return 0
        try:
            data = self._inner.read1(len(buffer))
        except UNPACKING as error:
            self.fault = _said(error)
            return 0
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._inner.close()
        super().close()


def opened(path: Path) -> Unpacked:
    """The file, decompressed while it is read. Raises OSError."""
    return Unpacked(path)


def head_of(path: Path) -> bytes:
    """The first bytes, decompressed. Raises InputError where the file cannot be opened or is empty."""
    try:
        with opened(path) as file:
            head, fault = file.read(HEAD), file.fault
    except OSError as error:
        raise InputError(str(path), f"cannot be opened: {_said(error)}", "check the file and its permissions") from error
    if not head.strip():
        raise InputError(str(path), f"cannot be unpacked: {fault}" if fault else "is empty")
    return head


def refuse_binary(head: bytes, path: str) -> None:
    """Raises InputError where the bytes are no text."""
    for magic, (what, advice) in _NOT_TEXT.items():
        if head.startswith(magic):
            raise InputError(path, what, advice)
    if head.startswith(tuple(_BOMS)):
        return
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls > max(4, len(head) // 50):
        raise InputError(path, "is binary, not text", "tenure reads text, Markdown, JSON Lines, CSV, wikitext, HTML and MediaWiki XML")


def decode(data: bytes) -> str:
    """Text of any file: by its byte order mark, else UTF-8, else as a page of HTML or XML says, else UTF-8 with a few broken bytes (that
    become U+FFFD), else Windows-1252. What is valid UTF-8 is no other encoding, whatever the page says.

    Every byte string has an answer; line endings stay as they are.
    """
    for bom, encoding in _BOMS.items():
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        truncated = error.start >= len(data) - 3
    declared = _declared(data)
    if declared and not truncated:
        return data.decode(declared, errors="replace")
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    if truncated or broken * 4 <= sum(map("\x7f".__lt__, text)) - broken:
        return text
    return data.decode("cp1252", errors="replace")


def _declared(data: bytes) -> str:
    """The encoding that a page of HTML or XML names in its head, if there is such a one; Latin-1 is Windows-1252, as browsers have it."""
    head = data[:2048]
    found = _CHARSET.search(head) if head.lstrip().startswith(b"<") else None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name if found else ""
    except LookupError:
        return ""
    return "" if name.startswith("utf") else "cp1252" if name in ("iso8859-1", "ascii") else name


def _said(error: BaseException) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__
