"""Words of a text, all of them or those with some sign."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.text.words import CAPITAL, each_word, words, words_with

texts = st.lists(
    st.sampled_from(
        [
            "Bakı",
            "bakı",
            "NATO-nun",
            "x.com",
            "Rə\u00adsul",
            "o’Neill",
            " ",
            "  ",
            "\n",
            "\t",
            "\u00a0",
            "«",
            ",",
            "S\u0327uşa",
        ]
    ),
    max_size=20,
).map("".join)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("NATO-nun", ["NATO", "nun"], id="a hyphen parts words"),
        pytest.param("Rə\u00adsul", ["Rə\u00adsul"], id="a soft hyphen does not"),
        pytest.param("Кула\u0301гин", ["Кула\u0301гин"], id="nor a stress mark"),
        pytest.param("snake_case", ["snake", "case"], id="an underline is no letter"),
        pytest.param("2000a", ["2000a"], id="digits belong to a word"),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    assert [word.text for word in words(text)] == expected


@given(texts)
def test_a_word_stands_where_it_says(text: str) -> None:
    assert all(word.span.of(text) == word.text for word in each_word(text))


@given(texts)
def test_words_with_a_sign_are_those_of_all_words_that_have_it(text: str) -> None:
    for sign in (CAPITAL, re.compile("[ıI]"), re.compile("n")):
        assert list(words_with(sign, text)) == [word for word in words(text) if sign.search(word.text)]


@pytest.mark.parametrize("letter", "AƏİŞАЁΩẞ")
def test_capitals_of_several_scripts(letter: str) -> None:
    assert CAPITAL.search(letter)


def test_small_letters_are_no_capitals() -> None:
    assert not CAPITAL.search("aəişаёωß1")
