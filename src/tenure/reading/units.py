"""The units that clauses are made of: noun groups, verb groups, time expressions, and the small words and marks between them."""

from __future__ import annotations

from typing import Any

from tenure.languages.vocabulary import Role


class Unit:
    """A preposition, conjunction, mark of punctuation …; `kind` is its tag, `low` its word."""

    __slots__ = ("end", "i", "j", "kind", "low", "start")

    def __init__(self, kind: str, i: int, j: int, start: int, end: int, low: str = "") -> None:
        self.kind, self.i, self.j, self.start, self.end, self.low = kind, i, j, start, end, low

    def __repr__(self) -> str:
        return f"{self.kind}[{self.low}]"


class Noun(Unit):
    """A noun group: pronoun, name, role, relative, body, place or thing, with what hangs on it by "of", "for", "to" …

    `start:end` is the longest reading without its determiner; `core` is where the group itself ends, before `parts`.
    """

    __slots__ = (
        "before",
        "cls",
        "core",
        "core_end",
        "det",
        "detail",
        "head",
        "holder",
        "name_at",
        "others",
        "parts",
        "plural",
        "possessor",
        "role",
        "role_at",
        "tail",
        "title",
    )

    def __init__(self, i: int, j: int, start: int, end: int, low: str, cls: str) -> None:
        super().__init__("NP", i, j, start, end, low)
        self.cls = cls  # pronoun, person, org, place, party, demonym, role, kin, name (a name of unknown sort), number, noun
        self.detail = ""  # of an org: the class of its head; of a place: country, state …; of kin: the relation
        self.core, self.core_end = j, end
        self.name_at = start  # where the name begins, behind what it is called: "the newspaper | Pravda"
        self.head = low  # the last word of the core
        self.det = ""  # its determiner
        self.before: tuple[str, ...] = ()  # the words of the core before the head
        self.possessor: Noun | None = None
        self.parts: list[tuple[Unit, Noun]] = []
        self.role: Role | None = None
        self.role_at = -1  # the role's token
        self.holder: Noun | None = None  # "President Marc Ravalomanana": the name after a role or kin word
        self.title: Noun | None = None  # … and back
        self.plural = False
        self.others: list[Noun] = []  # of a subject: those before it that it is joined to by "and"
        self.tail: Noun | None = None  # the next group, whose end this one shares ("founder and CEO of …")

    def _with(self, detail: str) -> Noun:
        self.detail = detail
        return self

    def __repr__(self) -> str:
        return f"NP[{self.cls}:{self.low}{''.join(f' {p.low} {n!r}' for p, n in self.parts)}]"


class Verb(Unit):
    """A verb group ("had not been elected"): its main verb's lemma and form, voice, negation, mood."""

    __slots__ = ("adverbs", "bare", "form", "having", "infinitive", "modal", "negated", "passive", "perfect")

    def __init__(self, i: int, j: int, start: int, end: int, lemma: str) -> None:
        super().__init__("V", i, j, start, end, lemma)
        self.form = "past"  # of the main verb
        self.passive = False
        self.bare = False  # a participle or -ing form without auxiliary
        self.infinitive = False
        self.negated = False
        self.modal = ""
        self.perfect = False
        self.adverbs: tuple[str, ...] = ()  # before or inside the group: "was allegedly elected"
        self.having = False  # "having been elected", "being a lawyer"

    def __repr__(self) -> str:
        flags = "".join(
            f for f, on in (("p", self.passive), ("b", self.bare), ("i", self.infinitive), ("n", self.negated), ("m", self.modal)) if on
        )
        return f"V[{self.low}{'/' + flags if flags else ''}]"


class Time(Unit):
    """A time expression, resolved as far as the narrative allows."""

    __slots__ = ("mark",)

    def __init__(self, i: int, j: int, start: int, end: int, mark: Any) -> None:
        super().__init__("T", i, j, start, end, "")
        self.mark = mark

    def __repr__(self) -> str:
        return f"T[{self.mark.relation}:{self.mark.edtf}]"
