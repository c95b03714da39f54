"""An office's name taken apart: role, body, jurisdiction, ordinal, acting and former.

"1st People's Commissar for Posts and Telegraphs" is ordinal 1, role "People's Commissar", jurisdiction "Posts and Telegraphs".
Used for prose (a noun group) and for the rows of infoboxes (`split`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tenure.languages.senses import codes, words
from tenure.model import Mention
from tenure.reading.chunks import Chunker
from tenure.reading.groups import ACADEMIC, PORTFOLIO, join
from tenure.reading.lexicon import Lexicon
from tenure.reading.tagging import join_phrases, tag
from tenure.reading.tokens import Tokens, tokenise
from tenure.reading.units import Noun, Unit

ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)", re.I)
SEAT_VALUES = codes("seat_values")
OVER_A_LAND = words("over_a_land")
OF_A_FIRM = words("of_a_firm")
UNKEPT = words("unkept")


@dataclass(frozen=True, slots=True)
class OfficeParts:
    """The parts of an office's name as mentions; `office` is the longest reading without determiner and ordinal."""

    office: Mention
    role: Mention
    body: Mention | None = None
    jurisdiction: Mention | None = None
    ordinal: Mention | None = None
    acting: Mention | None = None
    former: bool = False
    klass: str = "office"

    def roles(self) -> dict[str, Mention]:
        """The parts that are there, by the contract's role names."""
        parts = {
            "office": self.office,
            "role": self.role,
            "body": self.body,
            "jurisdiction": self.jurisdiction,
            "ordinal": self.ordinal,
            "acting": self.acting,
        }
        return {name: mention for name, mention in parts.items() if mention is not None}


def split(text: str, start: int, end: int, lexicon: Lexicon) -> OfficeParts | None:
    """The parts of the office written at `text[start:end]` (a row of an infobox), or None where no role word stands there."""
    tokens = join_phrases(tokenise(text, start, end, lexicon.abbreviations), text, lexicon)
    tags = tag(tokens, 0, len(tokens.texts), lexicon)
    units = join(Chunker(text, tokens, tags, 0, [], lexicon).units())
    noun = next((u for u in units if isinstance(u, Noun) and u.cls == "role"), None)
    if noun is None:
        return None
    parts = office_parts(noun, text, tokens, lexicon)
    k = units.index(noun)
    return _with_rest(parts, units[k + 1 :], text, end) if parts else None


def _with_rest(parts: OfficeParts, rest: list[Unit], text: str, end: int) -> OfficeParts:
    """An infobox row is one office to its end: what follows the first noun group belongs to it."""
    if not rest or parts.office.start is None:
        return parts
    stop = next((u.start for u in rest if u.kind == "("), end)
    office = _mention(text, parts.office.start, len(text[:stop].rstrip(" ,;")))
    nouns = [u for u in rest if isinstance(u, Noun) and u.end <= stop]
    body = parts.body or next((_mention(text, n.start, n.end) for n in nouns if n.cls in ("org", "party")), None)
    place = parts.jurisdiction or next((_mention(text, n.start, n.end) for n in nouns if n.cls in ("place", "name") and body is None), None)
    return OfficeParts(office, parts.role, body, place, parts.ordinal, parts.acting, parts.former, parts.klass)


def office_parts(noun: Noun, text: str, tokens: Tokens, lexicon: Lexicon) -> OfficeParts | None:
    """The parts of the office that a noun group of class `role` names."""
    if noun.role is None:
        return None
    v, lows, starts, ends = lexicon.vocabulary, tokens.lows, tokens.starts, tokens.ends
    at = noun.role_at
    inner = at >= noun.core  # "one of the organizers": the role stands inside the "of" part
    begin = noun.i if not inner else at
    first = at
    while (
        first > begin
        and lows[first - 1] in v.role_modifiers
        and lows[first - 1] not in v.former_words | v.acting_words | UNKEPT
        and lows[first - 1] not in v.ordinal_words
    ):
        first -= 1
    ordinal, acting, former = None, None, False
    kept = first
    for m in range(begin, first):
        low = lows[m]
        number = _ordinal(low, v.ordinal_words)
        if number is not None:
            ordinal = Mention(text[starts[m] : ends[m]], starts[m], ends[m], value=number)
        elif low in v.acting_words:
            acting = _mention(text, starts[m], ends[m])
        elif low in v.former_words:
            former, kept = True, first  # "Labour former mayor": what stands before it is none of the office
        elif low not in UNKEPT or (tokens.texts[m] in ("New", "Old") and tokens.texts[m + 1][:1].isupper()):  # "New Zealand"
            kept = min(kept, m)
    if ordinal and ordinal.start is not None and starts[kept] <= ordinal.start < starts[first]:
        kept = first
    role = _role_mention(text, starts[first], ends[at])
    named = next((part for _, part in noun.parts if inner and part.role_at == at), noun)
    body, jurisdiction = _from_parts(named, text)
    if kept < first and _of_own_party(text[starts[kept] : ends[first - 1]], noun, lexicon):
        kept = first
    if kept < first:
        before = _mention(text, starts[kept], ends[first - 1])
        official = noun.role.klass in ("office", "seat")
        if before.text in v.demonyms or (before.text in v.places and not official):  # "a Moscow lawyer" is a lawyer from there
            jurisdiction = jurisdiction or (before if official and body is None else None)
        elif body is None and (
            _is_org(before.text, lows[first - 1], lexicon) or (noun.role.lemma in OF_A_FIRM and before.text[0].isupper())
        ):
            body = before
        elif jurisdiction is None and (before.text[0].isupper() or noun.role.lemma.split()[-1] in PORTFOLIO):
            jurisdiction = before
    if noun.possessor is not None and noun.possessor.cls in ("place", "org", "party", "name", "thing", "demonym"):
        if noun.possessor.cls == "org" or noun.possessor.cls == "party":
            body = body or _mention(text, noun.possessor.start, noun.possessor.end)
        else:
            jurisdiction = jurisdiction or _mention(text, noun.possessor.start, noun.possessor.end)
    office = _without_parenthesis(text, starts[kept], noun)
    if noun.tail is not None and not _is_whole_seat(noun) and (noun.parts or (body is None and jurisdiction is None)):
        body, jurisdiction = _from_parts(noun.tail, text) if not noun.parts else (body, jurisdiction)
        office = _composed(text, office, noun)
    return OfficeParts(office, role, body, jurisdiction, ordinal, acting, former, noun.role.klass)


