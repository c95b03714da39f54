"""The vocabulary files: each says what it is, none contradicts itself or another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

import tenure.languages.en
from tenure.languages import files
from tenure.languages.vocabulary import Vocabulary, load

EN = Path(tenure.languages.en.__file__).parent
NAMES = sorted(path.name for path in EN.iterdir() if path.suffix in {".toml", ".tsv", ".txt"} and path.name != "time.toml")
GENDERS = {"m", "f", "u"}
CODES = {"execution", "murder", "killed in action", "illness", "suicide", "accident", "natural", "duel"}  # of the contract


@pytest.fixture(scope="module")
def en() -> Vocabulary:
    return load("en")


def repeated(words: Iterable[str]) -> list[str]:
    return sorted(word for word, count in Counter(words).items() if count > 1)


def listed(name: str) -> list[tuple[tuple[str, ...], str]]:
    """Every entry of a TOML file with the keys above it, without what follows " = " or " : "."""
    blocks = files.leaves(files.toml(EN, name))
    return [(path, entry.split(" : ")[0].split(" = ")[0]) for path, block in blocks for entry in files.entries(block)]


def first_columns(name: str) -> list[str]:
    return [line.split("\t")[0].split(" = ")[0] for line in files.lines(EN, name)]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_begins_with_what_it_is_how_to_add_and_where_from(name: str) -> None:
    text = (EN / name).read_text(encoding="utf-8")
    head = " ".join(
        line.lstrip("# ") for line in text[: text.index("\n\n") if "\n\n" in text else 2000].splitlines() if line.startswith("#")
    )
    assert head and "add" in head.lower() and "Source:" in head


@pytest.mark.parametrize("name", ["roles.toml", "kin.toml", "parties.toml", "demonyms.toml", "modifiers.toml"])
def test_an_entry_stands_in_one_block(name: str) -> None:
    assert repeated(entry for _, entry in listed(name)) == []


@pytest.mark.parametrize(
    "name",
    ["places.tsv", "given_names.tsv", "verbs.tsv", "nouns.txt", "adjectives.txt", "adverbs.txt", "abbreviations.txt"],
)
def test_an_entry_has_one_line(name: str) -> None:
    assert repeated(first_columns(name)) == []


@pytest.mark.parametrize("table", ["penalties", "deaths"])
def test_a_penalty_or_cause_has_one_code(table: str) -> None:
    assert repeated(entry for path, entry in listed("justice.toml") if path[0] == table) == []


def test_a_body_has_at_most_two_classes() -> None:
    classes: dict[str, set[str]] = defaultdict(set)
    for (klass,), entry in listed("bodies.toml"):
        classes[entry].add(klass)
    assert [word for word, found in classes.items() if len(found - {"weak"}) > 2] == []
    assert [word for word, found in classes.items() if found == {"weak"}] == []


def test_codes_of_death_are_those_of_the_contract(en: Vocabulary) -> None:
    assert set(en.death_causes.values()) == CODES


def test_lemmas_and_names_meant_are_listed_themselves(en: Vocabulary) -> None:
    assert {role.lemma for role in en.roles.values()} <= en.roles.keys()
    assert {kin.lemma for kin in en.kin.values()} <= en.kin.keys()
    assert set(en.place_names.values()) <= en.places.keys()


def test_columns_hold_what_they_may(en: Vocabulary) -> None:
    assert set(en.given_names.values()) == GENDERS
    assert set(en.places.values()) == {"country", "state", "region", "county", "city"}


def test_places_demonyms_and_parties_do_not_share_words(en: Vocabulary) -> None:
    for one, other in [(en.places, en.demonyms), (en.places, en.parties), (en.demonyms, en.peoples), (en.demonyms, en.parties)]:
        assert sorted(one.keys() & other.keys()) == []


def test_case_is_kept_where_it_matters_and_only_there(en: Vocabulary) -> None:
    lower = [en.roles, en.bodies, en.kin, en.verbs, en.given_names, en.nouns, en.adjectives, en.adverbs, en.prepositions]
    assert [word for words in lower for word in words if word != word.lower()] == []
    assert [word for words in (en.demonyms, en.parties) for word in words if word == word.lower()] == []


def test_common_nouns_are_not_roles_nor_bodies(en: Vocabulary) -> None:
    nouns = {noun for noun in first_columns("nouns.txt") if noun not in en.verbs}
    assert sorted(nouns & (en.roles.keys() | en.bodies.keys() | en.kin.keys())) == []


def test_noun_verbs_are_verb_forms(en: Vocabulary) -> None:
    assert en.noun_verbs <= en.verbs.keys()


def test_no_function_word_is_taken_for_a_verb(en: Vocabulary) -> None:
    closed = en.determiners | en.modals | en.pronouns.keys() | en.negations | en.auxiliaries.keys()
    assert sorted(closed & en.verbs.keys()) == ["dare", "mine", "need"]


def test_no_place_is_a_function_word(en: Vocabulary) -> None:
    closed = en.prepositions | en.determiners | en.conjunctions | en.modals | en.adverbs | en.pronouns.keys()
    assert sorted(place for place in en.places if place.lower() in closed and place not in {"US"}) == []
