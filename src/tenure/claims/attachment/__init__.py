"""The attachment engine: decides, across all kinds together, what belongs to which predicate, and drafts the claims.

For each sentence it asks the frames of every predicate's word what they make of it (`matching`). A frame only says which roles it has;
who is meant (`subjects`), which time is whose (`complements`, `times` here), how certain it is (`certainty`) and what the evidence is
(`drafts`) are decided once for all kinds.

    scene         the page, what was drafted of it so far, and the sentence being read
    drafting      the draft of a frame, before its complements are read
    roles         what its slots were filled with, where it happened
    times         the time of what is joined to it, or ended it
    predicatives  what complements say: offices, occupations, seats
    verbless      titles, appositions, lifespans, relatives, items of lists
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tenure.claims.ages import without_ages
from tenure.claims.assemble import Assembler
from tenure.claims.attachment.drafting import base_draft, drafts_apart, drafts_of_same_head
from tenure.claims.attachment.predicatives import complement_drafts
from tenure.claims.attachment.roles import trigger
from tenure.claims.attachment.scene import Scene
from tenure.claims.attachment.verbless import of_counts, of_item, of_lives, of_relatives, of_titles
from tenure.claims.certainty import Standing, sentence_frames, standing
from tenure.claims.displaced import end_displaced
from tenure.claims.drafts import Draft
from tenure.claims.frames import COMPLEMENT, OFFICE, WORK, Frame
from tenure.claims.kinds import frames_of_nouns, frames_of_verbs
from tenure.claims.lists import Heading
from tenure.claims.matching import NEVER, Match, Misfit, company, invert, match
from tenure.claims.recall import of_the_attack, repeated
from tenure.claims.subjects import GROUP_PRONOUNS
from tenure.claims.timing import compose, series
from tenure.claims.values import coded
from tenure.claims.which import Reader
from tenure.model import Claim, Mention
from tenure.reading.clauses import Predicate
from tenure.reading.lifespans import Life
from tenure.reading.units import Unit

HUMAN = frozenset(("birth", "death", "spouse", "education", "residence", "employment", "citizenship", "burial"))
JUSTICE = frozenset(("arrest", "trial", "sentence", "imprisonment"))  # kinds undergone "with" others
NEEDS = {"party": "organization", "origin": "milieu", "ethnicity": "people"}  # kinds that are nothing without a role
OUTCOMES = {
    "extend": "declined",
    "take up": "declined",
    "confirm": "not confirmed",
}  # what not to serve, not to be confirmed, says of an election
NOBODY = Misfit("whom it is about is no person that can be named")
NOTHING_NAMED = Misfit("no office was named before that it could mean, or it adds no time to it")
SAYS_NOTHING = Misfit("what fills its slot says nothing of this kind")


def frames_of(p: Predicate) -> list[tuple[str, Frame]]:
    """The frames of a predicate's word, with their kinds, in the order in which they are tried."""
    table = frames_of_verbs() if p.verb is not None or p.unit is None else frames_of_nouns()
    return table.get(p.lemma, [])


