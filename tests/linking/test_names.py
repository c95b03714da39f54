"""Names of persons taken apart, and spellings folded."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tenure.linking.folding import fold, skeleton, slug
from tenure.linking.names import agree, is_somebody, parse_name

SPELLINGS = [
    "Semyonov Semenov Semionov Семёнов Семенов",
    "Khrushchev Хрущёв Khrushchyov Hruščov",
    "Smirnov Smirnoff Smirnow Смирно́в",
    "Grigory Grigorii Grigoriy Григорий Grigori",
    "Yevgeny Evgeny Evgenii Евгений",
    "Chicherin Čičerin Tchitcherin Чичерин",
    "Serebryakov Serebriakov Serebrjakov Серебряков",
    "Aleksey Alexei Aleksei Alexey Алексей",
    "Zinoviev Zinov'ev Zinov’ev Зиновьев",
    "Tukhachevski Tuchatschewski Тухачевский",
]


@pytest.mark.parametrize("spellings", SPELLINGS)
def test_transliterations_of_one_name_have_one_skeleton(spellings: str) -> None:
    assert len({skeleton(word) for word in spellings.split()}) == 1


@pytest.mark.parametrize(("one", "other"), [("Smirnov", "Smirnova"), ("Petrov", "Petrovsky"), ("Krylenko", "Krylov"), ("Marx", "Mark")])
def test_different_names_stay_different(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


@given(st.text())
@example("𝑨")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert " " not in slug(text) and slug(text)


@pytest.mark.parametrize(
    ("written", "given", "surname", "suffix"),
    [
        ("Smirnov, Ivan Nikitich (politician)", ("ivan", "nikitich"), "smirnov", ""),
        ("Ivan N. Smirnov", ("ivan", "n"), "smirnov", ""),
        ("Смирнов Иван Никитич", ("ivan", "nikitich"), "smirnov", ""),
        ("A.N. Safonova", ("a", "n"), "safonova", ""),
        ("Safonova A. N.", ("a", "n"), "safonova", ""),
        ("Roman Arkadyevich Abramovich", ("roman", "arkadyevich"), "abramovich", ""),
        ("Otto von Bismarck", ("otto",), "von bismarck", ""),
        ("Abdnor, James, Jr.", ("james",), "abdnor", "jr"),
        ("William Henry Harrison III", ("william", "henry"), "harrison", "iii"),
        ("Gen. George Marshall", ("george",), "marshall", ""),
        ("V. I. Lenin", ("v", "i"), "lenin", ""),
        ("Safonova", (), "safonova", ""),
        ("Vagarshak Ter-Vaganyan", ("vagarshak",), "ter-vaganyan", ""),
    ],
)
def test_parts_of_a_name(written: str, given: tuple[str, ...], surname: str, suffix: str) -> None:
    name = parse_name(written)
    assert (name.given, name.surname, name.suffix) == (given, surname, suffix)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("pyotr", "petr", "same"),
        ("leon", "lev", "variant"),
        ("bill", "william", "variant"),
        ("i", "ivan", "initial"),
        ("e", "yevgeny", "initial"),
        ("anna", "boris", "conflict"),
        ("", "boris", ""),
    ],
)
def test_given_names_agree(one: str, other: str, expected: str) -> None:
    assert agree(one, other) == agree(other, one) == expected


@pytest.mark.parametrize("words", ["Position established", "vacant", "Office abolished", "his father", "", "1923", "constituency created"])
def test_nobody_is_called_so(words: str) -> None:
    assert not is_somebody(words)


def test_somebody_is() -> None:
    assert is_somebody("A. N. Safonova") and is_somebody("Смирнов")
