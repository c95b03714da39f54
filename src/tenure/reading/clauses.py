"""Predicates: who did or underwent what, with which arguments, at which times, and how certain the text is of it.

A predicate is a verb group, or a noun that names an event ("the execution of Kolchak"), or no word at all (a title before a name,
an apposition, an item of a list). Each time expression of a sentence goes to exactly one predicate: the event noun it follows,
else the verb whose arguments it stands among, else, where it opens a clause, the verb of that clause.
"""

from __future__ import annotations

from collections.abc import Container

from tenure.languages.senses import words
from tenure.reading.units import Noun, Time, Unit, Verb

AT_ONCE = words("at_once")
SUBORDINATING = words("subordinating")
SKIPPED = frozenset(("A", '"', "-", "'", "!", "&", "[", "]", "?", "*"))
SHARED = frozenset(("in", "at", "near", "by"))
STOPS = frozenset((";", ":", ".", "W"))
EVENT_NOUNS = words("event_nouns")
CANDIDATES = frozenset(("candidate", "nominee"))
ELECTIONS = words("elections")
NEVER_PASSIVE = words("active_with_object")  # "was not reelected and left the House"
LIVING = frozenset(("person", "name", "pronoun", "kin", "role", "thing"))  # "the country's election" is nobody's
ITEMS = frozenset(("pardon",))  # event nouns that make an item of a list by themselves
OBJECT_CONTROL = words("object_control")


class Argument:
    """A noun group that a predicate takes, with its preposition and the times that stand right behind it."""

    __slots__ = ("again", "listed", "noun", "preposition", "start", "times")

    def __init__(self, preposition: str, noun: Noun, start: int, listed: bool = False) -> None:
        self.preposition, self.noun, self.start, self.listed = preposition, noun, start, listed
        self.times: list[Time] = []

    def __repr__(self) -> str:
        return f"{self.preposition}:{self.noun!r}{self.times or ''}"


class Predicate:
    """What a clause says. `unit` is the verb or event noun, None where there is no word for it."""

    __slots__ = (
        "adverbs",
        "arguments",
        "front",
        "front_places",
        "governor",
        "index",
        "lemma",
        "link",
        "object",
        "sentence",
        "shared",
        "start",
        "stop",
        "subject",
        "subject_at",
        "times",
        "unit",
        "verb",
        "which",
    )

    def __init__(self, lemma: str, unit: Unit | None, index: int) -> None:
        self.lemma, self.unit, self.index = lemma, unit, index
        self.sentence: list[Unit] = []
        self.verb = unit if isinstance(unit, Verb) else None
        self.subject: Noun | None = None
        self.subject_at = -1  # unit index of the subject, -1 where it is shared or missing
        self.shared: Predicate | None = None  # the predicate whose subject this one has
        self.arguments: list[Argument] = []
        self.object: Noun | None = None  # what a relative clause has for its object: "the works that he founded"
        self.times: list[Time] = []  # among or behind the arguments
        self.front: list[Time] = []  # before the subject or the verb
        self.front_places: list[Argument] = []
        self.adverbs: list[str] = []
        self.governor: Predicate | None = None
        self.which = False  # a clause with ", which" that comments on the main one
        self.link = ""  # how it hangs on the governor: that, to, ing, relative, or a subordinator
        self.start = self.stop = index  # units it covers

    def __repr__(self) -> str:
        return f"<{self.lemma} subj={self.subject!r} args={self.arguments} t={self.front}+{self.times} {self.link}>"