class Attachment(Scene):
    """Drafts the claims of one document, sentence by sentence in reading order."""

    def sentence(self, units: list[Unit], predicates: Sequence[Predicate], lives: Sequence[Life], reader: Reader) -> None:
        """The drafts of one sentence."""
        self.before = self.predicates
        self.units, self.predicates, self.reader = units, predicates, reader
        self.frames = sentence_frames(units, predicates)
        self.subjects.units, self.subjects.predicates = units, predicates
        of_lives(self, lives)
        of_titles(self)
        for predicate in sorted(predicates, key=lambda p: p.index):
            self._predicate(predicate)
        of_relatives(self)
        of_counts(self)
        self.subjects.note(units, predicates)

    def holding(self, units: Sequence[Unit], heading: Heading | None, reader: Reader) -> bool:
        """An item of a list of holders under the heading of their office; whether it was one."""
        return of_item(self, units, heading, reader)

    def claims(self, assembler: Assembler) -> Iterator[Claim]:
        """The finished claims in reading order."""
        self.recall.fill_deaths(self.text)
        end_displaced(self.drafts, self.text, self.people)
        passing = {id(draft) for draft in repeated(self.drafts)}
        for draft in of_the_attack(self.drafts):
            draft.marks = []
        for draft in self.drafts:
            if id(draft) not in passing:
                yield from self._finished(draft, assembler)

    def _finished(self, draft: Draft, assembler: Assembler) -> Iterator[Claim]:
        """The claims of a draft: one for each of its terms."""
        roles = coded(draft.kind, draft.roles, self.durations, self.people.v)
        for marks in series(without_ages(draft, self.people.page), draft.bound):
            when = compose(marks, draft.bound, self.text, draft.ended)
            spans = draft.evidence(self.text, when)
            if not spans:  # what has no span is not a claim
                continue
            yield assembler.claim(
                draft.kind,
                draft.subject,
                roles,
                rule=draft.rule,
                spans=spans,
                when=when,
                where=draft.where,
                certainty=draft.certainty,
                according_to=draft.according_to,
            )

    def _predicate(self, p: Predicate) -> None:
        candidates = frames_of(p)
        if not candidates or self._of_somebody_else(p):
            return
        invert(p)
        stands = standing(p, self.units, self.predicates, self.frames, self.text)
        if stands.certainty is None:
            return
        given: set[str] = set()
        for kind, frame in candidates:
            if frame.sport is not None and frame.sport != self.people.sport:
                continue
            if (kind not in given or frame.beside) and self._frame(p, kind, frame, stands) is None:
                given.add(kind)

    def _of_somebody_else(self, p: Predicate) -> bool:
        """ "The king reigned until his assassination": the owner of the event is the clause's subject, who has no name here."""
        if p.verb is not None or p.subject is None or p.subject.cls != "pronoun":
            return False
        host = next((q for q in self.predicates if q.verb is not None and q.index < p.index < q.stop), None)
        owner = host.subject if host is not None else None
        return owner is not None and owner.holder is None and owner.cls in ("role", "kin") and owner.det in ("the", "a", "an", "")

    def _frame(self, p: Predicate, kind: str, frame: Frame, stands: Standing) -> Misfit | None:
        """Try one frame: None where it said something, else why it did not."""
        found = match(p, frame, self.named, self.people.is_person)
        if isinstance(found, Misfit):
            return found
        if frame.unlike and not frame.unlike.isdisjoint(self._words_of(found)):
            return NEVER
        people = self._people(kind, found, p, kind in HUMAN or frame.who == "agent")
        tried = [self._draft(p, kind, frame, stands, subject, found) for subject in people]
        return tried[0] if tried else NOBODY

    def _words_of(self, found: Match) -> set[str]:
        nouns = [a.noun for arguments in found.filled.values() for a in arguments]
        return {word.lower() for noun in nouns for word in self.text[noun.start : noun.core_end].split()}

    def _people(self, kind: str, found: Match, p: Predicate, human: bool) -> list[Mention]:
        """Everybody whom a match is about: its person, and those joined to it ("A and B were arrested", "together with C")."""
        if found.person is not None and found.person.low in GROUP_PRONOUNS:
            return self.group(found.person, p.index)
        subject = self.subjects.of(found.person, human)
        joined = found.person is not None and found.person.cls == "kin" and found.person.others  # "he and his wife moved"
        if subject is None and not joined:
            return []
        others = (self.subjects.of(noun, human) for noun in company(p, found.person, kind in JUSTICE))
        named = [other for other in others if other is not None and (subject is None or other.name != subject.name)]
        return [subject, *named] if subject is not None else named

    def _draft(self, p: Predicate, kind: str, frame: Frame, stands: Standing, subject: Mention, found: Match) -> Misfit | None:
        """What a frame that fits says of one person: None where it said something, else why it did not."""
        base = base_draft(self, p, kind, frame, stands, subject, found)
        partner = base.roles.get("person")
        if isinstance(partner, Mention) and partner.name is not None and partner.name == subject.name:
            return SAYS_NOTHING  # nobody is their own relative
        complements = [a for slot in frame.slots if slot.accepts in (OFFICE, COMPLEMENT, WORK) for a in found.filled.get(slot.role, ())]
        if frame.recall and not complements:
            if base.certainty == "denied" and frame.recall in OUTCOMES:  # "… but did not serve", "… but was not confirmed"
                start, end = trigger(self, p)
                base.roles.setdefault("outcome", Mention(self.text[start:end], start, end, value=OUTCOMES[frame.recall]))
            return None if self.recall.said(base, frame.recall, p) else NOTHING_NAMED
        if complements:
            return None if complement_drafts(self, base, frame, complements, p) else SAYS_NOTHING
        if NEEDS.get(kind, "") not in ("", *base.roles):
            return SAYS_NOTHING
        for draft in [*drafts_apart(self, base, frame, found), *drafts_of_same_head(base, self.text, found)]:
            self.keep(draft)
        self.recall.share_range(base)
        return None
