"""The JSON document: the fields that scripts rest on."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.checks.finding import Finding, Fix, Related
from termkit.documents import Document, Edit, Segment
from termkit.reports import Checked, render
from termkit.text.spans import Span


def find(
    text: str,
    word: str,
    *fixes: str | Fix,
    rule: str = "mixed-script",
    severity: str = "error",
    message: str = "Two scripts.",
    safe: bool = True,
    concept: str | None = None,
    related: tuple[Related, ...] = (),
) -> Finding:
    """A finding on the first occurrence of a word; a fix is what to write instead."""
    span = Span(text.index(word), text.index(word) + len(word))
    made = tuple(fix if isinstance(fix, Fix) else Fix("", (Edit(*span, fix),), safe) for fix in fixes)
    return Finding(rule, severity, message, span, word, made, concept, related)


def build(
    text: str, *findings: Finding, path: str = "essay.txt", language: str = "en", name: str | None = None
) -> Checked:
    """A checked document of one segment."""
    return Checked(
        Document(path, "plain-text", "utf-8", b"", (Segment(text, name),)), language, list(findings)
    )


def report(*checked: Checked, paths_seen: int = 0) -> Any:
    return json.loads("\n".join(render("json", checked, paths_seen=paths_seen)))


def test_every_field_of_a_finding() -> None:
    text = "Əvvəl\r\n👩 Kулагин və Кулагин\r\n"
    finding = find(
        text,
        "Kулагин",
        Fix("Write Кулагин.", (Edit(9, 10, "К"),)),
        message="“Kулагин”: the K is Latin.",
        concept="kulagin",
        related=(Related(Span(20, 27), "Кулагин", "in one script"),),
    )
    assert report(build(text, finding, language="az"))["findings"] == [
        {
            "rule": "mixed-script",
            "severity": "error",
            "message": "“Kулагин”: the K is Latin.",
            "path": "essay.txt",
            "line": 2,
            "column": 3,
            "end_line": 2,
            "end_column": 10,
            "start": 9,
            "end": 16,
            "text": "Kулагин",
            "language": "az",
            "concept": "kulagin",
            "segment": None,
            "fixes": [
                {
                    "description": "Write Кулагин.",
                    "safe": True,
                    "edits": [{"start": 9, "end": 10, "text": "К"}],
                }
            ],
            "related": [
                {
                    "path": "essay.txt",
                    "line": 2,
                    "column": 14,
                    "start": 20,
                    "end": 27,
                    "text": "Кулагин",
                    "message": "in one script",
                    "segment": None,
                }
            ],
        }
    ]


def test_a_container_has_segments_and_no_lines() -> None:
    related = Related(Span(0, 4), "Bakı", "here")
    text = "Bakı Kулагин"
    (finding,) = report(build(text, find(text, "Kулагин", related=(related,)), name="paragraph 3"))[
        "findings"
    ]
    places = ("line", "column", "end_line", "end_column")
    assert [finding[name] for name in places] == [None] * 4
    assert (finding["segment"], finding["start"], finding["end"]) == ("paragraph 3", 5, 12)
    assert (finding["related"][0]["line"], finding["related"][0]["segment"]) == (None, "paragraph 3")


def test_the_summary() -> None:
    text = "Kулагин 1918 Vəkilovun"
    checked = build(
        text,
        find(text, "Kулагин", "Кулагин"),
        find(text, "Vəkilovun", "Vakilov", rule="foreign-spelling", severity="warning", safe=False),
        find(text, "1918", rule="foreign-spelling", severity="info"),
    )
    assert report(checked, build("Bakı gözəldir"), paths_seen=3)["summary"] == {
        "files": 2,
        "unchecked": 1,
        "words": 5,
        "findings": 3,
        "fixable": 1,
        "by_severity": {"error": 1, "warning": 1, "info": 1},
        "by_rule": {"foreign-spelling": 2, "mixed-script": 1},
    }


def test_nothing_found() -> None:
    found = report(build("Bakı"))
    assert (found["version"], found["findings"], found["summary"]["findings"]) == (1, [], 0)
    assert report()["summary"]["files"] == 0


def test_a_finding_has_a_line_of_its_own_and_keeps_its_letters() -> None:
    text = "Kулагин, Rəsulzadə"
    lines = list(render("json", [build(text, find(text, "Kулагин"), find(text, "Rəsulzadə"))]))
    assert [line.count('"rule"') for line in lines] == [0, 1, 1, 0]
    assert "Rəsulzadə" in lines[2]


@given(st.text(st.characters(), min_size=1, max_size=30))
def test_any_text_comes_back_and_no_terminal_obeys_it(text: str) -> None:
    document = Document("-", "plain-text", "utf-8", b"", (Segment(text),))
    finding = Finding("rule", "info", text, Span(0, len(text)), text)
    lines = list(render("json", [Checked(document, "az", [finding])]))
    for line in lines:
        line.encode()
        assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", line)
    found = json.loads("\n".join(lines))["findings"][0]
    assert found["text"] == found["message"] == re.sub("[\ud800-\udfff]", "\ufffd", text)


@pytest.mark.parametrize("name", ["\udcff.txt", "\x1b[2J.txt"])
def test_a_strange_file_name_is_still_json(name: str) -> None:
    (finding,) = report(build("Bakı", find("Bakı", "Bakı"), path=name))["findings"]
    assert finding["path"] == name.replace("\udcff", "\ufffd")
