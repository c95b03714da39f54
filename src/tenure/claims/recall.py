"""What was said before and is spoken of again: "served in the position until …", "was reelected in 1864", "resigned", "until his death"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tenure import when as time
from tenure.claims.drafts import Draft
from tenure.claims.timing import UNTIL, compose, side_of
from tenure.languages.senses import codes
from tenure.model import Bounds, Mention, Role, mentions
from tenure.reading.clauses import Predicate
from tenure.reading.times import TimeMark
from tenure.reading.units import Noun, Verb

OFFICES_OF_ELECTIONS = codes("offices_of_elections")
MURDERS = frozenset(("murdered", "murder_of"))
SOON = 30
"""Days that somebody may live on after an attack of which they die."""
BEFORE = frozenset(("previously", "formerly", "earlier", "once"))  # what somebody had been is not what later words mean
OFFICE_ROLES = ("office", "role", "body", "jurisdiction")


class Recall:
    """Remembers, for each person, the office named last; changes or repeats its draft."""

    def __init__(self, drafts: list[Draft]) -> None:
        self.drafts = drafts
        self.offices: dict[str, Draft] = {}
        self.posts: dict[str, Draft] = {}  # those that "the position" means: an office, not a seat among others

    def remember(self, draft: Draft) -> None:
        """An office that later words may mean."""
        p = draft.predicate
        aside = p is not None and (p.which or (p.verb is not None and bool(BEFORE & {*p.verb.adverbs, *p.adverbs})))
        if (
            draft.kind == "position_held"
            and draft.certainty == "asserted"
            and not aside
            and ("office" in draft.roles or "body" in draft.roles)
        ):
            self.offices[draft.person] = draft
            if "office" in draft.roles and not _is_seat(draft):
                self.posts[draft.person] = draft

    def title(self, draft: Draft) -> None:
        """An office that only a title told ("President Orlov"): later words may mean it where none is known in full."""
        known, role = self.offices.get(draft.person), draft.roles.get("role")
        before = known.roles.get("role") if known is not None else None
        same = isinstance(role, Mention) and isinstance(before, Mention) and role.text.lower() == before.text.lower()
        if not same:
            self.remember(draft)

    def last(self, person: str) -> Draft | None:
        """The office of a person that was named last."""
        return self.offices.get(person)

    def said(self, base: Draft, recall: str, p: Predicate) -> bool:
        """What a predicate without an office says of the office named last; whether it said anything."""
        if recall in ("handover", "follow"):
            return self._handover(base) if recall == "handover" else self._follow(base)
        if recall == "return":
            return self._taken_back(base, p)
        office = self.offices.get(base.person)
        if office is not None and _is_seat(office) and base.word.split()[-1:] in (["position"], ["post"], ["office"], ["job"]):
            office = self.posts.get(base.person, office)
        if office is None:
            return False
        if recall == "decline" or (base.certainty == "denied" and recall in ("extend", "confirm", "take up")):
            return self._decline(base, office)
        if recall in ("confirm", "take up"):
            return False
        if recall == "win" and not _elected_to(office, base.word):
            return False
        ending: dict[str, Role] = {name: role for name, role in base.roles.items() if name in ("ended_by", "end_agent")}
        if recall == "extend" or (recall == "end" and not base.marks and p.link in ("when", "until", "till")):
            elsewhere = any(a.noun.cls == "org" and a.preposition in ("in", "with", "on", "at", "for", "under") for a in p.arguments)
            elsewhere = elsewhere or office.rule.endswith(".title")
            if elsewhere or not (base.marks or base.ended or ending) or office.ended:
                return False
            self._extend(office, base, ending)
            return True
        from_elsewhere = any(
            a.preposition == "from" and not a.listed and a.noun.cls in ("org", "role", "party") and not _own(a.noun) for a in p.arguments
        )
        if recall == "end" and (from_elsewhere or (not base.word and self._serves_elsewhere(base, office))):
            return False
        if recall == "end" and office.rule.endswith(".title") and office.predicate is p:
            self._end_title(office, base, ending)
            return True
        if not base.marks or (recall == "end" and _had_ended(office, base)):
            return False
        self.drafts.append(_of_same_office(base, office))
        if recall in ("repeat", "win"):
            base.root = office.root or office
            self.remember(base)
        return True

    def _serves_elsewhere(self, base: Draft, office: Draft) -> bool:
        """ "was mayor. He served in the army from 1914. He resigned in 1917": from what was told last, not from the office before it."""
        after = self.drafts[self.drafts.index(office) + 1 :] if office in self.drafts else []
        return any(d.kind in ("military_service", "employment") and d.person == base.person and d.bound != "end" for d in after)

    def _end_title(self, office: Draft, base: Draft, ending: dict[str, Role]) -> None:
        """ "On 17 March President Orlov was removed": the title's own clause ends it."""
        office.marks, office.bound = base.marks, "end"
        office.roles.update(ending)
        if office.span is not None and base.span is not None:
            office.span = (min(office.span[0], base.span[0]), max(office.span[1], base.span[1]))

    def _handover(self, base: Draft) -> bool:
        """ "He was replaced by Pavel Orlov": the end of his office, and the beginning of Orlov's."""
        office, successor = self.posts.get(base.person), _with_name(base.roles.get("successor"))
        if (
            office is not None
            and successor is None
            and base.marks
            and office.rule.endswith(".title")
            and office.predicate is base.predicate
        ):
            self._end_title(office, base, {})
            return True
        if office is None or not isinstance(successor, Mention) or successor.name is None or _is_seat(office):
            return False
        follower = Draft(
            base.kind, successor, {"predecessor": base.subject}, base.rule, "start", base.marks, span=base.span, predicate=base.predicate
        )
        ended = next(
            (d for d in self.drafts[-3:] if d.person == base.person and d.bound == "end" and d.marks and base.marks in ([], d.marks)), None
        )
        if ended is not None and ended.predicate is not None and base.predicate is not None and base.predicate.shared is ended.predicate:
            ended.roles["successor"] = successor
            ended.span = base.span if ended.span is None or base.span is None else (ended.span[0], max(ended.span[1], base.span[1]))
        if not base.marks:
            follower.marks = _end_marks(office)
        for draft in (base, follower) if ended is None and base.marks else (follower,):
            draft.certainty, draft.according_to = base.certainty, base.according_to
            self.drafts.append(_of_same_office(draft, office))
        self.remember(follower)
        return True

    def _follow(self, base: Draft) -> bool:
        """ "Pavel Orlov succeeded him": the office of the one who was succeeded, or the clause's: "became mayor, succeeding Orlov"."""
        predecessor = base.roles.get("predecessor")
        taken = self._taken_up(base)
        if taken is not None and predecessor is not None:
            taken.roles = {**taken.roles, "predecessor": predecessor}
            if taken.span is not None and base.span is not None:
                taken.span = (taken.span[0], max(taken.span[1], base.span[1]))
            return True
        office = self.offices.get(predecessor.name or predecessor.text) if isinstance(predecessor, Mention) else None
        if office is None or _is_seat(office):
            return False
        self.drafts.append(_of_same_office(base, office))
        self.remember(base)
        return True

    def _taken_up(self, base: Draft) -> Draft | None:
        """The office that the clause on which "succeeding …" or "to replace …" hangs says the same person took up."""
        p = base.predicate
        if p is None or p.governor is None or p.link not in ("ing", "to"):
            return None
        told = (d for d in reversed(self.drafts[-6:]) if d.predicate is p.governor and d.person == base.person)
        return next((d for d in told if d.kind == "position_held" and d.bound != "end" and "predecessor" not in d.roles), None)

    def _taken_back(self, base: Draft, p: Predicate) -> bool:
        """ "was expelled from the Party … was readmitted in May 1930": taken back by those who had expelled them."""
        told = (d for d in reversed(self.drafts) if d.kind in ("expulsion", "reinstatement") and d.person == base.person)
        left = next(told, None)
        elsewhere = any(a.preposition in ("in", "to", "into", "as") and a.noun.cls != "place" for a in p.arguments)
        if left is None or left.kind != "expulsion" or elsewhere or not base.marks:
            return False
        organization = left.roles.get("organization")
        if organization is not None:
            base.roles["organization"] = organization
            base.spans += [(m.start, m.end) for m in mentions(organization) if m.start is not None and m.end is not None]
        self.drafts.append(base)
        return True

    def _decline(self, base: Draft, office: Draft) -> bool:
        """ "was elected senator in 1804, but declined", "… but did not serve": he stood for it, and never held it."""
        if "started_by" not in office.roles or not _in_one_clause(office.predicate, base.predicate):
            return False
        office.kind, office.bound = "candidacy", "point"
        office.roles = {**{name: role for name, role in office.roles.items() if name in OFFICE_ROLES}, "outcome": base.roles["outcome"]}
        if office.span is not None and base.span is not None:
            office.span = (min(office.span[0], base.span[0]), max(office.span[1], base.span[1]))
        del self.offices[base.person]
        return True

    def _extend(self, office: Draft, more: Draft, ending: dict[str, Role]) -> None:
        """ "… and served from … until his death": the service bounds the office that was named before."""
        bounds = [
            m for m in more.marks if more.bound == "start" or m.shape == "range" or m.relation in ("from", "since", "until", "till", "to")
        ]
        begins = more.bound == "start" or any(m.shape == "range" or m.relation in ("from", "since") for m in bounds)
        if office.root is not None and not any(m.shape == "range" for m in office.root.marks):
            office = office.root
        office.marks = bounds if begins else [*office.marks, *bounds]
        office.ended = office.ended or more.ended
        office.roles.update({name: role for name, role in ending.items() if name not in office.roles})
        office.until_death = office.until_death or more.until_death
        if office.span is not None and more.span is not None and (bounds or more.ended or ending):
            office.span = (min(office.span[0], more.span[0]), max(office.span[1], more.span[1]))

    def share_range(self, draft: Draft) -> None:
        """ "elected … in 1974 and reelected to … (1975–1985)": the service in parentheses is that of all the elections joined."""
        p = draft.predicate
        service = [m for m in draft.marks if m.shape == "range"]
        if draft.kind != "position_held" or "started_by" not in draft.roles or p is None or p.shared is None or not service:
            return
        first = self.offices.get(draft.person)
        if first is not None and _goes_on(first, draft, service):
            first.marks = service
        for earlier in reversed(self.drafts[:-1]):
            if earlier.predicate is None or earlier.predicate.sentence is not p.sentence:
                break
            chosen = earlier.kind == "position_held" and "started_by" in earlier.roles and earlier.person == draft.person
            if chosen and earlier.predicate in (p.shared, p.shared.shared) and not any(m.shape == "range" for m in earlier.marks):
                earlier.marks = service

    def fill_deaths(self, text: str) -> None:
        """ "served until his death; … died May 16": the death that is told elsewhere is the end, and evidence of it."""
        dated = [d for d in self.drafts if d.kind == "death" and d.certainty == "asserted" and any(m.first for m in d.marks)]
        deaths = {d.person: d for d in reversed(dated)}
        for draft in self.drafts:
            death = deaths.get(draft.person)
            if draft.until_death and not draft.ended and death is not None and not any(m.last for m in draft.marks):
                draft.ended = death.marks[:1]
                draft.spans = [*draft.spans, *death.evidence(text, compose(death.marks, "point", text))]


