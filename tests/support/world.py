"""A small made-up republic as a database, for tests of questions and exports: every kind of doubt once.

The offices, people and dates are invented. `write(path)` makes the database; the claims' offsets are found in the texts below.
"""

# ruff: noqa: E501 (tables of claims read better whole)

from __future__ import annotations

from pathlib import Path
from typing import Any

from tenure import store
from tenure.model import (
    Assignment,
    Body,
    Bounds,
    Candidate,
    Claim,
    Disagreement,
    Document,
    Event,
    Evidence,
    Finding,
    Linked,
    Mention,
    Neighbour,
    Office,
    Person,
    Side,
    Spell,
    When,
)
from tenure.store import writing
from tenure.when import edtf

TEXTS = {
    "marsh": ("Ada Marsh", "Ada Marsh was Minister of Canals from 3 May 1901 to March 1905. She was born in Upwell in 1860."),
    "reed": (
        "Bram Reed",
        "- Office: Minister of Canals\n- Term start: 10 April 1905\n- Term end: 12 November 1909\n- Predecessor: Ada Marsh\n\n"
        "Bram Reed was born in Wisbech on 2 June 1868. On 11 November 1909 he was dismissed as Minister of Canals.",
    ),
    "sedge": ("Clara Sedge", "Clara Sedge was acting Minister of Canals from 1 February 1910 until June 1910."),
    "fenn": (
        "Dirk Fenn",
        "Dirk Fenn became Minister of Canals about 1911. According to the historian Olga Weir, he was arrested in 1923. "
        "He was rehabilitated on 4 May 1988.",
    ),
    "lode": ("Ewa Lode", "Ewa Lode was at some time Minister of Canals. She was Clerk of the Council in 1907."),
    "weir": ("Finn Weir", "Finn Weir has been Minister of Canals since 3 January 2021."),
    "moor": ("Jan Moor", "Jan Moor was Speaker of the Council from 1902 to 1908."),
    "moor2": ("Jan Moor (painter)", "Jan Moor painted canals. He died in 1950."),
    "handbook": ("Handbook of the Fens", "Mr Reed, a native of Upwell, sat in the Council of the Fens in 1906 and 1907 <b>[bold]</b>."),
}

PEOPLE = {
    "marsh": Person("p:marsh", "Ada Marsh", ("Ada Marsh",), "1860", ""),
    "reed": Person("p:reed", "Bram Reed", ("Bram Reed", "Mr Reed"), "1868-06-02", ""),
    "sedge": Person("p:sedge", "Clara Sedge", ("Clara Sedge",)),
    "fenn": Person("p:fenn", "Dirk Fenn", ("Dirk Fenn",)),
    "lode": Person("p:lode", "Ewa Lode", ("Ewa Lode",)),
    "weir": Person("p:weir", "Finn Weir", ("Finn Weir",)),
    "moor": Person("p:moor", "Jan Moor", ("Jan Moor",), "1855", "1913-02"),
    "passing": Person("p:passing", "Finn Weir", ("Finn Weir",)),  # a name in passing: nothing is told of them
    "moor2": Person("p:moor2", "Jan Moor", ("Jan Moor",), "", "1950"),
}
CABINET, COUNCIL = (
    Body("b:cabinet", "Cabinet of the Fens", ("Cabinet of the Fens",)),
    Body("b:council", "Council of the Fens", ("Council of the Fens",)),
)
CANALS = Office("o:canals", "Minister of Canals", ("Canals Minister", "Minister of Canals"), "b:cabinet", 1)
SPEAKER = Office("o:speaker", "Speaker of the Council", ("Speaker of the Council",), "b:council", 1)
CLERK = Office("o:clerk", "Clerk of the Council", ("Clerk of the Council",), "b:council")
MEMBER = Office("o:member", "member of the Council of the Fens", ("member of the Council of the Fens",), "b:council", 40)
OFFICES = (CANALS, CLERK, MEMBER, SPEAKER)


def mention(document: str, text: str, **more: Any) -> Mention:
    start = TEXTS[document][1].index(text)
    return Mention(text, start, start + len(text), **more)


def evidence(document: str, *pieces: str) -> tuple[Evidence, ...]:
    found = (mention(document, piece) for piece in pieces)
    return tuple(Evidence(m.start or 0, m.end or 0, m.text) for m in found)


def time(expression: str, text: str, mode: str = "") -> When:
    said = edtf.parse(expression)
    return When(expression, mode or said.mode, said.start, said.end, text)  # type: ignore[arg-type]


def claim(id: str, document: str, subject: str, kind: str, *quotes: str, when: When | None = None, **roles: Any) -> Claim:
    settings = {name: roles.pop(name, default) for name, default in (("where", None), ("certainty", "asserted"), ("according_to", None))}
    who = mention(document, subject, name=subject if document == "handbook" else TEXTS[document][0].partition(" (")[0])
    where, certainty, said_by = settings.values()
    return Claim(f"c:{id}", document, who, kind, roles, when, where, certainty, said_by, evidence(document, *quotes), (), "test.rule")


