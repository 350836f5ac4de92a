"""The table of expected citations stands on the articles it speaks of.

`articles/expected.toml` says what its fields mean. These tests know nothing of the citation rules: they hold
the table to the articles, so that a slip in it is not taken for a fault of a rule.
"""

from __future__ import annotations

import re
import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

ARTICLES = Path(__file__).parent / "articles"
TABLE: dict[str, list[dict[str, Any]]] = tomllib.loads(
    (ARTICLES / "expected.toml").read_text(encoding="utf-8")
)
NAMES = ("az.md", "en.md", "ru.md")
LIST_HEADINGS = ("## Ədəbiyyat", "## References", "## Литература")
KEY_RULES = {
    "citation-unresolved",
    "citation-year",
    "citation-spelling",
    "citation-style",
    "citation-ambiguous",
}
REFERENCE_RULES = {"reference-uncited", "reference-duplicate", "reference-suffix", "reference-order"}
BRACKET_WITH_YEAR = re.compile(r"[(\[][^()\[\]]*?(?<!\d)(?:1[5-9]|20)\d\d(?!\d)[^()\[\]]*[)\]]")
YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


def lines_of(article: str) -> list[str]:
    return (ARTICLES / article).read_text(encoding="utf-8").splitlines()


def heading_line(article: str) -> int:
    """The line, from 1, of the heading of the list."""
    return next(number for number, line in enumerate(lines_of(article), 1) if line in LIST_HEADINGS)


def rows(kind: str, article: str) -> list[dict[str, Any]]:
    return [row for row in TABLE[kind] if row["article"] == article]


def start_of(row: dict[str, Any], line: str) -> int:
    """Where the row's text stands on its line; -1 where it does not."""
    start = -1
    for _ in range(row.get("nth", 1)):
        start = line.find(row["text"], start + 1)
        if start < 0:
            return start
    return start


@pytest.mark.parametrize("kind", ["key", "reference", "silent"])
def test_each_row_has_the_fields_of_its_kind(kind: str) -> None:
    wanted = {
        "key": ({"article", "line", "text", "verdict", "entry"}, {"nth", "entry-line", "becomes"}),
        "reference": ({"article", "line", "text", "rule"}, {"with-line"}),
        "silent": ({"article", "line", "text"}, {"nth"}),
    }
    needed, allowed = wanted[kind]
    for row in TABLE[kind]:
        assert needed <= row.keys() <= needed | allowed, row
        assert row["article"] in NAMES, row


@pytest.mark.parametrize("article", NAMES)
def test_each_text_stands_on_its_line_and_is_told_from_its_likes(article: str) -> None:
    lines, heading = lines_of(article), heading_line(article)
    for row in rows("key", article) + rows("silent", article):
        line = lines[row["line"] - 1]
        assert start_of(row, line) >= 0, row
        assert ("nth" in row) == (line.count(row["text"]) > 1), row
        assert row["line"] < heading, row
    for row in rows("reference", article):
        assert lines[row["line"] - 1].startswith(row["text"]), row
        assert row["line"] > heading, row
        if "with-line" in row:
            assert lines[row["with-line"] - 1] and row["with-line"] > heading, row


@pytest.mark.parametrize("article", NAMES)
def test_no_two_rows_speak_of_one_place(article: str) -> None:
    lines = lines_of(article)
    places = sorted(
        (row["line"], start_of(row, lines[row["line"] - 1]), len(row["text"]))
        for row in rows("key", article) + rows("silent", article)
    )
    for (line, start, length), (next_line, next_start, _) in pairwise(places):
        assert line < next_line or start + length <= next_start, (line, start)


@pytest.mark.parametrize("article", NAMES)
def test_each_verdict_is_whole(article: str) -> None:
    lines, heading = lines_of(article), heading_line(article)
    for row in rows("key", article):
        assert row["verdict"] in KEY_RULES | {"ok"}, row
        assert ("becomes" in row) == (row["verdict"] == "citation-spelling"), row
        assert bool(row["entry"]) == (row["verdict"] != "citation-unresolved") == ("entry-line" in row), row
        if row["entry"]:
            assert row["entry-line"] > heading, row
            assert lines[row["entry-line"] - 1].startswith(row["entry"]), row
        if row["verdict"] == "ok":
            assert YEAR.findall(row["text"])[0] in YEAR.findall(row["entry"]), row


@pytest.mark.parametrize("article", NAMES)
def test_each_year_in_a_bracket_is_in_the_table(article: str) -> None:
    for number, line in enumerate(lines_of(article)[: heading_line(article) - 1], 1):
        spans = []
        for row in rows("key", article) + rows("silent", article):
            if row["line"] == number:
                start = start_of(row, line)
                spans.append((start, start + len(row["text"])))
        for bracket in BRACKET_WITH_YEAR.finditer(line):
            for year in YEAR.finditer(bracket[0]):
                place = bracket.start() + year.start()
                assert any(start <= place < end for start, end in spans), (number, bracket[0])


@pytest.mark.parametrize("article", NAMES)
def test_each_entry_is_cited_or_in_the_table(article: str) -> None:
    lines, heading = lines_of(article), heading_line(article)
    entries = {
        number for number, line in enumerate(lines, 1) if number > heading and line and not lines[number - 2]
    }
    reached = {
        row["entry-line"]
        for row in rows("key", article)
        if row["entry"] and row["verdict"] != "citation-year"
    }
    uncited = {row["line"] for row in rows("reference", article) if row["rule"] == "reference-uncited"}
    second = {row["line"] for row in rows("reference", article) if "with-line" in row}
    assert not reached & uncited
    assert entries == reached | uncited | second


@pytest.mark.parametrize("article", NAMES)
def test_every_rule_has_a_defect_among_as_many_right_keys(article: str) -> None:
    keys = rows("key", article)
    assert len(keys) >= 25
    assert {row["verdict"] for row in keys} == KEY_RULES | {"ok"}
    assert {row["rule"] for row in rows("reference", article)} == REFERENCE_RULES
    right = sum(row["verdict"] == "ok" for row in keys)
    assert right >= len(keys) - right + len(rows("reference", article))


@pytest.mark.parametrize("article", NAMES)
def test_an_article_is_long_enough_without_its_keys(article: str) -> None:
    lines = lines_of(article)[: heading_line(article) - 1]
    for row in rows("key", article) + rows("silent", article):
        lines[row["line"] - 1] = lines[row["line"] - 1].replace(row["text"], "")
    body = " ".join(line for line in lines if not line.startswith("#"))
    assert len(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", body)) >= 1200