def _with_name(role: Role | None) -> Role | None:
    """A person told by first name and surname has that for a name."""
    if isinstance(role, Mention) and role.name is None and " " in role.text and role.start is not None:
        return replace(role, name=role.text)
    return role


def _had_ended(office: Draft, base: Draft) -> bool:
    """ "From 1941 to 1943 she was mayor. … She retired in 1972": from something else."""
    ends = [m.last or m.first for m in (*office.ended, *office.marks) if m.last is not None or m in office.ended or m.relation in UNTIL]
    first = next((m.first for m in base.marks if m.first is not None), None)
    if not ends or first is None or first[0] is None:
        return False
    return all(end is not None and end[1] is not None and time.from_iso(end[1]) < time.from_iso(first[0]) for end in ends)


def _own(noun: Noun) -> bool:
    """ "His Post and Telegraph position": what he held was named before."""
    return noun.possessor is not None and noun.possessor.cls == "pronoun"


def _end_marks(office: Draft) -> list[TimeMark]:
    """When an office that was told with its end ended: then whoever came next began."""
    ranges = [m for m in office.marks if m.shape == "range" and m.last is not None]
    until = [replace(m, relation="") for m in office.marks if m.shape == "point" and m.relation in UNTIL]
    return office.ended[:1] or [side_of(m, 1) for m in ranges[-1:]] or until[-1:]


