"""What the vocabulary says of a word, in the one table that tagging looks into.

Tags are single letters:

    D determiner   S possessive pronoun   H personal pronoun   Q relative or question word   P preposition
    C coordinating conjunction   W subordinating conjunction   X auxiliary   M modal   ! negation   A adverb
    V verb   J adjective   N noun   R role (an office, a seat, an occupation)   K kin   B head noun of a body
    U capitalised word   # number   T begins a time expression   t goes on with it   o the "to" of an infinitive
    p particle of a name   s possessive 's   and each mark of punctuation as itself
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tenure.languages.senses import words
from tenure.languages.vocabulary import Vocabulary, load

SUBORDINATORS = frozenset(
    [
        "when",
        "while",
        "because",
        "although",
        "though",
        "if",
        "unless",
        "whereas",
        "whether",
        "that",
        "as",
        "since",
        "until",
        "till",
        "once",
        "lest",
        "after",
        "before",
    ]
)
# words that are prepositions before a noun and subordinators before a clause are tagged P; clauses tells them apart
CLAUSE_OPENERS = words("clause_openers")
CONJUNCTIVE = words("conjunctive")
NUMBERS = words("numbers")
NUMBERS |= {
    f"{ten}-{one}"
    for ten in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for one in ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
}
RELATIVES = frozenset(["who", "which", "whom", "whose"])
PUNCTUATION = {
    "“": '"',
    "”": '"',
    "„": '"',
    "«": '"',
    "»": '"',
    "’": "'",
    "‘": "'",
    "–": "-",
    "—": "-",
    "‐": "-",
    "‑": "-",
    "−": "-",
    "[": "[",
    "]": "]",
}


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`tags` gives a lower-case word its usual tag; `phrases` lists, by first word, the several-word entries to be read as one token."""

    vocabulary: Vocabulary
    tags: dict[str, str]
    phrases: dict[str, tuple[tuple[str, ...], ...]]
    abbreviations: frozenset[str]  # lower case, with their dot
    ambiguous: frozenset[str]  # words that are verbs or nouns by their neighbours
    body_ends: frozenset[str]  # last words of bodies of several words that are no bodies themselves: "air force", "red cross"


@cache
def lexicon(language: str = "en") -> Lexicon:
    """The lexicon of a language, built once a process."""
    v = load(language)
    tags: dict[str, str] = {}

    def put(words: object, tag: str) -> None:
        for word in words:  # type: ignore[attr-defined]
            tags[word] = tag

    put(v.nouns, "N")
    put(v.adjectives, "J")
    put((d.lower() for d in v.demonyms), "J")
    put(v.verbs, "V")
    put(v.adverbs, "A")
    put((w for w in v.noun_verbs if w in v.verbs), "V")
    put((b for b in v.bodies if " " not in b), "B")
    put((w for w in v.role_modifiers if w not in v.verbs and w not in v.bodies), "J")
    put((w for w in v.ordinal_words), "J")
    put(v.kin, "K")
    put(v.roles, "R")
    put(v.titles, "U")
    put(v.prepositions, "P")
    put(v.determiners, "D")
    put(NUMBERS, "#")
    put(v.conjunctions, "W")
    put((c for c in v.conjunctions if c.startswith(("and ", "but ", "or ")) or c == "as well as"), "C")
    put(("and", "or", "but", "nor", "&", "then"), "C")
    put(CLAUSE_OPENERS, "W")
    put(CONJUNCTIVE, "A")
    put(v.auxiliaries, "X")
    put(v.modals, "M")
    put(v.negations, "!")
    put(("without", "instead of", "rather than", "instead"), "P")
    put(("no", "none"), "D")
    for word, (case, _, _) in v.pronouns.items():
        tags[word] = "S" if case == "possessive" else "H"
    put(RELATIVES, "Q")
    tags.update(
        {
            "'s": "s",
            "’s": "s",
            "’S": "s",
            "to": "P",
            "as": "P",
            "for": "P",
            "that": "W",
            "after": "P",
            "before": "P",
            "until": "P",
            "till": "P",
            "since": "P",
            "then": "A",
            "also": "A",
            "her": "S",
            "his": "S",
            "there": "A",
            "having": "X",
            "being": "X",
            "&": "&",
        }
    )
    nominal = (v.nouns, v.noun_verbs, v.adjectives, v.roles, v.bodies, v.kin, v.role_modifiers)
    ambiguous = frozenset(w for w in v.verbs if tags[w] in "NJVBRK" and any(w in words for words in nominal))
    return Lexicon(v, tags, _phrases(v), frozenset(a.lower() for a in (*v.abbreviations, *v.place_abbreviations)), ambiguous, _body_ends(v))


def _body_ends(v: Vocabulary) -> frozenset[str]:
    return frozenset(b.split()[-1] for b in v.bodies if " " in b and " of " not in b and b.split()[-1] not in v.bodies)


def _phrases(v: Vocabulary) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    sources = (v.roles, v.prepositions, v.conjunctions, v.ordinal_words, v.role_modifiers, v.adverbs, v.kin)
    for entry in sorted({w for source in sources for w in source if " " in w}):
        first, *rest = entry.replace("'s ", " 's ").split()
        found.setdefault(first, []).append(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in found.items()}
