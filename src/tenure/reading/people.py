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
from tenure.reading.units import Noun

_PARTICLE = r"(?:\s(?:de|la|von|van|der|den|du|di|da|dos|bin|ibn|al|y|ter|zu|of the|of))"
_WORD = r"[^\W\d_a-z](?:\.|[\w\u0300-\u036f'’-]+)"  # capitalised, or an initial
NAME = re.compile(rf"(?:{_WORD}{_PARTICLE}?\s){{1,5}}[^\W\d_a-z][\w\u0300-\u036f'’-]+")
FEMALE = re.compile(r"\b(?:she|her|herself)\b", re.I)
MALE = re.compile(r"\b(?:he|his|him|himself)\b", re.I)
SPORT = re.compile(  # team sports, in which "moved to" and "signed for" tell of clubs
    r"\b(?:footballer|(?:foot|basket|base|volley|hand)ball (?:player|coach|manager)|goalkeeper|midfielder|striker|defender|cricketer|"
    r"(?:rugby|hockey) [a-z ]{0,12}player|quarterback|linebacker|shortstop|pitcher|point guard|winger|wide receiver)\b",
    re.I,
)
LEAD = re.compile(r"^.*[.!?][\])\"”]*\s*$", re.M)  # the first paragraph of sentences
CLOSING = re.compile(r"\s*\([^()]*\)\s*$")
PLURAL = words("plural")
SMALL = words("small")
NUMERALS = words("numerals")
REALMS = words("realms")
POSSESSIVE = re.compile(r"['’]s?$")
BORN_AT_ONCE = re.compile(r"[^.]{0,160}?[;,(] ?born\b")  # the opening of a page about a person, however it is called


class People:
    """The people of one document; `meet` is called in reading order."""

    def __init__(self, title: str, text: str, vocabulary: Vocabulary) -> None:
        self.v = vocabulary
        self.page = CLOSING.sub("", title).strip()
        self.words: list[str] = re.findall(r"[^\W\d_][\w\u0300-\u036f'’.-]*", self.page)
        self.is_person = self._about_a_person(text)
        self.speaks = FEMALE.search(text) is not None or MALE.search(text) is not None
        self.sport = self.is_person and SPORT.search(text[:1500]) is not None
        self.gender = self._gender_of_page(text) if self.is_person else None
        self.surname = self._surname(text)
        self.formal = self._formal_name(text) if self.is_person else []
        self.generation = self._generation(text) if self.is_person else ""  # what tells the page's person from a parent of that name
        self.full: dict[str, list[str]] = {}  # last word of a name -> full forms, longest first
        self._collect(text)
        self.recent: list[tuple[str, str | None]] = []  # (name, gender), the latest last
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

    def _like_a_name(self, lows: list[str]) -> bool:
        """Two to four capitalised words, none of them a word of the language or a place."""
        v = self.v
        common = any(low in v.nouns or low in v.adjectives or low in v.roles or low in v.verbs for low in lows)
        return 2 <= len(lows) <= 4 and not common and all(w[0].isupper() and w not in v.places for w in self.words)

    def _gender_of_page(self, text: str) -> str | None:
        she, he = len(FEMALE.findall(text)), len(MALE.findall(text))
        if she != he and max(she, he) >= 2 * min(she, he):
            return "f" if she > he else "m"
        return self.gender_of(self.page) or ("m" if he > she else "f" if she > he else None)

    def gender_of(self, name: str) -> str | None:
        """m or f where the first given name tells."""
        for word in name.split()[:2]:
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
        return words if words and words[-1] == self.surname else []

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
        parts = [p for p in clean.replace("\u0301", "").split() if p not in self.v.titles]
        if not parts:
            return clean
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

    def _is_page(self, parts: list[str]) -> bool:
        """The words are some of the title's, its surname among them, or the title's are among them."""
        page = [w.lower() for w in self.words]
        mine = [p.lower().strip('"“”(),') for p in parts]
        if self.generation and is_generation(mine[-1]) and mine[-1].rstrip(".") != self.generation:  # Ivan Petrov Sr. is not Jr.
            return False
        mine = [m for m in mine if m.rstrip(".") not in ("jr", "sr")] or mine
        if len(mine) > 1 and mine == self.formal:
            return True
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
        if len(words) < 3 or not self.is_person:
            return words[-1].lower() if words else ""
        alone = {word: _alone(word, text) for word in words[1:]}
        return max(reversed(words[1:]), key=lambda word: alone[word]).lower()

    # --------------------------------------------------------------------------------------------------- reference

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

    def meet(self, name: str, gender: str | None) -> None:
        """Somebody was spoken of: they are the first candidate for a pronoun that follows."""
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
            other = [n for n, g in self.recent[-1:] if g == gender and n != self.page]
            return self.page if not other or self._page_is_near() else other[0]
        fitting = [n for n, g in reversed(self.recent) if g == gender] or [
            n for n, g in reversed(self.recent) if g is None and n != self.page
        ]
        if fitting:
            return fitting[0]
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


def _alone(word: str, text: str) -> int:
    """How often a text has a name's word with no capitalised word beside it."""
    found = re.finditer(rf"(?:([^\W\d_a-z][\w.'’-]*)\s)?(?<![\w-]){re.escape(word)}(?![\w-])(?:\s([^\W\d_a-z]))?", text)
    return sum(1 for m in found if m[1] is None and m[2] is None)
