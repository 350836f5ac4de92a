"""Places as editors count them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.lsp.open_text import OpenText, Place, Replacement

UNITS = ("utf-8", "utf-16", "utf-32")
TEXTS = st.text(st.sampled_from("aəЖ🙂\n\r\u2028\x0cİ\t ") | st.characters(), max_size=40)


@given(TEXTS, st.sampled_from(UNITS), st.data())
def test_a_place_leads_back_to_its_offset(text: str, units: str, data: st.DataObject) -> None:
    open_text = OpenText("file:///a.txt", text, units=units)
    offset = data.draw(st.integers(0, len(text)))
    # Between \r and \n there is no place: the line has ended.
    if not text[:offset].endswith("\r") or text[offset : offset + 1] != "\n":
        assert open_text.offset(open_text.place(offset)) == offset


@given(TEXTS, st.sampled_from(UNITS), st.integers(0, 9), st.integers(0, 99))
def test_any_place_of_an_editor_is_in_the_text(text: str, units: str, line: int, character: int) -> None:
    open_text = OpenText("file:///a.txt", text, units=units)
    assert 0 <= open_text.offset(Place(line, character)) <= len(text)


@pytest.mark.parametrize(
    ("units", "character"),
    [pytest.param("utf-8", 7, id="bytes"), pytest.param("utf-16", 4, id="two for an emoji"), ("utf-32", 3)],
)
def test_units(units: str, character: int) -> None:
    text = OpenText("file:///a.txt", "🙂 Şuşa", units=units)
    assert text.place(3) == Place(0, character)
    assert text.offset(Place(0, character)) == 3


def test_only_three_line_ends_end_a_line() -> None:
    text = OpenText("file:///a.txt", "Bakı\u2028və\x0cŞuşa\r\nGəncə\rŞəki")
    assert text.place(text.text.index("Gəncə")) == Place(1, 0)
    assert text.place(text.text.index("Şəki")) == Place(2, 0)


def test_changes_are_made_one_after_the_other() -> None:
    text = OpenText("file:///a.txt", "Bakı\nŞuşa\n")
    changes = [Replacement("", Place(0, 0), Place(1, 0)), Replacement("lı", Place(0, 4), Place(0, 4))]
    assert text.changed(changes, 2).text == "Şuşalı\n"


def test_half_a_character_is_none() -> None:
    assert OpenText("file:///a.txt", "Bakı \ud83d").text == "Bakı \ufffd"
