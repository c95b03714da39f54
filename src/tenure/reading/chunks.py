"""From tagged words to units: noun groups with their class, verb groups, times, and the words between them."""

from __future__ import annotations

from typing import Any

from tenure.languages.senses import words
from tenure.reading.lexicon import Lexicon
from tenure.reading.tokens import Tokens
from tenure.reading.units import Noun, Time, Unit, Verb

IN_NOUN = frozenset("JNRKBU#&")
OPENS_NOUN = frozenset("DSJNRKBU#")
IN_VERB = frozenset("XMV!oA")
SUFFIXES = words("suffixes")
OWNERS_IN_NAMES = words("owners_in_names")
NUMERALS = words("numerals")
PLACE_HEADS, TOWNS = words("place_heads"), words("towns")
STATE_CODES = frozenset(word.upper() for word in words("state_codes"))
ASSISTANT = "assistant to the"
CONTAINERS = frozenset(("country", "state", "region", "county"))
TITLED = frozenset(("office", "occupation", "rank", "nobility", "founder", "seat", "owner"))


class Chunker:
    """Makes the units of one sentence. Holds what all its parts need; used once."""

    def __init__(self, text: str, tokens: Tokens, tags: list[str], first: int, times: list[tuple[int, int, Any]], lexicon: Lexicon) -> None:
        self.text, self.tokens, self.first, self.lexicon = text, tokens, first, lexicon
        self.v = lexicon.vocabulary
        self.tags, self.last = tags, first + len(tags)
        self.times = {i: (j, mark) for i, j, mark in times}
        for i, j, _ in times:
            for k in range(max(i, first), min(j, self.last)):
                tags[k - first] = "t" if k > i else "T"

    def units(self) -> list[Unit]:
        """The units in reading order."""
        out: list[Unit] = []
        i = self.first
        while i < self.last:
            i = self._next(i, out)
        return out

    def _next(self, i: int, out: list[Unit]) -> int:
        tag = self.tags[i - self.first]
        if tag == "T":
            j, mark = self.times[i]
            out.append(Time(i, min(j, self.last), mark.lead, mark.end, mark))
            return min(j, self.last)
        if tag in OPENS_NOUN:
            return self._noun(i, out)
        if tag == "H":
            out.append(self._pronoun(i))
            return i + 1
        if tag in "XMVo!":
            return self._verb(i, out)
        if tag == "A":
            return self._adverb(i, out)
        if tag == "." and i + 1 < self.last and self.tags[i + 1 - self.first] not in "\"')]":
            tag = "'"  # inside a sentence a dot belongs to an unknown abbreviation
        out.append(self._unit(tag, i))
        return i + 1

    def _unit(self, tag: str, i: int) -> Unit:
        t = self.tokens
        return Unit(tag, i, i + 1, t.starts[i], t.ends[i], t.lows[i])

    def _adverb(self, i: int, out: list[Unit]) -> int:
        k = i + 1
        while k < self.last and self.tags[k - self.first] == "A":
            k += 1
        if k < self.last and self.tags[k - self.first] in "XMVo":
            return self._verb(i, out)
        out.append(self._unit("A", i))
        return i + 1

    # ------------------------------------------------------------------------------------------------ verb groups

    def _verb(self, i: int, out: list[Unit]) -> int:
        """A verb group from `i`; the position after it."""
        tags, lows, first = self.tags, self.tokens.lows, self.first
        aux: list[str] = []
        negated = infinitive = False
        modal = ""
        k, main, start = i, -1, i
        while k < self.last:
            tag = tags[k - first]
            if tag == "o":
                if aux or modal:
                    break
                infinitive = True
            elif tag == "M":
                modal = lows[k]
            elif tag == "!":
                negated = True
            elif tag == "X":
                if aux and aux[-1] not in ("having", "being") and lows[k] in ("is", "was", "are", "were", "has", "had", "did", "does"):
                    break
                aux.append(lows[k])
            elif tag == "V":
                main = k
                k += 1
                break
            elif tag == "A":
                if not self._verb_follows(k):
                    break
            else:
                break
            k += 1
        if main < 0 and not aux:  # "to", "not" or a modal alone
            out.append(self._unit("!" if negated else "A", i))
            return i + 1
        while start < k and tags[start - first] == "A":
            start += 1
        verb = self._verb_group(start, k, main, aux, negated, infinitive, modal)
        if "A" in tags[i - first : k - first]:
            verb.adverbs = tuple(lows[m] for m in range(i, k) if tags[m - first] == "A")
        out.append(verb)
        return k

    def _verb_follows(self, k: int) -> bool:
        while k < self.last and self.tags[k - self.first] == "A":
            k += 1
        return k < self.last and self.tags[k - self.first] in "XMVo!"

    def _verb_group(self, i: int, j: int, main: int, aux: list[str], negated: bool, infinitive: bool, modal: str) -> Verb:
        t, v = self.tokens, self.v
        lemma, form = v.verbs.get(t.lows[main], (t.lows[main], "past")) if main >= 0 else (_auxiliary_lemma(aux[-1]), "past")
        if main > self.first and main == i and t.lows[main] == "found" and t.lows[main - 1] in ("help", "helps", "helped", "helping"):
            lemma, form = "found", "base"  # "helped found the society"
        verb = Verb(i, j, t.starts[i], t.ends[j - 1], lemma)
        verb.form, verb.negated, verb.infinitive, verb.modal = form, negated, infinitive, modal
        lemmas = [_auxiliary_lemma(a) for a in aux]
        verb.perfect = "have" in lemmas
        if main >= 0:
            verb.passive = form in ("past/part", "part") and "be" in lemmas
            verb.bare = not aux and not modal and not infinitive and form in ("past/part", "part", "ing")
        if aux and aux[0] in ("having", "being"):
            verb.bare = verb.having = True
        return verb

    # ------------------------------------------------------------------------------------------------ noun groups

    def _pronoun(self, i: int) -> Noun:
        t = self.tokens
        return Noun(i, i + 1, t.starts[i], t.ends[i], t.lows[i], "pronoun")

    def _noun(self, i: int, out: list[Unit]) -> int:
        """A noun group from `i`, as one unit or as title and holder; the position after it."""
        t = self.tokens
        possessor: Noun | None = None
        det = ""
        k = i
        if self.tags[k - self.first] == "D":
            det = t.lows[k]
            k += 1
        elif self.tags[k - self.first] == "S":
            possessor = self._pronoun(k)
            k += 1
        quoted = (
            det and k < self.last and self.tags[k - self.first] == '"' and k + 1 < self.last and self.tags[k + 1 - self.first] in IN_NOUN
        )
        if quoted:  # the "Declaration of the Eighty-three"
            k += 1
        while True:
            begin = k
            k = self._run(k)
            if k == begin:
                break
            while k < self.last and self.tags[k - self.first] == "s" and (inside := self._in_name(k)):
                k = self._run(inside)
            if k < self.last and self.tags[k - self.first] == "s":
                possessor = self._group(begin, k, det, possessor)
                det = "'s"
                k += 1
                continue
            out.extend(self._split(begin, k, det, possessor))
            return k + 1 if quoted and k < self.last and self.tags[k - self.first] == '"' else k
        if possessor is not None:  # "his", "Smirnov's" with nothing after it
            out.append(possessor)
            return k
        noun = Noun(i, max(k, i + 1), t.starts[i], t.ends[max(k, i + 1) - 1], det or t.lows[i], "noun")
        noun.det = det
        out.append(noun)
        return max(k, i + 1)

    def _in_name(self, k: int) -> int:
        """ "Workers' Union", "Workers' and Peasants' Inspectorate": where a name goes on behind a possessive of many, or 0."""
        t = self.tokens
        owners, m = t.texts[k - 1], k + 1
        if not owners[0].isupper() or m >= self.last:
            return 0
        if t.lows[k - 1] in OWNERS_IN_NAMES:
            while m < self.last and (t.lows[m] == "and" or t.texts[m] in ",&"):
                m += 1
            if m > k + 1:
                joined = m + 1 < self.last and self.tags[m + 1 - self.first] == "s"
                return self._in_name(m + 1) if joined else 0
            return m if m < self.last and t.texts[m][0].isupper() else 0
        personal = owners not in self.v.places or owners in self.v.person_like_places
        founded = personal and self.v.bodies.get(t.lows[m]) in ("school", "society")  # "King's College", "St Mary's Hospital"
        return m if founded and t.texts[m][0].isupper() else 0

    def _run(self, k: int) -> int:
        """Where the words of a noun group that begins at `k` end."""
        tags, first, lows = self.tags, self.first, self.tokens.lows
        begin = k
        while k < self.last:
            tag = tags[k - first]
            if tag in IN_NOUN:
                if tag == "#" and k > begin and tags[k - 1 - first] in "NB":
                    break
            elif (
                (tag == "A" and k + 1 < self.last and tags[k + 1 - first] == "J" and tags[k - 1 - first] != "U")
                or (tag == "-" and begin < k < self.last - 1 and self._hyphen(k))
                or (tag == "V" and k > begin and tags[k - 1 - first] == "-" and k + 1 < self.last and tags[k + 1 - first] in IN_NOUN)
            ):
                pass
            elif (
                tag == '"'
                and begin < k
                and k + 3 < self.last
                and tags[k + 1 - first] == "U"
                and tags[k + 2 - first] == '"'
                and tags[k - 1 - first] == "U"
                and tags[k + 3 - first] == "U"
            ):
                k += 2
            elif (
                tag == '"'
                and k == begin + 1
                and tags[begin - 1 - first : begin - first] == ['"']
                and tags[k + 1 - first : k + 2 - first] == ["U"]
            ):
                pass  # "Willie" Lincoln
            elif tag in "NPDAJ" or lows[k] in self.v.name_particles:
                if (
                    not (begin < k and lows[k] in self.v.name_particles and tags[k - 1 - first] == "U" and self._name_follows(k + 1))
                    or lows[k] == "of"
                ):
                    break
            elif tag == "," and begin < k and k + 1 < self.last and lows[k + 1] in SUFFIXES and tags[k - 1 - first] == "U":
                k += 2
                break
            else:
                break
            k += 1
        while k > begin and tags[k - 1 - first] in "&-":
            k -= 1
        return k

    def _hyphen(self, k: int) -> bool:
        """A spaced hyphen inside a compound ("trade - union leader"), as tokenised texts have them."""
        t = self.tokens
        return (
            t.texts[k] == "-"
            and self.tags[k + 1 - self.first] in IN_NOUN | {"V"}
            and t.texts[k + 1][0].isalpha()
            and t.texts[k - 1][-1].isalpha()
            and not (t.texts[k + 1][0].isupper() and t.starts[k] - t.ends[k - 1] and self.tags[k - 1 - self.first] != "U")
        )

    def _name_follows(self, k: int) -> bool:
        while k < self.last and self.tokens.lows[k] in self.v.name_particles:
            k += 1
        return k < self.last and self.tags[k - self.first] == "U"

    def _split(self, i: int, j: int, det: str, possessor: Noun | None) -> list[Unit]:
        """One noun group, or a role or kin word with the name after it ("prosecutor Andrey Vyshinsky", "his wife Agnes") or before it."""
        tags, first = self.tags, self.first
        if det == "the" and j - i > 1 and self.tokens.texts[i] == "late" and tags[i + 1 - first] == "U":
            i, det = i + 1, ""  # "the late Ivan Petrov"
        named = self._named_before(i, j) if not det and possessor is None else i
        if named > i:
            return [self._group(i, named, "", None), self._group(named, j, "", None)]
        k = j
        while k > i and (
            tags[k - 1 - first] in 'U,"' or self.tokens.lows[k - 1] in SUFFIXES or self.tokens.lows[k - 1] in self.v.name_particles
        ):
            k -= 1
        while k < j and tags[k - first] in ',"':
            k += 1
        lead = tags[k - 1 - first] if k > i else ""
        if (
            k < j
            and lead == "N"
            and (j - k > 1 or self.tokens.lows[k] in self.v.given_names)
            and not self._is_body(j - 1)
            and self._may_be_holder(k, j)
        ):
            return self._described(i, k, j, det, possessor)
        if k == j or lead not in "RK" or not lead or self._is_body(j - 1) or not self._may_be_holder(k, j):
            return [self._group(i, j, det, possessor)]
        title, holder = self._group(i, k, det, possessor), self._group(k, j, "", None)
        if lead == "R" and (title.role is None or title.role.klass not in TITLED):
            return [self._group(i, j, det, possessor)]
        holder.cls = "person"
        if ASSISTANT in self.tokens.lows[i:k]:  # "assistant to the sculptor Pavel Orlov": the name is not his
            title.parts.append((Unit("P", k, k, holder.start, holder.start, "to"), holder))
            title.end, title.j = holder.end, holder.j
            return [title]
        title.holder, holder.title = holder, title
        return [title, holder]

    def _named_before(self, i: int, j: int) -> int:
        """ "appointed | Ivan Orlov | governor": where a full name ends that a role word follows; `i` where there is none."""
        k, tags = i, self.tags
        while k < j and tags[k - self.first] == "U":
            k += 1
        lows, last = self.tokens.lows, self.tokens.texts[k - 1]
        full = k - i > 1 and k < j and lows[i] in self.v.given_names and tags[j - 1 - self.first] == "R"
        person = full and not PLACE_HEADS.intersection(lows[i:k]) and last not in self.v.parties and last not in self.v.demonyms
        return k if person and self._class_of_name(i, k, lows[k - 1], "", "U")[0] == "person" else i

    def _described(self, i: int, k: int, j: int, det: str, possessor: Noun | None) -> list[Unit]:
        """ "a local citizen Pavel Orlov": a description that is no title, and the name."""
        name = self._group(k, j, "", None)
        if name.cls not in ("person", "name"):
            return [self._group(i, j, det, possessor)]
        description = self._group(i, k, det, possessor)
        description.holder, name.title, name.cls = name, description, "person"
        return [description, name]

    def _may_be_holder(self, k: int, j: int) -> bool:
        t = self.tokens
        name = self.text[t.starts[k] : t.ends[j - 1]]
        last = t.lows[j - 1]
        common = last in self.v.nouns or (j - k > 1 and (last in self.v.roles or last in self.v.bodies) and t.lows[k] in self.lexicon.tags)
        if common and t.lows[k] not in self.v.given_names:
            return False
        return name not in self.v.demonyms and not (
            name in self.v.places and name not in self.v.person_like_places and t.lows[k] not in self.v.given_names
        )

    def _is_body(self, k: int) -> bool:
        return self.tokens.lows[k] in self.v.bodies

    def _group(self, i: int, j: int, det: str, possessor: Noun | None) -> Noun:
        """The noun group of the words `i:j` with its class."""
        t = self.tokens
        if j - i > 2 and t.lows[i + 1] in self.v.given_names and (t.texts[i] in self.v.parties or t.texts[i] in self.v.demonyms):
            i += 1  # "Republican Bill Reed"
        low = t.lows[j - 1]
        noun = Noun(i, j, t.starts[i], t.ends[j - 1], low, "noun")
        noun.det, noun.possessor, noun.before = det, possessor, tuple(t.lows[i : j - 1])
        tag = self.tags[j - 1 - self.first]
        words = self.text[noun.start : noun.end]
        if words in self.v.parties and words[0].isupper():
            noun.cls, noun.detail = "party", self.v.parties[words]
        elif (
            tag == "U"
            and det in ("a", "an")
            and t.texts[j - 1] in self.v.parties
            and all(c == "J" for c in self.tags[i - self.first : j - 1 - self.first])
        ):
            noun.cls, noun.detail, noun.name_at = "party", self.v.parties[t.texts[j - 1]], t.starts[j - 1]  # "a lifelong Republican"
        elif tag == "U" and det in ("the", "a", "an") and self._is_titled_chair(i, j):
            noun.cls, noun.role, noun.role_at = "role", self.v.roles[low], j - 1
        elif tag == "R" and not det and self._is_firm(i, j):
            noun.cls, noun.detail = "org", "company"
        elif tag == "R" and not self._is_surname(i, j):
            noun.cls, noun.role, noun.role_at = "role", self.v.roles[low], j - 1
            noun.plural = noun.role.plural
        elif tag == "K":
            kin = self.v.kin[low]
            noun.cls, noun.detail, noun.plural = "kin", kin.relation, kin.plural
        elif low in self.v.ordinal_words:
            noun.cls = "ordinal"
        elif tag == "#":
            noun.cls = "number"
        else:
            noun.cls, noun.detail = self._class_of_name(i, j, low, det, tag)
            called = self._called(i, j) if tag == "U" and noun.cls != "place" else -1
            if called >= 0:
                noun.name_at = t.starts[called + 1]
                if noun.cls not in ("org", "party"):
                    noun.cls, noun.detail = "org", self.v.bodies[t.lows[called]] if t.lows[called] != "group" else "society"
            elif noun.cls in ("person", "name") and j - i == 1:
                noun.detail = self.v.places.get(words, "")  # a person, unless it stands where a place does
        return noun

    def _called(self, i: int, j: int) -> int:
        """ "venture capital firm Orlov Sobol", "the newspaper Pravda": the word for a body before its name, -1 where there is none."""
        t, k = self.tokens, j - 1
        while k > i and (t.texts[k][0].isupper() or self.tags[k - self.first] in "&#"):
            k -= 1
        low = t.lows[k]
        return k if t.texts[k][0].islower() and low in self.v.bodies and low not in TOWNS and k < j - 1 else -1

    def _is_titled_chair(self, i: int, j: int) -> bool:
        """ "the James Orlov Professor", "an Israeli-American Professor": a role written like the last word of a name."""
        low = self.tokens.lows[j - 1]
        role = self.v.roles.get(low)
        return role is not None and role.klass == "occupation" and not role.plural and low not in self.v.bodies and j - i > 1

    def _is_firm(self, i: int, j: int) -> bool:
        """ "Orlov & Associates", "Marsh Architects": a capitalised plural behind names."""
        t = self.tokens
        return (
            j - i > 1
            and t.texts[j - 1][0].isupper()
            and self.v.roles[t.lows[j - 1]].plural
            and all(self.tags[k - self.first] in "U&" for k in range(i, j - 1))
        )

    def _is_surname(self, i: int, j: int) -> bool:
        """ "Stephen King", "Martin Luther King": a role word as the last word of a name."""
        t = self.tokens
        return (
            j - i > 1
            and t.texts[j - 1][0].isupper()
            and all(self.tags[k - self.first] == "U" for k in range(i, j - 1))
            and t.lows[i] in self.v.given_names
            and t.texts[i] not in self.v.places
        )

    def _class_of_name(self, i: int, j: int, low: str, det: str, tag: str) -> tuple[str, str]:
        t, v = self.tokens, self.v
        words = self.text[t.starts[i] : t.ends[j - 1]].replace(" .", ".")
        capital = self.tags[j - 1 - self.first] == "U" or t.texts[i][0].isupper()
        if words in v.parties:
            return "party", v.parties[words]
        if words in v.places and not (words in v.person_like_places and not det):
            return "place", v.places[words]
        if low in PLACE_HEADS and capital and (j - i > 1 or det):
            return "place", "county" if low not in ("state", "republic", "empire", "kingdom") else "country"
        body = v.bodies.get(low) or self._long_body(i, j, low)
        if body and (low not in v.weak_bodies or capital):
            return ("party" if body == "party" and capital else "org"), body
        if tag != "U":
            foreign = self.tags[i - self.first] == "U" and low not in self.lexicon.tags and j - i > 1 and low[-1].isalpha()
            return ("thing" if foreign else "noun"), body or ""
        if words in v.demonyms or words in v.peoples:
            return "demonym", v.demonyms.get(words, "")
        return self._class_of_capitals(i, j, words, det)

    def _long_body(self, i: int, j: int, low: str) -> str:
        """ "Royal Air Force", "Omsk Chamber of Commerce": the class of a body whose word is made of several."""
        lows = self.tokens.lows
        if low not in self.lexicon.body_ends:
            return ""
        return next((found for k in range(max(i, j - 3), j - 1) if (found := self.v.bodies.get(" ".join(lows[k:j])))), "")

    def _class_of_capitals(self, i: int, j: int, words: str, det: str) -> tuple[str, str]:
        t, v = self.tokens, self.v
        first = t.lows[i]
        if t.texts[i][0].islower() and first not in v.name_particles:
            return "noun", ""  # "a letter Higgins signed": a thing, and who signed it
        if (first in v.given_names and j - i > 1) or t.texts[i] in v.titles or t.lows[j - 1] in SUFFIXES:
            return "person", ""
        if j - i > 1 and (t.lows[j - 1] in NUMERALS or (len(t.texts[i]) == 2 and t.texts[i][1] == ".")):
            return "person", ""
        if j - i > 1 and words in v.person_like_places:
            return "name", ""
        if t.lows[j - 1] in v.nouns and first not in v.given_names:
            return "thing", ""
        if words in STATE_CODES and i > self.first and t.texts[i - 1] == ",":
            return "place", "state"
        if len(words) < 7 and words.isupper() and "." not in words and j - i == 1 and len(words) > 1:
            return "org", "acronym"
        if first in v.given_names and not det:
            return "person", ""
        if det == "the":
            return "thing", ""
        return "name", ""


def _auxiliary_lemma(word: str) -> str:
    if word in ("has", "have", "had", "having"):
        return "have"
    return "do" if word in ("do", "does", "did") else "be"
