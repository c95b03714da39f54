"""How a document was read: each sentence with the marks of every stage, the frames tried, what fired, what lost and why.

The reading is the pipeline's own, with an attachment engine that takes notes. What comes out are plain words and numbers, so that showing
them needs nothing of the engine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from tenure.claims.assemble import Assembler
from tenure.claims.attachment import Attachment, frames_of
from tenure.claims.certainty import Standing, standing
from tenure.claims.drafts import Draft
from tenure.claims.frames import Frame
from tenure.claims.lists import Heading
from tenure.claims.matching import Misfit
from tenure.claims.which import Reader
from tenure.model import Bounds, Claim, Document
from tenure.pipeline import claims_of_structure, of_prose
from tenure.reading.clauses import Argument, Predicate
from tenure.reading.lexicon import lexicon
from tenure.reading.lifespans import Life
from tenure.reading.people import People
from tenure.reading.tagging import tag
from tenure.reading.times import TimeMark
from tenure.reading.units import Noun, Time, Unit, Verb


@dataclass(frozen=True)
class Trial:
    """One frame that was tried on a predicate. `lost` is empty where it fired; `claims` are the ids of what it then said."""

    kind: str
    frame: str
    lost: str
    claims: tuple[str, ...] = ()


@dataclass(frozen=True)
class Clause:
    """A predicate: its word, whom it speaks of, what it takes, when it was, how certain the text is of it."""

    word: str
    form: str
    subject: str
    link: str
    arguments: tuple[str, ...]
    times: tuple[str, ...]
    certainty: str
    trials: tuple[Trial, ...]


@dataclass(frozen=True)
class Sentence:
    """A sentence and the marks of each stage. `tokens` are words with their tags, `units` groups with their classes."""

    start: int
    end: int
    text: str
    tokens: tuple[tuple[str, str], ...]
    times: tuple[str, ...]
    units: tuple[tuple[str, str], ...]
    clauses: tuple[Clause, ...]
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Explanation:
    """A document's sentences in reading order; `rows` are the claims of its infobox and table."""

    document: Document
    sentences: tuple[Sentence, ...]
    rows: tuple[Claim, ...]

    @property
    def claims(self) -> Iterator[Claim]:
        """Every claim of the document, once, as `tenure extract` gives them."""
        yield from {claim.id: claim for part in (self.rows, *(s.claims for s in self.sentences)) for claim in part}.values()


def explain(document: Document, language: str = "en") -> Explanation:
    """The reading of a document, sentence by sentence, with everything that was tried; offsets are into its readable text."""
    document = document.readable or document
    words = lexicon(language)
    assembler = Assembler(document)
    rows = tuple(claims_of_structure(document, assembler, words))
    engine = NoteTaker(document.text, People(document.title, document.text, words.vocabulary))
    claims = list(of_prose(document, words, assembler, engine, rows))
    return Explanation(document, tuple(engine.explained(claims)), rows)


# -------------------------------------------------------------------------------------------- the engine that takes notes


@dataclass
class _Tried:
    """A trial, with the drafts that it made."""

    kind: str
    frame: str
    lost: str
    drafts: list[Draft] = field(default_factory=list)


class NoteTaker(Attachment):
    """The attachment engine, noting what it does."""

    def __init__(self, text: str, people: People) -> None:
        super().__init__(text, people)
        self.notes: list[tuple[Sentence, list[tuple[Clause, list[_Tried]]]]] = []
        self.tried: list[_Tried] = []
        self.clauses: list[tuple[Clause, list[_Tried]]] = []
        self.made: dict[int, tuple[str, ...]] = {}  # id of a draft -> ids of its claims

    def sentence(self, units: list[Unit], predicates: Sequence[Predicate], lives: Sequence[Life], reader: Reader) -> None:
        self.clauses = []
        super().sentence(units, predicates, lives, reader)
        self.notes.append((_sentence(self.text, units, reader), self.clauses))

    def holding(self, units: Sequence[Unit], heading: Heading | None, reader: Reader) -> bool:
        taken = super().holding(units, heading, reader)
        if taken:
            self.notes.append((_sentence(self.text, list(units), reader), []))
        return taken

    def _predicate(self, p: Predicate) -> None:
        self.tried = []
        super()._predicate(p)
        stands = standing(p, self.units, self.predicates, self.frames, self.text)
        names = {trial.frame for trial in self.tried}
        skipped = UNCERTAIN if stands.certainty is None else SAID_ALREADY
        rest = [_Tried(kind, frame.name, skipped) for kind, frame in frames_of(p) if frame.name not in names]
        self.clauses.append((_clause(self.text, p, stands), self.tried + rest))

    def _frame(self, p: Predicate, kind: str, frame: Frame, stands: Standing) -> Misfit | None:
        before = len(self.drafts)
        lost = super()._frame(p, kind, frame, stands)
        self.tried.append(_Tried(kind, frame.name, lost.reason if lost else "", self.drafts[before:]))
        return lost

    def _finished(self, draft: Draft, assembler: Assembler) -> Iterator[Claim]:
        claims = list(super()._finished(draft, assembler))
        self.made[id(draft)] = tuple(claim.id for claim in claims)
        yield from claims

    def explained(self, claims: Sequence[Claim]) -> Iterator[Sentence]:
        """The sentences noted, with the claims that have evidence in each."""
        for sentence, clauses in self.notes:
            here = tuple(c for c in claims if any(e.start < sentence.end and sentence.start < e.end for e in c.evidence))
            yield replace(sentence, clauses=tuple(self._with_trials(*noted) for noted in clauses), claims=here)

    def _with_trials(self, clause: Clause, tried: list[_Tried]) -> Clause:
        return replace(clause, trials=tuple(Trial(t.kind, t.frame, t.lost, self._claims(t)) for t in tried))

    def _claims(self, tried: _Tried) -> tuple[str, ...]:
        return tuple(claim for draft in tried.drafts for claim in self.made.get(id(draft), ()))


