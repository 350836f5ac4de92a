"""The example articles: all that was made wrong in them is found and mended, and nothing else is reported.

`examples/expected.toml` says what; its head describes the fields.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from termkit.checks import Finding, apply_fixes, check
from termkit.documents import Document, open_document, read_document
from termkit.glossary import Glossary
from termkit.text.lines import Lines
from termkit.text.spans import Span

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
EXPECTED = tomllib.loads((EXAMPLES / "expected.toml").read_text(encoding="utf-8"))
ARTICLES = sorted(path.name for path in EXAMPLES.glob("article.*"))


def _id(place: dict[str, Any]) -> str:
    return f"{place['article']}:{place['line']}: {place['text']}"


@cache
def glossary() -> Glossary:
    return Glossary.load([EXAMPLES.parent / "glossary"])


@cache
def article(name: str) -> Document:
    return open_document(EXAMPLES / name)


@cache
def findings(name: str) -> list[Finding]:
    return check(article(name), name.split(".")[1], glossary())


def place_of(entry: dict[str, Any]) -> Span:
    """Where the text of an entry stands, as a whole word, in its line."""
    text = article(entry["article"]).segments[0].text
    lines = Lines(text)
    words = r"\s+".join(map(re.escape, entry["text"].split()))
    pattern = re.compile(rf"(?<![^\W_]){words}(?![^\W_])")
    found = [m for m in pattern.finditer(text) if lines.position(m.start())[0] == entry["line"]]
    assert len(found) == 1, f"{_id(entry)} stands there {len(found)} times"
    return Span(*found[0].span())


@cache
def mended(name: str) -> tuple[str, list[tuple[Span, Span]]]:
    """The article with all fixes applied until nothing changes, and which place of it became which."""
    document, places = article(name), {place: place for place in map(place_of, entries(name))}
    for _ in range(10):
        edits = apply_fixes(check(document, name.split(".")[1], glossary()), unsafe=True).get(0, [])
        if not edits:
            break
        places = {old: _moved(new, edits) for old, new in places.items()}
        document = read_document(document.with_edits({0: edits}), name)
    return document.segments[0].text, list(places.items())


def entries(name: str) -> list[dict[str, Any]]:
    return [entry for entry in (*EXPECTED["finding"], *EXPECTED["silent"]) if entry["article"] == name]


def _moved(place: Span, edits: list[Any]) -> Span:
    """Where a place is after edits; one that is edited, in part or whole, is where the edit is."""
    start, end = place
    for edit in edits:
        grown = len(edit.text) - (edit.end - edit.start)
        if edit.end <= place.start:
            start += grown
        if edit.end <= place.end or edit.start < place.end:
            end += grown
    return Span(start, end)


@pytest.mark.parametrize("entry", EXPECTED["finding"], ids=_id)
def test_found(entry: dict[str, Any]) -> None:
    place = place_of(entry)
    loud = [
        found
        for found in findings(entry["article"])
        if found.severity != "info" and found.span.overlaps(place)
    ]
    assert [found.rule for found in loud] == [entry["rule"]]


@pytest.mark.parametrize("entry", EXPECTED["finding"], ids=_id)
def test_mended(entry: dict[str, Any]) -> None:
    text, places = mended(entry["article"])
    assert dict(places)[place_of(entry)].of(text).split() == entry["becomes"].split()


@pytest.mark.parametrize("entry", EXPECTED["silent"], ids=_id)
def test_left_alone(entry: dict[str, Any]) -> None:
    place = place_of(entry)
    touching = [found for found in findings(entry["article"]) if found.span.overlaps(place)]
    assert [(found.rule, found.text) for found in touching if found.severity != "info"] == []
    text, places = mended(entry["article"])
    assert dict(places)[place].of(text) == place.of(article(entry["article"]).segments[0].text)


@pytest.mark.parametrize("name", ARTICLES)
def test_nothing_else_is_reported(name: str) -> None:
    known = [place_of(entry) for entry in EXPECTED["finding"] if entry["article"] == name]
    loud = [found for found in findings(name) if found.severity != "info"]
    assert [found.text for found in loud if not any(found.span.overlaps(place) for place in known)] == []


@pytest.mark.parametrize("name", ARTICLES)
def test_safe_fixes_come_to_an_end_and_leave_only_what_a_person_decides(name: str) -> None:
    document, language = article(name), name.split(".")[1]
    for _ in range(10):
        edits = apply_fixes(check(document, language, glossary()))
        document = read_document(document.with_edits(edits), name)
    assert apply_fixes(check(document, language, glossary())) == {}
