#!/usr/bin/env python3
"""Writes a MediaWiki dump of any size out of our own texts, for measuring how dumps are read.

    python bench/make_dump.py out/dump.xml.bz2 --mb 200        # multistream, with its index beside it
    python bench/make_dump.py out/dump.xml --mb 200

Faithful in what costs time: one in four articles is a biography with an infobox, links, citations, categories and a succession box; the
others are articles of other kinds, redirects and talk pages. The texts are those of `examples/biographies`; names and years are
varied from page to page by a seed, so that no two pages are the same. The same call gives the same bytes.
"""

from __future__ import annotations

import argparse
import bz2
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

from tenure.documents import read
from tenure.model import Document

EXAMPLES = Path(__file__).parents[1] / "examples" / "biographies"
PAGES_A_STREAM = 100
HEAD = """<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11" xml:lang="en">
  <siteinfo>
    <sitename>Generated</sitename>
    <dbname>generated</dbname>
    <namespaces><namespace key="0" case="first-letter" /><namespace key="1" case="first-letter">Talk</namespace></namespaces>
  </siteinfo>
"""
TAIL = "</mediawiki>\n"
_YEAR = re.compile(r"\b(1[5-9]\d\d)\b")
_CAPITALS = re.compile(r"(?<![.!?\n] )(?<!^)\b([A-Z][a-z]+(?: (?:of|for|the|and) [A-Z][a-z]+| [A-Z][a-z]+)+)")


def pages(seed: int) -> Iterator[str]:
    """Pages without end: articles, one in four a biography, with a redirect or a talk page between."""
    chance = random.Random(seed)
    sources = [found for found in read(EXAMPLES) if isinstance(found, Document)]
    names = sorted({word for document in sources for word in document.title.split() if word.isalpha()})
    number = 0
    while True:
        number += 1
        source = chance.choice(sources)
        title = f"{chance.choice(names)} {chance.choice(names)} {number}"
        kind = chance.random()
        if kind < 0.12:
            yield page(number, f"{title} (redirect)", 0, f"#REDIRECT [[{chance.choice(names)}]]", redirect=chance.choice(names))
        elif kind < 0.24:
            yield page(number, f"Talk:{title}", 1, f"== {title} ==\n{plain(source, chance)}")
        elif kind < 0.43:
            yield page(number, title, 0, biography(source, title, chance))
        else:
            yield page(number, f"{title} River", 0, other(sources, title, chance))


def page(number: int, title: str, space: int, text: str, redirect: str = "") -> str:
    """A page element as MediaWiki exports it."""
    moved = f'\n    <redirect title="{escape(redirect)}" />' if redirect else ""
    return (
        f"  <page>\n    <title>{escape(title)}</title>\n    <ns>{space}</ns>\n    <id>{number}</id>{moved}\n    <revision>\n"
        f"      <id>{number + 10**7}</id>\n      <timestamp>2026-01-01T00:00:00Z</timestamp>\n      <model>wikitext</model>\n"
        f'      <format>text/x-wiki</format>\n      <text bytes="{len(text.encode())}" xml:space="preserve">{escape(text)}</text>\n'
        f"    </revision>\n  </page>\n"
    )


def biography(source: Document, title: str, chance: random.Random) -> str:
    """A biography: hatnotes, infobox, prose with links and citations, succession box, categories."""
    shift = chance.randrange(-120, 20)
    rows = "\n".join(f"| {f.key}{f.number or ''} = {linked(source.text[slice(*f.value)])}" for f in source.fields)
    born = _YEAR.search(source.text)
    year = int(born[1]) + shift if born else 1900
    body = "\n\n".join(prose(source, title, chance))
    text = (
        f"{{{{Short description|Office-holder}}}}\n{{{{Use dmy dates|date=May 2020}}}}\n{{{{Infobox officeholder\n| name = {title}\n"
        f"| image = {title}.jpg\n{rows}\n}}}}\n{body}\n\n== References ==\n{{{{reflist}}}}\n\n{{{{s-start}}}}\n"
        f"{{{{s-bef|before=[[A. Before]]}}}}\n"
        f"{{{{s-ttl|title=Clerk of the Archive|years={year + 30}–{year + 34}}}}}\n{{{{s-aft|after=[[B. After]]}}}}\n{{{{s-end}}}}\n"
        f"[[Category:{year} births]]\n[[Category:{year + 50} deaths]]\n"
    )
    return _YEAR.sub(lambda found: str(int(found[1]) + shift), text)


