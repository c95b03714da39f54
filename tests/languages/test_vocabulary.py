"""The vocabulary as it is loaded: what words come out as, how fast, and how many."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tenure.errors import TenureError
from tenure.languages import vocabulary
from tenure.languages.vocabulary import Kin, Pronoun, Role, Vocabulary, load

DOCUMENTED = Path(__file__).parents[2] / "docs" / "vocabulary.md"
SLOWEST = 0.2  # seconds; 0.035 on the machine where it was written, the rest is for busy ones
CLOCK = """
import time
from tenure.languages.vocabulary import load
import tenure.languages.en.grammar
start = time.perf_counter()
load("en")
print(time.perf_counter() - start)
"""


@pytest.fixture(scope="module")
def en() -> Vocabulary:
    return load("en")


@pytest.mark.parametrize(
    ("word", "role"),
    [
        ("mayor", Role("mayor", "office", False, None, "one")),
        ("chairwomen", Role("chairman", "office", True, "f", "one")),
        ("attorneys general", Role("attorney general", "office", True, None, "one")),
        ("vice-president", Role("vice president", "office", False, None, "one")),
        ("congresswoman", Role("congressman", "seat", False, "f", "many")),
        ("mps", Role("member of parliament", "seat", True, None, "many")),
        ("actress", Role("actor", "occupation", False, "f", None)),
        ("co-founder", Role("founder", "founder", False, None, None)),
        ("lieutenant colonel", Role("lieutenant colonel", "rank", False, None, None)),
        ("countess", Role("earl", "nobility", False, "f", None)),
    ],
)
def test_roles(en: Vocabulary, word: str, role: Role) -> None:
    assert en.roles[word] == role


@pytest.mark.parametrize(
    ("list_name", "word", "value"),
    [
        ("bodies", "committees", "organ"),
        ("bodies", "people's commissariat", "ministry"),
        ("bodies", "congress", "organ"),
        ("bodies_also", "congress", "gathering"),
        ("parties", "Bolsheviks", "Bolsheviks"),
        ("parties", "Whig", "Whig Party"),
        ("parties", "CPSU", "Communist Party of the Soviet Union"),
        ("places", "Soviet Union", "country"),
        ("places", "Ill.", "state"),
        ("place_names", "Leningrad", "Saint Petersburg"),
        ("place_abbreviations", "N.Y.", "New York"),
        ("demonyms", "Welsh", "Wales"),
        ("demonyms", "Russians", "Russia"),
        ("peoples", "Jewish", "Jews"),
        ("given_names", "ivan", "m"),
        ("given_names", "nadezhda", "f"),
        ("kin", "brothers-in-law", Kin("brother-in-law", "relative", "m", True)),
        ("kin", "ex-wife", Kin("wife", "spouse", "f", False)),
        ("pronouns", "his", Pronoun("possessive", "m", "singular")),
        ("pronouns", "they", Pronoun("subject", None, "plural")),
        ("auxiliaries", "were", ("be", "past")),
        ("ordinal_words", "eighty-second", 82),
        ("titles", "Mrs.", "f"),
        ("titles", "Dr.", None),
        ("penalties", "labour camp", "camp"),
        ("death_causes", "tuberculosis", "illness"),
    ],
)
def test_meanings(en: Vocabulary, list_name: str, word: str, value: object) -> None:
    assert getattr(en, list_name)[word] == value


@pytest.mark.parametrize(
    ("form", "meaning"),
    [
        ("became", ("become", "past")),
        ("found", ("find", "past/part")),
        ("founded", ("found", "past/part")),
        ("left", ("leave", "past/part")),
        ("saw", ("see", "past")),
        ("born", ("bear", "part")),
        ("appointed", ("appoint", "past/part")),
        ("studying", ("study", "ing")),
    ],
)
def test_verbs(en: Vocabulary, form: str, meaning: tuple[str, str]) -> None:
    assert en.verbs[form] == meaning


def test_a_past_that_is_also_a_base_is_said_to_be_one(en: Vocabulary) -> None:
    assert {"put", "become", "found", "run"} <= en.also_base
    assert not {"elect", "went", "served"} & en.also_base


def test_an_abbreviation_of_a_place_ends_no_sentence(en: Vocabulary) -> None:
    assert en.place_abbreviations.keys() <= en.abbreviations


def test_modifiers_of_all_classes_are_role_modifiers(en: Vocabulary) -> None:
    assert en.acting_words | en.deputy_words | en.former_words <= en.role_modifiers


def test_an_unknown_language_is_said_to_be_missing() -> None:
    with pytest.raises(TenureError, match=r"no vocabulary for the language 'xx'.*grammar\.py"):
        load("xx")


def test_a_language_without_files_has_empty_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from tenure.languages.assembly import assemble
    from tenure.languages.en import grammar

    bare = assemble("bare", tmp_path, grammar)
    filled = {name for name in Vocabulary.__slots__ if getattr(bare, name)}
    assert filled == {"language", "ordinal_words"}


def test_loads_fast() -> None:
    took = min(float(subprocess.run([sys.executable, "-c", CLOCK], capture_output=True, text=True, check=True).stdout) for _ in range(3))
    assert took < SLOWEST


def test_is_loaded_once() -> None:
    assert vocabulary.load("en") is vocabulary.load("en")


def test_documented_counts_are_about_right(en: Vocabulary) -> None:
    rows = re.findall(r"^\| `(\w+)` \|.*\| ([\d,]+) \|$", DOCUMENTED.read_text(encoding="utf-8"), flags=re.M)
    documented = {name: int(count.replace(",", "")) for name, count in rows}
    counts = {name: len(getattr(en, name)) for name in Vocabulary.__slots__ if name != "language"}
    assert documented.keys() == counts.keys()
    assert {name: counts[name] for name, count in documented.items() if not 0.8 <= counts[name] / count <= 1.25} == {}
