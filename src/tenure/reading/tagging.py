"""What each word of a block may be, here: from the lexicon, its capital letter and its neighbours."""

from __future__ import annotations

from collections.abc import Sequence

from tenure.languages.senses import words
from tenure.reading.lexicon import PUNCTUATION, Lexicon
from tenure.reading.tokens import Tokens

NOUN_GOES_ON = words("places_of_punishment") | {",", ".", ";", "of", "in"}  # "to state prison"
HYPHENED, ONCE = words("hyphened"), frozenset(("first", "next", "last"))
OWNERS_IN_NAMES = words("owners_in_names")
FUNCTION = frozenset("DSHQPCWXM!A")
NOUNISH_BEFORE = frozenset("DSJNBRU#sK")  # after these an ambiguous word is a noun
VERB_BEFORE = frozenset("HMo!QC")  # after these it is a verb
DWELLING, TEACHING = words("dwelling"), frozenset(("teach", "study", "practise", "practice"))
PLACED = frozenset(("in", "at", "near", "for", "there", "here", "outside", "between"))


def join_phrases(tokens: Tokens, text: str, lexicon: Lexicon) -> Tokens:
    """Tokens with the vocabulary's phrases of several words ("prime minister", "because of") joined into one."""
    if "-" in tokens.lows:
        tokens = _join_hyphens(tokens, text, lexicon)
    phrases, lows = lexicon.phrases, tokens.lows
    if phrases.keys().isdisjoint(lows):
        return tokens
    texts, out_lows, starts, ends = [], [], [], []
    i, n = 0, len(lows)
    while i < n:
        length = 1
        for rest in phrases.get(lows[i], ()):
            if tuple(lows[i + 1 : i + 1 + len(rest)]) == rest:
                length += len(rest)
                break
        last = i + length - 1
        starts.append(tokens.starts[i])
        ends.append(tokens.ends[last])
        texts.append(tokens.texts[i] if length == 1 else text[tokens.starts[i] : tokens.ends[last]])
        out_lows.append(lows[i] if length == 1 else " ".join(lows[i : last + 1]).replace(" 's", "'s"))
        i += length
    return Tokens(texts, out_lows, starts, ends)


def _join_hyphens(tokens: Tokens, text: str, lexicon: Lexicon) -> Tokens:
    """Hyphens with a blank on both sides, as tokenised texts have them ("vice - president"), joined where the whole is one word."""
    starts, ends, lows = tokens.starts, tokens.ends, tokens.lows
    out = Tokens([], [], [], [])
    i, n = 0, len(lows)
    while i < n:
        j = i + 1
        for width in (5, 3):
            inner = range(i + 1, min(i + width, n), 2)
            if i + width <= n and all(lows[k] == "-" and _spaced(tokens, k) for k in inner):
                low = "-".join(lows[i : i + width : 2])
                if low in lexicon.tags or (width == 3 and lows[i] in HYPHENED and lows[i + 2].isalpha()):
                    j = i + width
                    break
        out.texts.append(text[starts[i] : ends[j - 1]])
        out.lows.append("-".join(lows[i:j:2]))
        out.starts.append(starts[i])
        out.ends.append(ends[j - 1])
        i = j
    return out


def _spaced(tokens: Tokens, k: int) -> bool:
    """A single blank on each side."""
    return tokens.starts[k] - tokens.ends[k - 1] == 1 == tokens.starts[k + 1] - tokens.ends[k]


def tag(tokens: Tokens, first: int, last: int, lexicon: Lexicon) -> list[str]:
    """Tags of the tokens `first:last`, one sentence."""
    texts, lows = tokens.texts, tokens.lows
    known = lexicon.tags
    ambiguous = lexicon.ambiguous
    v = lexicon.vocabulary
    tags: list[str] = []
    before = "."
    for i in range(first, last):
        low = lows[i]
        word = texts[i]
        letter = known.get(low)
        head = word[0]
        if head.isupper() and letter is not None and letter in "APCWX" and _is_acronym(texts, i, last):
            letter = "U"
        elif head.isupper() and low in OWNERS_IN_NAMES and i + 1 < last and texts[i + 1] in "'’":
            letter = "R" if letter == "R" else "U"  # "Soldiers' Deputies"
        elif head.isupper():
            if letter is None or (letter not in FUNCTION and letter not in "Rs") or (letter == "R" and len(word) == 1):
                opens = before in '."(:-;[' and letter is not None and letter in "NJVBKA"
                letter = letter if opens and not _name_goes_on(texts, i, last) and low not in lexicon.vocabulary.given_names else "U"
            elif (letter == "R" and before in "UR" and v.roles[low].klass == "occupation") or (
                letter in "XM!A" and before in "UR" and i + 1 < last and texts[i + 1][0].isupper()
            ):
                letter = "U"
        elif letter is None:
            letter = _shape(low, head)
        if low in ambiguous and letter != "U" and not (letter == "R" and low in OWNERS_IN_NAMES):
            letter = _by_neighbours(low, letter or "N", before, tokens, i, last, lexicon)
        elif (
            letter == "V" and before in "DSJ#U" and low.endswith("ing") and i + 1 < last and known.get(lows[i + 1]) in ("N", "B", "R", "J")
        ):
            letter = "J" if before != "U" or lows[i - 1] in v.ordinal_words else "V"
        elif letter == "V" and before in "DSJ" and v.verbs[low][1] in ("past", "past/part", "part"):
            letter = _adjective_or_verb(before, lows, i, last, lexicon)
        elif (
            low in ("'", "’")
            and i > first
            and lows[i - 1].endswith("s")
            and i + 1 < last
            and (texts[i + 1][0].isalpha() or (texts[i + 1] == "," and lows[i - 1] in OWNERS_IN_NAMES and texts[i - 1][0].isupper()))
            and before in "NUBRK"
        ):
            letter = "s"
        elif low in ONCE and before in "XHU" and i + 1 < last and v.verbs.get(lows[i + 1], ("", ""))[1] in ("past", "past/part", "part"):
            letter = "A"  # "was first elected", "he next served"
        elif letter == "A" and before in "DSJ" and ("-" in low or (low.endswith("ly") and i + 1 < last and known.get(lows[i + 1]) == "V")):
            letter = "J"  # "a part-time adviser", "the newly formed board"
        elif low == "that" and before == "P":
            letter = "D"
        elif low == "to" and i + 1 < last and not _named(texts[i : i + 2]) and _infinitive(lows, i + 1, last, lexicon):
            letter = "o"
        elif letter == "N" and low.endswith("ly") and (low in v.adverbs or low not in v.nouns) and before not in "DSJ":
            letter = "A"
        elif letter == "H" and low == "one" and i + 1 < last and lows[i + 1] == "of":
            letter = "N"  # "one of the founders"
        elif low == "most" and before == "D":
            letter = "A"
        elif letter == "J" and low in v.adverbs and before in "HUQC" and i + 1 < last and known.get(lows[i + 1]) in ("V", "X"):
            letter = "A"  # "he twice served"
        before = letter or "N"
        tags.append(before)
    return tags


