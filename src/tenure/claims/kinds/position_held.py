"""Offices and seats: served as, was elected, succeeded, resigned, headed …

Complements decide the kind (`tenure.claims.which`): "was a member of the Communist Party" is a party, "was a lawyer" an occupation.
"""

from tenure.claims.frames import BODY, COMPLEMENT, NAMED, OFFICE, PERSON, PLACE, Frame, Slot, example

KIND = "position_held"

AS = Slot("office", "as", COMPLEMENT, required=True)
OBJECT = Slot("office", "- as", COMPLEMENT, required=True)
POSTS = frozenset(["post", "position", "office", "job", "duties", "role", "seat", "chair", "functions", "responsibilities"])
POST = Slot("post", "from in of", frozenset(("noun",)), heads=POSTS)

FRAMES = (
    Frame(
        "served_as",
        verbs="serve work act function officiate continue",
        slots=(
            AS,
            Slot("predecessor", "under", frozenset(())),
        ),
        time="state",
    ),
    Frame(
        "directed",
        verbs="direct manage run",
        slots=(Slot("body", "-", frozenset(("org", "party")), required=True),),
        time="state",
        values={"role": ""},
    ),
    Frame("was", verbs="be", slots=(OBJECT,), time="state"),
    Frame("became", verbs="become", slots=(OBJECT,), time="start"),
    Frame("remained", verbs="remain stay", slots=(OBJECT,), time="state"),
    Frame(
        "was_chosen",
        verbs="elect reelect re-elect appoint reappoint name choose select designate promote commission make install proclaim crown "
        "declare confirm assign hire recruit co-opt ordain consecrate engage return advance transfer elevate",
        who="patient",
        agent="start_agent",
        slots=(Slot("office", "- as to", OFFICE, required=True),),
        time="start",
        values={"started_by": ""},
        passive=True,
    ),
    Frame(
        "chose",
        verbs="elect reelect re-elect appoint reappoint name choose select designate promote install proclaim crown hire make",
        who="patient",
        agent="start_agent",
        slots=(Slot("office", "- as to", OFFICE, required=True),),
        time="start",
        values={"started_by": ""},
        passive=False,
    ),
    Frame(
        "was_chosen_to_body",
        verbs="elect reelect re-elect appoint return name co-opt choose",
        who="patient",
        agent="start_agent",
        slots=(Slot("body", "to on into", BODY, required=True, unless=frozenset(("party",))),),
        time="start",
        values={"started_by": ""},
    ),
    Frame(
        "sworn_in",
        verbs="swear inaugurate",
        who="patient",
        slots=(Slot("office", "as", OFFICE, required=True),),
        time="start",
        values={"started_by": ""},
    ),
    Frame("entered", verbs="assume", slots=(Slot("office", "-", OFFICE, required=True),), time="start"),
    Frame(
        "took_office",
        verbs="take assume",
        slots=(
            Slot(
                "post",
                "-",
                frozenset(("noun", "org")),
                required=True,
                heads=frozenset(["office", "charge", "over", "command", "position", "post", "oath"]),
            ),
            Slot("office", "as of", OFFICE, required=True),
        ),
        time="start",
    ),
    Frame(
        "held",
        verbs="hold occupy fill",
        slots=(
            Slot("post", "-", frozenset(("noun", "org")), required=True, heads=POSTS | {"rank", "title"}),
            Slot("office", "as of", OFFICE, required=True),
        ),
        time="state",
    ),
    Frame("joined_as", verbs="join", slots=(Slot("body", "-", NAMED), Slot("office", "as", OFFICE, required=True)), time="start"),
    Frame(
        "resigned_as",
        verbs="resign retire step abdicate withdraw quit depart leave",
        slots=(Slot("post", "from -", frozenset(("noun", "org")), heads=POSTS), Slot("office", "as from of", OFFICE, required=True)),
        time="end",
        values={"ended_by": "resigned"},
    ),
    Frame(
        "was_removed",
        verbs="dismiss remove oust sack fire depose relieve suspend recall discharge axe displace demote strip unseat overthrow drop "
        "exclude",
        who="patient",
        agent="end_agent",
        slots=(POST, Slot("office", "as from of", OFFICE, required=True)),
        time="end",
        values={"ended_by": "dismissed"},
    ),
    Frame(
        "succeeded",
        verbs="succeed replace follow",
        slots=(Slot("predecessor", "-", PERSON, required=True), Slot("office", "as", OFFICE, required=True)),
        time="start",
        values={"started_by": "succeeded"},
    ),
    Frame(
        "led",
        verbs="lead head chair command govern coach captain",
        slots=(Slot("body", "-", frozenset(("org", "party", "thing", "name")), required=True),),
        time="state",
        values={"role": ""},
        passive=None,
    ),
    Frame(
        "sat_in",
        verbs="serve sit",
        slots=(
            Slot(
                "body",
                "in on with",
                frozenset(("org",)),
                required=True,
                details=frozenset(("organ", "court", "ministry", "legislature", "government")),
            ),
        ),
        time="state",
    ),
    Frame("declined", verbs="decline refuse", slots=(POST,), time="point", values={"outcome": "declined"}, recall="decline"),
    Frame(
        "represented",
        verbs="represent",
        slots=(
            Slot("jurisdiction", "-", PLACE | {"org"}, required=True),
            Slot("body", "in at", frozenset(("org", "thing")), required=True),
        ),
        time="state",
        values={"role": ""},
    ),
    Frame("served_on", verbs="serve sit reign remain continue", slots=(POST,), time="state", recall="extend"),
    Frame(
        "took_seat",
        verbs="take",
        slots=(Slot("post", "-", frozenset(("noun",)), required=True, heads=frozenset(("seat", "oath"))),),
        time="start",
        recall="extend",
    ),
    Frame(
        "held_it",
        verbs="hold occupy retain",
        slots=(Slot("post", "-", frozenset(("noun",)), required=True, heads=POSTS),),
        time="state",
        recall="extend",
    ),
    Frame(
        "was_rechosen",
        verbs="reelect re-elect reappoint",
        who="patient",
        time="start",
        values={"started_by": ""},
        recall="repeat",
        passive=True,
    ),
    Frame("resigned", verbs="resign retire abdicate", slots=(POST,), time="end", values={"ended_by": "resigned"}, recall="end"),
    Frame(
        "left_office",
        verbs="leave vacate relinquish",
        slots=(Slot("post", "-", frozenset(("noun", "org")), required=True, heads=POSTS | {"office"}),),
        time="end",
        values={"ended_by": "resigned"},
        recall="end",
    ),
    Frame(
        "was_removed_from_it",
        verbs="dismiss remove oust sack fire depose relieve discharge axe unseat overthrow",
        who="patient",
        agent="end_agent",
        slots=(POST,),
        time="end",
        values={"ended_by": "dismissed"},
        recall="end",
    ),
    Frame(
        "was_succeeded",
        verbs="succeed replace",
        who="patient",
        agent="successor",
        slots=(Slot("office", "as", OFFICE),),
        time="end",
        recall="handover",
        passive=True,
    ),
    Frame(
        "succeeded_him",
        verbs="succeed replace",
        slots=(Slot("predecessor", "-", PERSON, required=True),),
        time="start",
        values={"started_by": "succeeded"},
        recall="follow",
        passive=False,
    ),
    Frame("reigned", verbs="reign rule", slots=(AS,), time="state"),
)

EXAMPLES = (
    example("He was chairman of the Tula Committee. In 1931 Pavel Orlov succeeded him.", "Pavel Orlov", when="1931/", predecessor="him"),
    example(
        "She served as Minister of Finance from 1998 to 2002.",
        "She",
        when="1998/2002",
        office="Minister of Finance",
        role="Minister",
        jurisdiction="Finance",
    ),
    example(
        "He became chairman of the Tula Committee in 1930.",
        "He",
        when="1930/",
        office="chairman of the Tula Committee",
        body="Tula Committee",
    ),
    example("He was not elected chairman of the board.", "He", certainty="denied", office="chairman of the board"),
)
