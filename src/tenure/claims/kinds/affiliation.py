"""Parties, memberships, founding, participation, signing."""

from tenure.claims.frames import ANY, COMPLEMENT, NAMED, WORK, Frame, Slot, example
from tenure.languages.senses import words

PEOPLE = frozenset(("person", "name", "pronoun"))
PARTY = frozenset(("party",))
SEATS = words("seats")
CLUB = frozenset(("club",))
JOBS, STAFFS, CAREERS, STINTS, WORKROOMS = words("jobs"), words("staffs"), words("careers"), words("stints"), words("workrooms")
NOUN = frozenset(("noun",))
EMPLOYERS = frozenset(("org", "thing"))
HIRING = frozenset(("company", "school", "agency", "society"))  # bodies that one leaves as an employee, not from a seat
FOOTBALLER = "Ivan Petrov is a Russian footballer. "
FOUND = "found cofound co-found establish create form organize organise launch start"
WORKPLACES = HIRING | {"ministry"}
WITH_PARTY = Slot("organization", "with", PARTY, required=True)

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
        Frame(
            "party_of_candidate",
            verbs="run stand be win campaign compete",
            slots=(
                Slot(
                    "organization",
                    "as - for",
                    ANY - PEOPLE,
                    required=True,
                    heads=frozenset(("candidate", "nominee")),
                    part=True,
                ),
            ),
            time="state",
            passive=False,
        ),
        Frame("sided_with_party", verbs="affiliate align", slots=(WITH_PARTY,), time="state"),
        Frame("was_affiliated", verbs="affiliate align", who="patient", slots=(WITH_PARTY,), time="state", passive=True),
        Frame(
            "sat_as_party",
            verbs="sit serve stand campaign contest",
            slots=(Slot("organization", "as", PARTY, required=True),),
            time="state",
        ),
        Frame(
            "founded_party",
            verbs=FOUND,
            slots=(Slot("organization", "-", PARTY, required=True, named=True, heads=frozenset(("party", "movement", "bloc", "front"))),),
            time="start",
            passive=False,
        ),
        Frame("left_party", verbs="leave quit", slots=(Slot("organization", "-", PARTY, required=True),), time="end"),
        Frame("resigned_from_party", verbs="resign defect", slots=(Slot("organization", "from", PARTY, required=True),), time="end"),
        Frame(
            "changed_party",
            verbs="switch defect move cross return",
            slots=(Slot("organization", "to", PARTY, required=True),),
            time="start",
        ),
        Frame(
            "represented_party", verbs="represent", slots=(Slot("organization", "-", PARTY, required=True),), time="state", passive=False
        ),
        Frame(
            "stood_for_party",
            verbs="run stand contest sit serve",
            slots=(Slot("organization", "for from", PARTY, required=True),),
            time="state",
        ),
        Frame(
            "was_elected_for_party",
            verbs="elect reelect return",
            who="patient",
            slots=(Slot("organization", "for from", PARTY, required=True),),
            time="state",
            passive=True,
        ),
        Frame("belonged_to", verbs="belong adhere", slots=(Slot("organization", "to", PARTY, required=True),), time="state"),
    ),
    "membership": (
        Frame(
            "joined",
            verbs="join rejoin re-join",
            slots=(Slot("organization", "-", frozenset(("org", "thing", "group")), required=True, unless=SEATS),),
            time="start",
        ),
        Frame(
            "joined_named",
            verbs="join rejoin re-join",
            slots=(Slot("organization", "-", CLUB, required=True, named=True, unless=SEATS),),
            time="start",
        ),
        Frame(
            "played_for",
            verbs="play appear feature star debut score captain",
            slots=(Slot("organization", "for with", CLUB, required=True, named=True, several=True),),
            time="state",
            sport=True,
        ),
        Frame(
            "moved_to_club",
            verbs="move transfer switch return sign go come",
            slots=(Slot("organization", "to for with at", CLUB, required=True, named=True),),
            time="start",
            sport=True,
        ),
        Frame(
            "was_moved_to_club",
            verbs="sign trade transfer loan draft sell acquire call select claim send",
            who="patient",
            slots=(Slot("organization", "to by with", CLUB, required=True, named=True),),
            time="start",
            passive=True,
            sport=True,
        ),
        Frame(
            "had_spell",
            verbs="have enjoy serve complete split divide",
            slots=(
                Slot("post", "-", NOUN, required=True, heads=STINTS | {"time", "duties"}),
                Slot("organization", "with at for between", CLUB, required=True, named=True, several=True),
            ),
            time="state",
            passive=False,
            sport=True,
        ),
        Frame(
            "was_on_loan",
            verbs="be go",
            slots=(
                Slot("post", "on", NOUN, required=True, heads=STINTS),
                Slot("organization", "to at with from", CLUB, required=True, named=True),
            ),
            time="state",
            sport=True,
        ),
        Frame(
            "was_with_club",
            verbs="be stay remain",
            slots=(Slot("organization", "with", CLUB, required=True, named=True),),
            alone="with",
            time="state",
            passive=False,
            sport=True,
        ),
        Frame(
            "represented_club",
            verbs="represent",
            slots=(Slot("organization", "-", frozenset(("org",)), required=True, named=True, details=frozenset(("team",))),),
            time="state",
            passive=False,
            sport=True,
        ),
        Frame(
            "came_through_at_club",
            verbs="rise progress graduate emerge",
            slots=(
                Slot("post", "through from", frozenset(("noun", "org")), required=True, heads=words("ranks_of_youth")),
                Slot("organization", "at with", CLUB, required=True, named=True),
            ),
            time="state",
            sport=True,
        ),
        Frame(
            "was_released_by_club",
            verbs="release waive",
            who="patient",
            slots=(Slot("organization", "by from", CLUB, required=True, named=True),),
            time="end",
            passive=True,
            sport=True,
        ),
        Frame(
            "began_at_club",
            verbs="start begin spend make finish end continue",
            slots=(
                Slot("post", "-", frozenset(("noun", "org", "number", "thing")), required=True),
                Slot("organization", "with for at to", CLUB, required=True, named=True),
            ),
            time="state",
            passive=False,
            sport=True,
        ),
        Frame(
            "signed_contract",
            verbs="sign agree pen",
            slots=(
                Slot(
                    "post",
                    "- to on",
                    frozenset(("noun",)),
                    required=True,
                    heads=frozenset(("contract", "deal", "terms", "agreement", "extension")),
                ),
                Slot("organization", "with for at to", CLUB, required=True, named=True),
            ),
            time="start",
            passive=False,
            sport=True,
        ),
        Frame(
            "left_club", verbs="leave depart", slots=(Slot("organization", "-", CLUB, required=True, named=True),), time="end", sport=True
        ),
    ),
    "employment": (
        Frame(
            "worked",
            verbs="work",
            slots=(
                Slot(
                    "employer", "for at with in", frozenset(("org", "name", "thing")), required=True, named=True, several=True, again=True
                ),
                Slot("role", "as", frozenset(("role",))),
            ),
            time="state",
            passive=False,
        ),
        Frame(
            "worked_in",
            verbs="work practise practice",
            slots=(Slot("where", "in at", frozenset(("place", "town")), required=True, named=True, several=True),),
            time="state",
            passive=False,
            without="as",
        ),
        Frame(
            "taught",
            verbs="teach lecture intern",
            slots=(Slot("employer", "at in for with", frozenset(("org",)), required=True, named=True, several=True),),
            time="state",
            passive=False,
        ),
        Frame(
            "taught_at",
            verbs="teach",
            slots=(Slot("employer", "at", frozenset(("name", "thing")), required=True, named=True, several=True),),
            time="state",
            passive=False,
        ),
        Frame(
            "joined_employer_as",
            verbs="join rejoin",
            slots=(
                Slot("employer", "-", EMPLOYERS, required=True, named=True),
                Slot("role", "as", COMPLEMENT, required=True),
            ),
            time="start",
            passive=False,
        ),
        Frame(
            "moved_to_employer_as",
            verbs="move go return transfer come",
            slots=(
                Slot("employer", "to", frozenset(("org",)), required=True, named=True),
                Slot("role", "as", COMPLEMENT, required=True),
            ),
            time="start",
            passive=False,
        ),
        Frame(
            "joined_staff",
            verbs="join rejoin",
            slots=(Slot("employer", "-", ANY, required=True, named=True, heads=STAFFS, holds=frozenset(("org", "thing", "name"))),),
            time="start",
            passive=False,
        ),
        Frame(
            "was_on_staff",
            verbs="be serve remain",
            slots=(Slot("employer", "on", ANY, required=True, named=True, heads=STAFFS, holds=frozenset(("org", "thing", "name"))),),
            time="state",
            passive=False,
        ),
        Frame(
            "was_appointed_to_staff",
            verbs="appoint add hire recruit",
            who="patient",
            slots=(Slot("employer", "to", ANY, required=True, named=True, heads=STAFFS, holds=frozenset(("org", "thing", "name"))),),
            time="start",
            passive=True,
        ),
        Frame(
            "took_job",
            verbs="take accept get find obtain secure land gain receive win begin start",
            slots=(
                Slot("post", "- up", ANY, required=True, heads=JOBS),
                Slot("employer", "at with in for from", EMPLOYERS, required=True, named=True, details=WORKPLACES | {""}),
            ),
            time="start",
            passive=False,
        ),
        Frame(
            "held_job",
            verbs="hold have occupy",
            slots=(
                Slot("post", "-", ANY, required=True, heads=JOBS),
                Slot("employer", "at with in for", EMPLOYERS, required=True, named=True, several=True, details=WORKPLACES | {""}),
            ),
            time="state",
            passive=False,
        ),
        Frame(
            "spent_career",
            verbs="begin start spend continue end finish conclude",
            slots=(
                Slot("post", "-", NOUN, required=True, heads=CAREERS),
                Slot("employer", "at with for in", EMPLOYERS, required=True, named=True, details=WORKPLACES),
            ),
            time="state",
            passive=False,
            sport=False,
        ),
        Frame(
            "was_with",
            verbs="be stay remain",
            slots=(Slot("employer", "with", EMPLOYERS, required=True, named=True, details=frozenset(("company", "ministry", "society"))),),
            alone="with",
            time="state",
            passive=False,
            sport=False,
        ),
        Frame(
            "entered_service",
            verbs="enter",
            slots=(Slot("employer", "-", ANY, required=True, heads=frozenset(("service",)), holds=frozenset(("org",))),),
            time="start",
            passive=False,
        ),
        Frame(
            "wrote_for",
            verbs="write report freelance",
            slots=(Slot("employer", "for", frozenset(("org",)), required=True, named=True, details=frozenset(("company",))),),
            time="state",
            passive=False,
        ),
        Frame(
            "had_workroom",
            verbs="open establish keep maintain have run set",
            slots=(
                Slot("post", "- up", ANY, required=True, heads=WORKROOMS),
                Slot("where", "in at", frozenset(("place", "town")), required=True, named=True, several=True),
            ),
            time="state",
            passive=False,
        ),
        Frame(
            "was_active_in",
            verbs="be",
            slots=(
                Slot("post", "-", NOUN, required=True, heads=frozenset(("active",))),
                Slot("where", "in", frozenset(("place", "town")), required=True, named=True, several=True),
            ),
            time="state",
            passive=False,
        ),
        Frame(
            "left_employer",
            verbs="leave",
            slots=(Slot("employer", "-", frozenset(("org",)), required=True, named=True, details=HIRING),),
            time="end",
            passive=False,
            sport=False,
        ),
        Frame(
            "resigned_from_employer",
            verbs="resign retire",
            slots=(Slot("employer", "from", frozenset(("org",)), required=True, named=True, details=HIRING),),
            time="end",
            sport=False,
        ),
        Frame(
            "employed",
            verbs="employ hire engage recruit",
            who="patient",
            slots=(
                Slot("employer", "by at with", frozenset(("org", "name", "thing")), required=True, named=True),
                Slot("role", "as", frozenset(("role",))),
            ),
            time="state",
            passive=True,
        ),
        Frame(
            "engaged_as",
            verbs="employ engage hire recruit",
            who="patient",
            slots=(Slot("role", "as", WORK, required=True),),
            time="state",
            passive=True,
        ),
    ),
    "founding": (
        Frame("was_founded_by", verbs=FOUND, who="agent", patient="organization", time="point", passive=True),
        Frame(
            "set_up",
            verbs="set start open",
            slots=(Slot("organization", "up -", frozenset(("org",)), required=True, named=True),),
            time="point",
            passive=False,
        ),
        Frame(
            "founded",
            verbs=FOUND,
            slots=(Slot("organization", "-", frozenset(("org", "party", "name", "thing")), required=True, named=True, several=True),),
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
        Frame(
            "received_award",
            verbs="receive win get obtain",
            slots=(Slot("award", "-", NAMED | {"noun"}, required=True, heads=words("awards"), named=True, several=True),),
            time="point",
            where=False,
            passive=False,
        ),
        Frame("knighted", verbs="knight", who="patient", agent="by", time="point", values={"award": "knighthood"}, passive=True),
    ),
}

