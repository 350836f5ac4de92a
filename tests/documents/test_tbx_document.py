"""TBX as a document: terms, definitions and notes in their languages, mended in place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Document, Edit, read_document
from termkit.errors import DocumentError
from tests.documents.files_of_tables import TBX, TEXT_FILES


def read(name: str) -> Document:
    return read_document(TEXT_FILES[name], name)


@pytest.mark.parametrize("name", TBX)
def test_round_trip(name: str) -> None:
    assert read(name).with_edits({}) == TEXT_FILES[name]


def test_each_text_is_in_its_language() -> None:
    document = read("basic.tbx")
    assert document.parts == ("en", "az", "ru")
    found = [(one.name, one.text) for one in document.in_language("az").segments if one.text]
    assert found == [
        ("4 (rasulzadeh)", "Siyasi xadim idi."),
        ("4 (rasulzadeh)", "Rəsulzadə"),
        ("5 (rasulzadeh)", "Resulzade"),
    ]


def test_data_categories_may_be_elements() -> None:
    assert [one.text for one in read("dct.tbx").segments] == ["Havanın axını.", "külək"]
    assert read("dct.tbx").language == "az"


def test_a_term_that_is_not_to_be_used_is_no_finding() -> None:
    assert [one.text for one in read("basic.tbx").segments if one.ignored] == ["Resulzade"]
    assert [one.text for one in read("martif.tbx").segments if one.ignored] == ["ветер"]


def test_a_comment_switches_its_line_off() -> None:
    text = (
        TBX["dct.tbx"]
        .replace("<termSec>", "\n<termSec>")
        .replace("</termSec>", "</termSec><!-- termkit: ignore -->\n")
    )
    document = read_document(text.encode(), "a.tbx")
    assert [bool(one.ignored) for one in document.segments] == [False, True]


def test_a_language_that_the_letters_contradict_is_not_believed() -> None:
    document = read_document(TBX["old.tbx"].replace('"ru"', '"en"').encode("cp1251"), "a.tbx")
    assert document.language is None


def test_a_correction_changes_its_own_letters() -> None:
    changed = read("basic.tbx").with_edits({0: [Edit(2, 10, "<man>")], 1: [Edit(7, 12, "xanım")]}).decode()
    expected = (
        TBX["basic.tbx"]
        .replace("A chairman &amp;", "A &lt;man&gt; &amp;")
        .replace("<hi>xadim</hi>", "<hi>xanım</hi>")
    )
    assert changed == expected
    assert read("martif.tbx").with_edits({1: [Edit(0, 5, "a & b")]}).decode() == TBX["martif.tbx"].replace(
        "külək", "a & b"
    )
    assert b"&#601;" in read("old.tbx").with_edits({0: [Edit(0, 0, "ə")]})


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<html/>", r"a\.tbx: this is no TBX"),
        ("<tbx><text>", r"a\.tbx: line 1, column 12: .*the file ends in the middle"),
        ('<!DOCTYPE tbx [<!ENTITY a "b">]><tbx>&a;</tbx>', "declares things of its own"),
        ("<tbx>&nbsp;</tbx>", "&nbsp; is not known in XML"),
        ("", "there is no TBX in this file"),
    ],
)
def test_bad_input(text: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        read_document(text.encode(), "a.tbx")


_PIECES = st.sampled_from(
    ["külək", " ", "&amp;", "&#601;", "<hi>dəniz</hi>", "<!-- x -->", "<![CDATA[a & b]]>"]
)


@given(st.lists(st.lists(_PIECES, min_size=1, max_size=5), min_size=1, max_size=3), st.data())
def test_one_edit_changes_only_its_own_characters(notes: list[list[str]], data: st.DataObject) -> None:
    raw = "".join(f"<note>{''.join(pieces)}</note>" for pieces in notes)
    raw = f"<tbx xml:lang='az'><text><body><conceptEntry id='1'>{raw}</conceptEntry></body></text></tbx>"
    document = read_document(raw.encode(), "a.tbx")
    texts = [segment.text for segment in document.segments]
    if not texts:
        return
    number = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[number])))
    end = data.draw(st.integers(start, len(texts[number])))
    new = data.draw(st.text("xəı&<", min_size=1, max_size=3))
    changed = document.with_edits({number: [Edit(start, end, new)]})
    texts[number] = texts[number][:start] + new + texts[number][end:]
    assert [segment.text for segment in read_document(changed, "a.tbx").segments] == texts
