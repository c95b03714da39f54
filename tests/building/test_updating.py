"""Documents that come, change and go: each time the database is what a fresh build gives, though only a part is derived anew."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from databases import content
from tenure.building import build, deriving, updating

GIVEN = ("Ada", "Ada Karin", "A. K.", "Bea", "Cai", "Carl", "A.")
SURNAMES = ("Holm", "Reed", "Marsh")
OFFICES = (
    "Minister of Fens of Denmark",
    "Minister of Fens",
    "Minister for Fens",
    "Member of the Council of Aarhus",
    "Secretary of the Fen Party",
    "director",
)
HEAD = "person_id,person,office,start,end,predecessor,successor\n"


def life(chance: random.Random) -> str:
    """A page out of few names, offices and years, so that nearly everything hangs together."""
    name, born = _name(chance), chance.randint(1870, 1885)
    told = [f"{name} ({chance.choice((f'3 March {born}', str(born)))} – {born + chance.randint(50, 70)}) was a Danish politician."]
    for _ in range(chance.randint(0, 3)):
        office, start = chance.choice(OFFICES), chance.randint(1905, 1925)
        until = chance.choice(("", f" until {start + chance.randint(0, 6)}"))
        told.append(
            f"In {start} {name} succeeded {_name(chance)} as {office}."
            if chance.random() < 0.4
            else f"{name} was {office} from {start}{until}."
        )
    told += chance.sample(
        ("She joined the Fen Party in 1911.", "She was arrested in 1925.", f"She was married to {_name(chance)}."), chance.randint(0, 2)
    )
    return f"{name}\n\n{' '.join(told)}\n"


def table(chance: random.Random) -> str:
    rows = []
    for _ in range(chance.randint(1, 3)):
        start = chance.randint(1905, 1925)
        id, office = chance.choice(("", "Q1", "Q2", "ada-holm")), chance.choice(OFFICES)
        rows.append(
            f"{id},{_name(chance)},{office},{start},{chance.choice(('', start + 3))},{chance.choice(('', _name(chance)))},{_name(chance)}\n"
        )
    return HEAD + "".join(rows)


def _name(chance: random.Random) -> str:
    return f"{chance.choice(GIVEN)} {chance.choice(SURNAMES)}"


def change(lives: Path, chance: random.Random) -> None:
    """One file comes, goes, or is another."""
    lives.mkdir(exist_ok=True)
    there = sorted(lives.iterdir())
    if there and chance.random() < 0.3:
        chance.choice(there).unlink()
    elif chance.random() < 0.15:
        (lives / f"t{chance.randint(0, 2)}.csv").write_text(table(chance), encoding="utf-8")
    else:
        (lives / f"p{chance.randint(0, 12)}.txt").write_text(life(chance), encoding="utf-8")


@pytest.fixture(autouse=True)
def always_in_part(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many documents have changed, only what hangs together with them is derived."""
    monkeypatch.setattr(deriving, "FEW", 1e9)


@settings(
    max_examples=12,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(chance=st.randoms(use_true_random=False))
def test_every_step_gives_what_a_fresh_build_gives(tmp_path_factory: pytest.TempPathFactory, chance: random.Random) -> None:
    root = tmp_path_factory.mktemp("steps")
    lives = root / "lives"
    for _ in range(8):
        change(lives, chance)
    for step in range(4):
        build([str(lives)], root / "x.db")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(deriving, "FEW", -1)
            build([str(lives)], root / f"fresh{step}.db")
        assert content(root / "x.db") == content(root / f"fresh{step}.db")
        for _ in range(chance.randint(1, 3)):
            change(lives, chance)


def test_decisions_hold_when_documents_come_later(tmp_path: Path) -> None:
    """A pair decided to be one hangs together, though no name ties them; and what a decision speaks of comes and goes."""
    lives = tmp_path / "lives"
    change_to = {
        "a": "Ada Holm (born 1870) was a Danish politician.",
        "b": "Bea Reed (born 1901) was Minister of Fens from 1930.",
        "c": "Cai Marsh was born in 1890.",
    }
    lives.mkdir()
    for name in ("c", "b", "a"):
        line = "2026-01-01T00:00:00Z\tann\tsame\tperson\ta#ada holm | b#bea reed\tmarried\n"
        for database in (tmp_path / "x.db", tmp_path / f"fresh-{name}.db"):
            database.with_name(f"{database.name}.decisions").write_text(line, encoding="utf-8")
        (lives / f"{name}.txt").write_text(
            f"{change_to[name].partition(' (')[0].partition(' was')[0]}\n\n{change_to[name]}\n", encoding="utf-8"
        )
        report = build([str(lives)], tmp_path / "x.db")
        assert bool(report.decisions) == (name != "a")
        build([str(lives)], tmp_path / f"fresh-{name}.db")
        assert content(tmp_path / "x.db") == content(tmp_path / f"fresh-{name}.db")


def test_only_what_hangs_together_is_derived(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lives = tmp_path / "lives"
    lives.mkdir()
    for n, name in enumerate(("Ada Holm", "Bea Reed", "Cai Marsh")):
        (lives / f"{n}.txt").write_text(f"{name}\n\n{name} was Minister of Fens {n} from 1920 to 1925.\n", encoding="utf-8")
    build([str(lives)], tmp_path / "x.db")
    merged: list[str] = []
    career = updating.careers_of
    monkeypatch.setattr(updating, "careers_of", lambda db, people, *rest: merged.extend(people) or career(db, people, *rest))
    (lives / "3.txt").write_text("Carl Marsh\n\nCarl Marsh was Minister of Fens 2 from 1926 to 1930.\n", encoding="utf-8")
    build([str(lives)], tmp_path / "x.db")
    assert set(merged) == {"carl-marsh"}
