"""Arrest, charge, trial, sentence, imprisonment, exile, pardon, rehabilitation: by their verbs, and by what stands for them.

English says most of these with a light verb and a noun as well ("was placed under house arrest", "went on trial", "received a
pardon"): such frames name the noun in a slot `word`, which completes the trigger and is no role.
"""

from tenure.claims.frames import ANY, NAMED, PERSON, PLACE, Frame, Slot, example
from tenure.languages.senses import words

BY = "by"
CELLS = words("places_of_punishment")
ACCUSATIONS = frozenset(("charge", "charges", "count", "counts", "accusation", "accusations", "indictment", "indictments"))
SUSPICIONS = frozenset(("suspicion", "suspicions"))
SENTENCES = frozenset(("sentence", "sentences", "term"))
GRACES = frozenset(("pardon", "amnesty", "clemency"))
PLACE_OF_EXILE = Slot("where", "to in", PLACE, named=True)
FOR = Slot("duration", "for", ANY, heads=words("terms"))
CHARGES = Slot("charge", "of with for", ANY - PERSON, several=True, clause=True)


def word(prepositions: str, *heads: str) -> Slot:
    """The noun of a light verb, as the bare object ("-") or behind a preposition."""
    return Slot("word", prepositions, ANY - PERSON, required=True, heads=frozenset(heads))


def accused(prepositions: str, heads: frozenset[str] = ACCUSATIONS) -> Slot:
    """ "charges of fraud", "fraud charges", "on suspicion of fraud": the charge is what they are of."""
    return Slot("charge", prepositions, ANY - PERSON, required=True, heads=heads, part=True)


