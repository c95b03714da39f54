"""Offices and seats: served as, was elected, succeeded, resigned, headed …

Complements decide the kind (`tenure.claims.which`): "was a member of the Communist Party" is a party, "was a lawyer" an occupation.
"""

from tenure.claims.frames import ANY, BODY, COMPLEMENT, NAMED, OFFICE, PERSON, PLACE, Frame, Slot, example
from tenure.languages.senses import words

KIND = "position_held"

AS = Slot("office", "as", COMPLEMENT, required=True)
OBJECT = Slot("office", "- as", COMPLEMENT, required=True)
POSTS = words("posts")
WON_AGAIN = Slot("word", "-", frozenset(("noun",)), required=True, heads=frozenset(("reelection", "re-election")))
WON = Slot("word", "-", frozenset(("noun",)), required=True, heads=frozenset(("election", "elections")))
LOST = Slot("word", "-", frozenset(("noun",)), required=True, heads=frozenset(("seat", "reelection", "re-election")))
IN_POWER = Slot(
    "body", "-", NAMED | {"noun"}, required=True, heads=frozenset(["parliament", "government", "cabinet", "senate", "legislature"])
)
HOUSE = Slot("body", "-", NAMED, required=True, heads=frozenset(["house", "assembly", "council", "politburo"]), named=True)
POST = Slot("post", "from in of", frozenset(("noun",)), heads=POSTS)
POST_TO = Slot("post", "to in", frozenset(("noun",)), heads=POSTS)

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
    Frame("was", verbs="be", slots=(Slot("office", "-", COMPLEMENT, required=True),), time="state"),
    Frame("became", verbs="become", slots=(OBJECT,), time="start"),
    Frame("remained", verbs="remain stay", slots=(OBJECT,), time="state"),
    Frame(
        "was_made",
        verbs="make",
        who="patient",
        agent="start_agent",
        slots=(Slot("office", "-", OFFICE, required=True),),
        time="start",
        values={"started_by": ""},
        passive=True,
    ),
    Frame(
        "was_chosen",
        verbs="elect reelect re-elect appoint reappoint name choose select designate promote commission install proclaim crown "
        "declare confirm assign hire recruit co-opt ordain consecrate engage return advance transfer elevate",
        who="patient",
        agent="start_agent",
        slots=(POST_TO, Slot("office", "- as to of", OFFICE, required=True)),
        time="start",
        values={"started_by": ""},
        passive=True,
    ),
    Frame(
        "chose",
        verbs="elect reelect re-elect appoint reappoint name choose select designate promote install proclaim crown hire make",
        who="patient",
        agent="start_agent",
        slots=(POST_TO, Slot("office", "- as to of", OFFICE, required=True)),
        time="start",
        values={"started_by": ""},
        passive=False,
    ),
    Frame(
        "was_chosen_to_body",
        verbs="elect reelect re-elect appoint return name co-opt choose",
        who="patient",
        agent="start_agent",
        slots=(Slot("body", "to on into", BODY, required=True, unless=frozenset(("party", "club", "team"))),),
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
    Frame("joined_body", verbs="join", slots=(Slot("body", "-", frozenset(("org",)), required=True, heads=words("seats")),), time="start"),
    Frame(
        "was_given",
        verbs="give hand",
        who="patient",
        agent="start_agent",
        slots=(Slot("post", "-", frozenset(("noun",)), required=True, heads=POSTS), Slot("office", "of as", OFFICE, required=True)),
        time="start",
        passive=True,
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
    Frame("entered_body", verbs="enter join rejoin re-enter", slots=(IN_POWER,), time="start", passive=False),
    Frame("entered_house", verbs="enter join rejoin re-enter", slots=(HOUSE,), time="start", passive=False),
    Frame("left_body", verbs="leave quit", slots=(IN_POWER,), time="end", passive=False),
    Frame("left_house", verbs="leave quit", slots=(HOUSE,), time="end", passive=False),
    Frame(
        "ascended_throne",
        verbs="ascend mount assume",
        slots=(Slot("office", "- to", ANY - PERSON, required=True, heads=frozenset(("throne",))),),
        time="start",
        passive=False,
    ),
    Frame(
        "came_to_throne",
        verbs="accede succeed come",
        slots=(Slot("office", "to", ANY - PERSON, required=True, heads=frozenset(("throne",))),),
        time="start",
        values={"started_by": "succeeded"},
        passive=False,
    ),
    Frame("won_again", verbs="win secure", slots=(WON_AGAIN,), time="start", values={"started_by": "elected"}, recall="repeat"),
    Frame("won_election", verbs="win", slots=(WON,), time="start", values={"started_by": "elected"}, recall="win"),
    Frame("lost_seat", verbs="lose", slots=(LOST,), time="end", values={"ended_by": "defeated"}, recall="end"),
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
    example("Petrov was mayor of Dover from 1921 to 1924.", "Ivan Petrov", when="1921/1924", office="mayor of Dover"),
    example("She remained mayor of Dover until 1936.", "She", when="/1936", office="mayor of Dover"),
    example(
        "The king appointed Ivan Orlov governor of Omsk in 1902.", "Ivan Orlov", when="1902/", start_agent="king", started_by="appointed"
    ),
    example("In 1922 he was elected to the Central Committee.", "he", when="1922/", body="Central Committee", started_by="elected"),
    example("She was made chairman of the Tula Committee in 1922.", "She", when="1922/", office="chairman of the Tula Committee"),
    example("She was sworn in as mayor of Dover on 3 May 1921.", "She", when="1921-05-03/", office="mayor of Dover"),
    example("He assumed the chairmanship.", none=True),
    example("In 1921 Petrov took office as mayor of Dover.", "Ivan Petrov", when="1921/", office="mayor of Dover"),
    example("He was given the post of mayor of Dover in 1921.", "He", when="1921/", office="mayor of Dover"),
    example("He was returned as member for Dover in 1921.", "He", when="1921/", office="member for Dover"),
    example("He held the post of mayor of Dover from 1921 to 1924.", "He", when="1921/1924", office="mayor of Dover"),
    example("Petrov joined the Northern Bank as chairman in 1921.", "Ivan Petrov", when="1921/", office="chairman", body="Northern Bank"),
    example("In 1996 she joined the board of the Northern Bank.", "she", when="1996/", body="board of the Northern Bank"),
    example("She resigned as mayor of Dover in 1924.", "She", when="/1924", office="mayor of Dover", ended_by="resigned"),
    example(
        "On 5 May 1931 he was dismissed as Minister of Finance by the Central Committee.",
        "he",
        when="/1931-05-05",
        ended_by="dismissed",
        end_agent="Central Committee",
    ),
    example("In 1931 Petrov succeeded Pavel Orlov as mayor of Dover.", "Ivan Petrov", when="1931/", predecessor="Pavel Orlov"),
    example("He was chairman of the Tula Committee. In 1931 Pavel Orlov succeeded him.", "Pavel Orlov", when="1931/", predecessor="him"),
    example("He was chairman of the Tula Committee. In 1931 he was replaced by Pavel Orlov.", "he", when="/1931", successor="Pavel Orlov"),
    example("Petrov headed the Northern Bank from 1921 to 1924.", "Ivan Petrov", when="1921/1924", body="Northern Bank", role="headed"),
    example("Petrov ran the Northern Bank from 1921 to 1924.", "Ivan Petrov", when="1921/1924", body="Northern Bank"),
    example("She sat in the House of Lords from 1921 to 1924.", "She", when="1921/1924", body="House of Lords"),
    example("He represented Dover in the House of Commons from 1921 to 1924.", "He", when="1921/1924", body="House of Commons"),
    example("Petrov was elected mayor of Dover in 1921 and served until 1924.", "Ivan Petrov", when="1921/1924", office="mayor of Dover"),
    example("Petrov became mayor of Dover. He took his seat on 3 May 1921.", "Ivan Petrov", when="1921-05-03/", office="mayor of Dover"),
    example("Petrov became mayor of Dover in 1921. He held the post until 1924.", "Ivan Petrov", when="1921/1924", office="mayor of Dover"),
    example("Petrov was elected mayor of Dover in 1921. He was reelected in 1924.", "He", when="1924/", office="mayor of Dover"),
    example("Petrov became mayor of Dover in 1921. He resigned in 1924.", "He", when="/1924", ended_by="resigned"),
    example("Petrov became mayor of Dover in 1921. He left office in 1924.", "He", when="/1924", office="mayor of Dover"),
    example("Petrov became mayor of Dover in 1921. In 1924 he was dismissed.", "he", when="/1924", ended_by="dismissed"),
    example("He reigned as king of Bavaria from 1848 to 1864.", "He", when="1848/1864", office="king of Bavaria"),
    example("Petrov was elected mayor of Dover in 1921 but declined.", none=True),
    example("He entered Parliament in 1950.", "He", when="1950/", body="Parliament"),
    example("She joined the cabinet in 1952.", "She", when="1952/", body="cabinet"),
    example("He entered the National Assembly in 1950.", "He", when="1950/", body="National Assembly"),
    example("On 17 March 1991, as a result of 1990 events, he became mayor of Omsk.", "he", when="1991-03-17/", office="mayor of Omsk"),
    example("He moved to Omsk in 1990, becoming mayor of the city.", "He", when="1990/", role="mayor"),
    example("He left the government in 1956.", "He", when="/1956", body="government"),
    example("He left the National Assembly in 1956.", "He", when="/1956", body="National Assembly"),
    example("She ascended the throne in 1727.", "She", when="1727/", office="throne"),
    example("She succeeded to the throne in 1727.", "She", when="1727/", office="throne"),
    example("He was a senator from Ohio. He won re-election in 1998.", "He", when="1998/", office="senator from Ohio"),
    example("He was President of Utopia. He won the presidential election in 1996.", "He", when="1996/", office="President of Utopia"),
    example("He was a senator from Ohio. He lost his seat in 2004.", "He", when="/2004", office="senator from Ohio"),
    example("On 17 March 1991 President Pavel Orlov was removed from his post.", "Pavel Orlov", when="/1991-03-17", office="President"),
    example("He was mayor of Omsk until 1990, when he was succeeded by Anna Orlova.", "Anna Orlova", when="1990/", office="mayor of Omsk"),
    example("He was a member of the State senate and served as president of the senate in 1890.", "He", when="1890", body="senate"),
    example("He joined the Labour Party, became its chairman in 1950, and died in Omsk.", "He", when="1950/", role="chairman"),
    example(
        "The vice - president of the board was re - elected. Petrov became vice - president in 1950.", when="1950/", role="vice - president"
    ),
)