def office(document: str, text: str = "Minister of Canals") -> Mention:
    return mention(document, text)


BY = {
    "marsh": claim("marsh", "marsh", "Ada Marsh", "position_held", "Ada Marsh was Minister of Canals from 3 May 1901 to March 1905",
                   when=time("1901-05-03/1905-03", "from 3 May 1901 to March 1905"), office=office("marsh")),
    "marsh-birth": claim("marsh-birth", "marsh", "She", "birth", "She was born in Upwell in 1860", when=time("1860", "in 1860"), where=mention("marsh", "Upwell")),
    "reed-box": claim("reed-box", "reed", "Bram Reed", "position_held", "- Office: Minister of Canals", "- Term start: 10 April 1905", "- Term end: 12 November 1909",
                      when=time("1905-04-10/1909-11-12", "10 April 1905 … 12 November 1909"), office=office("reed"), predecessor=mention("reed", "Ada Marsh")),
    "reed-prose": claim("reed-prose", "reed", "he", "position_held", "On 11 November 1909 he was dismissed as Minister of Canals",
                        when=time("/1909-11-11", "On 11 November 1909"), office=office("reed"), ended_by=mention("reed", "dismissed", value="dismissed")),
    "reed-birth": claim("reed-birth", "reed", "Bram Reed", "birth", "Bram Reed was born in Wisbech on 2 June 1868",
                        when=time("1868-06-02", "on 2 June 1868"), where=mention("reed", "Wisbech")),
    "reed-native": claim("reed-native", "handbook", "Mr Reed", "birth", "Mr Reed, a native of Upwell", where=mention("handbook", "Upwell")),
    "reed-council": claim("reed-council", "handbook", "Mr Reed", "position_held", "Mr Reed, a native of Upwell, sat in the Council of the Fens in 1906 and 1907 <b>[bold]</b>",
                          when=time("1906/1907", "in 1906 and 1907", "attested"), office=mention("handbook", "Council of the Fens", name="member of the Council of the Fens")),
    "sedge": claim("sedge", "sedge", "Clara Sedge", "position_held", "Clara Sedge was acting Minister of Canals from 1 February 1910 until June 1910",
                   when=time("1910-02-01/1910-06", "from 1 February 1910 until June 1910"), office=office("sedge"), acting=mention("sedge", "acting")),
    "fenn": claim("fenn", "fenn", "Dirk Fenn", "position_held", "Dirk Fenn became Minister of Canals about 1911", when=time("1911~/", "about 1911"), office=office("fenn")),
    "fenn-arrest": claim("fenn-arrest", "fenn", "he", "arrest", "According to the historian Olga Weir, he was arrested in 1923", when=time("1923", "in 1923"),
                         certainty="reported", according_to=mention("fenn", "Olga Weir")),
    "fenn-rehab": claim("fenn-rehab", "fenn", "He", "rehabilitation", "He was rehabilitated on 4 May 1988", when=time("1988-05-04", "on 4 May 1988")),
    "lode": claim("lode", "lode", "Ewa Lode", "position_held", "Ewa Lode was at some time Minister of Canals", office=office("lode")),
    "lode-clerk": claim("lode-clerk", "lode", "She", "position_held", "She was Clerk of the Council in 1907", when=time("1907", "in 1907", "attested"),
                        office=mention("lode", "Clerk of the Council")),
    "weir": claim("weir", "weir", "Finn Weir", "position_held", "Finn Weir has been Minister of Canals since 3 January 2021",
                  when=time("2021-01-03/..", "since 3 January 2021"), office=office("weir")),
    "moor": claim("moor", "moor", "Jan Moor", "position_held", "Jan Moor was Speaker of the Council from 1902 to 1908", when=time("1902/1908", "from 1902 to 1908"),
                  office=mention("moor", "Speaker of the Council")),
    "moor2-death": claim("moor2-death", "moor2", "He", "death", "He died in 1950", when=time("1950", "in 1950")),
}  # fmt: skip


def spell(id: str, holder: str, office: Office, expression: str, claims: list[str], **more: Any) -> Spell:
    """A spell with the bounds of an EDTF expression; `end` overrides what EDTF cannot say."""
    said = edtf.parse(expression) if expression else None
    start, end = (said.start, said.end) if said else (None, None)
    values: dict[str, Any] = {"start": start, "end": end, "mode": "span", "claims": tuple(f"c:{c}" for c in claims)} | more
    possible: Bounds = ((values["start"] or (None, None))[0], (values["end"] or (None, None))[1])
    return Spell(f"s:{id}", f"p:{holder}", "position_held", office.id, office.body, edtf=expression, **({"possible": possible} | values))


