"""The attachment engine: decides, across all kinds together, what belongs to which predicate, and drafts the claims.

For each sentence it asks the frames of every predicate's word what they make of it (`matching`). A frame only says which roles it has; who
is meant (`subjects`), which time is whose (`complements`), how certain it is (`certainty`) and what the evidence is (`drafts`) are decided
here, once for all kinds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from tenure.claims import appositions, relatives
from tenure.claims.assemble import Assembler
from tenure.claims.certainty import ASSERTED, CARRYING, Standing, sentence_frame, standing
from tenure.claims.complements import elided, gathering_times, listed_with, times_of, with_body_of, with_other_end, with_whole_body
from tenure.claims.drafts import Draft
from tenure.claims.frames import COMPLEMENT, OFFICE, UNSAID, Frame
from tenure.claims.kinds import frames_of_nouns, frames_of_verbs
from tenure.claims.lists import Heading, of_page, read_item
from tenure.claims.matching import TOWNS, Match, Misfit, accepts, company, invert, match
from tenure.claims.recall import Recall, repeated
from tenure.claims.subjects import GROUP_PRONOUNS, Subjects
from tenure.claims.timing import FROM, UNTIL, compose, series, side_of
from tenure.claims.values import coded
from tenure.claims.which import Reader, Said
from tenure.languages.senses import codes, words
from tenure.model import Certainty, Claim, Mention, Role
from tenure.reading.clauses import Argument, Predicate
from tenure.reading.lifespans import Life
from tenure.reading.people import People
from tenure.reading.times import TimeMark
from tenure.reading.units import Noun, Unit, Verb

ENDINGS = codes("endings")
PLACE_PREPOSITIONS = words("scene_prepositions")
BELONGING_TO = {"membership": "organization", "employment": "employer"}  # kinds whose organisations are listed behind one role
LASTING = frozenset(("citizenship", "residence", "position_held", "party", "membership", "occupation", "employment", "military_service"))
HUMAN = frozenset(("birth", "death", "spouse", "education", "residence", "employment", "citizenship", "burial"))
LEADING = frozenset(("lead", "head", "run", "manage", "chair", "direct"))
JUSTICE = frozenset(("arrest", "trial", "sentence", "imprisonment"))  # kinds undergone "with" others
NEEDS = {"party": "organization"}  # kinds that are nothing without a role
PLACED = frozenset(("position_held", "occupation", "employment"))

LATER = frozenset(("later", "then", "eventually", "subsequently", "ultimately", "finally", "afterwards", "soon"))
DECLINING = frozenset(("decline", "refuse"))
NOBODY = Misfit("whom it is about is no person that can be named")
NOTHING_NAMED = Misfit("no office was named before that it could mean, or it adds no time to it")
SAYS_NOTHING = Misfit("what fills its slot says nothing of this kind")


def frames_of(p: Predicate) -> list[tuple[str, Frame]]:
    """The frames of a predicate's word, with their kinds, in the order in which they are tried."""
    table = frames_of_verbs() if p.verb is not None or p.unit is None else frames_of_nouns()
    return table.get(p.lemma, [])


