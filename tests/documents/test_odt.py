"""OpenDocument texts: what is text in them, what it is called, and corrections in the XML."""

# ruff: noqa: E501  # the XML of a program is of any length

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.checks import check
from termkit.documents import Document, Edit, read_document
from termkit.errors import DocumentError
from termkit.glossary import Glossary
from tests.documents.files_of_odt import ESSAY, FILES, PLAIN, flat, packed


def read(body: str) -> Document:
    return read_document(flat(body, margins=""), "a.fodt")


def text(body: str) -> str:
    return read(body).segments[0].text


@pytest.mark.parametrize("name", FILES)
def test_round_trip(name: str) -> None:
    document = read_document(FILES[name], name)
    assert document.with_edits({}) == FILES[name]
    (again,), (segment,) = read_document(FILES[name], name).segments, document.segments
    assert (again.text, again.paragraphs, again.spoken) == (segment.text, segment.paragraphs, segment.spoken)


@pytest.mark.parametrize("name", FILES)
def test_every_letter_can_be_changed_alone(name: str) -> None:
    document = read_document(FILES[name], name)
    (segment,) = document.segments
    for at, letter in enumerate(segment.text):
        if letter.isalpha():
            changed = document.with_edits({0: [Edit(at, at + 1, "Ж")]})
            expected = segment.text[:at] + "Ж" + segment.text[at + 1 :]
            assert read_document(changed, name).segments[0].text == expected


def test_all_letters_can_be_changed_at_once() -> None:
    # A note stands in the file before the end of its sentence, and the header before all.
    for name in ("essay.odt", "essay.fodt"):
        document = read_document(FILES[name], name)
        text = document.segments[0].text
        edits = [Edit(at, at + 1, "Ж") for at, letter in enumerate(text) if letter.isalpha()]
        changed = document.with_edits({0: edits})
        expected = "".join("Ж" if letter.isalpha() else letter for letter in text)
        assert read_document(changed, name).segments[0].text == expected


def test_paragraphs_have_names_and_what_stands_aside_comes_behind() -> None:
    (segment,) = read_document(FILES["essay.odt"], "essay.odt").segments
    found = [(paragraph.name, paragraph.span.of(segment.text)) for paragraph in segment.paragraphs]
    assert found == [
        ("paragraph 1", "Giriş & məqsəd"),
        ("paragraph 2", "Məmməd Əmin Resulzade burada yaşayıb.  O yazırdı:\t«Каспий» вышел в Баку\nsonra."),
        ("footnote 1", "Bax: Açıq söz, 1915."),
        ("paragraph 3", "İnsanlara hürriyyət!"),
        ("paragraph 4", "Расулзаде родился в Баку."),
        ("paragraph 5", "birinci bənd"),
        ("paragraph 6", "içəridəki bənd"),
        ("table 1, row 1, cell 1", "Ad"),
        ("table 1, row 1, cell 2", "Şəhər"),
        ("table 1, row 2, cell 1", "Kəngərli"),
        ("table 2, row 1, cell 1", "iç xana"),
        ("table 1, row 2, cell 2", "Gəncə"),
        ("paragraph 7", 'print("Resulzade")'),
        ("paragraph 8", "Xəritə belədir."),
        ("text box 1", "Çərçivədəki mətn"),
        ("picture", "Bakının xəritəsi"),
        ("comment 1", "Bu ad düzdürmü?"),
        ("paragraph 9", "Kitabda Resulzade yazılıb."),
        ("header", "Resulzade haqqında"),
        ("footer", "Səhifə 7"),
    ]


def test_styles_say_what_is_a_heading_a_quotation_code_or_in_italics() -> None:
    (segment,) = read(ESSAY).segments
    assert [span.of(segment.text) for span in segment.headings] == ["Giriş & məqsəd"]
    assert [span.of(segment.text) for span in segment.quoted.spans] == ["İnsanlara hürriyyət!"]
    assert [span.of(segment.text) for span in segment.emphasised.spans] == ["Açıq söz"]
    assert [span.of(segment.text) for span in segment.exempt.spans] == ["  ", 'print("Resulzade")']


def test_languages_come_from_styles_and_those_they_inherit() -> None:
    document = read(ESSAY)
    assert document.parts == ("az-AZ", "ru-RU")
    (segment,) = document.segments
    assert [stretch.span.of(segment.text) for stretch in segment.spoken] == [
        "«Каспий» вышел в Баку",
        "Расулзаде родился в Баку.",
    ]


