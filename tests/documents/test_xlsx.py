"""Excel workbooks, read and written, with openpyxl as the witness; hostile ones do no harm."""

from __future__ import annotations

import zipfile
from datetime import date, datetime
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.documents.translation_units import Fault, Remark, Unit, Variant
from termkit.documents.unit_formats import Reading, Writing
from termkit.documents.xlsx import read_units
from termkit.documents.xlsx_writing import write_units
from termkit.errors import DocumentError


def workbook(*sheets: list[list[Any]]) -> bytes:
    """A workbook as openpyxl writes it, a sheet for each list of rows."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for row in rows:
            sheet.append(row)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def changed(data: bytes, part: str, old: str, new: str) -> bytes:
    """The workbook with a part of it changed."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            content = before.read(name).decode()
            if name == part:
                assert old in content
                content = content.replace(old, new)
            after.writestr(name, content)
    return file.getvalue()


def read(data: bytes, reading: Reading | None = None) -> list[Unit | Fault]:
    return list(read_units(BytesIO(data), "words.xlsx", reading or Reading()))


def texts(data: bytes) -> list[tuple[str, ...]]:
    return [tuple(variant.text for variant in unit.variants) for unit in read(data) if isinstance(unit, Unit)]


def test_a_workbook_of_excel_is_read() -> None:
    data = workbook(
        [["az", None, "ru", "note"], ["külək", 1, " ветер ", "dəniz\nküləyi"], [], ["dağ", 2, "гора"]]
    )
    assert read(data) == [
        Unit((Variant("az", "külək"), Variant("ru", " ветер ")), notes=(Remark("dəniz\nküləyi"),)),
        Unit((Variant("az", "dağ"), Variant("ru", "гора"))),
    ]


def test_numbers_and_days_are_what_a_person_would_type() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["az"])
    for value in (
        1918,
        0.1 + 0.25,
        date(1918, 5, 28),
        datetime(1918, 5, 28, 17, 30),
        date(1900, 1, 15),
        True,
        1e20,
    ):
        sheet.append([value])
    sheet.append([0.5])
    sheet.cell(sheet.max_row, 1).number_format = '0.0%" faiz"'
    sheet.append([12.5])
    sheet.cell(sheet.max_row, 1).number_format = '#,##0.00" dəniz mili"'
    file = BytesIO()
    book.save(file)
    assert [text for (text,) in texts(file.getvalue())] == [
        "1918", "0.35", "1918-05-28", "1918-05-28T17:30:00", "1900-01-15", "TRUE", "1e+20",
        "50%", "12.5",
    ]  # fmt: skip


def test_all_sheets_that_are_tables_are_read_and_others_are_said() -> None:
    told: list[str] = []
    data = workbook([["az", "ru"], ["külək", "ветер"]], [["Plan"], ["x"]], [["en"], ["wind"], [None, "x"]])
    found = read(data, Reading(tell=told.append))
    assert [item.variants[0].text for item in found if isinstance(item, Unit)] == ["külək", "wind"]
    assert [item.message.partition(":")[0] for item in found if isinstance(item, Fault)] == ["sheet “Sheet2”"]
    assert any("sheet “Sheet1”: no column" in message and "passed over" in message for message in told)


def test_a_formula_gives_its_result_and_is_told_where_it_has_none() -> None:
    data = workbook([["az", "ru"], ["külək", '=CONCAT("в";"етер")'], ["dağ", "гора"]])
    (fault, unit) = read(data)
    assert isinstance(fault, Fault)
    assert (fault.line, "B2 holds a formula without a result" in fault.message) == (2, True)
    assert isinstance(unit, Unit)
    done = changed(data, "xl/worksheets/sheet1.xml", "<v></v>", "<v>ветер</v>")
    done = changed(done, "xl/worksheets/sheet1.xml", '<c r="B2">', '<c r="B2" t="str">')
    assert texts(done) == [("külək", "ветер"), ("dağ", "гора")]


def test_a_cell_far_away_is_told() -> None:
    data = workbook([["az"], ["dag"], ["x"]])
    far = '<c r="XFD2" t="inlineStr"><is><t>x</t></is></c></row><row r="3">'
    (fault, unit) = read(changed(data, "xl/worksheets/sheet1.xml", '</row><row r="3">', far))
    assert isinstance(fault, Fault)
    assert "it has a cell XFD2" in fault.message
    assert isinstance(unit, Unit)


