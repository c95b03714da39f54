"""Which kind of claim a complement makes: "a member of the Duma" is a seat, "of the Bolsheviks" a party, "a lawyer" an occupation.

The table of the contract ("Which kind?") as functions of a noun group. Each gives kinds with their roles.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tenure.claims.parentage import parents
from tenure.languages.senses import words
from tenure.model import Mention, Role
from tenure.reading.lexicon import Lexicon
from tenure.reading.offices import OfficeParts, office_parts
from tenure.reading.tokens import Tokens
from tenure.reading.units import Noun

SEATED = frozenset(("organ", "ministry", "court", "legislature"))
BELONGING = words("belonging")
JOBLIKE = words("joblike")
TITLE_OCCUPATIONS = words("title_occupations")
COMPANIONS = words("companions")
PERIODS = frozenset(("month", "year", "week", "season", "decade", "century"))  # "Manager of the Month"
GRADES = words("grades")
ORDERS = frozenset(("order", "legion"))
LEARNING = words("learning")
HONOURS = frozenset(("order", "legion", "ordre"))
STATUS = {"founding": "founding_member", "founder": "founding_member", "delegate": "delegate", "supporter": "supporter"}
KINDS_OF_KIN = {"spouse": "spouse", "child": "parent", "parent": "child", "sibling": "sibling", "relative": "relative"}


class Said(NamedTuple):
    """One claim's kind and roles, as a complement gives them; `timed`: the predicate's times are its own."""

    kind: str
    roles: dict[str, Role]
    timed: bool = True
    klass: str = ""


class Reader:
    """Reads the complements of one block."""

    def __init__(self, text: str, tokens: Tokens, lexicon: Lexicon) -> None:
        self.text, self.tokens, self.lexicon = text, tokens, lexicon

    def said(self, noun: Noun) -> Iterator[Said]:
        """What a noun group says of whoever it is said of."""
        yield from self._premodifiers(noun)
        if noun.role is not None:
            yield from self._role(noun)
        elif noun.cls == "kin":
            yield from self._kin(noun)
        elif noun.head in ("graduate", "graduates") and noun.cls == "noun":
            for institution in self._schools(noun):
                yield Said("education", {"institution": institution}, klass="education")
        elif noun.head in ("citizen", "citizenship", "nationality"):
            yield from self._citizenship(noun, noun.core - 1)
        elif noun.cls == "party" and noun.det != "the" and noun.possessor is None:
            yield Said("party", {"organization": self._words(noun.name_at, noun.end)}, klass="party")
        elif noun.cls == "demonym" and noun.det != "the":
            yield Said("nationality", {"country": self._mention(noun)}, timed=False)

    def office(self, noun: Noun) -> dict[str, Role]:
        """The roles of the office that a noun group names; empty where it names none."""
        parts = office_parts(noun, self.text, self.tokens, self.lexicon) if noun.role is not None and noun.role.klass == "office" else None
        return dict(parts.roles()) if parts is not None else {}

    def title(self, noun: Noun) -> Iterator[Said]:
        """What a title before a name says: "prosecutor Andrey Vyshinsky" an occupation, "President Marc Ravalomanana" an office."""
        assert noun.role is not None
        yield from self._premodifiers(noun)
        parts = office_parts(noun, self.text, self.tokens, self.lexicon)
        if parts is None:
            return
        klass, lemma = noun.role.klass, noun.role.lemma
        if lemma == "resident":
            return
        target = parts.body or parts.jurisdiction
        if klass == "founder" and target is not None:
            yield Said("founding", {"organization": target}, timed=False, klass=klass)
        elif klass in ("office", "seat") and lemma not in BELONGING | JOBLIKE and (target is not None or lemma not in TITLE_OCCUPATIONS):
            yield Said("position_held", dict(parts.roles()), timed=not parts.former, klass=klass)
        elif klass in ("occupation", "office"):
            yield from self._occupation(parts)

    # ------------------------------------------------------------------------------------------------------ roles

    def _role(self, noun: Noun) -> Iterator[Said]:
        assert noun.role is not None
        parts = office_parts(noun, self.text, self.tokens, self.lexicon)
        if parts is None or (noun.role_at >= noun.core and not (parts.body or parts.jurisdiction)):  # "one of several leaders"
            return
        klass, lemma = noun.role.klass, noun.role.lemma
        order = self._order(noun)
        if order is not None:
            yield Said("award", {"award": self._mention(order)}, klass="award")
            return
        if lemma in LEARNING:
            for institution in self._schools(noun):
                yield Said("education", {"institution": institution}, klass="education")
            return
        if lemma == "resident":
            for mark, part in noun.parts:
                if mark.low in ("of", "in") and part.cls in ("place", "name", "thing"):
                    yield Said("residence", {"where": self._mention(part)}, klass="residence")
            return
        yield from self._affiliation(noun)
        order = next((part for mark, part in noun.parts if mark.low == "of" and part.head in ORDERS), None) if lemma in GRADES else None
        if order is not None:
            yield Said("award", {"award": self._mention(order)}, klass="award")
        elif any(part.head in PERIODS for mark, part in noun.parts if mark.low == "of"):
            yield Said("award", {"award": self._mention(noun)}, klass="award")
        elif klass == "founder":
            if "ceo" in parts.role.text.lower().split() or "chief executive" in parts.role.text.lower():
                yield Said("position_held", _as_head(parts), klass="office")
            for organization in self._owned(noun):
                yield Said("founding", {"organization": organization}, timed=False, klass=klass)
        elif lemma == "partner" and parts.body is not None and any(letter.isupper() for letter in parts.body.text):
            yield Said("employment", {"employer": parts.body, "role": parts.role}, klass="employment")
        elif lemma in COMPANIONS and noun.parts and (noun.parts[0][1].holder or noun.parts[0][1]).cls in ("person", "name"):
            yield Said(
                "association",
                {"person": self._mention(noun.parts[0][1].holder or noun.parts[0][1]), "nature": self._words(noun.start, noun.core_end)},
                klass="kin",
            )
        elif lemma.split()[-1] in BELONGING or lemma == "delegate":
            yield from self._member(noun, parts)
        elif klass == "occupation" or (klass == "office" and lemma in JOBLIKE):
            master = _master(noun)
            if master is not None:
                role = Mention(parts.role.text, parts.role.start, parts.role.end)
                yield Said("employment", {"employer": self._mention(master), "role": role}, klass="employment")
            else:
                yield from self._occupation(parts)
        elif klass == "rank" and lemma == "officer" and parts.body is None:
            return
        elif klass == "rank" and parts.body is not None and not self._military(parts.body):
            yield Said(
                "employment",
                {"employer": parts.body, "role": Mention(parts.role.text, parts.role.start, parts.role.end)},
                klass="employment",
            )
        elif klass == "rank":
            yield Said("military_service", _some(rank=parts.role, unit=parts.body or parts.jurisdiction), klass=klass)
        elif klass in ("office", "seat"):
            yield Said("position_held", dict(parts.roles()), timed=not parts.former, klass=klass)

    def _member(self, noun: Noun, parts: OfficeParts) -> Iterator[Said]:
        """Belonging or a seat, by what one is a member of."""
        assert noun.role is not None
        body = self._body_noun(noun)
        target = parts.body or parts.jurisdiction
        if target is None:
            return
        detail, cls, lemma = (body.detail, body.cls, noun.role.lemma) if body is not None else ("", "", noun.role.lemma)
        if lemma == "delegate" and _is_gathering(target.text, body):
            yield Said("membership", {"organization": target, "status": _value(parts.role, "delegate")}, klass="seat")
        elif cls == "party" or detail in ("party", "faction") or target.text in self.lexicon.vocabulary.parties:
            yield Said("party", {"organization": target}, klass="party")
        elif detail in SEATED or lemma == "delegate" or (not detail and parts.body is None) or _sits_for(noun):
            yield Said("position_held", dict(parts.roles()), klass="seat")
        else:
            status = next((STATUS[word] for word in STATUS if word in parts.role.text.lower()), "")
            roles: dict[str, Role] = {"organization": target}
            if status:
                roles["status"] = _value(parts.role, status)
            yield Said("membership", roles, klass="membership")

    def _occupation(self, parts: OfficeParts) -> Iterator[Said]:
        """An occupation; of an organ or a place an office ("clerk of the senate"), of another body employment ("NKVD agent")."""
        role = Mention(parts.role.text, parts.role.start, parts.role.end)
        hired = parts.role.text.split()[-1].lower() in JOBLIKE
        place = parts.jurisdiction is not None and parts.jurisdiction.text in self.lexicon.vocabulary.places
        public = place or (parts.body is not None and self._public(parts.body))
        if parts.body is not None and self._is_party(parts.body):
            yield Said("party", {"organization": parts.body}, klass="party")
            yield Said("occupation", {"occupation": role}, klass="occupation")
        elif public and (not hired or role.text.lower() == "clerk"):
            yield Said("position_held", dict(parts.roles()), timed=not parts.former, klass="office")
        elif parts.body is not None and any(letter.isupper() for letter in parts.body.text):
            yield Said("employment", {"employer": parts.body, "role": role}, klass="employment")
        else:
            yield Said("occupation", {"occupation": role}, klass="occupation")

    def _is_party(self, body: Mention) -> bool:
        return body.text in self.lexicon.vocabulary.parties or body.text.split(" of ")[0].endswith("Party")

    def _public(self, body: Mention) -> bool:
        """An organ of state or party: who works for it as its clerk or attorney holds an office."""
        heads = body.text.lower().split(" of ")[0].split()[-1:]
        return any(self.lexicon.vocabulary.bodies.get(h) in SEATED for h in heads)

    def _military(self, body: Mention) -> bool:
        """A unit or service of armed forces."""
        lows = body.text.lower().split()
        return any(self.lexicon.vocabulary.bodies.get(low) == "military" for low in lows) or "forces" in lows

    def _body_noun(self, noun: Noun) -> Noun | None:
        """The noun group that names the body: behind the role, before it, or its possessor."""
        if noun.tail is not None and not noun.parts:
            return self._body_noun(noun.tail)
        for mark, part in noun.parts:
            if mark.kind == "," or mark.low in ("of", "in", "for", "at", "on", "with", "to"):
                return part
        if noun.possessor is not None and noun.possessor.cls in ("org", "party", "thing"):
            return noun.possessor
        return self._premodifier_body(noun)

    def _premodifier_body(self, noun: Noun) -> Noun | None:
        t, v = self.tokens, self.lexicon.vocabulary
        end = min(noun.role_at, noun.core - 1)
        if end <= noun.i:
            return None
        words = self.text[t.starts[noun.i] : t.ends[end - 1]]
        detail = v.bodies.get(t.lows[end - 1], "")
        if not detail and words not in v.parties:
            return None
        body = Noun(
            noun.i, end, t.starts[noun.i], t.ends[end - 1], t.lows[end - 1], "party" if words in v.parties or detail == "party" else "org"
        )
        body.detail = detail
        return body

    def _order(self, noun: Noun) -> Noun | None:
        """ "Officer of the Order of the White Eagle", "a knight of the Legion of Honour": the order in which a rank is an honour."""
        orders = (part for mark, part in noun.parts if mark.low == "of" and part.head in HONOURS and part.parts)
        return next((part for part in orders if self.text[part.start].isupper()), None)

    def _citizenship(self, noun: Noun, end: int) -> Iterator[Said]:
        """ "a naturalised United States citizen", "a citizen of France", "British citizenship"."""
        t, v = self.tokens, self.lexicon.vocabulary
        for mark, part in noun.parts:
            if mark.low == "of" and part.cls == "place":
                yield Said("citizenship", {"country": self._mention(part)}, klass="nationality")
                return
        for k in range(noun.i, end):
            country = self._words(t.starts[k], t.ends[end - 1])
            if country.text in v.demonyms or country.text in v.places:
                yield Said("citizenship", {"country": country}, klass="nationality")
                return

    def _affiliation(self, noun: Noun) -> Iterator[Said]:
        """ "a politician for the Labour Party": the party that hangs on a role of politics."""
        assert noun.role is not None
        for mark, part in noun.parts:
            if part.cls == "party" and mark.low in ("for", "from", "with") and noun.role.klass in ("occupation", "seat", "office"):
                yield Said("party", {"organization": self._mention(part)}, klass="party")

    def _schools(self, noun: Noun) -> Iterator[Mention]:
        """Where one is a student, of what a graduate."""
        for mark, part in noun.parts:
            named = any(c.isupper() for c in self.text[part.start : part.core_end])
            if mark.low in ("of", "at", "from", "in") and part.cls in ("org", "thing") and named:
                yield self._mention(part)
        if noun.possessor is None and not noun.parts:
            body = self._premodifier_body(noun)
            if body is not None:
                yield self._mention(body)

    def at_work(self, said: Said, body: Mention) -> Said:
        """What a complement says, with the body that stands elsewhere in its clause: "At Orlov & Sons she was a manager"."""
        if said.kind == "occupation":
            return Said("employment", {"employer": body, "role": said.roles["occupation"]}, said.timed, "employment")
        return Said(said.kind, {**said.roles, "body": body}, said.timed, said.klass)

    def _owned(self, noun: Noun) -> Iterator[Mention]:
        """What one is founder of: every organisation that hangs on the word."""
        for mark, part in noun.parts or (noun.tail.parts if noun.tail is not None else ()):
            if part.role is not None and part.role.klass == "founder":  # "one of the founders of …"
                yield from self._owned(part)
            if mark.low in ("of", "and", ",") and part.cls in ("org", "party", "name", "thing", "place"):
                yield self._mention(part)

    # ------------------------------------------------------------------------------------------------------- kin

    def _kin(self, noun: Noun) -> Iterator[Said]:
        kind = KINDS_OF_KIN.get(noun.detail)
        if kind is None:
            return
        people = tuple(self._mention(person) for person in parents(noun))
        if noun.possessor is not None and noun.possessor.cls in ("person", "name"):
            people = (*people, self._mention(noun.possessor))
        for person in people:
            roles: dict[str, Role] = {"person": person}
            if kind == "relative":
                roles["relation"] = Mention(self.text[noun.start : noun.core_end], noun.start, noun.core_end)
            yield Said(kind, roles, timed=False, klass="kin")

    # ----------------------------------------------------------------------------------------------- premodifiers

    def _premodifiers(self, noun: Noun) -> Iterator[Said]:
        """Nationality and party written before the noun: "a Soviet politician", "a Conservative Party politician"."""
        articles = ("a", "an", "", "the") if noun.role is not None and noun.role.klass == "seat" else ("a", "an", "")
        if noun.det not in articles or noun.possessor is not None or noun.role is None or noun.plural:
            return
        k, end = noun.i, min(noun.role_at, noun.core)
        while k < end:
            k, found = self._premodifier(k, end)
            if found is not None:
                yield found

    def _premodifier(self, k: int, end: int) -> tuple[int, Said | None]:
        """The longest premodifier at `k` that says something, and where it ends."""
        t, v = self.tokens, self.lexicon.vocabulary
        for j in range(min(end, k + 5), k, -1):
            words = self.text[t.starts[k] : t.ends[j - 1]]
            mention = Mention(words, t.starts[k], t.ends[j - 1])
            if words in v.parties or (j - k > 1 and t.texts[j - 1] == "Party"):
                return j, Said("party", {"organization": mention}, klass="affiliation")
            if words in v.demonyms:
                return j, Said("nationality", {"country": mention}, timed=False, klass="nationality")
            if words in v.peoples:
                return j, Said("ethnicity", {"people": mention}, timed=False, klass="ethnicity")
        return k + 1, None

    def _words(self, start: int, end: int) -> Mention:
        return Mention(self.text[start:end], start, end)

    def _mention(self, noun: Noun) -> Mention:
        return Mention(self.text[noun.start : noun.end], noun.start, noun.end)


def _master(noun: Noun) -> Noun | None:
    """ "an assistant to the sculptor Pavel Orlov": the person for whom somebody works."""
    for mark, part in noun.parts:
        person = part.holder or part
        if mark.low in ("to", "for") and person.cls in ("person", "name"):
            return person
    return None


def _as_head(parts: OfficeParts) -> dict[str, Role]:
    """The roles of the chief executive in "founder and CEO of X"."""
    words, office = parts.role.text, parts.office
    at = max(words.lower().rfind("ceo"), words.lower().rfind("chief executive"))
    roles: dict[str, Role] = dict(parts.roles())
    if parts.role.start is None or at < 0:
        return roles
    start = parts.role.start + at
    roles["role"] = Mention(words[at:], start, parts.role.end)
    if office.start is not None and office.end is not None:
        roles["office"] = Mention(office.text[start - office.start :], start, office.end)
    else:
        del roles["office"]
    return roles


def _sits_for(noun: Noun) -> bool:
    """ "the member for Halifax": whom a constituency sends."""
    return any(mark.low == "for" and part.cls in ("place", "name") for mark, part in noun.parts)


def _is_gathering(words: str, body: Noun | None) -> bool:
    """A party's congress, a convention, a conference; a bare "Congress" is a legislature."""
    if body is not None and body.head in ("congress", "congresses"):
        return bool(body.parts) or "Party" in words or "Communist" in words
    return any(w in words.lower() for w in ("conference", "convention", "assembly of", "council of", "congress of"))


def _value(mention: Mention, value: str) -> Mention:
    return Mention(mention.text, mention.start, mention.end, value=value)


def _some(**roles: Mention | None) -> dict[str, Role]:
    return {name: mention for name, mention in roles.items() if mention is not None}
