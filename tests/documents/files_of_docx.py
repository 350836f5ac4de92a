"""Word documents for the tests: made by hand as XML, and by python-docx."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACES = (
    f'xmlns:w="{W}" xmlns:r="{_R}" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="wps"'
)

STYLES = """<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US" w:bidi="ar-SA"/></w:rPr>
</w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
<w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Balq"><w:name w:val="Başlıq 2"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="a4"><w:name w:val="Мой текст"/><w:basedOn w:val="a3"/></w:style>
<w:style w:type="character" w:styleId="a5"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="a6"><w:name w:val="HTML Code"/></w:style>
<w:style w:type="character" w:styleId="a7"><w:name w:val="Gizli"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="ru"><w:name w:val="Rus"/><w:basedOn w:val="a"/>
<w:rPr><w:lang w:val="ru-RU"/></w:rPr></w:style>"""


def run(text: str, properties: str = "") -> str:
    """A run; its text as XML."""
    properties = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, style: str = "", properties: str = "") -> str:
    """A paragraph of runs; what is no XML becomes one."""
    runs = "".join(piece if piece.startswith("<") else run(piece) for piece in content)
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + properties
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def text_box(*paragraphs: str, twin: tuple[str, ...] | None = None) -> str:
    """A text box as Word writes it: new, and once more for old programs."""
    new, old = "".join(paragraphs), "".join(paragraphs if twin is None else twin)
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{new}'
        f"</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
        f"<w:txbxContent>{old}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table of texts, or of other tables."""
    cells = [
        "".join(f"<w:tc>{cell if cell.startswith('<') else paragraph(cell)}</w:tc>" for cell in row)
        for row in rows
    ]
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """A container of files."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in files.items():
            book.writestr(zipfile.ZipInfo(name, (2024, 5, 28, 9, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def docx(body: str, *, head: str = _HEAD, main: str = "document.main", **parts: str) -> bytes:
    """A document by hand: its body, and other parts by their names (`footnotes`, `header1`, `styles` …)."""
    parts = {"styles": STYLES} | parts
    files = {
        "[Content_Types].xml": _HEAD
        + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.{main}+xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{name.rstrip("0123456789")}+xml"/>'
            for name in parts
        )
        + "</Types>",
        "_rels/.rels": _relations({"officeDocument": "word/document.xml"}),
        "word/document.xml": f"{head}<w:document {_SPACES}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": _relations({name: f"{name}.xml" for name in parts}),
    }
    for name, content in parts.items():
        root = {"header": "hdr", "footer": "ftr"}.get(name.rstrip("0123456789"), name)
        files[f"word/{name}.xml"] = f"{_HEAD}<w:{root} {_SPACES}>{content}</w:{root}>"
    return packed(files)


def _relations(targets: Mapping[str, str]) -> str:
    return (
        f'{_HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{_R}/{kind.rstrip("0123456789")}" Target="{target}"/>'
            for number, (kind, target) in enumerate(targets.items(), 1)
        )
        + "</Relationships>"
    )


def note(kind: str, id: int, *paragraphs: str, more: str = "") -> str:
    """A footnote, an endnote or a comment."""
    return f'<w:{kind} w:id="{id}"{more}>{"".join(paragraphs)}</w:{kind}>'


def field(instruction: str, *result: str) -> str:
    """A field with its result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{"".join(map(run, result))}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def comment_on(id: int, *content: str) -> str:
    """Runs that a comment is about."""
    return (
        f'<w:commentRangeStart w:id="{id}"/>{"".join(map(run, content))}<w:commentRangeEnd w:id="{id}"/>'
        f'<w:r><w:commentReference w:id="{id}"/></w:r>'
    )


_SEPARATOR = note("footnote", -1, paragraph("<w:r><w:separator/></w:r>"), more=' w:type="separator"')
_CHANGED = (
    '<w:del w:id="7" w:author="A"><w:r><w:delText>Vəkilovun</w:delText></w:r></w:del>'
    '<w:ins w:id="8" w:author="A"><w:r><w:t>Resulzadənin</w:t></w:r></w:ins>'
)


