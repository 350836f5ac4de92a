"""The table for an editor."""

from __future__ import annotations

import csv
from io import StringIO

from tests.reports.outputs.texts import clean, container, letter, lines_of, nasty


def rows(*texts: object) -> list[dict[str, str]]:
    text = "\n".join(lines_of("csv", *texts))  # type: ignore[arg-type]
    return list(csv.DictReader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_spreadsheets_know_the_letters() -> None:
    assert lines_of("csv", clean()) == [
        "\ufeffpath,line,column,segment,severity,rule,text,suggestion,message,context,language,concept"
    ]


def test_each_finding_is_a_row() -> None:
    first, _, third = rows(letter())
    assert first == {
        "path": "essay.md", "line": "1", "column": "17", "segment": "", "severity": "error",
        "rule": "mixed-script", "text": "Kулагин", "suggestion": "Кулагин", "message": "Two scripts.",
        "context": "Xoş gördük 👩\u200d🏫👋 Kулагин və Кулагин.", "language": "en", "concept": "",
    }  # fmt: skip
    assert (third["concept"], third["text"], third["context"]) == (
        "kulagin",
        "Kулагин↵sətri",
        "İkinci Kулагин",
    )


def test_a_piece_of_a_container_has_its_name() -> None:
    (row,) = rows(container())
    assert (row["line"], row["column"], row["segment"]) == ("", "", "paragraph 1")


def test_nothing_runs_as_a_formula() -> None:
    (row,) = rows(nasty())
    assert row["text"].startswith("'=1+1")
    assert row["suggestion"].startswith("'=1+1")
