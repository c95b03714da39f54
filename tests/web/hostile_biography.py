"""A small database made by hand through the store's own writing, for what the examples cannot show: hostile words, odd ids, large numbers.

The people and offices are invented.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tenure import store
from tenure.model import (
    Assignment,
    Block,
    Body,
    Bounds,
    Claim,
    Disagreement,
    Document,
    Event,
    Evidence,
    Field,
    Finding,
    Linked,
    Mention,
    Office,
    Person,
    Side,
    Span,
    Spell,
    When,
)
from tenure.store import writing

NASTY = """<script>document.title='run'</script><img src=x onerror="document.title='run'">'"--></style>"""
TEXT = f"""= {NASTY} =

- Office: Warden of the Fen {NASTY}
- Term: 1 March 1920 – 5 May 1924

== Years of office {NASTY} ==
Ada Holm was Warden of the Fen from 1 March 1920 to 4 May 1924, says {NASTY}. She was arrested in 1925.
"""


def day(iso: str) -> Bounds:
    return iso, iso


def find(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def span(start: Bounds, end: Bounds, text: str) -> When:
    return When(f"{start[0]}/{end[1]}", "span", start, end, text)


def claim(id: str, kind: str, quote: str, when: When | None = None, **roles: Mention) -> Claim:
    at = find(quote)
    subject = Mention("Ada Holm", name="Ada Holm")
    return Claim(id, NASTY, subject, kind, roles, when, None, "asserted", None, (Evidence(at.start, at.end, quote),), (), f"test.{kind}")


def document() -> Document:
    heading, title, prose = find(f"Years of office {NASTY}"), find(NASTY), find(TEXT[TEXT.index("Ada Holm was") :].rstrip())
    rows = [find(line) for line in TEXT.splitlines() if line.startswith("- ")]
    values = [Span(row.start + TEXT[row.start : row.end].index(": ") + 2, row.end) for row in rows]
    return Document(
        id=NASTY,
        title=NASTY,
        text=TEXT,
        blocks=(Block("heading", *title, 1), Block("heading", *heading, 2), Block("prose", *prose)),
        fields=tuple(Field(key, 0, row, value) for key, row, value in zip(("office", "term"), rows, values, strict=True)),
        reader=NASTY,
        path=f"{NASTY}.txt",
    )


def claims() -> list[Claim]:
    office = Mention(f"Warden of the Fen {NASTY}", name=f"Warden of the Fen {NASTY}")
    told = TEXT[TEXT.index("Ada Holm was") : TEXT.index(" She was arrested")]
    return [
        claim(
            "c:row", "position_held", f"- Office: Warden of the Fen {NASTY}", span(day("1920-03-01"), day("1924-05-05"), ""), office=office
        ),
        claim("c:prose", "position_held", told, span(day("1920-03-01"), day("1924-05-04"), ""), office=office),
        claim(
            "c:arrest",
            "arrest",
            "She was arrested in 1925",
            When("1925", "point", ("1925-01-01", "1925-12-31"), ("1925-01-01", "1925-12-31"), "1925"),
        ),
    ]


def build(path: Path) -> Path:
    """The database of one hostile biography."""
    sides = (Side("1924-05-05", ("c:row",)), Side("1924-05-04", ("c:prose",)))
    spell = Spell(
        "s:ada",
        "p:ada",
        "position_held",
        "o/fen?#%",
        "b:fen",
        day("1920-03-01"),
        ("1924-05-04", "1924-05-05"),
        "span",
        "1920-03-01/1924-05",
        possible=("1920-03-01", "1924-05-05"),
        started_by=NASTY,
        claims=("c:prose", "c:row"),
        disagreements=(Disagreement("end", sides, NASTY),),
    )
    arrest = Event("e:arrest", "p:ada", "arrest", claims()[2].when, {"by": Mention(NASTY)}, Mention(NASTY), "alleged", 1, ("c:arrest",))
    people = (Person("p:ada", f"Ada Holm {NASTY}", ("Ada Holm", NASTY)),)
    offices = (Office("o/fen?#%", f"Warden of the Fen {NASTY}", (NASTY,), "b:fen", 1),)
    finding = Finding("contradiction", "error", "end", NASTY, offices[0].ref, (people[0].ref,), (("c:row",), ("c:prose",)))
    linked = Linked(
        people, offices, (Body("b:fen", f"Fen {NASTY}"),), (Assignment("c:row", "office", 0, "office", "o/fen?#%", 1.0, NASTY),), ()
    )
    return write(path, [(document(), claims())], linked, [spell], [arrest], [finding])


def write(
    path: Path,
    read: Iterable[tuple[Document, list[Claim]]],
    linked: Linked,
    spells: list[Spell],
    events: list[Event],
    findings: list[Finding],
) -> Path:
    """A database of these values."""
    db = store.open_for_writing(path)
    unit = writing.Unit("world.txt", 0)
    with writing.transaction(db):
        writing.stage(db, unit, "1", writing.packed(unit, read, writing.Notes()))
        writing.settle(db, lambda _: False)
        writing.derive(db, linked, linked.people, spells, events, findings)
    db.close()
    return path
