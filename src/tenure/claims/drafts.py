"""A claim in the making: what a rule found, before its time is composed and its evidence verified."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tenure.claims.frames import Bound
from tenure.model import Certainty, Mention, Role, When, mentions
from tenure.reading.clauses import Predicate
from tenure.reading.times import TimeMark

ARTICLE = re.compile(r"(?<!\w)([Tt]he|[Aa]n?)\s$")


@dataclass(slots=True)
class Draft:
    """One claim of one predicate. `span` is what its clause covers beyond its mentions; `spans` is evidence that stands elsewhere."""

    kind: str
    subject: Mention
    roles: dict[str, Role]
    rule: str
    bound: Bound
    marks: list[TimeMark] = field(default_factory=list)
    ended: list[TimeMark] = field(default_factory=list)  # of what ended it: "until his death on …"
    where: Role | None = None
    certainty: Certainty = "asserted"
    according_to: Role | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)
    span: tuple[int, int] | None = None
    until_death: bool = False  # it lasted until a death that is dated elsewhere
    predicate: Predicate | None = None
    root: Draft | None = None  # the first of terms told one after the other ("elected in 1960; reelected in 1966 …")
    word: str = ""  # what completes the trigger, in lower case: "presidential election" of "won the presidential election"
    only_span: bool = False  # the mentions stand elsewhere: `span`, times and `spans` are the whole evidence

    @property
    def person(self) -> str:
        """Whom it is about, as a key."""
        return self.subject.name or self.subject.text

    def says_the_same(self, other: Draft) -> bool:
        """Two frames of one predicate may read the same words alike."""
        same = self.predicate is other.predicate and self.kind == other.kind and self.predicate is not None
        return same and self.roles == other.roles and self.where == other.where and self.subject == other.subject

    def says_more(self, other: Draft) -> bool:
        """ "an ordinary worker who worked in Tula" is one occupation; that somebody worked there adds nothing."""
        return (self.kind, other.kind) == ("occupation", "employment") and self.where == other.where and not other.roles

    def evidence(self, text: str, when: When | None) -> list[tuple[int, int]]:
        """The shortest stretch that holds every mention, and what was said elsewhere."""
        said = when.mentions if when is not None else ()
        points = [p for m in said if m.start is not None and m.end is not None for p in (m.start, m.end)]
        points += self.span or ()
        if not self.only_span:
            points += [p for m in self._mentions() if m.start is not None and m.end is not None for p in (m.start, m.end)]
        inside = [p for p in points if not any(a <= p <= b for a, b in self.spans)]
        own = [whole(text, *self._with_person(text, min(inside), max(inside)))] if inside else []
        return [*own, *self.spans]

    def _with_person(self, text: str, start: int, end: int) -> tuple[int, int]:
        """A quote widened to the person, where they stand beside it in the same item of the sentence."""
        at, stop = self.subject.start, self.subject.end
        if self.only_span or at is None or stop is None or self.predicate is None or not self.predicate.sentence:
            return start, end
        sentence = self.predicate.sentence
        if sentence[0].start <= at < start and ";" not in text[at:start]:
            return at, end
        if end < stop <= sentence[-1].end and ";" not in text[end:stop]:
            return start, stop
        return start, end

    def _mentions(self) -> Iterator[Mention]:
        for role in (*self.roles.values(), self.where, self.according_to):
            for mention in mentions(role):
                yield from (mention.derived_from or (mention,))


def whole(text: str, start: int, end: int) -> tuple[int, int]:
    """A quote with the article before it, and with the parenthesis that it opened."""
    article = ARTICLE.search(text, max(0, start - 5), start)
    if article is not None:
        start = article.start(1)
    closing = text.find(")", end, end + 2)
    if closing >= 0 and not text[end:closing].strip() and text.count("(", start, end) > text.count(")", start, end):
        end = closing + 1
    return start, end
