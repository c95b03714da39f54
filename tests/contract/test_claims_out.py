"""A claim as other programs read it: its keys and their order, its mentions, its id."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tenure import cli

Lines = list[dict[str, Any]]
KEYS = ["id", "document", "subject", "kind", "roles", "when", "where", "certainty", "according_to", "evidence", "sources", "rule"]
TIME = {"edtf", "mode", "start", "end", "text", "mentions", "calendar", "derived_from"}
LIFE = "Ada Marsh (born 5 May 1500) was a judge. She was Mayor of Fens from 4 May 1520 to 1525. She was arrested in 1530."

Ask = Callable[..., Lines]


def mentions(claim: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for given in [claim["subject"], claim["where"], claim["according_to"], *claim["roles"].values()]:
        yield from given if isinstance(given, list) else [given] if given else []
    yield from (claim["when"] or {}).get("mentions", [])


@pytest.fixture(scope="module")
def claims(lines: Ask, examples: list[Path]) -> Lines:
    return lines("extract", *examples)


def test_keys_stand_in_the_order_of_the_contract(claims: Lines) -> None:
    assert {tuple(claim) for claim in claims} == {tuple(KEYS)}


def test_ids_are_unique(claims: Lines) -> None:
    ids = [claim["id"] for claim in claims]
    assert len(set(ids)) == len(ids) and all(id.startswith("c:") for id in ids)


def test_mentions_and_quotes_stand_where_they_say(claims: Lines, lines: Ask, examples: list[Path]) -> None:
    texts = {document["id"]: document["text"] for document in lines("text", *examples)}
    for claim in claims:
        text = texts[claim["document"]]
        assert claim["evidence"] and all(text[e["start"] : e["end"]] == e["quote"] for e in claim["evidence"])
        for mention in mentions(claim):
            assert ("start" in mention) == ("end" in mention)
            assert "start" not in mention or text[mention["start"] : mention["end"]] == mention["text"]


def test_times_have_bounds_a_mode_and_an_expression(claims: Lines) -> None:
    for when in filter(None, (claim["when"] for claim in claims)):
        assert set(when) <= TIME and when["mode"] in ("point", "span", "attested")
        assert when["mode"] != "point" or when["start"] == when["end"]
        for bounds in filter(None, (when["start"], when["end"])):
            assert len(bounds) == 2 and (None in bounds or bounds[0] <= bounds[1] or bounds[0].startswith("-"))


def test_full_days_before_the_reform_are_converted_and_coarser_dates_are_not(tmp_path: Path, lines: Ask) -> None:
    (tmp_path / "Ada_Marsh.txt").write_text(LIFE)
    birth, term = (c["when"] for c in lines("extract", tmp_path) if c["kind"] == "birth" or c["roles"].get("jurisdiction"))
    assert (birth["start"], birth["calendar"]) == (["1500-05-15", "1500-05-15"], "julian")
    assert (term["start"], term["end"]) == (["1520-05-14", "1520-05-14"], ["1525-01-01", "1525-12-31"])


def test_ids_survive_an_edit_elsewhere(tmp_path: Path, lines: Ask) -> None:
    def ids(text: str) -> list[str]:
        path = tmp_path / "Ada_Marsh.txt"
        path.write_text(text)
        return [claim["id"] for claim in lines("extract", path)]

    before = ids(LIFE)
    assert before and before == [id for id in ids(f"This page is about a judge.\n\n{LIFE}\n\nThe weather was fine.") if id in before]


def test_sources_are_written_as_the_page_writes_them(tmp_path: Path, lines: Ask) -> None:
    page = "= Ada Marsh =\n\nAda Marsh was born in 1900.[2] She died in 1950.[1][3]\n\n== References ==\n1. Aas.\n2. Bye.\n3. Cee.\n"
    (tmp_path / "a.txt").write_text(page)
    (tmp_path / "b.wiki").write_text("Bo Reed was born in 1901.<ref>Dee, p. 4.</ref> He died in 1951.<ref name=q>Eve.</ref>")
    told = {(c["document"], c["kind"]): c["sources"] for c in lines("extract", tmp_path)}
    assert told["a", "birth"] == ["[2]"] and told["a", "death"] == ["[1]", "[3]"]
    assert len(told["b", "birth"]) == len(told["b", "death"]) == 1 and told["b", "birth"] != told["b", "death"]


def test_any_subset_of_columns_makes_a_table(tmp_path: Path, lines: Ask) -> None:
    (tmp_path / "a.tsv").write_text("person_id\toffice_id\tend\nQ1\tO1\t1942~\n")
    (tmp_path / "b.csv").write_text("office,start,person\nMayor of Fens,1921-05,Ada Marsh\n")
    (tmp_path / "c.csv").write_text("person\nAda Marsh\n")
    first, second = lines("extract", tmp_path)
    assert (first["subject"]["value"], first["roles"]["office"]["value"], first["when"]["edtf"]) == ("Q1", "O1", "/1942~")
    assert (second["subject"]["name"], second["when"]["start"]) == ("Ada Marsh", ["1921-05-01", "1921-05-31"])
    assert second["evidence"][0]["quote"] == "Mayor of Fens,1921-05,Ada Marsh" and second["rule"].startswith("table.")


def test_the_same_bytes_for_any_number_of_processes(printed: Callable[..., str], examples: list[Path]) -> None:
    assert printed("extract", *examples, "--jobs", 1) == printed("extract", *examples, "--jobs", 3)


def test_claims_keep_the_schema_of_the_reference(claims: Lines) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((Path(__file__).parents[2] / "docs" / "reference" / "claim.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    assert not [error.message for claim in claims for error in validator.iter_errors(claim)]


def test_the_second_document_of_an_id_is_refused_as_it_is_by_a_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = {"id": "marsh", "title": "Ada Marsh"}
    path = tmp_path / "pages.jsonl"
    towns = ("Fens", "Tula")
    path.write_text("".join(json.dumps(page | {"text": f"Marsh was mayor of {t} in 1931."}) + "\n" for t in towns), encoding="utf-8")
    for call in (["extract", str(path)], ["build", str(path), "--db", str(tmp_path / "x.db")]):
        assert cli.main(call) == 1
        printed = capsys.readouterr()
        assert "the id 'marsh' is taken by a document of" in printed.err
    assert cli.main(["extract", str(path)]) == 1
    assert [json.loads(line)["roles"]["office"]["text"] for line in capsys.readouterr().out.splitlines()] == ["mayor of Fens"]
