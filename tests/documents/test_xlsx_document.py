"""Workbooks as documents: their cells, and corrections after which all else in the file is as it was."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents import Edit, read_document
from termkit.errors import DocumentError
from tests.documents.files_of_tables import INLINE, by_hand, saved, workbooks

BOOKS = workbooks()


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(data)) as book:
        return {name: book.read(name) for name in book.namelist()}


@pytest.mark.parametrize("name", BOOKS)
def test_round_trip(name: str) -> None:
    assert read_document(BOOKS[name], name).with_edits({}) == BOOKS[name]


def test_rows_and_languages() -> None:
    document = read_document(BOOKS["pairs.xlsx"], "pairs.xlsx")
    assert document.parts == ("az", "ru")
    found = [(one.name, one.text) for one in document.in_language("az").segments if one.text]
    assert found == [
        ("row 2 (a)", "Resulzade"),
        ("row 3 (b)", "Bakı"),
        ("row 7", "Məmməd Əmin Resulzade & o"),
    ]
    source = document.segments[1].source
    assert source and source.text == "Resulzade"


def test_a_sheet_that_names_no_language_is_in_the_one_that_its_words_tell() -> None:
    book = openpyxl.Workbook()
    book.active.append(["az", "ru"])
    book.active.append(["külək", "ветер"])
    notes = book.create_sheet("Notes")
    for text in (
        "Resulzade",
        "He was there with the others.",
        "Он пришёл сюда вчера.",
        "And it was so, as they had said that it would be for all of us.",
    ):
        notes.append([text])
    document = read_document(saved(book), "a.xlsx")
    assert set(document.parts) == {"az", "ru", "en"}
    texts = {
        tag: [one.text for one in document.in_language(tag).segments if one.text]
        for tag in ("az", "ru", "en")
    }
    assert texts == {
        "az": ["külək"],
        "ru": ["ветер", "Он пришёл сюда вчера."],
        "en": [
            "Resulzade",
            "He was there with the others.",
            "And it was so, as they had said that it would be for all of us.",
        ],
    }


def test_numbers_and_formulas_are_no_texts_and_hidden_sheets_are_not_read() -> None:
    texts = [one.text for one in read_document(BOOKS["inline.xlsx"], "a.xlsx").segments]
    assert texts == ["Resulzade\r", "Расулзаде & я"]
    sheets = read_document(BOOKS["sheets.xlsx"], "a.xlsx")
    assert [one.name for one in sheets.segments] == [
        "Birinci, row 2",
        "Birinci, row 2",
        "İkinci…, row 1, column 1",
        "İkinci…, row 1, column 3",
    ]


def test_a_text_that_cells_share_is_mended_in_all_of_them() -> None:
    data = BOOKS["shared.xlsx"]
    document = read_document(data, "a.xlsx")
    assert [one.name for one in document.segments] == ["row 2 (in 2 cells)", "row 2", "row 3 (in 2 cells)"]
    edits = [Edit(0, 9, "Rəsulzadə")]
    # It is found in both cells, and put in once.
    changed = document.with_edits({0: edits, 2: edits})
    assert [one.text for one in read_document(changed, "a.xlsx").segments] == [
        "Rəsulzadə",
        "Расулзаде",
        "Rəsulzadə",
    ]
    before, after = parts(data), parts(changed)
    assert [name for name in before if before[name] != after[name]] == ["xl/sharedStrings.xml"]
    assert (
        "<t>Rə</t></r><r><rPr><b/></rPr><t>sul</t></r><r><t>zadə</t>"
        in after["xl/sharedStrings.xml"].decode()
    )


def test_a_correction_over_formatted_pieces_keeps_them() -> None:
    document = read_document(BOOKS["pairs.xlsx"], "pairs.xlsx")
    number = next(at for at, one in enumerate(document.segments) if one.name == "row 7")
    changed = document.with_edits({number: [Edit(12, 21, "Rəsulzadə")]})
    cell = openpyxl.load_workbook(BytesIO(changed), rich_text=True).active["B7"].value
    assert [str(piece) for piece in cell] == ["Məmməd Əmin Rə", "sul", "zadə & o"]


def test_texts_in_cells_and_characters_by_number() -> None:
    document = read_document(BOOKS["inline.xlsx"], "a.xlsx")
    changed = parts(
        document.with_edits({0: [Edit(1, 2, "ə"), Edit(8, 9, "ə")], 1: [Edit(10, 11, "<_x000D_")]})
    )
    expected = (
        INLINE.replace("Re<", "Rə<").replace("zade_", "zadə_").replace("&amp; я", "&lt;_x005F_x000D_ я")
    )
    assert expected in changed["xl/worksheets/sheet1.xml"].decode()


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "the file is empty"),
        (b"az;ru\n", r"a\.xlsx: this is no workbook"),
        (BOOKS["pairs.xlsx"][:-100], "only a part"),
        (by_hand('<row r="1"><c r="A1" t="s"><v>7</v></c></row>', "<si><t>a</t></si>"), "text number 7"),
        (by_hand('<row r="1"><c r="ZZ1" t="inlineStr"><is><t>a</t></is></c></row>'), "column 702|^"),
        (
            by_hand('<row r="1"><c r="XFD1" t="inlineStr"><is><t>a</t></is></c></row>'),
            "a text in column 16,384",
        ),
        (by_hand('<row r="1"><c>'), "sheet1.xml in it: line 1, column .*no well-formed XML"),
        (by_hand("<row><![CDATA[<c>]]></row>"), "written as no Excel does"),
    ],
)
def test_bad_input(data: bytes, message: str) -> None:
    if message.endswith("|^"):
        assert read_document(data, "a.xlsx").segments[0].name == "row 1"
        return
    with pytest.raises(DocumentError, match=message):
        read_document(data, "a.xlsx")


def test_a_word_document_is_no_workbook() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as book:
        book.writestr("word/document.xml", "<a/>")
    with pytest.raises(DocumentError, match=r"there is no xl/workbook\.xml in it"):
        read_document(file.getvalue(), "a.xlsx")


def test_an_empty_workbook_has_no_texts() -> None:
    assert read_document(saved(openpyxl.Workbook()), "a.xlsx").segments == ()


_RUNS = st.sampled_from(
    [
        "<t>külək</t>",
        "<r><rPr><b/></rPr><t>Ba</t></r>",
        "<r><t>k&amp;_x000D_</t></r>",
        "<t>&#601;</t>",
        "<t/>",
    ]
)


@given(st.lists(st.lists(_RUNS, min_size=1, max_size=4), min_size=1, max_size=3), st.data())
def test_one_edit_changes_only_its_own_characters(cells: list[list[str]], data: st.DataObject) -> None:
    shared = "".join(f"<si>{''.join(runs)}</si>" for runs in cells)
    rows = "".join(
        f'<row r="{at + 1}"><c r="A{at + 1}" t="s"><v>{at}</v></c></row>' for at in range(len(cells))
    )
    document = read_document(by_hand(rows, shared), "a.xlsx")
    texts = [segment.text for segment in document.segments]
    if not texts:
        return
    number = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[number])))
    end = data.draw(st.integers(start, len(texts[number])))
    new = data.draw(st.sampled_from(["x", "əı", "x&<", "_x0041_"]))
    changed = document.with_edits({number: [Edit(start, end, new)]})
    texts[number] = texts[number][:start] + new + texts[number][end:]
    assert [segment.text for segment in read_document(changed, "a.xlsx").segments] == texts
