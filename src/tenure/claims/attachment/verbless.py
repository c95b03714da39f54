"""What is said without a verb: titles, appositions, lifespans behind a name, relatives, items of a list of holders."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tenure.claims import appositions, parentage, relatives
from tenure.claims.attachment.scene import Scene
from tenure.claims.attachment.times import clause_marks
from tenure.claims.certainty import ASSERTED, Standing, framed, of_noun, weaker
from tenure.claims.drafts import Draft
from tenure.claims.lists import Heading, of_page, read_item
from tenure.claims.subjects import GROUP_PRONOUNS
from tenure.claims.timing import side_of
from tenure.claims.which import Reader, Said
from tenure.languages.senses import words
from tenure.model import Mention, Role
from tenure.reading.clauses import Predicate
from tenure.reading.lifespans import Life
from tenure.reading.times import TimeMark
from tenure.reading.times.vocabulary import vocabulary
from tenure.reading.units import Noun, Unit

NUMBERS = vocabulary().numbers
PORTRAYING = words("portraying")
LEADING = frozenset(("lead", "head", "run", "manage", "chair", "direct"))


def of_item(scene: Scene, units: Sequence[Unit], heading: Heading | None, reader: Reader) -> bool:
    """An item of a list of holders under the heading of their office; whether it was one."""
    found = read_item(units, heading, scene.subjects.nameable, lambda noun: of_page(reader.office(noun), scene.text, scene.people))
    subject = scene.subjects.of(found.noun, human=True) if found is not None else None
    if found is None or subject is None or subject.start is None or subject.end is None:
        return False
    draft = Draft("position_held", subject, dict(found.roles), "en.list.holder", "state", [t.mark for t in found.times])
    body = draft.roles.get("body")
    if isinstance(body, Mention) and body.start is not None and body.end is not None:
        found.spans.append((body.start, body.end))
    start = found.noun.title.start if found.noun.title is not None else subject.start
    draft.spans, draft.span, draft.only_span = found.spans, (start, subject.end), bool(found.spans)
    scene.drafts.append(draft)
    return True


def of_lives(scene: Scene, lives: Sequence[Life]) -> None:
    """Births and deaths of a parenthesis behind a name."""
    for life in lives:
        draft = _of_name(scene, life.kind, life.noun, {}, "lifespan", "point")
        if draft is not None:
            draft.marks = [side_of(life.time.mark, life.side) if life.side is not None else life.time.mark]
            draft.where = scene.subjects.words(life.place) if life.place is not None else None
            scene.drafts.append(draft)


def of_titles(scene: Scene) -> None:
    """What titles and appositions say: "President Marc Ravalomanana", "Andrey Vyshinsky, the prosecutor, …"."""
    for k, unit in enumerate(scene.units):
        if not isinstance(unit, Noun):
            continue
        if unit.role is not None and unit.holder is not None and _is_title_of(scene, unit, unit.holder, k):
            _title(scene, unit, unit.holder, k)
        elif unit.role is not None and unit.parts and unit.parts[-1][1].role is not None and unit.parts[-1][1].holder is not None:
            _title(scene, unit.parts[-1][1], unit.parts[-1][1].holder, k)  # "an assistant to the sculptor Pavel Orlov"
        elif unit.cls == "person" and unit.parts and unit.parts[-1][1].cls in ("org", "party"):
            _of_body(scene, unit, unit.parts[-1][1])
    for apposition in appositions.find(scene.units, scene.predicates):
        marks = clause_marks(scene, apposition.at) if not apposition.apart else []
        read = scene.reader.title if apposition.title else scene.reader.said
        for said in read(apposition.said):
            _said(scene, apposition.person, said, "apposition", marks, of_noun(apposition.said, scene.text), apposition.said)


def _is_title_of(scene: Scene, title: Noun, holder: Noun, k: int) -> bool:
    """Whether a role before a name is that of one who bears the name: not "journalists Orlov called", "tour operator Omsktours"."""
    alone = holder.core - holder.i == 1
    if title.plural:
        rest = scene.units[k + 2 : k + 8]
        joined = any(a.kind in ("C", ",") and isinstance(b, Noun) and b.cls in ("person", "name") for a, b in pairwise(rest))
        return joined and not alone
    if alone and title.role is not None and title.role.klass == "occupation":  # a firm's or a product's, for all that one knows
        word = scene.text[holder.start : holder.core_end]
        return word.lower() in scene.people.v.given_names or scene.subjects.known(holder) or scene.people.is_page(scene.people.name(word))
    return True


def _of_body(scene: Scene, person: Noun, body: Noun) -> None:
    """ "Anna Petrova of the Labour Party", "Ivan Orlov of Tula University": whom one is with."""
    kind, role = ("party", "organization") if body.cls == "party" else ("employment", "employer")
    if body.det in ("", "the") and scene.named(body) and body.possessor is None:
        draft = _of_name(scene, kind, person, {role: scene.subjects.role(body)}, "of_body", "state")
        if draft is not None:
            scene.drafts.append(draft)


def _title(scene: Scene, title: Noun, holder: Noun, k: int) -> None:
    """A title says what its holder was when the clause happened."""
    clause = scene.clause_at(k)
    if clause is not None and clause.lemma in PORTRAYING and any(a.noun is holder for a in clause.arguments):
        return  # "played Sheriff Lev Orlov": a character
    marks = clause_marks(scene, k) if not _was_before(scene, k) else []
    led = _led_by(scene, holder)
    doubt = of_noun(title, scene.text)
    for said in scene.reader.title(title):
        draft = _title_said(scene, holder, said, led, marks, doubt)
        if draft is not None and said.timed:
            draft.predicate = clause
            scene.recall.title(draft)


def _was_before(scene: Scene, k: int) -> bool:
    """ "former player and captain Pavel Orlov": the first of two titles says that both are past."""
    first = scene.units[k - 2] if k > 1 and scene.units[k - 1].kind == "C" else None
    words = scene.text[first.start : first.end].lower().split() if isinstance(first, Noun) else []
    return words[:1] != [] and words[0] in scene.people.v.former_words


def _title_said(scene: Scene, holder: Noun, said: Said, led: Noun | None, marks: list[TimeMark], doubt: Standing) -> Draft | None:
    if led is not None and said.klass == "office" and not said.roles.keys() & {"body", "jurisdiction"}:
        said = scene.reader.at_work(said, scene.subjects.role(led))
    return _said(scene, holder, said, "title", marks, doubt)


def _led_by(scene: Scene, holder: Noun) -> Noun | None:
    """ "Orlov & Sons is led by CEO Anna Petrova": what is led."""
    for p in scene.predicates:
        if p.lemma in LEADING and p.verb is not None and p.verb.passive and p.subject is not None:
            led = p.subject.cls in ("org", "name", "thing") and scene.named(p.subject)
            if led and any(a.noun is holder and a.preposition == "by" for a in p.arguments):
                return p.subject
    return None


def _said(
    scene: Scene, noun: Noun, said: Said, rule: str, marks: list[TimeMark], doubt: Standing, words: Noun | None = None
) -> Draft | None:
    """Keep what is said of a name; `words` say it, and stand in `doubt`."""
    draft = _of_name(scene, said.kind, noun, said.roles, rule, "state", doubt)
    if draft is not None:
        draft.where = draft.roles.pop("where", None)
        if words is not None and draft.span is not None and words.start < draft.span[0]:
            draft.span = (words.start, draft.span[1])
        draft.marks = marks if said.kind == "position_held" and said.timed else []
        scene.drafts.append(draft)
    return draft


def _of_another(scene: Scene, kinship: relatives.Kinship) -> bool:
    """ "his mother's parents, Lev and Vera", "The founder left it to his sons": relatives of somebody without a name."""
    word, owner = kinship.word, kinship.subject
    before = scene.text[word.start : word.core_end].lower().split()[:-1]
    if any(w.rstrip("s’'") in scene.people.v.kin and w != w.rstrip("s’'") for w in before):
        return True
    if owner.cls != "pronoun" or scene.people.is_person:
        return False
    clause = next((p for p in reversed(scene.predicates) if p.subject is not None and p.subject.start < owner.start < word.end), None)
    subject = clause.subject if clause is not None else None
    return subject is not None and subject.cls == "role" and subject.holder is None and subject.det == "the"


def of_relatives(scene: Scene) -> None:
    """Relatives named by a noun group: "his wife, Agnes"."""
    for kinship in relatives.find(scene.units, scene.predicates):
        if _of_another(scene, kinship):
            continue
        for person in kinship.people:
            relative = scene.subjects.role(person)
            owner = scene.subjects.of(kinship.subject)
            if owner is not None and owner.name is not None and relative.name == owner.name:
                continue  # nobody is their own relative
            roles: dict[str, Role] = {"person": relative}
            if kinship.kind in ("sibling", "relative"):
                roles["relation"] = Mention(
                    scene.text[kinship.word.start : kinship.word.core_end], kinship.word.start, kinship.word.core_end
                )
            draft = _of_name(scene, kinship.kind, kinship.subject, roles, "kin", "point")
            if draft is not None and draft.span is not None:
                draft.span = (min(draft.span[0], kinship.word.start), max(draft.span[1], kinship.word.core_end))
                scene.drafts.append(draft)


def of_counts(scene: Scene) -> None:
    """Children told by their number: "had three sons and a daughter"."""
    for told in parentage.counts(scene.text, scene.predicates, NUMBERS):
        start, end = told.first.start, told.last.core_end
        count = Mention(scene.text[start:end], start, end, value=told.number)
        for person in _having(scene, told.predicate):
            draft = Draft("child", person, {"count": count}, "en.prose.count", "point", predicate=told.predicate)
            draft.certainty = framed(scene.frames, told.predicate.index).certainty or "asserted"
            scene.drafts.append(draft)


def _having(scene: Scene, p: Predicate) -> list[Mention]:
    """The people who are the subject of a clause, those joined to them, or those whom "they" means."""
    subject = p.subject
    if subject is None:
        return []
    if subject.low in GROUP_PRONOUNS:
        people: list[Mention | None] = [*scene.group(subject, p.index)]
    else:
        people = [scene.subjects.of(noun) for noun in (subject, *subject.others)]
    return [person for person in people if person is not None and person.name is not None]


def _of_name(
    scene: Scene, kind: str, noun: Noun, roles: dict[str, Role], rule: str, bound: str, doubt: Standing = ASSERTED
) -> Draft | None:
    """A draft about a name, as certain as its sentence and the words that say it."""
    subject = scene.subjects.of(noun, human=kind in ("birth", "death") and noun.core - noun.i > 1)
    at = next((k for k, unit in enumerate(scene.units) if unit is noun), 0)
    stands = weaker(framed(scene.frames, at, mentioned=True), doubt)
    if subject is None or subject.start is None or subject.end is None or stands.certainty is None:
        return None
    draft = Draft(kind, subject, dict(roles), f"en.prose.{rule}", bound, certainty=stands.certainty)  # type: ignore[arg-type]
    draft.span = (subject.start, subject.end)
    return draft
