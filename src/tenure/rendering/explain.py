"""A reading in the terminal: what a rule's author needs to see why a sentence gave the claims that it gave."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.errors import CallError
from tenure.explaining import Clause, Explanation, Sentence, Trial
from tenure.model import Claim, mentions
from tenure.rendering.evidence import voice
from tenure.rendering.terminal import Terminal

FIRED, LOST = "✓", "·"


def wanted(explanation: Explanation, claim: str | None, at: int | None, everything: bool) -> list[Sentence]:
    """The sentences that were asked for. Raises CallError where there are none."""
    if claim is not None:
        return _of_claim(explanation, claim)
    if at is not None:
        found = [s for s in explanation.sentences if s.start <= at < s.end]
        if not found:
            raise CallError(f"no sentence was read at character {at}; the text has {len(explanation.document.text)} characters")
        return found
    return [s for s in explanation.sentences if everything or s.claims]


def _of_claim(explanation: Explanation, claim: str) -> list[Sentence]:
    ids = {c.id for c in explanation.claims if c.id.removeprefix("c:").startswith(claim.removeprefix("c:"))}
    if len(ids) != 1:
        what = f"means {len(ids)} claims: {', '.join(sorted(ids))}" if ids else "is no claim of this document"
        raise CallError(f"{claim} {what}; `tenure extract` prints the ids")
    return [s for s in explanation.sentences if any(c.id in ids for c in s.claims)]


def render(out: Terminal, explanation: Explanation, sentences: Sequence[Sentence]) -> None:
    """The title, the claims of rows (where everything is shown), then each sentence with its stages."""
    document = explanation.document
    out.heading(document.title, f"{document.id} · {len(explanation.sentences)} sentences · {len(list(explanation.claims))} claims")
    for sentence in sentences:
        out.say()
        _sentence(out, sentence)
    if not sentences:
        out.say("No sentence gave a claim; --all shows how each was read.", indent=2)
    if explanation.rows:
        out.say()
        out.say((f"{len(explanation.rows)} claims come of rows of the infobox or table; a row needs no explanation but its rule.", "dim"))


def _sentence(out: Terminal, sentence: Sentence) -> None:
    out.say((f"{sentence.start}–{sentence.end}  ", "dim"), (" ".join(sentence.text.split()), "bold"))
    _stage(out, "tokens", ["  ".join(f"{word}/{tag}" for word, tag in sentence.tokens if word.strip())])
    _stage(out, "times", sentence.times)
    _stage(out, "units", ["  ".join(_unit(words, kind) for words, kind in sentence.units if words.strip())])
    for clause in sentence.clauses:
        _clause(out, clause)
    _claims(out, sentence.claims)


def _unit(words: str, kind: str) -> str:
    """A group with its class in brackets; small words and marks as they are."""
    return f"[{' '.join(words.split())} | {kind}]" if len(kind) > 1 else words


def _stage(out: Terminal, name: str, lines: Sequence[str]) -> None:
    """A stage's name, and its marks below it."""
    if any(lines):
        out.say((name, "cyan"), indent=2)
    for line in lines:
        out.say(line, indent=4)


def _clause(out: Terminal, clause: Clause) -> None:
    out.say(("predicate ", "cyan"), (clause.word, "bold"), f"  {clause.form} · {clause.certainty}", indent=2)
    link = f" ({clause.link})" if clause.link else ""
    out.say(f"subject: {clause.subject or 'none'}{link}", indent=4)
    for argument in clause.arguments:
        out.say(argument, indent=4)
    if clause.times:
        out.say(f"times: {' | '.join(clause.times)}", indent=4)
    if not clause.trials:
        out.say(("no frame has this word", "dim"), indent=4)
    for trial in sorted(clause.trials, key=lambda t: bool(t.lost)):
        _trial(out, trial)


def _trial(out: Terminal, trial: Trial) -> None:
    if trial.lost:
        out.say((f"{LOST} {trial.kind}.{trial.frame}: {trial.lost}", "dim"), indent=4)
    else:
        said = ", ".join(trial.claims) or "told more of a claim made before, or what another said"
        out.say((f"{FIRED} {trial.kind}.{trial.frame}", "green"), f" → {said}", indent=4)


def _claims(out: Terminal, claims: Sequence[Claim]) -> None:
    if claims:
        out.say(("claims", "cyan"), indent=2)
    for claim in claims:
        out.say((claim.id, "green"), f"  {_line(claim)}", indent=4)


def _line(claim: Claim) -> str:
    """A claim in a line: kind, subject, time, place, roles, voice, rule."""
    roles = [f"{name}: {' + '.join(str(m.value or m.name or m.text) for m in mentions(role))}" for name, role in claim.roles.items()]
    place = [f"where: {m.name or m.text}" for m in mentions(claim.where)]
    when = [claim.when.edtf or f"“{claim.when.text}”"] if claim.when else []
    parts = [f"{claim.kind} of {claim.subject.name or claim.subject.text}", *when, *place, *roles, voice(claim), claim.rule]
    return " · ".join(part for part in parts if part)
