"""Schools attended, degrees taken."""

from tenure.claims.frames import Frame, Slot

SCHOOL = frozenset(("org",))

FRAMES_BY_KIND = {
    "education": (
        Frame("graduated", verbs="graduate", slots=(Slot("institution", "from at -", SCHOOL, required=True, named=True),), time="point", passive=None),
        Frame("was_graduated", verbs="graduate educate", who="patient", slots=(Slot("institution", "from at in by", SCHOOL, required=True, named=True),), time="point", passive=True),
        Frame("attended", verbs="attend", slots=(Slot("institution", "-", SCHOOL, required=True, named=True, several=True),), time="state"),
        Frame("studied", verbs="study enroll enrol train", slots=(Slot("institution", "at in with", SCHOOL, required=True, named=True), Slot("field", "-", frozenset(("noun",)))), time="state"),
    ),
}
