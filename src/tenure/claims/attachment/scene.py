"""What claims are drafted from: a page, what was drafted of it so far, and the sentence that is being read."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.claims.certainty import Frame
from tenure.claims.drafts import Draft
from tenure.claims.recall import Recall
from tenure.claims.relatives import couple
from tenure.claims.subjects import Subjects
from tenure.claims.which import Reader
from tenure.model import Mention
from tenure.reading.clauses import Predicate
from tenure.reading.people import People
from tenure.reading.times import TimeMark
from tenure.reading.units import Noun, Unit


class Scene:
    """One page with its current sentence."""

    def __init__(self, text: str, people: People) -> None:
        self.text, self.people = text, people
        self.subjects = Subjects(text, people)
        self.drafts: list[Draft] = []
        self.recall = Recall(self.drafts)
        self.durations: dict[int, TimeMark] = {}  # marks of durations by their offset
        self.units: list[Unit] = []
        self.predicates: Sequence[Predicate] = ()
        self.frames: Sequence[Frame] = ()  # attributions of the sentence
        self.before: Sequence[Predicate] = ()  # those of the sentence before
        self.reader: Reader

    def named(self, noun: Noun) -> bool:
        """Whether a noun group is called by a name, not by a word for its sort; a person whom the page knows is no thing's name."""
        if noun.cls == "name" and self.subjects.known(noun):
            return False
        return any(c.isupper() for c in self.text[noun.start : noun.core_end]) or any(self.named(part) for _, part in noun.parts)

    def clause_at(self, k: int) -> Predicate | None:
        """The last clause that the unit at `k` stands in."""
        return next((p for p in reversed(self.predicates) if p.start <= k < max(p.stop, p.index + 1)), None)

    def group(self, pronoun: Noun, k: int) -> list[Mention]:
        """Those whom "they" before `k` means: the people joined in an earlier clause or by marriage, or those of the sentence before."""
        earlier = [p for p in self.predicates if p.subject is not None and p.subject.others and p.index < k]
        married = [] if earlier else couple(self.units, k)
        pair = [m.name for m in map(self.subjects.of, married) if m is not None and m.name is not None]
        names = self.subjects.names(earlier[-1]) if earlier else pair if len(pair) == 2 else self.subjects.group
        return [Mention(self.text[pronoun.start : pronoun.end], pronoun.start, pronoun.end, name) for name in names]

    def keep(self, draft: Draft) -> None:
        """Keep a draft that says something new, and what later words may mean by it."""
        if any(other.says_the_same(draft) or other.says_more(draft) for other in self.drafts[-6:]):
            return
        if self._ends_candidacy(draft):
            return
        self.drafts.append(draft)
        self.recall.remember(draft)

    def _ends_candidacy(self, draft: Draft) -> bool:
        """ "was a candidate for mayor, but withdrew", "contested Dover and was defeated": how the candidacy told before it ended."""
        outcome = draft.roles.get("outcome")
        bare = draft.kind == "candidacy" and outcome is not None and not draft.roles.keys() & {"office", "body"} and not draft.marks
        last = self.drafts[-1] if self.drafts and bare else None
        if (
            last is None
            or (last.kind, last.person, last.certainty) != ("candidacy", draft.person, draft.certainty)
            or "outcome" in last.roles
        ):
            return False
        if last.predicate is None or draft.predicate is None or last.predicate.sentence is not draft.predicate.sentence or outcome is None:
            return False
        last.roles["outcome"] = outcome
        if last.span is not None and draft.span is not None:
            last.span = (min(last.span[0], draft.span[0]), max(last.span[1], draft.span[1]))
        return True
