"""Tables of spells as claims: the row is the evidence, the ids are kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from invariants import all_faults
from tenure.claims.assemble import Assembler
from tenure.claims.table import claims_of_rows
from tenure.documents import read
from tenure.documents.forms.spells_table import COLUMNS
from tenure.model import Claim, Document
from tenure.reading.lexicon import lexicon


def claims(tmp_path: Path, table: str, name: str = "roll.csv") -> list[Claim]:
    path = tmp_path / name
    path.write_text(table, encoding="utf-8")
    [document] = read(path)
    assert isinstance(document, Document)
    found = list(claims_of_rows(document, Assembler(document), lexicon()))
    assert not all_faults([claim.to_json() for claim in found], {document.id: document.text})
    return found


def test_a_row_is_a_claim_with_the_row_as_evidence_and_the_ids_of_the_table(tmp_path: Path) -> None:
    row = "Ada Quill,quill,Minister of Forests,forests,Cabinet,1950-05-05,1954-06,Bo Sedge,sedge,,,3,,Grove,1901,,Roll of 1955"
    header = ",".join(COLUMNS)
    spell, party, birth = claims(tmp_path, f"{header}\n{row}\n")
    assert [e.quote for e in spell.evidence] == [row]
    assert (spell.subject.name, spell.subject.value) == ("Ada Quill", "quill") and spell.rule.startswith("table.spell")
    roles = {name: (m.text, m.value) for name in spell.roles if (m := spell.role(name))}
    assert roles["office"] == ("Minister of Forests", "forests")
    assert roles["predecessor"] == ("Bo Sedge", "sedge")
    assert roles["ordinal"] == ("3", 3) and roles["body"] == ("Cabinet", None) and "successor" not in roles and "acting" not in roles
    assert spell.when and (spell.when.edtf, spell.when.mode) == ("1950-05-05/1954-06", "span")
    assert spell.sources == ("Roll of 1955",)
    assert (party.kind, birth.kind, birth.when and birth.when.edtf) == ("party", "birth", "1901")


@pytest.mark.parametrize(
    ("start", "end", "edtf", "bounds"),
    [
        ("1950", "1954", "1950/1954", (("1950-01-01", "1950-12-31"), ("1954-01-01", "1954-12-31"))),
        ("1950~", "", "1950~/", (("1950-01-01", "1950-12-31"), None)),
        ("", "[..1954]", "", (None, (None, "1954-12-31"))),
        ("2021-03", "..", "2021-03/..", (("2021-03-01", "2021-03-31"), None)),
        ("5 May 1950", "present", "1950-05-05/..", (("1950-05-05", "1950-05-05"), None)),
        ("sometime", "", "", (None, None)),
    ],
)
def test_dates_are_edtf_and_what_is_none_keeps_its_words(tmp_path: Path, start: str, end: str, edtf: str, bounds: object) -> None:
    [claim] = claims(tmp_path, f"person\toffice\tstart\tend\nAda Quill\tMayor of Elmsted\t{start}\t{end}\n", "roll.tsv")
    assert claim.when and (claim.when.start, claim.when.end) == bounds
    assert not edtf or claim.when.edtf == edtf


def test_a_row_without_dates_is_undated_and_a_row_without_person_says_nothing(tmp_path: Path) -> None:
    [claim] = claims(tmp_path, "person,office,start\nAda Quill,Mayor of Elmsted,\n,Mayor of Elmsted,1950\n")
    assert claim.when is None


def test_vacant_and_none_are_codes(tmp_path: Path) -> None:
    [claim] = claims(tmp_path, "person,office,predecessor,successor,acting\nAda Quill,Mayor of Elmsted,Office created,vacant,yes\n")
    before, after, acting = claim.role("predecessor"), claim.role("successor"), claim.role("acting")
    assert before and after and acting and (before.value, after.value, acting.text) == ("none", "vacant", "yes")


def test_a_row_with_a_body_and_no_office_is_a_claim(tmp_path: Path) -> None:
    [claim] = claims(tmp_path, "person,office,body,start\nAda Quill,,Senate,1950\nBob Hill,,,1950\n")
    body = claim.role("body")
    assert claim.kind == "position_held" and body and body.text == "Senate" and claim.role("office") is None
