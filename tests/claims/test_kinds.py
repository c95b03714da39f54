"""The examples that stand beside the frames of every kind, executed; and that no frame stands there without one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from sentences import TITLE, claims_of, document_of, told, words_of
from tenure.claims.frames import Example
from tenure.claims.kinds import declared, modules
from tenure.explaining import explain
from tenure.model import Claim


def examples() -> Iterator[tuple[str, Example]]:
    """Every example with its kind, in the order of the modules."""
    for module in modules():
        given = getattr(module, "EXAMPLES", {})
        by_kind: Mapping[str, tuple[Example, ...]] = given if isinstance(given, Mapping) else {module.KIND: given}
        for kind, cases in by_kind.items():
            yield from ((kind, case) for case in cases)


EXAMPLES = list(examples())


def fits(claim: Claim, example: Example) -> bool:
    """Whether a claim of the right kind says what the example says; what the example leaves out is free."""
    roles = all(
        wanted in words_of(claim.where if name == "where" else claim.according_to if name == "according_to" else claim.roles.get(name))
        for name, wanted in example.roles.items()
    )
    when = example.when is None or example.when == (claim.when.edtf if claim.when else "")
    named = example.subject in ("", claim.subject.text, claim.subject.name)
    return roles and when and named and claim.certainty == example.certainty


@pytest.mark.parametrize(("kind", "example"), EXAMPLES, ids=[f"{kind}: {e.text}" for kind, e in EXAMPLES])
def test_example(kind: str, example: Example) -> None:
    found = claims_of(example.text, example.title or TITLE)
    met = any(claim.kind == kind and fits(claim, example) for claim in found)
    assert met != example.none, "\n".join(["given:", *map(told, found)])


def test_every_frame_is_used_by_an_example() -> None:
    pages = [explain(document_of(example.text, example.title or TITLE)) for _, example in EXAMPLES]
    fired = {(trial.kind, trial.frame) for page in pages for s in page.sentences for c in s.clauses for trial in c.trials if not trial.lost}
    assert sorted({(kind, frame.name) for kind, frame in declared()} - fired) == []


def test_every_frame_has_a_name_of_its_own() -> None:
    names = [frame.name for _, frame in declared()]
    assert sorted(names) == sorted(set(names))
