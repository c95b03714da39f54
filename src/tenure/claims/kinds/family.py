"""Spouses."""

from tenure.claims.frames import Frame, Slot

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
        Frame("moved", verbs="move relocate emigrate immigrate settle return", slots=(TO,), time="start"),
    ),
}
