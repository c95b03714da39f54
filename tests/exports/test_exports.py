"""Each format is validated by others' readers, and says what it loses."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import frictionless
import pandas
import pyarrow.parquet
import pytest

import tenure
from tenure.cli import main
from tenure.errors import CallError
from tenure.exports import formats, losses, tables
from tenure.exports.export import export
from tenure.model import Spell

FORMATS = sorted(formats.discover())


def exported(db: "tenure.Database", format: str, folder: Path, **options: str) -> Path:
    export(db.connection, format, folder, **options)  # type: ignore[arg-type]
    return folder


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("format", FORMATS)
def test_the_package_is_valid_and_describes_every_field(db: "tenure.Database", tmp_path: Path, format: str) -> None:
    folder = exported(db, format, tmp_path / "out", licence="CC0-1.0")
    report = frictionless.validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "message"])
    package = json.loads((folder / "datapackage.json").read_text("utf-8"))
    assert package["licenses"] == [{"name": "CC0-1.0"}] and {"title": "Ada Marsh"} in package["sources"]
    described = {resource["path"] for resource in package["resources"]} | {"datapackage.json", "codebook.md"}
    assert described == {path.name for path in folder.iterdir()}
    codebook = (folder / "codebook.md").read_text("utf-8")
    for resource in package["resources"]:
        for field in resource["schema"]["fields"]:
            assert field["description"] and f"| {field['name']} | {field['type']} | {field['description']} |" in codebook


@pytest.mark.parametrize("format", FORMATS)
def test_the_bundled_examples_make_a_valid_package(bundled: "tenure.Database", tmp_path: Path, format: str) -> None:
    report = frictionless.validate(str(exported(bundled, format, tmp_path) / "datapackage.json"))
    assert report.valid, report.flatten(["name", "type", "message"])


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_database_gives_the_same_bytes(db: "tenure.Database", tmp_path: Path, format: str) -> None:
    one, other = (exported(db, format, tmp_path / name) for name in ("one", "other"))
    assert {p.name: p.read_bytes() for p in one.iterdir()} == {p.name: p.read_bytes() for p in other.iterdir()}


def test_csv_holds_every_table(db: "tenure.Database", tmp_path: Path) -> None:
    folder = exported(db, "csv", tmp_path)
    counts = {name: len(read(folder / f"{name}.csv")) for name in tables.discover()}
    assert counts == {"claims": 16, "documents": 9, "events": 5, "findings": 3, "offices": 4, "people": 9, "spells": 9}
    spells = {row["id"]: row for row in read(folder / "spells.csv")}
    assert spells["s:fenn"]["start_approximate"] == "true" and spells["s:fenn"]["end_latest"] == ""
    assert (spells["s:reed"]["end_earliest"], spells["s:reed"]["end_latest"]) == ("1909-11-11", "1909-11-12")
    assert json.loads(spells["s:reed"]["disagreements"])[0]["sides"][1]["value"] == "1909-11-11"


def test_a_claim_survives_csv_whole(db: "tenure.Database", tmp_path: Path) -> None:
    row = next(r for r in read(exported(db, "csv", tmp_path) / "claims.csv") if r["id"] == "c:fenn-arrest")
    [claim] = db.find("arrest").claims
    assert (row["certainty"], row["according_to"], row["person_id"]) == ("reported", "Olga Weir", "p:fenn")
    assert json.loads(row["when"]) == claim.to_json()["when"] and json.loads(row["evidence"]) == claim.to_json()["evidence"]


def test_json_lines_hold_what_csv_holds(db: "tenure.Database", tmp_path: Path) -> None:
    rows = [json.loads(line) for line in (exported(db, "jsonl", tmp_path) / "claims.jsonl").read_text("utf-8").splitlines()]
    assert [row["roles"] for row in rows] == [c.to_json()["roles"] for c in _all_claims(db)]


def _all_claims(db: "tenure.Database") -> list[tenure.model.Claim]:
    from tenure import store

    return list(store.all_claims(db.connection))


def test_parquet_has_real_dates_and_described_columns(db: "tenure.Database", tmp_path: Path) -> None:
    folder = exported(db, "parquet", tmp_path)
    schema = pyarrow.parquet.read_schema(folder / "spells.parquet")
    assert str(schema.field("start_earliest").type) == "date32[day]" and schema.field("acting").metadata[b"description"]
    frame = pandas.read_parquet(folder / "spells.parquet")
    assert str(frame.set_index("id").at["s:reed", "end_latest"]) == "1909-11-12" and frame["acting"].sum() == 1


def test_stata_files_open_with_dates_and_labels(db: "tenure.Database", tmp_path: Path) -> None:
    folder = exported(db, "stata", tmp_path)
    spells = pandas.read_stata(folder / "spells.dta").set_index("id")
    assert str(spells.at["s:reed", "end_earliest"].date()) == "1909-11-11" and pandas.isna(spells.at["s:lode", "start_earliest"])
    with pandas.read_stata(folder / "panel.dta", iterator=True) as reader:
        assert reader.variable_labels()["left_censored"] == "may have begun before the first row of this spell"


def test_the_panel_says_what_is_certain_in_each_year(db: "tenure.Database", tmp_path: Path) -> None:
    rows = read(exported(db, "panel", tmp_path) / "panel.csv")
    fields = ("certain", "days_certain", "days_possible", "left_censored", "right_censored")
    found = {(row["spell_id"], row["period"]): tuple(row[name] for name in fields) for row in rows}
    assert found["s:marsh", "1905"] == ("true", "60", "90", "false", "false")  # until some day of March
    assert found["s:reed", "1909"] == ("true", "315", "316", "false", "false")
    assert found["s:fenn", "1911"] == ("false", "0", "365", "false", "true")  # circa: never certain; its end is not known
    assert found["s:lode-clerk", "1907"] == ("true", "0", "365", "true", "true")  # attested: held then, perhaps longer
    assert found["s:weir", "2021"] == ("true", "1", "1", "false", "true")  # nothing is known after the last day of any source
    assert not [key for key in found if key[0] == "s:lode"]  # undated: listed among the losses


def test_the_panel_by_month(db: "tenure.Database", tmp_path: Path) -> None:
    rows = [row for row in read(exported(db, "panel", tmp_path, by="month") / "panel.csv") if row["spell_id"] == "s:sedge"]
    assert [(row["period"], row["certain"], row["days_certain"]) for row in rows] == [
        ("1910-02", "true", "28"), ("1910-03", "true", "31"), ("1910-04", "true", "30"),
        ("1910-05", "true", "31"), ("1910-06", "true", "1"),
    ]  # fmt: skip


def test_losses_are_listed_record_by_record(db: "tenure.Database", tmp_path: Path) -> None:
    found = {(row["row"], row["loss"], row["value"]) for row in read(exported(db, "panel", tmp_path / "p") / "losses.csv")}
    assert {
        ("s:fenn", "circa", "1911~/"),
        ("s:lode", "undated", "no date"),
        ("s:reed", "disagreement", "end: 1909-11-12 | 1909-11-11"),
    } <= found
    [lost] = read(exported(db, "csv", tmp_path / "c") / "losses.csv")
    assert (lost["row"], lost["value"]) == ("e:fenn-arrest", "c:fenn-arrest: according to Olga Weir")


ANCIENT = Spell("s", "p", "position_held", None, None, ("-0043-03-15", "-0043-03-15"), (None, "1500-12-31"), "span", "-0043-03-15/1500~")


@pytest.mark.parametrize(
    ("code", "value"),
    [
        ("before_year_1", "-0043-03-15"),
        ("beyond_nanoseconds", "-0043-03-15; 1500-12-31"),
        ("half_known", "end: ..1500-12-31"),
        ("circa", "-0043-03-15/1500~"),
        ("vague", ""),
        ("undated", ""),
        ("disagreement", ""),
    ],
)
def test_every_sort_of_loss_is_found(code: str, value: str) -> None:
    assert losses.DETECTORS[code](ANCIENT, None) == value  # type: ignore[arg-type]


def test_every_declared_loss_has_a_detector_and_a_table() -> None:
    declared = [loss for module in formats.discover().values() for loss in module.LOSES]
    assert {loss.code for loss in declared} == set(losses.DETECTORS)
    assert {loss.table for loss in declared} <= set(tables.discover())


def test_an_unknown_format_suggests_the_nearest(db: "tenure.Database", tmp_path: Path) -> None:
    with pytest.raises(CallError, match="nearest: stata"):
        exported(db, "sata", tmp_path)


def test_the_command_lists_its_files(fens: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", "--db", str(fens), "--format", "csv", "-o", str(tmp_path / "new" / "folder")]) == 0
    assert "claims.csv" in capsys.readouterr().out and (tmp_path / "new" / "folder" / "codebook.md").exists()
    (tmp_path / "file").write_text("")
    assert main(["export", "--db", str(fens), "--format", "csv", "-o", str(tmp_path / "file")]) == 2


@pytest.mark.parametrize(("format", "module"), [("parquet", "pyarrow"), ("stata", "pandas")])
def test_a_missing_extra_says_how_to_install_it(fens: Path, tmp_path: Path, format: str, module: str) -> None:
    call = f"import sys; sys.modules[{module!r}] = None; from tenure.cli import main; sys.exit(main(sys.argv[1:]))"
    arguments = ["export", "--db", str(fens), "--format", format, "-o", str(tmp_path)]
    found = subprocess.run([sys.executable, "-c", call, *arguments], capture_output=True, text=True, check=False)
    assert found.returncode == 2 and f"the format {format} needs {module}; `pip install tenure[tables]` brings it" in found.stderr
