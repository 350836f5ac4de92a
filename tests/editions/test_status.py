from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from termkit.documents import open_document
from termkit.editions.plan import Plan, read_plan
from termkit.editions.status import Progress, Status, as_table, heading_of, status_of
from termkit.editions.status_page import as_html

if TYPE_CHECKING:
    from pathlib import Path

ESSAY = "Ön söz burada.\n\n# <Liman>\n\nDəniz sakitdir.\n\nKülək yatıb.\n\n# Qala\n\nDaş divar.\n\n1906\n"
PO = """\
msgctxt "1"
msgid "Dəniz sakitdir."
msgstr "Море спокойно."

msgctxt "2"
msgid "Külək yatıbdır."
msgstr "Ветер улёгся."

msgctxt "3"
msgid "Çoxdan getmiş cümlə, heç nəyə bənzəmir."
msgstr "Давно ушедшее."
"""


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    text = '[source]\nfile = "esse.az.md"\nlanguage = "az"\n[editions.ru]\nkeep = 30\n'
    (tmp_path / "edition.toml").write_text(text, encoding="utf-8")
    (tmp_path / "esse.az.md").write_text(ESSAY, encoding="utf-8")
    (tmp_path / "esse.ru.po").write_text(PO, encoding="utf-8")
    return read_plan(tmp_path)


def status(plan: Plan) -> Status:
    return status_of(plan, plan.editions[0], open_document(plan.source))


def test_progress_is_counted_by_section_against_the_source_of_today(plan: Plan) -> None:
    assert status(plan).sections == [
        ("(before the first heading)", Progress(0, 0, 1, 0, 3)),
        ("<Liman>", Progress(1, 1, 1, 2, 5)),
        ("Qala", Progress(0, 0, 2, 0, 3)),
    ]


def test_the_whole_says_what_is_missing(plan: Plan) -> None:
    assert heading_of(status(plan)) == (
        "ru · Russian · 1 of 6 passages translated (17 %) · 1 to be looked at "
        "· 1 kept that have left the source · asks for 30 % to be built"
    )


def test_an_edition_that_nobody_has_extracted_says_so(plan: Plan) -> None:
    (plan.path.parent / "esse.ru.po").unlink()
    assert "not extracted yet" in heading_of(status(plan))


def test_a_row_of_many_headings_shows_the_last(plan: Plan) -> None:
    plan.source.write_text(f"# {'Uzun başlıq ' * 9}\n\n## Liman\n\nSöz.\n", encoding="utf-8")
    assert list(as_table(status(plan)))[-1].endswith("Uzun başlıq › Liman")


def test_the_page_shows_the_same_and_a_heading_is_a_text_in_it(plan: Plan) -> None:
    page = "\n".join(as_html(plan, [status(plan)]))
    assert "1 of 6 passages translated (17 %)" in page
    assert "<td>&lt;Liman&gt;</td>" in page
    assert "<Liman>" not in page
    assert 'aria-label="33 % translated"' in page
    assert page.count("<tr>") == page.count("</tr>") == 5
