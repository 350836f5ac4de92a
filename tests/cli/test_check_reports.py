"""`termkit check --format` and `-o`: reports for other programs, and in files."""

from __future__ import annotations

import csv
import json
import sys
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli
from termkit.reports import formats
from tests.cli.test_check import NAMES

ESSAY = "Then Resulzade spoke in the old theatre of Gyandzha.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with a project of one glossary and a folder of texts."""
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(NAMES, encoding="utf-8")
    Path("termkit.toml").write_text('glossary = "names.toml"\nlanguage = "en"\n', encoding="utf-8")
    Path("texts").mkdir()
    Path("texts/essay.txt").write_text(ESSAY, encoding="utf-8")
    return tmp_path


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(cli, ["check", *arguments], input=stdin)


def test_the_help_names_every_format() -> None:
    words = " ".join(run("--help").stdout.split())
    assert [name for name in formats() if name not in words] == []


@pytest.mark.parametrize("name", [name for name in formats() if name != "xlsx"])
def test_what_is_printed_is_what_is_written(name: str) -> None:
    from termkit.reports import suffixes

    printed = run("texts", "--format", name)
    file = f"report{suffixes(name)[0]}"
    written = run("texts", "--format", name, "-o", file)
    assert (printed.exit_code, written.exit_code) == (1, 1)
    assert (written.stdout, f"{file}: written" in written.stderr) == ("", True)
    assert Path(file).read_text(encoding="utf-8") == printed.stdout


@pytest.mark.parametrize(
    ("file", "beginning"),
    [("r.txt", "texts"), ("r.json", '{"version": 1'), ("r.csv", "\ufeffpath,"), ("r.sarif", '{"$schema"')],
)
def test_the_ending_says_the_format(file: str, beginning: str) -> None:
    run("texts", "-o", file)
    assert Path(file).read_text(encoding="utf-8").startswith(beginning)


def test_a_workbook_has_a_row_for_each_finding() -> None:
    done = run("texts", "-o", "report.xlsx")
    assert (done.exit_code, done.stdout) == (1, "")
    sheet = openpyxl.load_workbook("report.xlsx")["findings"]
    head, first, second = sheet.iter_rows(values_only=True)
    assert dict(zip(head, first, strict=True)) | {"message": "", "context": ""} == {
        "path": str(Path("texts/essay.txt")), "line": 1, "column": 6, "segment": None, "severity": "warning",
        "rule": "deprecated-term", "text": "Resulzade", "suggestion": "Rasulzadeh", "message": "",
        "context": "", "language": "en", "concept": "rasulzadeh",
    }  # fmt: skip
    assert second[6] == "Gyandzha"
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A1:L3", "A2")


def test_a_workbook_is_not_for_the_screen() -> None:
    done = run("texts", "--format", "xlsx")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "-o report.xlsx" in done.stderr


def test_without_the_library_nothing_is_checked_in_vain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for module in ("termkit.documents.xlsx_writing", "termkit.reports.outputs.xlsx"):
        monkeypatch.delitem(sys.modules, module, raising=False)
    done = run("texts", "-o", "report.xlsx")
    assert (done.exit_code, 'pip install "termkit[xlsx]"' in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        pytest.param(["-o", "texts/essay.txt"], "one of the texts", id="a text that was named"),
        pytest.param(["-o", "report.docx"], "says no format", id="an ending of no report"),
        pytest.param(["-o", "report"], "says no format", id="no ending"),
        pytest.param(["-o", "report.md", "--format", "sarif"], ".sarif or .json", id="another ending"),
        pytest.param(["-o", "r.json", "--format", "yaml"], "no output format", id="an unknown format"),
        pytest.param(["-o", "none/r.json"], "could not be written", id="a folder that is not there"),
        pytest.param(["-o", "r.json", "--watch"], "ask for one of them", id="with --watch"),
        pytest.param(["-o", "r.json", "--write-baseline", "b.json"], "ask for one of them", id="baseline"),
    ],
)
def test_what_cannot_be_meant_is_refused(arguments: list[str], words: str) -> None:
    done = run("texts/essay.txt", *arguments)
    assert (done.exit_code, words in done.stderr, "Traceback" in done.output) == (2, True, False)
    assert Path("texts/essay.txt").read_text(encoding="utf-8") == ESSAY


def test_a_report_in_the_folder_of_the_texts_is_not_checked() -> None:
    for _ in range(2):
        done = run("texts", "-o", "texts/report.txt")
        assert done.exit_code == 1
    report = Path("texts/report.txt").read_text(encoding="utf-8")
    assert "report.txt" not in report


def test_a_report_tells_what_a_fix_has_left() -> None:
    done = run("texts", "--fix", "-o", "left.json")
    assert "mended" in done.stderr
    assert "Rasulzadeh" in Path("texts/essay.txt").read_text(encoding="utf-8")
    texts = [
        finding["text"] for finding in json.loads(Path("left.json").read_text(encoding="utf-8"))["findings"]
    ]
    assert "Resulzade" not in texts


def test_a_dash_is_the_screen() -> None:
    rows = list(csv.reader(run("texts", "--format", "csv", "-o", "-").stdout.splitlines()))
    assert len(rows) == 3
