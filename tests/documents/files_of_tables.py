"""Tables, catalogues and termbases as people have them: made by hand, and workbooks by openpyxl.

Start reading at `TEXT_FILES` and `workbooks`.
"""

# ruff: noqa: E501  # their lines are of any length

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

CSV = {
    "words.csv": "az,ru\nResulzade,Расулзаде\n\"külək, dəniz\",\"ветер, море\"\n",
    "excel.csv": "\ufeffid;az;ru;note\r\n1;\"Resulzade; \"\"Açıq söz\"\"\";Расулзаде;termkit: ignore\r\n\r\n2;Şuşa;Шуша;\r\n",
    "sep.csv": "sep=;\r\naz;en\r\nŞuşa;Shusha\r\n",
    "lines.csv": "key,az,en\nmenu,\"iki\nsətirli mətn\",two lines\n",
    "three.csv": "English,Azərbaycanca,Русский\nwind,külək,ветер\nsea,dəniz,\n",
    "sides.csv": "Source,Target\nwind,külək\n",
    "said.csv": "Source (English),Target (Azerbaijani),Status\nwind,külək,fuzzy\n",
    "one.csv": "Ad,Şəhər,İl\nKəngərli,Gəncə,1918\n",
    "formula.csv": "az,ru\n'=Bakı,'-Баку\n",
    "spaced.csv": "az,ru\n \"külək\" , \"ветер, море\"\nsadə,простой\n",
    "short.csv": "az,ru,note\nkülək\n,\ndəniz,море,\n",
    "old.csv": "az,ru\nдәниз,море\n",
    "bars.csv": "az|en\na \"b\" c|d\n",
    "marks.tsv": "az\ten\n\"Bakı\" qəzeti\tthe newspaper “Baku”\n",
    "quoted.tab": "az\ten\n\"iki\tsöz\"\ttwo words\n",
    "empty.csv": "",
}  # fmt: skip
JSON = {
    "az.json": '{\n  "menu": {"open": "A\\u00e7", "quit": "\\u00c7\\u0131x\\"\\n"},\n  "n": 3, "list": ["bir", {"x": null}]\n}\n',
    "app_ru.arb": '{"@@locale": "az", "hi": "Salam, {name}!", "@hi": {"description": "shown first", "placeholders": {"name": {}}},\n "n": "{count, plural, =0{Fayl yoxdur} other{{count} fayl}}"}',
    "_locales/az/messages.json": '{"title": {"message": "Resulzade haqqında $WHO$", "description": "of the page", "placeholders": {"who": {"content": "$1"}}}}',
    "vue.json": '{"az": {"menu": {"open": "Aç"}}, "ru": {"menu": {"open": "Открыть"}}, "en": {"menu": {"open": "Open", "close": "Close"}}}',
    "i18next.json": '\ufeff{"key_one": "{{count}} fayl", "key_other": "{{count}} fayl", "nested": "$t(key) və s."}',
    "formatjs.json": '{"a.b": {"defaultMessage": "Salam", "description": "hello"}}',
    "emoji.json": '{"x": "\\ud83d\\ude00 Bakı 😀 \\/"}',
    "empty.json": "{}",
}  # fmt: skip
YAML = {
    "rails.yml": "# of the menu\naz:\n  menu: &m\n    open: Aç   # yel\n    q: 'Rəsulzadə''nin\n      evi'\n    no: Xeyr\n    year: 1918\n  copy: *m\n  list:\n    - bir söz\n    - {x: alma, y: \"ar mud\"}\n",
    "folded.yaml": "long: >-\n  Bakı qədim\n  şəhərdir.\n\n  Yeni abzas\n    girinti\n  son.\nlit: |\n  Birinci Resulzade\n  İkinci\n\n  Son\nkeep: |+\n  mətn\n\n",
    "two.yml": "en:\n  wind: wind\naz:\n  wind: külək\n",
    "double.yml": "d: \"Bak\\u0131 \\\n  küləyi\\n  ok\"\nplain: bir iki\n  üç\n? açar\n: dəyər\n",
    "many.yml": "---\na: Bakı\n...\n---\na: Gəncə\n",
    "windows.yml": "a: Bakı\r\nb: >\r\n  bir\r\n  iki\r\n",
    "tags.yml": "a: !ruby/object {x: y}\nb: !!str 12\nc: ~\nd: [Bakı, 'Şuşa']\n",
}  # fmt: skip
TBX = {
    "basic.tbx": """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader><fileDesc><sourceDesc><p>ours</p></sourceDesc></fileDesc></tbxHeader><text><body>
<conceptEntry id="rasulzadeh"><descrip type="subjectField">history</descrip><note>A chairman &amp; writer.</note>
<langSec xml:lang="az"><descripGrp><descrip type="definition">Siyasi <hi>xadim</hi> idi.</descrip></descripGrp><termSec><term>Rəsulzadə</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><term>Resulzade</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>
<langSec xml:lang="ru"><termSec><term>Расулзаде</term></termSec></langSec></conceptEntry></body></text></tbx>
""",
    "dct.tbx": """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><text><body><conceptEntry id="c1"><min:subjectField>sea</min:subjectField><langSec xml:lang="az"><basic:definition>Havanın axını.</basic:definition><termSec><term>külək</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec></langSec></conceptEntry></body></text></tbx>""",
    "martif.tbx": """<?xml version='1.0'?><!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd"><martif type="TBX" xml:lang="en"><text><body><termEntry id="1"><langSet xml:lang="ru"><ntig><termGrp><term>ветер</term><termNote type="administrativeStatus">forbidden</termNote></termGrp></ntig></langSet><langSet xml:lang="az"><tig><term><![CDATA[külək]]></term></tig></langSet></termEntry></body></text></martif>""",
    "old.tbx": """<?xml version="1.0" encoding="windows-1251"?><martif type="TBX" xml:lang="ru"><text><body><termEntry id="1"><langSet xml:lang="ru"><tig><term>ветер</term></tig></langSet></termEntry></body></text></martif>""",
}  # fmt: skip
_ENCODED = {"old.csv": "utf-8", "old.tbx": "windows-1251"}
TEXT_FILES = {
    name: text.encode(_ENCODED.get(name, "utf-8")) for name, text in {**CSV, **JSON, **YAML, **TBX}.items()
}