class Attachment:
    """Drafts the claims of one document, sentence by sentence in reading order."""

    def __init__(self, text: str, people: People) -> None:
        self.text, self.people = text, people
        self.subjects = Subjects(text, people)
        self.drafts: list[Draft] = []
        self.recall = Recall(self.drafts)
        self.durations: dict[int, TimeMark] = {}  # marks of durations by their offset
        self.units: list[Unit] = []
        self.predicates: Sequence[Predicate] = ()
        self.frame = ASSERTED
        self.reader: Reader

    def sentence(self, units: list[Unit], predicates: Sequence[Predicate], lives: Sequence[Life], reader: Reader) -> None:
        """The drafts of one sentence."""
        self.units, self.predicates, self.reader = units, predicates, reader
        self.frame = sentence_frame(units)
        self._lives(lives)
        self._titles()
        for predicate in sorted(predicates, key=lambda p: p.index):
            self._predicate(predicate)
        self._relatives()
        self.subjects.note(units, predicates)

    def claims(self, assembler: Assembler) -> Iterator[Claim]:
        """The finished claims in reading order."""
        self.recall.fill_deaths(self.text)
        passing = {id(draft) for draft in repeated(self.drafts)}
        for draft in self.drafts:
            if id(draft) not in passing:
                yield from self._finished(draft, assembler)

    def _finished(self, draft: Draft, assembler: Assembler) -> Iterator[Claim]:
        """The claims of a draft: one for each of its terms."""
        roles = coded(draft.kind, draft.roles, self.durations, self.people.v)
        for marks in series(draft.marks, draft.bound):
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

    # -------------------------------------------------------------------------------------------------- predicates

    def _predicate(self, p: Predicate) -> None:
        candidates = frames_of(p)
        if not candidates or self._of_somebody_else(p):
            return
        invert(p)
        stands = standing(p, self.units, self.frame)
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
        found = match(p, frame, self._named, self.people.is_person)
        if isinstance(found, Misfit):
            return found
        people = self._people(kind, found, p)
        tried = [self._draft(p, kind, frame, stands, subject, found) for subject in people]
        return tried[0] if tried else NOBODY

    def _people(self, kind: str, found: Match, p: Predicate) -> list[Mention]:
        """Everybody whom a match is about: its person, and those joined to it ("A and B were arrested", "together with C")."""
        if found.person is not None and found.person.low in GROUP_PRONOUNS:
            return self._group(found.person, p)
        subject = self.subjects.of(found.person, kind in HUMAN)
        if subject is None:
            return []
        others = (self.subjects.of(noun, kind in HUMAN) for noun in company(p, found.person, kind in JUSTICE))
        return [subject, *(other for other in others if other is not None and other.name != subject.name)]

    def _group(self, pronoun: Noun, p: Predicate) -> list[Mention]:
        """Those whom "they" means: the people joined in the subject of an earlier clause, or of the sentence before."""
        earlier = [q for q in self.predicates if q.subject is not None and q.subject.others and q.index < p.index]
        names = self.subjects.names(earlier[-1]) if earlier else self.subjects.group
        return [Mention(self.text[pronoun.start : pronoun.end], pronoun.start, pronoun.end, name) for name in names]

    def _draft(self, p: Predicate, kind: str, frame: Frame, stands: Standing, subject: Mention, found: Match) -> Misfit | None:
        """What a frame that fits says of one person: None where it said something, else why it did not."""
        base = self._base(p, kind, frame, stands, subject, found)
        complements = [a for slot in frame.slots if slot.accepts in (OFFICE, COMPLEMENT) for a in found.filled.get(slot.role, ())]
        if frame.recall and not complements:
            return None if self.recall.said(base, frame.recall, p) else NOTHING_NAMED
        if complements:
            return None if self._complements(base, frame, complements, p) else SAYS_NOTHING
        if NEEDS.get(kind, "") not in ("", *base.roles):
            return SAYS_NOTHING
        for draft in self._apart(base, frame, found):
            self._keep(draft)
        self.recall.share_range(base)
        return None

    def _apart(self, base: Draft, frame: Frame, found: Match) -> list[Draft]:
        """ "taught at A (1985-1990), B (1990-1995) and C": listed arguments with times of their own, each as a draft."""
        slot = next((s for s in frame.slots if s.several and len(found.filled.get(s.role, ())) > 1), None)
        if slot is None or not (any(a.times for a in found.filled[slot.role]) or slot.pairs):
            return [base]
        arguments, drafts = found.filled[slot.role], []
        for n, argument in enumerate(arguments):
            own = argument.times or next((a.times for a in arguments[n:] if a.times), [])
            own = own or [*base.predicate.front, *base.predicate.times] if base.predicate is not None else own
            draft = replace(
                base, roles={**base.roles, **self._paired(frame, base.predicate, argument)}, marks=[t.mark for t in own], spans=[]
            )
            mention = self.subjects.role(argument.noun)
            if slot.role == "where":
                draft.where = mention
            else:
                draft.roles[slot.role] = mention
            drafts.append(draft)
        return drafts

    def _paired(self, frame: Frame, p: Predicate | None, argument: Argument) -> dict[str, Role]:
        """ "a BA from Tula University and an MA from Omsk College": the degree that stands before each."""
        slot = next((s for s in frame.slots if s.role == "degree"), None)
        if slot is None or p is None:
            return {}
        before = [a for a in p.arguments[: p.arguments.index(argument)] if accepts(slot, a.noun)]
        return {"degree": self.subjects.role(before[-1].noun)} if before else {}

    def _named(self, noun: Noun) -> bool:
        if noun.cls == "name" and self.subjects.known(noun):
            return False
        return any(c.isupper() for c in self.text[noun.start : noun.core_end]) or any(self._named(part) for _, part in noun.parts)

    def _base(self, p: Predicate, kind: str, frame: Frame, stands: Standing, subject: Mention, found: Match) -> Draft:
        """The draft of a frame before its complements are read."""
        roles = self._roles(frame, p, found)
        stands = self._declined(kind, p, roles) or stands
        where = roles.pop("where", None) or self._where(p, frame, found)
        certainty: Certainty = stands.certainty or "asserted"
        if frame.certainty and certainty == "asserted":
            certainty = frame.certainty
        draft = Draft(kind, subject, roles, f"en.prose.{frame.name}", frame.time, where=where, certainty=certainty, predicate=p)
        timed = (p.shared or p.governor or p) if frame.with_clause and not p.front and not p.times else p
        draft.marks = (_own_times(p, found) or [t.mark for t in (*timed.front, *timed.times)]) if frame.timed else []
        if frame.time == "point":  # a range in parentheses is that of a life or a reign that is named beside it
            draft.marks = [mark for mark in draft.marks if not (mark.aside and mark.shape == "range")]
        if not draft.marks and frame.timed and (frame.time != "state" or p.link == "ing"):
            draft.marks = self._shared_front(p) or self._meanwhile(p) or self._lent_times(p)
        draft.according_to = self.subjects.role(stands.source) if stands.source is not None and certainty != "asserted" else None
        draft.span = self._span(p, subject, found)
        draft.word = " ".join(
            self.text[a.noun.start : a.noun.end].lower() for a in (found.filled.get("word") or found.filled.get("post") or ())
        )
        self._end(draft, p, frame)
        return draft

    def _declined(self, kind: str, p: Predicate, roles: dict[str, Role]) -> Standing | None:
        """ "declined to be a candidate": an asserted candidacy that came to nothing."""
        if kind != "candidacy" or p.link != "to" or p.governor is None or p.governor.lemma not in DECLINING:
            return None
        start, end = self._trigger(p.governor)
        roles["outcome"] = Mention(self.text[start:end], start, end, value="declined")
        return ASSERTED

    def _shared_front(self, p: Predicate) -> list[TimeMark]:
        """ "On 31 October she resigned and was replaced": a time that opens the sentence is that of every verb joined to the first."""
        if p.link == "ing" and p.governor is not None and p.verb is not None and not p.verb.having:  # "In 1910 he left Tula, joining …"
            return [t.mark for t in p.governor.front if t.mark.shape == "point"]
        if p.link == "to" and p.governor is not None and p.governor.lemma in CARRYING:  # "In 1925 he was forced to withdraw into exile"
            return [t.mark for t in p.governor.front]
        while p.shared is not None and p.link not in ("to", "participle") and not p.link.startswith("ing"):
            between = self.units[p.shared.index + 1 : p.index]
            if any(unit.kind in (";", ",", "W", "Q") for unit in between):
                return []
            p = p.shared
            if p.front:
                return [t.mark for t in p.front]
        return []

    def _meanwhile(self, p: Predicate) -> list[TimeMark]:
        """ "Died while attending court in Jonesboro, May 26, 1870": what happened while something went on happened at its time."""
        at = next(
            (k for k in range(p.index + 1, len(self.units)) if self.units[k].kind in (";", ",") or self.units[k].low == "while"), None
        )
        if at is None or self.units[at].low != "while":
            return []
        inner = min((q for q in self.predicates if q.index > at), key=lambda q: q.index, default=None)
        lasts = inner is not None and not (inner.verb is not None and inner.verb.passive and inner.verb.form != "ing")
        return [t.mark for t in inner.times] if inner is not None and lasts else []

    def _lent_times(self, p: Predicate) -> list[TimeMark]:
        """ "resigned in 1990, becoming …", "It was in 1995 when he was arrested": the point in time of the clause it hangs on."""
        g, verb = p.governor, p.verb
        if g is None or verb is None or verb.having or LATER & set(verb.adverbs) or p.link not in ("ing", "when") or g.index > p.index:
            return []
        marks = [t.mark for t in (*g.front, *g.times)]
        return [m for m in marks if m.shape == "point" and m.relation not in FROM | UNTIL][:1]

    def _end(self, draft: Draft, p: Predicate, frame: Frame) -> None:
        """ "until his death on May 16, 2012": what ended it, and when."""
        if draft.bound not in ("state", "start") or not frame.timed:
            return
        for argument in p.arguments:
            noun = argument.noun
            if argument.preposition in ("until", "till", "to", "before") and noun.cls == "noun" and noun.head in ENDINGS:
                event = next((q for q in self.predicates if q.unit is noun), None)
                draft.ended = [t.mark for t in (event.times if event is not None and event.times else argument.times)]
                if draft.kind != "position_held":
                    return
                draft.roles["ended_by"] = Mention(
                    self.text[noun.start : noun.core_end], noun.start, noun.core_end, value=ENDINGS[noun.head] or None
                )
                draft.until_death = ENDINGS[noun.head] == "died" and not draft.ended
                return

    def _roles(self, frame: Frame, p: Predicate, found: Match) -> dict[str, Role]:
        roles: dict[str, Role] = {}
        if frame.patient:
            roles[frame.patient] = self.subjects.thing(found.filled[frame.patient][0].noun)
        for slot in frame.slots:
            if slot.role == "candidate" and slot.role in found.filled:
                self._outcome(found.filled[slot.role][0].noun, roles)
            elif slot.part and slot.role in found.filled:
                inner = tuple(m for a in found.filled[slot.role] for m in self._part(a.noun))
                roles.update({slot.role: inner if len(inner) > 1 else inner[0]} if inner else {})
            elif slot.role in found.filled and slot.accepts not in (OFFICE, COMPLEMENT) and slot.role not in UNSAID:
                filled = tuple(self.subjects.role(a.noun) for a in found.filled[slot.role])
                roles[slot.role] = filled if len(filled) > 1 else filled[0]
            elif slot.clause:
                self._clause(slot.role, slot.prepositions.split(), p, roles)
        for role, value in frame.values.items():
            if p.unit is not None:
                start, end = self._trigger(p)
                word = self.text[start:end]
                roles[role] = Mention(word, start, end, value=value or (word.lower() if role == "started_by" else None))
        if frame.agent and found.agent is not None:
            roles[frame.agent] = self.subjects.role(found.agent)
        return roles

    def _part(self, noun: Noun) -> list[Mention]:
        """What hangs on a word by "of" ("charges of fraud"), else what is known of the words before it ("fraud charges")."""
        behind = [self.subjects.words(part) for mark, part in noun.parts if mark.low in ("of", "and", ",")]
        return behind or self._before(noun)

    def _before(self, noun: Noun) -> list[Mention]:
        """The crime or party named before a word: "corruption charges", "an unsuccessful Labour candidate"."""
        words = self.text[noun.start : noun.core_end - len(noun.head)].split()
        for n in range(len(words)):
            name = " ".join(words[n:])
            if name.lower() in self.people.v.crimes or name in self.people.v.parties or (name.isupper() and 1 < len(name) < 7):
                at = self.text.index(name, noun.start)
                return [Mention(name, at, at + len(name))]
        return []

    def _outcome(self, candidate: Noun, roles: dict[str, Role]) -> None:
        """ "an unsuccessful candidate": how it ended."""
        words = self.text[candidate.start : candidate.core_end]
        for word in words.split():
            if word.lower() in ("unsuccessful", "defeated", "losing"):
                at = candidate.start + words.index(word)
                roles["outcome"] = Mention(word, at, at + len(word), value="lost")

    def _clause(self, role: str, prepositions: Sequence[str], p: Predicate, roles: dict[str, Role]) -> None:
        """ "accused of forming a group in order to …": a clause that fills a slot, to its end."""
        for q in self.predicates:
            if q.governor is p and q.link.startswith("ing:") and q.link[4:] in prepositions and q.unit is not None:
                end = self._clause_end(q)
                roles[role] = Mention(self.text[q.unit.start : end], q.unit.start, end)
                return

    def _clause_end(self, clause: Predicate) -> int:
        """Where the words of a clause end: at a comma, a stop, a date, or a clause of another subject."""
        assert clause.unit is not None
        end = clause.unit.end
        for unit in self.units[clause.index + 1 :]:
            finite = isinstance(unit, Verb) and not unit.infinitive and not unit.bare
            if finite or unit.kind in (";", ".", "W", "Q", ":", ",", "T"):
                break
            end = max(end, unit.end)
        return end

    def _trigger(self, p: Predicate) -> tuple[int, int]:
        """The main word of the predicate."""
        assert p.unit is not None
        if isinstance(p.unit, Noun):
            return p.unit.core_end - len(p.unit.head), p.unit.core_end
        last = self.text[p.unit.start : p.unit.end].split()[-1]
        return p.unit.end - len(last), p.unit.end

    def _where(self, p: Predicate, frame: Frame, found: Match) -> Mention | None:
        if not frame.where:
            return None
        taken = {id(a.noun) for arguments in found.filled.values() for a in arguments}
        for argument in (*p.arguments, *p.front_places):
            if (
                argument.preposition in PLACE_PREPOSITIONS
                and id(argument.noun) not in taken
                and not (argument.listed and argument.start == argument.noun.start)
                and _is_place(argument.noun, argument.preposition)
            ):
                return self.subjects.words(argument.noun)
        return None

    def _span(self, p: Predicate, subject: Mention, found: Match) -> tuple[int, int] | None:
        """What the clause covers: its verb with the words that complete it, and its subject where that stands in it."""
        if p.unit is None:
            return None
        start, end = p.unit.start, p.unit.end
        if isinstance(p.unit, Noun) and p.unit.possessor is not None:
            start = p.unit.possessor.start
        own = p.subject is not None and p.shared is None and p.link not in ("participle", "relative")
        if own and subject.start is not None and subject.start <= start:
            start = subject.start
        if p.verb is not None and p.verb.passive and p.subject is not None and p.subject is not found.person:
            start = min(start, p.subject.start)  # "charges were brought against him"
        words = [a.noun for slot, arguments in found.filled.items() if slot in UNSAID for a in arguments]
        whom = [found.person] if found.person is not None and found.person.start > end and found.person is not p.subject else []
        return start, max([end, *(noun.end for noun in (*words, *whom))])

    def _keep(self, draft: Draft) -> None:
        if any(other.says_the_same(draft) or other.says_more(draft) for other in self.drafts[-6:]):
            return
        self.drafts.append(draft)
        self.recall.remember(draft)

    # ------------------------------------------------------------------------------------------------- complements

    def _complements(self, base: Draft, frame: Frame, complements: list[Argument], p: Predicate) -> bool:
        """One draft for everything that the complements say."""
        made = False
        others = elided(self.text, p, complements)
        for n, argument in enumerate(complements):
            marks = times_of(complements, n, p) if not others else [t.mark for t in (argument.times or p.front)]
            place = self._employer(p, argument)
            if base.bound != "state" and not any(a.times for a in complements):
                marks = marks or base.marks
            for said in self.reader.said(argument.noun):
                if place is not None and said.klass in ("office", "occupation") and not said.roles.keys() & {"body", "jurisdiction"}:
                    said = self.reader.at_work(said, place)
                draft = self._complement(base, said, argument, marks, n)
                if n + 1 < len(complements) and p.arguments[-1] is not argument:  # what ends the last of a list ends no other
                    self._unend(draft)
                self._keep(draft)
                made = made or draft.kind == base.kind or base.bound == "state"
                for whole, other in others:
                    if whole is argument:
                        self._keep(self._with_other_end(draft, argument, other))
                for other in listed_with(p, argument) if said.kind in BELONGING_TO and not others else ():
                    role = BELONGING_TO[said.kind]
                    self._keep(replace(draft, roles={**draft.roles, role: self.subjects.role(other.noun)}, spans=[]))
        return made

    def _employer(self, p: Predicate, complement: Argument) -> Noun | None:
        """The organisation at which the clause happens: behind the complement, at its front, or before its "where"."""
        n = p.arguments.index(complement)
        for argument in (*p.arguments[n + 1 : n + 3], *p.front_places):
            if argument.preposition in ("at", "with") and argument.noun.cls in ("org", "name", "thing") and self._named(argument.noun):
                return argument.noun
        return self._before_where(p)

    def _before_where(self, p: Predicate) -> Noun | None:
        """ "He joined the Tula Works, where he was an engineer": what "where" means."""
        k = p.start - 1
        if k < 1 or self.units[k].low != "where":
            return None
        while k > 0 and self.units[k].kind in ("W", ",", "-"):
            k -= 1
        noun = self.units[k]
        while isinstance(noun, Noun) and noun.cls in ("place", "name") and k > 1 and self.units[k - 1].low in ("in", "near"):
            k -= 2  # "Orlov & Sons in Tula, where …"
            noun = self.units[k]
        return noun if isinstance(noun, Noun) and noun.cls in ("org", "name", "thing") and self._named(noun) else None

    def _complement(self, base: Draft, said: Said, argument: Argument, marks: list[TimeMark], n: int) -> Draft:
        roles: dict[str, Role] = dict(said.roles)
        where = roles.pop("where", None)
        noun = argument.noun
        if said.kind == "position_held":
            roles = {**roles, **{name: role for name, role in base.roles.items() if name not in roles}}
            if base.kind == "candidacy":
                roles = {name: role for name, role in roles.items() if name in ("office", "role", "body", "jurisdiction", "outcome", "by")}
            if noun.possessor is not None and noun.possessor.low in ("its", "their") and "body" not in roles:
                last = self.recall.last(base.person)
                roles = with_body_of(self.subjects.words(noun.possessor), roles, last.roles) if last is not None else roles
            elif base.kind == "position_held" and (last := self.recall.last(base.person)) is not None:
                roles = with_whole_body(roles, last.roles)
        if said.kind == "membership" and not marks:
            marks = gathering_times(argument, self.predicates)
        kind = base.kind if base.kind == "candidacy" and said.kind == "position_held" else said.kind
        draft = Draft(kind, base.subject, roles, base.rule, base.bound if kind in LASTING else "point", predicate=base.predicate)
        draft.marks = marks if said.timed else []
        draft.ended = base.ended if said.kind == "position_held" else []
        draft.where = where or (base.where if said.kind in PLACED and said.timed else None)
        if said.kind == "occupation" and draft.where is None:
            draft.where = self._workplace(base.predicate)
        draft.certainty, draft.according_to = base.certainty, base.according_to
        draft.until_death = base.until_death and said.kind == "position_held"
        lead = noun.possessor.start if noun.possessor is not None else noun.start
        draft.span = base.span if n == 0 else (min(lead, noun.start), noun.core_end)
        return draft

    def _workplace(self, p: Predicate | None) -> Mention | None:
        """ "was a worker who worked in Saint Petersburg": the place of the clause that says the same again."""
        for q in self.predicates:
            if p is not None and q.link == "relative" and q.lemma == "work" and q.subject is p.subject and q.index > p.index:
                found = (a.noun for a in q.arguments if a.preposition in PLACE_PREPOSITIONS and _is_place(a.noun, a.preposition))
                return next((self.subjects.words(noun) for noun in found), None)
        return None

    def _unend(self, draft: Draft) -> None:
        draft.ended, draft.until_death = [], False
        draft.roles.pop("ended_by", None)

    def _with_other_end(self, draft: Draft, argument: Argument, other: Argument) -> Draft:
        roles = with_other_end(self.text, argument.noun, draft.roles, other.noun)
        again = Draft(draft.kind, draft.subject, roles, draft.rule, draft.bound, [t.mark for t in other.times], predicate=draft.predicate)
        again.certainty, again.according_to, again.span = draft.certainty, draft.according_to, draft.span
        return again

    # ------------------------------------------------------------------------------- what is said without a predicate

    def holding(self, units: Sequence[Unit], heading: Heading | None, reader: Reader) -> bool:
        """An item of a list of holders under the heading of their office; whether it was one."""
        found = read_item(units, heading, self.subjects.nameable, lambda noun: of_page(reader.office(noun), self.text, self.people))
        subject = self.subjects.of(found.noun) if found is not None else None
        if found is None or subject is None or subject.start is None or subject.end is None:
            return False
        draft = Draft("position_held", subject, dict(found.roles), "en.list.holder", "state", [t.mark for t in found.times])
        body = draft.roles.get("body")
        if isinstance(body, Mention) and body.start is not None and body.end is not None:
            found.spans.append((body.start, body.end))
        draft.spans, draft.span, draft.only_span = found.spans, (subject.start, subject.end), bool(found.spans)
        self.drafts.append(draft)
        return True

    def _lives(self, lives: Sequence[Life]) -> None:
        """Births and deaths of a parenthesis behind a name."""
        for life in lives:
            draft = self._of_name(life.kind, life.noun, {}, "lifespan", "point")
            if draft is not None:
                draft.marks = [side_of(life.time.mark, life.side) if life.side is not None else life.time.mark]
                draft.where = self.subjects.words(life.place) if life.place is not None else None
                self.drafts.append(draft)

    def _titles(self) -> None:
        """What titles and appositions say: "President Marc Ravalomanana", "Andrey Vyshinsky, the prosecutor, …"."""
        for k, unit in enumerate(self.units):
            if not isinstance(unit, Noun):
                continue
            if unit.role is not None and unit.holder is not None and (not unit.plural or unit.holder.core - unit.holder.i > 1):
                self._title(unit, unit.holder, k)
            elif unit.cls == "person" and unit.parts and unit.parts[-1][1].cls in ("org", "party"):
                self._of_body(unit, unit.parts[-1][1])
        for apposition in appositions.find(self.units, self.predicates):
            marks = self._clause_marks(apposition.at)
            read = self.reader.title if apposition.title else self.reader.said
            for said in read(apposition.said):
                self._said(apposition.person, said, "apposition", marks, apposition.said)

    def _of_body(self, person: Noun, body: Noun) -> None:
        """ "Anna Petrova of the Labour Party", "Ivan Orlov of Tula University": whom one is with."""
        kind, role = ("party", "organization") if body.cls == "party" else ("employment", "employer")
        if body.det in ("", "the") and self._named(body) and body.possessor is None:
            draft = self._of_name(kind, person, {role: self.subjects.role(body)}, "of_body", "state")
            if draft is not None:
                self.drafts.append(draft)

    def _title(self, title: Noun, holder: Noun, k: int) -> None:
        """A title says what its holder was when the clause happened."""
        clause = self._clause_at(k)
        marks = self._clause_marks(k)
        led = self._led_by(holder)
        for said in self.reader.title(title):
            draft = self._title_said(holder, said, led, marks)
            if draft is not None and said.timed:
                draft.predicate = clause
                self.recall.title(draft)

    def _title_said(self, holder: Noun, said: Said, led: Noun | None, marks: list[TimeMark]) -> Draft | None:
        if led is not None and said.klass == "office" and not said.roles.keys() & {"body", "jurisdiction"}:
            said = self.reader.at_work(said, led)
        return self._said(holder, said, "title", marks)

    def _clause_at(self, k: int) -> Predicate | None:
        return next((p for p in reversed(self.predicates) if p.start <= k < max(p.stop, p.index + 1)), None)

    def _led_by(self, holder: Noun) -> Noun | None:
        """ "Orlov & Sons is led by CEO Anna Petrova": what is led."""
        for p in self.predicates:
            if p.lemma in LEADING and p.verb is not None and p.verb.passive and p.subject is not None:
                led = p.subject.cls in ("org", "name", "thing") and self._named(p.subject)
                if led and any(a.noun is holder and a.preposition == "by" for a in p.arguments):
                    return p.subject
        return None

    def _clause_marks(self, k: int) -> list[TimeMark]:
        """When the clause happened that the unit at `k` stands in."""
        clause = self._clause_at(k)
        marks = [t.mark for t in (*clause.front, *clause.times)] if clause is not None else []
        dated = [
            m for m in marks if m.shape == "point" and m.first and None not in m.first and m.relation not in ("from", "since", "until")
        ]
        return dated[:1]

    def _said(self, noun: Noun, said: Said, rule: str, marks: list[TimeMark], words: Noun | None = None) -> Draft | None:
        """Keep what is said of a name; `words` say it."""
        draft = self._of_name(said.kind, noun, said.roles, rule, "state")
        if draft is not None:
            draft.where = draft.roles.pop("where", None)
            if words is not None and draft.span is not None and words.start < draft.span[0]:
                draft.span = (words.start, draft.span[1])
            draft.marks = marks if said.kind == "position_held" and said.timed else []
            self.drafts.append(draft)
        return draft

    def _relatives(self) -> None:
        """Relatives named by a noun group: "his wife, Agnes"."""
        for kinship in relatives.find(self.units, self.predicates):
            for person in kinship.people:
                relative = self.subjects.role(person)
                if relative.name == (self.people.of(kinship.subject, self.text) or ""):
                    continue  # nobody is their own relative
                roles: dict[str, Role] = {"person": relative}
                if kinship.kind in ("sibling", "relative"):
                    roles["relation"] = Mention(
                        self.text[kinship.word.start : kinship.word.core_end], kinship.word.start, kinship.word.core_end
                    )
                draft = self._of_name(kinship.kind, kinship.subject, roles, "kin", "point")
                if draft is not None:
                    self.drafts.append(draft)

    def _of_name(self, kind: str, noun: Noun, roles: dict[str, Role], rule: str, bound: str) -> Draft | None:
        """A draft about a name, as certain as its sentence."""
        subject = self.subjects.of(noun)
        if subject is None or subject.start is None or subject.end is None:
            return None
        draft = Draft(kind, subject, dict(roles), f"en.prose.{rule}", bound, certainty=self.frame.certainty or "asserted")  # type: ignore[arg-type]
        draft.span = (subject.start, subject.end)
        return draft


def _own_times(p: Predicate, found: Match) -> list[TimeMark]:
    """ "joined the Bolsheviks in 1917 and the Cheka in 1918": where several arguments have times, each has its own."""
    if sum(bool(argument.times) for argument in p.arguments) < 2:
        return []
    return [t.mark for arguments in found.filled.values() for argument in arguments for t in argument.times]


def _is_place(noun: Noun, preposition: str) -> bool:
    if noun.possessor is not None:
        return False
    if noun.cls == "noun" and noun.head in TOWNS:
        return any(part.cls in ("place", "name") for _, part in noun.parts)
    if noun.cls == "place":
        return True
    return (noun.cls in ("name", "thing") and preposition in ("in", "near") and noun.det != "a") or (
        noun.cls == "name" and preposition == "at"
    )
