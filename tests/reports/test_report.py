"""The list of outputs, and what every output is given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.checks.finding import Finding
from termkit.documents import Document, Segment, read_document
from termkit.errors import SettingsError
from termkit.glossary import Concept, Glossary, shipped_folder
from termkit.reports import Checked, formats, render
from termkit.text.spans import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def test_every_output_is_listed() -> None:
    assert formats() == (
        "checkstyle", "csv", "github", "gitlab", "html", "json", "junit", "rdjson", "rdjsonl", "sarif",
        "text", "xlsx",
    )  # fmt: skip


def test_an_unknown_output_is_refused_before_anything_is_checked() -> None:
    def never() -> Iterator[Checked]:
        pytest.fail("the texts were checked in vain")
        yield

    with pytest.raises(SettingsError, match=r"“xml”.*json, junit"):
        render("xml", never())


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        pytest.param("", "a.txt", 0, id="empty"),
        pytest.param("Bakı, Azərbaycan", "a.txt", 2, id="two words"),
        pytest.param("Bakı – paytaxt — şəhər", "a.txt", 3, id="a dash is no word"),
        pytest.param("co-operation (1918)", "a.txt", 2, id="a compound is one word, a year is one"),
        pytest.param("Кула\u0301гин", "a.txt", 1, id="a stress mark"),
        pytest.param("# Giriş\n\n* Bakı\n", "a.md", 2, id="markup is not counted"),
        pytest.param("See `git add` and https://example.org/a", "a.md", 2, id="code and addresses are not"),
    ],
)
def test_words(text: str, path: str, words: int) -> None:
    assert Checked(read_document(text.encode(), path), "az", []).words == words


def test_places_are_lines_and_columns_or_the_name_of_a_segment() -> None:
    segments = (Segment("Bakı\r\nБаку", "paragraph 1"), Segment("Bakı\r\nБаку"))
    checked = Checked(Document("essay.docx", "docx", "utf-8", b"", segments), "az", [])
    assert checked.place(0, 7) == "paragraph 1"
    assert checked.positions(0).of(7).line is None
    assert checked.place(1, 7) == "2:2"


def short(path: str) -> str:
    return Checked.short_place(Concept("baku", "place", path=path, line=31))


def test_an_entry_is_named_as_the_reader_knows_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert short("names/places.toml") == "names/places.toml:31"
    assert short(str(tmp_path / "places.toml")) == "places.toml:31"
    assert short(str(shipped_folder() / "places.toml")) == "glossary/places.toml:31"
    assert short("/elsewhere/places.toml") == "/elsewhere/places.toml:31"


def test_the_entry_of_a_finding() -> None:
    baku, made_in_memory = Concept("baku", "place", path="places.toml", line=31), Concept("quba", "place")
    document = read_document(b"Baki", "a.txt")
    checked = Checked(document, "en", [], Glossary([baku, made_in_memory]))

    def entry(concept: str | None) -> Concept | None:
        return checked.entry(Finding("deprecated-term", "warning", "", Span(0, 4), "Baki", concept=concept))

    assert entry("baku") == baku
    assert entry(None) is entry("ganja") is entry("quba") is None
    assert Checked(document, "en", []).entry(Finding("a", "info", "", Span(0, 4), "", concept="baku")) is None
