"""The table as a library call, and that nothing in a text breaks it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit import citations
from termkit.documents import read_document
from termkit.glossary import Glossary
from termkit.glossary.store import parse

LIST = "\n\n## Ədəbiyyat\n\nHəsənli C. Siyasət. Bakı, 2009.\n\nVəkilov R. Liman. Bakı, 1998.\n"


def test_a_text_or_a_document() -> None:
    text = "Mətn (Həsənli 2009)." + LIST
    for document in (text, read_document(text.encode(), "essay.md")):
        (table,) = citations(document, "az-AZ")
        assert [citation.verdict for citation in table.citations] == ["ok"]
        assert [entry.authors[0].surname for entry in table.uncited] == ["Vəkilov"]


def test_the_room_can_be_called_however_it_is_imported() -> None:
    room: Any = import_module("termkit.citations")
    assert room("Mətn.", "az")[0].citations == ()
    assert room.citations("Mətn.", "az")[0].entries == ()


def test_the_glossary_knows_acronyms() -> None:
    entry = (
        '[un]\nkind = "organisation"\naz = { preferred = "Birləşmiş Millətlər Təşkilatı", acronym = "BMT" }\n'
    )
    concepts, _ = parse(entry, "names.toml")
    text = "Mətn (BMT 2020).\n\n## Ədəbiyyat\n\nBirləşmiş Millətlər Təşkilatı. 2020. Hesabat. Bakı.\n"
    (table,) = citations(text, "az", Glossary(concepts))
    assert [(citation.verdict, len(citation.entries)) for citation in table.citations] == [("ok", 1)]


def test_what_ibid_means_is_the_work_before() -> None:
    notes = (
        "\n\n[^1]: Həsənli C. Siyasət. Bakı, 2009, s. 5.\n[^2]: Yenə orada, s. 7.\n[^3]: Vəkilov, göst. əsər."
    )
    (table,) = citations("Bir.[^1] İki.[^2] Üç.[^3]" + notes + LIST, "az")
    means = [citation.entries[0].authors[0].surname for citation in table.citations]
    assert means == ["Həsənli", "Həsənli", "Vəkilov"]


@pytest.mark.parametrize(
    ("language", "text", "entry"),
    [
        pytest.param("en", "As Weber (n.d.) has it.", "Weber, K. (n.d.). Salt roads. Bonn.", id="no date"),
        pytest.param("en", "So (Weber, in press).", "Weber, K. (in press). Salt roads. Bonn.", id="in press"),
        pytest.param("ru", "Так (Вебер, в печати).", "Вебер К. Соляные пути. М. (в печати).", id="в печати"),
        pytest.param(
            "ru", "Так (Вебер, т. 2, с. 7).", "Вебер К. Сочинения. Т. 2. М.: Мысль, 1966.", id="a volume"
        ),
        pytest.param("az", "Belədir (Veber, çapda).", "Veber K. Duz yolları. Bakı, çapda.", id="çapda"),
        pytest.param(
            "ru", "По отчёту Комитета статистики (2012), так.", "Комитет статистики. 2012. Отчёт. Баку.",
            id="an organisation in another case",
        ),
        pytest.param("en", "The Sea Fund (2012) pays.", "The Sea Fund. 2012. Report. Baku.", id="an article"),
        pytest.param(
            "en", "In Baku, Weber and Lang (2012) met.", "Weber, K., and Lang, P. 2012. Salt. Bonn.",
            id="a town before the authors",
        ),
    ],
)  # fmt: skip
def test_a_key_finds_its_entry(language: str, text: str, entry: str) -> None:
    title = {"az": "Ədəbiyyat", "en": "References", "ru": "Литература"}[language]
    (table,) = citations(f"{text}\n\n{title}\n\n{entry}\n", language)
    assert [(citation.verdict, len(citation.entries)) for citation in table.citations] == [("ok", 1)]
    assert table.uncited == ()


@given(st.text(alphabet="AbHəСт.,;:()[]&–—*^ 0124а\n", max_size=150), st.sampled_from(["az", "en", "ru"]))
def test_any_text_has_a_table(text: str, language: str) -> None:
    (table,) = citations(f"{text} (Həsənli 2009){LIST}{text}", language)
    for citation in table.citations:
        assert citation.key.span.start < citation.key.span.end
