"""The source line around a place, and the marker under it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.reports.excerpt import Excerpt, excerpt
from termkit.reports.screen import TAB, visible, width
from termkit.text.lines import Lines
from termkit.text.spans import Span


def around(text: str, word: str, room: int = 40) -> Excerpt:
    start = text.index(word)
    line_start = Lines(text).start_of(Lines(text).position(start)[0])
    return excerpt(text, Span(start, start + len(word)), line_start, room)


def under(shown: Excerpt) -> str:
    """What stands above the marker."""
    cells = ""
    for character in shown.line:
        cells += character * max(width(character), 0)
    return cells[shown.indent : shown.indent + shown.length]


@pytest.mark.parametrize(
    ("text", "word", "line", "marker"),
    [
        pytest.param("(Kулагин 2000a)", "Kулагин", "(Kулагин 2000a)", " ^^^^^^^", id="a short line"),
        pytest.param("Bir\r\n(Kулагин)\r\nüç", "Kулагин", "(Kулагин)", " ^^^^^^^", id="its own line only"),
        pytest.param("Bir\r(Kулагин)\rüç", "Kулагин", "(Kулагин)", " ^^^^^^^", id="old line ends"),
        pytest.param("\t  Kулагин", "Kулагин", "Kулагин", "^^^^^^^", id="indented"),
        pytest.param("ad\tKулагин\t1", "Kулагин", "ad    Kулагин    1", "      ^^^^^^^", id="tabs"),
        pytest.param("東京 Kулагин", "Kулагин", "東京 Kулагин", "     ^^^^^^^", id="wide letters before"),
        pytest.param("на 東京.", "東京", "на 東京.", "   ^^^^", id="wide letters marked"),
        pytest.param(
            "Е\u0301 Kула\u0301гин", "Kула\u0301гин", "Е\u0301 Kула\u0301гин", "  ^^^^^^^", id="stress marks"
        ),
        pytest.param("Кула\u0301гин", "\u0301", "Кула\u0301гин", "   ^", id="a mark alone"),
        pytest.param("в Milli\nMeclis.", "Milli\nMeclis", "в Milli", "  ^^^^^", id="over a line break"),
        pytest.param("в Milli\r\nMeclis.", "\r\n", "в Milli", "       ^", id="the line break itself"),
        pytest.param("в Milli\r\nMeclis.", "\n", "в Milli", "       ^", id="half of a line break"),
        pytest.param("Bakı", "", "Bakı", "^", id="an empty place"),
        pytest.param("", "", "", "^", id="an empty text"),
        pytest.param("a \x1b[2J b", "b", "a ␛[2J b", "       ^", id="an escape sequence"),
    ],
)
def test_line_and_marker(text: str, word: str, line: str, marker: str) -> None:
    shown = around(text, word)
    assert (shown.line, shown.marker) == (line, marker)


WORDS = "bir iki üç dörd beş altı yeddi səkkiz doqquz on Kулагин on bir on iki on üç on dörd on beş"


@pytest.mark.parametrize(
    ("text", "room", "line"),
    [
        pytest.param(WORDS, 90, WORDS, id="room for all"),
        pytest.param(WORDS, 40, "… doqquz on Kулагин on bir on iki on …", id="in the middle"),
        pytest.param(WORDS.partition("н")[0] + "н", 30, "… səkkiz doqquz on Kулагин", id="at the end"),
        pytest.param(WORDS[WORDS.index("Kу") :], 30, "Kулагин on bir on iki on üç …", id="at the beginning"),
        pytest.param(
            "ə" * 50 + "Kулагин" + "ə" * 50, 20, "…əəəəKулагинəəəəəə…", id="no words to cut between"
        ),
        pytest.param("Kулагин" * 50, 20, "KулагинKулагинKулаг…", id="a place wider than the terminal"),
    ],
)
def test_cut(text: str, room: int, line: str) -> None:
    word = text if text.startswith("KулагинK") else "Kулагин"
    shown = around(text, word, room)
    assert shown.line == line
    assert width(shown.line) <= room


def test_a_line_as_long_as_a_book_is_looked_at_near_the_place_only() -> None:
    text = "söz " * 1_000_000 + "Kулагин" + " söz" * 1_000_000
    assert around(text, "Kулагин", 31).line == "… söz söz Kулагин söz söz söz …"


def test_marks_without_end_do_not_fill_the_screen() -> None:
    text = "а" + "\u0301" * 100_000 + " Kулагин " + "а" + "\u0301" * 100_000
    assert len(around(text, "Kулагин").line) < 1000


TEXT = st.text(st.sampled_from("aə東\u0301 \t\r\n\x1b\xad\u202e👩"), max_size=60)


@given(TEXT, st.integers(0, 60), st.integers(0, 60), st.integers(10, 30))
def test_the_marker_stands_under_the_place(text: str, one: int, other: int, room: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    line = Lines(text).position(start)[0]
    shown = excerpt(text, Span(start, end), Lines(text).start_of(line), room)
    assert width(shown.line) <= room
    assert visible(shown.line) == shown.line
    assert "\t" not in shown.line
    marked = visible(text[start:end].splitlines()[0] if text[start:end] and text[start] not in "\r\n" else "")
    marked = marked.replace("\t", TAB)
    if 0 < width(marked) <= room:
        cells = "".join(character * width(character) for character in marked)
        assert under(shown) == cells