def by_hand() -> dict[str, bytes]:
    """Documents of all that text may stand in, as XML."""
    split = paragraph(run("Resul"), '<w:proofErr w:type="spellStart"/>', run("zade", "<w:b/>"), " yazır.")
    formula = "<m:oMath><m:r><m:t>Resulzade=mc</m:t></m:r></m:oMath>"
    return {
        "plain": docx(paragraph("Bakı 1918-ci ildə paytaxt oldu.") + paragraph("Gəncə və Şuşa.")),
        "empty": docx(""),
        "empty paragraphs": docx(paragraph() + paragraph("Bakı") + paragraph() + "<w:p/>"),
        "split word": docx(split),
        "entities": docx(paragraph("A &amp; B &lt;C&gt; &#601; &#x18F; &quot;Bakı&quot;")),
        "CDATA": docx(paragraph("<![CDATA[Resulzade & Vəkilov]]>".join(["<w:r><w:t>", "</w:t></w:r>"]))),
        "styles": docx(
            paragraph("Giriş", style="1") + paragraph("Şərhlər", style="Balq")
            + paragraph("Sitat gətirilən sözlər", style="a4")
            + paragraph(run("Açıq söz", '<w:rStyle w:val="a5"/>'), run("kod", '<w:rStyle w:val="a6"/>'))
        ),
        "tables": docx(table(("Bakı", "Gəncə"), ("Şuşa", table(("Naxçıvan",)) + paragraph("Lənkəran")))),
        "notes": docx(
            paragraph("Bakı", '<w:r><w:footnoteReference w:id="3"/></w:r>', " və Gəncə",
                      '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="1"/></w:r>'),
            footnotes=_SEPARATOR + note("footnote", 2, paragraph("İkinci qeyd"))
            + note("footnote", 3, paragraph("Birinci qeyd"), paragraph("davamı")),
            endnotes=note("endnote", 1, paragraph("Son qeyd")),
        ),
        "margins": docx(
            paragraph("Bakı"), header1=paragraph("Resulzade haqqında"), header2=paragraph("Məqalə"),
            footer1=paragraph("Səhifə ", field("PAGE", "1")),
        ),
        "comments": docx(
            paragraph(comment_on(5, "Bakı"), " şəhəri"),
            comments=note("comment", 5, paragraph("Bakı yoxsa Bakû?"), more=' w:author="Redaktor"'),
        ),
        "text box": docx(paragraph("Şəkil", text_box(paragraph("Resulzade 1918"), paragraph("Bakı")))),
        "tracked changes": docx(paragraph("Bu, ", _CHANGED, " kitabıdır.")),
        "moved": docx(
            '<w:p><w:moveFrom w:id="1" w:author="A"><w:r><w:t>Köhnə yer</w:t></w:r></w:moveFrom></w:p>'
            '<w:p><w:moveTo w:id="2" w:author="A"><w:r><w:t>Köhnə yer</w:t></w:r></w:moveTo></w:p>'
        ),
        "fields": docx(
            paragraph("Bax: ", field(' HYPERLINK "https://example.org/Resulzade" ', "Resulzade"), ".")
            + paragraph('<w:fldSimple w:instr="DATE"><w:r><w:t>1918</w:t></w:r></w:fldSimple>')
        ),
        "links and controls": docx(
            '<w:p><w:hyperlink r:id="rId9"><w:r><w:t>Açıq söz</w:t></w:r></w:hyperlink><w:sdt><w:sdtPr/>'
            "<w:sdtContent><w:r><w:t> qəzeti</w:t></w:r></w:sdtContent></w:sdt>"
            "<w:smartTag><w:r><w:t>, Bakı</w:t></w:r></w:smartTag></w:p>"
        ),
        "tabs and breaks": docx(
            "<w:p><w:pPr><w:tabs><w:tab w:pos='1'/></w:tabs></w:pPr>"
            "<w:r><w:t>Bakı</w:t><w:tab/><w:t>Gəncə</w:t>"
            "<w:br/><w:t>Az</w:t><w:softHyphen/><w:t>ər</w:t><w:noBreakHyphen></w:noBreakHyphen><w:t>ay</w:t>"
            '<w:sym w:font="Symbol" w:char="F061"/></w:r></w:p>'
        ),
        "formula": docx(f"<w:p>{run('Düstur: ')}{formula}</w:p>"),
        "UTF-16": packed_utf16(),
        "another prefix": renamed(docx(split)),
        "macros": docx(split, main="document.macroEnabled.main"),
        "blanks": docx("<w:p>\n  <w:r>\n    <w:t>\n Bakı şəhəri\n</w:t>\n  </w:r>\n</w:p>"),
    }  # fmt: skip


