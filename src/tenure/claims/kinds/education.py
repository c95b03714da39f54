"""Schools attended, degrees taken."""

from tenure.claims.frames import ANY, Frame, Slot, example
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

EXAMPLES = {
    "education": (
        example("He graduated from Kazan University in 1894.", "He", when="1894", institution="Kazan University"),
        example("She was educated at Kazan University.", "She", institution="Kazan University"),
        example("She attended the Tver Grammar School.", "She", institution="Tver Grammar School"),
        example(
            "He studied law at Kazan University from 1890 to 1894.", "He", when="1890/1894", institution="Kazan University", field="law"
        ),
        example(
            "She received a doctorate from Kazan University in 1931.",
            "She",
            when="1931",
            institution="Kazan University",
            degree="doctorate",
        ),
        example("He attended the public schools.", none=True),
    ),
}
