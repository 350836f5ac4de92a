"""Lines and columns, as an editor shows them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.lines import Lines


@pytest.mark.parametrize(
    ("text", "word", "position"),
    [
        pytest.param("Bakı\nŞuşa", "Şuşa", (2, 1), id="line feed"),
        pytest.param("Bakı\r\nŞuşa", "Şuşa", (2, 1), id="Windows line end counts once"),
        pytest.param("Bakı\rŞuşa", "Şuşa", (2, 1), id="old Mac line end"),
        pytest.param("\n\nŞəki Şuşa", "Şuşa", (3, 6), id="empty lines before"),
        pytest.param("😀 Şuşa", "Şuşa", (1, 3), id="an emoji is one column"),
        pytest.param("S\u0327us\u0327a, Bakı", "Bakı", (1, 9), id="a mark is a column of its own"),
        pytest.param("Şuşa", "Şuşa", (1, 1), id="the first letter"),
    ],
)
def test_position(text: str, word: str, position: tuple[int, int]) -> None:
    assert Lines(text).position(text.index(word)) == position


def test_the_end_of_the_text_has_a_position() -> None:
    assert Lines("Bakı").position(4) == (1, 5)
    assert Lines("Bakı\n").position(5) == (2, 1)
    assert Lines("").position(0) == (1, 1)


def test_a_line_comes_without_its_end() -> None:
    lines = Lines("Bakı\r\n\r\nŞuşa")
    assert [lines.text_of(number) for number in (1, 2, 3)] == ["Bakı", "", "Şuşa"]
    assert len(lines) == 3


@given(st.text(alphabet="aşБё\r\n 😀\u0301"))
def test_every_offset_goes_there_and_back(text: str) -> None:
    lines = Lines(text)
    last = (1, 0)
    for offset in range(len(text) + 1):
        line, column = lines.position(offset)
        assert lines.start_of(line) + column - 1 == offset
        assert (line, column) > last
        last = (line, column)
    assert last[0] == len(lines)
