"""Edits: what they say and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Document, Edit, read_document
from termkit.errors import DocumentError

TEXT = "Resulzade\r\nvə Kулагин\rİRAN 🇦🇿 Şuşa\n"


def document(text: str = TEXT, encoding: str = "utf-8") -> Document:
    return read_document(text.encode(encoding), "essay.txt", encoding=encoding)


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        pytest.param([], TEXT, id="none"),
        pytest.param([Edit(0, 9, "Rəsulzadə")], TEXT.replace("Resulzade", "Rəsulzadə"), id="replace"),
        pytest.param(
            [Edit(14, 15, "К"), Edit(0, 1, "r")], "r" + TEXT[1:14] + "К" + TEXT[15:], id="in any order"
        ),
        pytest.param(
            [Edit(9, 9, "nin"), Edit(9, 9, " də")], TEXT[:9] + "nin də" + TEXT[9:], id="insertions in order"
        ),
        pytest.param([Edit(0, 3, "x"), Edit(3, 9, "y"), Edit(3, 3, "-")], "x-y" + TEXT[9:], id="touching"),
        pytest.param([Edit(0, len(TEXT), "")], "", id="all of it"),
        pytest.param([Edit(len(TEXT), len(TEXT), "!")], TEXT + "!", id="at the end"),
        pytest.param(
            [Edit(TEXT.index("Ş"), TEXT.index("Ş") + 1, "ş")], TEXT.replace("Ş", "ş"), id="after İ and a flag"
        ),
    ],
)
def test_edits(edits: list[Edit], expected: str) -> None:
    assert document().with_edits({0: edits}) == expected.encode()


@pytest.mark.parametrize(
    ("edits", "words"),
    [
        pytest.param(
            [Edit(0, 9, "Rəsulzadə"), Edit(8, 10, "x")], "two corrections want the same place", id="overlap"
        ),
        pytest.param(
            [Edit(0, 9, "a"), Edit(0, 9, "b")],
            "“Resulzade” → “a” at 0 and “Resulzade” → “b”",
            id="same place",
        ),
        pytest.param([Edit(0, 9, "a"), Edit(4, 4, "b")], "same place", id="insertion in a replacement"),
        pytest.param([Edit(0, 1000, "a")], "outside the text", id="past the end"),
        pytest.param([Edit(-1, 2, "a")], "outside the text", id="before the start"),
        pytest.param([Edit(5, 4, "a")], "outside the text", id="backwards"),
    ],
)
def test_impossible_edits(edits: list[Edit], words: str) -> None:
    with pytest.raises(DocumentError, match=r"essay\.txt: ") as error:
        document().with_edits({0: edits})
    assert words in str(error.value)


def test_unknown_segment() -> None:
    with pytest.raises(DocumentError, match="no segment 1"):
        document().with_edits({1: [Edit(0, 0, "a")]})


def test_the_encoding_of_the_file_stays() -> None:
    essay = document("Kулагин — это\r\nКулагин\n", "windows-1251")
    assert essay.with_edits({0: [Edit(0, 1, "К")]}) == "Кулагин — это\r\nКулагин\n".encode("windows-1251")
    with pytest.raises(DocumentError, match="no “ə”"):
        essay.with_edits({0: [Edit(0, 1, "ə")]})


def test_the_byte_order_mark_stays() -> None:
    data = b"\xff\xfe" + "Kулагин\r\n".encode("utf-16-le")
    essay = read_document(data, "essay.txt")
    assert essay.with_edits({}) == data
    assert essay.with_edits({0: [Edit(0, 1, "К")]}) == b"\xff\xfe" + "Кулагин\r\n".encode("utf-16-le")


@given(
    st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 5), st.text("əК\r\n🇦", max_size=3)), max_size=5),
    st.sampled_from(["essay.txt", "essay.md"]),
)
def test_only_what_is_edited_changes(text: str, wanted: list[tuple[int, int, str]], path: str) -> None:
    data = text.encode()
    if text.startswith("\ufeff") or "\0" in text or data.startswith((b"{\\rtf", b"%PDF-", b"PK\x03\x04")):
        return
    edits, at = [], 0
    for gap, length, new in wanted:
        start, end = at + gap, at + gap + length
        if end > len(text):
            break
        edits.append(Edit(start, end, new))
        at = end
    expected = text
    for edit in reversed(edits):
        expected = expected[: edit.start] + edit.text + expected[edit.end :]
    essay = read_document(data, path)
    assert essay.with_edits({}) == data
    assert essay.with_edits({0: edits}) == expected.encode()
