"""Schools attended, degrees taken."""

from tenure.claims.frames import ANY, Frame, Slot, example
from tenure.languages.senses import words
from tenure.languages.vocabulary import load

GIVEN = frozenset(("fellowship", "scholarship", "certificate", "dissertation", "blue", "matriculation"))  # no degrees of a course
DEGREES = frozenset(d.lower() for d in load("en").degrees if "honor" not in d.lower()) - GIVEN | frozenset(
    ["degree", "degrees", "doctorate", "diploma", "bachelor", "bachelors", "master", "masters", "phd", "mba", "ba", "bs", "ma", "ms"]
)

SCHOOL = frozenset(("org",))
SCHOOLING, SCHOLARSHIPS = words("schooling"), words("scholarships")
STUDIES, SCHOOLS = words("studies"), words("schools")
DEGREE = Slot("degree", "-", ANY, required=True, heads=DEGREES)

FRAMES_BY_KIND = {
    "education": (
        Frame(
            "graduated",
            verbs="graduate",
            slots=(Slot("institution", "from at -", SCHOOL, required=True, named=True, several=True),),
            time="point",
            passive=None,
        ),
        Frame(
            "was_graduated",
            verbs="graduate educate school",
            who="patient",
            slots=(Slot("institution", "from at in by", SCHOOL, required=True, named=True, several=True),),
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
            "read",
            verbs="read",
            slots=(
                Slot("field", "-", frozenset(("noun", "thing")), required=True),
                Slot("institution", "at", SCHOOL, required=True, named=True, details=frozenset(("school",))),
            ),
            time="state",
            passive=False,
        ),
        Frame(
            "entered_school",
            verbs="enter",
            slots=(Slot("institution", "-", SCHOOL, required=True, named=True, details=frozenset(("school",))),),
            time="start",
            passive=False,
            without="as",
        ),
        Frame(
            "went_to_school",
            verbs="go",
            slots=(Slot("institution", "to", SCHOOL, required=True, named=True, several=True, details=frozenset(("school",))),),
            time="start",
            passive=False,
            without="as",
        ),
        Frame(
            "received_education",
            verbs="receive get obtain have acquire gain",
            slots=(
                Slot("post", "-", frozenset(("noun",)), required=True, heads=SCHOOLING),
                Slot("institution", "at from in", SCHOOL, required=True, named=True, several=True),
            ),
            time="state",
            passive=False,
        ),
        Frame(
            "won_scholarship",
            verbs="win receive obtain earn get gain",
            slots=(
                Slot("post", "-", frozenset(("noun",)), required=True, heads=SCHOLARSHIPS),
                Slot("institution", "to at", SCHOOL, required=True, named=True, details=frozenset(("school",))),
            ),
            time="start",
            passive=False,
        ),
        Frame(
            "was_awarded_degree",
            verbs="award grant",
            who="patient",
            slots=(DEGREE, Slot("institution", "by from at", SCHOOL, required=True, named=True, unless=DEGREES)),
            time="point",
            where=False,
            passive=True,
        ),
        Frame(
            "took_degree",
            verbs="receive earn obtain hold complete gain get pursue take do have acquire",
            slots=(
                DEGREE,
                Slot("institution", "from at of", SCHOOL, required=True, named=True, several=True, pairs=True, unless=DEGREES),
            ),
            unlike=frozenset(("honorary", "honourary")),
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
        example("He read law at Kazan University from 1890 to 1893.", "He", when="1890/1893", institution="Kazan University"),
        example("He entered the Tver Gymnasium in 1890.", "He", when="1890/", institution="Tver Gymnasium"),
        example("She went to Tver Grammar School.", "She", institution="Tver Grammar School"),
        example("She received her early education at Tver Seminary.", "She", institution="Tver Seminary"),
        example("He won a scholarship to Orlov College in 1890.", "He", when="1890/", institution="Orlov College"),
        example("He was awarded a doctorate by Kazan University in 1931.", "He", when="1931", institution="Kazan University"),
        example("She was educated at Tver School and at King's College.", "She", institution="King's College"),
        example("He graduated from Orlov College, Omsk, in 1890 and from Kazan University.", "He", when="", institution="Kazan University"),
        example("He attended the public schools.", none=True),
    ),
}