UNCERTAIN = "an intention, a condition or a possibility claims nothing"
SAID_ALREADY = "a frame before it has said what there is of this kind"


# ------------------------------------------------------------------------------------------------------- in words


def _sentence(text: str, units: list[Unit], reader: Reader) -> Sentence:
    words, first, last = reader.tokens, _first(units[0], reader), max(unit.j for unit in units)
    start, end = words.starts[first], words.ends[last - 1]
    tokens = tuple(zip(words.texts[first:last], tag(words, first, last, reader.lexicon), strict=True))
    times = tuple(_time(text, unit.mark) for unit in units if isinstance(unit, Time))
    shown = tuple((text[unit.start : unit.end], _class(unit)) for unit in units)
    return Sentence(start, end, text[start:end], tokens, times, shown, ())


def _first(unit: Unit, reader: Reader) -> int:
    """The first token of a sentence's first unit, its article and possessor among them."""
    if isinstance(unit, Noun) and unit.possessor is not None:
        return min(unit.i, _first(unit.possessor, reader))
    return unit.i - (isinstance(unit, Noun) and unit.i > 0 and reader.tokens.lows[unit.i - 1] == unit.det)


def _class(unit: Unit) -> str:
    """What a unit is: a noun group's class, a verb group's form, a small word's tag."""
    if isinstance(unit, Noun):
        return ", ".join(filter(None, (unit.cls, unit.detail, unit.role.lemma if unit.role else "")))
    if isinstance(unit, Verb):
        return "verb, " + _form(unit)
    return "time" if isinstance(unit, Time) else unit.kind


def _form(verb: Verb) -> str:
    flags = ("passive", "negated", "infinitive", "bare", "perfect")
    return ", ".join([verb.low, *(flag for flag in flags if getattr(verb, flag)), *filter(None, (verb.modal,))])


def _time(text: str, mark: TimeMark) -> str:
    sides = [_bounds(side) for side in (mark.first, mark.last) if side]
    said = f"{mark.relation or '–'} {mark.shape}"
    return f"“{text[mark.lead : mark.end]}”  {said}: {' to '.join(sides) or 'nothing known'}"


def _bounds(bounds: Bounds) -> str:
    low, high = bounds
    return low if low == high and low else f"[{low or '…'}, {high or '…'}]"


def _clause(text: str, p: Predicate, stands: Standing) -> Clause:
    form = _form(p.verb) if p.verb is not None else "noun of an event" if p.unit is not None else "no verb"
    link = f"{p.link} of “{p.governor.lemma}”" if p.governor is not None and p.link else p.link
    source = f", by {_words(text, stands.source)}" if stands.source is not None else ""
    return Clause(
        text[p.unit.start : p.unit.end] if p.unit is not None else f"({p.lemma})",
        form,
        _words(text, p.subject) if p.subject is not None else "",
        link,
        tuple(_argument(text, argument) for argument in (*p.front_places, *p.arguments)),
        tuple(text[t.start : t.end] for t in (*p.front, *p.times)),
        (stands.certainty or "claims nothing") + source,
        (),
    )


def _argument(text: str, argument: Argument) -> str:
    noun = argument.noun
    return f"{argument.preposition or 'object'}: {_words(text, noun)} ({_class(noun)})"


def _words(text: str, noun: Noun) -> str:
    start = noun.possessor.start if noun.possessor is not None and noun.possessor.start < noun.start else noun.start
    return text[start : noun.end]
