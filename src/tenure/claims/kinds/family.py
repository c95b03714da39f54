"""Spouses, citizenship and dwelling places."""

from tenure.claims.frames import COMPLEMENT, Frame, Slot, example
from tenure.languages.senses import words

PEOPLE = frozenset(("person", "name", "pronoun"))
PLACE = frozenset(("place", "name", "thing", "town"))
PLACES = Slot("where", "in at near on outside around", PLACE, required=True, named=True, several=True)
TO = Slot("where", "to in", PLACE, required=True, named=True, several=True, again=True)
FROM = Slot("where", "from", frozenset(("place",)), required=True, named=True)
SPENT_IN = Slot("where", "in at near", frozenset(("place", "town")), required=True, named=True, several=True)
SETTLED = frozenset(("place",))

FRAMES_BY_KIND = {
    "spouse": (
        Frame("married", verbs="marry wed remarry", slots=(Slot("person", "-", PEOPLE, required=True),), time="start", passive=False),
        Frame("married_to", verbs="marry wed", slots=(Slot("person", "to", PEOPLE, required=True),), time="start", passive=False),
        Frame(
            "was_married_to",
            verbs="marry wed",
            who="patient",
            slots=(Slot("person", "to with", PEOPLE, required=True, several=True, dated=True),),
            time="state",
            passive=True,
        ),
        Frame("married_each_other", verbs="marry wed", slots=(Slot("person", "&", PEOPLE, required=True),), time="start"),
        Frame("divorced", verbs="divorce", slots=(Slot("person", "-", PEOPLE, required=True),), time="end", passive=False),
    ),
    "citizenship": (
        Frame(
            "took_citizenship",
            verbs="take acquire receive obtain gain get adopt hold accept assume",
            slots=(Slot("post", "- up", COMPLEMENT, required=True, heads=frozenset(("citizenship", "nationality"))),),
            time="start",
            passive=False,
        ),
        Frame(
            "was_granted_citizenship",
            verbs="grant give award naturalize naturalise",
            who="patient",
            slots=(Slot("post", "- as", COMPLEMENT, required=True, heads=frozenset(("citizenship", "nationality", "citizen"))),),
            time="start",
            passive=True,
        ),
    ),
    "residence": (
        Frame("lived", verbs="live reside dwell", slots=(PLACES,), time="state", household=True),
        Frame("stayed", verbs="stay remain", slots=(PLACES,), time="state", sport=False),
        Frame(
            "divided_time",
            verbs="divide split",
            slots=(
                Slot("post", "-", frozenset(("noun",)), required=True, heads=words("long_times")),
                Slot("where", "between", frozenset(("place",)), required=True, named=True, several=True),
            ),
            time="state",
            passive=False,
        ),
        Frame(
            "spent",
            verbs="spend",
            slots=(Slot("post", "-", frozenset(("noun", "number")), required=True, heads=words("long_times")), SPENT_IN),
            time="state",
            passive=False,
            sport=False,
        ),
        Frame(
            "took_up_residence",
            verbs="take establish make set",
            slots=(Slot("post", "- up", frozenset(("noun",)), required=True, heads=frozenset(("residence", "home"))), SPENT_IN),
            time="start",
            passive=False,
        ),
        Frame("grew_up", verbs="grow", slots=(PLACES,), time="state"),
        Frame("was_raised", verbs="raise rear bring", who="patient", slots=(PLACES,), time="state", passive=True),
        Frame(
            "moved",
            verbs="move relocate emigrate immigrate settle resettle migrate",
            slots=(TO,),
            time="start",
            sport=False,
            household=True,
        ),
        Frame(
            "fled",
            verbs="flee escape",
            slots=(Slot("where", "to", SETTLED, required=True, named=True),),
            time="start",
            passive=False,
            household=True,
        ),
        Frame(
            "retired_to",
            verbs="retire",
            slots=(Slot("where", "to", SETTLED, required=True, named=True),),
            time="start",
            passive=False,
            sport=False,
        ),
        Frame(
            "left_for",
            verbs="leave",
            slots=(
                Slot("post", "-", SETTLED, required=True, named=True),
                Slot("where", "for", SETTLED, required=True, named=True),
            ),
            time="start",
            passive=False,
            sport=False,
        ),
        Frame(
            "took_refuge",
            verbs="take find seek",
            slots=(
                Slot("post", "-", frozenset(("noun",)), required=True, heads=frozenset(("refuge",))),
                Slot("where", "in", SETTLED, required=True, named=True),
            ),
            time="start",
            passive=False,
        ),
        Frame(
            "returned",
            verbs="return",
            slots=(Slot("where", "to", frozenset(("place", "name")), required=True, named=True),),
            time="start",
            passive=False,
            sport=False,
            household=True,
        ),
        Frame("arrived", verbs="arrive", slots=(Slot("where", "in at", SETTLED, required=True, named=True),), time="start", sport=False),
        Frame(
            "moved_from", verbs="move relocate emigrate immigrate migrate flee escape", slots=(FROM,), time="end", beside=True, sport=False
        ),
        Frame(
            "left",
            verbs="leave flee",
            beside=True,
            slots=(Slot("where", "-", SETTLED, required=True, named=True),),
            time="end",
            sport=False,
        ),
        Frame("based", verbs="base", who="patient", slots=(PLACES,), time="state", passive=True),
    ),
}

