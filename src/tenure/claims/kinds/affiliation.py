"""Parties, memberships, founding, participation, signing."""

from tenure.claims.frames import ANY, NAMED, Frame, Slot, example
from tenure.languages.senses import words

PARTY = frozenset(("party",))
SEATS = words("seats")

FRAMES_BY_KIND = {
    "party": (
        Frame("joined_party", verbs="join enter", slots=(Slot("organization", "-", PARTY, required=True),), time="start"),
        Frame(
            "elected_as_party",
            verbs="elect reelect re-elect run return",
            slots=(Slot("organization", "as", PARTY, required=True),),
            who="subject",
            time="state",
            timed=False,
        ),
        Frame(
            "was_elected_as_party",
            verbs="elect reelect re-elect return",
            slots=(Slot("organization", "as", PARTY, required=True),),
            who="patient",
            time="state",
            timed=False,
            passive=True,
        ),
        Frame("left_party", verbs="leave quit", slots=(Slot("organization", "-", PARTY, required=True),), time="end"),
    ),
    "membership": (
        Frame(
            "joined",
            verbs="join",
            slots=(Slot("organization", "-", frozenset(("org", "thing", "group")), required=True, unless=SEATS),),
            time="start",
        ),
    ),
    "employment": (
        Frame(
            "worked",
            verbs="work",
            slots=(
                Slot("employer", "for at with in", frozenset(("org", "name", "thing")), required=True, named=True),
                Slot("role", "as", frozenset(("role",))),
            ),
            time="state",
            passive=False,
        ),
        Frame(
            "taught",
            verbs="teach lecture",
            slots=(Slot("employer", "at in", frozenset(("org",)), required=True, named=True),),
            time="state",
            passive=False,
        ),
        Frame(
            "employed",
            verbs="employ hire",
            who="patient",
            slots=(
                Slot("employer", "by at with", frozenset(("org", "name")), required=True, named=True),
                Slot("role", "as", frozenset(("role",))),
            ),
            time="state",
            passive=True,
        ),
    ),
    "founding": (
        Frame(
            "founded",
            verbs="found cofound co-found establish create form organize organise launch",
            slots=(Slot("organization", "-", frozenset(("org", "party", "name")), required=True, named=True, several=True),),
            time="point",
            passive=False,
        ),
    ),
    "participation": (Frame("took_part", verbs="participate", slots=(Slot("event", "in", ANY, required=True),), time="point"),),
    "signing": (
        Frame("signed", verbs="sign", slots=(Slot("document", "-", ANY - {"person", "pronoun", "number"}, required=True),), time="point"),
    ),
    "award": (
        Frame(
            "was_awarded",
            verbs="award",
            who="patient",
            slots=(Slot("award", "- with", NAMED | {"noun"}, required=True),),
            time="point",
            passive=True,
        ),
    ),
}

EXAMPLES = {
    "party": (
        example("Petrov joined the Labour Party in 1921.", "Ivan Petrov", when="1921/", organization="Labour Party"),
        example("He was elected as a Democrat to the State senate in 1930.", "He", organization="Democrat"),
        example("Elected as a Republican to the State senate and served from 1930 to 1934.", organization="Republican"),
        example("Petrov left the Conservative Party in 1946.", "Ivan Petrov", when="/1946", organization="Conservative Party"),
    ),
    "membership": (
        example("Petrov joined the Geographical Society in 1903.", "Ivan Petrov", when="1903/", organization="Geographical Society"),
    ),
    "employment": (
        example(
            "Petrov worked for the Baltic Shipping Company as a clerk.", "Ivan Petrov", employer="Baltic Shipping Company", role="clerk"
        ),
        example("She taught at Kazan University from 1930 to 1934.", "She", when="1930/1934", employer="Kazan University"),
        example("Petrov was employed by the Northern Bank in 1899.", "Ivan Petrov", employer="Northern Bank"),
        example("He worked for peace.", none=True),
    ),
    "founding": (
        example("In 1905 Petrov founded the Tver Workers' Union.", "Ivan Petrov", when="1905", organization="Tver Workers' Union"),
    ),
    "participation": (example("Petrov participated in the October Revolution.", "Ivan Petrov", event="October Revolution"),),
    "signing": (
        example("Petrov signed the Declaration of the Twelve in 1923.", "Ivan Petrov", when="1923", document="Declaration of the Twelve"),
    ),
    "award": (example("He was awarded the Order of the Red Banner in 1920.", "He", when="1920", award="Order of the Red Banner"),),
}
