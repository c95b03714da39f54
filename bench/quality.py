"""Quality: what the shared scorers say of each document, pooled into figures with intervals.

A figure is made of counts that add up over documents, so one pass over the documents gives the whole set, either half of it, and
the 95 % interval: Wilson's for a share of documents, else the percentile bootstrap over documents with a fixed seed.
"""

from __future__ import annotations

import hashlib
import importlib
import json
import math
import random
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import hedges

Counts = tuple[float, ...]
Scorer = Callable[[list[Any], list[Any], list[Any]], tuple[dict[str, Any], list[Any]]]
ROUNDS = 400  # of the bootstrap
FAILURES = ("evidence_failures", "role_span_failures", "claims_without_evidence", "claims_on_unknown_documents")


# ---------------------------------------------------------------------------------------------------- the figures


@dataclass(frozen=True)
class Figure:
    """One named figure: its counts in a scorer's result for one document, and how summed counts become a value.

    `counts` takes the result and the document's gold lines; `value` the sums. `goal` is what the project wants to reach,
    `share` says that the counts are (right, of) with whole numbers, so that Wilson's interval applies.
    """

    name: str
    counts: Callable[[Mapping[str, Any], Sequence[Any]], Counts]
    value: Callable[[Counts], float]
    goal: float
    share: bool = False
    lower_is_better: bool = False

    @property
    def has_aim(self) -> bool:
        return self.goal > 0 or self.lower_is_better


def ratio(counts: Counts) -> float:
    part, whole = counts
    return part / whole if whole else 0.0


def harmonic(counts: Counts) -> float:
    """F1 from (right, predicted, found, wanted): precision is right/predicted, recall found/wanted."""
    precision, recall = ratio(counts[:2]), ratio(counts[2:])
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def f1(name: str, key: str, goal: float) -> Figure:
    return Figure(name, lambda r, _: (r[key]["tp"], r[key]["predicted"], r[key]["tp"], r[key]["gold"]), harmonic, goal)


def number(result: Mapping[str, Any], key: str) -> Counts:
    return result[key]["number"], result[key]["of"]


def documents_right(name: str, stratum: str, goal: float) -> Figure:
    def counts(result: Mapping[str, Any], gold: Sequence[Any]) -> Counts:
        here = stratum in ("all", gold[0]["stratum"])
        return (result["documents_all_service_right"]["all"] * here, here) if gold else (0, 0)

    return Figure(name, counts, ratio, goal, share=True)


def life_date(kind: str, goal: float) -> Figure:
    def counts(result: Mapping[str, Any], _: Sequence[Any]) -> Counts:
        found = result[f"{kind}_date"]
        return found["gold"] - found["wrong"] - found["missing"], found["gold"]

    return Figure(f"{kind} date", counts, ratio, goal, share=True)


def facts_found(result: Mapping[str, Any], gold: Sequence[Any]) -> Counts:
    """KnowledgeNet counts a fact once however many mentions state it; its result gives the share found, the gold how many there are."""
    facts = {(p["start"], f["property"], f["group"]) for g in gold for p in g["passages"] for f in p["facts"]}
    return result["micro"]["entity_recall"] * len(facts), len(facts)


def pairs_right(result: Mapping[str, Any]) -> Counts:
    return result["micro"]["tp"], result["micro"]["predicted"]


def question(name: str, group: str, key: str, of: str, goal: float) -> Figure:
    def counts(result: Mapping[str, Any], _: Sequence[Any]) -> Counts:
        asked = result.get(group, {of: 0, key: 0})
        return asked[key] * asked[of], asked[of]

    return Figure(name, counts, ratio, goal)


def infobox(name: str, key: str, of: str, goal: float) -> Figure:
    return Figure(name, lambda r, _: (r[key] * r[of], r[of]), ratio, goal)


FIGURES: dict[str, tuple[Figure, ...]] = {
    "events": (
        f1("claims F1", "claims", 0.75),
        f1("strict F1", "strict", 0.62),
        Figure("dates right", lambda r, _: number(r, "dates"), ratio, 0.0),
        Figure("certainty right", lambda r, _: number(r, "certainty"), ratio, 0.0),
        Figure("false facts", lambda r, _: (r["false_facts"]["number"],), lambda c: c[0], 0, lower_is_better=True),
    ),
    "hedges": (
        f1("claims F1", "claims", 0.0),
        f1("strict F1", "strict", 0.0),
        Figure("certainty right", lambda r, _: number(r, "certainty"), ratio, 0.0),
        Figure("source named right", lambda r, _: number(r, "attribution"), ratio, 0.0),
        Figure("false facts", lambda r, _: (r["false_facts"]["number"],), lambda c: c[0], 0, lower_is_better=True),
    ),
    "bioguide": (
        f1("service-day F1", "service_days", 0.99),
        documents_right("documents all right", "all", 0.97),
        documents_right("… complex ones", "complex", 0.95),
        life_date("birth", 0.998),
        life_date("death", 0.98),
        f1("party F1", "party_labels", 0.0),
    ),
    "knowledgenet": (
        Figure("entity F1", lambda r, g: (*pairs_right(r), *facts_found(r, g)), harmonic, 0.55),
        Figure("precision", lambda r, _: pairs_right(r), ratio, 0.85),
    ),
    "timeqa": (
        question("persons, QA F1", "person", "qa_f1", "questions", 0.45),
        question("persons, recall", "person", "recall", "answerable", 0.0),
        question("who held it, QA F1", "organisation", "qa_f1", "questions", 0.45),
        question("who held it, recall", "organisation", "recall", "answerable", 0.0),
    ),
    "wikitext": (
        infobox("office recall", "office_recall", "rows", 0.95),
        infobox("office and dates recall", "office_and_dates_recall", "rows", 0.90),
        infobox("life dates", "life_date_accuracy", "life_dates", 0.95),
        infobox("life places", "life_place_accuracy", "life_places", 0.90),
    ),
}