FRAMES_BY_KIND = {
    "arrest": (
        Frame("arrested", verbs="arrest rearrest re-arrest detain apprehend capture", who="patient", agent=BY),
        Frame(
            "placed_under_arrest", verbs="place put", who="patient", agent=BY, slots=(word("under in", "arrest", "custody", "detention"),)
        ),
        Frame("taken_prisoner", verbs="take", who="patient", agent=BY, slots=(word("- into", "prisoner", "captive", "custody"),)),
        Frame("arrest_of", nouns="arrest detention"),
    ),
    "charge": (
        Frame("charged", verbs="accuse indict", who="patient", agent=BY, slots=(CHARGES,), with_clause=True),
        Frame(
            "charged_with",
            verbs="charge",
            who="patient",
            agent=BY,
            slots=(Slot("charge", "with", ANY - PERSON, several=True, clause=True),),
            with_clause=True,
        ),
        Frame(
            "on_charges_of",
            verbs="arrest detain try prosecute imprison jail hold indict arraign",
            who="patient",
            slots=(accused("on", ACCUSATIONS | SUSPICIONS),),
        ),
        Frame("faced_charges", verbs="face", slots=(accused("-"),)),
        Frame("filed_charges", verbs="file bring press lay", about="against", agent=BY, slots=(accused("-"),), passive=False),
        Frame("there_were_charges", verbs="be", about="against", slots=(accused("-"),), passive=False),
        Frame("charges_arose", verbs="emerge arise surface", about="against", subjects=ACCUSATIONS, passive=False),
        Frame("charges_were_filed", verbs="file bring press lay", about="against", agent=BY, subjects=ACCUSATIONS, passive=True),
    ),
    "trial": (
        Frame("tried", verbs="try prosecute", who="patient", agent="court", slots=(Slot("charge", "for on", ANY - PERSON),), passive=True),
        Frame(
            "stood_trial",
            verbs="stand face",
            slots=(Slot("trial", "-", frozenset(("noun",)), required=True, heads=frozenset(("trial", "court-martial"))),),
        ),
        Frame("went_on_trial", verbs="go be", slots=(word("on", "trial"),), passive=False),
        Frame(
            "put_on_trial",
            verbs="put place bring",
            who="patient",
            agent="court",
            slots=(word("on to before", "trial", "court", "justice"),),
        ),
        Frame("acquitted", verbs="acquit", who="patient", agent="court"),
        Frame("trial_of", nouns="trial"),
    ),
    "sentence": (
        Frame("sentenced", verbs="sentence condemn", who="patient", agent=BY, slots=(Slot("sentence", "to", ANY - PERSON, required=True),)),
        Frame(
            "convicted",
            verbs="convict",
            who="patient",
            agent=BY,
            slots=(Slot("charge", "of for", ANY - PERSON, several=True, clause=True),),
        ),
        Frame(
            "found_guilty",
            verbs="find adjudge",
            who="patient",
            agent=BY,
            slots=(Slot("charge", "-", ANY, required=True, heads=frozenset(("guilty",)), part=True),),
        ),
        Frame("fined", verbs="fine", who="patient", agent=BY, slots=(CHARGES,), values={"sentence": "fine"}, passive=True),
        Frame("received_sentence", verbs="receive", slots=(Slot("sentence", "-", ANY - PERSON, required=True, heads=SENTENCES),)),
        Frame(
            "was_given_sentence",
            verbs="give",
            who="patient",
            agent=BY,
            slots=(Slot("sentence", "-", ANY - PERSON, required=True, heads=SENTENCES),),
        ),
    ),
    "imprisonment": (
        Frame("imprisoned", verbs="imprison jail incarcerate intern confine", who="patient", agent=BY, slots=(FOR,), time="state"),
        Frame(
            "served_time", verbs="serve spend", slots=(Slot("duration", "-", ANY, required=True, inner=CELLS - {"exile"}),), time="state"
        ),
        Frame(
            "did_time",
            verbs="serve do spend",
            slots=(Slot("word", "-", ANY - PERSON, required=True, heads=frozenset(("time",)), marked=frozenset(("prison", "jail"))),),
            time="state",
        ),
        Frame("sent_to_prison", verbs="send commit", who="patient", agent=BY, slots=(word("to", *(CELLS - {"exile"})),), time="start"),
        Frame(
            "held_captive",
            verbs="hold keep",
            who="patient",
            agent=BY,
            slots=(word("- in under", "captive", "prisoner", "hostage", "arrest", "custody", "detention", *(CELLS - {"exile"})),),
            time="state",
        ),
        Frame(
            "released",
            verbs="release free discharge parole",
            who="patient",
            agent=BY,
            slots=(word("from", *(CELLS - {"exile"}), "detention", "arrest"),),
            time="end",
        ),
        Frame("was_released", verbs="release free", who="patient", time="end", passive=True, sport=False, without="from by"),
        Frame("spent_years_in_prison", verbs="spend pass", slots=(word("in", *(CELLS - {"exile"})),), time="state"),
        Frame("release_of", nouns="release", slots=(word("from", *(CELLS - {"exile"}), "detention", "arrest"),), time="end"),
        Frame("imprisonment_of", nouns="imprisonment", time="state"),
    ),
    "exile": (
        Frame("exiled", verbs="exile banish deport", who="patient", agent=BY, slots=(FOR, PLACE_OF_EXILE), time="start"),
        Frame("went_into_exile", verbs="go flee move withdraw retire", slots=(word("into to", "exile"),), time="start"),
        Frame(
            "driven_into_exile", verbs="force send drive order", who="patient", agent=BY, slots=(word("into to", "exile"),), time="start"
        ),
        Frame("lived_in_exile", verbs="live remain stay reside", slots=(word("in", "exile"),), time="state"),
        Frame(
            "spent_exile",
            verbs="serve spend",
            slots=(Slot("duration", "-", ANY, required=True, inner=frozenset(("exile",))),),
            time="state",
        ),
        Frame("spent_years_in_exile", verbs="spend pass", slots=(word("in", "exile"),), time="state"),
        Frame("returned_from_exile", verbs="return", slots=(word("from", "exile"),), time="end"),
        Frame("exile_of", nouns="exile banishment", time="state"),
    ),
    "pardon": (
        Frame("pardoned", verbs="pardon amnesty", who="patient", agent=BY),
        Frame("was_granted_pardon", verbs="grant give issue", who="patient", agent=BY, slots=(word("-", *GRACES),)),
        Frame("pardon_granted", verbs="grant give issue", about="to", agent=BY, subjects=GRACES, passive=True),
        Frame("received_pardon", verbs="receive obtain win secure", slots=(word("-", *GRACES),)),
        Frame(
            "was_refused_pardon",
            verbs="refuse deny",
            who="patient",
            agent=BY,
            slots=(word("-", *GRACES),),
            passive=True,
            certainty="denied",
        ),
        Frame("pardon_of", nouns="pardon"),
    ),
    "rehabilitation": (
        Frame("rehabilitated", verbs="rehabilitate exonerate", who="patient", agent=BY),
        Frame("rehabilitation_of", nouns="rehabilitation exoneration"),
    ),
    "expulsion": (
        Frame("expelled", verbs="expel", who="patient", agent=BY, slots=(Slot("organization", "from", NAMED, required=True),)),
        Frame(
            "expelled_by_party",
            verbs="expel",
            who="patient",
            agent=BY,
            by_body=frozenset(("organ", "party", "faction", "gathering")),
        ),
        Frame(
            "excluded",
            verbs="exclude purge oust",
            who="patient",
            agent=BY,
            slots=(Slot("organization", "from", frozenset(("party",)), required=True),),
        ),
    ),
    "reinstatement": (
        Frame(
            "reinstated",
            verbs="reinstate readmit restore",
            who="patient",
            agent=BY,
            slots=(
                Slot(
                    "organization",
                    "in to into",
                    frozenset(("org", "party", "thing", "name")),
                    required=True,
                    unless=frozenset(["hospital"]),
                ),
            ),
        ),
        Frame("was_taken_back", verbs="reinstate readmit restore", who="patient", agent=BY, passive=True, recall="return"),
    ),
}

