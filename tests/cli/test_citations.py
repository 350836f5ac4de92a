"""`termkit citations`: the table of a text's citations."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from termkit.cli import cli

ESSAY = """# Esse

Kitabda (Həsənli 2009: 3) və Vakilovun (1998) əsərində; (Dadaşov 1991, s. 5).

## Ədəbiyyat

Həsənli C. Xarici siyasət. Bakı, 2009.

Qasımov A. Kerosin lampası. Bakı, 1997.

Vəkilov R. Liman kitabxanaları. Bakı, 1998.
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("essay.md").write_text(ESSAY, encoding="utf-8")


def run(*arguments: str, text: str = "") -> Result:
    return CliRunner().invoke(cli, ["citations", "--no-glossary", *arguments], input=text.encode())


def data(*arguments: str, text: str = "") -> Any:
    done = run("--language", "az", "--format", "json", *arguments, text=text)
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def test_the_table_for_a_person() -> None:
    done = run("essay.md", "--language", "az")
    assert done.exit_code == 0
    assert done.stdout == (
        "essay.md\n"
        "    3:10  Həsənli 2009      ok                   Həsənli C. Xarici siyasət. Bakı, 2009.\n"
        "    3:30  Vakilovun (1998)  citation-spelling    Vəkilov R. Liman kitabxanaları. Bakı, 1998.\n"
        "    3:58  Dadaşov 1991      citation-unresolved  –\n"
        "\n"
        "Never cited:\n"
        "     9:1  Qasımov A. Kerosin lampası. Bakı, 1997.\n"
        "\n"
        "3 citations, 1 of them right; 1 entry never cited\n"
    )


def test_keys_are_shown_whole_and_the_nearest_entry_with_them() -> None:
    text = "Vəkilov [1998a, b] yazır (Qasımova 1997)." + ESSAY.partition("s. 5).")[2]
    rows = run("-", "--language", "az", text=text).stdout
    assert "Vəkilov [1998a]  " in rows
    assert " 1998b " in rows
    assert "– (nearest: Qasımov A. Kerosin lampası. Bakı, 1997.)" in rows


def test_json() -> None:
    found = data("essay.md")
    assert found["version"] == 1
    assert [row["verdict"] for row in found["citations"]] == [
        "ok",
        "citation-spelling",
        "citation-unresolved",
    ]
    first = found["citations"][0]
    assert ESSAY[first["start"] : first["end"]] == first["key"] == "Həsənli 2009"
    assert (first["path"], first["line"], first["column"], first["entry_lines"]) == ("essay.md", 3, 10, [7])
    assert [row["line"] for row in found["uncited"]] == [9]


def test_csv() -> None:
    done = run("essay.md", "--language", "az", "--format", "csv")
    head, *rows = csv.reader(io.StringIO(done.stdout))
    assert head == ["path", "line", "column", "key", "verdict", "entry", "entry_line", "segment"]
    assert [row[4] for row in rows] == ["ok", "citation-spelling", "citation-unresolved", "uncited"]


def test_a_cell_of_a_csv_is_never_a_formula() -> None:
    text = "Mətn [1].\n\n## Ədəbiyyat\n\n1. =HYPERLINK(1). Bakı, 2009.\n"
    done = run("-", "--language", "az", "--format", "csv", text=text)
    _, row = csv.reader(io.StringIO(done.stdout))
    assert row[5].startswith("'=")


def test_several_files_and_standard_input() -> None:
    found = data("essay.md", "-", text=ESSAY)
    assert {row["path"] for row in found["citations"]} == {"essay.md", "-"}


def test_a_text_without_a_list() -> None:
    done = run("-", "--language", "az", text="Mətn (Həsənli 2009).")
    assert done.exit_code == 0
    assert "no list of references" in done.stdout


def test_an_empty_text_is_asked_after_as_in_check() -> None:
    done = run("-", text="\n")
    assert done.exit_code == 2
    assert "there is no text in it" in done.stderr


def test_an_empty_text_in_a_language_cites_nothing() -> None:
    done = run("-", "--language", "az", text="\n")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "no list of references" in done.stdout


def test_a_csv_sends_no_escape_sequences() -> None:
    text = "Mətn [1].\n\n## Ədəbiyyat\n\n1. Vəkilov R. Liman\x1b[2J. Bakı, 2009.\n"
    done = run("-", "--language", "az", "--format", "csv", text=text)
    assert "Liman␛[2J" in done.stdout


def test_a_file_that_is_not_there() -> None:
    done = run("missing.md", "essay.md", "--language", "az", "--format", "json")
    assert done.exit_code == 2
    assert "missing.md: there is no such file" in done.stderr
    assert len(json.loads(done.stdout)["citations"]) == 3


def test_a_language_that_is_not_known() -> None:
    done = run("essay.md", "--language", "xx")
    assert done.exit_code != 0
    assert "xx" in done.output
