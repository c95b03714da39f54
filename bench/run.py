#!/usr/bin/env python3
"""Score `tenure extract` on the benchmark sets, measure its speed, compare with what was recorded.

python bench/run.py                      every set: figures, intervals, both halves; then speed
python bench/run.py --set events --errors 20 --half a   one set, and what went wrong on the half to tune on
python bench/run.py --record             also write bench/results.json, from which the README's table is made
python bench/run.py --check              quality only; status 1 when a recorded figure has dropped
python bench/run.py --table              the recorded figures as a Markdown table; runs nothing
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import hedges
import quality
import speed

HERE = Path(__file__).resolve().parent
OUT = HERE / "out"
RESULTS = HERE / "results.json"
README = HERE.parent / "README.md"
DATA = HERE.parent.parent / "shared" / "bench"
TOLERANCE = 0.002  # extraction is deterministic: this only lets two figures be traded against each other
SPEED_SETS = ("bioguide", "timeqa")


def documents(data: Path, name: str) -> Path:
    """The file of a set's documents; passages that are annotated here are cut from their pages first."""
    return hedges.written(data, OUT) if name == "hedges" else data / "dev" / f"{name}.jsonl"


def is_here(data: Path, name: str) -> bool:
    return all(p.exists() for p in (hedges.sources(data) if name == "hedges" else [documents(data, name)]))


def score_set(data: Path, name: str, jobs: int) -> dict[str, Any]:
    """Extract one set and score every document: id -> (result, errors, gold lines)."""
    OUT.mkdir(exist_ok=True)
    claims = OUT / f"{name}.claims.jsonl"
    speed.extract([documents(data, name)], claims, jobs)
    gold, docs = quality.loaded(data, name)
    return quality.score_documents(quality.scorer(data, name), gold, quality.read_jsonl(claims), docs)


def figure_lines(name: str, found: dict[str, Any]) -> Iterator[str]:
    yield f"\n{name}: {found['documents']:,} documents, {found['claims']:,} claims, {found['failures']} quotes or spans not in the text"
    for figure in quality.FIGURES[name]:
        f = found["figures"][figure.name]
        goal = f"aim {figure.goal:g}" if figure.has_aim else ""
        yield f"  {figure.name:24} {f['value']:.4f}  [{f['low']:.4f}, {f['high']:.4f}]  a {f['half_a']:.4f}  b {f['half_b']:.4f}  {goal}"


def error_lines(scored: dict[str, Any], half: str | None, limit: int) -> list[str]:
    errors = [e for d, (_, found, _) in scored.items() if half in (None, quality.half_of(d)) for e in found]
    return [json.dumps(e, ensure_ascii=False, default=str) for e in errors[:limit]]


def drops(before: dict[str, Any], now: dict[str, Any]) -> Iterator[str]:
    """What is worse than recorded, in words."""
    for name, found in now.items():
        if found["failures"]:
            yield f"{name}: {found['failures']} quotes or spans are not what the text has at their place"
        for figure in quality.FIGURES[name]:
            was = before.get(name, {}).get("figures", {}).get(figure.name)
            value = found["figures"][figure.name]["value"]
            if was and (value > was["value"] if figure.lower_is_better else value < was["value"] - TOLERANCE):
                yield f"{name}, {figure.name}: {value:.4f}, recorded {was['value']:.4f}"


def table(results: dict[str, Any]) -> str:
    """The recorded figures that have an aim, as the README shows them; the few pages of wikitext are too few to quote."""
    rows = ["| set | figure | value | 95 % interval | aim |", "| --- | --- | --- | --- | --- |"]
    for name, found in results["quality"].items():
        rows += [figure_row(name, f, found["figures"][f.name]) for f in quality.FIGURES[name] if f.has_aim and name != "wikitext"]
    fast = results.get("speed")
    if fast:
        rows.append(f"| {' + '.join(SPEED_SETS)} | words a second of one core | {fast['words_per_second']:,} | | ≥ 50,000 |")
        if fast["spacy"]:
            rows.append(
                f"| the same | spaCy {fast['spacy']['version']}, small English pipeline | {fast['spacy']['words_per_second']:,} | | |"
            )
    return "\n".join(rows)


def figure_row(name: str, figure: quality.Figure, found: dict[str, float]) -> str:
    if figure.lower_is_better:
        return f"| {name} | {figure.name} | {found['value']:.0f} | | {figure.goal:g} |"
    return f"| {name} | {figure.name} | {found['value']:.3f} | {found['low']:.3f}–{found['high']:.3f} | ≥ {figure.goal:g} |"


def with_table(page: str, results: dict[str, Any]) -> str:
    """A page with the table of figures between the two remarks that keep its place."""
    before, begin, rest = page.partition("<!-- figures: written by `python bench/run.py --record` -->\n")
    _, end, after = rest.partition("<!-- end of figures -->\n")
    return f"{before}{begin}\n{table(results)}\n\n{end}{after}"


def record(results: dict[str, Any]) -> None:
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    README.write_text(with_table(README.read_text(encoding="utf-8"), results), encoding="utf-8")


def recorded() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {"quality": {}}
    return found


def arguments(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=DATA, help="folder with score.py, events.py and dev/ (default: ../shared/bench)")
    parser.add_argument("--set", action="append", choices=sorted(quality.FIGURES), dest="sets", help="only this set; may be repeated")
    parser.add_argument("--half", choices="ab", help="with --errors: only documents of this half")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N errors of each set")
    parser.add_argument("--jobs", type=int, default=2, help="processes while scoring (speed is always measured with one)")
    parser.add_argument("--no-speed", action="store_true", help="leave the speed out")
    for name in ("record", "check"):
        parser.add_argument(f"--{name}", action="store_true", help="see above")
    return parser.parse_args(argv)


def run(args: argparse.Namespace) -> dict[str, Any]:
    """Score (and time) what was asked for, printing as it goes; the results as they would be recorded."""
    results = recorded()
    sets = [s for s in args.sets or quality.FIGURES if is_here(args.data, s)]
    for name in sets:
        scored = score_set(args.data, name, args.jobs)
        results["quality"][name] = quality.summary(name, scored)
        lines = [*figure_lines(name, results["quality"][name]), *error_lines(scored, args.half, args.errors)]
        print("\n".join(lines), flush=True)
    if not (args.no_speed or args.check or args.sets):
        results["speed"] = speed.measure([documents(args.data, s) for s in SPEED_SETS])
        print("\nspeed:", json.dumps(results["speed"], indent=1))
    return results


def main(argv: Sequence[str] | None = None) -> int:
    args = arguments(argv)
    if not (args.data / "score.py").exists():
        print(f"bench: skipped: no benchmark data at {args.data} (bench/README.md says where the public data comes from; --data FOLDER)")
        return 0 if args.check else 1
    before, results = recorded()["quality"], run(args)
    if args.record:
        record(results)
    worse = list(drops(before, results["quality"])) if args.check else []
    print("\n".join(["", "bench: worse than recorded:", *worse] if worse else ["", "bench: done"]))
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
