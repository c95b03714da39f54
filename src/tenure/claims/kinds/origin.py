"""What somebody comes from: the milieu of the family, and the people."""

from tenure.claims.frames import ANY, PERSON, Frame, Slot, example

FAMILIES = frozenset(("family", "families", "household", "stock", "background", "milieu", "nobility", "peasantry", "gentry"))
DESCENTS = frozenset(("descent", "origin", "origins", "ancestry", "parentage", "extraction", "heritage", "stock"))
FAMILY = Slot("milieu", "into to in from of", ANY - PERSON, required=True, heads=FAMILIES)
DESCENT = Slot("people", "of", ANY - PERSON, required=True, heads=DESCENTS, part=True)

FRAMES_BY_KIND = {
    "origin": (
        Frame("born_into", verbs="bear", who="patient", slots=(FAMILY,), time="point", timed=False, where=False, passive=True),
        Frame("came_of", verbs="come hail descend stem originate", slots=(FAMILY,), time="point", timed=False, where=False, passive=False),
    ),
    "ethnicity": (Frame("was_of_descent", verbs="be", slots=(DESCENT,), time="point", timed=False, where=False),),
}

EXAMPLES = {
    "origin": (
        example("Petrov was born into a peasant family in Omsk.", "Ivan Petrov", milieu="peasant family"),
        example("She came from a noble family.", "She", milieu="noble family"),
        example("He came from Omsk.", none=True),
    ),
    "ethnicity": (
        example("She was of Jewish descent.", "She", people="Jewish"),
        example("He was of humble origin.", none=True),
    ),
}
