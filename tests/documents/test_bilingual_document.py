"""PO and XLIFF as documents: the targets are read, and a correction changes its own letters alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Document, Edit, read_document
from termkit.documents.po_strings import field
from termkit.errors import DocumentError

PO = r"""msgid ""
msgstr ""
"Language: az\n"

# termkit: ignore[deprecated-term]
msgctxt "lead"
msgid "speech"
msgstr ""
"<b>Resul"
"zade</b> \"Bakı\"\n"
"%s"

msgid "empty"
msgstr ""

#~ msgid "gone"
#~ msgstr "Resulzade"
"""
XLIFF = (
    '<xliff version="1.2"><file source-language="en" target-language="az"><body>'
    '<trans-unit id="1"><source>x</source><target>Resul<g id="1">zade &amp; Bakı</g><ph id="2">Resul</ph>'
    "</target></trans-unit>"
    '<trans-unit id="2"><source>x</source><target><![CDATA[a < Resulzade]]></target></trans-unit>'
    "</body></file></xliff>"
)


def read(text: str, name: str) -> Document:
    return read_document(text.encode(), name)


def mended(document: Document, segment: int, old: str, new: str) -> str:
    start = document.segments[segment].text.index(old)
    return document.with_edits({segment: [Edit(start, start + len(old), new)]}).decode()


def test_the_targets_of_po_are_segments() -> None:
    document = read(PO, "az.po")
    (segment,) = document.segments
    assert segment.text == '<b>Resulzade</b> "Bakı"\n%s'
    assert (segment.name, document.language) == ("6 (lead)", "az")
    assert [span.of(segment.text) for span in segment.exempt.spans] == ["<b>", "</b>", "%s"]
    assert segment.ignored[0].rules == {"deprecated-term"}


def test_the_targets_of_xliff_are_segments_without_what_stands_in_codes() -> None:
    document = read(XLIFF, "az.xlf")
    assert [segment.text for segment in document.segments] == ["Resulzade & Bakı", "a < Resulzade"]
    assert [segment.name for segment in document.segments] == ["1", "1"]


def test_a_correction_in_po_keeps_wrapping_and_escapes() -> None:
    document = read(PO, "az.po")
    expected = PO.replace('Resul"\n"zade</b>', 'Rəsul"\n"zadə</b>')
    assert mended(document, 0, "Resulzade", "Rəsulzadə") == expected
    assert mended(document, 0, '"Bakı"\n', '"Gəncə"\t') == PO.replace(r'\"Bakı\"\n"', r'\"Gəncə\"\t"')


def test_a_correction_in_xliff_keeps_codes_and_sections() -> None:
    document = read(XLIFF, "az.xlf")
    expected = XLIFF.replace('Resul<g id="1">zade', 'Rəsul<g id="1">zadəh')
    assert mended(document, 0, "Resulzade", "Rəsulzadəh") == expected
    assert mended(document, 0, "& Bakı", "< Bakı") == XLIFF.replace("&amp; Bakı", "&lt; Bakı")
    assert mended(document, 1, "a < R", "b & R") == XLIFF.replace("[a < R", "[b & R")


def test_segments_of_a_text_that_was_cut_are_mended_in_their_places() -> None:
    cut = '<mrk mtype="seg" mid="{}">Ələt, {}.</mrk>'
    target = f"{cut.format('a', 'Resulzade')} {cut.format('b', 'Resulzade')}"
    text = (
        '<xliff version="1.2"><file source-language="en" target-language="az"><body><trans-unit id="1">'
        f"<source>x</source><seg-source>{target}</seg-source><target>{target}</target>"
        "</trans-unit></body></file></xliff>"
    )
    document = read(text, "az.xlf")
    assert len(document.segments) == 2
    last = text.rindex("Resul")
    expected = text[:last] + "Rəsul" + text[last + 5 :]
    assert mended(document, 1, "Resul", "Rəsul") == expected


@pytest.mark.parametrize(
    ("version", "target", "kept"),
    [
        ("1.2", 'şair <mrk mtype="protected">Resul<g id="1">zade</g></mrk> və oğlu', ["Resulzade"]),
        ("1.2", 'şair <mrk mtype="term">Resulzade</mrk>', []),
        ("1.2", '<mrk translate="no">a <mrk translate="yes">b</mrk> &amp;</mrk> c', ["a ", " &"]),
        ("2.0", 'şair <mrk id="1" translate="no">Resulzade</mrk> və', ["Resulzade"]),
        (
            "2.0",
            'şair <sm id="1" translate="no"/>Resul<pc id="2">zade</pc><em startRef="1"/> və',
            ["Resulzade"],
        ),
    ],
)
def test_what_is_not_to_be_translated_is_left_alone(version: str, target: str, kept: list[str]) -> None:
    if version == "1.2":
        unit = f'<trans-unit id="1"><source>x</source><target>{target}</target></trans-unit>'
        off = '<trans-unit id="2" translate="no"><source>x</source><target>Resulzade</target></trans-unit>'
        text = (
            '<xliff version="1.2"><file source-language="en" target-language="az"><body>'
            f"{unit}{off}</body></file></xliff>"
        )
    else:
        unit = f'<unit id="1"><segment><source>x</source><target>{target}</target></segment></unit>'
        off = unit.replace('<unit id="1"', '<unit id="2" translate="no"')
        text = f'<xliff version="2.0" srcLang="en" trgLang="az"><file id="f">{unit}{off}</file></xliff>'
    (segment,) = read(text, "az.xlf").segments
    assert [span.of(segment.text) for span in segment.exempt.spans] == kept


@pytest.mark.parametrize("said", ['target-language="en"', ""])
def test_a_target_says_itself_which_language_it_is_in(said: str) -> None:
    units = "".join(
        f'<trans-unit id="{tag}"><source>Rəsulzadə gəldi</source><target xml:lang="{tag}">{target}</target>'
        '<alt-trans><target xml:lang="de">Er kam</target></alt-trans></trans-unit>'
        for tag, target in (("en-GB", "Rasulzadeh came"), ("ru", "Расулзаде приехал"))
    )
    text = f'<xliff version="1.2"><file source-language="az" {said}><body>{units}</body></file></xliff>'
    document = read(text, "letters.xlf")
    assert document.parts == ("en", "ru")
    assert [segment.text for segment in document.in_language("ru").segments] == ["", "Расулзаде приехал"]


def test_a_file_that_says_its_language_in_its_targets_alone() -> None:
    unit = '<trans-unit id="1"><source>Gəldi</source><target xml:lang="en">He came</target></trans-unit>'
    text = f'<xliff version="1.2"><file source-language="az"><body>{unit}</body></file></xliff>'
    assert read(text, "letters.xlf").language == "en"


def test_edits_that_overlap_are_refused() -> None:
    document = read(PO, "az.po")
    with pytest.raises(DocumentError, match="two corrections want the same place"):
        document.with_edits({0: [Edit(3, 9, "x"), Edit(5, 7, "y")]})
    with pytest.raises(DocumentError, match="there is no segment 7"):
        document.with_edits({7: []})


def test_a_file_with_a_fault_is_told_with_its_line() -> None:
    with pytest.raises(DocumentError, match=r"az\.po: line 2: a quotation mark is missing\. There is 1 more"):
        read('msgid "a"\nmsgstr "b\n\nmsgid "c"\n', "az.po")


TEXT = st.text(st.sampled_from('aəİ я"\\\n\t<>&'), min_size=1, max_size=30).filter(lambda text: text.strip())


@given(TEXT, TEXT, st.data(), st.sampled_from(["po", "xlf", "cdata"]))
def test_one_edit_gives_the_text_that_it_says_and_touches_nothing_else(
    text: str, new: str, data: st.DataObject, kind: str
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if kind == "po":
        file = f"# x\n{field('msgid', 'a')}{field('msgstr', text, width=20)}\n# end\n"
        before, after = file.split("msgstr")[0], "\n# end\n"
    else:
        written = text.replace("&", "&amp;").replace("<", "&lt;")
        written = f"<![CDATA[{text}]]>" if kind == "cdata" else f'<g id="1">{written}</g>'
        before = (
            '<xliff version="1.2"><file source-language="en" target-language="az"><body>'
            '<trans-unit id="1"><source>x</source><target>'
        )
        after = "</target></trans-unit></body></file></xliff>"
        file = before + written + after
    name = f"az.{'po' if kind == 'po' else 'xlf'}"
    document = read(file, name)
    assert document.with_edits({}).decode() == document.with_edits({0: []}).decode() == file
    changed = document.with_edits({0: [Edit(start, end, new)]}).decode()
    expected = text[:start] + new + text[end:]
    assert changed.startswith(before)
    assert changed.endswith(after)
    assert [segment.text for segment in read(changed, name).segments] == [expected] * bool(expected.strip())
