from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.editions.front_matter import in_language, quoted, values_of


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("title: Liman\n", id="no front matter"),
        pytest.param("---\nlayout: post\ntags: [title]\n---\n", id="nothing for readers"),
        pytest.param("---\ntitle: >\n  Liman\n---\n", id="a value of several lines"),
        pytest.param("---\na: 1\n---\n\ntitle: Liman\n", id="below the front matter"),
    ],
)
def test_noop(text: str) -> None:
    assert list(values_of(text)) == []
    assert in_language(text, "ru") == text


def test_values_have_their_place_and_line() -> None:
    text = "---\nlayout: post\ntitle: 'Liman'\ndescription: Bir esse  # 1\n---\n"
    assert [(v.line, v.text, v.place.of(text)) for v in values_of(text)] == [
        (3, "Liman", "'Liman'"),
        (4, "Bir esse", "Bir esse"),
    ]


def test_toml_has_front_matter_too() -> None:
    assert [value.text for value in values_of('+++\ntitle = "Liman \\"1\\""\n+++\n')] == ['Liman "1"']


@given(st.text(st.sampled_from("Bakı:#-' ə\"\\"), min_size=1).filter(str.strip))
def test_what_is_written_is_read_back(text: str) -> None:
    written = quoted(text, '"Liman"')
    assert json.loads(written) == " ".join(text.split())
    (value,) = values_of(f"---\ntitle: {written}\n---\n")
    assert value.text == " ".join(text.split())


def test_the_language_of_the_file_is_that_of_the_edition() -> None:
    assert in_language('---\nlang: "az"\n---\nlang: az\n', "en-GB") == '---\nlang: "en-GB"\n---\nlang: az\n'
