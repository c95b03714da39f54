"""Arrest, charge, trial, sentence, imprisonment, exile, pardon, rehabilitation."""

from tenure.claims.frames import ANY, NAMED, PERSON, Frame, Slot, example

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

EXAMPLES = {
    "arrest": (
        example("Ivan Petrov was arrested by the Cheka in 1919.", "Ivan Petrov", when="1919", by="Cheka"),
        example("The Cheka arrested Petrov in 1919.", "Ivan Petrov", when="1919", by="Cheka"),
        example("After his arrest in 1919, Petrov wrote nothing.", "his", when="1919"),
    ),
    "charge": (
        example("Petrov was accused of sabotage in 1937.", "Ivan Petrov", when="1937", charge="sabotage"),
        example("He was charged with fraud in 1921.", "He", when="1921", charge="fraud"),
    ),
    "trial": (
        example("Petrov was tried for treason in March 1922.", "Ivan Petrov", when="1922-03"),
        example("Petrov stood trial in 1922.", "Ivan Petrov", when="1922", trial="trial"),
        example("The trial of Petrov in 1922 lasted two days.", "Ivan Petrov", when="1922"),
    ),
    "sentence": (
        example("The court sentenced Petrov to death in 1938.", "Ivan Petrov", when="1938", sentence="death", by="court"),
        example("He was convicted of fraud on 4 May 1921.", "He", when="1921-05-04", charge="fraud"),
    ),
    "imprisonment": (
        example("Petrov was imprisoned from 1908 to 1911.", "Ivan Petrov", when="1908/1911"),
        example("During his imprisonment in Omsk he wrote nothing.", "his", where="Omsk"),
    ),
    "exile": (
        example("In 1908 Petrov was exiled to Siberia.", "Ivan Petrov", when="1908/"),
        example("During his exile in Omsk he wrote nothing.", "his", where="Omsk"),
    ),
    "pardon": (example("Petrov was pardoned by the President in 1950.", "Ivan Petrov", when="1950", by="President"),),
    "rehabilitation": (
        example("He was rehabilitated in 1956.", "He", when="1956"),
        example("His rehabilitation in 1956 changed little.", "His", when="1956"),
    ),
    "expulsion": (
        example("In 1927 Petrov was expelled from the Communist Party.", "Ivan Petrov", when="1927", organization="Communist Party"),
    ),
    "reinstatement": (example("He was reinstated in the Communist Party in 1930.", "He", when="1930", organization="Communist Party"),),
}