def _goes_on(first: Draft, draft: Draft, service: list[TimeMark]) -> bool:
    """ "elected in 1972 to the 93rd Congress; reelected … (1973–1979)": the service began with the election told before."""
    again, body, before = draft.roles.get("started_by"), draft.roles.get("body"), first.roles.get("body")
    told = isinstance(again, Mention) and again.text.lower().startswith("re") and "started_by" in first.roles
    same = isinstance(body, Mention) and isinstance(before, Mention) and body.text.split()[-1][:6] == before.text.split()[-1][:6]
    elections = [m.first for m in first.marks]
    return told and same and len(elections) == 1 and 0 < _years(elections[0], service[0].first) <= 2


def _elected_to(office: Draft, election: str) -> bool:
    """Whether an election is to this office: the presidential election to a president's."""
    role = office.roles.get("role")
    sought = {OFFICES_OF_ELECTIONS[word] for word in election.split() if word in OFFICES_OF_ELECTIONS}
    return isinstance(role, Mention) and not sought.isdisjoint(role.text.lower().split())


def _years(election: Bounds | None, entry: Bounds | None) -> int:
    """Years from the last possible year of an election to the first of a service; -1 where a side is not known."""
    if not election or not entry or election[1] is None or entry[0] is None:
        return -1
    return int(entry[0][:-6]) - int(election[1][:-6])