LAST_DAY = Disagreement(
    "end", (Side("1909-11-12", ("c:reed-box",)), Side("1909-11-11", ("c:reed-prose",))), "the infobox states the whole term"
)
BIRTHPLACE = Disagreement(
    "birth.where", (Side("Wisbech", ("c:reed-birth",)), Side("Upwell", ("c:reed-native",))), "it comes with a full date"
)
BEFORE_REED = Neighbour("Ada Marsh", "p:marsh", None, ("c:reed-box",))
YEARS_IN_COUNCIL: Bounds = ("1906-01-01", "1907-12-31")
YEAR_AS_CLERK: Bounds = ("1907-01-01", "1907-12-31")
SPELLS = [
    spell("marsh", "marsh", CANALS, "1901-05-03/1905-03", ["marsh"]),
    spell("reed", "reed", CANALS, "1905-04-10/1909-11", ["reed-box", "reed-prose"], end=("1909-11-11", "1909-11-12"), ended_by="dismissed",
          predecessors=(BEFORE_REED,), disagreements=(LAST_DAY,)),
    spell("sedge", "sedge", CANALS, "1910-02-01/1910-06", ["sedge"], acting=True),
    spell("fenn", "fenn", CANALS, "1911~/", ["fenn"], possible=(None, None)),
    spell("lode", "lode", CANALS, "", ["lode"], possible=(None, None)),
    spell("weir", "weir", CANALS, "2021-01-03/..", ["weir"]),
    spell("moor", "moor", SPEAKER, "1902/1908", ["moor"]),
    spell("reed-council", "reed", MEMBER, "1906/1907", ["reed-council"], start=YEARS_IN_COUNCIL, end=YEARS_IN_COUNCIL, mode="attested",
          attested=(YEARS_IN_COUNCIL,), possible=("1889-01-01", "1960-12-31")),
    spell("lode-clerk", "lode", CLERK, "1907", ["lode-clerk"], mode="attested", attested=(YEAR_AS_CLERK,), possible=(None, None)),
]  # fmt: skip


def event(id: str, person: str, *claims: str, **more: Any) -> Event:
    """An event as its first claim states it."""
    said = BY[claims[0]]
    all_claims = tuple(f"c:{c}" for c in claims)
    return Event(
        f"e:{id}", f"p:{person}", said.kind, said.when, said.roles, said.where, said.certainty, len(all_claims), all_claims, **more
    )


EVENTS = [
    event("marsh-birth", "marsh", "marsh-birth"),
    event("reed-birth", "reed", "reed-birth", "reed-native", disagreements=(BIRTHPLACE,)),
    event("fenn-arrest", "fenn", "fenn-arrest"),
    event("fenn-rehab", "fenn", "fenn-rehab"),
    event("moor2-death", "moor2", "moor2-death"),
]
FINDINGS = [
    Finding("gap", "warning", "start", "nobody is known from 13 November 1909 to 31 January 1910 (80 days)", CANALS.ref,
            (PEOPLE["reed"].ref, PEOPLE["sedge"].ref), (("c:reed-box",), ("c:sedge",))),
    Finding("contradiction", "warning", "end", "12 November 1909 or 11 November 1909", CANALS.ref, (PEOPLE["reed"].ref,),
            (("c:reed-box",), ("c:reed-prose",))),
    Finding("missing_start", "warning", "start", "no source says when it began", CANALS.ref, (PEOPLE["lode"].ref,), (("c:lode",),)),
]  # fmt: skip


def linked() -> Linked:
    """Who and what the claims mean."""
    subjects = {f"c:{id}": next(p.id for key, p in PEOPLE.items() if key == id.split("-")[0]) for id in BY}
    held = {claim: (spell.office or "", spell.body or "") for spell in SPELLS for claim in spell.claims}
    assigned = [Assignment(id, "subject", 0, "person", person, 1.0, "the person the page is about") for id, person in subjects.items()]
    for id, (office_id, body_id) in held.items():
        assigned += [
            Assignment(id, "office", 0, "office", office_id, 0.9, "the same words"),
            Assignment(id, "body", 0, "body", body_id, 0.9, "implied by the office"),
        ]
    assigned.append(Assignment("c:reed-box", "predecessor", 0, "person", "p:marsh", 0.8, "the same name; dates meet"))
    candidates = (Candidate("person", "p:moor", "p:moor2", 0.4, "the same name, no date in common"),)
    people = sorted(PEOPLE.values(), key=lambda p: p.id)
    return Linked(tuple(people), OFFICES, (CABINET, COUNCIL), tuple(sorted(assigned)), candidates)


def write(path: Path) -> None:
    """Make the database."""
    db = store.open_for_writing(path)
    with writing.transaction(db):
        for id, (title, text) in TEXTS.items():
            metadata = {"retrieved": "2026-01-31", "licence": "CC-BY-SA-4.0"} if id == "reed" else {}
            document = Document(id, title, text, reader="prose", path=f"fens/{id}.txt", metadata=metadata)
            unit = writing.Unit(document.path, 0)
            claims = [c for c in BY.values() if c.document == id]
            writing.stage(db, unit, "made", writing.packed(unit, [(document, claims)], writing.Notes()))
    with writing.transaction(db):
        writing.settle(db, lambda _: False)
        everything = linked()
        writing.derive(db, everything, everything.people, SPELLS, EVENTS, FINDINGS)
        writing.remark(db, "program", "0.1.0")
    db.close()
