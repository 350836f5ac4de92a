"""The citation rules on three worked articles: what they find of what is wrong, and what else they find.

`articles/expected.toml` was written before the rules and says what its fields mean. Recall is the share of
the defects that are found, precision the share of the findings that are defects.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from termkit.checks import Finding, Settings, check
from termkit.citations import citations
from termkit.documents import Document, open_document
from termkit.glossary import Glossary
from termkit.text.lines import Lines
from termkit.text.spans import Span

if TYPE_CHECKING:
    from termkit.citations.table import Table

ARTICLES = Path(__file__).parent / "articles"
EXPECTED: dict[str, list[dict[str, Any]]] = tomllib.loads((ARTICLES / "expected.toml").read_text("utf-8"))
NAMES = sorted(path.name for path in ARTICLES.glob("*.md"))
RULES = Settings(select=("citation-", "reference-"))


@cache
def glossary() -> Glossary:
    return Glossary.load([Path(__file__).resolve().parents[2] / "glossary"])


@cache
def article(name: str) -> Document:
    return open_document(ARTICLES / name)


def text_of(name: str) -> str:
    return article(name).segments[0].text


@cache
def findings(name: str) -> list[Finding]:
    return check(article(name), name.removesuffix(".md"), glossary(), RULES)


@cache
def table(name: str) -> Table:
    (found,) = citations(article(name), name.removesuffix(".md"), glossary())
    return found


def of(kind: str, name: str) -> list[dict[str, Any]]:
    return [entry for entry in EXPECTED[kind] if entry["article"] == name]


def place_of(row: dict[str, Any]) -> Span:
    """Where the text of a row stands in its line, the `nth` time."""
    text = text_of(row["article"])
    at = Lines(text).start_of(row["line"]) - 1
    for _ in range(row.get("nth", 1)):
        at = text.index(row["text"], at + 1)
    return Span(at, at + len(row["text"]))


def entry_from(line: int, name: str) -> Span:
    """The paragraph of an entry that begins on a line."""
    start = Lines(text_of(name)).start_of(line)
    end = text_of(name).find("\n\n", start)
    return Span(start, end if end >= 0 else len(text_of(name)))


def found_for(row: dict[str, Any]) -> set[int]:
    """The numbers of the findings that say what a row of the table says."""
    name = row["article"]
    if "verdict" in row:
        rule, places = row["verdict"], [place_of(row)]
    else:
        lines = [row["line"], *([row["with-line"]] if "with-line" in row else [])]
        rule, places = row["rule"], [entry_from(line, name) for line in lines]
    return {
        number
        for number, finding in enumerate(findings(name))
        if finding.rule == rule and any(finding.span.overlaps(place) for place in places)
    }


def defects(name: str) -> list[dict[str, Any]]:
    return [*(key for key in of("key", name) if key["verdict"] != "ok"), *of("reference", name)]


@pytest.mark.parametrize("name", NAMES)
def test_recall(name: str) -> None:
    missed = [row for row in defects(name) if not found_for(row)]
    assert len(missed) <= 0.05 * len(defects(name)), missed


@pytest.mark.parametrize("name", NAMES)
def test_precision(name: str) -> None:
    right = set[int]().union(*map(found_for, defects(name)))
    false = [finding for number, finding in enumerate(findings(name)) if number not in right]
    assert len(false) <= 0.05 * len(findings(name)), false


@pytest.mark.parametrize("name", NAMES)
def test_each_key_leads_to_its_entry(name: str) -> None:
    lines = Lines(text_of(name))
    lost = []
    for row in of("key", name):
        place = place_of(row)
        means = {
            lines.position(entry.span.start)[0]
            for citation in table(name).citations
            if citation.key.span.overlaps(place)
            for entry in citation.entries
        }
        if row["entry"] and row["entry-line"] not in means:
            lost.append(row["text"])
    assert len(lost) <= 0.05 * len(of("key", name)), lost


@pytest.mark.parametrize("row", of("silent", "az.md") + of("silent", "en.md") + of("silent", "ru.md"))
def test_a_bracket_that_cites_nothing_is_left_alone(row: dict[str, Any]) -> None:
    place = place_of(row)
    assert [finding.rule for finding in findings(row["article"]) if finding.span.overlaps(place)] == []


@pytest.mark.parametrize("row", [row for row in EXPECTED["key"] if row["verdict"] == "citation-spelling"])
def test_the_form_of_the_list_is_offered(row: dict[str, Any]) -> None:
    finding = findings(row["article"])[min(found_for(row))]
    place, text = place_of(row), text_of(row["article"])
    mended = set()
    for fix in finding.fixes:
        (edit,) = fix.edits
        mended.add(text[place.start : edit.start] + edit.text + text[edit.end : place.end])
    assert row["becomes"] in mended
