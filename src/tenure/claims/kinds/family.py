"""Spouses."""

from tenure.claims.frames import Frame, Slot, example

PEOPLE = frozenset(("person", "name", "pronoun"))
PLACES = Slot("where", "in at near on", frozenset(("place", "name", "thing")), required=True, named=True)
TO = Slot("where", "to in", frozenset(("place", "name", "thing")), required=True, named=True)

FRAMES_BY_KIND = {
    "spouse": (
        Frame("married", verbs="marry wed", slots=(Slot("person", "-", PEOPLE, required=True),), time="start", passive=False),
        Frame(
            "was_married_to", verbs="marry", who="patient", slots=(Slot("person", "to", PEOPLE, required=True),), time="state", passive=True
        ),
    ),
    "residence": (
        Frame("lived", verbs="live reside dwell", slots=(PLACES,), time="state"),
        Frame("grew_up", verbs="grow", slots=(PLACES,), time="state"),
        Frame("was_raised", verbs="raise rear", who="patient", slots=(PLACES,), time="state", passive=True),
        Frame("moved", verbs="move relocate emigrate immigrate settle", slots=(TO,), time="start"),
        Frame(
            "returned",
            verbs="return",
            slots=(Slot("where", "to", frozenset(("place", "name")), required=True, named=True),),
            time="start",
            passive=False,
        ),
    ),
}

EXAMPLES = {
    "spouse": (
        example("In 1911 Petrov married Anna Orlova.", "Ivan Petrov", when="1911/", person="Anna Orlova"),
        example("He was married to Anna Orlova.", "He", person="Anna Orlova"),
    ),
    "residence": (
        example("From 1911 to 1917 Petrov lived in Omsk.", "Ivan Petrov", when="1911/1917", where="Omsk"),
        example("She grew up in Omsk.", "She", where="Omsk"),
        example("She was raised in Omsk.", "She", where="Omsk"),
        example("Petrov returned to Omsk in 1914.", "Ivan Petrov", when="1914/", where="Omsk"),
        example("Petrov moved to Omsk in 1911.", "Ivan Petrov", when="1911/", where="Omsk"),
    ),
}
