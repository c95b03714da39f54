"""Birth, death and burial."""

from tenure.claims.frames import Frame, Slot, example

BEAR = Frame("born", verbs="bear", who="patient", time="point", passive=True)
DIE = Frame(
    "died",
    verbs="die perish decease",
    time="point",
    slots=(
        Slot(
            "manner",
            "of from by in",
            frozenset(("noun",)),
            heads=frozenset(
                [
                    "cancer",
                    "pneumonia",
                    "tuberculosis",
                    "attack",
                    "failure",
                    "stroke",
                    "typhus",
                    "cholera",
                    "suicide",
                    "illness",
                    "disease",
                    "accident",
                    "crash",
                    "fever",
                    "wounds",
                    "duel",
                    "hemorrhage",
                    "haemorrhage",
                    "causes",
                    "exposure",
                    "complications",
                    "influenza",
                    "malaria",
                    "diabetes",
                ]
            ),
        ),
    ),
)
WOUNDS = frozenset(["times", "leg", "arm", "back", "shoulder", "chest", "stomach", "foot", "hand", "neck", "face", "thigh", "knee"])
EXECUTE = Frame("executed", verbs="execute hang guillotine behead", who="patient", time="point", values={"manner": "execution"})
SHOOT = Frame("shot", verbs="shoot", who="patient", time="point", values={"manner": "execution"}, never=WOUNDS)
MURDER = Frame("murdered", verbs="murder assassinate", who="patient", time="point", values={"manner": "murder"})
KILL = Frame("killed", verbs="kill", who="patient", time="point", values={"manner": ""})
EXECUTION = Frame("execution_of", nouns="execution", time="point", values={"manner": "execution"})
MURDER_OF = Frame("murder_of", nouns="murder assassination killing", time="point", values={"manner": "murder"})
DEATH = Frame("death_of", nouns="death", time="point")
SUICIDE = Frame(
    "suicide_of",
    verbs="commit",
    slots=(Slot("manner", "-", frozenset(("noun",)), required=True, heads=frozenset(("suicide",))),),
    time="point",
)

FRAMES_BY_KIND = {
    "birth": (BEAR, Frame("birth_of", nouns="birth", time="point")),
    "death": (DIE, EXECUTE, SHOOT, MURDER, KILL, EXECUTION, MURDER_OF, DEATH, SUICIDE),
    "burial": (
        Frame("buried", verbs="bury inter entomb", who="patient", time="point", passive=True),
        Frame("interment", nouns="burial interment", time="point"),
    ),
}

EXAMPLES = {
    "birth": (
        example("Anna Petrova was born in Tver on 3 May 1890.", "Anna Petrova", when="1890-05-03", where="Tver"),
        example("After the birth of Anna Petrova in 1890 the family moved.", "Anna Petrova", when="1890"),
    ),
    "death": (
        example("Anna Petrova died in Omsk in 1937.", "Anna Petrova", when="1937", where="Omsk"),
        example("Petrov was shot on 4 March 1938.", "Ivan Petrov", when="1938-03-04", manner="execution"),
        example("Petrov was executed on 4 March 1938.", "Ivan Petrov", when="1938-03-04", manner="execution"),
        example("Petrov was murdered in Omsk in 1921.", "Ivan Petrov", when="1921", where="Omsk", manner="murder"),
        example("He was killed in action in 1916.", "He", when="1916"),
        example("The execution of Pavel Orlov on 7 February 1920 ended it.", "Pavel Orlov", when="1920-02-07", manner="execution"),
        example("The murder of Pavel Orlov in 1920 was never solved.", "Pavel Orlov", when="1920", manner="murder"),
        example("After her death in 1944 the house was sold.", "her", when="1944"),
        example("Petrov committed suicide on 4 March 1938.", "Ivan Petrov", when="1938-03-04", manner="suicide"),
    ),
    "burial": (
        example("She was buried in Omsk.", "She", where="Omsk"),
        example("After his burial in Omsk nobody came.", "his", where="Omsk"),
    ),
}
