"""LibreOffice opens what termkit has mended, and what LibreOffice writes is read as it shows it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from termkit.checks import apply_fixes, check
from termkit.documents import read_document
from termkit.glossary import Glossary
from tests.documents.files_of_odt import FILES
from tests.office import converted, text_of

if TYPE_CHECKING:
    from termkit.documents import Document


def mended(document: Document) -> bytes:
    part = document.in_language("az")
    return part.with_edits(apply_fixes(check(part, "az", Glossary.shipped()), unsafe=False))


@pytest.mark.parametrize("name", ["essay.odt", "essay.fodt"])
def test_a_mended_text_is_opened(name: str, tmp_path: Path) -> None:
    shown = text_of(mended(read_document(FILES[name], name)), Path(name).suffix, tmp_path)
    assert "Məmməd Əmin Rəsulzadə" in shown
    assert "Resulzade yazılıb" not in shown
    assert "Расулзаде родился в Баку." in shown


def test_a_text_of_libreoffice_is_read_as_it_is_shown(tmp_path: Path) -> None:
    data = converted(FILES["essay.fodt"], ".fodt", "odt", tmp_path)
    document = read_document(data, "essay.odt")
    assert document.with_edits({}) == data
    (segment,) = document.segments
    found = {paragraph.name: paragraph.span.of(segment.text) for paragraph in segment.paragraphs}
    ours = read_document(FILES["essay.fodt"], "essay.fodt").segments[0]
    expected = {paragraph.name: paragraph.span.of(ours.text) for paragraph in ours.paragraphs}
    # LibreOffice counts its pages itself, and drops a column that no table-column announces.
    for name in expected.keys() - {"footer", "table 1, row 1, cell 2", "table 1, row 2, cell 2"}:
        assert found[name] == expected[name]
    again = read_document(mended(document), "essay.odt").segments[0].text
    assert "Məmməd Əmin Rəsulzadə burada" in again
    assert "Məmməd Əmin Rəsulzadə" in text_of(mended(document), ".odt", tmp_path)
