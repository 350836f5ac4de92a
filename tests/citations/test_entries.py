"""Entries of lists of references, in the styles of three languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.citations.entries import Entry, entries_of
from termkit.text.spans import Span


def entries(text: str) -> list[Entry]:
    return entries_of(text, [Span(0, len(text))])


@pytest.mark.parametrize(
    ("text", "authors", "year", "title"),
    [
        pytest.param(
            "Hasanli, Jamil. 2014a. *Foreign Policy*. London: Routledge.",
            [("Hasanli", "Jamil")],
            "2014a",
            "Foreign Policy",
            id="Chicago",
        ),
        pytest.param(
            "Hasanli, J., Vakilov, R., & Hume, P. (2011). A guide to print. Baku: Khazar.",
            [("Hasanli", "J."), ("Vakilov", "R."), ("Hume", "P.")],
            "2011",
            "A guide to print",
            id="APA",
        ),
        pytest.param(
            "Brandell, Martin, and Rauf Karimov. 2009. *Neighbours*. Uppsala.",
            [("Brandell", "Martin"), ("Karimov", "Rauf")],
            "2009",
            "Neighbours",
            id="the second author's given name first",
        ),
        pytest.param(
            "Кулагин В. М. Мир в XXI веке // Полис. 2000а. № 1. С. 23–37.",
            [("Кулагин", "В. М.")],
            "2000a",
            "Мир в XXI веке",
            id="GOST, an article",
        ),
        pytest.param(
            "Гасанлы Дж. П. Внешняя политика (1918–1920). – М.: Флинта, 2010. – 576 с.",
            [("Гасанлы", "Дж. П.")],
            "2010",
            "Внешняя политика (1918–1920)",
            id="GOST, a book about years",
        ),
        pytest.param(
            "Həsənli C. Xarici siyasət. Bakı: GARİSMA, 2009. 576 s.",
            [("Həsənli", "C.")],
            "2009",
            "Xarici siyasət",
            id="Azerbaijani",
        ),
        pytest.param(
            "Abdullayeva Nərgiz (2008). Qəzet dili. Bakı.",
            [("Abdullayeva", "Nərgiz")],
            "2008",
            "Qəzet dili",
            id="a given name without a comma",
        ),
        pytest.param(
            "World Bank. 2019. Azerbaijan Report. Washington.",
            [("World Bank", "")],
            "2019",
            "Azerbaijan Report",
            id="an organisation",
        ),
        pytest.param(
            "“Əkinçi” (1876). Məktublar. № 3.", [("Əkinçi", "")], "1876", "Məktublar", id="an outlet"
        ),
        pytest.param(
            "“Salt and sand.” 1911. *Kaspi*, 4 May.",
            [("Salt and sand", "")],
            "1911",
            "Kaspi*, 4 May",
            id="a title with its stop inside",
        ),
        pytest.param(
            "Azertag. 2019. Energy. https://example.org/2017 (accessed 3 June 2021).",
            [("Azertag", "")],
            "2019",
            "Energy",
            id="the date of a visit",
        ),
    ],
)
def test_an_entry(text: str, authors: list[tuple[str, str]], year: str, title: str) -> None:
    (entry,) = entries(text)
    assert [(author.surname, author.given) for author in entry.authors] == authors
    assert entry.year is not None
    assert (entry.year.name, entry.title.of(text).strip("*")) == (year, title)


@pytest.mark.parametrize(
    "text",
    [
        "Nagiyev, R. (1998). Salt. Baku: Elm. (Original work published 1951)",
        "Nagiyev, R. 1998/1951. Salt. Baku: Elm.",
    ],
)
def test_the_first_print_is_a_year_of_the_work_too(text: str) -> None:
    (entry,) = entries(text)
    assert entry.year is not None
    assert (entry.year.name, sorted(entry.other_years)) == ("1998", [1951])


def test_others_are_left_out() -> None:
    (entry,) = entries("Məhəmmədov K., Əliyev A. və b. Ədəbiyyat tarixi. Bakı, 2001.")
    assert [author.surname for author in entry.authors] == ["Məhəmmədov", "Əliyev"]
    assert entry.more


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Həsənli C. Bir. Bakı, 2009.\n\nVəkilov R. İki. Bakı, 1998.", id="by blank lines"),
        pytest.param("Həsənli C. Bir. Bakı, 2009.\nVəkilov R. İki. Bakı, 1998.", id="by lines"),
        pytest.param("1. Həsənli C. Bir. Bakı, 2009.\n2. Vəkilov R. İki. Bakı, 1998.", id="by numbers"),
        pytest.param("* Həsənli C. Bir. Bakı, 2009.\n* Vəkilov R. İki. Bakı, 1998.", id="by bullets"),
        pytest.param(
            "Həsənli C. Bir.\n    Bakı, 2009.\nVəkilov R. İki.\n    Bakı, 1998.", id="over two lines"
        ),
    ],
)
def test_a_list_is_split(text: str) -> None:
    assert [entry.authors[0].surname for entry in entries(text)] == ["Həsənli", "Vəkilov"]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        pytest.param(
            "Nağıyev R. Duz. Bakı, 1998b.\nDəniz Fondu. Hesabat. Bakı, 2012.\n“Ulduz”. Məktub. Bakı, 1912.",
            ["Nağıyev", "Dəniz", "“Ulduz”"],
            id="an organisation and an outlet",
        ),
        pytest.param(
            "Нагиев Р. Соль // Море. 1998. С. 5–10.\nМорской фонд. Отчёт о соли и\nпеске. Баку, 2012.",
            ["Нагиев", "Морской"],
            id="one that goes on in the next line",
        ),
        pytest.param(
            "Нагиев Р. Соль // Море. 1998.\nС. 5–10.\nОруджев В. Песок. Баку, 2003. 90 с.",
            ["Нагиев", "Оруджев"],
            id="pages are no entry",
        ),
        pytest.param(
            "Nagiyev, R. 1998. Roads of 1920.\nOslo: Nord, 1998.\nSea Fund. 2012. Report.",
            ["Nagiyev", "Sea"],
            id="a publisher is none",
        ),
    ],
)
def test_an_entry_by_lines_begins_with_any_author(text: str, begins: list[str]) -> None:
    assert [entry.span.of(text).split()[0].strip(",.") for entry in entries(text)] == begins


def test_a_dash_repeats_the_author() -> None:
    first, second = entries("Aliyev, Ilham. 2001a. One. Baku.\n\n———. 2001b. Two. Baku.")
    assert second.authors[0].surname == first.authors[0].surname
    assert second.year is not None
    assert second.year.name == "2001b"


def test_each_entry_has_a_language_of_its_own() -> None:
    text = (
        "Həsənli C. Xarici siyasət. Bakı, 2009.\n\nКулагин В. М. Мир. М., 2000.\n\n"
        "Hasanli, J. 2014. Policy. London.\n\nResulzade M. E. Azerbaycan Cumhuriyeti. İstanbul, 1923. 90 s."
    )
    assert [entry.tag for entry in entries(text)] == ["az", "ru", "en", "tr"]


@given(st.text(alphabet="AbHəСт.,;:()[]&–—* 0124а\n", max_size=200))
def test_any_text_is_split_into_pieces_of_itself(text: str) -> None:
    for entry in entries(text):
        assert 0 <= entry.span.start <= entry.title.start <= entry.title.end <= len(text)


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        pytest.param(
            "Brandell, M. 2001. Salt. Oslo: Wellman.\nvan Meeren, Piet. 2003. Sand. Leiden: Brill.\n"
            "el-Masri. 1989. Sea. Cairo.\nd’Aubigny, Claire. 1978. Ports. Paris.",
            ["Brandell", "van Meeren", "el-Masri", "d’Aubigny"],
            id="small words before a surname",
        ),
        pytest.param(
            "Rzayev T. Qum (çapda).\nOrucov S. Duz. Bakı, 2011.", ["Rzayev", "Orucov"], id="a book to come"
        ),
        pytest.param(
            "Lang, P. n.d. Notes on salt.\nWellman, A. 2003. Sand. Oslo.", ["Lang", "Wellman"], id="no date"
        ),
        pytest.param(
            "Lang, P. n.d. Notes on salt, with letters to\nWellman, A. in Oslo.", ["Lang"], id="a long title"
        ),
    ],
)
def test_one_entry_in_a_line(text: str, heads: list[str]) -> None:
    assert [entry.authors[0].surname for entry in entries(text)] == heads
