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


@pytest.mark.parametrize(
    ("language", "text", "entry"),
    [
        pytest.param(
            "ru", "В отчёте Морского фонда (2012) так.", "Sea Fund. 2012. Report. Baku.",
            id="in another language, by the glossary",
        ),
        pytest.param("en", 'As "Ulduz" (1912) had it.', "“Ulduz”. 1912. On salt. Baku.", id="an outlet"),
        pytest.param(
            "ru", "Так [Морской сборник, 1912].", "Морской сборник за десять лет. Баку, 1912.",
            id="a title cut short",
        ),
        pytest.param("ru", "У Вебер (2012) так.", "Вебер К. Соль. Баку, 2012.", id="no initials"),
        pytest.param("en", "(Kamal Weber 2012)", "Weber, K. 2012. Salt. Bonn.", id="the given name"),
        pytest.param("en", "(M. K. Weber 2012)", "Weber, M. 2012. Salt. Bonn.", id="more initials"),
        pytest.param("ru", "Дж. Нагиев (2012)", "Нагиев Дж. Соль. Баку, 2012.", id="a long initial"),
    ],
)  # fmt: skip
def test_a_key_finds_its_entry_in_other_words(language: str, text: str, entry: str) -> None:
    fund = '[fund]\nkind = "organisation"\nen.preferred = "Sea Fund"\nru.preferred = "Морской фонд"\n'
    concepts, _ = parse(fund, "names.toml")
    title = {"en": "References", "ru": "Литература"}[language]
    (table,) = citations(f"{text}\n\n{title}\n\n{entry}\n", language, Glossary(concepts))
    assert [(citation.verdict, len(citation.entries)) for citation in table.citations] == [("ok", 1)]


def test_a_note_with_a_title_needs_no_year() -> None:
    notes = (
        "\n\n[^1]: Rena Nagiyeva, *Salt Roads of the Caspian* (Oslo: Nord, 2012), 12.\n"
        "[^2]: Ibid., 14.\n[^3]: Orucov, “Sand,” 33.\n[^4]: In Baku, “salt” was dear.\n"
    )
    entries = (
        "Nagiyeva, Rena. *Salt Roads*. Oslo: Nord, 2012.\n\nOrucov, Vaqif. “Sand.” *Sea* 5 (1998): 3–9.\n"
    )
    (table,) = citations(f"A.[^1] B.[^2] C.[^3] D.[^4]{notes}\n## References\n\n{entries}", "en")
    means = [(citation.key.kind, citation.entries[0].authors[0].surname) for citation in table.citations]
    assert means == [("note", "Nagiyeva"), ("ibid", "Nagiyeva"), ("note", "Orucov")]


@pytest.mark.parametrize(
    ("language", "file", "again"),
    [
        ("az", "ARDA, f. 28, siy. 1, iş 65, v. 3.", "Yenə orada, v. 7."),
        ("en", "ARDA, f. 28, siy. 1, iş 65.", "Ibid."),
        ("ru", "РГИА. Ф. 821. Оп. 8. Д. 610. Л. 3.", "Там же. Л. 7."),
    ],
)
def test_what_ibid_means_may_be_an_archive(language: str, file: str, again: str) -> None:
    notes = f"\n\n[^1]: Həsənli C. Siyasət. Bakı, 2009.\n[^2]: {file}\n[^3]: {again}\n[^4]: {again}"
    (table,) = citations("Bir.[^1] İki.[^2] Üç.[^3] Dörd.[^4]" + notes + LIST, language)
    kinds = [(citation.key.kind, len(citation.entries)) for citation in table.citations[1:]]
    assert kinds == [("archive", 0)] * 3


def test_a_long_list_is_read_in_every_spelling() -> None:
    names = [f"Mam{a}{b}ov" for a in "aeiou" for b in "bdgklmnrst"]
    text = "".join(f"So ({name} 1990). " for name in names)
    listed = "\n\n".join(f"{name}, A. 1990. The roads of {name}. Baku." for name in names)
    (table,) = citations(f"{text}\n\n## References\n\n{listed}\n", "en")
    assert {citation.verdict for citation in table.citations} == {"ok"}
    assert table.uncited == ()


@given(st.text(alphabet="AbHəСт.,;:()[]&–—*^ 0124а\n", max_size=150), st.sampled_from(["az", "en", "ru"]))
def test_any_text_has_a_table(text: str, language: str) -> None:
    (table,) = citations(f"{text} (Həsənli 2009){LIST}{text}", language)
    for citation in table.citations:
        assert citation.key.span.start < citation.key.span.end
