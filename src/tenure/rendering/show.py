"""Where a claim, person, office, body or document comes from."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.linking import Decision
from tenure.questions.find import subject
from tenure.questions.origins import ClaimOrigin, DocumentOrigin, EntityOrigin, Meaning
from tenure.questions.phrases import what
from tenure.rendering import evidence, words
from tenure.rendering.terminal import Terminal
from tenure.store.documents import Provenance
from tenure.when import english


def render(out: Terminal, found: ClaimOrigin | EntityOrigin | DocumentOrigin) -> None:
    if isinstance(found, ClaimOrigin):
        _claim(out, found)
    elif isinstance(found, EntityOrigin):
        _entity(out, found)
    else:
        _document(out, found)


def _claim(out: Terminal, found: ClaimOrigin) -> None:
    claim = found.citation.claim
    out.heading(f"{subject(claim)}: {words.human(claim.kind)}", what(claim))
    out.say()
    evidence.quote(out, found.citation)
    facts = {
        "When": english.when(claim.when),
        "EDTF": claim.when.edtf if claim.when else "",
        "Certainty": evidence.voice(claim) or claim.certainty,
        "Rule": claim.rule,
        "References": "; ".join(claim.sources),
        **_provenance(found.document),
    }
    out.table(["Claim", claim.id], [[label, value] for label, value in facts.items() if value])
    out.table(["Mention", "As", "Taken for", "Score", "Why"], [_meaning(m) for m in found.meanings])
    uses = [[s.what, english.spell(s.spell), s.spell.id] for s in found.spells]
    uses += [[words.human(e.kind), english.when(e.when), e.id] for e in found.events]
    out.table(["Went into", "When", "Id"], uses)
    _decisions(out, found.decisions)


def _meaning(meaning: Meaning) -> list[str]:
    taken = f"{meaning.entity.name} [{meaning.entity.id}]"
    return [meaning.text or "(implied)", meaning.role, taken, f"{meaning.score:.2f}", meaning.reason]


def _entity(out: Terminal, found: EntityOrigin) -> None:
    out.heading(found.ref.name, f"{found.kind} {found.ref.id}")
    out.say(", ".join(name for name in found.names if name != found.ref.name))
    facts = [[label, str(value)] for label, value in found.details.items() if value not in (None, "")]
    out.table(["", " "], facts)
    documents = [[d.title or d.id, str(count), *_where(d)] for d, count in found.documents]
    out.table(["Spoken of in", "Claims", "File", "Reader", "Edition", "Retrieved"], documents)
    out.table(["Why mentions were taken for it", "Mentions"], [[reason, f"{count:,}"] for reason, count in found.reasons])
    out.table(["Perhaps the same as", "Score", "Why"], [[f"{r.name} [{r.id}]", f"{score:.2f}", why] for r, score, why in found.candidates])
    out.table(["Finding", "Says"], [[finding.code, finding.message] for finding in found.findings])
    _decisions(out, found.decisions)


def _decisions(out: Terminal, decisions: Sequence[Decision]) -> None:
    out.table(["Decided", "About", "By", "On", "Why"], [[d.verb, " and ".join(d.about), d.author, d.time, d.reason] for d in decisions])


def _document(out: Terminal, found: DocumentOrigin) -> None:
    out.heading(found.document.title, f"document {found.document.id}")
    out.table(["", " "], [[label, value] for label, value in _provenance(found.document).items() if value])
    rows = [[words.human(c.claim.kind), words.line(c.quote), c.claim.rule, c.claim.id] for c in found.citations.values()]
    out.table(["Claim", "Quote", "Rule", "Id"], rows)


def _provenance(document: Provenance) -> dict[str, str]:
    path, reader, edition, retrieved = _where(document)
    return {"Document": document.title or document.id, "File": path, "Reader": reader, "Edition": edition, "Retrieved": retrieved}


def _where(document: Provenance) -> list[str]:
    return [document.path, document.reader, document.edition, document.retrieved]
