"""CSV and TSV as documents: columns, rows and cells, and corrections that change a cell's letters alone."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.checks import check
from termkit.documents import Document, Edit, read_document
from termkit.errors import DocumentError
from termkit.glossary import Glossary
from tests.documents.files_of_tables import CSV, TEXT_FILES


def read(name: str) -> Document:
    return read_document(TEXT_FILES[name], name)


def rows(document: Document) -> list[tuple[str | None, str]]:
    return [(segment.name, segment.text) for segment in document.segments if segment.text]


@pytest.mark.parametrize("name", CSV)
def test_round_trip(name: str) -> None:
    assert read(name).with_edits({}) == TEXT_FILES[name]


@pytest.mark.parametrize("name", CSV)
def test_every_letter_can_be_changed_alone(name: str) -> None:
    document = read(name)
    for number, segment in enumerate(document.segments):
        for at, letter in enumerate(segment.text):
            changed = (
                document.with_edits({number: [Edit(at, at + 1, "Ж")]}).decode() if letter.isalpha() else ""
            )
            if changed:
                differing = [pair for pair in zip(CSV[name], changed, strict=True) if pair[0] != pair[1]]
                assert differing == [(letter, "Ж")]


def test_each_column_is_a_language_and_the_first_is_the_source() -> None:
    document = read("words.csv")
    assert document.parts == ("az", "ru")
    assert rows(document.in_language("ru")) == [("row 2", "Расулзаде"), ("row 3", "ветер, море")]
    assert [one.source for one in document.in_language("az").segments if one.text] == [None, None]
    source = document.in_language("ru").segments[1].source
    assert source and (source.text, source.language) == ("Resulzade", "az")


def test_a_third_language_is_at_hand() -> None:
    segment = read("three.csv").in_language("ru").segments[2]
    assert segment.source and segment.source.text == "wind"
    assert [(one.text, one.language) for one in segment.others] == [("külək", "az")]


def test_a_head_that_names_the_sides_only() -> None:
    document = read("sides.csv")
    assert (document.language, rows(document)) == (None, [("row 2", "külək")])
    source = document.segments[0].source
    assert source and (source.text, source.language) == ("wind", "")
    said = read("said.csv").in_language("az")
    source = next(one for one in said.segments if one.text).source
    assert source and (source.text, source.language, source.confirmed) == ("wind", "en", False)


def test_a_table_without_languages_is_texts_cell_by_cell() -> None:
    document = read("one.csv")
    assert document.parts == ()
    assert rows(document)[3:] == [("row 2, column 1", "Kəngərli"), ("row 2, column 2", "Gəncə")]


def test_rows_are_counted_as_a_spreadsheet_does() -> None:
    assert [name for name, _ in rows(read("excel.csv"))] == [
        "row 2 (1)",
        "row 2 (1)",
        "row 4 (2)",
        "row 4 (2)",
    ]
    data = b'az,ru\n"a\nb",c\nd,e\n'
    assert [name for name, _ in rows(read_document(data, "a.csv"))] == ["row 2", "row 2", "row 3", "row 3"]


def test_a_note_switches_a_row_off() -> None:
    assert [bool(one.ignored) for one in read("excel.csv").segments] == [True, True, False, False]


def test_a_cell_is_put_in_quotation_marks_when_it_needs_them() -> None:
    document = read_document("az,en\nkülək,wind\n".encode(), "a.csv")
    assert document.with_edits({0: [Edit(5, 5, ", dəniz")]}).decode() == 'az,en\n"külək, dəniz",wind\n'
    document = read("excel.csv")
    changed = document.with_edits({0: [Edit(0, 9, 'R. "x"')]}).decode()
    assert changed == CSV["excel.csv"].replace("Resulzade;", 'R. ""x"";')


def test_the_apostrophe_before_a_formula_is_not_the_text_s() -> None:
    assert read("formula.csv").with_edits({0: [Edit(1, 5, "Şəki")]}).decode() == CSV["formula.csv"].replace(
        "Bakı", "Şəki"
    )


def test_other_encodings() -> None:
    for encoding in ("utf-16", "utf-8-sig"):
        data = "az;ru\nŞuşa;Шуша\n".encode(encoding)
        document = read_document(data, "a.csv")
        assert document.with_edits({}) == data
        assert document.with_edits({0: [Edit(0, 1, "S")]}) == "az;ru\nSuşa;Шуша\n".encode(encoding)


def test_a_name_is_found_and_mended() -> None:
    document = read("words.csv").in_language("az")
    (finding,) = [one for one in check(document, "az", Glossary.shipped()) if one.text == "Resulzade"]
    (fix,) = finding.fixes
    assert document.with_edits({0: list(fix.edits)}).decode() == CSV["words.csv"].replace(
        "Resulzade", "Rəsulzadə"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('az,ru\n"a,b\n', r"a\.csv: line 2: a cell begins with a quotation mark"),
        ("az,ru\na,b,c,d\n", r"a\.csv: row 2: it has 4 cells, and there are 2 columns"),
        ("az,ru\na\0b,c\n", "this is not a text file"),
        ("PK\x03\x04", "ZIP"),
    ],
)
def test_bad_input(text: str, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        read_document(text.encode(), "a.csv")


_CELLS = st.text('abəı ,;"\n', min_size=1, max_size=8).filter(lambda text: bool(text.strip()))


@given(st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=4), st.sampled_from(",;\t"), st.data())
def test_one_edit_changes_only_its_own_cell(
    pairs: list[tuple[str, str]], delimiter: str, data: st.DataObject
) -> None:
    file = StringIO(newline="")
    csv.writer(file, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows([("az", "ru"), *pairs])
    document = read_document(file.getvalue().encode(), "a.csv")
    texts = [text for pair in pairs for text in pair]
    assert [segment.text for segment in document.segments] == texts
    number = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[number])))
    end = data.draw(st.integers(start, len(texts[number])))
    new = data.draw(st.text('əı,;"', min_size=1, max_size=3))
    wanted = [*texts]
    wanted[number] = texts[number][:start] + new + texts[number][end:]
    changed = document.with_edits({number: [Edit(start, end, new)]})
    again = list(csv.reader(StringIO(changed.decode(), newline=""), delimiter=delimiter))
    assert [cell for row in again[1:] for cell in row] == wanted