def workbooks() -> dict[str, bytes]:
    """Workbooks of openpyxl, and one by hand whose texts stand in the cells themselves."""
    return {
        "pairs.xlsx": _pairs(),
        "sheets.xlsx": _sheets(),
        "inline.xlsx": by_hand(INLINE),
        "macros.xlsm": _pairs(),
        "shared.xlsx": by_hand(_SHARING, _SHARED),
    }


def saved(book: Any) -> bytes:
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _pairs() -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ("id", "az", "ru", "note"),
        ("a", "Resulzade", "Расулзаде", None),
        ("b", "Bakı", "Баку", "termkit: ignore"),
        ("c", "=1+1", "Баку", None),
        (None, 1918, "год", None),
    ):
        sheet.append(row)
    sheet["B7"] = CellRichText("Məmməd Əmin Re", TextBlock(InlineFont(b=True), "sul"), "zade & o")
    return saved(book)


def _sheets() -> bytes:
    book = openpyxl.Workbook()
    book.active.title = "Birinci"
    book.active.append(("az", "en"))
    book.active.append(("külək", "wind"))
    other = book.create_sheet("İkinci vərəq")
    other.append(("Mətn", None, "külək"))
    hidden = book.create_sheet("gizli")
    hidden.append(("Resulzade",))
    hidden.sheet_state = "hidden"
    return saved(book)


INLINE = """<row r="1"><c r="A1" t="inlineStr"><is><t>az</t></is></c><c r="C1" t="inlineStr"><is><t>ru</t></is></c></row>
<row r="3"><c r="A3" t="inlineStr"><is><r><t xml:space="preserve">Re</t></r><r><rPr><b/></rPr><t>sulzade_x000D_</t></r></is></c><c r="C3" t="inlineStr"><is><t>Расулзаде &amp; я</t><rPh sb="0" eb="1"><t>ら</t></rPh></is></c></row>
<row r="4"><c r="A4" t="str"><f>A3</f><v>Resulzade</v></c><c r="B4"><v>12</v></c><c r="C4"/></row>"""


_SHARING = """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c></row>
<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>4</v></c></row>"""
_SHARED = """<si><t>az</t></si><si><t>ru</t></si><si><r><t>Re</t></r><r><rPr><b/></rPr><t>sul</t></r><r><t>zade</t></r></si>
<si><t>Расулзаде</t></si><si/>"""


def by_hand(rows: str, shared: str = "") -> bytes:
    """A workbook of one sheet with these rows, and these texts that cells share."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as book:
        book.writestr("[Content_Types].xml", "<Types/>")
        book.writestr(
            "xl/workbook.xml",
            f'<workbook {main} xmlns:r="{office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
        )
        book.writestr(
            "xl/worksheets/sheet1.xml", f"<worksheet {main}><sheetData>{rows}</sheetData></worksheet>"
        )
        if shared:
            book.writestr("xl/sharedStrings.xml", f"<sst {main}>{shared}</sst>")
        book.writestr("xl/media/image1.png", b"\x89PNG" * 9)
    return file.getvalue()
