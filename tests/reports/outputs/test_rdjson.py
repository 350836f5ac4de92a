"""What reviewdog reads, as one document and line by line."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from termkit.checks.finding import Finding, Fix
from termkit.documents import Edit
from termkit.text.spans import Span
from tests.reports.outputs.texts import LETTER, checked, container, data_of, faults, letter, lines_of


def text_at(text: str, place: Any) -> str:
    """What stands in a range, counted as reviewdog counts: lines from 1, columns in bytes from 1."""
    lines = text.encode().splitlines(keepends=True) or [b""]
    starts = [sum(map(len, lines[:number])) for number in range(len(lines) + 1)]
    start, end = (starts[at["line"] - 1] + at["column"] - 1 for at in (place["start"], place["end"]))
    return text.encode()[start:end].decode()


def test_it_is_valid() -> None:
    data = data_of("rdjson")
    assert faults(data, "rdjson.json") == []
    lines = [json.loads(line) for line in lines_of("rdjsonl")]
    assert faults({"source": {"name": "termkit"}, "diagnostics": lines}, "rdjson.json") == []
    assert [{**diagnostic, "source": {"name": "termkit"}} for diagnostic in data["diagnostics"]] == lines


def test_columns_count_bytes() -> None:
    first, _, third = data_of("rdjson", letter())["diagnostics"]
    before = LETTER[: LETTER.index("Kулагин")]
    assert first["location"]["range"]["start"] == {"line": 1, "column": len(before.encode()) + 1}
    assert text_at(LETTER, first["location"]["range"]) == "Kулагин"
    assert text_at(LETTER, third["location"]["range"]) == "Kулагин\r\nsətri"


def test_a_suggestion_stands_in_one_place() -> None:
    first, second, _ = data_of("rdjson", letter())["diagnostics"]
    assert [(text_at(LETTER, one["range"]), one["text"]) for one in first["suggestions"]] == [
        ("Kулагин", "Кулагин")
    ]
    assert second["suggestions"] == []
    apart = Fix("Swap them.", (Edit(0, 1, "b"), Edit(2, 3, "a")))
    finding = Finding("mixed-script", "error", "Swapped.", Span(0, 3), "a b", (apart,))
    (one,) = data_of("rdjson", checked("a b", finding))["diagnostics"]
    assert one["suggestions"] == []


def test_the_piece_of_a_container_is_named() -> None:
    (one,) = data_of("rdjson", container())["diagnostics"]
    assert (one["location"], one["message"]) == ({"path": "a.docx"}, "paragraph 1: Two scripts.")


@given(st.text(st.sampled_from("aə👩\n\u0301К"), max_size=3000), st.data())
def test_any_range_is_that_of_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    finding = Finding("mixed-script", "error", "!", Span(start, end), text[start:end])
    (one,) = data_of("rdjson", checked(text, finding))["diagnostics"]
    assert text_at(text, one["location"]["range"]) == text[start:end]
