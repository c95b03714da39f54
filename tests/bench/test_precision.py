"""The recorded verdicts on asserted claims, and the figures made of them."""

from __future__ import annotations

import json

import pytest

import precision

ROWS = [json.loads(line) for line in precision.VERDICTS.read_text(encoding="utf-8").splitlines()]


def test_the_interval_of_a_small_sample() -> None:
    assert precision.wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert precision.wilson(200, 200)[1] == pytest.approx(1.0)


def test_two_hundred_claims_were_drawn_and_each_wrong_one_has_a_cause() -> None:
    assert len(ROWS) == 200
    assert all(("cause" in row) == ("wrong" in (row["first"], row["second"])) for row in ROWS)
    assert all(row[reading] in ("right", "wrong", None) for row in ROWS for reading in ("first", "second"))


def test_the_report_says_how_it_was_drawn() -> None:
    assert "seed" in precision.report(ROWS) and "first reading: 91 of 100" in precision.report(ROWS)
