"""Claims in one line, and careers of them. `tests/cases/careers/README.md` says how a line is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tenure import careers, when
from tenure.careers.grounds import NO_GROUNDS
from tenure.model import Assignment, Body, Certainty, Claim, Evidence, Linked, Mention, Mode, Office, Person, When

KEY_ROLE = {"position_held": "office", "party": "organization", "membership": "organization"}
TURNS = ("expulsion", "reinstatement")


def time(written: str) -> When | None:
    """`1921/1924` a span, `@1937` an attested state, `=1939-02-25` a point, `-` none."""
    if written == "-":
        return None
    mode: Mode = "attested" if written.startswith("@") else "point" if written.startswith("=") else "span"
    said = when.parse(written.lstrip("@="))
    return When(written.lstrip("@="), mode, said.start, said.end, written)


def claim(line: str, number: int) -> Claim:
    """`DOCUMENT.RULE: KIND KEY; TIME; role: words; …` as a claim, whose id is `c` and its number."""
    head, *rest = [part.strip() for part in line.split(";")]
    origin, _, told = head.partition(": ")
    document, rule = origin.split(".", 1)
    kind, _, key = told.partition(" ")
    parts = dict(part.split(": ", 1) for part in rest[1:])
    certainty: Certainty = parts.pop("certainty", "asserted")  # type: ignore[assignment]
    sources = tuple(filter(None, [parts.pop("cites", "")]))
    place, sentence = parts.pop("where", ""), int(parts.pop("in", number))
    roles = {name: role(name, words) for name, words in parts.items()}
    if key:
        roles[KEY_ROLE.get(kind, "organization" if kind in TURNS else kind)] = Mention(key)
    return Claim(
        id=f"c{number}",
        document=document,
        subject=Mention("She", 0, 3, name="Ada Holm"),
        kind=kind,
        roles=roles,
        when=time(rest[0]) if rest else None,
        where=Mention(place) if place else None,
        certainty=certainty,
        according_to=None,
        evidence=(Evidence(1000 * sentence, 1000 * sentence + len(line), line),),
        sources=sources,
        rule=f"{rule}.made" if rule in ("infobox", "table") else f"en.{rule}.made",
    )


def role(name: str, words: str) -> Mention:
    if name == "ordinal":
        return Mention(words, value=int(words))
    return Mention(words, value=words if name in ("started_by", "ended_by", "status", "manner") or words == "none" else None)


def linked(claims: Sequence[Claim]) -> Linked:
    """Every claim about one person "ada", except those with a subject role of another name; an office and a body per wording."""
    found: list[Assignment] = []
    for c in claims:
        found.append(Assignment(c.id, "subject", 0, "person", "ada", 1.0, "made"))
        for name, mention in c.roles.items():
            assert isinstance(mention, Mention)
            if name in ("office", "organization"):
                kind = "office" if name == "office" else "body"
                found.append(Assignment(c.id, name, 0, kind, mention.text, 1.0, "made"))  # type: ignore[arg-type]
            if name in ("predecessor", "successor") and not mention.value:
                found.append(Assignment(c.id, name, 0, "person", mention.text, 1.0, "made"))
    offices = sorted({a.entity for a in found if a.kind == "office"})
    bodies = sorted({a.entity for a in found if a.kind == "body"})
    return Linked(
        (Person("ada", "Ada Holm"),), tuple(Office(o, o) for o in offices), tuple(Body(b, b) for b in bodies), tuple(sorted(found))
    )


def career(lines: Iterable[str], grounds: careers.Grounds = NO_GROUNDS) -> careers.Careers:
    claims = [claim(line, number) for number, line in enumerate(lines, 1)]
    return careers.careers(claims, linked(claims), grounds)
