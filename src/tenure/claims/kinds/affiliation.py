"""Parties, memberships, founding, participation, signing."""

from tenure.claims.frames import ANY, NAMED, Frame, Slot

PARTY = frozenset(("party",))

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
            "joined", verbs="join", slots=(Slot("organization", "-", frozenset(("org", "thing", "group")), required=True),), time="start"
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
