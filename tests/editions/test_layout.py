from __future__ import annotations

import pytest

from termkit.documents import read_document
from termkit.editions.layout import edits_of, wrapped
from termkit.editions.passages import passages_of


def built(text: str, translations: dict[str, str], path: str = "a.md") -> str:
    document = read_document(text.encode(), path)
    edits = []
    for passage in passages_of(document):
        if passage.text in translations:
            new = edits_of(passage, translations[passage.text], text)
            edits += [edit._replace(text=wrapped(passage, edit.text)) for edit in new]
    return document.with_edits({0: edits}).decode()


@pytest.mark.parametrize(
    ("text", "translations", "expected"),
    [
        pytest.param(
            "> Dəniz sakitdir,\n> külək yatıb.\n",
            {"Dəniz sakitdir, külək yatıb.": "Море тихо, ветер улёгся."},
            "> Море тихо,\n> ветер улёгся.\n",
            id="a quotation in lines as wide",
        ),
        pytest.param(
            "- İkinci körpü\n  tikilir\n",
            {"İkinci körpü tikilir": "The second pier is being built"},
            "- The second\n  pier is\n  being built\n",
            id="an item keeps its indent",
        ),
        pytest.param("| Ad | İl |\n|---|---|\n", {"Ad": "a|b"}, "| a\\|b | İl |\n|---|---|\n", id="a cell"),
        pytest.param(
            "---\ntitle: Liman\n---\n", {"Liman": "Порт"}, "---\ntitle: Порт\n---\n", id="front matter"
        ),
        pytest.param(
            '---\ntitle: "Liman"\n---\n',
            {"Liman": 'The "port"'},
            '---\ntitle: "The \\"port\\""\n---\n',
            id="front matter in quotation marks",
        ),
        pytest.param("## Ad ##\n", {"Ad": "A\nname"}, "## A name ##\n", id="a heading is one line"),
        pytest.param("Bakı  \nGəncə\n", {"Bakı\nGəncə": "Baku\nGanja"}, "Baku  \nGanja\n", id="a break"),
        pytest.param(
            "Uzun sətir idi\nburada.\n",
            {"Uzun sətir idi burada.": "It was a long - line"},
            "It was a long -\nline\n",
            id="no line begins with what would be a mark",
        ),
        pytest.param(
            "Uzun sətir idi\r\nburada.\r\n",
            {"Uzun sətir idi burada.": "It was a long line"},
            "It was a long\r\nline\r\n",
            id="line ends of the file",
        ),
    ],
)
def test_a_translation_is_laid_out_as_its_source(
    text: str, translations: dict[str, str], expected: str
) -> None:
    assert built(text, translations) == expected


@pytest.mark.parametrize(
    ("translation", "expected"),
    [
        pytest.param("И *Экинчи* вышла.", "<p>И <i>Экинчи</i> вышла.</p>", id="in the same place"),
        pytest.param("Наконец вышла *Экинчи*.", "<p>Наконец вышла <i>Экинчи</i>.</p>", id="or another"),
    ],
)
def test_italics_of_a_page_are_stars_for_the_translator(translation: str, expected: str) -> None:
    page = "<p>Bu, <i>Əkinçi</i> çıxdı.</p>"
    assert [passage.text for passage in passages_of(read_document(page.encode(), "a.html"))] == [
        "Bu, *Əkinçi* çıxdı."
    ]
    assert built(page, {"Bu, *Əkinçi* çıxdı.": translation}, "a.html").strip() == expected
