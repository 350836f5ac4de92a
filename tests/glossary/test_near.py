"""Which name a misspelled word may be."""

from __future__ import annotations

from termkit.glossary.near import NearNames
from termkit.glossary.terms import Term

VAKILOV = Term("vakilov", "Vəkilov", "derived", "surname", "person", ("family",))


def test_an_inflected_name_with_a_letter_wrong() -> None:
    (near,) = NearNames([VAKILOV], "az").look_up("vekilovun")
    assert (near.term.text, near.stem_length) == ("Vəkilov", 7)


def test_a_word_longer_than_any_name() -> None:
    # To try each of its beginnings would take many minutes.
    assert NearNames([VAKILOV], "az").look_up("vekilov" * 50_000) == []