def _is_acronym(texts: list[str], i: int, last: int) -> bool:
    """ "CA Osasuna", "AS Roma": a short word in capitals at the beginning of a name that is not in capitals."""
    word, following = texts[i], texts[i + 1] if i + 1 < last else ""
    return 1 < len(word) < 4 and word.isupper() and len(following) > 1 and following[0].isupper() and not following.isupper()


def _name_goes_on(texts: list[str], i: int, last: int) -> bool:
    return i + 1 < last and texts[i + 1][0].isupper() and len(texts[i + 1]) > 1


def _shape(low: str, head: str) -> str:
    """The tag of a word the lexicon does not have."""
    if head.isdigit():
        return "#"
    if not head.isalpha():
        return PUNCTUATION.get(low, low)
    if low.endswith("ly") and len(low) > 4:
        return "A"
    if low.endswith(("ous", "ful", "ive", "able", "ible", "ical", "less")):
        return "J"
    return "N"


def _by_neighbours(low: str, letter: str, before: str, tokens: Tokens, i: int, last: int, lexicon: Lexicon) -> str:
    """Verb or noun? A form such as "heads", "chair", "elected", "building" by the words around it."""
    v, texts, lows = lexicon.vocabulary, tokens.texts, tokens.lows
    form = v.verbs[low][1]
    other = (
        "R"
        if low in v.roles
        else "K"
        if low in v.kin
        else "B"
        if low in v.bodies
        else "N"
        if low in v.nouns or low in v.noun_verbs
        else "J"
    )
    if before in "UNK" and v.verbs[low][0] in DWELLING and form in ("base", "s") and i + 1 < last and lows[i + 1] in PLACED:
        return "V"
    if other == "K" and before not in "Mo":
        return "K"
    following = lexicon.tags.get(lows[i + 1], "") if i + 1 < last else ""
    if low in v.acting_words and following == "R":  # "became acting mayor"
        return "J"
    if form == "ing" and before in "RK" and other != "R" and following in ("P", "D", "S"):  # "a diplomat serving as consul"
        return "V"
    if form == "ing" and before == "V" and v.verbs.get(lows[i - 1], ("", ""))[0] in TEACHING:
        return other  # "taught drawing at the school"
    if form == "ing" and before == "P" and i + 1 < last and texts[i + 1][0].isupper():
        return "V"  # "prior to founding Orlov & Sons"
    if before in VERB_BEFORE or (before == "A" and form != "base" and other != "R"):
        return other if before == "C" and form in ("base", "ing") else "V"
    if before == "X":
        return "V" if form in ("past/part", "part", "ing") and other != "R" else other
    if form == "ing" and before == "P" and following in ("D", "S"):
        return "V"  # "accused of leading a …"
    if form in ("past", "past/part", "part"):
        return _adjective_or_verb(before, lows, i, last, lexicon)
    if before in NOUNISH_BEFORE or before == "P":
        return other if form != "s" or before != "U" else "V" if other != "R" else other
    if form == "ing":
        return other if other == "R" else "V"
    return other


def _adjective_or_verb(before: str, lows: list[str], i: int, last: int, lexicon: Lexicon) -> str:
    """A past or participle: an adjective between a determiner and a noun ("the elected president"), else a verb."""
    following = lexicon.tags.get(lows[i + 1], "N") if i + 1 < last else "."
    nominal = following in "NJRBKU" or (before in "DS" and i + 1 < last and lows[i + 1] in lexicon.ambiguous)
    return "J" if before in "DSJ" and nominal else "V"


def _named(words: Sequence[str]) -> bool:
    """ "to March", "to Reading": a name after a word in lower case is no verb."""
    return words[0].islower() and len(words) > 1 and words[1][:1].isupper() and not words[1].isupper()


def _infinitive(lows: list[str], i: int, last: int, lexicon: Lexicon) -> bool:
    """Whether "to" stands before a verb's base form (adverbs between them)."""
    verbs = lexicon.vocabulary.verbs
    while i < last and lexicon.tags.get(lows[i]) in ("A", "!"):
        i += 1
    if i >= last:
        return False
    low = lows[i]
    if low in ("be", "have", "do"):
        return True
    entry = verbs.get(low)
    return bool(
        entry
        and (entry[1] == "base" or entry[0] == low)
        and not (low in lexicon.vocabulary.noun_verbs and i + 1 < last and lows[i + 1] in NOUN_GOES_ON)
    )
