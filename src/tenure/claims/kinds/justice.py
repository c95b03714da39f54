"""Arrest, charge, trial, sentence, imprisonment, exile, pardon, rehabilitation."""

from tenure.claims.frames import ANY, NAMED, PERSON, Frame, Slot

BY = "by"
CHARGE = Slot("charge", "of with for on", frozenset(("noun", "org", "name", "thing")), several=True)

FRAMES_BY_KIND = {
    "arrest": (
        Frame("arrested", verbs="arrest detain apprehend capture", who="patient", agent=BY, time="point"),
        Frame("arrest_of", nouns="arrest detention", time="point"),
    ),
    "charge": (
        Frame(
            "charged",
            verbs="accuse indict",
            who="patient",
            agent=BY,
            slots=(Slot("charge", "of with for", ANY - PERSON, several=True, clause=True),),
            time="point",
            with_clause=True,
        ),
        Frame(
            "charged_with",
            verbs="charge",
            who="patient",
            agent=BY,
            slots=(Slot("charge", "with", ANY - PERSON, several=True, clause=True),),
            time="point",
            with_clause=True,
        ),
    ),
    "trial": (
        Frame(
            "tried",
            verbs="try prosecute",
            who="patient",
            agent="court",
            slots=(Slot("charge", "for on", ANY - PERSON),),
            time="point",
            passive=True,
        ),
        Frame(
            "stood_trial",
            verbs="stand face",
            slots=(Slot("trial", "-", frozenset(("noun",)), required=True, heads=frozenset(("trial",))),),
            time="point",
        ),
        Frame("trial_of", nouns="trial", time="point"),
    ),
    "sentence": (
        Frame(
            "sentenced",
            verbs="sentence condemn",
            who="patient",
            agent=BY,
            slots=(Slot("sentence", "to", ANY - PERSON, required=True),),
            time="point",
        ),
        Frame(
            "convicted",
            verbs="convict",
            who="patient",
            agent=BY,
            slots=(Slot("charge", "of for", ANY - PERSON, several=True, clause=True),),
            time="point",
        ),
    ),
    "imprisonment": (
        Frame("imprisoned", verbs="imprison jail incarcerate intern confine", who="patient", agent=BY, time="state"),
        Frame("imprisonment_of", nouns="imprisonment", time="state"),
    ),
    "exile": (
        Frame("exiled", verbs="exile banish deport", who="patient", agent=BY, time="start"),
        Frame("exile_of", nouns="exile banishment", time="state"),
    ),
    "pardon": (Frame("pardoned", verbs="pardon amnesty", who="patient", agent=BY, time="point"),),
    "rehabilitation": (
        Frame("rehabilitated", verbs="rehabilitate exonerate", who="patient", agent=BY, time="point"),
        Frame("rehabilitation_of", nouns="rehabilitation exoneration", time="point"),
    ),
    "expulsion": (
        Frame(
            "expelled", verbs="expel", who="patient", agent=BY, slots=(Slot("organization", "from", NAMED, required=True),), time="point"
        ),
    ),
    "reinstatement": (
        Frame(
            "reinstated",
            verbs="reinstate readmit restore",
            who="patient",
            agent=BY,
            slots=(Slot("organization", "in to into", frozenset(("org", "party", "thing", "name")), required=True),),
            time="point",
        ),
    ),
}