EXAMPLES = {
    "party": (
        example("Petrov joined the Labour Party in 1921.", "Ivan Petrov", when="1921/", organization="Labour Party"),
        example("He was elected as a Democrat to the State senate in 1930.", "He", organization="Democrat"),
        example("Elected as a Republican to the State senate and served from 1930 to 1934.", organization="Republican"),
        example("He represented the Labour Party from 1921 to 1924.", "He", when="1921/1924", organization="Labour Party"),
        example("He sat as a Conservative from 1905 to 1910.", "He", when="1905/1910", organization="Conservative"),
        example("He helped found the Tula Reform Party in 1948.", "He", when="1948/", organization="Tula Reform Party"),
        example("She was a lifelong Conservative.", "She", organization="Conservative"),
        example("She ran as the Labour candidate for mayor of Dover in 1990.", "She", when="1990", organization="Labour"),
        example("He affiliated with the Labour Party in 1931.", "He", when="1931", organization="Labour Party"),
        example("He was affiliated with the Labour Party.", "He", organization="Labour Party"),
        example("In 1931 he defected to the Labour Party.", "he", when="1931/", organization="Labour Party"),
        example("Petrov left the Conservative Party in 1946.", "Ivan Petrov", when="/1946", organization="Conservative Party"),
        example("In 1946 Petrov resigned from the Labour Party.", "Ivan Petrov", when="/1946", organization="Labour Party"),
        example("In 1946 Petrov defected to the Labour Party.", "Ivan Petrov", when="1946/", organization="Labour Party"),
        example("Petrov represented the Labour Party.", "Ivan Petrov", organization="Labour Party"),
        example("Petrov stood for the Labour Party in 1930.", "Ivan Petrov", organization="Labour Party"),
        example("Petrov was elected for the Labour Party in 1930.", "Ivan Petrov", organization="Labour Party"),
        example("Petrov belonged to the Labour Party.", "Ivan Petrov", organization="Labour Party"),
        example("Petrov was a politician for the Labour Party.", "Ivan Petrov", organization="Labour Party"),
    ),
    "membership": (
        example("Petrov joined the Geographical Society in 1903.", "Ivan Petrov", when="1903/", organization="Geographical Society"),
        example("Petrov joined Omskneft in 1993.", "Ivan Petrov", when="1993/", organization="Omskneft"),
        example(FOOTBALLER + "He played for Omsk Rovers from 1990 to 1992.", "He", when="1990/1992", organization="Omsk Rovers"),
        example(FOOTBALLER + "He moved to third-tier side Omsk Rovers in 1990.", "He", when="1990/", organization="Omsk Rovers"),
        example(FOOTBALLER + "He was sold to Omsk Rovers in 1990.", "He", when="1990/", organization="Omsk Rovers"),
        example(FOOTBALLER + "He began his career with Omsk Rovers.", "He", organization="Omsk Rovers"),
        example(FOOTBALLER + "In 1990 he agreed terms with Omsk Rovers.", "he", when="1990/", organization="Omsk Rovers"),
        example(FOOTBALLER + "He had a spell at Omsk Rovers in 1990.", "He", when="1990", organization="Omsk Rovers"),
        example(FOOTBALLER + "In 1990 he was on loan at Omsk Rovers.", "he", organization="Omsk Rovers"),
        example(FOOTBALLER + "He was with Omsk Rovers from 1990 to 1992.", "He", when="1990/1992", organization="Omsk Rovers"),
        example(FOOTBALLER + "He represented Omsk Rovers from 1990 to 1992.", "He", when="1990/1992", organization="Omsk Rovers"),
        example(FOOTBALLER + "He rose through the youth ranks at Omsk Rovers.", "He", organization="Omsk Rovers"),
        example(FOOTBALLER + "He was released by Omsk Rovers in 1992.", "He", when="/1992", organization="Omsk Rovers"),
        example(FOOTBALLER + "He played for the reserves of Omsk.", "He", organization="reserves of Omsk"),
        example(FOOTBALLER + "He joined Omsk City in 1990.", "He", when="1990/", organization="Omsk City"),
        example(FOOTBALLER + "He left Omsk Rovers in 1990.", "He", when="/1990", organization="Omsk Rovers"),
        example("He is a member of the Tula Society, the Omsk Academy and the Orlov Club.", "He", organization="Omsk Academy"),
    ),
    "employment": (
        example(
            "Petrov worked for the Baltic Shipping Company as a clerk.", "Ivan Petrov", employer="Baltic Shipping Company", role="clerk"
        ),
        example("She taught at Kazan University from 1930 to 1934.", "She", when="1930/1934", employer="Kazan University"),
        example(
            "She taught at Omsk College (1930-1934) and Kazan University (1934-1939).", "She", when="1934/1939", employer="Kazan University"
        ),
        example("She worked in Omsk from 1930 to 1934.", "She", when="1930/1934", where="Omsk"),
        example("He joined the Omsk Herald as a reporter in 1930.", "He", when="1930/", employer="Omsk Herald", role="reporter"),
        example("She moved to Kazan University as a lecturer in 1930.", "She", when="1930/", employer="Kazan University", role="lecturer"),
        example("She joined the faculty of Kazan University in 1930.", "She", when="1930/", employer="Kazan University"),
        example("She was on the staff of the Omsk Herald from 1930 to 1934.", "She", when="1930/1934", employer="Omsk Herald"),
        example("She was appointed to the faculty of Kazan University in 1930.", "She", when="1930/", employer="Kazan University"),
        example("He took a job at the Northern Bank in 1930.", "He", when="1930/", employer="Northern Bank"),
        example("She held several posts at Kazan University.", "She", employer="Kazan University"),
        example("He began his career at the Northern Bank in 1930.", "He", employer="Northern Bank"),
        example("He has been with the Northern Bank since 1990.", "He", when="1990/..", employer="Northern Bank"),
        example("He entered the service of the East Asia Company in 1790.", "He", when="1790/", employer="East Asia Company"),
        example("She wrote for the Omsk Herald from 1930 to 1934.", "She", when="1930/1934", employer="Omsk Herald"),
        example("She taught at Orlovka from 1930 to 1934.", "She", when="1930/1934", employer="Orlovka"),
        example("He was employed as a clerk at the Northern Bank.", "He", employer="Northern Bank", role="clerk"),
        example("He opened a law practice in Omsk.", "He", where="Omsk"),
        example("She was active in Omsk from 1630 to 1634.", "She", when="1630/1634", where="Omsk"),
        example("He worked as an assistant to the sculptor Lev Orlov in Omsk.", "He", employer="Lev Orlov", where="Omsk"),
        example("She left Kazan University in 1934.", "She", when="/1934", employer="Kazan University"),
        example("She retired from Kazan University in 1934.", "She", when="/1934", employer="Kazan University"),
        example("At Kazan University she was a professor of history.", "she", employer="Kazan University", role="professor"),
        example("He joined the Tula Works, where he was an engineer.", "he", employer="Tula Works", role="engineer"),
        example("Anna Orlova of Kazan University spoke.", "Anna Orlova", employer="Kazan University"),
        example("Petrov was employed by the Northern Bank in 1899.", "Ivan Petrov", employer="Northern Bank"),
        example("He worked for peace.", none=True),
    ),
    "founding": (
        example("In 1905 Petrov founded the Tver Workers' Union.", "Ivan Petrov", when="1905", organization="Tver Workers' Union"),
        example(
            "The Tula Society was founded in 1901 by Anna Orlova and Lev Orlov.", "Anna Orlova", when="1901", organization="Tula Society"
        ),
        example("In 1905 Petrov set up the Tula Institute.", "Ivan Petrov", when="1905", organization="Tula Institute"),
        example("He left the Tula Institute, which he founded in 1905.", "he", when="1905", organization="Tula Institute"),
    ),
    "participation": (example("Petrov participated in the October Revolution.", "Ivan Petrov", event="October Revolution"),),
    "signing": (
        example("Petrov signed the Declaration of the Twelve in 1923.", "Ivan Petrov", when="1923", document="Declaration of the Twelve"),
    ),
    "award": (
        example("He was awarded the Order of the Red Banner in 1920.", "He", when="1920", award="Order of the Red Banner"),
        example("In 1921 she received the Order of the White Eagle.", "she", when="1921", award="Order of the White Eagle"),
        example("He received the order to retreat in 1921.", none=True),
        example("He was knighted in 1918.", "He", when="1918", award="knighthood"),
        example("He was made a Commander of the Order of the White Eagle in 1936.", "He", when="1936", award="Order of the White Eagle"),
    ),
}
