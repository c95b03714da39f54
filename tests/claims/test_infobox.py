"""Rows of infoboxes as claims. A row is written as `Key: value`; what is expected is written as `kind role=text … when @where`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from invariants import all_faults
from tenure.claims.assemble import Assembler
from tenure.claims.infobox import claims_of_fields
from tenure.documents import read, read_text
from tenure.model import Claim, Document, mentions
from tenure.reading.lexicon import lexicon

SHARED = Path(__file__).parents[3] / "shared"


def claims(*rows: str) -> tuple[Document, list[Claim]]:
    document = read_text("= Ada Quill =\n\n" + "".join(f"- {row}\n" for row in rows) + "\nAda Quill was a minister.")
    found = list(claims_of_fields(document, Assembler(document), lexicon()))
    assert not all_faults([claim.to_json() for claim in found], {document.id: document.text})
    return document, found


def told(claim: Claim) -> str:
    """A claim in a line: its roles in order, with their codes where they have one, its time and its place."""
    roles = [
        f"{name}={'+'.join(str(m.value if m.value is not None else m.text) for m in mentions(role))}" for name, role in claim.roles.items()
    ]
    when = [claim.when.edtf or "undated"] if claim.when else []
    place = [f"@{next(mentions(claim.where)).text}"] if claim.where else []
    return " ".join([claim.kind, *roles, *when, *place])


def says(*rows: str) -> list[str]:
    return [told(claim) for claim in claims(*rows)[1]]


def test_rows_that_share_a_number_are_one_office() -> None:
    found = says(
        *(
            "Office: Mayor of Elmsted",
            "Termstart: 5 May 1950",
            "Office1: Minister of Forests",
            "Term Start1: 1952",
            "Term End1: 6 June 1954",
        ),
        *("Termend: 1951", "Predecessor1: Bo Sedge", "Successor: Cy Reed"),
    )
    assert [f for f in found if "Elmsted" in f] == [
        "position_held office=Mayor of Elmsted role=Mayor jurisdiction=Elmsted successor=Cy Reed 1950-05-05/1951"
    ]
    assert [f for f in found if "Forests" in f] == [
        "position_held office=Minister of Forests role=Minister jurisdiction=Forests predecessor=Bo Sedge 1952/1954-06-06"
    ]


@pytest.mark.parametrize(
    ("rows", "edtf", "mode"),
    [
        (["Term: 1950–1954"], "1950/1954", "span"),
        (["Term: 5 May 1950 – 6 June 1954"], "1950-05-05/1954-06-06", "span"),
        (["Term: 1952"], "1952", "attested"),
        (["Term: since 1952"], "1952/..", "span"),
        (["Term: 2021–present"], "2021/..", "span"),
        (["Term Start: 2021", "Term End: Incumbent"], "2021/..", "span"),
        (["Term Start: 2021", "Term End: present"], "2021/..", "span"),
        (["Term Start: c. 1950", "Term End: June 1954"], "1950~/1954-06", "span"),
        (["Term Start: 1950-05", "Term End: 1954-06-06"], "1950-05/1954-06-06", "span"),
        (["Term End: 1954"], "/1954", "span"),
        (["Term Start: 1950", "Term End: his death"], "1950/", "span"),
        (["Reign: 20 January – 11 December 1936"], "1936-01-20/1936-12-11", "span"),
    ],
)
def test_terms(rows: list[str], edtf: str, mode: str) -> None:
    [claim] = claims("Office: Keeper of the Seal", *rows)[1]
    assert claim.when and (claim.when.edtf, claim.when.mode) == (edtf, mode)


def test_several_terms_in_one_row_are_several_claims() -> None:
    assert [c.when.edtf for c in claims("Office: Mayor of Elmsted", "Term: 1950–1954; 1958–1960")[1] if c.when] == [
        "1950/1954",
        "1958/1960",
    ]


def test_a_term_that_a_death_ended_says_so() -> None:
    assert "ended_by=died" in says("Office: Mayor of Elmsted", "Term Start: 1950", "Term End: her death")[0]


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("Position established", "none"),
        ("Office created", "none"),
        ("New office", "none"),
        ("None", "none"),
        ("Vacant", "vacant"),
        ("Vacant since 1949", "vacant"),
        ("Bo Sedge (acting)", "Bo Sedge"),
        ("Bo Sedge; Cy Reed", "Bo Sedge+Cy Reed"),
        ("Noah Vance", "Noah Vance"),
    ],
)
def test_who_came_before(written: str, role: str) -> None:
    assert f"predecessor={role}" in says("Office: Mayor of Elmsted", f"Predecessor: {written}")[0]


def test_incumbent_is_nobodys_name() -> None:
    assert "successor" not in says("Office: Mayor of Elmsted", "Term Start: 2020", "Successor: Incumbent")[0]


@pytest.mark.parametrize(
    ("rows", "office"),
    [
        (["State: Iowa", "District: 2nd"], "Member of the U.S. House of Representatives from Iowa's 2nd district"),
        (["State House: Iowa"], "Member of the Iowa House of Representatives"),
        (["State Senate: Iowa"], "Member of the Iowa Senate"),
        (["Constituency MP: Elmsted North"], "Member of Parliament for Elmsted North"),
        (["Ambassador From: Hollow", "Country: Fenland"], "Ambassador of Hollow to Fenland"),
    ],
)
def test_offices_that_no_row_names_are_composed_of_rows(rows: list[str], office: str) -> None:
    [claim] = claims(*rows, "Term Start: 1950")[1]
    said = claim.role("office")
    assert said and said.text == office and said.start is None and len(said.derived_from) == len(rows)


def test_an_order_gives_the_ordinal_or_the_office() -> None:
    assert "ordinal=16" in says("Order: 16th", "Office: Mayor of Elmsted")[0]
    assert says("Order: 3rd Mayor of Elmsted", "Term Start: 1950")[0].startswith("position_held office=Mayor of Elmsted")


def test_a_position_on_the_field_is_no_office() -> None:
    assert not [f for f in says("Position: Midfielder", "Years1: 1984–1987", "Clubs1: Elmsted Town") if f.startswith("position_held")]


def test_dates_and_places_of_life_are_one_claim_each() -> None:
    found = says(
        *(
            "Birth Date: 3 February 1901 (age 50)",
            "Birth Place: Elmsted, Hollow",
            "Died: c. 1980, Fenton (now Fenham)",
            "Cause of death: Execution by hanging",
        ),
        *("Resting Place: Old Yard", "Burial date: 4 May 1980"),
    )
    assert found == [
        "birth 1901-02-03 @Elmsted, Hollow",
        "death manner=execution 1980~ @Fenton (now Fenham)",
        "burial 1980-05-04 @Old Yard",
    ]


def test_a_date_between_two_years_keeps_both() -> None:
    [claim] = claims("Born: 1881 or 1882")[1]
    assert claim.when and claim.when.start == ("1881-01-01", "1882-12-31")


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            "Party: Grove Party (1900–1912); Right (from 1912)",
            ["party organization=Grove Party 1900/1912", "party organization=Right 1912/"],
        ),
        ("Citizenship: Hollow , Fenland", ["citizenship country=Hollow", "citizenship country=Fenland"]),
        ("Citizenship: 1905–22 Hollow", ["citizenship country=Hollow 1905/1922"]),
        ("Nationality: Hollower and Fenlander", ["nationality country=Hollower", "nationality country=Fenlander"]),
        ("Spouse: A. N. Sedge, Bea Reed", ["spouse person=A. N. Sedge", "spouse person=Bea Reed"]),
        ("Spouse: Tom Reed, Jr. (m. 1925; d. 1930)", ["spouse person=Tom Reed, Jr. 1925/"]),
        ("Spouses: Unknown first wife (before 1924); Bea Reed (1925–1930; his death)", ["spouse person=Bea Reed 1925/1930"]),
        ("Children: 4", ["child count=4"]),
        ("Children: three, including Bo", ["child count=3"]),
        ("Children: Bo, Cy, and Di Quill", ["child person=Bo", "child person=Cy", "child person=Di Quill"]),
        ("Relatives: Bo Quill – uncle", ["relative person=Bo Quill relation=uncle"]),
        ("Relations: Bo Quill (cousin)", ["relative person=Bo Quill relation=cousin"]),
        ("Father: Al Quill", ["parent person=Al Quill"]),
        ("Occupation: Lawyer/Editor", ["occupation occupation=Lawyer", "occupation occupation=Editor"]),
        ("Alma mater: Elm College (BA, 1922)", ["education institution=Elm College degree=BA 1922"]),
        ("Awards: Order of the Elm", ["award award=Order of the Elm"]),
        ("Birth Name: Ada Maria Sedge", ["name name=Ada Maria Sedge form=birth"]),
        ("Other Names: A. Q., The Owl", ["name name=A. Q. form=alias", "name name=The Owl form=alias"]),
        ("Rank: See list", []),
        ("Website: example.org", []),
    ],
)
def test_rows_by_themselves(row: str, expected: list[str]) -> None:
    assert says(row) == expected


def test_a_linked_name_is_known_by_the_page_it_links_to() -> None:
    document = read_text(
        "{{Infobox officeholder|office=Mayor|predecessor=[[Lee Q. Moss (mayor)|Lee Moss]]}}", title="Ada Quill", format="wikitext"
    )
    [claim] = claims_of_fields(document, Assembler(document), lexicon())
    before = claim.role("predecessor")
    assert before and (before.text, before.name) == ("Lee Moss", "Lee Q. Moss")


@pytest.mark.skipif(not SHARED.exists(), reason="the seed documents of ../shared are not here")
@pytest.mark.parametrize("number", [1, 14, 24])
def test_the_encoded_examples_of_the_contract(number: int) -> None:
    lines = (SHARED / "encodings.jsonl").read_text(encoding="utf-8").splitlines()
    wanted = next(e["claim"] for e in map(json.loads, lines) if e["n"] == number)
    documents = (d for d in read(SHARED / "biographies" / "seed") if isinstance(d, Document) and d.id == wanted["document"])
    document = next(documents)
    found = [c.to_json() for c in claims_of_fields(document, Assembler(document), lexicon())]
    [claim] = [c for c in found if c["roles"].get("office", {}).get("start") == wanted["roles"]["office"]["start"]]
    for key in ("kind", "where", "certainty", "according_to"):
        assert claim[key] == wanted[key]
    assert claim["when"] == wanted["when"]
    assert {q["start"] for q in wanted["evidence"]} <= {q["start"] for q in claim["evidence"]}
    assert claim["roles"].keys() == wanted["roles"].keys()
    for name, role in wanted["roles"].items():
        assert {k: claim["roles"][name].get(k) for k in role if k != "name"} == {k: v for k, v in role.items() if k != "name"}, name
