"""The table as an Excel workbook."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

import openpyxl
import pytest

from termkit.errors import SettingsError
from termkit.reports import render, render_file
from tests.reports.outputs.texts import checked, clean, container, found, letter, nasty

if TYPE_CHECKING:
    from termkit.reports import Checked


def sheet_of(*texts: Checked) -> Any:
    return openpyxl.load_workbook(BytesIO(b"".join(render_file("xlsx", texts))))["findings"]


def test_each_finding_is_a_row_that_can_be_chosen() -> None:
    sheet = sheet_of(letter(), clean(), container())
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[:7] for row in rows[1:]] == [
        ("essay.md", 1, 17, None, "error", "mixed-script", "Kулагин"),
        ("essay.md", 1, 25, None, "info", "mixed-variants", "və"),
        ("essay.md", 2, 8, None, "warning", "deprecated-term", "Kулагин↵sətri"),
        ("a.docx", None, None, "paragraph 1", "error", "mixed-script", "Kулагин"),
    ]
    assert (sheet.auto_filter.ref, sheet.freeze_panes) == ("A1:L5", "A2")
    assert all(sheet.column_dimensions[letter].width > 4 for letter in "ABCDEFGHIJKL")


def test_no_cell_is_a_formula() -> None:
    (row,) = sheet_of(nasty()).iter_rows(min_row=2)
    assert row[6].value.startswith("=1+1 <script>")
    assert {cell.data_type for cell in row if cell.value is not None} == {"n", "s"}


def test_a_text_that_is_too_long_for_a_cell_is_cut() -> None:
    text = "söz\x07" * 20_000
    (row,) = sheet_of(checked(text, found(text, text))).iter_rows(min_row=2, values_only=True)
    assert row[6].startswith("söz␇söz␇")
    assert 1000 < len(row[6]) < 32_767


def test_without_findings_it_has_its_head_alone() -> None:
    assert [row[0] for row in sheet_of(clean()).iter_rows(values_only=True)] == ["path"]


def test_it_has_no_lines() -> None:
    with pytest.raises(SettingsError, match=r"-o report\.xlsx"):
        render("xlsx", [clean()])
