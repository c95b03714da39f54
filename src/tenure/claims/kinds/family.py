"""Spouses."""

from tenure.claims.frames import Frame, Slot

FRAMES_BY_KIND = {
    "spouse": (
        Frame("married", verbs="marry wed", slots=(Slot("person", "-", frozenset(("person", "name", "pronoun")), required=True),), time="start", passive=False),
        Frame("was_married_to", verbs="marry", who="patient", slots=(Slot("person", "to", frozenset(("person", "name", "pronoun")), required=True),), time="state", passive=True),
    ),
    "residence": (Frame("lived", verbs="live reside settle", time="state"), Frame("moved", verbs="move relocate emigrate", time="start")),
}
