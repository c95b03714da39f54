"""Writes the readable text of an HTML element, with the places of links and reference marks."""

from __future__ import annotations

from dataclasses import dataclass, field

from selectolax.lexbor import LexborNode

from tenure.documents.columns import ranges_of
from tenure.model import Link, Marker, Span

_NOT_READ = frozenset(
    {
        "script",
        "style",
        "noscript",
        "nav",
        "header",
        "footer",
        "aside",
        "form",
        "button",
        "figure",
        "figcaption",
        "svg",
        "template",
        "iframe",
    }
    | {"select", "option", "math", "audio", "video", "link", "meta", "input", "-comment", "head"}
)
_FURNITURE = frozenset(
    {
        "mw-editsection",
        "navbox",
        "reflist",
        "hatnote",
        "thumb",
        "toc",
        "noprint",
        "metadata",
        "ambox",
        "mbox-small",
        "shortdescription",
        "sidebar",
    }
    | {
        "vertical-navbox",
        "mw-jump-link",
        "catlinks",
        "printfooter",
        "mw-empty-elt",
        "portalbox",
        "sistersitebox",
        "mw-references-wrap",
        "gallery",
    }
    | {
        "infobox-image",
        "infobox-caption",
        "mw-indicators",
        "mw-authority-control",
        "side-box",
        "authority-control",
        "nowraplinks",
        "refbegin",
    }
)
DEEPEST = 100
"""Elements inside each other; browsers nest no deeper than a few hundred."""

_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_PARAGRAPHS = frozenset({"p", "dd", "dt", "blockquote", "pre", "address"})
_UNSEEN = dict.fromkeys((0x00AD, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF))
"""Characters without a width: soft hyphens, zero-width blanks, marks of direction."""
_LINES = frozenset({"div", "li", "p", "tr", "ul", "ol", "dd", "section", "center"})