def changed(data: bytes, name: str, content: bytes) -> bytes:
    """A container with other content for one file."""
    with zipfile.ZipFile(BytesIO(data)) as book:
        files = {info.filename: book.read(info) for info in book.infolist()}
    return packed(files | {name: content})


def read(data: bytes, name: str = "word/document.xml") -> bytes:
    """A file in a container."""
    with zipfile.ZipFile(BytesIO(data)) as book:
        return book.read(name)


def packed_utf16() -> bytes:
    """A document whose main part is in UTF-16, as some programs write it."""
    data = docx(paragraph("Resulzade və Kулагин"), head='<?xml version="1.0" encoding="UTF-16"?>')
    return changed(data, "word/document.xml", b"\xff\xfe" + read(data).decode().encode("utf-16-le"))


def renamed(data: bytes) -> bytes:
    """The same with the names of elements in another way."""
    text = read(data).decode().replace("<w:", "<ns0:").replace("</w:", "</ns0:").replace(" w:", " ns0:")
    return changed(data, "word/document.xml", text.replace("xmlns:w=", "xmlns:ns0=").encode())


def strict(data: bytes) -> bytes:
    """The same as a strict document."""
    old = "http://schemas.openxmlformats.org/officeDocument/2006/"
    new = "http://purl.oclc.org/ooxml/officeDocument/"
    with zipfile.ZipFile(BytesIO(data)) as book:
        files = {info.filename: book.read(info).decode() for info in book.infolist()}
    return packed({name: text.replace(W, STRICT).replace(old, new) for name, text in files.items()})


def by_python_docx() -> dict[str, bytes]:
    """Documents that python-docx makes."""
    import docx as python_docx

    essay = python_docx.Document()
    essay.add_heading("Resulzadə haqqında", 0)
    essay.add_heading("Giriş", 1)
    first = essay.add_paragraph("Rəsulzadə 1918-ci ildə ")
    first.add_run("Açıq söz").italic = True
    first.add_run(" qəzetini ").bold = True
    first.add_run("nəşr edirdi.")
    essay.add_paragraph("Birinci", style="List Bullet")
    essay.add_paragraph("İkinci", style="List Number")
    essay.add_paragraph("Bu, sitatdır.", style="Quote")
    essay.add_paragraph().add_run().add_break()
    grid = essay.add_table(rows=2, cols=3, style="Table Grid")
    for number, cell in enumerate(cell for row in grid.rows for cell in row.cells):
        cell.text = f"Xana {number}"
    essay.sections[0].header.paragraphs[0].text = "Azərbaycan tarixi"
    essay.sections[0].footer.paragraphs[0].text = "Bakı, 2024"
    letter = python_docx.Document()
    letter.add_paragraph("Статья о Кулагине\tи его времени\nвторая строка")
    letter.add_comment(letter.paragraphs[0].runs, text="Проверить фамилию", author="Редактор")
    merged = python_docx.Document()
    cells = merged.add_table(rows=3, cols=3)
    cells.cell(0, 0).merge(cells.cell(1, 1)).text = "Bakı"
    cells.cell(2, 2).add_table(rows=1, cols=1).cell(0, 0).text = "Gəncə"
    return {name: _saved(made) for name, made in (("essay", essay), ("letter", letter), ("merged", merged))}


def _saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def all_files() -> dict[str, bytes]:
    """All of them."""
    files = by_hand()
    return files | {"strict": strict(files["notes"])} | by_python_docx()
