"""Lists of holders: "Managers: – Pavel Orlov (2018–2019) – …". The heading names the office, an item its holder and term."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from tenure.model import Mention, Role
from tenure.reading.chunks import Chunker
from tenure.reading.groups import join
from tenure.reading.lexicon import Lexicon
from tenure.reading.offices import office_parts
from tenure.reading.people import People
from tenure.reading.tagging import join_phrases, tag
from tenure.reading.tokens import tokenise
from tenure.reading.units import Noun, Time, Unit

LEADERSHIP = frozenset(["management", "leadership", "head", "heads"])  # headings that name no office, but whose lists are of those who lead


class Heading(NamedTuple):
    """The office that a heading speaks of: its roles, and the stretch of text that says so."""

    roles: dict[str, Role]
    span: tuple[int, int]


class Holding(NamedTuple):
    """An item's holder and term."""

    noun: Noun
    times: list[Time]
    roles: dict[str, Role]
    spans: list[tuple[int, int]]


def read_heading(text: str, start: int, end: int, people: People, lexicon: Lexicon) -> Heading | None:
    """The office of a heading ("Managers", "The mayors of Tula (incomplete list):"), or None. Without a body, it is the page's."""
    tokens = join_phrases(tokenise(text, start, end, lexicon.abbreviations), text, lexicon)
    if not tokens.texts or len(tokens.texts) > 16:
        return None
    lowered = tokens._replace(texts=[t if k else t[:1].lower() + t[1:] for k, t in enumerate(tokens.texts)])
    units = join(Chunker(text, lowered, tag(lowered, 0, len(tokens.texts), lexicon), 0, [], lexicon).units())
    noun = next((u for u in units if isinstance(u, Noun) and u.role is not None and u.role.klass in ("office", "founder")), None)
    if noun is not None and noun.role is not None and noun.role.lemma == "resident":
        return None
    noun = noun or next(
        (part for u in units if isinstance(u, Noun) for _, part in u.parts if part.role is not None and part.role.klass == "office"), None
    )
    if noun is None:
        lead = next((u for u in units if isinstance(u, Noun) and u.head in LEADERSHIP), None)
        return _heading({"office": Mention(text[lead.start : lead.end], lead.start, lead.end)}, text, people) if lead is not None else None
    parts = office_parts(noun, text, tokens, lexicon)
    return _heading(dict(parts.roles()), text, people) if parts is not None else None


def _heading(roles: dict[str, Role], text: str, people: People) -> Heading | None:
    office = roles["office"]
    assert isinstance(office, Mention) and office.start is not None and office.end is not None
    whole = of_page(roles, text, people)
    return Heading(whole, (office.start, office.end)) if whole else None


def of_page(roles: dict[str, Role], text: str, people: People) -> dict[str, Role]:
    """The roles of an office on a page about a body: the body is the page's, where none is named. Empty on a person's page."""
    if people.is_person or not roles:
        return {}
    if "body" in roles or "jurisdiction" in roles:
        return roles
    at = text.find(people.page)
    return {**roles, "body": Mention(people.page, at, at + len(people.page)) if at >= 0 else Mention(people.page)}


def read_item(
    units: Sequence[Unit], heading: Heading | None, named: Callable[[Noun], bool], reader: Callable[[Noun], dict[str, Role]]
) -> Holding | None:
    """The holder and term of an item without a verb: "1992–96: Jane Doe (Lab)" under a heading, or "Chairman: John Roe (since 1967)"."""
    nouns = [u for u in units if isinstance(u, Noun) and u.cls not in ("number", "ordinal")]
    times = [u for u in units if isinstance(u, Time) and u.mark.shape in ("point", "range")]
    if not nouns or not times or any(u.kind == "V" for u in units):
        return None
    said = nouns.pop(0) if len(nouns) > 1 and nouns[0].role is not None and _colon_behind(units, nouns[0]) else None
    title = nouns.pop(0) if said is None and len(nouns) > 1 and nouns[0].holder is nouns[1] and _term_behind(units, nouns[1]) else None
    roles = reader(said) if said is not None else dict(heading.roles) if heading is not None else reader(title) if title is not None else {}
    if not roles or not named(nouns[0]) or nouns[0].title is not title:
        return None
    first = next((t for t in times if t.mark.shape == "range" or t.mark.relation in ("from", "since", "until")), times[0])
    if any(n.role is not None and n.start < first.start for n in nouns[1:]):
        return None
    acting = next((u for u in units if u.low in ("acting", "interim", "caretaker")), None)
    if acting is not None:
        roles["acting"] = Mention(acting.low, acting.start, acting.end)
    return Holding(nouns[0], [first], roles, [heading.span] if said is None and heading is not None else [])


def _term_behind(units: Sequence[Unit], noun: Noun) -> bool:
    """ "Emir Ivan Petrov 1744–1765": a range right behind the name, with or without a comma or parenthesis."""
    k = next(k for k, unit in enumerate(units) if unit is noun) + 1
    k += k < len(units) and units[k].kind in (",", "(")
    unit = units[k] if k < len(units) else None
    return isinstance(unit, Time) and unit.mark.shape == "range"


def _colon_behind(units: Sequence[Unit], noun: Noun) -> bool:
    return any(a is noun and b.kind == ":" for a, b in pairwise(units))