def test_a_language_that_the_letters_contradict_is_not_believed() -> None:
    assert read("<text:p>Расулзаде родился в Баку и учился там.</text:p>").language is None


def test_one_word_typed_on_another_keyboard_is_no_other_language() -> None:
    typed = "<text:p>Kitabı <text:span text:style-name='T2'>Resulzade</text:span> yazıb və bu kitab çox oxunub.</text:p>"
    assert read(typed).parts == ()


def test_the_number_of_a_note_is_no_part_of_the_word() -> None:
    raised = "<text:span text:style-name='T4'>{}</text:span>"
    assert text(f"<text:p>Resulzade{raised.format('2')} yazdı</text:p>") == "Resulzade yazdı"
    assert text(f"<text:p>Resulzade{raised.format('a')} yazdı</text:p>") == "Resulzadea yazdı"
    assert text(f"<text:p>{raised.format('2')} Bakı</text:p>") == "2 Bakı"


def test_fields_are_kept_as_the_program_makes_them() -> None:
    (segment,) = read("<text:p>Cədvəl <text:sequence>3</text:sequence>: Bakı</text:p>").segments
    assert segment.text == "Cədvəl 3: Bakı"
    assert [span.of(segment.text) for span in segment.exempt.spans] == ["3"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<text:p>a<text:s/>b<text:s text:c='3'/>c</text:p>", "a b   c"),
        ("<text:p>a<text:tab/>b<text:line-break/>c<text:soft-page-break/>d</text:p>", "a\tb\ncd"),
        ("<text:p>\n  a\n   b <text:span> c</text:span></text:p>", "a b c"),
        ("<text:p>x<text:a xlink:href='u'>bağ</text:a>y</text:p>", "xbağy"),
        ("<text:p><text:ruby><text:ruby-base>Bakı</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby></text:p>", "Bakı"),
        ("<text:p>a<math:math xmlns:math='http://www.w3.org/1998/Math/MathML'>x</math:math>b</text:p>", "ab"),
        ("<text:p>a<draw:custom-shape><text:p>b</text:p></draw:custom-shape>c</text:p>", "ac\n\nb"),
        ("<text:bibliography><text:bibliography-source/><text:index-body><text:p>Vəkilov</text:p></text:index-body>"
         "</text:bibliography>", "Vəkilov"),
        ("<text:section><text:p>a</text:p></text:section><text:p>b</text:p>", "a\n\nb"),
    ],
)  # fmt: skip
def test_text(body: str, expected: str) -> None:
    assert text(body) == expected


_NOTE = (
    "<office:annotation{name}><dc:creator>L</dc:creator><text:p>termkit: {what}</text:p></office:annotation>"
)


@pytest.mark.parametrize(
    ("body", "off"),
    [
        ("<text:p>a" + _NOTE.format(name="", what="ignore") + "b</text:p><text:p>c</text:p>", ["ab"]),
        ("<text:p>a" + _NOTE.format(name=" office:name='n'", what="ignore")
         + "b<office:annotation-end office:name='n'/>c</text:p>", ["b"]),
        ("<text:p>a</text:p><text:p>" + _NOTE.format(name="", what="ignore-start") + "b</text:p><text:p>c"
         + _NOTE.format(name="", what="ignore-end") + "d</text:p>", ["\n\nb\n\nc"]),
        ("<text:p>a</text:p><text:p>b" + _NOTE.format(name="", what="ignore-start") + "</text:p><text:p>c</text:p>", ["\n\nc"]),
        ("<text:p>a" + _NOTE.format(name="", what="ignore-file") + "</text:p><text:p>b</text:p>", ["a\n\nb"]),
        ("<text:p>a" + _NOTE.format(name="", what="ignore it?") + "</text:p>", []),
    ],
)  # fmt: skip
def test_comments_switch_off(body: str, off: list[str]) -> None:
    (segment,) = read(body).segments
    assert [place.span.of(segment.text) for place in segment.ignored] == off


