"""Standing for office without (yet) holding it: candidates, nominees, those defeated and those who declined."""

from tenure.claims.frames import ANY, BODY, OFFICE, PERSON, Frame, Slot, example
from tenure.languages.senses import words

KIND = "candidacy"

CANDIDATE = Slot("candidate", "- as", ANY, required=True, heads=frozenset(["candidate", "nominee", "contender"]))
CANDIDATES = frozenset(("candidates", "nominees", "contenders"))
OFFICE_SOUGHT = Slot("office", "for as", OFFICE)
BODY_SOUGHT = Slot("body", "for to in", (BODY - {"party"}) | {"place"}, named=True)
ELECTIONS = words("elections_sought")
POSTS = words("posts")
DIGNITIES = words("dignities")  # "the presidency"
DIGNITY = Slot("office", "for", ANY - PERSON, required=True, heads=DIGNITIES)
CANDIDACIES = frozenset(("candidacy", "candidature", "campaign", "bid"))
RACES = frozenset(("race", "contest", "election", "primary"))

FRAMES = (
    Frame("was_candidate_for", verbs="be become remain stand run", slots=(CANDIDATE, DIGNITY), time="point"),
    Frame(
        "was_one_of_candidates",
        verbs="be become",
        slots=(Slot("candidate", "-", ANY, required=True, inner=CANDIDATES), OFFICE_SOUGHT, BODY_SOUGHT),
        time="point",
    ),
    Frame("was_candidate", verbs="be become remain stand run", slots=(CANDIDATE, OFFICE_SOUGHT, BODY_SOUGHT), time="point"),
    Frame(
        "stood",
        verbs="run stand campaign",
        slots=(Slot("office", "for as", OFFICE, required=True), BODY_SOUGHT),
        time="point",
        passive=False,
    ),
    Frame("stood_for_dignity", verbs="run stand campaign", slots=(DIGNITY, BODY_SOUGHT), time="point", passive=False),
    Frame(
        "declared",
        verbs="announce declare launch",
        slots=(Slot("candidate", "-", ANY, required=True, heads=CANDIDACIES), Slot("office", "for as", OFFICE, required=True)),
        time="point",
        passive=False,
    ),
    Frame(
        "withdrew_candidacy",
        verbs="withdraw end suspend abandon",
        slots=(Slot("candidate", "-", ANY, required=True, heads=CANDIDACIES), Slot("office", "for as", OFFICE, required=True)),
        time="point",
        values={"outcome": "withdrew"},
        passive=False,
    ),
    Frame(
        "withdrew",
        verbs="withdraw",
        slots=(Slot("body", "from", ANY - PERSON, required=True, heads=RACES, part=True), OFFICE_SOUGHT),
        time="point",
        values={"outcome": "withdrew"},
        passive=False,
    ),
    Frame(
        "stood_for_body",
        verbs="run stand campaign",
        slots=(Slot("body", "for", BODY, required=True, named=True),),
        time="point",
        passive=False,
    ),
    Frame("contested", verbs="contest", slots=(Slot("body", "-", BODY, required=True, named=True),), time="point", passive=False),
    Frame(
        "lost", verbs="defeat", who="patient", slots=(OFFICE_SOUGHT, BODY_SOUGHT), time="point", values={"outcome": "lost"}, passive=True
    ),
    Frame(
        "lost_election",
        verbs="lose",
        slots=(
            Slot("candidate", "-", ANY, required=True, heads=ELECTIONS),
            OFFICE_SOUGHT,
            Slot("body", "for to in", frozenset(("org",)), named=True),
        ),
        time="point",
        values={"outcome": "lost"},
        passive=False,
    ),
    Frame(
        "declined_office",
        verbs="decline refuse reject",
        slots=(
            Slot("post", "-", frozenset(("noun", "org")), required=True, heads=POSTS | {"appointment", "nomination"}),
            Slot("office", "of as for", OFFICE, required=True),
        ),
        time="point",
        values={"outcome": "declined"},
        passive=False,
    ),
    Frame(
        "nominated",
        verbs="nominate",
        who="patient",
        agent="by",
        slots=(Slot("office", "as for", OFFICE, required=True), BODY_SOUGHT),
        time="point",
        passive=True,
    ),
)

EXAMPLES = (
    example("He was an unsuccessful candidate for mayor of Dover in 1912.", "He", when="1912", office="mayor of Dover", outcome="lost"),
    example("She ran for governor of Ohio in 1990.", "She", when="1990", office="governor of Ohio"),
    example("She was a candidate for the presidency of Utopia in 1990.", "She", when="1990", office="presidency of Utopia"),
    example("He was one of six candidates for mayor of Dover in 1990.", "He", when="1990", office="mayor of Dover"),
    example("She ran for the governorship of Ohio in 1990.", "She", when="1990", office="governorship of Ohio"),
    example("In 1990 she announced her candidacy for mayor of Dover.", "she", when="1990", office="mayor of Dover"),
    example("In 1990 she ended her campaign for mayor of Dover.", "she", when="1990", office="mayor of Dover", outcome="withdrew"),
    example("In 1990 she withdrew from the Senate race.", "she", when="1990", body="Senate", outcome="withdrew"),
    example("In 1990 she announced her plans.", none=True),
    example("Petrov stood for the House of Lords in 1950.", "Ivan Petrov", when="1950", body="House of Lords"),
    example("In 1950 she contested the House of Keys.", "she", when="1950", body="House of Keys"),
    example("She was defeated for mayor of Dover in 1912.", "She", when="1912", office="mayor of Dover", outcome="lost"),
    example("Petrov lost the election for mayor of Dover in 1912.", "Ivan Petrov", when="1912", office="mayor of Dover", outcome="lost"),
    example("In 1912 she declined the post of mayor of Dover.", "she", when="1912", office="mayor of Dover", outcome="declined"),
    example("Petrov was nominated for governor of Ohio by the Republicans.", "Ivan Petrov", office="governor of Ohio", by="Republicans"),
)