EXAMPLES = {
    "arrest": (
        example("Ivan Petrov was arrested by the Cheka in 1919.", "Ivan Petrov", when="1919", by="Cheka"),
        example("The Cheka arrested Petrov in 1919.", "Ivan Petrov", when="1919", by="Cheka"),
        example("After his arrest in 1919, Petrov wrote nothing.", "his", when="1919"),
        example("Anna Orlova was placed under house arrest in 1990.", "Anna Orlova", when="1990"),
        example("The riot took place in December 1995 when Anna Orlova was arrested.", "Anna Orlova", when="1995-12"),
        example("He was taken into custody in May 1990.", "He", when="1990-05"),
        example("Anna Orlova and Ivan Petrov were arrested in 1990.", "Anna Orlova", when="1990"),
        example("Petrov was arrested together with Anna Orlova in 1931.", "Anna Orlova", when="1931"),
        example("Anna Orlova and Pavel Smirnov fled to Riga. They were arrested in 1931.", "Pavel Smirnov", when="1931"),
    ),
    "charge": (
        example("Petrov was accused of sabotage in 1937.", "Ivan Petrov", when="1937", charge="sabotage"),
        example("He was charged with fraud in 1921.", "He", when="1921", charge="fraud"),
        example("He was arrested on charges of tax evasion in 1991.", "He", when="1991", charge="tax evasion"),
        example("He faced corruption charges in 1991.", "He", when="1991", charge="corruption"),
        example("The prosecutor filed bribery charges against Anna Orlova.", "Anna Orlova", charge="bribery"),
        example("Charges were brought against Petrov in 1991.", "Ivan Petrov", when="1991"),
        example("In 1991 there were charges of fraud against Petrov.", "Ivan Petrov", when="1991", charge="fraud"),
        example("In 1991 charges arose against Petrov.", "Ivan Petrov", when="1991"),
    ),
    "trial": (
        example("Petrov was tried for treason in March 1922.", "Ivan Petrov", when="1922-03"),
        example("Petrov stood trial in 1922.", "Ivan Petrov", when="1922", trial="trial"),
        example("The trial of Petrov in 1922 lasted two days.", "Ivan Petrov", when="1922"),
        example("She went on trial in 1991.", "She", when="1991"),
        example("He was put on trial in 1991.", "He", when="1991"),
        example("He was acquitted by the Supreme Court in 2001.", "He", when="2001", court="Supreme Court"),
    ),
    "sentence": (
        example("The court sentenced Petrov to death in 1938.", "Ivan Petrov", when="1938", sentence="death", by="court"),
        example("He was convicted of fraud on 4 May 1921.", "He", when="1921-05-04", charge="fraud"),
        example("She was found guilty of forgery on 3 May 1991.", "She", when="1991-05-03", charge="forgery"),
        example("He received a suspended sentence in 1991.", "He", when="1991", sentence="suspended sentence"),
        example("He was fined for libel in 1910.", "He", when="1910", charge="libel"),
        example("He was given a prison sentence in 1991.", "He", when="1991", sentence="prison sentence"),
    ),
    "imprisonment": (
        example("He served prison time in 1991.", "He", when="1991"),
        example("He was held under house arrest from 1990 to 1993.", "He", when="1990/1993"),
        example("She was imprisoned in 1937, and was released in 1939.", "She", when="/1939"),
        example("Her first record was released in 1939.", none=True),
        example("He spent the years 1907 to 1910 in prison.", "He", when="1907/1910"),
        example("Petrov was imprisoned from 1908 to 1911.", "Ivan Petrov", when="1908/1911"),
        example("During his imprisonment in Omsk he wrote nothing.", "his", where="Omsk"),
        example("She spent twenty years in labour camps.", "She", duration="twenty years"),
        example("He was sent to prison in 1908.", "He", when="1908/"),
        example("He was held captive by the Cossacks in 1919.", "He", when="1919"),
        example("He was released from prison in 1995.", "He", when="/1995"),
        example("After his release from prison in 1995, Petrov moved to Omsk.", "his", when="/1995"),
    ),
    "exile": (
        example("In 1908 Petrov was exiled to Siberia.", "Ivan Petrov", when="1908/"),
        example("During his exile in Omsk he wrote nothing.", "his", where="Omsk"),
        example("He went into exile in 1925.", "He", when="1925/"),
        example("He spent the years 1907 to 1910 in exile.", "He", when="1907/1910"),
        example("In 1925 he was forced to withdraw into exile.", "he", when="1925/"),
        example("She was driven into exile in 1925.", "She", when="1925/"),
        example("She lived in exile until 1930.", "She", when="/1930"),
        example("He spent three years in exile.", "He", duration="three years"),
        example("He returned from exile in 1917.", "He", when="/1917"),
    ),
    "pardon": (
        example("Petrov was pardoned by the President in 1950.", "Ivan Petrov", when="1950", by="President"),
        example("He was granted a full pardon by President Orlov in 1991.", "He", when="1991"),
        example(
            "He was born in Omsk; full pardon granted by President Orlov on 3 May 1991; died in Omsk.", "Ivan Petrov", when="1991-05-03"
        ),
        example("He was born in Omsk; full pardon by President Orlov on 3 May 1991; died in Omsk.", "Ivan Petrov", when="1991-05-03"),
        example("She received a pardon in 1991.", "She", when="1991"),
        example("He was refused a pardon in 1991.", "He", when="1991", certainty="denied"),
        example("He failed to receive a pardon.", "He", certainty="denied"),
    ),
    "rehabilitation": (
        example("He was rehabilitated in 1956.", "He", when="1956"),
        example("His rehabilitation in 1956 changed little.", "His", when="1956"),
    ),
    "expulsion": (
        example("In 1927 Petrov was expelled from the Communist Party.", "Ivan Petrov", when="1927", organization="Communist Party"),
        example("In May 1927 the Tula Committee expelled Petrov.", "Ivan Petrov", when="1927-05", by="Tula Committee"),
        example("He was excluded from the Communist Party in 1927.", "He", when="1927", organization="Communist Party"),
    ),
    "reinstatement": (
        example("He was reinstated in the Communist Party in 1930.", "He", when="1930", organization="Communist Party"),
        example("He was expelled from the Tula League in 1927. He was readmitted in 1930.", "He", when="1930", organization="Tula League"),
        example("He was mayor of Tula. He was reinstated in 1930.", none=True),
    ),
}
