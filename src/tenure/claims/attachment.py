"""The attachment engine: decides, across all kinds together, what belongs to which predicate, and makes the claims.

For each sentence it asks the frames of every predicate's word what they make of it. A frame only says which roles it has; who is meant,
which time is whose, how certain it is and what the evidence is are decided here, once for all kinds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from tenure.claims.assemble import Assembler
from tenure.claims.certainty import Standing, sentence_frame, standing
from tenure.claims.frames import COMPLEMENT, OFFICE, PERSON, Bound, Frame, Slot
from tenure.claims.kinds import frames_of_nouns, frames_of_verbs
from tenure.claims import relatives
from tenure.claims.lists import Heading, read_item
from tenure.claims.timing import compose, series, side_of
from tenure.claims.which import Reader, Said
from tenure.model import Certainty, Claim, Mention, Role, mentions
from tenure.reading.clauses import EVENT_NOUNS, Argument, Predicate
from tenure.reading.lifespans import Life
from tenure.reading.people import People
from tenure.reading.units import Noun, Time, Unit

ENDINGS = {
    "death": "died", "execution": "died", "murder": "died", "assassination": "died", "suicide": "died", "resignation": "resigned", "dismissal": "dismissed",
    "removal": "dismissed", "retirement": "retired", "abolition": "abolished", "defeat": "defeated", "expulsion": "expelled", "arrest": "arrested",
    "abdication": "abdicated", "overthrow": "overthrown", "deposition": "deposed", "dissolution": "abolished", "appointment": "", "election": "",
}  # fmt: skip
PLACE_PREPOSITIONS = frozenset("in at near outside around aboard".split())


@dataclass(slots=True)
class Draft:
    """A claim in the making."""

    kind: str
    subject: Mention
    roles: dict[str, Role]
    rule: str
    bound: Bound
    marks: list[Any] = field(default_factory=list)
    ended: list[Any] = field(default_factory=list)
    where: Role | None = None
    certainty: Certainty = "asserted"
    according_to: Role | None = None
    spans: list[tuple[int, int]] = field(default_factory=list)  # further evidence
    span: tuple[int, int] | None = None  # what the clause itself covers beyond its mentions
    klass: str = ""
    until_death: bool = False
    order: int = 0
    predicate: Any = None
    root: Draft | None = None  # the first of terms told one after the other ("elected in 1960; reelected in 1966 …")

    def evidence(self) -> list[tuple[int, int]]:
        """The shortest stretch that holds every mention, and what was said elsewhere."""
        points = [p for m in self._mentions() for p in ((m.start, m.end) if m.start is not None else ()) if p is not None]
        points += [p for mark in (*self.marks, *self.ended) for p in (mark.lead, mark.end)]
        points += self.span or ()
        if self.rule == "en.list.holder" and self.span is not None:
            points = [*self.span, *(p for mark in self.marks for p in (mark.lead, mark.end))]
        inside = [p for p in points if not any(a <= p <= b for a, b in self.spans)]
        own = [(min(inside), max(inside))] if inside else []
        return [*own, *self.spans]

    def _mentions(self) -> Iterator[Mention]:
        for role in self.roles.values():
            for mention in mentions(role):
                yield from mention.derived_from or (mention,)
        yield from mentions(self.where)
        yield from mentions(self.according_to)


class Attachment:
    """Makes the drafts of one document, sentence by sentence in reading order."""

    def __init__(self, text: str, people: People) -> None:
        self.text, self.people = text, people
        self.drafts: list[Draft] = []
        self.last_office: dict[str, Draft] = {}  # by subject name: what "the position", "served until" and "resigned" mean
        self.last_party = ""
        self.units: list[Unit] = []
        self.reader: Reader
        self.frame = Standing("asserted")
        self.durations: dict[int, Any] = {}  # marks of durations by their offset
        self.opening: Mention | None = None  # the words that the page's person opens a page of fragments with

    def sentence(self, units: list[Unit], predicates: Sequence[Predicate], reader: Reader) -> None:
        """The drafts of one sentence."""
        self.units, self.reader = units, reader
        self.frame = sentence_frame(units)
        for predicate in sorted(predicates, key=lambda p: p.index):
            self._predicate(predicate)
        self._titles(predicates)
        self._relatives(units)
        self._note_people(units)

    # ---------------------------------------------------------------------------------------------------- matching

    def _predicate(self, p: Predicate) -> None:
        table = frames_of_verbs() if p.verb is not None or p.unit is None else frames_of_nouns()
        candidates = table.get(p.lemma)
        if not candidates:
            return
        self._inverted(p)
        stands = standing(p, self.units, self.frame)
        if stands.certainty is None:
            return
        given: set[str] = set()
        for kind, frame in candidates:
            if kind in given and not frame.values.get("_also"):
                continue
            if self._frame(p, kind, frame, stands):
                given.add(kind)

    def _frame(self, p: Predicate, kind: str, frame: Frame, stands: Standing) -> bool:
        """Try one frame; whether it made a claim."""
        passive = p.verb is not None and p.verb.passive
        if passive and p.verb is not None and p.verb.bare and frame.who == "subject":
            passive = False  # "elected to the Senate and served": without a subject the form alone does not tell
        if frame.passive is not None and frame.passive != passive:
            return False
        person, agent, used = self._person(p, frame, passive)
        if person is False:
            return False
        filled = self._slots(p, frame, used)
        if filled is None:
            return False
        subject = self._subject(person if isinstance(person, Noun) else None, p)
        if subject is None:
            return False
        return self._draft(p, kind, frame, stands, subject, agent, filled)

    def _person(self, p: Predicate, frame: Frame, passive: bool) -> tuple[Noun | None | bool, Noun | None, set[int]]:
        """(whom the claim is about, who acts, arguments used). False where the frame does not fit; None: the page's person."""
        used: set[int] = set()
        if p.verb is None and p.unit is not None:  # an event noun
            by = self._by(p, used)
            return (p.subject if p.subject is not None else False), by, used
        if frame.who == "subject":
            if passive and frame.passive is None:
                return False, None, used
            return (p.subject if p.subject is not None else self._absent(p)), (self._by(p, used) if passive else None), used
        if passive:
            return (p.subject if p.subject is not None else self._absent(p)), self._by(p, used), used
        for n, argument in enumerate(p.arguments):
            if argument.preposition == "" and argument.noun.cls in PERSON:
                used.add(n)
                return argument.noun, p.subject, used
        return False, None, used

    def _inverted(self, p: Predicate) -> None:
        """ "Its first president was Konstantinos Raktivan": the office is the subject, the person the complement."""
        if p.lemma != "be" or p.subject is None or p.subject.role is None or p.subject.holder is not None or p.subject.plural:
            return
        for n, argument in enumerate(p.arguments):
            if argument.preposition == "" and argument.noun.cls in ("person", "name"):
                office = Argument("", p.subject, p.subject.start)
                p.subject, p.arguments[n] = argument.noun, office
                return

    def _absent(self, p: Predicate) -> None | bool:
        """No subject: the page's person, in a fragment of a page about a person."""
        return None if self.people.is_person and p.link in ("fragment", "opening", "") else False

    def _by(self, p: Predicate, used: set[int]) -> Noun | None:
        for n, argument in enumerate(p.arguments):
            if (
                argument.preposition == "by"
                and argument.noun.head not in EVENT_NOUNS
                and argument.noun.cls in ("person", "name", "org", "party", "thing", "noun", "role", "pronoun", "demonym", "place")
            ):
                used.add(n)
                following = p.arguments[n + 1] if n + 1 < len(p.arguments) else None
                if argument.noun.holder is not None and following is not None and following.noun is argument.noun.holder:
                    used.add(n + 1)
                    return argument.noun.holder
                return argument.noun
        return None

    def _slots(self, p: Predicate, frame: Frame, used: set[int]) -> dict[str, list[Argument]] | None:
        """The arguments of each slot; None where a required one is missing."""
        filled: dict[str, list[Argument]] = {}
        for slot in frame.slots:
            found = self._fill(p, slot, used)
            if found:
                filled[slot.role] = found
            elif slot.required:
                return None
        return filled

    def _fill(self, p: Predicate, slot: Slot, used: set[int]) -> list[Argument]:
        prepositions = slot.prepositions.split() or ["-"]
        found: list[Argument] = []
        for n, argument in enumerate(p.arguments):
            if (
                n in used
                or (argument.preposition or "-") not in prepositions
                or not _accepts(slot, argument.noun)
                or (slot.named and not self._named(argument.noun))
            ):
                continue
            if found and not argument.listed:
                break
            used.add(n)
            found.append(argument)
            if not slot.several and slot.accepts not in (OFFICE, COMPLEMENT):
                break
        return found

    def _named(self, noun: Noun) -> bool:
        return any(c.isupper() for c in self.text[noun.start : noun.core_end]) or any(self._named(part) for _, part in noun.parts)

    # ---------------------------------------------------------------------------------------------------- subjects

    def _subject(self, noun: Noun | None, p: Predicate | None) -> Mention | None:
        """The mention of whom a claim is about; None where it is no person that can be named."""
        if noun is None:
            return self._page_mention()
        if noun.holder is not None:
            noun = noun.holder
        if noun.cls == "pronoun":
            name = self.people.pronoun(noun.low)
            if noun.low in (
                "it",
                "its",
                "they",
                "their",
                "them",
                "this",
                "that",
                "these",
                "those",
                "who",
                "which",
                "we",
                "us",
                "our",
                "you",
                "your",
            ):
                return None
            return Mention(self.text[noun.start : noun.end], noun.start, noun.end, name=name)
        if noun.cls in ("person", "name"):
            end = noun.end if noun.parts and noun.cls == "person" else noun.core_end
            name = self.people.of(noun, self.text)
            if noun.cls == "name" and not self._personal(noun, name):
                return None
            return Mention(self.text[noun.start : end], noun.start, end, name=name)
        if noun.cls == "kin" and not noun.plural and noun.possessor is not None:
            return None
        return None

    def _personal(self, noun: Noun, name: str | None) -> bool:
        """Whether a name of unknown sort is a person's: the page's, or one of the page's full names, or a name of several words."""
        if name is None or noun.det == "the":
            return False
        return self.people.is_page(name) or " " in name or noun.title is not None

    def _page_mention(self) -> Mention | None:
        if not self.people.is_person:
            return None
        return self.opening or Mention(self.people.page, name=self.people.page)

    def _note_people(self, units: list[Unit]) -> None:
        for unit in units:
            if isinstance(unit, Noun) and unit.cls in ("person", "name"):
                name = self.people.of(unit, self.text)
                if name and (unit.cls == "person" or self._personal(unit, name)):
                    gender = unit.title.role.gender if unit.title is not None and unit.title.role else None
                    self.people.meet(name, gender)
            elif isinstance(unit, Noun) and unit.cls == "party" and unit.end - unit.start > 6:
                self.last_party = self.text[unit.start : unit.end]

    # ------------------------------------------------------------------------------------------------------ drafts

    def _draft(
        self,
        p: Predicate,
        kind: str,
        frame: Frame,
        stands: Standing,
        subject: Mention,
        agent: Noun | None,
        filled: dict[str, list[Argument]],
    ) -> bool:
        complements = [a for slot in frame.slots if slot.accepts in (OFFICE, COMPLEMENT) for a in filled.get(slot.role, ())]
        certainty: Certainty = stands.certainty or "asserted"
        if frame.certainty and certainty == "asserted":
            certainty = frame.certainty  # type: ignore[assignment]
        roles = self._roles(frame, filled, p, agent)
        source = self._source(stands)
        where = self._where(p, frame, filled)
        if isinstance(roles.get("where"), Mention):
            where = roles.pop("where")  # type: ignore[assignment]
        made = False
        times = self._marks(p.front) + self._marks(p.times)
        ended, value, noun = self._ended(p)
        base = Draft(
            kind, subject, roles, f"en.prose.{frame.name}", frame.time, times, ended, where, certainty, source, order=p.start, predicate=p
        )
        base.span = self._span(p, subject)
        if value is not None and frame.time in ("state", "start") and noun is not None:
            roles["ended_by"] = Mention(self.text[noun.start : noun.core_end], noun.start, noun.core_end, value=value or None)
            base.until_death = value == "died" and not ended
        if frame.recall:
            return self._recall(base, frame, p)
        if not complements:
            self.drafts.append(base)
            self._share_range(base)
            self._remember(base)
            return True
        for n, argument in enumerate(complements):
            for said in self.reader.said(argument.noun):
                made = True
                self._complement(base, said, argument, n, complements, p, frame)
        return made

    def _complement(
        self, base: Draft, said: Said, argument: Argument, n: int, complements: list[Argument], p: Predicate, frame: Frame
    ) -> None:
        """One claim of a complement: its own times where listed complements have their own, else the predicate's."""
        single = len(complements) == 1
        own = self._marks(argument.times)
        roles: dict[str, Role] = dict(said.roles)
        marks: list[Any] = []
        if said.timed:
            if any(a.times for a in complements) and not single:
                later = next((self._marks(a.times) for a in complements[n + 1 :] if a.times), [])
                shared = later if not own and not any(a.times for a in complements[: n + 1]) and _joined(complements, n) else []
                marks = own or self._marks(p.front) or shared
            else:
                marks = list(base.marks)
        extra = {k: v for k, v in base.roles.items() if k not in roles} if said.kind == "position_held" else {}
        kind = said.kind
        bound = base.bound if kind in ("position_held", "party", "membership", "occupation", "employment", "military_service") else "point"
        if kind in ("party", "membership") and frame.time == "start":
            extra = {}
        if kind == "occupation" and not marks and base.bound == "start":
            marks = list(base.marks)
        draft = Draft(
            kind,
            base.subject,
            {**roles, **extra},
            base.rule,
            bound,
            marks,
            list(base.ended) if kind == "position_held" else [],
            base.where if kind in ("position_held", "occupation", "employment") and said.timed else None,
            base.certainty,
            base.according_to,
            klass=said.klass,
            order=base.order,
            predicate=p,
        )
        draft.span = base.span if single or n == 0 else (argument.start if argument.preposition else argument.noun.start, argument.noun.end)
        draft.until_death = base.until_death and kind == "position_held"
        if argument.noun.det in ("a", "an") and n and draft.span:
            draft.span = (min(draft.span[0], argument.noun.start), draft.span[1])
        self.drafts.append(draft)
        self._remember(draft)

    def _share_range(self, draft: Draft) -> None:
        """ "elected … in 1974 and reelected to … (1975–1985)": the service in parentheses is that of all the elections joined."""
        p = draft.predicate
        if draft.kind != "position_held" or "started_by" not in draft.roles or p.shared is None:
            return
        service = [m for m in draft.marks if m.shape == "range"]
        if not service:
            return
        for earlier in reversed(self.drafts[:-1]):
            if earlier.predicate is None or earlier.order < p.shared.start - 200 or earlier.predicate.sentence is not p.sentence:
                break
            if (
                earlier.kind == "position_held"
                and "started_by" in earlier.roles
                and not any(m.shape == "range" for m in earlier.marks)
                and earlier.subject.name == draft.subject.name
            ):
                if earlier.predicate is p.shared or earlier.predicate is p.shared.shared:
                    earlier.marks = service

    def _recall(self, base: Draft, frame: Frame, p: Predicate) -> bool:
        """What a predicate without an office says of the office named last."""
        office = self.last_office.get(base.subject.name or base.subject.text)
        if office is None:
            return False
        ending = {k: base.roles[k] for k in ("ended_by", "end_agent") if k in base.roles}
        if frame.recall == "extend" or (frame.recall == "end" and not base.marks and p.link in ("when", "until", "till")):
            if not (base.marks or base.ended or ending) or office.ended:
                return False
            self._extend(office, base, ending)
            return True
        if not base.marks:
            return False
        parts = {k: v for k, v in office.roles.items() if k in ("office", "role", "body", "jurisdiction")}
        first = next((m for k in ("office", "body") for m in mentions(parts.get(k))), None)
        base.roles = {**parts, **base.roles}
        if first is not None and first.start is not None and first.end is not None:
            base.spans.append((first.start, first.end))
        self.drafts.append(base)
        if frame.recall == "repeat":
            base.root = office.root or office
            self._remember(base)
        return True

    def _extend(self, office: Draft, more: Draft, ending: dict[str, Role]) -> None:
        """ "… and served from … until his death": the service bounds the office that was named before."""
        bounds = [
            m for m in more.marks if more.bound == "start" or m.shape == "range" or m.relation in ("from", "since", "until", "till", "to")
        ]
        if more.bound == "start" or any(m.shape == "range" or m.relation in ("from", "since") for m in bounds):
            office = office.root if office.root is not None and not any(m.shape == "range" for m in office.root.marks) else office
        if more.bound == "start" or any(m.shape == "range" or m.relation in ("from", "since") for m in bounds):
            office.marks = bounds
        else:
            office.marks = [*office.marks, *bounds]
        office.ended = office.ended or more.ended
        office.roles.update({k: v for k, v in ending.items() if k not in office.roles})
        office.until_death = office.until_death or more.until_death
        if more.span is not None and office.bound == "state" and not bounds and not more.ended:
            return
        if office.span is not None and more.span is not None:
            office.span = (min(office.span[0], more.span[0]), max(office.span[1], more.span[1]))

    def _remember(self, draft: Draft) -> None:
        if draft.kind == "position_held" and draft.certainty == "asserted" and ("office" in draft.roles or "body" in draft.roles):
            self.last_office[draft.subject.name or draft.subject.text] = draft

    def _roles(self, frame: Frame, filled: dict[str, list[Argument]], p: Predicate, agent: Noun | None) -> dict[str, Role]:
        roles: dict[str, Role] = {}
        for slot in frame.slots:
            if slot.role in filled and slot.accepts not in (OFFICE, COMPLEMENT):
                found = tuple(self._mention(a.noun, slot) for a in filled[slot.role])
                roles[slot.role] = found if len(found) > 1 else found[0]
        roles.pop("post", None)
        self._clausal(frame, p, roles)
        for role, value in frame.values.items():
            if role.startswith("_") or p.unit is None:
                continue
            at, end = self._trigger(p)
            word = self.text[at:end]
            roles[role] = Mention(word, at, end, value=value or (word.lower() if role == "started_by" else None))
        if frame.agent and agent is not None:
            roles[frame.agent] = self._mention(agent)
        return roles

    def _clausal(self, frame: Frame, p: Predicate, roles: dict[str, Role]) -> None:
        """ "accused of forming a group in order to …": a clause that fills a slot, to its end."""
        for slot in frame.slots:
            if slot.clause and slot.role not in roles:
                clause = next((q for q in self.predicates_now if q.governor is p and q.link.startswith("ing:") and q.link[4:] in slot.prepositions.split()), None)
                if clause is not None and clause.unit is not None:
                    end = self._clause_end(clause)
                    roles[slot.role] = Mention(self.text[clause.unit.start : end], clause.unit.start, end)

    def _clause_end(self, clause: Predicate) -> int:
        """Where the words of a clause end: at a comma, a stop, or a clause of another subject."""
        assert clause.unit is not None
        end = clause.unit.end
        for unit in self.units[clause.index + 1 :]:
            if unit.kind in (";", ".", "W", "Q", ":") or unit.kind == "," or (unit.kind == "V" and not getattr(unit, "infinitive", False) and not getattr(unit, "bare", False)):
                break
            if unit.kind == "T" and unit.mark.relation in ("on", "in") and unit is not self.units[-1]:  # type: ignore[attr-defined]
                break
            end = max(end, unit.end)
        return end

    def _trigger(self, p: Predicate) -> tuple[int, int]:
        """The main word of the predicate."""
        assert p.unit is not None
        if p.verb is None:
            noun = p.unit
            return (noun.start, noun.core_end) if not isinstance(noun, Noun) else (noun.core_end - len(noun.head), noun.core_end)
        words = self.text[p.unit.start : p.unit.end]
        last = words.split()[-1]
        return p.unit.end - len(last), p.unit.end

    def _mention(self, noun: Noun, slot: Slot | None = None) -> Mention:
        if noun.cls == "pronoun":
            return Mention(self.text[noun.start : noun.end], noun.start, noun.end, name=self.people.pronoun(noun.low))
        start = noun.start
        if noun.holder is not None:
            noun = noun.holder
            start = noun.start
        name = self.people.of(noun, self.text) if noun.cls in PERSON else None
        if noun.low in ("party", "Party") and noun.core - noun.i == 1 and noun.det == "the":
            at = self.text.rfind("the", 0, noun.start)
            at = at if at < 0 or noun.start - at < 8 else -1
            at = self.text.lower().rfind("the", 0, noun.start) if at < 0 else at
            return Mention(self.text[at : noun.end], at, noun.end, name=self.last_party or None)
        return Mention(
            self.text[start : noun.end],
            start,
            noun.end,
            name=name if name and name != self.text[start : noun.end] or noun.cls == "person" else None,
        )

    def _source(self, stands: Standing) -> Mention | None:
        source = stands.source
        if source is None or stands.certainty == "asserted":
            return None
        if source.cls in PERSON or source.holder is not None:
            return self._mention(source)
        return Mention(self.text[source.start : source.end], source.start, source.end)

    def _where(self, p: Predicate, frame: Frame, filled: dict[str, list[Argument]]) -> Mention | None:
        if not frame.where:
            return None
        taken = {id(a.noun) for arguments in filled.values() for a in arguments}
        for argument in (*p.arguments, *p.front_places):
            noun = argument.noun
            if argument.preposition in PLACE_PREPOSITIONS and id(noun) not in taken and _is_place(noun, argument.preposition):
                return Mention(self.text[noun.start : noun.end], noun.start, noun.end)
        return None

    def _marks(self, times: Sequence[Time]) -> list[Any]:
        return [t.mark for t in times]

    def _ended(self, p: Predicate) -> tuple[list[Any], str | None, Noun | None]:
        """ "until his death on May 16, 2012": the marks of what ended it, how it ended, and the word for it."""
        for argument in p.arguments:
            if argument.preposition in ("until", "till", "to", "before") and argument.noun.cls == "noun" and argument.noun.head in ENDINGS:
                event = next((q for q in self.predicates_now if q.unit is argument.noun), None)
                marks = self._marks(event.times) if event is not None else []
                return marks or self._marks(argument.times), ENDINGS[argument.noun.head], argument.noun
        return [], None, None

    predicates_now: Sequence[Predicate] = ()

    def _span(self, p: Predicate, subject: Mention) -> tuple[int, int] | None:
        """What the clause covers: its verb, and its subject where that stands in it."""
        if p.unit is None:
            return None
        start, end = p.unit.start, p.unit.end
        if isinstance(p.unit, Noun):
            start = p.unit.possessor.start if p.unit.possessor is not None else start
        if (
            p.subject is not None
            and subject.start is not None
            and subject.start <= start
            and p.shared is None
            and p.link not in ("participle",)
        ):
            start = min(start, subject.start)
        return start, end

    # ------------------------------------------------------------------------------------------------------- titles

    def _titles(self, predicates: Sequence[Predicate]) -> None:
        """What titles and appositions say: "President Marc Ravalomanana", "Andrey Vyshinsky, the prosecutor, …"."""
        for k, unit in enumerate(self.units):
            if isinstance(unit, Noun) and unit.role is not None and unit.holder is not None:
                self._title(unit, unit.holder, predicates, k)
            elif isinstance(unit, Noun) and unit.cls in ("person", "name") and k + 2 < len(self.units) and self.units[k + 1].kind == ",":
                other = self.units[k + 2]
                if (
                    isinstance(other, Noun)
                    and (other.role is not None or other.cls == "kin" and other.parts)
                    and other.holder is None
                    and not other.plural
                    and self._apposed(k + 2, other)
                ):
                    self._apposition(unit, other, "apposition")

    def _relatives(self, units: Sequence[Unit]) -> None:
        """Relatives named by a noun group: "his wife, Agnes"."""
        for kinship in relatives.find(units):
            subject = self._subject(kinship.subject, None)
            if subject is None or subject.start is None or subject.end is None:
                continue
            for person in kinship.people:
                roles: dict[str, Role] = {"person": self._mention(person)}
                if kinship.kind in ("sibling", "relative"):
                    roles["relation"] = Mention(
                        self.text[kinship.word.start : kinship.word.core_end], kinship.word.start, kinship.word.core_end
                    )
                draft = Draft(
                    kinship.kind,
                    subject,
                    roles,
                    "en.prose.kin",
                    "point",
                    span=(subject.start, subject.end),
                    certainty=self.frame.certainty or "asserted",
                )
                self.drafts.append(draft)

    def _apposed(self, k: int, noun: Noun) -> bool:
        after = self.units[k + 1] if k + 1 < len(self.units) else None
        closed = after is None or after.kind in (",", ".", ";", ")", "(", "Q")
        return closed and (bool(noun.det) or bool(noun.parts)) and noun.det != "'s"

    def _title(self, title: Noun, holder: Noun, predicates: Sequence[Predicate], k: int) -> None:
        subject = self._subject(holder, predicates[0] if predicates else None)
        if subject is None:
            return
        clause = next((p for p in reversed(predicates) if p.start <= k < max(p.stop, p.index + 1)), None)
        marks = self._marks([*clause.front, *clause.times]) if clause is not None else []
        marks = [m for m in marks if m.shape == "point" and m.first and None not in m.first][:1]
        for said in self.reader.title(title):
            draft = Draft(
                said.kind,
                subject,
                dict(said.roles),
                "en.prose.title",
                "state",
                klass=said.klass,
                order=k,
                certainty=self.frame.certainty or "asserted",
            )
            if said.kind == "position_held" and said.timed:
                draft.marks = [m for m in marks if m.relation not in ("from", "since", "until")]
            if subject.start is not None and subject.end is not None:
                draft.span = (subject.start, subject.end)
            self.drafts.append(draft)

    def _apposition(self, name: Noun, role: Noun, rule: str) -> None:
        subject = self._subject(name, None)
        if subject is None or subject.start is None or subject.end is None:
            return
        for said in self.reader.said(role):
            draft = Draft(
                said.kind,
                subject,
                dict(said.roles),
                f"en.prose.{rule}",
                "state",
                klass=said.klass,
                certainty=self.frame.certainty or "asserted",
            )
            draft.span = (subject.start, subject.end)
            self.drafts.append(draft)

    def holding(self, units: Sequence[Unit], heading: Heading) -> bool:
        """An item of a list of holders; whether it was one."""
        found = read_item(units, heading, self._nameable)
        if found is None:
            return False
        subject = self._subject(found.noun, None)
        if subject is None or subject.start is None or subject.end is None:
            return False
        draft = Draft(
            "position_held",
            subject,
            {},
            "en.list.holder",
            "state",
            self._marks(found.times),
            spans=found.spans,
            span=(subject.start, subject.end),
        )
        draft.roles = dict(found.roles)
        self.drafts.append(draft)
        return True

    def _nameable(self, noun: Noun) -> bool:
        return noun.cls in ("person", "name") and (noun.cls == "person" or self._personal(noun, self.people.of(noun, self.text)))

    def lives(self, found: Sequence[Life]) -> None:
        """Births and deaths of a parenthesis behind a name."""
        for life in found:
            subject = self._subject(life.noun, None)
            if subject is None or subject.start is None or subject.end is None:
                continue
            mark = life.time.mark
            draft = Draft(life.kind, subject, {}, "en.prose.lifespan", "point", span=(subject.start, subject.end))
            if life.side is not None:
                mark = side_of(mark, life.side)
            draft.marks = [mark]
            if life.place is not None:
                draft.where = Mention(self.text[life.place.start : life.place.end], life.place.start, life.place.end)
            self.drafts.append(draft)

    # ------------------------------------------------------------------------------------------------------- claims

    def _fill_deaths(self) -> None:
        """ "served until his death; … died May 16": the death that is told elsewhere is the end, and evidence of it."""
        deaths = {
            d.subject.name or d.subject.text: d
            for d in self.drafts
            if d.kind == "death" and d.certainty == "asserted" and any(m.first for m in d.marks)
        }
        for draft in self.drafts:
            death = deaths.get(draft.subject.name or draft.subject.text)
            if draft.until_death and not draft.ended and death is not None and not any(m.last for m in draft.marks if m.shape == "range"):
                draft.ended = list(death.marks[:1])
                draft.spans = [*draft.spans, *death.evidence()]

    def claims(self, assembler: Assembler) -> Iterator[Claim]:
        """The finished claims in reading order."""
        self._fill_deaths()
        for draft in self.drafts:
            for marks in series(draft.marks, draft.bound):
                yield assembler.claim(
                    draft.kind,
                    draft.subject,
                    draft.roles,
                    rule=draft.rule,
                    spans=draft.evidence(),
                    when=compose(marks, draft.bound, self.text, draft.ended),
                    where=draft.where,
                    certainty=draft.certainty,
                    according_to=draft.according_to,
                )


def _accepts(slot: Slot, noun: Noun) -> bool:
    if slot.heads and noun.head not in slot.heads and not (noun.role and noun.role.lemma in slot.heads):
        return False
    if slot.unless and noun.head in slot.unless:
        return False
    if slot.accepts is OFFICE:
        return noun.role is not None and noun.holder is None and noun.role.klass not in ("occupation", "owner")
    if slot.accepts is COMPLEMENT:
        return noun.holder is None and (noun.role is not None or noun.cls in COMPLEMENT)
    return noun.cls in slot.accepts or (noun.cls == "noun" and bool(noun.detail) and "group" in slot.accepts)


def _is_place(noun: Noun, preposition: str) -> bool:
    if noun.possessor is not None:
        return False
    return (
        noun.cls == "place"
        or (noun.cls in ("name", "thing") and preposition in ("in", "near") and noun.det != "a")
        or (noun.cls == "name" and preposition == "at")
    )


def _joined(complements: list[Argument], n: int) -> bool:
    """Two complements joined by "and" alone share what follows them."""
    return len(complements) == 2 and n == 0
