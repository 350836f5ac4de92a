"""Word documents: what in them is text, what it is called, and that an edit changes nothing else."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.checks import apply_fixes, check
from termkit.documents import Edit, read_document
from termkit.errors import DocumentError
from termkit.glossary import Glossary
from tests.documents.files_of_docx import (
    all_files,
    by_hand,
    changed,
    comment_on,
    docx,
    field,
    note,
    packed,
    paragraph,
    read,
    run,
    table,
    text_box,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from termkit.documents import Document, Segment
    from termkit.text.spans import Span

FILES = all_files()
ESSAY = "Ещё в 1918 году он писал о том, что республика должна опираться на закон."
AZERBAIJANI = "Bu məqalədə respublikanın ilk illəri və onun qurucuları haqqında danışılır."
ENGLISH = "This is the first of the articles that were written about the republic."


def document(data: bytes) -> Document:
    return read_document(data, "essay.docx")


def segment(data: bytes) -> Segment:
    return document(data).segments[0]


def names(data: bytes) -> list[tuple[str, str]]:
    """The paragraphs of a document and what they are called."""
    text, found = segment(data).text, segment(data).paragraphs
    return [(name, span.of(text)) for span, name in found]


def of(spans: Iterable[Span], data: bytes) -> list[str]:
    return [span.of(segment(data).text) for span in spans]


def replaced(data: bytes, old: str, new: str) -> bytes:
    """The document with other words for the first ones that read so."""
    at = segment(data).text.index(old)
    return document(data).with_edits({0: [Edit(at, at + len(old), new)]})


def test_there_are_many_files() -> None:
    assert len(FILES) > 20


@pytest.mark.parametrize("name", FILES)
def test_round_trip(name: str) -> None:
    data = FILES[name]
    assert document(data).with_edits({}) == data
    assert (names(data), segment(data).text) == (names(bytes(data)), segment(bytes(data)).text)


_WITH_TEXT = [name for name in FILES if name != "empty"]


@settings(deadline=None)
@given(st.sampled_from(_WITH_TEXT), st.text('xəı &<>"К\u2011', max_size=4), st.data())
def test_one_edit_changes_only_its_own_characters(name: str, new: str, data: st.DataObject) -> None:
    before = FILES[name]
    text, paragraphs = segment(before).text, segment(before).paragraphs
    span = data.draw(st.sampled_from(paragraphs)).span
    start = data.draw(st.integers(span.start, span.end))
    end = data.draw(st.integers(start, span.end))
    after = document(before).with_edits({0: [Edit(start, end, new)]})
    left = text[span.start : start] + new + text[end : span.end]
    if left.strip() and left.strip("\ufffc"):
        assert segment(after).text == text[:start] + new + text[end:]
    with zipfile.ZipFile(BytesIO(before)) as old, zipfile.ZipFile(BytesIO(after)) as book:
        others = [info.filename for info in old.infolist() if old.read(info) != book.read(info.filename)]
        assert book.namelist() == old.namelist()
    assert len(others) <= 1
    for part in others:
        assert _around(read(before, part)) == _around(read(after, part))


def _around(xml: bytes) -> list[str]:
    """All tags but those of texts and of what stands for a character."""
    text = xml.decode("utf-16" if xml.startswith(b"\xff\xfe") else "utf-8")
    text = re.sub(r"<!\[CDATA\[.*?\]\]>", "", text)
    tags: list[str] = re.findall("</?[^<>!]*>", text)
    return [tag for tag in tags if not _CHARACTERS.match(tag)]


_CHARACTERS = re.compile(r"</?\w+:(?:t|tab|br|softHyphen|noBreakHyphen|sym)[\s/>]")


def test_a_word_split_over_runs_is_one_word() -> None:
    data = FILES["split word"]
    findings = check(document(data), "az", Glossary.shipped())
    assert [(found.rule, found.text) for found in findings] == [("deprecated-term", "Resulzade")]
    mended = document(data).with_edits(apply_fixes(findings))
    assert segment(mended).text == "Rəsulzadə yazır."
    expected = read(data).decode().replace("Resul<", "Rəsul<").replace("zade<", "zadə<")
    assert read(mended).decode() == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("tables", ["table 1, row 1, cell 1", "table 1, row 1, cell 2", "table 1, row 2, cell 1",
                    "table 2, row 1, cell 1", "table 1, row 2, cell 2"]),
        ("notes", ["paragraph 1", "footnote 1", "footnote 1", "footnote 2", "endnote 1"]),
        ("margins", ["paragraph 1", "header 1", "header 2", "footer"]),
        ("comments", ["paragraph 1", "comment 1"]),
        ("text box", ["paragraph 1", "text box 1", "text box 1"]),
        ("empty paragraphs", ["paragraph 1"]),
    ],
)  # fmt: skip
def test_what_paragraphs_are_called(name: str, expected: list[str]) -> None:
    assert [name for name, _ in names(FILES[name])] == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("tracked changes", "Bu, Resulzadənin kitabıdır.", id="inserted, not deleted"),
        pytest.param("moved", "Köhnə yer", id="where it was moved to"),
        pytest.param("fields", "Bax: Resulzade.\n\n1918", id="results of fields"),
        pytest.param("links and controls", "Açıq sözqəzeti, Bakı", id="what stands around is transparent"),
        pytest.param("tabs and breaks", "Bakı\tGəncə\nAz\xadər\u2011ay\ufffc", id="signs for characters"),
        pytest.param("entities", 'A & B <C> ə Ə "Bakı"', id="escapes"),
        pytest.param("blanks", "Bakı şəhəri", id="blanks that nobody sees"),
        pytest.param("UTF-16", "Resulzade və Kулагин", id="UTF-16"),
    ],
)
def test_what_is_text(name: str, expected: str) -> None:
    assert segment(FILES[name]).text == expected


def test_notes_come_in_the_order_of_the_text() -> None:
    assert [text for _, text in names(FILES["notes"])][1:4] == ["Birinci qeyd", "davamı", "İkinci qeyd"]


def test_styles() -> None:
    data = FILES["styles"]
    found = segment(data)
    assert of(found.headings, data) == ["Giriş", "Şərhlər"]
    assert of(found.quoted.spans, data) == ["Sitat gətirilən sözlər"]
    assert of(found.emphasised.spans, data) == ["Açıq söz"]
    assert of(found.exempt.spans, data) == ["kod"]


def test_upright_words_of_an_italic_quotation_are_emphasised() -> None:
    data = docx(
        paragraph("Onun ", run("Əsrimizin Səyavuşu", '<w:rStyle w:val="a5"/>'), " kitabı", style="a3")
    )
    assert of(segment(data).emphasised.spans, data) == ["Əsrimizin Səyavuşu"]
    data = docx(paragraph(run("Səyavuş", "<w:i/>"), run(" haqqında", '<w:i w:val="0"/>')))
    assert of(segment(data).emphasised.spans, data) == ["Səyavuş"]


def test_a_level_of_the_outline_makes_a_heading() -> None:
    data = docx(paragraph("Nəticə", properties='<w:outlineLvl w:val="1"/>') + paragraph("Mətn"))
    assert of(segment(data).headings, data) == ["Nəticə"]


def test_what_is_hidden_is_no_text() -> None:
    hidden = run("zade", '<w:rStyle w:val="a7"/>') + run("de", "<w:vanish/>")
    assert segment(docx(paragraph("Resul", hidden, "oğlu"))).text == "Resuloğlu"


def test_what_a_field_asks_for_is_no_text() -> None:
    inner = field("MERGEFIELD ad", "Resulzade")
    outer = inner.join(
        ['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', '<w:r><w:fldChar w:fldCharType="separate"/></w:r>']
    )
    data = docx(paragraph(outer, "Bakı", '<w:r><w:fldChar w:fldCharType="end"/></w:r>'))
    assert segment(data).text == "Bakı"


def test_a_field_that_is_never_closed_hides_nothing_after_its_paragraph() -> None:
    broken = paragraph("Bakı", '<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "PAGE")
    assert segment(docx(broken + paragraph("Gəncə"))).text == "Bakı\n\nGəncə"


def test_how_it_was_before_a_change_of_looks_does_not_count() -> None:
    before = '<w:rPrChange w:id="1" w:author="A"><w:rPr><w:i/><w:vanish/></w:rPr></w:rPrChange>'
    data = docx(paragraph(run("Bakı", before)))
    assert segment(data).text == "Bakı"
    assert not segment(data).emphasised.spans


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    end = '<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>'
    data = docx(paragraph("Resul", properties=end) + paragraph("zadə"))
    assert names(data) == [("paragraph 1", "Resulzadə")]
    data = docx(table((paragraph("Bakı", properties=end), "Gəncə")))
    assert [text for _, text in names(data)] == ["Bakı", "Gəncə"]


def test_a_placeholder_is_not_looked_at() -> None:
    control = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    data = docx(paragraph(control.format(run("Adınızı yazın")), " imza"))
    assert of(segment(data).exempt.spans, data) == ["Adınızı yazın"]


def test_a_text_box_is_checked_once_and_mended_twice() -> None:
    data = FILES["text box"]
    assert segment(data).text.count("Resulzade") == 1
    mended = replaced(data, "Resulzade", "Rəsulzadə")
    assert read(mended) == read(data).replace(b"Resulzade", "Rəsulzadə".encode())


def test_a_copy_that_says_something_else_is_left_alone() -> None:
    data = docx(paragraph(text_box(paragraph("Resulzade"), twin=(paragraph("Resulzade 1918"),))))
    mended = read(replaced(data, "Resulzade", "Rəsulzadə")).decode()
    assert mended.count("Rəsulzadə") == mended.count("Resulzade 1918") == 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("\t", " ", '<w:t>Bakı</w:t><w:t xml:space="preserve"> </w:t><w:t>Gəncə</w:t>'),
        ("\t", "", "<w:t>Bakı</w:t><w:t>Gəncə</w:t>"),
        ("Bakı", "Bakı ", '<w:t xml:space="preserve">Bakı </w:t><w:tab/>'),
        ("\n", "\nx", '<w:br/><w:t xml:space="preserve">x</w:t><w:t>Az</w:t>'),
        ("\u2011", "-", '<w:t>ər</w:t><w:t xml:space="preserve">-</w:t><w:t>ay</w:t>'),
    ],
)
def test_blanks_and_signs_stay_what_word_can_read(old: str, new: str, expected: str) -> None:
    mended = replaced(FILES["tabs and breaks"], old, new)
    assert expected in read(mended).decode()


def test_a_container_keeps_all_else(tmp_path: object) -> None:
    data = by_hand()["macros"]
    with zipfile.ZipFile(BytesIO(data)) as book:
        files = {info.filename: book.read(info) for info in book.infolist()}
    data = packed(files | {"word/vbaProject.bin": bytes(range(256))})
    mended = replaced(data, "Resulzade", "Rəsulzadə")
    assert read(mended, "word/vbaProject.bin") == bytes(range(256))


@pytest.mark.parametrize(
    ("properties", "raised", "expected"),
    [
        pytest.param('<w:vertAlign w:val="superscript"/>', "2", "Resulzade yazdı", id="a number"),
        pytest.param('<w:position w:val="8"/>', "*", "Resulzade yazdı", id="raised by LibreOffice"),
        pytest.param('<w:vertAlign w:val="superscript"/>', "bəy", "Resulzadebəy yazdı", id="letters"),
        pytest.param('<w:vertAlign w:val="subscript"/>', "2", "Resulzade2 yazdı", id="lowered"),
        pytest.param('<w:position w:val="0"/>', "2", "Resulzade2 yazdı", id="on the line"),
    ],
)
def test_the_number_of_a_note_is_no_part_of_the_word(properties: str, raised: str, expected: str) -> None:
    data = docx(paragraph(run("Resulzade"), run(raised, properties), run(" yazdı")))
    assert segment(data).text == expected
    assert (
        f'<w:t xml:space="preserve">{raised}</w:t>'
        in read(replaced(data, "Resulzade", "Rəsulzadə"), "word/document.xml").decode()
    )


def test_a_raised_number_at_the_beginning_is_text() -> None:
    raised = run("1", '<w:vertAlign w:val="superscript"/>')
    assert segment(docx(paragraph(raised, run(" Bakı")))).text == "1 Bakı"


# Languages.


def stated(*texts: tuple[str, str]) -> bytes:
    """A document of paragraphs, each with the language that it states."""
    return docx("".join(paragraph(run(text, f'<w:lang w:val="{tag}"/>')) for text, tag in texts))


@pytest.mark.parametrize(
    ("texts", "language", "spoken"),
    [
        pytest.param([(ENGLISH, "en-GB")], "en-GB", [], id="as stated"),
        pytest.param([(AZERBAIJANI, "ru-RU")], None, [], id="Azerbaijani under a Russian keyboard"),
        pytest.param([(AZERBAIJANI, "en-US")], None, [], id="Azerbaijani under an English one"),
        pytest.param([(ENGLISH * 2, "en-US"), (ESSAY, "ru-RU")], "en-US", [ESSAY], id="a Russian paragraph"),
        pytest.param([(ENGLISH * 2, "en-US"), (ESSAY, "az-Latn-AZ")], "en-US", [ESSAY], id="it is Russian"),
        pytest.param([(ENGLISH * 2, "en-US"), (ESSAY, "en-US")], "en-US", [ESSAY], id="only its words tell"),
        pytest.param(
            [(ENGLISH * 2, "ru-RU"), (AZERBAIJANI, "ru-RU")], "en", [AZERBAIJANI], id="another keyboard's"
        ),
        pytest.param(
            [(ENGLISH, "en-US"), ("Rəsulzadə", "az-Latn-AZ")], "en-US", [], id="one name is no stretch"
        ),
        pytest.param(
            [(ENGLISH * 2, "en-US"), ("Аннотация", "ru-RU")], "en-US", ["Аннотация"],
            id="a heading in other letters",
        ),
        pytest.param([(ENGLISH, "x-none"), (ENGLISH, "")], "en-US", [], id="no language"),
    ],
)  # fmt: skip
def test_languages(texts: list[tuple[str, str]], language: str | None, spoken: list[str]) -> None:
    data = stated(*texts)
    assert document(data).language == language
    assert of((stretch.span for stretch in segment(data).spoken), data) == spoken


def test_the_language_of_a_style_counts() -> None:
    data = docx(paragraph(ENGLISH * 2) + paragraph(ESSAY, style="ru"))
    assert [stretch.language for stretch in segment(data).spoken] == ["ru-RU"]


# Comments that switch off.


def switched_off(data: bytes) -> list[tuple[str, list[str]]]:
    text = segment(data).text
    return [(place.span.of(text), sorted(place.rules)) for place in segment(data).ignored]


def commented(*said: tuple[str, str], after: str = "") -> bytes:
    """A paragraph for each comment, what it is about first."""
    body = "".join(paragraph(comment_on(number, about), after) for number, (about, _) in enumerate(said))
    return docx(
        body,
        comments="".join(note("comment", number, paragraph(text)) for number, (_, text) in enumerate(said)),
    )


def test_a_comment_switches_off_what_it_is_about() -> None:
    data = commented(("Resulzade", "termkit: ignore[deprecated-term]"), after=" yazır")
    assert switched_off(data) == [("Resulzade", ["deprecated-term"])]
    assert names(data) == [("paragraph 1", "Resulzade yazır")]


def test_a_comment_about_nothing_switches_its_paragraph_off() -> None:
    at = '<w:r><w:commentReference w:id="0"/></w:r>'
    data = docx(
        paragraph("Bakı") + paragraph("Resulzade", at),
        comments=note("comment", 0, paragraph("termkit: ignore")),
    )
    assert switched_off(data) == [("Resulzade", [])]


def test_from_one_comment_to_another() -> None:
    data = commented(
        ("A", "termkit: ignore-start"), ("B", "yox"), ("C", "termkit: ignore-end"), ("D", "Bəli")
    )
    assert switched_off(data) == [("A\n\nB\n\nC", [])]
    data = commented(("A", "x"), ("B", "termkit: ignore-start"))
    assert switched_off(data) == [("B\n\nx", [])]
    data = commented(("A", "x"), ("B", "termkit: ignore-file"))
    assert switched_off(data) == [("A\n\nB\n\nx", [])]


# Bad input.


def _nested(depth: int) -> str:
    return "<w:sdt><w:sdtContent>" * depth + paragraph("Bakı") + "</w:sdtContent></w:sdt>" * depth


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        pytest.param(b"Resulzade", "this is no Word document", id="a text"),
        pytest.param(FILES["plain"][:-60], "only a part of a Word document", id="cut off"),
        pytest.param(packed({"xl/workbook.xml": "<a/>"}), "this is an Excel workbook", id="a workbook"),
        pytest.param(packed({"mimetype": "application"}), "this is an OpenDocument file", id="ODT"),
        pytest.param(packed({"a.txt": "Bakı"}), "without a text of Word", id="another container"),
        pytest.param(
            changed(FILES["plain"], "word/document.xml", b"<w:document"),
            r"word/document.xml in it: line 1.*no well-formed XML",
            id="broken XML",
        ),
        pytest.param(
            changed(FILES["plain"], "word/document.xml", b"<html/>"), "no text of Word", id="HTML"
        ),
        pytest.param(
            docx("&a;", head='<!DOCTYPE w [<!ENTITY a "b">]>'), "the DOCTYPE declares", id="entities"
        ),
        pytest.param(docx("&nbsp;"), "undefined entity", id="an unknown entity"),
        pytest.param(docx(_nested(60)), "nested a hundred deep", id="deep"),
        pytest.param(
            changed(FILES["plain"], "word/document.xml", "<a>Bakı</a>".encode("cp1254")),
            "word/document.xml in it: line 1: byte 0xFD",
            id="a broken encoding",
        ),
        pytest.param(docx(paragraph("a\x07")), r"control character U\+0007", id="a control character"),
    ],
)  # fmt: skip
def test_bad_input(data: bytes, expected: str) -> None:
    with pytest.raises(DocumentError, match=expected) as told:
        document(data)
    assert str(told.value).startswith("essay.docx")


@settings(deadline=None, max_examples=50)
@given(st.sampled_from(["notes", "text box", "comments", "styles"]), st.data())
def test_damage_raises_nothing_else(name: str, data: st.DataObject) -> None:
    part = data.draw(st.sampled_from(["word/document.xml", "word/styles.xml", "_rels/.rels"]))
    content = bytearray(read(FILES[name], part))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at : at + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=3) | st.just(b"<w:p>"))
    try:
        found = document(changed(FILES[name], part, bytes(content)))
        found.with_edits({0: [Edit(0, 1, "X")]})
    except DocumentError:
        pass


def test_nested_tables_and_many_paragraphs() -> None:
    data = docx("".join(paragraph(f"Abzas {number}") for number in range(2000)) + table(("Bakı",)))
    assert names(data)[-2:] == [("paragraph 2000", "Abzas 1999"), ("table 1, row 1, cell 1", "Bakı")]