def test_a_name_over_runs_is_found_and_mended_in_one_part() -> None:
    data = FILES["essay.odt"]
    document = read_document(data, "essay.odt").in_language("az")
    findings = [one for one in check(document, "az", Glossary.shipped()) if one.text == "Resulzade"]
    changed = document.with_edits({0: [edit for one in findings[:1] for edit in one.fixes[0].edits]})
    with ZipFile(BytesIO(data)) as old, ZipFile(BytesIO(changed)) as new:
        assert [one.filename for one in new.infolist()] == [one.filename for one in old.infolist()]
        assert [name for name in old.namelist() if old.read(name) != new.read(name)] == ["content.xml"]
        first = new.infolist()[0]
        assert (first.filename, first.compress_type, first.comment) == ("mimetype", ZIP_STORED, b"LO")
        before, after = old.read("content.xml").decode(), new.read("content.xml").decode()
    mended = 'Rə<text:span text:style-name="T1">sul<text:bookmark text:name="b"/></text:span>zadə'
    assert after == before.replace(mended.replace("ə", "e"), mended)


def test_spaces_that_only_go_together_are_left_alone() -> None:
    (segment,) = read("<text:p>a<text:s text:c='2'/>b <text:s text:c='2'/>c</text:p>").segments
    assert segment.text == "a  b   c"
    assert [tuple(span) for span in segment.exempt.spans] == [(1, 3)]


def test_spaces_are_written_so_that_they_stay() -> None:
    changed = read("<text:p>ab</text:p>").with_edits({0: [Edit(1, 1, "   &\t\n")]})
    assert b'a <text:s text:c="2"/>&amp;<text:tab/><text:line-break/>b' in changed
    assert read_document(changed, "a.fodt").segments[0].text == "a   &\t\nb"


def _zip(**parts: str) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w") as book:
        for name, content in parts.items():
            book.writestr(name.replace("__", "/").replace("_", "."), content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"Salam", r"a\.odt: this is no text document"),
        (FILES["plain.odt"][:-80], "only a part"),
        (packed(PLAIN, manifest="<manifest:encryption-data/>"), "protected by a password"),
        (packed(PLAIN, kind="spreadsheet"), r"this is a spreadsheet \(ODS\)"),
        (packed(PLAIN, text="office:presentation"), "there is no text in this file"),
        (_zip(word__document_xml="<a/>"), "this is a Word document"),
        (_zip(mimetype="x"), r"there is no content\.xml"),
        (packed("<text:p>a"), r"content\.xml in it: line \d+, column \d+: .*no well-formed XML"),
        (packed("<text:p>&nbsp;</text:p>"), "&nbsp; is not known"),
        (packed("<text:section>" * 200 + "</text:section>" * 200), "nested a hundred deep"),
        (
            flat(PLAIN).replace(b"<office:document", b"<!DOCTYPE x [<!ENTITY a 'b'>]><office:document", 1),
            "DOCTYPE",
        ),
    ],
)
def test_bad_input(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        read_document(data, "a.odt")


_PIECES = st.sampled_from(
    ["Bakı", " ", "  ", "\n", "&amp;", "&#601;", "<text:s/>", "<text:tab/>", "<text:span>", "</text:span>", "<!--x-->",
     "<text:bookmark/>", "<![CDATA[a & b]]>"]
)  # fmt: skip


def _well_formed(pieces: list[str]) -> str:
    """The pieces with every span closed, and none that was not opened."""
    body, depth = [], 0
    for piece in pieces:
        if piece == "</text:span>" and not depth:
            continue
        depth += (piece == "<text:span>") - (piece == "</text:span>")
        body.append(piece)
    return "".join(body) + "</text:span>" * depth


@given(st.lists(st.lists(_PIECES, max_size=8).map(_well_formed), min_size=1, max_size=3), st.data())
def test_one_edit_changes_only_its_own_characters(bodies: list[str], data: st.DataObject) -> None:
    document = read("".join(f"<text:p>{body}</text:p>" for body in bodies))
    (segment,) = document.segments
    if not segment.paragraphs:
        return
    number = data.draw(st.integers(0, len(segment.paragraphs) - 1))
    span = segment.paragraphs[number].span
    start = data.draw(st.integers(span.start, span.end))
    end = data.draw(st.integers(start, span.end))
    new = data.draw(st.text("xəı&<", min_size=1, max_size=3))
    changed = document.with_edits({0: [Edit(start, end, new)]})
    expected = segment.text[:start] + new + segment.text[end:]
    # Blanks beside each other are one, so that one may come to light where another goes.
    again = read_document(changed, "a.fodt").segments[0].text
    assert "".join(again.split()) == "".join(expected.split())
