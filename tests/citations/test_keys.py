"""Citation keys in running text: what may be one, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.citations.keys import cited_names, keys_of


def keys(text: str) -> list[str]:
    return [key.span.of(text) for key in keys_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Azərbaycan Xalq Cümhuriyyəti (1918–1920)", id="from year to year"),
        pytest.param("Həsən bəy Zərdabi (1842–1907)", id="a life"),
        pytest.param("o, (1918-ci ildə) doğulub", id="an inflected year"),
        pytest.param("Zaqatala qəzası (1918-ci ilin yayı)", id="a year and more words"),
        pytest.param("(in the spring of 1918)", id="words before the year"),
        pytest.param("(doğum ili 1884)", id="small letters before the year"),
        pytest.param("(12.05.2019)", id="a date in figures"),
        pytest.param("[12](https://example.org)", id="a Markdown link"),
        pytest.param("[0, 1] aralığı", id="an interval"),
        pytest.param("(bax: 3-cü fəsil)", id="no year"),
        pytest.param("Its table is missing in the (2010) edition", id="after an article"),
        pytest.param("(Həsənli\n\nVəkilov 2014)", id="over the end of a paragraph"),
    ],
)
def test_noop(text: str) -> None:
    assert keys(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("(Həsənli 2014)", ["Həsənli 2014"], id="in a bracket"),
        pytest.param("(Həsənli, 2014, s. 33)", ["Həsənli, 2014"], id="with commas and a page"),
        pytest.param("[Гасанлы 2010: 12]", ["Гасанлы 2010"], id="in a square bracket"),
        pytest.param("Həsənli (2014) yazır", ["Həsənli (2014"], id="before the bracket"),
        pytest.param("у В. М. Кулагина (2000а)", ["В. М. Кулагина (2000а"], id="initials before"),
        pytest.param("(Həsənli C. 2014a)", ["Həsənli C. 2014a"], id="initials after"),
        pytest.param(
            "(bax: Həsənli 2014; həmçinin Vəkilov 2015)",
            ["Həsənli 2014", "Vəkilov 2015"],
            id="two works, and words that lead to them",
        ),
        pytest.param("(Hasanli 2014, Vakilov 2015)", ["Hasanli 2014", "Vakilov 2015"], id="by a comma"),
        pytest.param("(Aliyev 2001a, 2001b: 5)", ["Aliyev 2001a", "2001b"], id="two years of one author"),
        pytest.param("(Həsənli 2009; 2014)", ["Həsənli 2009", "2014"], id="two years, by a semicolon"),
        pytest.param(
            "(Həsənli və Vəkilov 2015)", ["Həsənli və Vəkilov 2015"], id="two authors in Azerbaijani"
        ),
        pytest.param("(Гулиев и др. 2011)", ["Гулиев и др. 2011"], id="others in Russian"),
        pytest.param("Məmmədov və b. (2001)", ["Məmmədov və b. (2001"], id="others in Azerbaijani"),
        pytest.param("for de Waal (2003)", ["de Waal (2003"], id="a small word in the surname"),
        pytest.param(
            "Sübut çoxdur. R. Nağıyev (2007)", ["R. Nağıyev (2007"], id="an initial after a full stop"
        ),
        pytest.param("Это он. Р. Нагиев (2007)", ["Р. Нагиев (2007"], id="a short word before the full stop"),
        pytest.param("They saw the hospital. Nagiyev (2007)", ["Nagiyev (2007"], id="no “al.” of a word"),
        pytest.param("As Nagiyev (2007) has it", ["Nagiyev (2007"], id="a word that begins a sentence"),
        pytest.param("Как Нагиев (2007) пишет", ["Нагиев (2007"], id="such a word in Russian"),
        pytest.param(
            "The Academy of Arts (2012)", ["Academy of Arts (2012"], id="an organisation with a small word"
        ),
        pytest.param("It was. Van der Meer (2012)", ["Van der Meer (2012"], id="a small word with a capital"),
        pytest.param("as van der Meer et al. (2012)", ["van der Meer et al. (2012"], id="two small words"),
        pytest.param("(Nagiyev, 1951/1998)", ["Nagiyev, 1951/1998"], id="a reprint"),
        pytest.param("(Nagiyev [1951] 1998, 7)", ["Nagiyev [1951] 1998"], id="a reprint in brackets"),
        pytest.param("Nagiyev (1998, para. 7)", ["Nagiyev (1998"], id="a paragraph"),
        pytest.param('("Salt, sand and sea," 1911)', ['"Salt, sand and sea," 1911'], id="a title"),
        pytest.param(
            "(but see Nagiyev 1998, 7, and Orucov 2003)",
            ["Nagiyev 1998", "Orucov 2003"],
            id="joined by “and” after a page",
        ),
        pytest.param(
            "(Nagiyev 1998 and Orucov 2003)", ["Nagiyev 1998", "Orucov 2003"], id="joined by “and” alone"
        ),
        pytest.param(
            "(bu barədə bax: Nağıyev 1998, s. 7; Orucov 2003)",
            ["Nağıyev 1998", "Orucov 2003"],
            id="more words that lead to the works",
        ),
        pytest.param(
            "(Seeley 1998; Baxşıyev 2003)", ["Seeley 1998", "Baxşıyev 2003"], id="no “see” of a name"
        ),
        pytest.param("(И. Нагиев 1998)", ["И. Нагиев 1998"], id="no “and” of an initial"),
        pytest.param("(Azertag, 12 May 2019)", ["Azertag, 12 May 2019"], id="an outlet by the day"),
        pytest.param("[5, s. 12; 7]", ["5", "7"], id="numbers with a page"),
        pytest.param("[2, 4, 9]", ["2", "4", "9"], id="numbers without"),
        pytest.param("Yazır ki, bu belədir (2014: 33).", ["2014"], id="the year alone"),
        pytest.param(
            "(Nagiyev 1998a, b; Orucov 2003)", ["Nagiyev 1998a", "b", "Orucov 2003"], id="a second letter"
        ),
        pytest.param("(Nagiyev 1998a/b and c)", ["Nagiyev 1998a", "b", "c"], id="letters by other joints"),
        pytest.param("Nagiyev (1998a, b) says", ["Nagiyev (1998a", "b"], id="a letter in the sentence"),
        pytest.param("[Нагиев, 1998а, с. 7]", ["Нагиев, 1998а"], id="a page, no letter с"),
        pytest.param("(Nagiyev 1998b, a new one)", ["Nagiyev 1998b"], id="a word, no letter"),
        pytest.param(
            "У Нагиева [1998а: 7–9, 1998б: 3]", ["Нагиева [1998а", "1998б"], id="a year after a row of pages"
        ),
        pytest.param("(Nağıyev, 1998-ci il)", ["Nağıyev, 1998"], id="the word year at the end"),
        pytest.param("Nağıyev (1998-ci il) yazır", ["Nağıyev (1998"], id="the same in the sentence"),
    ],
)
def test_a_key(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


def test_a_row_of_numbers_is_each_of_them() -> None:
    assert [key.number for key in keys_of("[3–5]")] == [3, 4, 5]


@pytest.mark.parametrize(
    ("text", "letter"),
    [("(Кулагин 2000а)", "a"), ("(Кулагин 2000б)", "b"), ("(Кулагин 2000в)", "c"), ("(Kulagin 2000b)", "b")],
)
def test_letters_of_years_are_one_in_both_scripts(text: str, letter: str) -> None:
    (key,) = keys_of(text)
    assert key.year is not None
    assert key.year.letter == letter


@pytest.mark.parametrize(
    "text", ["(ARDA, f. 894, siy. 10, iş 31, v. 4)", "(ГАРФ, ф. 102, оп. 231, д. 74, 1905)"]
)
def test_a_file_of_an_archive_is_known_as_one(text: str) -> None:
    assert [key.kind for key in keys_of(text)] == ["archive"]


def test_the_names_of_keys_are_set_apart() -> None:
    text = "As Həsənli (2014) says (Vəkilov 2015: 33), Bakı 2015 was new."
    assert [span.of(text) for span in cited_names(text)] == ["Həsənli", "Vəkilov"]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_no_key_reaches_into_the_paragraph_before(end: str) -> None:
    text = f"# Qeydlər{end}{end}Rəsulzadənin (1923) yazdığı kimi.{end}"
    assert [key.span.of(text) for key in keys_of(text)] == ["Rəsulzadənin (1923"]


@given(st.text(alphabet="AbHəСт.,;:()[]&– 0124а\n", max_size=120))
def test_any_text_has_keys_inside_itself(text: str) -> None:
    for key in keys_of(text):
        assert 0 <= key.span.start < key.span.end <= len(text)


def test_a_name_in_two_scripts_is_one_name() -> None:
    text = "So he says (Kulagin [Кулагин] 2000: 5; Həsənli 2009)."
    keys = list(keys_of(text))
    assert [key.span.of(text) for key in keys] == ["Kulagin [Кулагин] 2000", "Həsənli 2009"]
    assert [author.surname for key in keys if key.authors for author in key.authors.names] == [
        "Kulagin",
        "Həsənli",
    ]
