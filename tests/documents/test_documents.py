"""Opening files: the format by suffix, and what is said when a file cannot be read."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from termkit.documents import formats, open_document, read_document
from termkit.documents.registry import BY_SUFFIX, FORMATS
from termkit.errors import DocumentError

FORMATS_PAGE = Path(__file__).parents[2] / "docs" / "formats.md"


def test_what_is_registered() -> None:
    assert formats() == {
        "csv": (".csv",),
        "docx": (".docx", ".docm", ".dotx", ".dotm"),
        "html": (".html", ".htm", ".xhtml", ".xht"),
        "json": (".json", ".arb"),
        "markdown": (".md", ".markdown", ".mdown", ".mkd"),
        "odt": (".odt", ".ott", ".fodt"),
        "plain-text": (".txt", ".text"),
        "po": (".po", ".pot"),
        "srt": (".srt",),
        "tbx": (".tbx",),
        "tmx": (".tmx",),
        "tsv": (".tsv", ".tab"),
        "webvtt": (".vtt",),
        "xliff": (".xlf", ".xliff"),
        "xlsx": (".xlsx", ".xlsm"),
        "yaml": (".yaml", ".yml"),
    }


def test_every_format_is_on_its_page() -> None:
    page = FORMATS_PAGE.read_text(encoding="utf-8")
    for name, suffixes in formats().items():
        assert f"`{name}`" in page
        for suffix in suffixes:
            assert f"`{suffix}`" in page


def test_a_suffix_belongs_to_one_format() -> None:
    assert len(BY_SUFFIX) == sum(len(known.suffixes) for known in FORMATS.values())


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("essay.md", "markdown"),
        ("ESSAY.MD", "markdown"),
        ("essay.txt", "plain-text"),
        ("essay.qxz", "plain-text"),
        ("README", "plain-text"),
        (".md", "plain-text"),
    ],
)
def test_format_by_suffix(tmp_path: Path, name: str, format: str) -> None:
    path = tmp_path / name
    path.write_bytes("Şuşa\r\n".encode())
    document = open_document(path)
    assert (document.format, document.path) == (format, str(path))
    assert document.segments[0].text == "Şuşa\r\n"
    assert document.segments[0].name is None


@pytest.mark.parametrize("name", ["empty.txt", "empty.md"])
def test_an_empty_file_is_a_document_with_an_empty_segment(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    document = open_document(tmp_path / name)
    assert [segment.text for segment in document.segments] == [""]
    assert document.with_edits({}) == b""


def test_standard_input_has_no_suffix() -> None:
    data = b"# Baki\n"
    assert read_document(data, "-").format == "plain-text"
    assert read_document(data, "-", format="markdown").format == "markdown"
    with pytest.raises(DocumentError, match=r"no format “pages”\. There are: .*markdown, .*plain-text"):
        read_document(data, "-", format="pages")


def test_a_text_of_more_than_a_hundred_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "corpus.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    with pytest.raises(DocumentError, match=r"corpus\.txt: it has 200 MB, and a text may have 100"):
        open_document(path)


def test_missing_file(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"essay\.md: there is no such file"):
        open_document(tmp_path / "essay.md")


def test_folder(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="this is a folder"):
        open_document(tmp_path)


def test_a_file_where_a_folder_should_be(tmp_path: Path) -> None:
    (tmp_path / "essay.txt").touch()
    with pytest.raises(DocumentError, match="could not be read"):
        open_document(tmp_path / "essay.txt" / "b.txt")


def test_impossible_name() -> None:
    with pytest.raises(DocumentError, match="could not be read"):
        open_document("a\0b")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="permissions of this kind are Unix's")
def test_no_permission(unprivileged: None, open_folder: Path) -> None:
    path = open_folder / "essay.txt"
    path.touch(mode=0)
    with pytest.raises(DocumentError, match="no permission to read"):
        open_document(path)


def test_undecodable_bytes_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "essay.md"
    path.write_bytes("Кулагин".encode("windows-1251"))
    with pytest.raises(DocumentError, match=r"essay\.md: line 1: .*--encoding windows-1251"):
        open_document(path)
    assert open_document(path, encoding="windows-1251").segments[0].text == "Кулагин"


def test_plain_text_does_not_wait_for_markdown() -> None:
    code = (
        "import sys; from termkit.documents import read_document; read_document(b'a', 'a.txt'); "
        "sys.exit('markdown_it' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
