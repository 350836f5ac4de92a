"""TMX as a document: the segments of one language, and corrections that change their own letters alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Document, Edit, Source, read_document
from termkit.documents.tmx_writing import write_tmx
from termkit.documents.translation_units import Unit, Variant
from termkit.documents.xml_escaping import possible
from termkit.errors import DocumentError

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header srclang="en"/><body>
<tu tuid="7"><note>termkit: ignore[deprecated-term]</note>
  <tuv xml:lang="en-GB"><seg>a &lt; wind</seg></tuv>
  <tuv xml:lang="az-AZ"><prop type="status">fuzzy</prop>
    <seg>Resul<hi>zade</hi> &amp; <ph>x</ph>külək</seg></tuv>
  <tuv xml:lang="ru"><seg/></tuv>
</tu>
<tu><prop type="id">sky</prop><tuv xml:lang="az"><seg><![CDATA[a < göy]]></seg></tuv>
<tuv xml:lang="ru"><seg>небо</seg></tuv></tu>
</body></tmx>
"""


def read(text: str, tag: str | None = None, *, encoding: str = "utf-8") -> Document:
    document = read_document(text.encode(encoding), "work.tmx")
    return document.in_language(tag) if tag else document


def test_a_language_is_asked_for() -> None:
    document = read(TMX)
    assert (document.language, document.languages) == (None, ("en", "az", "ru"))
    assert [segment.text for segment in document.segments][:2] == ["a < wind", "Resulzade & külək"]


def test_each_segment_knows_its_source() -> None:
    one, two = read(TMX, "az").segments
    assert (one.text, one.name) == ("Resulzade & külək", "3 (7)")
    assert one.source == Source("a < wind", "en-GB", confirmed=False)
    assert [code.raw for code in one.codes] == ["<hi>", "</hi>", "<ph>x</ph>"]
    assert one.ignored[0].rules == {"deprecated-term"}
    assert (two.text, two.name) == ("a < göy", "9 (sky)")
    assert two.source == Source("небо", "ru", "sky")
    assert [segment.source for segment in read(TMX, "en").segments] == [None]


def test_the_one_target_needs_no_asking() -> None:
    text = TMX.replace('xml:lang="ru"', 'xml:lang="ka"')
    assert read(text).language == "az"
    assert read(text.replace('srclang="en"', 'srclang="*all*"')).language is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_correction_keeps_codes_escapes_and_sections(encoding: str) -> None:
    document = read(TMX, "az", encoding=encoding)
    edits = {0: [Edit(0, 9, "Rəsulzadə"), Edit(12, 12, "& ")], 1: [Edit(2, 3, "&")]}
    expected = TMX.replace("Resul<hi>zade</hi> &amp; ", "Rəsul<hi>zadə</hi> &amp; &amp; ").replace(
        "a < g", "a & g"
    )
    assert document.with_edits(edits) == expected.encode(encoding)
    assert document.with_edits({}) == TMX.encode(encoding)


def test_an_empty_segment_is_none() -> None:
    assert [segment.text for segment in read(TMX, "ru").segments] == ["небо"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<tmx><body><tu><tuv><seg>a</seg></tuv></tu></body></tmx>", "work.tmx: line 1: unit 1: a variant"),
        ("<tmx><body><tu>", "work.tmx: line 1, column 16 in unit 1: this is no well-formed XML"),
        ("<html/>", "work.tmx: line 1: this is no TMX file"),
        ('<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "declares things of its own"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(DocumentError, match=r"work\.tmx") as caught:
        read(text)
    assert message in str(caught.value)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1).map(possible)


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1), TEXTS)
def test_any_text_comes_and_goes(pairs: list[tuple[str, str]], new: str) -> None:
    units = [Unit((Variant("en", one), Variant("az", two)), "en") for one, two in pairs]
    data = "".join(write_tmx(units)).encode()
    document = read_document(data, "work.tmx").in_language("az")
    kept = [(one, two) for one, two in pairs if two.strip()]
    assert [
        (segment.source.text if segment.source else "", segment.text) for segment in document.segments
    ] == kept
    assert document.with_edits({}) == data
    if kept:
        changed = read_document(document.with_edits({0: [Edit(0, len(kept[0][1]), new)]}), "work.tmx")
        texts = [new, *(text for _, text in kept[1:])]
        again = changed.in_language("az").segments
        assert [segment.text for segment in again] == [text for text in texts if text.strip()]
