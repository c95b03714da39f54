"""From what a rule found to a `Claim`: verified evidence, sources, a stable id."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence

from tenure.model import Certainty, Claim, Document, Evidence, Mention, Role, When, mentions

_FOLD = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """Lower case, runs of anything but letters and digits as one blank: what two writings of one thing have in common."""
    return _FOLD.sub(" ", text.casefold()).strip()


def mention(document_text: str, start: int, end: int, **more: str | int | None) -> Mention:
    """The mention of the words at `start:end`."""
    return Mention(document_text[start:end], start, end, **more)  # type: ignore[arg-type]


def evidence_of(text: str, spans: Iterable[tuple[int, int]]) -> tuple[Evidence, ...]:
    """Quotes of the given spans, in order and without repetition."""
    return tuple(Evidence(start, end, text[start:end]) for start, end in sorted(set(spans)))


def sources_of(document: Document, evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """The reference marks inside the evidence or right behind it, up to the end of its sentence, as written there ("[1]")."""
    markers = document.markers
    if not markers:
        return ()
    text, found = document.text, []
    starts = [m.start for m in markers]
    for quote in evidence:
        limit = quote.end
        while limit < len(text) and text[limit] not in ".;\n" and limit - quote.end < 200:
            limit += 1
        k = bisect_left(starts, quote.start)
        while k < len(markers) and markers[k].start <= limit + 1:
            limit = max(limit, markers[k].end)
            found.append(text[markers[k].start : markers[k].end] or markers[k].label)
            k += 1
    return tuple(dict.fromkeys(found))


class Assembler:
    """Makes the claims of one document, counting equal ones so that every id is its own."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.seen: dict[str, int] = {}

    def claim(
        self,
        kind: str,
        subject: Mention,
        roles: Mapping[str, Role],
        *,
        rule: str,
        spans: Iterable[tuple[int, int]],
        when: When | None = None,
        where: Role | None = None,
        certainty: Certainty = "asserted",
        according_to: Role | None = None,
    ) -> Claim:
        """A claim with quotes of `spans` as its evidence. Roles keep the order in which they are given."""
        evidence = evidence_of(self.document.text, spans)
        return Claim(
            self._id(kind, subject, roles, when, certainty, evidence),
            self.document.id,
            subject,
            kind,
            roles,
            when,
            where,
            certainty,
            according_to,
            evidence,
            sources_of(self.document, evidence),
            rule,
        )

    def _id(
        self, kind: str, subject: Mention, roles: Mapping[str, Role], when: When | None, certainty: str, evidence: Sequence[Evidence]
    ) -> str:
        """A hash of what the claim says and of its quote; no offsets, no rule: it survives an edit elsewhere in the document."""
        said = "|".join(f"{name}={'/'.join(fold(m.name or m.text) for m in mentions(role))}" for name, role in sorted(roles.items()))
        quotes = "|".join(fold(e.quote) for e in evidence)
        key = "\n".join((self.document.id, kind, fold(subject.name or subject.text), said, when.edtf if when else "", certainty, quotes))
        count = self.seen[key] = self.seen.get(key, 0) + 1
        return "c:" + hashlib.blake2b(f"{key}\n{count}".encode(), digest_size=8).hexdigest()