def _without_parenthesis(text: str, start: int, noun: Noun) -> Mention:
    """ "Director (1953–60) of the Gallery" is the office "Director of the Gallery"."""
    mark = noun.parts[0][0] if noun.parts else None
    if mark is None or "(" not in text[noun.core_end : mark.start]:
        return _mention(text, start, noun.end)
    role, more = _mention(text, start, noun.core_end), _mention(text, mark.start, noun.end)
    return Mention(f"{role.text} {more.text}", derived_from=(role, more))


def _is_whole_seat(noun: Noun) -> bool:
    """ "member of parliament and head of the Tula Works": the seat has no share in the end."""
    assert noun.role is not None and noun.tail is not None
    shared = noun.tail.parts[-1][0].low if noun.tail.parts else ""
    return noun.role.klass == "seat" and " of " in noun.role.lemma and shared == "of"


def _of_own_party(words: str, noun: Noun, lexicon: Lexicon) -> bool:
    """ "the Labour Member of Parliament": the party of one who is sent by voters, not the body of the office."""
    return noun.role is not None and noun.role.klass == "seat" and words in lexicon.vocabulary.parties


def _composed(text: str, office: Mention, noun: Noun) -> Mention:
    """An office that shares the end of the next one: "Founder and CEO of Orlov Press" makes "Founder of Orlov Press"."""
    assert noun.tail is not None
    holder = noun.tail if not noun.parts else noun.tail.parts[-1][1]
    mark, part = holder.parts[-1]
    end = Mention(text[mark.start : part.end], mark.start, part.end)
    return Mention(f"{office.text} {end.text}", derived_from=(office, end))


def _from_parts(noun: Noun, text: str) -> tuple[Mention | None, Mention | None]:
    """(body, jurisdiction) among what hangs on the role by prepositions."""
    body = jurisdiction = None
    assert noun.role is not None
    head = noun.role.lemma.split()[-1]
    placed = any(mark.low in ("at", "in", "with") and part.cls != "place" for mark, part in noun.parts)
    for mark, part in noun.parts:
        mention = _mention(text, part.name_at, noun.end if part is noun.parts[-1][1] else part.end)
        if mark.kind == ",":
            if part.cls in ("org", "party"):
                body = body or mention
            else:
                jurisdiction = jurisdiction or mention
        elif mark.kind != "P":
            continue
        elif part.cls == "org" and (mark.low == "to" or (mark.low == "for" and noun.role.klass == "occupation")):
            body = body or mention
        elif mark.low in ("for", "to", "from", "on") or (mark.low == "of" and not _bodily(part, head, placed)):
            jurisdiction = jurisdiction or _through_list(noun, part, text)
        else:
            body = body or mention
    return body, jurisdiction


def _through_list(noun: Noun, part: Noun, text: str) -> Mention:
    """A portfolio with its list: "Posts and Telegraphs"."""
    end = part.end
    for mark, item in noun.parts[[p for _, p in noun.parts].index(part) + 1 :]:
        if mark.kind == "P":
            break
        end = item.end
    return _mention(text, part.start, end)


def _bodily(part: Noun, head: str, placed: bool) -> bool:
    """Whether "of X" names the body (a committee, a party) and not what the office is over (a portfolio, a country)."""
    if part.cls in ("org", "party"):
        return part.cls == "org" or head not in PORTFOLIO or part.core - part.i > 1  # "Minister of Labour", "secretary of the Labour Party"
    field = head in ACADEMIC and (placed or part.cls == "thing")
    return part.cls in ("thing", "name", "person") and head not in PORTFOLIO | OVER_A_LAND and not field


def _is_org(words: str, last: str, lexicon: Lexicon) -> bool:
    v = lexicon.vocabulary
    return last in v.bodies or words in v.parties or (words.isupper() and len(words) > 2 and words not in v.places)


def _role_mention(text: str, start: int, end: int) -> Mention:
    words = text[start:end]
    return Mention(words, start, end, value=SEAT_VALUES.get(words.lower()))


def _ordinal(low: str, words: object) -> int | None:
    match = ORDINAL.fullmatch(low)
    if match:
        return int(match[1])
    found = words.get(low)  # type: ignore[attr-defined]
    return found if isinstance(found, int) else None


def _mention(text: str, start: int, end: int) -> Mention:
    return Mention(text[start:end], start, end)