@dataclass(slots=True)
class Page:
    """Readable text under way."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    markers: list[Marker] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    references: dict[str, str] = field(default_factory=dict)
    quotes: list[Span] = field(default_factory=list)
    infobox: Span | None = None
    _last: str = "\n"

    def say(self, words: str) -> None:
        if words:
            self.pieces.append(words)
            self.length += len(words)
            self._last = words[-1]

    def put(self, words: str) -> None:
        """Running text: white space is one blank, none at the beginning of a line."""
        words = words.translate(_UNSEEN)
        folded = " ".join(words.split())
        if words[:1].isspace() and self._last not in " \n":
            self.say(" ")
        self.say(folded)
        if folded and words[-1:].isspace():
            self.say(" ")

    def line(self, blank: bool = False) -> None:
        """What follows begins a line, after a blank one if asked."""
        if self._last == " ":
            self.pieces[-1] = self.pieces[-1][:-1]
            self.length -= 1
        ends = "".join(self.pieces[-2:])[-2:]
        self.say(
            "" if ends.endswith("\n\n") or (ends.endswith("\n") and not blank) else "\n" if ends.endswith("\n") or not blank else "\n\n"
        )

    def add(self, other: Page, flat: bool) -> None:
        """What was written by itself, its marks and links at their new places. `flat`: in one line, its lines parted by commas."""
        text = other.text()
        begin = len(text) - len(text.lstrip())
        words = text.strip()
        parts = [line.strip() for line in words.split("\n")] if flat else [words]
        start = self.length
        self.say(", ".join(filter(None, parts)))

        def moved(place: int) -> int:
            """Exact in what is copied; in what was joined, within it."""
            return min(start + max(0, place - begin), self.length)

        self.markers += [Marker(moved(m.start), moved(m.end), m.label) for m in other.markers]
        self.links += [] if flat else [Link(moved(k.start), moved(k.end), k.target) for k in other.links]

    def text(self) -> str:
        return "".join(self.pieces)


def write_article(page: Page, node: LexborNode, depth: int = 0) -> None:
    """Writes the children of an element as headings, paragraphs, items and the rows of tables. Nothing is nested deeper than DEEPEST."""
    for child in node.iter(include_text=True):
        tag = child.tag or ""
        if tag == "ol" and "references" in _classes(child):
            _keep_references(page, child)
        elif _is_furniture(child):
            for inner in child.css("ol.references"):
                _keep_references(page, inner)
        elif tag in _HEADINGS:
            _write_heading(page, child, _HEADINGS[tag])
        elif tag in _PARAGRAPHS:
            _write_paragraph(page, child)
        elif tag in ("ul", "ol"):
            _write_items(page, child, 1)
        elif tag == "table":
            _write_table(page, child)
        elif tag == "-text" or depth >= DEEPEST or not _has_blocks(child):
            write_words(page, child)
        else:
            write_article(page, child, depth + 1)
            page.line(blank=True)


def write_words(page: Page, node: LexborNode, depth: int = 0) -> None:
    """Writes the words of an element in a line; `<br>` and inner blocks begin a new one."""
    tag = node.tag or ""
    if tag == "-text":
        page.put(node.text_content or "")
    elif tag == "br":
        page.put(" ") if _goes_on(node) else page.line()
    elif tag == "sup" and "reference" in _classes(node):
        label = node.text().strip().strip("[]")
        page.markers.append(Marker(page.length, page.length, label))
    elif not _is_furniture(node):
        start = page.length
        own_line = tag in _LINES and "display:inline" not in _style(node)
        if own_line:
            page.line()
        for child in node.iter(include_text=True) if depth < DEEPEST else ():
            write_words(page, child, depth + 1)
        if own_line:
            page.line()
        if tag == "a" and start < page.length:
            _keep_link(page, node, start)


def _goes_on(node: LexborNode) -> bool:
    """Whether the words behind a line break go on in the same sentence or name: in lower case."""
    after = node.next
    return after is not None and (after.text() if after.tag != "-text" else after.text_content or "").strip()[:1].islower()


def _keep_link(page: Page, node: LexborNode, start: int) -> None:
    target = node.attributes.get("title") or node.attributes.get("href") or ""
    if target and not target.startswith("#"):
        page.links.append(Link(start, page.length, target))


def _write_heading(page: Page, node: LexborNode, level: int) -> None:
    if level == 1:  # the title stands already
        return
    page.line(blank=True)
    page.say("=" * level + " ")
    write_words(page, node)
    page.say(" " + "=" * level)
    page.line(blank=True)


def _write_paragraph(page: Page, node: LexborNode) -> None:
    page.line(blank=True)
    start = page.length
    write_words(page, node)
    if node.tag == "blockquote":
        page.quotes.append(Span(start, page.length))
    page.line(blank=True)


def _write_items(page: Page, node: LexborNode, depth: int) -> None:
    page.line()
    for item in node.iter():
        if item.tag == "li" and not _is_furniture(item):
            page.line()
            page.say("*" * depth + " ")
            for child in item.iter(include_text=True):
                if child.tag in ("ul", "ol") and depth < DEEPEST:
                    _write_items(page, child, depth + 1)
                else:
                    write_words(page, child)
    page.line(blank=depth == 1)


def _write_table(page: Page, node: LexborNode) -> None:
    """An infobox as the lines that a browser shows; another table as an item for each row."""
    box = bool(_classes(node) & {"infobox", "vcard", "biography"})
    page.line(blank=True)
    start = page.length
    ranges: frozenset[int] = frozenset()
    for row in node.css("tr"):
        cells = [_cell(cell) for cell in row.iter() if cell.tag in ("th", "td") and not _is_furniture(cell)]
        words = [" ".join(cell.text().split()) for cell in cells]
        before = -1
        for i in (i for i, said in enumerate(words) if said):
            joint = " " if box else " – " if before >= 0 and before == i - 1 and before in ranges else " | "
            page.say(joint if before >= 0 else "" if box else "* ")
            page.add(cells[i], flat=not box)
            before = i
        page.line()
        ranges = ranges_of(words) or ranges
    if box and page.infobox is None:
        page.infobox = Span(start, page.length)
    page.line(blank=True)


def _cell(cell: LexborNode) -> Page:
    """A cell by itself, without the tables inside it: their rows come after its own."""
    aside = Page()
    for child in cell.iter(include_text=True):
        if child.tag != "table":
            write_words(aside, child)
    return aside


def _keep_references(page: Page, node: LexborNode) -> None:
    for number, item in enumerate((i for i in node.iter() if i.tag == "li"), 1):
        words = item.css_first(".reference-text") or item
        page.references.setdefault(str(number), " ".join(words.text().split()).lstrip("^ "))


def _has_blocks(node: LexborNode) -> bool:
    return node.css_first("p, div, ul, ol, table, h2, h3, h4, blockquote, dl, section, article") is not None


def _is_furniture(node: LexborNode) -> bool:
    """What no reader of the article's text reads: menus, pictures, notes on the article, what is not shown."""
    if (node.tag or "") in _NOT_READ:
        return True
    attributes = node.attributes
    if not attributes:
        return False
    hidden = "hidden" in attributes or any(sign in _style(node) for sign in ("display:none", "visibility:hidden"))
    return hidden or attributes.get("role") in ("navigation", "note") or bool(_classes(node) & _FURNITURE)


def _style(node: LexborNode) -> str:
    return (node.attributes.get("style") or "").replace(" ", "").lower()


def _classes(node: LexborNode) -> set[str]:
    return set((node.attributes.get("class") or "").split())
