"""Excel workbooks, read and written as openpyxl does; hostile ones do no harm."""

from __future__ import annotations

import sys
import zipfile
from datetime import date, datetime, time, timedelta
from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from termkit.documents.translation_units import Fault, Remark, Unit, Variant
from termkit.documents.unit_formats import Reading, Writing, unit_format
from termkit.documents.xlsx import read_units, write_units
from termkit.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


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


def sheet_of(*rows: str) -> bytes:
    """A workbook whose one sheet has these rows, in XML."""
    data = workbook([["az"]])
    with zipfile.ZipFile(BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    old = sheet[sheet.index("<sheetData>") : sheet.index("</sheetData>")]
    return changed(data, "xl/worksheets/sheet1.xml", old, "<sheetData>" + "".join(rows))


HEAD = '<row r="1"><c r="A1" t="str"><v>az</v></c><c r="B1" t="str"><v>ru</v></c></row>'


@pytest.mark.parametrize("result", ["", "<v></v>", "<v/>"])
@pytest.mark.parametrize("reference", ['r="B2"', ""])
def test_a_formula_without_a_result_is_told_with_its_cell(result: str, reference: str) -> None:
    first = '<c r="A2" t="str"><v>külək</v></c>' if reference else '<c t="str"><v>külək</v></c>'
    formula = f'<c {reference}><f>CONCAT("в";"етер")</f>{result}</c>'
    (fault,) = read(sheet_of(HEAD, f"<row>{first}{formula}</row>"))
    assert isinstance(fault, Fault)
    assert (fault.line, "cell B2 holds a formula without a result" in fault.message) == (2, True)


def test_a_formula_gives_its_result_which_may_be_empty() -> None:
    done = '<c r="A2" t="str"><f>A9</f><v>külək</v></c><c r="B2" t="str"><f>A9</f><v>ветер</v></c>'
    empty = '<c r="A3" t="str"><v>dağ</v></c><c r="B3" t="str"><f>""</f><v></v></c>'
    assert texts(sheet_of(HEAD, f"<row>{done}</row><row>{empty}</row>")) == [("külək", "ветер"), ("dağ",)]


def test_an_error_is_told_with_its_cell() -> None:
    (fault,) = read(sheet_of(HEAD, '<row r="4"><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'))
    assert isinstance(fault, Fault)
    assert (fault.line, "cell B4 holds the error #DIV/0!" in fault.message) == (4, True)


def test_a_sheet_may_be_larger_than_it_says() -> None:
    row = '<row r="2"><c r="A2" t="str"><v>külək</v></c><c r="B2" t="str"><v>ветер</v></c></row>'
    data = sheet_of(HEAD, row)
    with zipfile.ZipFile(BytesIO(data)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    said = sheet[sheet.index("<dimension") : sheet.index("<sheetViews")]
    assert texts(changed(data, "xl/worksheets/sheet1.xml", said, '<dimension ref="A1"/>')) == [
        ("külək", "ветер")
    ]


def test_an_hour_of_a_day_and_a_length_of_time_are_told_apart() -> None:
    book = openpyxl.Workbook()
    for value in ("az", time(17, 30), timedelta(hours=36, minutes=5)):
        book.active.append([value])
    file = BytesIO()
    book.save(file)
    assert texts(file.getvalue()) == [("17:30:00",), ("36:05:00",)]


def test_hidden_sheets_are_not_read() -> None:
    data = workbook([["az"], ["külək"]], [["az"], ["dağ"]])
    hidden = changed(
        data,
        "xl/workbook.xml",
        'name="Sheet" sheetId="1" state="visible"',
        'name="x" sheetId="1" state="hidden"',
    )
    assert texts(hidden) == [("dağ",)]


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
    data = sheet_of(
        HEAD,
        *(f'<row r="{n}"><c r="A{n}" t="s"><v>1</v></c><c r="B{n}" t="s"><v>0</v></c></row>' for n in (2, 3)),
    )
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    if kind.encode() not in zipfile.ZipFile(BytesIO(data)).read("[Content_Types].xml"):
        more = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>'
        data = changed(data, "[Content_Types].xml", "</Types>", more)
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            if name != "xl/sharedStrings.xml":
                after.writestr(name, before.read(name))
        main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        after.writestr(
            "xl/sharedStrings.xml",
            f'<x:sst xmlns:x="{main}" xmlns="{main}"><si><t>a</t></si><x:si>{RICH}</x:si></x:sst>',
        )
    assert texts(file.getvalue()) == [("Bakı küləyi\n", "a")] * 2


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
        pytest.param(
            changed(
                workbook([["az"]]), "docProps/app.xml", "<Properties", f"<!--{'x' * 5_000_000}--><Properties"
            ),
            "longer than four million",
            id="a long comment",
        ),
        pytest.param(
            changed(
                workbook([["az"]]), "xl/worksheets/sheet1.xml", "<row ", f"<a>{' ' * 17_000_000}</a><row "
            ),
            "longer than sixteen million",
            id="long text",
        ),
        pytest.param(sheet_of('<row r="9999999"/>'), "there is a row 9,999,999", id="a row far away"),
        pytest.param(
            sheet_of('<row r="5e8"/>'), "row 5e8 stands out of its order", id="a row with no number"
        ),
        pytest.param(
            sheet_of('<row r="2"/><row r="1"/>'), "row 1 stands out of its order", id="rows mixed up"
        ),
        pytest.param(
            sheet_of('<row r="1"><c r="B1"/><c r="A1"/></row>'), "cell A1 stands out", id="cells mixed up"
        ),
        pytest.param(
            sheet_of(HEAD, '<row r="2"><c r="A2"><v>1e</v></c></row>'),
            "the workbook is damaged",
            id="no number",
        ),
        pytest.param(
            sheet_of(f"<row>{'<c><f>1</f></c>' * 10_001}</row>" * 10), "have no result", id="formulas"
        ),
        pytest.param(sheet_of(f"<row>{'<c/>' * 16_385}</row>"), "more than 16,384 cells", id="a wide row"),
        pytest.param(
            changed(
                workbook([["az"]]),
                "xl/workbook.xml",
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                "http://purl.oclc.org/ooxml/spreadsheetml/main",
            ),
            "Strict Open XML",
            id="Strict Open XML",
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


def test_a_text_that_a_spreadsheet_would_run_stays_a_text() -> None:
    units = [
        Unit((Variant("az", text),)) for text in ("=1+1", "+1", "-1", "@SUM(A1)", "#REF!", "'külək", "1918")
    ]
    data = b"".join(write_units(units, Writing()))
    sheet = openpyxl.load_workbook(BytesIO(data))["units"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} == {"s"}
    assert {cell.number_format for row in sheet.iter_rows() for cell in row} == {"@"}
    assert read(data) == units


class Failing(list[Unit]):
    """Units that can be gone through once."""

    def __iter__(self) -> Iterator[Unit]:
        yield from [Unit((Variant("az", "dağ"),))] * 3
        if self:
            raise OSError("no connection")
        self.append(Unit((Variant("az", "dağ"),)))


def test_what_is_broken_off_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with pytest.raises(OSError, match="no connection"):
        list(write_units(Failing(), Writing()))
    assert not list(tmp_path.iterdir())


def test_a_full_disk_is_an_error_of_the_system() -> None:
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(OSError):
            list(write_units([Unit((Variant("az", "dəniz" * 100),))] * 3_000, Writing()))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_without_the_library_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    for module in ("xlsx", "xlsx_writing"):
        monkeypatch.delitem(sys.modules, f"termkit.documents.{module}")
    with pytest.raises(DocumentError, match=r'pip install "termkit\[xlsx\]"'):
        unit_format("words.xlsx").read_units(BytesIO(), "words.xlsx")


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


@settings(max_examples=50)
@given(
    st.lists(st.builds(lambda az, ru: Unit((Variant("az", az), Variant("ru", ru))), WORDS, WORDS), min_size=1)
)
def test_what_is_written_is_read_again(units: list[Unit]) -> None:
    assert read(b"".join(write_units(units, Writing()))) == units
