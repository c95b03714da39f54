"""What a clause says: a predicate, and the noun groups that it takes."""

from __future__ import annotations

from tenure.reading.times import TimeMark
from tenure.reading.units import Noun, Time, Unit, Verb


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
        "setting",
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
        self.setting: list[TimeMark] = []  # when it happened by what is said beside it, where it has no time of its own
        self.front_places: list[Argument] = []
        self.adverbs: list[str] = []
        self.governor: Predicate | None = None
        self.which = False  # a clause with ", which" that comments on the main one
        self.link = ""  # how it hangs on the governor: that, to, ing, relative, or a subordinator
        self.start = self.stop = index  # units it covers

    def __repr__(self) -> str:
        return f"<{self.lemma} subj={self.subject!r} args={self.arguments} t={self.front}+{self.times} {self.link}>"
