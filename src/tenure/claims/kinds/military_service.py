"""Service in the armed forces: units and ranks. Commands are offices (`position_held`)."""

from tenure.claims.frames import ANY, Frame, Slot, example

KIND = "military_service"

FORCES = Slot("unit", "in with - into to for", frozenset(("org", "thing")), required=True, details=frozenset(("military",)))

FRAMES = (
    Frame(
        "served_in",
        verbs="serve fight",
        slots=(
            FORCES,
            Slot(
                "rank",
                "as",
                ANY,
                heads=frozenset(
                    ["private", "corporal", "sergeant", "lieutenant", "captain", "major", "colonel", "ensign", "pilot", "officer"]
                ),
            ),
        ),
        time="state",
    ),
    Frame(
        "fought_as",
        verbs="fight",
        slots=(Slot("rank", "as", frozenset(("role",)), required=True),),
        time="state",
        passive=False,
    ),
    Frame(
        "reached_rank",
        verbs="reach attain achieve",
        slots=(Slot("rank", "-", ANY, required=True, heads=frozenset(("rank",)), part=True),),
        time="start",
        passive=False,
    ),
    Frame(
        "saw_service",
        verbs="see",
        slots=(
            Slot("post", "-", frozenset(("noun", "org")), required=True, heads=frozenset(("service", "action"))),
            Slot("unit", "with in", frozenset(("org", "thing")), required=True, named=True, details=frozenset(("military",))),
        ),
        time="state",
        passive=False,
    ),
    Frame("enlisted", verbs="enlist join enter volunteer transfer", slots=(FORCES,), time="start"),
    Frame(
        "drafted",
        verbs="draft conscript mobilize mobilise call commission transfer assign post",
        who="patient",
        slots=(FORCES,),
        time="start",
        passive=True,
    ),
    Frame(
        "discharged",
        verbs="discharge demobilize demobilise",
        who="patient",
        slots=(Slot("unit", "from", frozenset(("org", "thing")), required=True, details=frozenset(("military",))),),
        time="end",
        passive=True,
    ),
)

EXAMPLES = (
    example("He served in the Royal Navy from 1914 to 1918.", "He", when="1914/1918", unit="Royal Navy"),
    example("He fought at Omsk as a captain in 1919.", "He", when="1919", rank="captain"),
    example("In 1917 she reached the rank of captain.", "she", when="1917/", rank="captain"),
    example("Petrov enlisted in the United States Army in 1942.", "Ivan Petrov", when="1942/", unit="United States Army"),
    example("He was drafted into the Red Army in 1919.", "He", when="1919/", unit="Red Army"),
    example("He saw service with the Royal Artillery in France.", "He", unit="Royal Artillery", where="France"),
    example("He was assigned to the 3rd Army in 1914.", "He", when="1914/", unit="3rd Army"),
    example("He was discharged from the Royal Navy in 1918.", "He", when="/1918", unit="Royal Navy"),
)
