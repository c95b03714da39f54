"""The other questions: what they answer, and what their JSON holds."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import tenure
from tenure.errors import CallError
from tenure.model import Bounds, Ref, Spell
from tenure.questions import discover, together
from tenure.questions.origins import ClaimOrigin, DocumentOrigin, EntityOrigin
from tenure.questions.values import html_table


def test_every_question_is_a_method_of_the_python_api() -> None:
    assert sorted(discover()) == sorted(name for name, member in vars(tenure.Database).items() if hasattr(member, "__wrapped__"))


def test_career_has_spells_and_events_with_their_claims(db: "tenure.Database") -> None:
    found = db.career("Bram Reed").to_json()
    assert found["person"] == {"id": "p:reed", "name": "Bram Reed"}
    assert [list(s) for s in found["spells"]] == [["office", "body", "start", "end", "edtf", "claims", "disagreements"]] * 2
    assert found["spells"][0]["office"]["name"] == "Minister of Canals" and found["spells"][0]["body"]["name"] == "Cabinet of the Fens"
    birth = found["events"][0]
    assert (birth["kind"], birth["when"]["edtf"], birth["where"]["text"]) == ("birth", "1868-06-02", "Wisbech")
    assert birth["claims"] == ["c:reed-birth", "c:reed-native"] and birth["disagreements"][0]["field"] == "birth.where"


def test_career_quotes_both_sides(db: "tenure.Database") -> None:
    cited = db.career("Bram Reed").citations
    assert cited["c:reed-native"].title == "Handbook of the Fens"
    assert cited["c:reed-box"].quote == "- Office: Minister of Canals … - Term start: 10 April 1905 … - Term end: 12 November 1909"


def test_succession_is_in_order_and_says_what_does_not_fit(db: "tenure.Database") -> None:
    found = db.succession("canals")
    assert [s.person.name for s in found.spells] == ["Ada Marsh", "Bram Reed", "Clara Sedge", "Dirk Fenn", "Finn Weir", "Ewa Lode"]
    assert (found.dated, len(found.spells)) == (5, 6)
    told = found.to_json()
    assert set(told["findings"]) == {"gap", "contradiction", "missing_start"}
    assert [finding["code"] for finding in told["finding_details"]] == told["findings"]


def test_together_counts_days(db: "tenure.Database") -> None:
    [lode, reed] = db.together("p:moor").to_json()["with"]
    assert lode["person"] == {"id": "p:lode", "name": "Ewa Lode"} and lode["body"] == {"id": "b:council", "name": "Council of the Fens"}
    assert (reed["days_certain"], reed["days_possible"]) == (0, 2557)  # 1902 to 1908, the Speaker's whole time
    assert reed["claims"] == ["c:moor", "c:reed-council"]
    assert db.together("p:moor", "Bram Reed").to_json()["with"] == [reed]
    assert db.together("p:moor", "Finn Weir").common == ()


def whole(first: str, last: str, **more: Any) -> Spell:
    bounds: Bounds = (first, last)
    start, end = (first, first), (last, last)
    return Spell("s", "p", "position_held", "o", "b", start, end, "span", f"{first}/{last}", possible=bounds, **more)


@pytest.mark.parametrize(
    ("own", "theirs", "certain", "possible"),
    [
        ([whole("1901-01-01", "1901-12-31")], [whole("1901-06-01", "1902-05-31")], 214, 214),
        ([whole("1901-01-01", "1901-01-10"), whole("1901-01-05", "1901-01-20")], [whole("1901-01-01", "1901-12-31")], 20, 20),
        ([whole("1901-01-01", "1901-01-10")], [whole("1901-01-10", "1901-01-20")], 1, 1),
        ([whole("1901-01-01", "1901-01-10")], [whole("1901-01-11", "1901-01-20")], 0, 0),
        ([whole("1901-01-01", "1901-01-10", certainty="reported")], [whole("1901-01-01", "1901-01-20")], 0, 10),
    ],
)
def test_days_in_common_count_each_day_once(own: list[Spell], theirs: list[Spell], certain: int, possible: int) -> None:
    found = together.common(Ref("p", "P"), Ref("b", "B"), own, theirs)
    assert (found.certain, found.possible) == (certain, possible)


@pytest.mark.parametrize(
    ("restrictions", "expected"),
    [
        ({}, ["c:marsh-birth", "c:reed-birth", "c:reed-native"]),
        ({"on": "1868"}, ["c:reed-birth"]),
        ({"where": "upwell"}, ["c:marsh-birth", "c:reed-native"]),
        ({"person": "Bram Reed"}, ["c:reed-birth", "c:reed-native"]),
        ({"since": "1850", "until": "1861"}, ["c:marsh-birth"]),
    ],
)
def test_find_restricts(db: "tenure.Database", restrictions: dict[str, str], expected: list[str]) -> None:
    assert [claim["id"] for claim in db.find("birth", **restrictions).to_json()] == expected


def test_find_gives_whole_claims(db: "tenure.Database") -> None:
    [claim] = db.find("arrest").to_json()
    assert claim["certainty"] == "reported" and claim["according_to"]["text"] == "Olga Weir" and claim["evidence"][0]["start"] == 48


def test_find_nothing_says_what_there_would_be(db: "tenure.Database") -> None:
    assert db.find("birth", on="1868", where="Upwell").without == {"time": 2, "place": 1, "all": 3}
    assert db.find("Trial").claims == []  # a kind that this database has none of
    with pytest.raises(CallError, match="the nearest: rehabilitation"):
        db.find("rehabilitated")


def test_search_ignores_case_and_completes_the_last_word(db: "tenure.Database") -> None:
    found = db.search("MINISTER can")
    assert len(found.hits) == 7 and all("Minister of Canals" in hit["snippet"] for hit in found.to_json())
    assert len(db.search("minister canals", limit=2).hits) == 2


def test_search_for_nothing_says_which_word_is_nowhere(db: "tenure.Database") -> None:
    assert db.search("zebra canals").occurring == {"zebra": False, "canals": True}
    assert [named.entity.name for named in db.search("clara").called] == []
    assert db.search('"; DROP (').hits == ()  # nothing that people type is query syntax


def test_stats_count(db: "tenure.Database") -> None:
    found = db.stats().to_json()
    assert (found["claims"], found["spells"], found["disagreements"], found["kinds"]["birth"]) == (16, 9, 2, 3)
    assert found["decades"] == {"1900": 5, "1910": 2, "2020": 1}


def test_show_follows_a_claim_to_its_document_and_its_spell(db: "tenure.Database") -> None:
    found = db.show("c:reed-box")
    assert isinstance(found, ClaimOrigin)
    assert (found.document.path, found.document.retrieved) == ("fens/reed.txt", "2026-01-31")
    assert {m.role: m.entity.id for m in found.meanings} == {
        "subject": "p:reed",
        "office": "o:canals",
        "body": "b:cabinet",
        "predecessor": "p:marsh",
    }
    assert [s.spell.id for s in found.spells] == ["s:reed"]
    assert [e.id for e in (db.show("c:reed-native")).events] == ["e:reed-birth"]  # type: ignore[union-attr]


@pytest.mark.parametrize("id", ["p:moor", "o:canals", "b:council", "Clara Sedge", "cabinet fens"])
def test_show_tells_where_an_entity_comes_from(db: "tenure.Database", id: str) -> None:
    found = db.show(id)
    assert isinstance(found, EntityOrigin) and found.documents and found.reasons and json.dumps(found.to_json())


def test_show_a_document_lists_its_claims_in_order(db: "tenure.Database") -> None:
    found = db.show("fenn")
    assert isinstance(found, DocumentOrigin) and [r["id"] for r in found.rows()] == ["c:fenn", "c:fenn-arrest", "c:fenn-rehab"]


def test_show_what_several_are_called(db: "tenure.Database") -> None:
    assert [ref.id for ref, _, _ in db.show("p:moor").candidates] == ["p:moor2"]  # type: ignore[union-attr]
    with pytest.raises(CallError, match="fits several"):
        db.show("Jan Moor")
    with pytest.raises(CallError, match=r"no claim, person, office, body or document “Clarra Sedg”; the nearest:\n  person: Clara Sedge"):
        db.show("Clarra Sedg")


def test_show_lists_the_decisions_of_people(fens: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(fens, tmp_path / "decided.db"))
    lines = [
        ("different", "person", "moor#jan moor | moor2#jan moor", "one painted"),
        ("reject", "claim", "c:lode", "a slip of the pen"),
        ("same", "office", "Canals Minister | Minister of Canals", "one desk"),
    ]
    text = "".join(f"2026-03-01T09:30:00Z\tann\t{verb}\t{kind}\t{about}\t{why}\n" for verb, kind, about, why in lines)
    copy.with_name("decided.db.decisions").write_text(text, encoding="utf-8")
    with tenure.open(copy) as db:
        decided = {id: [d.reason for d in db.show(id).decisions] for id in ("p:moor", "p:reed", "c:lode", "c:weir", "o:canals")}  # type: ignore[union-attr]
    assert decided == {"p:moor": ["one painted"], "p:reed": [], "c:lode": ["a slip of the pen"], "c:weir": [], "o:canals": ["one desk"]}


ANSWERS = [
    ("who", ("Minister of Canals", "1905")),
    ("who", ("Speaker of the Council", "1920")),
    ("career", ("Bram Reed",)),
    ("succession", ("canals",)),
    ("together", ("Bram Reed",)),
    ("find", ("birth",)),
    ("search", ("canals",)),
    ("stats", ()),
    ("show", ("c:reed-box",)),
]


@pytest.mark.parametrize(("question", "arguments"), ANSWERS)
def test_rows_have_one_shape_and_fit_a_data_frame(db: "tenure.Database", question: str, arguments: tuple[str, ...]) -> None:
    answer = getattr(db, question)(*arguments)
    rows = answer.rows()
    assert len({tuple(row) for row in rows}) <= 1
    assert len(answer.to_pandas()) == len(rows)
    json.dumps(answer.to_json())


def test_a_notebook_never_runs_what_a_document_says(db: "tenure.Database") -> None:
    shown = db.find("position_held", on="1906")._repr_html_()
    assert "&lt;b&gt;[bold]&lt;/b&gt;" in shown and "<b>" not in shown
    assert html_table([]) == "<p>nothing found</p>"
