"""Pooling the scorer's word on each document must give the scorer's word on the whole set."""

from __future__ import annotations

from pathlib import Path

import pytest

import quality
import run

DATA = Path(__file__).parents[3] / "shared" / "bench"
shared = pytest.mark.skipif(not (DATA / "score.py").exists(), reason="the benchmark data (../shared/bench) is not here")


def annotated_as_claims(name: str, drop: int) -> tuple[list, list, list]:
    """(gold, claims, documents) of a set, the claims being the gold itself less every `drop`-th line."""
    gold, docs = (quality.read_jsonl(DATA / "dev" / f"{name}.{end}") for end in ("gold.jsonl", "jsonl"))
    texts = {d["id"]: d["text"] for d in docs}
    claims = []
    for i, g in enumerate(gold):
        start = texts[g["document"]].find(g["anchor"])
        if i % drop and start >= 0:
            claims.append({**g, "evidence": [{"start": start, "end": start + len(g["anchor"]), "quote": g["anchor"]}]})
    return gold, claims, docs


@shared
def test_pooled_documents_equal_the_scorer_on_the_whole_set() -> None:
    gold, claims, docs = annotated_as_claims("events", 3)
    score = quality.scorer(DATA, "events")
    whole, _ = score(gold, claims, docs)
    pooled = quality.summary("events", quality.score_documents(score, gold, claims, docs))
    assert 0.5 < whole["claims"]["f1"] < 1
    assert pooled["figures"]["claims F1"]["value"] == round(whole["claims"]["f1"], 4)
    assert pooled["figures"]["strict F1"]["value"] == round(whole["strict"]["f1"], 4)
    assert pooled["figures"]["false facts"]["value"] == whole["false_facts"]["number"]
    assert pooled["failures"] == sum(whole["evidence"][k] for k in quality.FAILURES)


@shared
def test_every_figure_exists_for_every_set_without_any_claim() -> None:
    for name in quality.FIGURES:
        gold, docs = quality.loaded(DATA, name)
        found = quality.summary(name, quality.score_documents(quality.scorer(DATA, name), gold, [], docs))
        assert set(found["figures"]) == {f.name for f in quality.FIGURES[name]}
        assert found["claims"] == found["failures"] == 0


def test_wilson_interval_of_a_textbook_case() -> None:
    low, high = quality.wilson(81, 263)  # Newcombe 1998, table I
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    assert quality.wilson(10, 10)[1] == 1.0


def test_bootstrap_surrounds_the_value_and_repeats() -> None:
    rows = [(float(i % 2), 1.0) for i in range(100)]
    low, high = quality.bootstrap(rows, quality.ratio)
    assert 0.35 < low < 0.5 < high < 0.65
    assert (low, high) == quality.bootstrap(rows, quality.ratio)


def test_halves_share_no_document_and_are_about_equal() -> None:
    halves = [quality.half_of(f"document {i}") for i in range(1000)]
    assert 450 < halves.count("a") < 550


def figures(value: float, failures: int = 0) -> dict:
    measured = {f.name: {"value": value} for f in quality.FIGURES["wikitext"]}
    return {"wikitext": {"failures": failures, "figures": measured}}


def test_a_drop_is_named_and_noise_is_not() -> None:
    assert not list(run.drops(figures(0.9), figures(0.9 - run.TOLERANCE / 2)))
    assert "life dates: 0.8000, recorded 0.9000" in " ".join(run.drops(figures(0.9), figures(0.8)))
    assert not list(run.drops(figures(0.8), figures(0.9)))


def test_a_quote_that_is_not_in_the_text_always_fails() -> None:
    assert "2 quotes or spans" in next(run.drops({}, figures(1.0, failures=2)))


def test_without_data_the_check_says_so_and_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["--check", "--data", str(tmp_path)]) == 0
    assert "skipped" in capsys.readouterr().out
    assert run.main(["--data", str(tmp_path)]) == 1
