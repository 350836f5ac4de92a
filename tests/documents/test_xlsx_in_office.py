"""Workbooks of LibreOffice are read, and it opens them again when they are mended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from termkit.documents import Edit, read_document
from tests.documents.files_of_tables import workbooks
from tests.office import converted

if TYPE_CHECKING:
    from pathlib import Path


def test_a_workbook_of_libreoffice(tmp_path: Path) -> None:
    data = converted(workbooks()["pairs.xlsx"], ".xlsx", "xlsx", tmp_path)
    document = read_document(data, "pairs.xlsx")
    assert document.with_edits({}) == data
    assert [one.text for one in document.in_language("az").segments if one.text] == [
        "Resulzade",
        "Bakı",
        "Məmməd Əmin Resulzade & o",
    ]
    changed = document.with_edits({0: [Edit(1, 2, "ə"), Edit(8, 9, "ə")]})
    again = converted(converted(changed, ".xlsx", "ods", tmp_path), ".ods", "xlsx", tmp_path)
    assert read_document(again, "pairs.xlsx").segments[0].text == "Rəsulzadə"