class Clauses:
    """Finds the predicates of one sentence."""

    def __init__(self, units: list[Unit], carriers: Container[str] = ()) -> None:
        self.units, self.carriers = units, carriers  # carriers: words that something can be claimed of
        self.predicates: list[Predicate] = []
        self.by_index: dict[int, Predicate] = {}
        self.claimed: set[int] = set()  # indexes of arguments of event nouns
        self.taken: set[int] = set()  # indexes of times that have a predicate

    def find(self) -> list[Predicate]:
        """Verbs from left to right with their subjects, then event nouns, then arguments and times."""
        self._mark_subordinators()
        for k, unit in enumerate(self.units):
            if isinstance(unit, Verb):
                predicate = Predicate(unit.low, unit, k)
                self.by_index[k] = predicate
                self.predicates.append(predicate)
                self._subject(predicate)
                self._front(predicate)
                self._subordinated(predicate)
        nouns = self._event_nouns()
        fragments = self._fragments()
        for n, predicate in enumerate(self.predicates):
            self._arguments(predicate, self._region_end(n))
        for predicate, following in zip(self.predicates, self.predicates[1:], strict=False):
            self._share_places(predicate, following)
        self.predicates += fragments + nouns
        for predicate in self.predicates:
            predicate.sentence = self.units
        return self.predicates

    def _share_places(self, p: Predicate, following: Predicate) -> None:
        """ "was born and raised in Tver", "founded and led by Orlov": what stands behind the second of two verbs is said of both."""
        joined = following.index == p.index + 2 and self.units[p.index + 1].kind == "C" and following.shared is p
        if joined and not p.arguments and not p.times:
            p.arguments = [a for a in following.arguments if a.preposition in SHARED]

    # ------------------------------------------------------------------------------------------------- fragments

    def _fragments(self) -> list[Predicate]:
        """Offices that open a stretch between semicolons without a verb: "clerk of the county, 1920-1924; mayor of Dover in 1930"."""
        found = []
        for k in range(len(self.units)):
            if k == 0 or self.units[k - 1].kind in (";", "."):
                p = self._fragment(k)
                if p is not None:
                    found.append(p)
        return found

    def _fragment(self, k: int) -> Predicate | None:
        u = self.units
        first = k
        front: list[Time] = []
        while k < len(u) and (u[k].kind in SKIPPED or u[k].kind in ("C", ",", "T")):
            unit = u[k]
            if isinstance(unit, Time):
                front.append(unit)
            k += 1
        unit = u[k] if k < len(u) else u[first]
        if not isinstance(unit, Noun) or unit.holder is not None or any(q.subject is unit for q in self.predicates):
            return None
        if unit.role is None and unit.head not in CANDIDATES:
            return None
        end = k + 1
        while end < len(u) and u[end].kind not in (";", ".", "V", "Q", "W"):
            end += 1
        following = self.by_index.get(end)
        if following is not None and following.start > k:
            end = following.start
        if unit.det == "the" and any(isinstance(other, Verb) for other in u[end : self._segment_end(k)]):
            return None  # the subject of a sentence whose verb is far away
        p = Predicate("be", None, k - 1)
        p.link, p.start, p.front = "fragment", first, front
        before = [q for q in self.predicates if q.index < k]
        if before and (before[-1].subject is None or before[-1].subject.cls in ("person", "name", "pronoun")):
            p.subject, p.shared = before[-1].subject, before[-1]
        for m in range(first, k):
            if u[m].kind == "T":
                self.taken.add(m)
        self._fragment_bodies(k, end)
        self._arguments(p, end)
        p.index = k
        return p

    def _segment_end(self, k: int) -> int:
        return next((m for m in range(k, len(self.units)) if self.units[m].kind in (";", ".")), len(self.units))

    def _fragment_bodies(self, k: int, end: int) -> None:
        """ "member, State senate, 1826": a role and, behind a comma, its body or place."""
        u = self.units
        m = k
        while m + 2 < end:
            role, comma, body = u[m], u[m + 1], u[m + 2]
            if (
                isinstance(role, Noun)
                and role.role is not None
                and not role.parts
                and comma.kind == ","
                and isinstance(body, Noun)
                and body.cls in ("org", "place", "party", "name")
                and body.role is None
            ):
                role.parts.append((comma, body))
                role.end, role.j = body.end, body.j
                body.cls = body.cls if body.cls != "name" else "place"
                u[m + 1] = Unit("A", comma.i, comma.j, comma.start, comma.end, ",")
                u[m + 2] = Unit("A", body.i, body.j, body.start, body.end, "")
            m += 1

    # -------------------------------------------------------------------------------------------------- subjects

    def _mark_subordinators(self) -> None:
        u = self.units
        for k in range(len(u) - 2):
            following = u[k + 1]
            if u[k].kind == "P" and u[k].low in SUBORDINATING and isinstance(following, Noun) and following.cls not in ("thing", "place"):
                m = k + 2
                while m < len(u) and u[m].kind == "A":
                    m += 1
                verb = u[m] if m < len(u) else None
                if isinstance(verb, Verb) and not verb.infinitive and not (verb.bare and verb.form != "past/part" and verb.form != "past"):
                    u[k].kind = "W"
            if u[k].low == "that" and u[k].kind == "W" and k and isinstance(u[k - 1], Noun) and isinstance(u[k + 1], Verb):
                u[k].kind = "Q"
            if u[k].kind == "W" and u[k + 1].kind == "P":  # "died while on a visit to …": no clause
                u[k].kind = "A"

    def _subject(self, p: Predicate) -> None:
        verb = p.verb
        assert verb is not None
        if verb.infinitive:
            self._infinitive_subject(p)
        elif verb.bare and (verb.form == "ing" or verb.having):
            self._gerund_subject(p)
        else:
            self._scan_left(p)

    def _scan_left(self, p: Predicate) -> None:
        """The nearest noun group to the left that can be the subject."""
        if self._describes(p):
            return
        u, k, crossed = self.units, p.index - 1, False
        while k >= 0:
            unit = u[k]
            kind = unit.kind
            if kind == ")":
                k = self._open(k) - 1
                continue
            if kind == "Q":
                self._relative(p, k)
                return
            if kind in STOPS or kind == "(":
                if kind == "(" and k > 0 and self._is_described(k - 1):
                    self._take_subject(p, k - 1)
                    return
                if kind == "W":
                    p.link, p.governor = unit.low, self._verb_before(k)
                break
            if isinstance(unit, Verb):
                k = self._pass_verb(p, k)
                if k < 0:
                    return
                continue
            if kind == "C" or kind == ",":
                crossed = crossed or kind == "C"
            elif isinstance(unit, Noun):
                lead = k - 1 if k > 0 and unit.title is not None and u[k - 1] is unit.title else k  # "by his second wife Camilla"
                if lead > 0 and u[lead - 1].kind == "P":
                    k = lead - 2
                    continue
                if self._ends_phrase(p, k):
                    k -= 2
                    continue
                if (crossed or self._listed_finite(p, k)) and self._is_object(k):
                    k -= 1
                    continue
                if crossed and unit.role is not None and unit.holder is None and self._opens_item(k):
                    p.link = "fragment"  # "; clerk of the court 1904-1909 and was a member …"
                    return
                if self._reduced(p, k):
                    return
                self._take_subject(p, self._head_of_apposition(k))
                return
            k -= 1
        self._no_subject(p)

    def _is_described(self, k: int) -> bool:
        """Whether a clause in the parenthesis behind `k` is about who stands there: "two daughters (born in 1819 and 1836)"."""
        noun = self.units[k]
        return isinstance(noun, Noun) and noun.cls in ("kin", "person", "name")

    def _describes(self, p: Predicate) -> bool:
        """ "in the locality now known as …", "of the county now included in …": a participle that only says which one is meant."""
        k = p.index - 1
        while k >= 0 and self.units[k].kind == "A":
            k -= 1
        noun, verb = self.units[k] if k >= 0 else None, p.verb
        bare = verb is not None and verb.bare and verb.form in ("past/part", "part") and p.lemma not in self.carriers
        if not bare or not isinstance(noun, Noun) or k < 1 or self.units[k - 1].kind != "P" or p.index + 1 >= len(self.units):
            return False
        if self.units[p.index + 1].kind not in ("P", "T"):
            return False
        p.subject, p.link = noun, "relative"
        return True

    def _listed_finite(self, p: Predicate, k: int) -> bool:
        """ "joined the League, became its chairman, and …": a finite verb behind the comma of a list of verbs."""
        verb = p.verb
        finite = verb is not None and not verb.infinitive and not (verb.bare and verb.form in ("past/part", "part", "ing"))
        direct = isinstance(self.units[max(0, self._before_title(k))], Verb)
        return finite and direct and k + 1 == p.index - 1 and self.units[k + 1].kind == ","

    def _ends_phrase(self, p: Predicate, k: int) -> bool:
        """ "… at Dover, Kent, is": what stands between the commas goes on the phrase before them."""
        u = self.units
        between = k + 1 == p.index - 1 and u[k + 1].kind == "," and k > 3 and u[k - 1].kind == ","
        return between and isinstance(u[k - 2], Noun) and u[k - 3].kind == "P" and not self._titled(k)

    def _titled(self, k: int) -> bool:
        noun = self.units[k]
        return isinstance(noun, Noun) and (noun.title is not None or noun.cls in ("person", "pronoun"))

    def _take_subject(self, p: Predicate, k: int) -> None:
        noun = self.units[k]
        assert isinstance(noun, Noun)
        p.subject, p.subject_at = noun, k
        noun.others = self._joined_before(k)
        before = k - 1
        while before >= 0 and (self.units[before].kind in SKIPPED or self.units[before] is noun.title):
            before -= 1
        p.object = self._object_before(before, noun)
        if before >= 0 and self.units[before].kind == "W":
            p.link, p.governor = self.units[before].low, self._verb_before(before)
        elif before >= 0 and isinstance(self.units[before], Verb):
            p.link, p.governor = "that", self.by_index.get(before)

    def _object_before(self, k: int, subject: Noun) -> Noun | None:
        """ "the works, which she founded", "a company he founded": what the clause's object is."""
        u = self.units
        if k > 0 and u[k].kind == "Q" and u[k].low in ("which", "whom"):
            k -= 1
            while k > 0 and (u[k].kind == "," or u[k].kind in SKIPPED):
                k -= 1
        elif subject.cls != "pronoun" or k < 0 or not isinstance(u[k], Noun) or (k and u[k - 1].kind == "Q"):
            return None
        noun = u[k]
        while isinstance(noun, Noun) and noun.cls == "noun" and k > 1 and u[k - 1].kind == "," and isinstance(u[k - 2], Noun):
            k -= 2  # "Orlov & Sons, a company he founded"
            noun = u[k]
        return noun if isinstance(noun, Noun) and noun.cls != "pronoun" else None

    def _joined_before(self, k: int) -> list[Noun]:
        """The people before the subject at `k` that share its verb: "He and his wife Olga lived …", "A, B and C founded …"."""
        u, found = self.units, []
        joined = False
        m = k - 1
        while m >= 0:
            unit = u[m]
            if unit is u[k].title or (unit.kind == "," and m == k - 1):  # type: ignore[attr-defined]
                m -= 1
            elif unit.kind == "C" and unit.low == "and" and not joined:
                joined = True
                m -= 1 if u[m - 1].kind != "," else 2
                if not self._can_join(m):
                    return []
            elif joined and unit.kind == ",":
                m -= 1
                if not self._can_join(m):
                    break
            elif joined and self._can_join(m):
                assert isinstance(unit, Noun)
                found.append(unit)
                m -= 2 if unit.title is not None else 1
            else:
                break
        opens = m < 0 or u[m].kind in (
            ".",
            ";",
            ",",
            ":",
            "W",
            "T",
            "A",
            "(",
            '"',
        )  # else objects of a clause before: "he met A and B left"
        return found if opens else []

    def _can_join(self, m: int) -> bool:
        unit = self.units[m] if m >= 0 else None
        return isinstance(unit, Noun) and (unit.cls in ("person", "name") or (unit.cls == "pronoun" and unit.low in ("he", "she", "i")))

    def _before_title(self, k: int) -> int:
        noun = self.units[k]
        titled = isinstance(noun, Noun) and noun.title is not None and k > 0 and self.units[k - 1] is noun.title
        return k - 2 if titled else k - 1

    def _subordinated(self, p: Predicate) -> None:
        """ "showed that by 1932 Smirnov had joined": times and places may stand between the conjunction and the subject."""
        before = self.units[p.start - 1] if 0 < p.start <= p.index else None
        if before is not None and before.kind == "W" and not p.link:
            p.link, p.governor = before.low, self._verb_before(p.start - 1)

    def _is_object(self, k: int) -> bool:
        """Whether the noun group at `k` is the object of the verb right before it."""
        before = k - 1
        noun = self.units[k]
        if isinstance(noun, Noun) and noun.title is not None and before >= 0 and self.units[before] is noun.title:
            before -= 1
        while before >= 0 and self.units[before].kind == "A":
            before -= 1
        if before >= 0 and self.units[before].kind in ("C", ",") and before > 1 and isinstance(self.units[before - 1], Noun):
            return self._is_object(before - 1) or (before > 2 and self.units[before - 2].kind == "P")
        if before > 0 and isinstance(self.units[before], Noun) and isinstance(self.units[before - 1], Verb):
            return True  # "made him the leader and …"
        return before >= 0 and isinstance(self.units[before], Verb)

    def _reduced(self, p: Predicate, k: int) -> bool:
        """ "managers appointed by the House": a participle right behind a noun group that has another verb's place."""
        verb = p.verb
        if verb is None or not verb.bare or verb.form not in ("past/part", "part"):
            return False
        noun = self.units[k]
        assert isinstance(noun, Noun)
        after = self.units[p.index + 1] if p.index + 1 < len(self.units) else None
        if after is not None and after.kind == "C" and p.index + 3 < len(self.units):  # "founded and led by …"
            joined = self.units[p.index + 2]
            after = self.units[p.index + 3] if isinstance(joined, Verb) and joined.bare and self.units[p.index + 3].low == "by" else after
        passive = (after is None or after.kind in ("P", "T", ",", ".", ";", ")")) and (
            (k > 0 and self.units[k - 1].kind == "P")
            or self._is_object(k)
            or (after is not None and after.low == "by" and self._opens_item(k) and noun.cls == "noun")
        )
        comma = p.index - 1 > k and self.units[p.index - 1].kind == ","
        if passive and not comma:
            copula = self.by_index.get(k - 1) if noun.det in ("a", "an") else None  # "X is a society founded by …"
            described = copula is not None and copula.lemma == "be" and copula.subject is not None and noun.role is None
            p.subject = copula.subject if copula is not None and described else noun
            p.subject_at, verb.passive, p.link = -1, True, "relative"
            return True
        if comma and isinstance(after, Noun) and self._head_of_apposition(k) != k:
            return False  # "Orlov, a union leader, won the election"
        if comma:  # "Smirnov, sentenced to five years, …": passive of the noun before the comma
            main = self._pass_object(k)
            if noun.cls == "kin":  # "he had two daughters, born in 1819 and 1836": the daughters were
                main = None
            p.subject, verb.passive, p.link = (main.subject if main is not None else None) or noun, True, "participle"
            p.governor = main
            return True
        return False

    def _opens_item(self, k: int) -> bool:
        return k == 0 or self.units[k - 1].kind == ";"

    def _pass_object(self, k: int) -> Predicate | None:
        """For "…, accused of forming": the clause whose object or last noun stands at `k`."""
        for m in range(k - 1, -1, -1):
            if m in self.by_index:
                return self.by_index[m]
            if self.units[m].kind in STOPS:
                break
        return None

    def _head_of_apposition(self, k: int) -> int:
        """ "Rykov, the head of government, was …": the name before the comma, not the description after it."""
        u, noun = self.units, self.units[k]
        assert isinstance(noun, Noun)
        if noun.cls in ("role", "noun", "kin", "org") and noun.holder is None and k > 1 and u[k - 1].kind == ",":
            before = u[k - 2]
            free = k < 3 or u[k - 3].kind not in ("P", "V", ",")
            if isinstance(before, Noun) and before.cls in ("person", "name", "pronoun") and free:
                return k - 2
        return k

    def _relative(self, p: Predicate, k: int) -> None:
        u = self.units
        word = u[k].low
        p.link = "relative"
        p.which = word == "which" and k > 0 and u[k - 1].kind == ","
        k -= 1
        if k >= 0 and u[k].kind == "P":  # "in which", "under whom"
            return
        while k >= 0 and (u[k].kind in SKIPPED or u[k].kind in (",", ")", "T")):
            k = self._open(k) - 1 if u[k].kind == ")" else k - 1
        if word == "whom" or k < 0:
            return
        antecedent = u[k]
        if isinstance(antecedent, Noun):
            copula = self._copula_before(k)
            if copula is not None and word == "who":
                p.subject = copula.subject
                return
            k = self._head_of_apposition(k)
            head = u[k]
            p.subject = head if isinstance(head, Noun) else antecedent
            while (
                p.subject is not None
                and word == "who"
                and p.subject.cls not in ("person", "role", "kin", "pronoun", "name")
                and p.subject.parts
            ):
                p.subject = p.subject.parts[-1][1]

    def _copula_before(self, k: int) -> Predicate | None:
        """ "was a Soviet politician who …": the clause speaks of whoever the complement speaks of."""
        before = self.by_index.get(k - 1)
        noun = self.units[k]
        described = isinstance(noun, Noun) and noun.holder is None and noun.cls in ("role", "noun", "kin", "demonym")
        return before if before is not None and before.lemma in ("be", "become", "remain") and described else None

    def _pass_verb(self, p: Predicate, k: int) -> int:
        """The scan met another verb. Where its clause is closed in commas, the place to scan on from; else -1 with the subject shared."""
        other = self.by_index[k]
        closed = any(unit.kind == "," for unit in self.units[other.index : p.index])
        joined = any(unit.kind == "C" for unit in self.units[other.index + 1 : p.index])
        finite = other.link == "" and other.subject_at >= 0 and all(u.kind != "," for u in self.units[other.subject_at : other.index])
        loose = other.verb is not None and ((other.verb.bare and not finite) or other.verb.infinitive)
        embedded = other.link in ("relative", "participle") or loose
        if embedded and closed and not joined and other.index > 0 and not (p.verb and p.verb.bare):
            return self._before_clause(other)
        if joined:
            other = self._matrix(other, p)
        p.shared, p.subject = other, other.subject
        p.governor, p.link = (other.governor, other.link) if other.link not in ("relative",) else (None, "relative")
        if p.verb is not None and p.verb.bare and other.verb is not None and p.verb.form in ("past/part", "part"):
            self._share_auxiliary(p, other, joined or closed)
        return -1

    def _carrier(self, p: Predicate) -> Predicate:
        """Whose time a parenthesis is: that of the clause, not of a purpose or participle inside it that nothing is claimed of."""
        if p.link == "relative" and p.which:
            main = [q for q in self.predicates if q.index < p.index and q.lemma in self.carriers and not q.which]
            if main and not main[-1].times and not main[-1].front:
                return main[-1]
        if p.lemma in self.carriers or not (p.link in ("to", "participle", "relative") or p.link.startswith("ing")):
            return p
        earlier = [
            q for q in self.predicates if q.index < p.index and q.lemma in self.carriers and q.verb is not None and not q.verb.infinitive
        ]
        return earlier[-1] if earlier else p

    def _matrix(self, other: Predicate, p: Predicate) -> Predicate:
        """What "and served" is joined to: not a purpose or a participle inside the clause ("to fill the vacancy caused by …")."""
        for q in reversed(self.predicates[:-1]):
            if q.index > other.index:
                continue
            verb = q.verb
            assert verb is not None
            embedded = verb.infinitive or q.link in ("participle", "to") or q.link.startswith("ing")
            same_form = p.verb is not None and p.verb.form == verb.form and verb.infinitive == p.verb.infinitive
            if q.which:
                embedded = True
            elif q.link == "relative":
                embedded = not (q.subject is not None and q.subject.cls in ("person", "name")) or self._comma_before(p)
            if (
                not embedded
                or (verb.infinitive and same_form and verb.form == "base")
                or (q.link.startswith("ing") and same_form and verb.form == "ing")
            ):
                return q
        return other

    def _comma_before(self, p: Predicate) -> bool:
        k = p.index - 1
        while k > 0 and self.units[k].kind in ("C", "A", "T"):
            k -= 1
        return self.units[k].kind == ","

    def _share_auxiliary(self, p: Predicate, other: Predicate, listed: bool) -> None:
        """ "was arrested, sentenced to death, and executed": the auxiliary is said once; "joined … and attended" has none."""
        assert p.verb is not None and other.verb is not None
        object_follows = isinstance(self.units[p.index + 1] if p.index + 1 < len(self.units) else None, Noun)
        if other.verb.passive and listed and not (object_follows and p.lemma in NEVER_PASSIVE):
            p.verb.passive = True
            p.verb.negated = other.verb.negated
        elif listed and other.verb.form != "ing":
            p.verb.bare = False
            comma = self.units[p.index - 1].kind == ","
            after = self.units[p.index + 1] if p.index + 1 < len(self.units) else None
            if comma and after is not None and after.kind == "P" and after.low in ("of", "by", "as", "to", "with"):
                p.verb.passive, p.verb.bare, p.link = True, True, "participle"

    def _before_clause(self, other: Predicate) -> int:
        k = other.index - 1
        while k >= 0 and self.units[k].kind not in (",", ";", "W", "Q"):
            k -= 1
        if k >= 0 and self.units[k].kind == "Q":
            k -= 1
        return k - 1 if k > 0 else -1 if k < 0 else k - 1

    def _infinitive_subject(self, p: Predicate) -> None:
        for k in range(p.index - 1, -1, -1):
            unit = self.units[k]
            if unit.kind in (";", ".", "W"):
                break
            if k in self.by_index:
                governor = self.by_index[k]
                p.governor, p.link, p.subject, p.shared = governor, "to", governor.subject, governor
                if governor.lemma in OBJECT_CONTROL and governor.verb is not None and not governor.verb.passive:
                    between = [n for n in self.units[k + 1 : p.index] if isinstance(n, Noun)]
                    found = next((n for n in between if n.cls in ("person", "name", "pronoun", "kin")), None)
                    p.subject, p.shared = (found, None) if found is not None else (p.subject, governor)
                return
        p.link = "to"

    def _gerund_subject(self, p: Predicate) -> None:
        """The subject of the verb before it; of the main verb after it where it opens the sentence."""
        k = p.index - 1
        while k >= 0 and self.units[k].kind in SKIPPED:
            k -= 1
        before = self.units[k] if k >= 0 else None
        p.link = "ing"
        if before is not None and before.kind == "P":
            p.link = "ing:" + before.low
        for m in range(k, -1, -1):
            unit = self.units[m]
            if unit.kind in (";", ".", "W"):
                break
            if m in self.by_index:
                other = self.by_index[m] if p.link != "ing" or before is None or before.kind != "," else self._matrix(self.by_index[m], p)
                p.governor, p.shared, p.subject = other, other, other.subject
                return
            if unit.kind == "Q":
                break
        if before is not None and before.kind == "," and isinstance(self.units[k - 1], Noun):
            found = self.units[k - 1]
            assert isinstance(found, Noun)
            p.subject = found
        elif isinstance(before, Noun):
            p.subject, p.link = before, "relative"
        else:
            self._no_subject(p)

    def _no_subject(self, p: Predicate) -> None:
        """Nothing to the left: a participle that opens the sentence has the main clause's subject ("Born in Chicago, Bidwill …")."""
        verb = p.verb
        assert verb is not None
        if verb.bare and verb.form in ("past/part", "part", "ing"):
            verb.passive = verb.form != "ing"
            u = self.units
            for k in range(p.index + 1, len(u) - 1):
                if u[k].kind in (";", "."):
                    break
                unit = u[k]
                if (
                    isinstance(unit, Noun)
                    and u[k - 1].kind in (",", "NP")
                    and (u[k - 1].kind == "," or unit.title is u[k - 1])
                    and self._verb_after(k)
                ):
                    p.subject, p.link = unit, p.link or "opening"
                    return
            p.link = p.link or "fragment"
        else:
            p.link = p.link or "fragment"

    def _verb_after(self, k: int) -> bool:
        m = k + 1
        u = self.units
        while m < len(u) and (u[m].kind in SKIPPED or u[m].kind == "T"):
            m += 1
        if m < len(u) and u[m].kind == "(":
            while m < len(u) and u[m].kind != ")":
                m += 1
            m += 1
        verb = u[m] if m < len(u) else None
        return isinstance(verb, Verb) and not verb.infinitive and not (verb.bare and verb.form in ("ing", "part"))

    def _verb_before(self, k: int) -> Predicate | None:
        for m in range(k - 1, -1, -1):
            if m in self.by_index:
                return self.by_index[m]
            if self.units[m].kind in (";", "."):
                break
        return None

    def _open(self, k: int) -> int:
        depth = 0
        for m in range(k, -1, -1):
            if self.units[m].kind == ")":
                depth += 1
            elif self.units[m].kind == "(":
                depth -= 1
                if depth == 0:
                    return m
        return 0

    # ------------------------------------------------------------------------------------------- times and arguments

    def _front(self, p: Predicate) -> None:
        """Times and places that open the clause, before its subject, or stand between subject and verb."""
        u = self.units
        anchor = p.subject_at if p.subject_at >= 0 else p.index
        title = p.subject.title if p.subject is not None and p.subject_at >= 0 else None
        if title is not None and anchor > 0 and u[anchor - 1] is title:
            anchor -= 1
        first, k = anchor, anchor - 1
        commas = p.subject_at >= 0  # without a subject of its own a clause begins at "and" or a semicolon, not at a comma
        while k >= 0:
            kind = u[k].kind
            if kind == "T" or kind in SKIPPED:
                k -= 1
            elif isinstance(u[k], Noun) and k > 0 and (u[k - 1].kind == "P" or self._dates_noun(k - 1)):
                k -= 2
            elif kind == "," and (commas or u[k + 1].kind != "V"):
                if commas and self._front_opens(k + 1):
                    first = k + 1
                k -= 1
            else:
                break
        if k < 0 or u[k].kind in (";", ":", "W", "C", "."):
            first = k + 1
        p.start = min(first, p.index)
        if p.verb is not None and p.verb.infinitive:
            p.start = p.index
            return
        for m in [*range(first, anchor), *range(anchor + 1, p.index)]:
            unit = u[m]
            if isinstance(unit, Time) and m not in self.taken and not self._in_inner_clause(anchor, m) and not self._dates_noun(m):
                event = self._event_before(m)
                if event < 0:
                    self.taken.add(m)
                if event < 1 or u[event - 1].low in AT_ONCE:  # "On the death of his father in 1901 he became …"
                    p.front.append(unit)
            elif isinstance(unit, Noun) and m < anchor and m > 0 and u[m - 1].kind == "P" and not (m > 1 and isinstance(u[m - 2], Noun)):
                p.front_places.append(Argument(u[m - 1].low, unit, u[m - 1].start))

    def _dates_noun(self, m: int) -> bool:
        """ "as a result of the 2009 crisis, …": a time inside a phrase says which crisis is meant, not when the clause happened."""
        unit = self.units[m]
        return isinstance(unit, Time) and unit.mark.relation == "of" and self._noun_at(m + 1)

    def _noun_at(self, k: int) -> bool:
        return k < len(self.units) and isinstance(self.units[k], Noun)

    def _front_opens(self, k: int) -> bool:
        return k < len(self.units) and (self.units[k].kind in ("T", "P"))

    def _in_inner_clause(self, anchor: int, m: int) -> bool:
        """ "Smirnov, who was born in 1881, joined …": a time between subject and verb that a clause between them has."""
        inner = self.units[anchor + 1 : m] if m > anchor else []
        aside = any(unit.kind == "(" for unit in inner) and all(unit.kind != ")" for unit in inner)
        return aside or (self.units[m - 1].kind != "," and any(isinstance(unit, Verb) for unit in inner))

    def _event_before(self, m: int) -> int:
        """The event noun whose time stands at `m`, or -1."""
        k = m - 1
        while k >= 0 and self.units[k].kind in (",", "A"):
            k -= 1
        unit = self.units[k] if k >= 0 else None
        if isinstance(unit, Noun) and k > 1 and self.units[k - 1].kind == "P" and (unit.cls == "place" or self.units[k - 1].low == "from"):
            k -= 2
            unit = self.units[k]
        return k if isinstance(unit, Noun) and unit.head in EVENT_NOUNS and _owner(unit) is not None else -1

    def _event_nouns(self) -> list[Predicate]:
        found = []
        for k, unit in enumerate(self.units):
            if (
                isinstance(unit, Noun)
                and unit.cls in ("noun", "role")
                and unit.head in EVENT_NOUNS
                and not (unit.head in ELECTIONS and unit.possessor is None)
            ):
                p = Predicate(unit.head, unit, k)
                p.subject = _owner(unit)
                bare = k + 1 == len(self.units) or not isinstance(self.units[k + 1], Verb)
                if p.subject is None and bare and unit.head in ITEMS and self._opens_item(k):
                    p.link = "fragment"
                if p.subject is not None or p.link:
                    self._noun_times(p, k)
                    found.append(p)
        return found

    def _noun_times(self, p: Predicate, k: int) -> None:
        """Times and places right behind an event noun are the event's: "his death in that city on April 17, 1914"."""
        u, limit = self.units, self._noun_region(k)
        for m in range(k + 1, limit):
            unit = u[m]
            if isinstance(unit, Time):
                if m not in self.taken:
                    p.times.append(unit)
                    self.taken.add(m)
            elif isinstance(unit, Noun):
                preposition = u[m - 1].low if u[m - 1].kind == "P" else ""
                if preposition:
                    p.arguments.append(Argument(preposition, unit, u[m - 1].start))
                self.claimed.update((m - 1, m) if preposition else (m,))
        p.stop = limit

    def _noun_region(self, k: int) -> int:
        """Where what hangs on an event noun ends: behind its times, or behind the phrases that follow it at once."""
        u, m, near = self.units, k + 1, k + 1
        adjacent = True
        while m < len(u) and (u[m].kind in ("P", "NP", ",", "T") or u[m].kind in SKIPPED):
            unit = u[m]
            if isinstance(unit, Time):
                if m in self.taken or (u[m - 1].kind == "," and self._opens_clause(m)):
                    break
                while m + 1 < len(u) and u[m + 1].kind == "T" and m + 1 not in self.taken:
                    m += 1
                return m + 1
            if unit.kind == "NP" and self._verb_after(m) and u[m - 1].kind != "P":
                break
            if adjacent and unit.kind == "NP" and u[m - 1].kind == "P" and u[m - 1].low in ("in", "at", "near", "by", "from", "as", "on"):
                near = m + 1
            elif unit.kind == ",":
                adjacent = False
            m += 1
        return near

    def _opens_clause(self, m: int) -> bool:
        """Whether the time at `m` opens a new clause: a subject and a verb follow it."""
        u, k = self.units, m + 1
        if k < len(u) and u[k].kind == ",":
            k += 1
        while k < len(u) and u[k].kind in SKIPPED:
            k += 1
        if k < len(u) and isinstance(u[k], Noun):
            return self._verb_after(k + 1 if isinstance(u[k + 1 : k + 2], Noun) else k)
        return False

    def _region_end(self, n: int) -> int:
        """Where the arguments of the n-th verb end: where the next verb's clause begins, or a stop."""
        u, p = self.units, self.predicates[n]
        limit = len(u)
        for q in self.predicates[n + 1 :]:
            if q.index > p.index:
                starts = [x for x in (q.start, q.subject_at if q.subject_at > p.index else q.index) if x > p.index]
                limit = min([limit, q.index, *starts])
                break
        for k in range(p.index + 1, limit):
            if u[k].kind in ("Q", ";", "W", "."):
                return k
        return limit

    def _opens_ellipsis(self, k: int) -> bool:
        """ "From 1918 he sat on the Council, and from 1919 | on that of the Army": a time that opens a clause without its verb."""
        u = self.units
        return u[k - 1].kind == "C" and k + 1 < len(u) and u[k + 1].kind == "P"

    def _arguments(self, p: Predicate, end: int) -> None:
        u, k = self.units, p.index + 1
        p.stop = end
        last: Argument | None = None
        ahead: list[Time] = []  # "… and from 1924 its chairman": a time before the argument that it belongs to
        parenthesis = 0
        while k < end:
            unit = u[k]
            kind = unit.kind
            if isinstance(unit, Time):
                if k not in self.taken and not (p.front and self._opens_ellipsis(k)):
                    owner = self._carrier(p) if parenthesis or p.which or u[k - 1].kind == "," else p
                    if not (last is not None and last.preposition == "before" and u[k - 1] is last.noun):
                        owner.times.append(unit)
                    self.taken.add(k)
                    if u[k - 1].kind == "C" and k + 1 < end and isinstance(u[k + 1], Noun):
                        ahead = [unit]
                    elif last is not None:
                        last.times.append(unit)
            elif kind == "(":
                parenthesis += 1
            elif kind == ")":
                parenthesis = max(0, parenthesis - 1)
            elif kind == "A":
                p.adverbs.append(unit.low)
            elif parenthesis or k in self.claimed:
                pass
            elif kind == "P" and k + 1 < end and isinstance(u[k + 1], Noun):
                noun = u[k + 1]
                assert isinstance(noun, Noun)
                last = Argument(unit.low, noun, unit.start, listed=k > 0 and u[k - 1].kind in ("C", ","))
                p.arguments.append(last)
                k += 1
            elif isinstance(unit, Noun):
                listed = u[k - 1].kind in (",", "C") or (unit.title is not None and bool(last) and bool(last and last.listed))
                preposition = last.preposition if listed and last is not None else ""
                if unit.title is not None and last is not None and last.noun is unit.title:
                    preposition = last.preposition
                last = Argument(preposition, unit, unit.start, listed or bool(ahead))
                last.times, ahead = ahead, []
                p.arguments.append(last)
            k += 1
        if p.object is not None and not any(a.preposition == "" for a in p.arguments):
            p.arguments.insert(0, Argument("", p.object, p.object.start))


def _owner(event: Noun) -> Noun | None:
    """Whose event a noun names: "the execution of Kolchak", "his death"."""
    owners = [n for mark, n in event.parts if mark.low == "of" and n.cls in ("person", "name", "pronoun", "kin", "role")]
    owner = event.possessor if event.possessor is not None and event.possessor.cls in LIVING else None
    return owners[0] if owners else owner
