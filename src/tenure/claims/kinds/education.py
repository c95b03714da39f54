"""Schools attended, degrees taken."""

from tenure.claims.frames import ANY, Frame, Slot, example
from tenure.languages.senses import words
from tenure.languages.vocabulary import load

DEGREES = frozenset(d.lower() for d in load("en").degrees) | frozenset(
    ["degree", "degrees", "doctorate", "diploma", "bachelor", "bachelors", "master", "masters", "phd", "mba", "ba", "bs", "ma", "ms"]
)

SCHOOL = frozenset(("org",))
STUDIES, SCHOOLS = words("studies"), words("schools")
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
            "was_enrolled",
            verbs="enrol enroll train admit accept",
            who="patient",
            slots=(Slot("institution", "at in to into", SCHOOL, required=True, named=True),),
            time="state",
            passive=True,
        ),
        Frame(
            "transferred",
            verbs="transfer matriculate",
            slots=(Slot("institution", "to at from", SCHOOL, required=True, named=True, heads=SCHOOLS),),
            time="start",
        ),
        Frame(
            "completed_studies",
            verbs="complete finish continue begin start pursue do further undertake conduct",
            slots=(
                Slot("field", "-", frozenset(("noun", "org", "thing")), required=True, heads=STUDIES),
                Slot("institution", "at from in with", SCHOOL, required=True, named=True, several=True),
            ),
            time="state",
            passive=False,
        ),
        Frame(
            "studied",
            verbs="study enroll enrol train",
            slots=(Slot("institution", "at in with", SCHOOL, required=True, named=True), Slot("field", "-", frozenset(("noun",)))),
            time="state",
        ),
        Frame(
            "took_degree",
            verbs="receive earn obtain hold complete gain get pursue take do have acquire",
            slots=(
                DEGREE,
                Slot("institution", "from at of", SCHOOL, required=True, named=True, several=True, pairs=True, unless=DEGREES),
            ),
            time="point",
            where=False,
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
        example("She was enrolled at Kazan University in 1930.", "She", institution="Kazan University"),
        example("In 1931 she transferred to Omsk University.", "she", when="1931/", institution="Omsk University"),
        example("He completed his studies at Kazan University.", "He", institution="Kazan University"),
        example("A graduate of Kazan University, she lived in Tver.", "she", institution="Kazan University"),
        example("He is a student at Kazan University.", "He", institution="Kazan University"),
        example("He holds a BA from Kazan University and an MBA from Omsk University.", "He", institution="Omsk University"),
        example("He attended the public schools.", none=True),
    ),
}