def _in_one_clause(first: Predicate | None, then: Predicate | None) -> bool:
    """Whether the second says on what the first said, with nothing of its own ("but declined", not "; declined to be a candidate")."""
    if first is None or then is None or first.sentence is not then.sentence:
        return False
    following = then.sentence[then.index + 1 : then.index + 2]
    governs = any(isinstance(unit, Verb) and unit.infinitive for unit in following)
    return not governs and all(unit.kind != ";" for unit in then.sentence[first.index : then.index])


def _is_seat(office: Draft) -> bool:
    """A seat among others, which nobody takes over from its holder by being named next."""
    role = office.roles.get("role")
    return isinstance(role, Mention) and role.value is not None


def repeated(drafts: list[Draft]) -> list[Draft]:
    """Passing mentions of a birth or death ("until his death in 1963") that the document tells more finely elsewhere."""
    told = [d for d in drafts if d.kind in ("birth", "death") and d.certainty == "asserted" and d.marks]
    passing = [d for d in told if d.rule.endswith("_of") and d.where is None]
    return [d for d in passing if any(_tells_more(other, d) for other in told)]


def of_the_attack(drafts: list[Draft]) -> list[Draft]:
    """Murders dated by the deed alone: the document tells the death on a day soon after ("was assassinated on the 4th")."""
    deaths = [d for d in drafts if d.kind == "death" and d.certainty == "asserted" and _day(d) is not None]
    deeds = [d for d in deaths if d.rule.rpartition(".")[2] in MURDERS]
    return [d for d in deeds if any(d.person == o.person and 0 < _days_between(d, o) <= SOON for o in deaths if o not in deeds)]


def _day(draft: Draft) -> str | None:
    """The day that a draft is dated to."""
    first = draft.marks[0].first if draft.marks else None
    return first[0] if first is not None and first[0] == first[1] else None


def _days_between(one: Draft, other: Draft) -> int:
    a, b = _day(one), _day(other)
    return (date.fromisoformat(b) - date.fromisoformat(a)).days if a and b and a[0] not in "-+" and b[0] not in "-+" else 0


def _tells_more(fine: Draft, vague: Draft) -> bool:
    a, b = fine.marks[0].first, vague.marks[0].first
    same = fine is not vague and (fine.kind, fine.person) == (vague.kind, vague.person)
    return same and a is not None and b is not None and a != b and time.contains(b, a)


def _of_same_office(base: Draft, office: Draft) -> Draft:
    """The draft with the office's roles, and with the place that names it as further evidence."""
    roles = {name: role for name, role in office.roles.items() if name in OFFICE_ROLES}
    base.roles = {**roles, **base.roles}
    first = next((m for name in ("office", "body") for role in mentions(roles.get(name)) for m in (role.derived_from or (role,))), None)
    if first is not None and first.start is not None and first.end is not None:
        base.spans.append((first.start, first.end))
    return base
