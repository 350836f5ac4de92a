"""A unit comes out of its row as it went in, whatever it holds, and its digest says which are its twins."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.translation_units import Remark, Unit, Variant
from termkit.memory.duplicates import Languages, digest
from termkit.memory.rows import joined, joined_each, packed, parted, unpacked

# Characters that stand between segments, and beside them, more often than chance would have it.
texts = st.text(st.sampled_from("a ə\x1e\x1f\x000123") | st.characters(exclude_categories=["Cs"]), max_size=8)
mappings = st.dictionaries(texts, texts, max_size=2)
remarks = st.lists(st.builds(Remark, texts, mappings), max_size=2).map(tuple)
tags = st.sampled_from(["az", "az-AZ", "az-Cyrl", "ru", "ru_RU", "en-GB", "x-y"])
variants = st.builds(Variant, tags, texts) | st.builds(
    Variant, tags, texts, st.none() | texts, mappings, remarks, remarks
)
units = st.builds(
    Unit, st.lists(variants, max_size=4).map(tuple), texts, mappings | st.just({}), remarks, remarks
)
plain = st.builds(Unit, st.lists(st.builds(Variant, tags, texts), max_size=4).map(tuple))


@given(units | plain)
def test_what_went_in_comes_out(unit: Unit) -> None:
    segments = [variant.text for variant in unit.variants]
    languages = [variant.language for variant in unit.variants]
    assert unpacked(unit.source_language, languages, joined(segments), packed(unit)) == unit


@given(st.lists(st.lists(texts, min_size=1, max_size=3), max_size=4))
def test_many_are_joined_as_each_is(several: list[list[str]]) -> None:
    assert joined_each(several) == [joined(each) for each in several]
    assert [parted(text) for text in joined_each(several)] == several


@given(plain)
def test_the_short_way_to_a_digest_leads_to_the_same(unit: Unit) -> None:
    segments = [variant.text for variant in unit.variants]
    languages = Languages([variant.language for variant in unit.variants])
    if languages.clear:
        assert languages.digest(segments, joined(segments)) == digest(unit)


@given(plain, st.randoms())
def test_the_order_of_variants_makes_no_difference(unit: Unit, random: object) -> None:
    shuffled = list(unit.variants)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert digest(unit._replace(variants=tuple(shuffled))) == digest(unit)


def test_what_is_in_a_segment_and_what_is_in_a_language_is_told_apart() -> None:
    def of(*segments: tuple[str, str, str | None]) -> bytes:
        return digest(Unit(tuple(Variant(*segment) for segment in segments)))

    different = [
        of(("az", "b", None)),
        of(("az", "b", "b")),
        of(("az", "<b", None)),
        of(("az", "b", "<b")),
        of(("az", "", None), ("az", "b", None)),
        of(("az", "\x1fb", None)),
        of(("az", "\x1e1b", None)),
        of(("az", "b", None), ("az", "", "")),
        of(("az-Cyrl", "b", None)),
        of(),
    ]
    assert len({*different}) == len(different)
