"""Where findings stand in files that are more than their text."""

from __future__ import annotations

import pytest

from termkit.documents import Edit, read_document
from termkit.lsp.file_places import FilePlaces
from termkit.lsp.open_text import OpenText
from termkit.text.spans import Span

PO = 'msgid "Baku"\nmsgstr ""\n"Bakı "\n"şəhəri"\n\nmsgid "city"\nmsgstr "şəhər\\tBakı"\n'


def places(name: str, text: str) -> FilePlaces:
    document = read_document(text.encode(), name, encoding="utf-8")
    return FilePlaces(document, OpenText(f"file:///{name}", text))


def found(name: str, text: str, word: str) -> list[str]:
    """What stands in the file where the word stands in the segments."""
    document = read_document(text.encode(), name, encoding="utf-8")
    wanted = [
        (number, Span(at, at + len(word)))
        for number, segment in enumerate(document.segments)
        if (at := segment.text.find(word)) >= 0
    ]
    return [span.of(text) for span in places(name, text).spans(wanted)]


@pytest.mark.parametrize(
    ("name", "text", "word", "there"),
    [
        pytest.param("a.txt", "Gəncə və Bakı", "Bakı", ["Bakı"], id="the text is the file"),
        pytest.param("a.md", "*Bakı*, `Bakı`", "Bakı", ["Bakı"], id="Markdown too"),
        pytest.param("a.txt", "\ufeffGəncə və Bakı", "Bakı", ["Bakı"], id="a byte-order mark"),
        pytest.param("a.html", "<p>a <b>Ba</b>kı</p>", "Bakı", ["Ba</b>kı"], id="a tag in a word"),
        pytest.param("a.html", "<p>a <b>Bakı</b> b</p>", "Bakı", ["Bakı"], id="no tag beside a word"),
        pytest.param("a.html", "<p>Bak&#305;</p>", "Bakı", ["Bak&#305;"], id="a letter by its number"),
        pytest.param("a.po", PO, "Bakı", ["Bakı", "Bakı"], id="two messages of a catalogue"),
        pytest.param("a.po", PO, "Bakı şəhəri", ['Bakı "\n"şəhəri'], id="a wrapped line"),
        pytest.param("a.json", '{"title": "Bakı\\n şəhəri"}', "Bakı", ["Bakı"], id="JSON"),
        pytest.param("a.yaml", "title: 'Bakı''nın'\n", "Bakı", ["Bakı"], id="YAML"),
        pytest.param("a.srt", "1\n00:00:01,000 --> 00:00:02,000\n<i>Bakı</i>\n", "Bakı", ["Bakı"], id="SRT"),
        pytest.param("a.csv", "az,en\nBakı,Baku\n", "Bakı", ["Bakı"], id="a table"),
    ],
)
def test_a_place(name: str, text: str, word: str, there: list[str]) -> None:
    assert found(name, text, word) == there


def test_where_marks_cannot_be_written_the_line_is_told() -> None:
    # The letter is one of those that marks are made of.
    text = "\n<p>Gəncə</p>\n  <p>Bakı \U000f0000</p>\n"
    assert found("a.html", text, "Bakı") == ["<p>Bakı \U000f0000</p>"]


def test_edits_of_a_segment_are_edits_of_the_file() -> None:
    text = "<p>Resul<b>zade</b> və Vekilov</p>"
    edits = places("a.html", text).edits({0: [Edit(1, 2, "ə"), Edit(8, 9, "ə")]})
    assert edits == [Edit(4, 15, "əsul<b>zadə")]
    assert places("a.txt", "Vekilov").edits({0: [Edit(1, 2, "ə")]}) == [Edit(1, 2, "ə")]