def prose(source: Document, title: str, chance: random.Random) -> Iterator[str]:
    """The paragraphs of a source four times over in another order, about a person of another name."""
    words = [source.text[b.start : b.end] for b in source.blocks if b.kind in ("prose", "item")] * 4
    chance.shuffle(words)
    yield f"'''{title}''' was an office-holder.{citation(title, chance)}"
    for number, paragraph in enumerate(words):
        heading = f"== Part {number} ==\n" if number % 3 == 0 else ""
        said = paragraph.replace(source.title, title)
        yield heading + linked(re.sub(r"\. (?=[A-Z])", lambda _: f".{citation(title, chance)} ", said)) + citation(title, chance)


def linked(words: str) -> str:
    """Words with links on what is capitalised, some of them piped."""
    return _CAPITALS.sub(lambda found: f"[[{found[1]}]]" if len(found[1]) % 2 else f"[[{found[1]} (page)|{found[1]}]]", words)


def citation(title: str, chance: random.Random) -> str:
    """Two times in five a reference, as a citation template, a short one or a named one."""
    n = chance.randrange(100)
    return (
        ""
        if n > 40
        else f'<ref name="r{n}" />'
        if n > 30
        else f"{{{{sfn|Author{n}|{1950 + n}|p={n}}}}}"
        if n > 20
        else _full_citation(title, n)
    )


def _full_citation(title: str, n: int) -> str:
    return (
        f'<ref name="r{n + 20}">{{{{cite book |last=Author{n} |first=Anna |title=The Life of {title}, volume {n} |publisher=Archive Press '
        f"|year={1950 + n} |page={n * 7} |isbn=978-0-00-0000{n:02d}-0 |url=https://example.org/{n}?a=b |access-date=1 May 2020}}}}</ref>"
    )


def plain(source: Document, chance: random.Random) -> str:
    words = [source.text[b.start : b.end] for b in source.blocks]
    return "\n\n".join(chance.sample(words, min(4, len(words))))


def other(sources: Sequence[Document], title: str, chance: random.Random) -> str:
    """An article that is about no person."""
    paragraphs = "\n\n".join(linked(plain(chance.choice(sources), chance)) for _ in range(6))
    return f"{{{{Infobox river\n| name = {title}\n| length = 12\n}}}}\n'''{title}''' is a river.\n\n{paragraphs}\n[[Category:Rivers]]\n"


def write(path: Path, size: int, seed: int) -> tuple[int, int]:
    """Writes a dump of about `size` bytes of XML; (pages, bytes of XML)."""
    index: list[str] = []
    written = count = 0
    with path.open("wb") as file:
        packed = path.suffix == ".bz2"
        file.write(bz2.compress(HEAD.encode()) if packed else HEAD.encode())
        stream: list[str] = []
        for text in pages(seed):
            stream.append(text)
            written, count = written + len(text.encode()), count + 1
            if len(stream) == PAGES_A_STREAM or written >= size:
                index += (f"{file.tell()}:{t.split('<id>')[1].split('<')[0]}:{t.split('<title>')[1].split('<')[0]}\n" for t in stream)
                data = "".join(stream).encode()
                file.write(bz2.compress(data) if packed else data)
                stream = []
            if written >= size:
                break
        file.write(bz2.compress(TAIL.encode()) if packed else TAIL.encode())
    if packed:
        name = path.name.removesuffix(".xml.bz2") + "-multistream-index.txt.bz2"
        path.with_name(name).write_bytes(bz2.compress("".join(index).encode()))
    return count, written


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("path", type=Path, help="file to write: .xml or .xml.bz2")
    parser.add_argument("--mb", type=float, default=200, help="size of the XML in MB (200)")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    args.path.parent.mkdir(parents=True, exist_ok=True)
    count, written = write(args.path, int(args.mb * 1e6), args.seed)
    print(f"{args.path}: {count:,} pages, {written / 1e6:.0f} MB of XML")


if __name__ == "__main__":
    main()
