"""Lines as they come, and what is said of bytes that are no text."""

from __future__ import annotations

from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.line_stream import line_blocks
from termkit.errors import DocumentError


class Pieces:
    """A pipe from which the text comes in small pieces."""

    def __init__(self, data: bytes, size: int) -> None:
        self.stream, self.size = BytesIO(data), size

    def read1(self, size: int, /) -> bytes:
        return self.stream.read(min(size, self.size))


def lines(data: bytes, size: int = 1 << 16) -> list[str]:
    return [line for block in line_blocks(Pieces(data, size), "standard input") for line in block]


@given(st.text(), st.integers(1, 7))
def test_nothing_is_lost_or_split_wrongly(text: str, size: int) -> None:
    found = lines(text.encode(), size)
    assert "".join(found) == text.removeprefix("\ufeff")
    assert all(line.endswith("\n") for line in found[:-1])
    assert not any("\n" in line[:-1] for line in found)


def test_a_line_is_given_before_the_next_has_come() -> None:
    blocks = line_blocks(Pieces(b"one\ntwo\n", 4), "standard input")
    assert next(blocks) == ["one\n"]


def test_a_byte_order_mark_is_no_letter() -> None:
    assert lines("\ufeffBakı\n".encode()) == ["Bakı\n"]


def test_bytes_that_are_not_utf8_are_named_with_their_line() -> None:
    data = "Баку\n".encode() + "Гянджа, Баку и Шуша\n".encode("windows-1251")
    blocks = line_blocks(BytesIO(data), "standard input")
    assert next(blocks) == ["Баку\n"]
    with pytest.raises(DocumentError, match=r"standard input: line 2: byte 0xC3 is not UTF-8.*--encoding"):
        next(blocks)
