"""Word documents that termkit has mended, as LibreOffice opens them; and those that LibreOffice writes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from termkit.checks import apply_fixes, check
from termkit.documents import read_document
from termkit.glossary import Glossary
from tests.documents.files_of_docx import docx, note, paragraph, run, table
from tests.office import converted, text_of

if TYPE_CHECKING:
    from pathlib import Path

ESSAY = docx(
    paragraph("Resulzade haqqında", style="1")
    + paragraph("Bu, ", run("Resul", "<w:b/>"), run("zadenin"), " kitabıdır.",
                '<w:r><w:footnoteReference w:id="2"/></w:r>')
    + table(("Resulzade", "1918"))
    + paragraph("Kулагин\u00a0də yazır."),
    footnotes=note("footnote", 2, paragraph("Resulzade, 1923.")),
    header1=paragraph("Resulzade"),
)  # fmt: skip


_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_FLAT = f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="{_OASIS}:office:1.0" xmlns:text="{_OASIS}:text:1.0"
 xmlns:table="{_OASIS}:table:1.0" xmlns:style="{_OASIS}:style:1.0"
 xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
</office:automatic-styles><office:body><office:text><text:h text:outline-level="1">Giriş</text:h>
<text:p>Bu, <text:span text:style-name="T1">Açıq söz</text:span> qəzetidir.</text:p>
<table:table><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p>Bakı</text:p></table:table-cell>
<table:table-cell><text:p>Gəncə</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document>"""


def test_a_mended_document_opens(tmp_path: Path) -> None:
    document = read_document(ESSAY, "essay.docx")
    mended = document.with_edits(apply_fixes(check(document, "az", Glossary.shipped())))
    assert text_of(mended, ".docx", tmp_path) == (
        "Rəsulzadə haqqında\nBu, Rəsulzadənin kitabıdır.1\nRəsulzadə\n1918\nKulaqin\u00a0də yazır.\n"
    )
    everything = re.sub("<[^<>]*>", "", converted(mended, ".docx", "fodt", tmp_path).decode())
    assert "Rəsulzadə, 1923." in everything
    assert "Resul" not in everything


def test_a_document_of_libreoffice_is_read(tmp_path: Path) -> None:
    data = converted(_FLAT.encode(), ".fodt", "docx", tmp_path)
    document = read_document(data, "essay.docx")
    (segment,) = document.segments
    assert document.with_edits({}) == data
    assert [span.of(segment.text) for span in segment.headings] == ["Giriş"]
    assert [span.of(segment.text) for span in segment.emphasised.spans] == ["Açıq söz"]
    assert "table 1, row 1, cell 2" in [paragraph.name for paragraph in segment.paragraphs]