RICH = "<r><t>Bakı </t></r><r><rPr><b/></rPr><t>küləyi_x000A_</t></r><rPh sb='0' eb='1'><t>x</t></rPh>"


def test_rich_texts_and_numbered_characters_are_text() -> None:
    data = workbook([["az"], ["kulek"]])
    assert texts(changed(data, "xl/worksheets/sheet1.xml", "<t>kulek</t>", RICH)) == [("Bakı küləyi\n",)]


def test_texts_may_be_shared() -> None:
    data = workbook([["az"], ["kulek"], ["kulek"]])
    inline = ' t="inlineStr"><is><t>kulek</t></is>'
    data = changed(data, "xl/worksheets/sheet1.xml", inline, ' t="s"><v>1</v>')
    rest = '<Relationship Id="rId9" Type="sharedStrings" Target="sharedStrings.xml"/></Relationships>'
    data = changed(data, "xl/_rels/workbook.xml.rels", "</Relationships>", rest)
    file = BytesIO(data)
    with zipfile.ZipFile(file, "a") as book:
        book.writestr("xl/sharedStrings.xml", f"<x:sst xmlns:x='y'><si><t>a</t></si><si>{RICH}</si></x:sst>")
    assert texts(file.getvalue()) == [("Bakı küləyi\n",)] * 2


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(b"az,ru\n", "no Excel workbook", id="a text"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Excel file", id="XLS"),
        pytest.param(workbook([["x"]])[:-40], "no Excel workbook", id="cut off"),
        pytest.param(workbook([]), "there is no table", id="empty"),
        pytest.param(
            workbook([["Söz"], ["külək"]]), "no column of the first row is a language", id="no languages"
        ),
        pytest.param(
            changed(
                workbook([["az"]]),
                "xl/workbook.xml",
                "<workbook ",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><workbook ",
            ),
            "declares things of its own",
            id="entities",
        ),
        pytest.param(
            changed(workbook([["az"]]), "xl/worksheets/sheet1.xml", "<row ", "<<row "),
            "no well-formed XML",
            id="no XML",
        ),
        pytest.param(
            changed(workbook([["az"]]), "xl/worksheets/sheet1.xml", "<row ", "<a>" * 200 + "<row "),
            "nested a hundred deep",
            id="a deep one",
        ),
        pytest.param(
            changed(workbook([["az"]]), "xl/worksheets/sheet1.xml", "<row ", " " * 30_000_000 + "<row "),
            "unpacks to 30 MB",
            id="a bomb",
        ),
    ],
)
def test_what_is_no_workbook_is_refused_with_the_reason(data: bytes, message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        read(data)


def test_what_is_written_opens_elsewhere_as_text() -> None:
    units = [
        Unit((Variant("az", "=1+1"), Variant("ru", "<ветер>\n & море \t"))),
        Unit((Variant("az", "dağ"),)),
    ]
    data = b"".join(write_units(units, Writing()))
    sheet = openpyxl.load_workbook(BytesIO(data))["units"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["az", "ru"],
        ["=1+1", "<ветер>\n & море \t"],
        ["dağ", None],
    ]
    assert sheet["A2"].data_type in {"s", "inlineStr"}
    assert sheet.freeze_panes == "A2"
    assert read(data) == units


def test_a_text_that_no_cell_can_hold_is_said() -> None:
    told: list[str] = []
    units = [Unit((Variant("az", "a" * 40_000),)), Unit((Variant("az", "dağ"),))]
    assert texts(b"".join(write_units(units, Writing(tell=told.append)))) == [("dağ",)]
    assert len(told) == 1
    assert "1 unit with a text of more than 32,767 characters" in told[0]


def test_a_memory_without_units_is_a_workbook_too() -> None:
    assert openpyxl.load_workbook(BytesIO(b"".join(write_units([], Writing(("az",)))))).sheetnames == [
        "units"
    ]


WORDS = st.text(
    st.one_of(
        st.sampled_from("az x_0123456789ABCD<&>'=\"\n\r\t\ufffe\uffffə"),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=20,
).filter(lambda text: bool(text.strip()))


@given(
    st.lists(st.builds(lambda az, ru: Unit((Variant("az", az), Variant("ru", ru))), WORDS, WORDS), min_size=1)
)
def test_what_is_written_is_read_again(units: list[Unit]) -> None:
    assert read(b"".join(write_units(units, Writing()))) == units
