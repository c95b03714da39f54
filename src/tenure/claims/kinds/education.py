"""Schools attended, degrees taken."""

from tenure.claims.frames import ANY, Frame, Slot
from tenure.languages.vocabulary import load

DEGREES = load("en").degrees | frozenset(
    ["degree", "degrees", "doctorate", "diploma", "bachelor", "bachelors", "master", "masters", "phd", "mba", "ba", "bs", "ma", "ms"]
)

SCHOOL = frozenset(("org",))
DEGREE = Slot("degree", "-", ANY, required=True, heads=DEGREES)

FRAMES_BY_KIND = {
    "education": (
        Frame(
            "graduated",
            verbs="graduate",
            slots=(Slot("institution", "from at -", SCHOOL, required=True, named=True),),
            time="point",
            passive=None,
        ),
        Frame(
            "was_graduated",
            verbs="graduate educate",
            who="patient",
            slots=(Slot("institution", "from at in by", SCHOOL, required=True, named=True),),
            time="point",
            passive=True,
        ),
        Frame("attended", verbs="attend", slots=(Slot("institution", "-", SCHOOL, required=True, named=True, several=True),), time="state"),
        Frame(
            "studied",
            verbs="study enroll enrol train",
            slots=(Slot("institution", "at in with", SCHOOL, required=True, named=True), Slot("field", "-", frozenset(("noun",)))),
            time="state",
        ),
        Frame(
            "took_degree",
            verbs="receive earn obtain hold complete gain get pursue take do have acquire",
            slots=(DEGREE, Slot("institution", "from at in of", SCHOOL, required=True, named=True)),
            time="point",
            passive=False,
        ),
    ),
}
