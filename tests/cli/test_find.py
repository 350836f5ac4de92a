"""`termkit find`: the fields of its contract, in real inflected words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from termkit.cli import cli

GLOSSARY = """
[nato]
kind = "organisation"
az.preferred = "NATO"
en.preferred = "NATO"

[company]
kind = "term"
en.preferred = "company"

[rasulzadeh]
kind = "person"
az.family = "Rəsulzadə"
az.given = "Məhəmməd Əmin"
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("names.toml").write_text(GLOSSARY, encoding="utf-8")


def find(text: str, language: str) -> list[dict[str, Any]]:
    done = CliRunner().invoke(
        cli,
        ["find", "-", "--language", language, "--glossary", "names.toml", "--format", "jsonl"],
        input=text.encode(),
    )
    assert done.exit_code == 0, done.output
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_fields() -> None:
    (found,) = find("Bu il\nNATO-nun sammiti oldu.\n", "az")
    assert found == {
        "path": "-",
        "start": 6,
        "end": 14,
        "base_end": 10,
        "text": "NATO-nun",
        "concept": "nato",
        "term": "NATO",
        "status": "preferred",
        "line": 2,
        "column": 1,
        "segment": None,
    }


def test_an_apostrophe_suffix_belongs_to_the_word() -> None:
    (found,) = find("The company’s name", "en")
    assert (found["text"], found["base_end"] - found["start"]) == ("company’s", 7)


def test_a_bare_surname_waits_for_a_fuller_form() -> None:
    found = find("Rəsulzadə gəldi. Məhəmməd Əmin Rəsulzadə danışdı. Rəsulzadənin sözü.", "az")
    assert [(f["text"], f["status"]) for f in found] == [
        ("Məhəmməd Əmin Rəsulzadə", "preferred"),
        ("Rəsulzadənin", "derived"),
    ]


def test_offsets_count_code_points() -> None:
    (found,) = find("👍🏽 İİ NATO", "az")
    assert (found["start"], found["column"]) == (6, 7)


def test_no_glossary_finds_nothing() -> None:
    done = CliRunner().invoke(cli, ["find", "-", "--language", "az", "--no-glossary"], input=b"NATO")
    assert (done.exit_code, done.stdout) == (0, "")


def test_what_is_said_is_told_from_what_is_found() -> None:
    text = "Это статья о первой республике и о её людях, которые жили в Баку.".encode()
    done = CliRunner().invoke(cli, ["find", "-", "--glossary", "names.toml"], input=text)
    assert done.stderr.startswith("termkit: standard input: taken for Russian")


def test_an_occurrence_is_one_line() -> None:
    Path("names.toml").write_text('[black-sea]\nkind = "place"\nen.preferred = "Black Sea"\n')
    arguments = ["find", "-", "--language", "en", "--glossary", "names.toml"]
    done = CliRunner().invoke(cli, arguments, input=b"The Black\nSea.")
    assert done.stdout == "-:1:5: Black↵Sea  →  Black Sea  [black-sea, names.toml:1]\n"


def test_what_is_left_alone_is_not_listed() -> None:
    text = "NATO: https://nato.example/NATO\n\nNATO <!-- termkit: ignore -->\n"
    assert [one["line"] for one in find(text, "en")] == [1]
    po = (
        'msgid ""\nmsgstr "Language: az\\n"\n\n'
        'msgid "a"\nmsgstr "<b title=\\"NATO\\">NATO-nun</b> {NATO}"\n\n'
        '# termkit: ignore\nmsgid "b"\nmsgstr "NATO"\n'
    )
    Path("az.po").write_text(po, encoding="utf-8")
    done = CliRunner().invoke(cli, ["find", "az.po", "--glossary", "names.toml"])
    assert done.stdout == "az.po:4: NATO-nun  →  NATO  [nato, names.toml:2]\n"
