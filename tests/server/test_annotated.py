"""Places of a text with markup, and places in UTF-16."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from termkit.server.annotated import Annotated
from termkit.server.utf16 import Utf16
from termkit.text.spans import Span

PIECES = st.lists(
    st.one_of(
        st.text("aİə😀 ", min_size=1, max_size=6).map(lambda text: {"text": text}),
        st.sampled_from(["<b>", "</b>", "<p>"]).map(lambda tag: {"markup": tag}),
        st.just({"markup": "<br>", "interpretAs": "\n"}),
    ),
    max_size=8,
)


@given(PIECES)
def test_every_letter_is_found_where_it_stands(pieces: list[dict[str, str]]) -> None:
    found = Annotated.of(json.dumps({"annotation": pieces}))
    assert found.original == "".join(one.get("text", "") + one.get("markup", "") for one in pieces)
    assert found.text == "".join(one.get("text", "") + one.get("interpretAs", "") for one in pieces)
    for at, letter in enumerate(found.text):
        if not found.made.covers((at, at + 1)):
            assert found.place(Span(at, at + 1)).of(found.original) == letter


@given(st.text("aİ😀\ufeff", max_size=12))
def test_places_in_utf_16(text: str) -> None:
    places = Utf16(text)
    for at in range(len(text) + 1):
        assert places.of(at) == len(text[:at].encode("utf-16-le")) // 2
