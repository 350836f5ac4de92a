"""Inline codes: read in three dialects, and written as TMX."""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.inline_codes import (
    Dialect,
    as_tmx,
    codes_of,
    content,
    text_of,
    tokens,
)
from termkit.documents.tmx import read_tmx
from termkit.documents.translation_units import Unit


@pytest.mark.parametrize(
    ("dialect", "raw", "text", "kinds"),
    [
        pytest.param("xliff-1", "Bakı &lt; Gəncə", "Bakı < Gəncə", "", id="no codes"),
        pytest.param("xliff-1", '<g id="1">Bakı</g><x id="2"/>', "Bakı", "oca", id="a pair, a thing alone"),
        pytest.param(
            "xliff-1", '<bpt id="1">&lt;b&gt;</bpt>Bakı<ept id="1"/>', "Bakı", "oc", id="native codes"
        ),
        pytest.param(
            "xliff-1", '<ph id="1">{<sub>qeyd</sub>}</ph>Bakı', "Bakı", "a", id="a text within a code"
        ),
        pytest.param("xliff-1", '<mrk mtype="term">Bakı</mrk>dır', "Bakıdır", "", id="a remark is no code"),
        pytest.param("xliff-1", "<![CDATA[<b>]]> küləyi<!-- x -->", "<b> küləyi", "", id="CDATA, a comment"),
        pytest.param("xliff-1", "<x:g id='a>b'>Bakı</x:g>", "Bakı", "oc", id="a prefix, an odd attribute"),
        pytest.param("xliff-2", '<pc id="1">Bakı</pc><ph id="2"/>', "Bakı", "oca", id="XLIFF 2"),
        pytest.param(
            "xliff-2",
            '<sc id="1"/>Bakı<ec startRef="1"/><sc id="9" isolated="yes"/>',
            "Bakı",
            "oco",
            id="spans",
        ),
        pytest.param("xliff-2", '<sm id="1" type="term"/>Bakı<em startRef="1"/>', "Bakı", "", id="marks"),
        pytest.param("tmx", '<hi>Bakı</hi><it pos="begin" x="1">[</it>', "Bakı", "oco", id="TMX"),
        pytest.param("xliff-1", "Bakı\r\nGəncə", "Bakı\nGəncə", "", id="a line end is one character"),
    ],
)
def test_text_and_codes_are_told_apart(dialect: Dialect, raw: str, text: str, kinds: str) -> None:
    found = content(raw, dialect)
    assert text_of(found) == text
    assert "".join(code.kind[0] for code in codes_of(found)) == kinds


def test_original_data_become_the_content_of_codes() -> None:
    found = content('<ph id="1" dataRef="d1"/>Bakı', "xliff-2", {"d1": "&lt;br/&gt;"})
    assert as_tmx(found, {}) == '<ph x="1">&lt;br/&gt;</ph>Bakı'


def test_both_ends_of_a_span_have_content_of_their_own() -> None:
    data = {"d1": "&lt;b&gt;", "d2": "&lt;/b&gt;"}
    found = content('<pc id="1" dataRefStart="d1" dataRefEnd="d2">Bakı</pc>', "xliff-2", data)
    markup = '<bpt i="1" x="1">&lt;b&gt;</bpt>Bakı<ept i="1">&lt;/b&gt;</ept>'
    assert as_tmx(found, {}) == markup


@pytest.mark.parametrize(
    ("dialect", "raw", "markup"),
    [
        ("xliff-1", '<it id="9" pos="close">&lt;/i&gt;</it>', '<it pos="end" x="1">&lt;/i&gt;</it>'),
        ("xliff-2", '<sc id="9" isolated="yes"/>', '<it pos="begin" x="1"/>'),
        ("xliff-2", '<cp hex="001A"/>', '<ph x="1">&lt;cp hex="001A"/&gt;</ph>'),
    ],
)
def test_half_a_pair_and_odd_characters_stay_what_they_are(dialect: Dialect, raw: str, markup: str) -> None:
    assert as_tmx(content(raw, dialect), {}) == markup
    assert as_tmx(content(markup, "tmx"), {}) == markup


def test_source_and_target_of_a_unit_number_their_codes_alike() -> None:
    numbers: dict[str, int] = {}
    source = as_tmx(content('<x id="b"/><g id="a">külək</g>', "xliff-1"), numbers)
    target = as_tmx(content('<g id="a">ветер</g><x id="b"/>', "xliff-1"), numbers)
    assert source == '<ph x="1"/><bpt i="2" x="2"/>külək<ept i="2"/>'
    assert target == '<bpt i="2" x="2"/>ветер<ept i="2"/><ph x="1"/>'


PIECES = st.lists(
    st.sampled_from(["Bakı", " ", "&amp;", '<g id="1">', "</g>", '<x id="2"/>', "<!-- -->", "<"])
)


@given(PIECES)
def test_no_place_is_lost_and_nothing_fails_on_what_is_no_xml(pieces: list[str]) -> None:
    raw = "".join(pieces)
    places = [(token.start, token.end) for token in tokens(raw)]
    assert all(end <= start for (_, end), (start, _) in pairwise(places))
    content(raw, "xliff-1")


_count = iter(range(10**9))


def _nest(one: str, other: str) -> str:
    id = next(_count)
    return f'küləyi &amp; <g id="{id}">{one}</g>{other}<x id="x{id}"/>'


@given(st.recursive(st.just(""), lambda inner: st.builds(_nest, inner, inner), max_leaves=6))
def test_what_goes_to_tmx_is_read_back_with_the_same_text(raw: str) -> None:
    found = content(raw, "xliff-1")
    markup = as_tmx(found, {}) or ""
    file = f'<tmx version="1.4"><body><tu><tuv xml:lang="az"><seg>{markup}</seg></tuv></tu></body></tmx>'
    (unit,) = read_tmx(BytesIO(file.encode()), "a.tmx")
    assert isinstance(unit, Unit)
    if markup:
        assert unit.variants[0].text == text_of(found)
        assert unit.variants[0].markup == markup
