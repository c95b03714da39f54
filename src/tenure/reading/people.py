"""Who is meant: names, bare surnames and pronouns of one page.

The page's person is the title without a closing parenthesis, if the page is about a person. Another person's name is the longest form of
it on the page. A pronoun is resolved by gender and recency; where two could be meant, it stays unresolved: silence over guesswork.
"""

from __future__ import annotations

import re
from collections import Counter

from tenure.languages.senses import words
from tenure.languages.vocabulary import Vocabulary
from tenure.reading.namesakes import GENERATION, SUFFIXES, Namesakes, is_generation, subsequence
from tenure.reading.units import Noun, Unit

_PARTICLE = r"(?:\s(?:de|la|von|van|der|den|du|di|da|dos|bin|ibn|al|y|ter|zu|of the|of))"
_WORD = r"[^\W\d_a-z](?:\.|[\w\u0300-\u036f'’-]+)"  # capitalised, or an initial
NAME = re.compile(rf"(?:{_WORD}{_PARTICLE}?\s){{1,5}}[^\W\d_a-z][\w\u0300-\u036f'’-]+")
FEMALE = re.compile(r"\b(?:she|her|herself)\b", re.I)
MALE = re.compile(r"\b(?:he|his|him|himself)\b", re.I)
NOMINATIVE = {"f": re.compile(r"\b[Ss]he\b"), "m": re.compile(r"\b[Hh]e\b")}
SPORT = re.compile(  # team sports, in which "moved to" and "signed for" tell of clubs
    r"\b(?:footballer|(?:foot|basket|base|volley|hand)ball (?:player|coach|manager)|goalkeeper|midfielder|striker|defender|cricketer|"
    r"(?:rugby|hockey) [a-z ]{0,12}player|quarterback|linebacker|shortstop|pitcher|point guard|winger|wide receiver)\b",
    re.I,
)
LEAD = re.compile(r"^.*[.!?][\])\"”]*\s*$", re.M)  # the first paragraph of sentences
CLOSING = re.compile(r"\s*\([^()]*\)\s*$")
CALLED_IN_LEAD = re.compile(
    r"\b(?:was|is) (?:an?|the) (?:[\w-]+ ){0,3}?(mother|wife|daughter|widow|father|husband|actress|princess|queen|king)\b"
)
AFTER_WHAT = r"(?= ?(?:,|\.|\(| in | of | based | which | that | headquartered | founded | from | and ))"
IS_WHAT = re.compile(r"\b(?:is|was) (?:an?|the) ((?:[\w-]+ ){0,7}?[\w-]+)" + AFTER_WHAT)
ALSO_KNOWN = re.compile(rf"\b(?:née|né|born|known as|known by the name|called|pseudonym|pen name|or) [\"“'‘]?({NAME.pattern})")
PLURAL = words("plural")
SMALL = words("small")
NUMERALS = words("numerals")
REALMS = words("realms")
CAPITALISED = re.compile(r"[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*)*")
POSSESSIVE = re.compile(r"['’]s?$")
BORN_AT_ONCE = re.compile(r"[^.]{0,160}?[;,(] ?born\b")  # the opening of a page about a person, however it is called


