"""What a terminal is sent, and how wide it is there."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.reports.screen import head, tail, visible, width


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Məhəmməd Əmin Rəsulzadə", id="Azerbaijani"),
        pytest.param("Кула\u0301гин", id="a stress mark"),
        pytest.param("Hasan\u00a0bey\tco‑operation", id="no-break space, tab, no-break hyphen"),
        pytest.param("می\u200cخواهم", id="Persian with a non-joiner"),
        pytest.param("👩\u200d🏫 ☕\ufe0f 東京", id="emoji and wide letters"),
    ],
)
def test_noop(text: str) -> None:
    assert visible(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("\x1b]0;owned\x07", "␛]0;owned␇", id="a sequence that renames the window"),
        pytest.param("\x9b2J", "<U+009B>2J", id="one that clears the screen, in one byte"),
        pytest.param("\u202eukaB\u2069", "<U+202E>ukaB<U+2069>", id="marks that turn the text round"),
        pytest.param("Milli\nMəclis\r\n", "Milli↵Məclis↵", id="line ends"),
        pytest.param("co\xadoperation", "co¬operation", id="soft hyphen"),
        pytest.param("Ba\u200bku\ufeff", "Ba<U+200B>ku<U+FEFF>", id="letters nobody sees"),
        pytest.param("\ud800\u2028\x7f\x00", "<U+D800><U+2028>␡␀", id="halves, separators, delete, null"),
    ],
)
def test_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text(st.characters(), max_size=60))
def test_nothing_that_a_terminal_obeys_is_left(text: str) -> None:
    left = {unicodedata.category(character) for character in visible(text.replace("\t", ""))}
    assert not left & {"Cc", "Cs", "Zl", "Zp"}
    visible(text).encode()


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("Rəsulzadə", 9),
        ("Rasulza\u0304dah", 10),
        ("東京", 4),
        ("ｱ", 1),
        ("Ａ", 2),
        ("", 0),
        ("…→│␛", 4),
        ("თბილისი", 7),
    ],
)
def test_width(text: str, cells: int) -> None:
    assert width(text) == cells


def test_letters_of_the_quick_way_take_one_cell_each() -> None:
    # 東 sends the whole text the slow way.
    for point in range(0x20, 0x2427):
        letter = chr(point)
        if visible(letter) == letter and unicodedata.category(letter) != "Cn":
            assert width(letter) == width(f"{letter}東") - 2, hex(point)


@given(st.text(st.characters(codec="utf-8"), max_size=40).map(visible), st.integers(0, 50))
def test_head_and_tail_fit_and_are_what_they_say(text: str, room: int) -> None:
    assert text.startswith(head(text, room))
    assert width(head(text, room)) <= room
    assert text.endswith(tail(text, room))
    assert width(tail(text, room)) <= room
    if width(text) <= room:
        assert head(text, room) == text == tail(text, room)


def test_a_mark_is_not_torn_from_its_letter() -> None:
    assert head("Кула\u0301гин", 4) == "Кула\u0301"
    assert tail("Кула\u0301гин", 3) == "гин"
