"""A language's files put together into its `Vocabulary`: one function for each list that needs more than splitting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from tenure.languages import files
from tenure.languages.words import Grammar, Kin, Pronoun, Role, Seats, Vocabulary

GENDERS: dict[str, str | None] = {"neutral": None, "masculine": "m", "feminine": "f"}
SEATS: dict[str, Seats | None] = {"one": "one", "many": "many", "any": None}
Places = tuple[dict[str, str], dict[str, str], frozenset[str]]


def assemble(language: str, folder: Path, grammar: Grammar) -> Vocabulary:
    """Every list of `folder`; a file that is missing leaves its lists empty."""
    words = files.toml(folder, "words.toml")
    modifiers = _sets(files.toml(folder, "modifiers.toml"))
    body_classes = files.toml(folder, "bodies.toml")
    bodies = list(_bodies(body_classes, grammar))
    places, place_names, person_like_places = _places(files.lines(folder, "places.tsv"))
    place_abbreviations = {name: place_names.get(name, name) for name in places if name[-1] == "."}
    peoples = files.toml(folder, "demonyms.toml")
    verb_rows = files.rows(folder, "verbs.tsv")
    verbs = _verbs(verb_rows, grammar)
    names = files.toml(folder, "names.toml")
    justice = files.toml(folder, "justice.toml")
    honours = files.toml(folder, "honours.toml")
    return Vocabulary(
        language=language,
        roles=_roles(files.toml(folder, "roles.toml"), grammar),
        role_modifiers=frozenset().union(*modifiers.values()),
        acting_words=modifiers.get("acting", frozenset()),
        deputy_words=modifiers.get("deputy", frozenset()),
        former_words=modifiers.get("former", frozenset()),
        ordinal_words=grammar.ordinals(),
        bodies=_first(bodies),
        bodies_also=_second(bodies),
        weak_bodies=frozenset(_with_plurals(body_classes.get("weak", ""), grammar)).intersection(dict(bodies)),
        parties=_inverted(files.toml(folder, "parties.toml")),
        places=places,
        place_names=place_names,
        place_abbreviations=place_abbreviations,
        person_like_places=person_like_places,
        demonyms=_inverted(peoples.get("countries", {})),
        peoples=_inverted(peoples.get("peoples", {})),
        given_names=dict(line.split("\t") for line in files.lines(folder, "given_names.tsv")),
        kin=dict(_kin(files.toml(folder, "kin.toml"), grammar)),
        verbs=verbs,
        also_base=frozenset(row[0] for row in verb_rows if verbs[row[0]][1] != "base"),
        noun_verbs=_set(words, "noun_verbs"),
        abbreviations=frozenset(files.lines(folder, "abbreviations.txt")) | place_abbreviations.keys(),
        titles=_titles(names.get("titles", {})),
        name_particles=_set(names, "particles"),
        name_suffixes=_set(names, "suffixes"),
        prepositions=_set(words, "prepositions"),
        determiners=_set(words, "determiners"),
        pronouns=_pronouns(words.get("pronouns", {})),
        conjunctions=_set(words, "conjunctions"),
        auxiliaries=_auxiliaries(words.get("auxiliaries", {})),
        modals=_set(words, "modals"),
        negations=_set(words, "negations"),
        adverbs=frozenset(files.lines(folder, "adverbs.txt")),
        adjectives=frozenset(files.lines(folder, "adjectives.txt")),
        nouns=frozenset(_with_plurals("\n".join(files.lines(folder, "nouns.txt")), grammar)),
        degrees=_set(honours, "degrees"),
        award_nouns=frozenset(_with_plurals(honours.get("awards", ""), grammar)),
        crimes=_set(justice, "crimes"),
        penalties=_inverted(justice.get("penalties", {})),
        death_causes=_inverted(justice.get("deaths", {})),
    )


# ------------------------------------------------------------------------------------------------------ roles, bodies, kin


def _roles(table: dict[str, Any], grammar: Grammar) -> dict[str, Role]:
    found: dict[str, Role] = {}
    for (klass, seats, gender), block in files.leaves(table):
        for singular, plural, lemma in _nouns(block, grammar):
            found.setdefault(singular, Role(lemma, klass, False, GENDERS[gender], SEATS[seats]))
            found.setdefault(plural, Role(lemma, klass, True, GENDERS[gender], SEATS[seats]))
    return found


def _kin(table: dict[str, Any], grammar: Grammar) -> Iterator[tuple[str, Kin]]:
    for (relation, gender), block in files.leaves(table):
        for singular, plural, lemma in _nouns(block, grammar):
            yield plural, Kin(lemma, relation, GENDERS[gender], True)
            yield singular, Kin(lemma, relation, GENDERS[gender], False)


def _bodies(table: dict[str, Any], grammar: Grammar) -> Iterator[tuple[str, str]]:
    for (klass,), block in files.leaves(table):
        if klass != "weak":
            yield from ((word, klass) for word in _with_plurals(block, grammar))


def _first(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, value in pairs:
        found.setdefault(key, value)
    return found


def _second(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    pairs = list(pairs)
    first = _first(pairs)
    return _first((key, value) for key, value in pairs if first[key] != value)


def _nouns(block: str, grammar: Grammar) -> Iterator[tuple[str, str, str]]:
    """Singular, plural, lemma of each entry "singular = plural : lemma", of which the last two may be left out."""
    for entry in files.entries(block):
        if " " not in entry:
            yield entry, grammar.plural(entry), entry
            continue
        forms, _, lemma = entry.partition(" : ")
        singular, _, plural = forms.partition(" = ")
        yield singular, plural or grammar.plural(singular), lemma or singular


def _with_plurals(block: str, grammar: Grammar) -> Iterator[str]:
    for singular, plural, _ in _nouns(block, grammar):
        yield singular
        yield plural


# ------------------------------------------------------------------------------------------------------------ names, places


def _places(lines: list[str]) -> Places:
    """Rows of name, class, the name it stands for ("" where it is its own), "person" where people are called so too."""
    pairs = dict(line.split("\t", 1) for line in lines)
    longer = {name: rest.split("\t") for name, rest in pairs.items() if "\t" in rest}
    classes = pairs | {name: columns[0] for name, columns in longer.items()}
    canonical = {name: columns[1] for name, columns in longer.items() if columns[1]}
    return classes, canonical, frozenset(name for name, columns in longer.items() if len(columns) > 2)


def _titles(table: Mapping[str, str]) -> dict[str, str | None]:
    return {title: GENDERS[gender] for gender, block in table.items() for title in files.entries(block)}


def _pronouns(table: Mapping[str, str]) -> dict[str, Pronoun]:
    """Each pronoun with "case gender number", "any" where it does not tell."""
    found = {}
    for pronoun, description in table.items():
        case, gender, number = (None if part == "any" else part for part in description.split())
        found[pronoun] = Pronoun(case or "", gender, number)
    return found


# ------------------------------------------------------------------------------------------------------------- verbs

PREFERRED = {"base": 0, "ing": 1, "s": 2, "part": 3, "past": 4, "past/part": 5}


def _verbs(rows: Iterable[list[str]], grammar: Grammar) -> dict[str, tuple[str, str]]:
    """Every form; where two verbs share one ("found"), biographies mean the past of one rather than the base of the other."""
    found: dict[str, tuple[str, str]] = {}
    for row in rows:
        lemma = row[0]
        for form, kind in grammar.verb_forms(*row):
            known = found.get(form)
            if known is None or PREFERRED[kind] > PREFERRED[known[1]]:
                found[form] = (lemma, kind)
    return found


def _auxiliaries(table: dict[str, Any]) -> dict[str, tuple[str, str]]:
    return {form: (lemma, tense) for (lemma, tense), block in files.leaves(table) for form in files.entries(block)}


# ------------------------------------------------------------------------------------------------------------------ blocks


def _set(table: Mapping[str, Any], key: str) -> frozenset[str]:
    return frozenset(files.entries(table.get(key, "")))


def _sets(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {key: frozenset(files.entries(block)) for key, block in table.items()}


def _inverted(table: Mapping[str, str]) -> dict[str, str]:
    """From each meaning and its words to each word and its meaning."""
    return {word: meaning for meaning, block in table.items() for word in files.entries(block)}