class People:
    """The people of one document; `meet` is called in reading order."""

    def __init__(self, title: str, text: str, vocabulary: Vocabulary) -> None:
        self.v = vocabulary
        self.page = CLOSING.sub("", title).strip()
        self.words: list[str] = re.findall(r"[^\W\d_][\w\u0300-\u036f'’.-]*", self.page)
        self.is_person = self._about_a_person(text)
        self.is_body = not self.is_person and self._about_a_body(text)
        self.speaks = FEMALE.search(text) is not None or MALE.search(text) is not None
        self.sport = self.is_person and SPORT.search(text[:1500]) is not None
        self.gender = self._gender_of_page(text) if self.is_person else None
        self.surname = self._surname(text)
        self.formal = self._formal_name(text) if self.is_person else []
        self.generation = self._generation(text) if self.is_person else ""  # what tells the page's person from a parent of that name
        self.aliases = self._other_names(text) if self.is_person else []
        self.full: dict[str, list[str]] = {}  # last word of a name -> full forms, longest first
        self._collect(text)
        self.recent: list[tuple[str, str | None]] = []  # (name, gender), the latest last; "" for somebody without a name
        self.spoken_of = ""  # the latest who was the subject of a sentence
        self.seen: dict[str, str] = {}
        own = [[w.lower().strip(",.") for w in self.words], self.formal, [self.surname]]
        self.namesakes = Namesakes(own)

    # ---------------------------------------------------------------------------------------------------- the page

    def _about_a_person(self, text: str) -> bool:
        """A page is about a person if its title is a name and its text speaks of a he or she, or of a birth."""
        if not self.words:
            return False
        v = self.v
        lows = [w.lower().rstrip(".") for w in self.words]
        body = any((low in v.bodies or low in REALMS) and low not in v.given_names for low in lows)
        named = lows[0] in v.given_names and re.search(r"\bborn\b", text[:3000]) is not None  # "Boris Church"
        named = named or BORN_AT_ONCE.match(text) is not None
        if (body and not named) or (self.page in v.places and self.page not in v.person_like_places):
            return False
        if any(c.isdigit() for c in self.page) or lows[0] in ("the", "list"):
            return False
        head = text[:3000]
        known = any(low in v.given_names for low in lows[:-1] or lows)
        born = re.search(r"\b(born|b\.|died)\b|\(\s?[^()]{0,40}\d{3,4}\s*[–-]", head) is not None
        opening = re.search(r"\b(born|b\.|died)\b|\(\s?[^()]{0,40}\d{3,4}\s*[–-]", head[:400]) is not None
        pronouns = len(MALE.findall(head)) + len(FEMALE.findall(head))
        return (
            (known and (born or pronouns > 0))
            or (opening and len(self.words) > 1)
            or (pronouns >= 6 and born and not self.words[0].isupper())
            or (pronouns >= 3 and self._like_a_name(lows))
            or (known and len(head) < 400)
        )

    def _about_a_body(self, text: str) -> bool:
        """A page whose title has the word for a body, or whose first sentence says that it is one: "is a German airline company"."""
        if any(w.lower() in self.v.bodies for w in self.words):
            return True
        lead = LEAD.search(text)
        found = IS_WHAT.search(lead.group()[:400]) if lead is not None else None
        said = found.group(1).lower().split() if found is not None else []
        return any(w in self.v.bodies for w in said[-1:])

    def _like_a_name(self, lows: list[str]) -> bool:
        """Two to four capitalised words, none of them a word of the language or a place."""
        v = self.v
        common = any(low in v.nouns or low in v.adjectives or low in v.roles or low in v.verbs for low in lows)
        return 2 <= len(lows) <= 4 and not common and all(w[0].isupper() and w not in v.places for w in self.words)

    def _gender_of_page(self, text: str) -> str | None:
        she, he = len(FEMALE.findall(text)), len(MALE.findall(text))
        told = self._gender_of_lead(text) or self.gender_of(self.page)
        if she != he and max(she, he) >= 2 * min(she, he):
            common = "f" if she > he else "m"
            if max(she, he) > 2 or told in (None, common) or NOMINATIVE[common].search(text) is not None:
                return common
        return told or ("m" if he > she else "f" if she > he else None)

    def _gender_of_lead(self, text: str) -> str | None:
        """What the first sentence calls the page's person: "was the mother of two outlaws", "is an actress"."""
        lead = LEAD.search(text)
        found = CALLED_IN_LEAD.search(lead.group()[:300]) if lead is not None else None
        word = found.group(1).lower() if found is not None else ""
        kin, role = self.v.kin.get(word), self.v.roles.get(word)
        gender = kin.gender if kin is not None else role.gender if role is not None else None
        return gender if gender in ("m", "f") else None

    def gender_of(self, name: str) -> str | None:
        """m or f where the first given name tells."""
        words = name.split()
        for word in words[: 2 if len(words) > 2 else 1]:  # a surname tells nothing, though it may be somebody's given name
            found = self.v.titles.get(word) or self.v.given_names.get(word.lower())
            if found in ("m", "f"):
                return found
        return None

    # ------------------------------------------------------------------------------------------------------ names

    def _formal_name(self, text: str) -> list[str]:
        """The name that opens the first paragraph, where it ends as the page's does: "Charles Frank Reed" of "Charlie Reed"."""
        lead = LEAD.search(text)
        name = NAME.match(text, lead.start()) if lead is not None else None
        words = [w.lower().strip(",") for w in name.group().split()] if name is not None else []
        while words and words[-1] in SUFFIXES:
            words.pop()
        return words if words and self.surname in words else []

    def _generation(self, text: str) -> str:
        """ "jr", "sr", "ii" … of the title, or of the name that opens the first paragraph."""
        last = self.words[-1].lower().rstrip(".")
        if last in SUFFIXES:
            return last
        lead = LEAD.search(text)
        name = NAME.match(text, lead.start()) if lead is not None else None
        if name is None or not self.formal:
            return ""
        found = GENERATION.search(name.group()) or GENERATION.match(text, name.end())
        return found[1].lower() if found is not None else ""

    def _other_names(self, text: str) -> list[list[str]]:
        """The names by which the first paragraph says that the page's person is known too: "born Anna Orlova", "known as Vera Sedova"."""
        lead = LEAD.search(text)
        if lead is None:
            return []
        opening = text[lead.start() : lead.start() + 400]
        names = [m.group(1) for m in ALSO_KNOWN.finditer(opening)]
        first = NAME.match(opening)
        if first is not None and (self.page in names or not set(first.group().split()).isdisjoint(w for w in self.words if len(w) > 3)):
            names.append(first.group())
        return [[w.lower().strip(",") for w in self._without_titles(name.split())] for name in names if name != self.page]

    def _collect(self, text: str) -> None:
        counts = Counter(m.group() for m in NAME.finditer(text))
        if self.is_person:
            counts[self.page] += 1
        for name in sorted(counts, key=lambda n: (-len(n), n)):
            words = name.split()
            if self._nameable(words):
                self.full.setdefault(words[-1], []).append(name)

    def _nameable(self, words: list[str]) -> bool:
        v = self.v
        first = words[0].lower().rstrip(".")
        if any(w.lower() in v.bodies for w in words) or (
            words[0] in v.places and words[0] not in v.person_like_places and first not in v.given_names
        ):
            return False
        return first in v.given_names or (len(first) == 1 and words[0].endswith(".")) or (self.is_person and words[-1] == self.words[-1])

    def name(self, words: str) -> str:
        """The canonical name of a person written as `words`: the page's person, or the longest form on the page."""
        clean = POSSESSIVE.sub("", words).strip()
        known = self.seen.get(clean)
        if known is None:
            known = self.seen[clean] = self._canonical(clean)
        return known

    def _canonical(self, clean: str) -> str:
        words = clean.replace("\u0301", "").split()
        parts = self._without_titles(words)
        if not parts:
            return clean
        another = self.is_person and self.gender is not None and self.v.titles.get(words[0]) not in (None, self.gender)
        if another and len(parts) == 1:
            return clean  # "Mrs. Orlov" is not the page's Mr. Orlov
        if self.is_person and self._is_page(parts):
            return self.page
        best = " ".join(parts)
        for full in self.full.get(parts[-1], ()):
            words = full.split()
            if self.is_person and self._is_page(words) and not self._is_page(parts):
                continue
            begins = len(parts) == 1 or words[0][0] == parts[0][0]
            if begins and subsequence(parts, words):
                best = full if len(full) > len(best) else best
                break
        return self.page if self.is_person and self._is_page(best.split()) else best

    def _without_titles(self, words: list[str]) -> list[str]:
        """The words of a name but its titles, also where a blank parts a title from its dot ("Mrs . Orlova")."""
        out, k = [], 0
        while k < len(words):
            parted = words[k + 1 : k + 2] == ["."] and len(words[k]) > 1
            if parted and words[k] + "." in self.v.titles:
                k += 2
                continue
            if words[k] not in self.v.titles:
                out.append(words[k])
            k += 1
        return out

    def _is_page(self, parts: list[str]) -> bool:
        """The words are some of the title's, its surname among them, or the title's are among them."""
        page = [w.lower() for w in self.words]
        mine = [p.lower().strip('"“”(),') for p in parts]
        if self.generation and is_generation(mine[-1]) and mine[-1].rstrip(".") != self.generation:  # Ivan Petrov Sr. is not Jr.
            return False
        mine = [m for m in mine if m.rstrip(".") not in ("jr", "sr")] or mine
        if len(mine) > 1 and (mine == self.formal or mine in self.aliases):
            return True
        if len(mine) > 1 and mine == self.formal[: len(mine)] and (mine == self.formal or self.formal[-1] != self.surname):
            return True  # "Ivan Lev" on the page "Lev", whose lead begins with "Ivan Lev Orlov"
        numerals = {p for p in mine if p in NUMERALS}
        if numerals and not numerals & set(page) and not NUMERALS.isdisjoint(page):  # "Carol I" is not Carol II
            return False
        if len(mine) == 1:
            return mine[0] == self.surname or (mine[0] in page and len(page) == 1) or (mine[0] == page[0] and len(mine[0]) > 2)
        same = sum(any(m == w or (len(m.rstrip(".")) == 1 and w.startswith(m[0])) for w in page) for m in mine)
        if same == len(mine):
            return True
        return (
            subsequence([w for w in page if w not in SMALL], mine)
            or (mine[-1] == page[-1] and mine[0] == page[0])
            or (len(mine) > len(page) and mine[0] == page[0] and any(w == mine[-1] for w in page))
        )

    def _surname(self, text: str) -> str:
        """The last word of the title, or one before it that the text uses alone more often: "Vidal" of "Ramón Vidal Echeverría"."""
        words = [w for w in self.words if w.lower().rstrip(".,") not in SUFFIXES] or self.words
        last = words[-1].lower() if words else ""
        if len(words) < 3 or not self.is_person or all(text.count(word) < 3 for word in words[1:-1]):
            return last
        alone = _alone(text)
        return max(reversed(words[1:]), key=lambda word: alone[word]).lower()

    def read_surname(self, units: list[Unit], text: str) -> None:
        """ "Marsh was elected": the surname of the page's person, where the language has it as a word of its own. Changed in place."""
        if not self.is_person or len(self.words) < 2:
            return
        for k in range(len(units) - 1, -1, -1):
            unit = units[k]
            if isinstance(unit, Noun) and self._is_bare_surname(unit, text):
                before = units[k - 1] if k else None
                if isinstance(before, Noun) and before.cls in ("person", "name") and not before.parts:  # "Anna | Marsh"
                    before.end, before.core_end, before.j, before.core = unit.end, unit.core_end, unit.j, unit.core
                    del units[k]
                else:
                    unit.cls, unit.role, unit.detail = "person", None, ""

    def _is_bare_surname(self, noun: Noun, text: str) -> bool:
        alone = noun.core - noun.i == 1 and not noun.det and noun.possessor is None and not noun.parts and noun.holder is None
        return alone and noun.cls in ("noun", "role", "org", "thing") and text[noun.start : noun.core_end] == self.surname.capitalize()

    # --------------------------------------------------------------------------------------------------- reference

    def is_nobody(self, words: str, titled: bool, human: bool) -> bool:
        """Whether a name as it is written is no person's: a title alone, a club's ("FC Tula"), what the page is about, a war with a number.

        `titled`: a title before it says that it is a person's; `human`: what is said of it can only be said of a person.
        """
        parts = POSSESSIVE.sub("", words).replace("\u0301", "").split()
        lows = [p.lower() for p in parts]
        if not self._without_titles(parts) and lows[0] not in self.v.given_names:
            return True
        if titled:
            return False
        if self.is_body and set(parts) <= set(self.words) and not (human and len(parts) > 1 and lows[0] in self.v.given_names):
            return True
        acronym = len(parts) > 1 and 1 < len(parts[0]) < 5 and parts[0].isalpha() and parts[0].isupper() and not parts[1].isupper()
        numbered = len(parts) > 1 and lows[-1] in NUMERALS and lows[-2] in self.v.nouns and lows[0] not in self.v.given_names
        return (acronym and lows[0] not in NUMERALS and parts[0] not in self.v.titles) or numbered

    def like_a_person(self, name: str) -> bool:
        """Whether a name of unknown gender may be a person's: none of its words is one of the language, or in capitals throughout."""
        if self.is_page(name) or self.gender_of(name) is not None:
            return True
        v, parts = self.v, name.split()
        common = any(p.lower() in v.nouns or p.lower() in v.adjectives or p.lower() in v.bodies or p in v.places for p in parts)
        return not common and not any(len(p) > 1 and p.isalpha() and p.isupper() for p in parts)

    def is_page(self, name: str | None) -> bool:
        return self.is_person and name == self.page

    def is_surname(self, words: str) -> bool:
        """Whether words are the surname of the page's person and no more."""
        return words.lower() == self.surname

    def is_of_other_gender(self, noun: Noun, text: str) -> bool:
        """Whether a name is surely of the gender that the page's person is not of."""
        role = noun.title.role if noun.title is not None else None
        gender = (role.gender if role is not None else None) or self.gender_of(text[noun.start : noun.core_end])
        return gender is not None and self.gender is not None and gender != self.gender

    def page_is_latest(self) -> bool:
        """Whether the page's person was spoken of last of all who could be meant by the same pronoun."""
        fitting = [name for name, gender in self.recent if gender is None or gender == self.gender]
        return bool(fitting) and fitting[-1] == self.page

    def new_paragraph(self) -> None:
        """A new paragraph speaks of the page's person again; only a "Sr." or "III" still means somebody else."""
        self.namesakes.new_paragraph()
        if self.is_person:
            self.meet(self.page, None)

    def meet(self, name: str, gender: str | None, subject: bool = False) -> None:
        """Somebody was spoken of: they are the first candidate for a pronoun that follows. "" is somebody without a name ("his wife")."""
        if subject:
            self.spoken_of = name
        self.recent = [(n, g) for n, g in self.recent if n != name][-5:]
        self.recent.append((name, gender or (self.gender if self.is_page(name) else self.gender_of(name))))

    def pronoun(self, low: str) -> str | None:
        """The name a pronoun stands for, or None."""
        entry = self.v.pronouns.get(low)
        if low in PLURAL or entry is None:
            return None
        gender = entry.gender
        if low in ("i", "me", "my", "myself"):
            return self.page if self.is_person else None
        if gender not in ("m", "f"):
            return None
        if self.is_person and self.gender == gender:
            other = [n for n, g in self.recent[-1:] if g == gender and n not in ("", self.page) and n == self.spoken_of]
            return self.page if not other or self._page_is_near() else other[0]
        fitting = [n for n, g in reversed(self.recent) if g == gender or (g is None and n == self.spoken_of)] or [
            n for n, g in reversed(self.recent) if g is None and n != self.page
        ]
        if fitting:
            return fitting[0] or None
        return self.page if self.is_person and self.gender is None else None

    def _page_is_near(self) -> bool:
        return any(n == self.page for n, _ in self.recent[-3:])

    def of(self, noun: Noun, text: str) -> str | None:
        """The name of the person a noun group stands for, or None if it is not a person or not known who."""
        if noun.cls == "pronoun":
            return self.pronoun(noun.low)
        if noun.cls in ("person", "name"):
            if noun.start in self.namesakes.places:
                return self.namesakes.places[noun.start]
            namesake = self.namesakes.meant(noun, text) if self.namesakes.here else None
            if namesake is not None:
                return namesake
            titled = noun.cls == "person" and noun.parts and noun.parts[-1][1].cls not in ("org", "party")  # "Luitpold of Bavaria"
            return self.name(text[noun.start : noun.end if titled else noun.core_end])
        return None


def _alone(text: str) -> Counter[str]:
    """How often a text has each capitalised word with no other beside it."""
    runs = (m.group() for m in CAPITALISED.finditer(text))
    return Counter(POSSESSIVE.sub("", run).rstrip(".") for run in runs if " " not in run)