# ------------------------------------------------------------------------------------------------------ intervals


def wilson(right: float, of: float, z: float = 1.96) -> tuple[float, float]:
    """Wilson's score interval of a share (E. B. Wilson, JASA 22, 1927)."""
    if not of:
        return 0.0, 1.0
    p, spread = right / of, z * z / of
    centre, half = p + spread / 2, z * math.sqrt(p * (1 - p) / of + spread / (4 * of))
    return max(0.0, (centre - half) / (1 + spread)), min(1.0, (centre + half) / (1 + spread))


def summed(rows: Iterable[Counts]) -> Counts:
    return tuple(map(sum, zip(*rows, strict=True)))


def bootstrap(rows: Sequence[Counts], value: Callable[[Counts], float]) -> tuple[float, float]:
    """95 % percentile interval of a value over resampled documents; the seed is fixed."""
    rng = random.Random(0)
    values = sorted(value(summed(rng.choices(rows, k=len(rows)))) for _ in range(ROUNDS))
    return values[ROUNDS // 40], values[-1 - ROUNDS // 40]


def half_of(document: str) -> str:
    """Which half of a development set a document is in: "a" (to tune on) or "b" (to confirm on)."""
    return "ab"[hashlib.sha256(document.encode()).digest()[0] % 2]


def measure(figure: Figure, rows: Mapping[str, Counts]) -> dict[str, float]:
    """A figure over documents: value, 95 % interval, both halves."""
    used = {d: c for d, c in rows.items() if any(c)}
    total = summed(used.values()) if used else tuple(0.0 for _ in next(iter(rows.values())))
    low, high = wilson(*total) if figure.share else bootstrap(list(used.values()) or [total], figure.value)
    halves = {h: [c for d, c in used.items() if half_of(d) == h] or [total] for h in "ab"}
    values = {"value": figure.value(total), "low": low, "high": high, **{f"half_{h}": figure.value(summed(c)) for h, c in halves.items()}}
    return {k: round(v, 4) for k, v in values.items()}


# ------------------------------------------------------------------------------------------------------- the sets


def read_jsonl(path: Path) -> list[Any]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def loaded(data: Path, name: str) -> tuple[list[Any], list[Any]]:
    """(gold lines, documents) of a set."""
    if name == "hedges":
        return hedges.gold(data), hedges.documents(data)
    return read_jsonl(data / "dev" / f"{name}.gold.jsonl"), read_jsonl(data / "dev" / f"{name}.jsonl")


def scorer(data: Path, name: str) -> Scorer:
    """The shared scorer of a set: `data` holds score.py and events.py."""
    if str(data) not in sys.path:
        sys.path.insert(0, str(data))
    if name in ("events", "hedges"):
        score_events: Scorer = importlib.import_module("events").score_events
        return score_events
    score = importlib.import_module("score").score
    return lambda gold, claims, docs: score(name, gold, claims, docs)


def grouped(lines: Iterable[Any]) -> dict[str, list[Any]]:
    """Gold lines or claims by document (gold lines call it `document` or, one line a document, `id`)."""
    groups: dict[str, list[Any]] = {}
    for line in lines:
        groups.setdefault(line["document"] if "document" in line else line["id"], []).append(line)
    return groups


def score_documents(score: Scorer, gold: list[Any], claims: list[Any], docs: list[Any]) -> dict[str, Any]:
    """The scorer's result for each document by itself: id -> (result, errors, gold lines)."""
    golds, found = grouped(gold), grouped(claims)
    scored = {}
    for doc in docs:
        mine = golds.get(doc["id"], [])
        scored[doc["id"]] = (*score(mine, found.get(doc["id"], []), [doc]), mine)
    return scored


def summary(name: str, scored: Mapping[str, Any]) -> dict[str, Any]:
    """All figures of a set, and how often a quote or span was not what the text has at its place (must be 0)."""
    figures = {f.name: measure(f, {d: f.counts(result, gold) for d, (result, _, gold) in scored.items()}) for f in FIGURES[name]}
    results = [result["evidence"] for result, _, _ in scored.values()]
    return {
        "documents": len(scored),
        "claims": sum(r["claims"] for r in results),
        "failures": sum(r[k] for r in results for k in FAILURES),
        "figures": figures,
    }
