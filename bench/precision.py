"""How many of the claims that `tenure` asserts are right, by the verdicts of a person in precision.jsonl.

    python bench/precision.py                      the recorded figure, its interval, and the causes of what was wrong
    python bench/precision.py --draw SEED FILE     200 asserted claims of FILE (`tenure extract` output) to judge, as JSON Lines

A row of precision.jsonl names a claim by document, kind and the offsets of its quotes. `first` and `second` are two readings by different
readers, in other orders and without the other's verdict in sight; null where it is still to be done. Neither saw the rule.
Right means: person, kind, the role that the kind is about, dates, place and certainty are what the text says.
"""

from __future__ import annotations

import argparse
import json
import math
import random
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

VERDICTS = Path(__file__).parent / "precision.jsonl"
DRAWN = "200 claims drawn with seed 5123 from those asserted on the 90 development pages of timeqa, of the version that this file came with"


def wilson(right: int, number: int, z: float = 1.96) -> tuple[float, float]:
    """The interval of Wilson (1927) for a share of `number`; 95 % with the default `z`."""
    share, spread = right / number, z * z / number
    middle = (share + spread / 2) / (1 + spread)
    half = z * math.sqrt(share * (1 - share) / number + spread / (4 * number)) / (1 + spread)
    return middle - half, middle + half


def figure(rows: Sequence[dict[str, Any]], reading: str) -> str:
    """One reading in a line."""
    judged = [row[reading] == "right" for row in rows if row[reading] is not None]
    if not judged:
        return f"{reading} reading: not done"
    low, high = wilson(sum(judged), len(judged))
    return (
        f"{reading} reading: {sum(judged)} of {len(judged)} right, {sum(judged) / len(judged):.3f} (95 % interval {low:.3f} to {high:.3f})"
    )


def report(rows: Sequence[dict[str, Any]]) -> str:
    """The figures of both readings, how they were got, and why claims were wrong."""
    causes = Counter(row["cause"] for row in rows if "cause" in row).most_common()
    return "\n".join([DRAWN, figure(rows, "first"), figure(rows, "second"), *(f"  {number:3} {cause}" for cause, number in causes)])


def drawn(seed: int, path: Path, number: int = 200) -> list[dict[str, Any]]:
    """Asserted claims drawn without replacement, in a random order, each as likely as the others."""
    claims = [claim for claim in map(json.loads, path.read_text(encoding="utf-8").splitlines()) if claim["certainty"] == "asserted"]
    claims.sort(key=lambda c: (c["document"], c["evidence"][0]["start"], c["kind"], c["id"]))
    return random.Random(seed).sample(claims, number)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draw", nargs=2, metavar=("SEED", "FILE"))
    args = parser.parse_args()
    if args.draw:
        for claim in drawn(int(args.draw[0]), Path(args.draw[1])):
            print(json.dumps({key: claim[key] for key in claim if key != "rule"}, ensure_ascii=False))
    else:
        print(report([json.loads(line) for line in VERDICTS.read_text(encoding="utf-8").splitlines()]))


if __name__ == "__main__":
    main()