EXAMPLES = {
    "spouse": (
        example("In 1911 Petrov married Anna Orlova.", "Ivan Petrov", when="1911/", person="Anna Orlova"),
        example("In 1911 Petrov got married to Anna Orlova.", "Ivan Petrov", person="Anna Orlova"),
        example("In 1911 Petrov married secondly to Anna Orlova.", "Ivan Petrov", when="1911/", person="Anna Orlova"),
        example("He was married to Anna Orlova from 1911 to 1920.", "He", when="1911/1920", person="Anna Orlova"),
        example("He was married to Anna from 1911 to 1920 and Vera from 1922 to 1930.", "He", when="1922/1930", person="Vera"),
        example("Lev Orlov and Anna Sedova married in 1911.", "Anna Sedova", when="1911/", person="Lev Orlov"),
        example("In 1920 Petrov divorced Anna Orlova.", "Ivan Petrov", when="/1920", person="Anna Orlova"),
        example("The clerks married at last.", none=True),
    ),
    "child": (
        example("Lev Orlov and his wife Anna lived in Tver with their sons, Ilya and Oleg.", "Anna", person="Oleg"),
        example("She is survived by daughters Anna and Vera.", "She", person="Vera"),
        example("They have two children.", none=True),
    ),
    "parent": (
        example("He was born in Tver, the son of the late Lev and Anna (Sedova) Orlov.", "He", person="Lev"),
        example("He worked with his father, Lev Orlov.", "his", person="Lev Orlov"),
    ),
    "citizenship": (
        example("Anna Orlova became a French citizen in 1930.", "Anna Orlova", when="1930/", country="French"),
        example("Anna Orlova took up French citizenship in 1930.", "Anna Orlova", when="1930/", country="French"),
        example("Anna Orlova was granted French citizenship in 1930.", "Anna Orlova", when="1930/", country="French"),
    ),
    "residence": (
        example("From 1911 to 1917 Petrov lived in Omsk.", "Ivan Petrov", when="1911/1917", where="Omsk"),
        example("Anna Orlova and Lev Orlov lived in Tver.", "Anna Orlova", where="Tver"),
        example("She stayed in Omsk until 1914.", "She", when="/1914", where="Omsk"),
        example("He divided his time between Omsk and Tula.", "He", where="Tula"),
        example("He fled to Omsk in 1911.", "He", when="1911/", where="Omsk"),
        example("He retired to Omsk in 1911.", "He", when="1911/", where="Omsk"),
        example("In 1911 he left Tula for Omsk.", "he", when="1911/", where="Omsk"),
        example("He took refuge in Turkey in 1911.", "He", when="1911/", where="Turkey"),
        example("The family moved to Omsk in 1911.", "Ivan Petrov", when="1911/", where="Omsk"),
        example("The family had moved to Omsk in 1811.", none=True),
        example("He and his wife moved to Omsk in 1911.", "He", when="1911/", where="Omsk"),
        example("After the war he lived and worked in Omsk.", "he", where="Omsk"),
        example("He spent several months in Omsk.", "He", where="Omsk"),
        example("In 1911 he took up residence in Omsk.", "he", when="1911/", where="Omsk"),
        example("He moved to Omsk in 1911 and to Tula in 1914.", "He", when="1914/", where="Tula"),
        example("He moved to Paris in 1911.", "He", when="1911/", where="Paris"),
        example("She went to Omsk, where she lived until 1914.", "she", when="/1914", where="Omsk"),
        example("She settled in Omsk and lived there from 1911 to 1914.", "She", when="1911/1914", where="Omsk"),
        example("She grew up in Omsk.", "She", where="Omsk"),
        example("She was raised in Omsk.", "She", where="Omsk"),
        example("Petrov returned to Omsk in 1914.", "Ivan Petrov", when="1914/", where="Omsk"),
        example("Petrov moved to Omsk in 1911.", "Ivan Petrov", when="1911/", where="Omsk"),
        example("Petrov moved from Tula to Omsk in 1911.", "Ivan Petrov", when="/1911", where="Tula"),
        example("Petrov returned to Omsk in 1911.", "Ivan Petrov", when="1911/", where="Omsk"),
        example("Petrov arrived in Omsk in 1911.", "Ivan Petrov", when="1911/", where="Omsk"),
        example("Petrov fled Russia in 1911.", "Ivan Petrov", when="/1911", where="Russia"),
        example("Petrov was based in Omsk.", "Ivan Petrov", where="Omsk"),
        example("Petrov was a resident of Omsk.", "Ivan Petrov", where="Omsk"),
    ),
}
