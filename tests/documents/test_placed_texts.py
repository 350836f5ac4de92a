"""Files of many texts: what is refused before it fills the memory, and edits that are no edits of theirs."""

from __future__ import annotations

import pytest

from termkit.documents import Edit, read_document
from termkit.errors import DocumentError


@pytest.mark.parametrize("suffix", ["csv", "json", "tbx", "tsv", "yml"])
def test_a_file_that_is_too_long_is_refused_at_once(suffix: str) -> None:
    with pytest.raises(
        DocumentError, match=rf"big\.{suffix}: it has 20 MB, and more than 20 MB .* Divide it"
    ):
        read_document(b"a" * 20_000_001, f"big.{suffix}")


def test_xml_in_one_file_that_is_too_long_is_refused() -> None:
    with pytest.raises(DocumentError, match=r"big\.fodt: its text has more than 30 million characters"):
        read_document(b"<a>" + b"a" * 30_000_000, "big.fodt")


@pytest.mark.parametrize(
    ("edits", "message"),
    [
        ({7: [Edit(0, 1, "x")]}, "there is no segment 7 to edit"),
        ({0: [Edit(0, 9, "x")]}, "lies outside the text"),
        ({0: [Edit(0, 3, "x"), Edit(2, 4, "y")]}, "two corrections want the same place"),
    ],
)
def test_edits_that_cannot_be_made(edits: dict[int, list[Edit]], message: str) -> None:
    document = read_document('{"a": "Bakı"}'.encode(), "az.json")
    with pytest.raises(DocumentError, match=message):
        document.with_edits(edits)


def test_segments_keep_their_numbers_in_each_language() -> None:
    document = read_document("az,ru\nŞuşa,Шуша\n".encode(), "a.csv").in_language("ru")
    assert [segment.text for segment in document.segments] == ["", "Шуша"]
    assert document.with_edits({1: [Edit(0, 1, "С")]}).decode() == "az,ru\nŞuşa,Суша\n"
