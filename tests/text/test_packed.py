"""Packed texts come out as they went in."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.text.packed import Packed


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"]))))
def test_what_goes_in_comes_out(texts: list[str]) -> None:
    packed = Packed(texts)
    assert list(packed) == texts
    assert [packed[number] for number in range(len(packed))] == texts


def test_texts_are_added_at_the_end() -> None:
    packed = Packed(["Bakı"])
    packed.append("Баку")
    assert list(packed) == ["Bakı", "Баку"]
