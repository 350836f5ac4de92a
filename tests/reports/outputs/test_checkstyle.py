"""Checkstyle's XML."""

from __future__ import annotations

from xml.etree import ElementTree

from tests.reports.outputs.texts import clean, container, letter, lines_of


def test_each_text_is_a_file_and_each_finding_an_error() -> None:
    root = ElementTree.fromstring("\n".join(lines_of("checkstyle", letter(), clean())))
    assert [file.attrib["name"] for file in root] == ["essay.md", "clean.md"]
    assert root[0][0].attrib == {
        "line": "1", "column": "17", "severity": "error", "message": "Two scripts.",
        "source": "termkit.mixed-script",
    }  # fmt: skip
    assert len(root[1]) == 0


def test_the_piece_of_a_container_is_named() -> None:
    root = ElementTree.fromstring("\n".join(lines_of("checkstyle", container())))
    assert root[0][0].attrib == {
        "severity": "error", "message": "paragraph 1: Two scripts.", "source": "termkit.mixed-script",
    }  # fmt: skip


def test_whatever_a_text_holds_it_is_text() -> None:
    root = ElementTree.fromstring("\n".join(lines_of("checkstyle")))
    (error,) = root[3]
    assert error.attrib["message"].startswith("=1+1 <script>alert(1)</script>")
    assert "\r\n::error::x" in error.attrib["message"]
