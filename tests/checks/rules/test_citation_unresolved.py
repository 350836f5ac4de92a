"""A key for which the list has no entry; and brackets with a year that are no keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText

RULE = "citation-unresolved"

LIST = """

## References

Hasanli, Jamil. 2014. *Foreign Policy*. London: Routledge.

State Statistical Committee. 2019. *Yearbook*. Baku.

Organization for Security and Co-operation in Europe. 2001. *Report*. Vienna.

Vakilov, Rustam. 1998. *Bookshops*. Baku: Elm.

Wellman, Ann, and Peter Lang. 2007. *Salt*. Oslo.

UNDP. 2018. *Review*. Baku.
"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Prose (Hasanli 2014: 33; Vakilov 1998).", id="both are in the list"),
        pytest.param("In Hasanli’s (2014) view", id="a possessive"),
        pytest.param("as the OSCE (2001) and (OSCE 2001) say", id="an acronym that the glossary knows"),
        pytest.param("(SSC 2019) has figures", id="an acronym that the words make"),
        pytest.param("Baku (2015), Shusha (2021), Kazan (2024)", id="towns"),
        pytest.param("The Treaty of Gulistan (1813)", id="a treaty"),
        pytest.param("Khrushchev (1956) denounced him", id="what somebody did in a year"),
        pytest.param("(28 May 1918), (May 1918), (1918–1920)", id="dates"),
        pytest.param("his novel *Ali and Nino* (Leipzig, 1937)", id="where a book appeared"),
        pytest.param("(ARDA, f. 894, siy. 10, iş 31, v. 4)", id="an archive"),
        pytest.param("The State Statistical Committee (2019) says", id="an organisation in the sentence"),
        pytest.param("the Bank of Ganja (2015) says so", id="an organisation that the list lacks"),
        pytest.param("(“Ulduz” 1968, 5)", id="a newspaper"),
        pytest.param("a private letter (T. Rzayev, 3 June 2016)", id="a letter of a day"),
        pytest.param("a private letter (R. Vakilov, 3 June 2016)", id="a letter of one who is in the list"),
        pytest.param("the calendar (Julian 1903) was kept, a school (Russian 1887)", id="of a people"),
        pytest.param("Tahir Rzayev (1911) wrote operas", id="works of art"),
        pytest.param("her book (M.: Mysl, 1979, 5)", id="where a book appeared, in the Russian way"),
        pytest.param("Baku [1918], a list [3]", id="square brackets where entries have no numbers"),
    ],
)
def test_noop(check_text: CheckText, text: str) -> None:
    assert check_text(text + LIST, "en", select=(RULE, "citation-year")).findings == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("Prose (Dadashov 1991, 5).", "Dadashov 1991", id="in a bracket"),
        pytest.param("Prose (Hasanli 2014; Whitcombe 1987).", "Whitcombe 1987", id="beside another"),
        pytest.param("Ronald Ashdown (1997) calls it a noise", "Ronald Ashdown (1997", id="in the sentence"),
        pytest.param("Brandell and Karimov (2009)", "Brandell and Karimov (2009", id="two authors"),
        pytest.param("Guliyev et al. (2011)", "Guliyev et al. (2011", id="others"),
        pytest.param("Horák’s (1999) theory of salt", "Horák’s (1999", id="a theory"),
        pytest.param("Togrul Rzayev (1911) discusses operas", "Togrul Rzayev (1911", id="a study of art"),
        pytest.param("(Rzayev 1968/2004)", "Rzayev 1968/2004", id="a reprint"),
        pytest.param("as shown by Novák (1999)", "Novák (1999", id="a name like a month’s"),
        pytest.param("(Anonymous 1920)", "Anonymous 1920", id="nobody"),
        pytest.param("R. Vakilov (1998)", None, id="the initial of the list"),
        pytest.param("A. Vakilov (1998)", "A. Vakilov (1998", id="another initial"),
        pytest.param("(Vakilov A. 1998)", "Vakilov A. 1998", id="another initial behind"),
    ],
)
def test_found(check_text: CheckText, text: str, place: str | None) -> None:
    assert check_text(text + LIST, "en", select=(RULE,)).said == ([(RULE, place)] if place else [])


@pytest.mark.parametrize(
    ("language", "text", "entry", "found"),
    [
        pytest.param("ru", "(Л.: Прогресс, 1979)", "Оруджев В. Соль. Баку, 1998.", False, id="an imprint"),
        pytest.param(
            "ru", "Тогрул Рзаев (1927) писал портреты", "Оруджев В. Соль. Баку, 1998.", False, id="art"
        ),
        pytest.param(
            "ru", "Тогрул Рзаев (1987) пишет о соли", "Оруджев В. Соль. Баку, 1998.", True, id="salt"
        ),
        pytest.param("az", "(Orucova 1998)", "Orucov V. Duz. Bakı, 1998.", True, id="a woman in a bracket"),
        pytest.param("az", "Orucova (1998) görə", "Orucov V. Duz. Bakı, 1998.", False, id="a dative"),
        pytest.param("az", "Vəliyeva (1998) yazır", "Vəliyev V. Duz. Bakı, 1998.", True, id="no dative"),
        pytest.param("az", "Orucovun (1998) kitabı", "Orucova V. Duz. Bakı, 1998.", True, id="only a man"),
        pytest.param("az", "Orucovanın (1998) kitabı", "Orucova V. Duz. Bakı, 1998.", False, id="a woman"),
        pytest.param("ru", "[Оруджева, 1998]", "Оруджев В. Соль. Баку, 1998.", True, id="in Russian"),
        pytest.param("ru", "у Оруджева (1998)", "Оруджев В. Соль. Баку, 1998.", False, id="a genitive"),
        pytest.param("az", "Pirinin (1998) fikri", "Orucov V. Duz. Bakı, 1998.", True, id="an opinion"),
        pytest.param("az", "(Pirov, 1998-ci il)", "Orucov V. Duz. Bakı, 1998.", True, id="the word year"),
    ],
)
def test_whether_he_or_she_is_in_the_list(
    check_text: CheckText, language: str, text: str, entry: str, found: bool
) -> None:
    title = {"az": "Ədəbiyyat", "ru": "Литература"}[language]
    said = check_text(f"{text}.\n\n## {title}\n\n{entry}\n", language, select=(RULE,)).findings
    assert [finding.rule for finding in said] == [RULE] * found


def test_the_nearest_entry_is_by_as_many_authors(check_text: CheckText) -> None:
    entries = "Wellman, A. 2001. *Sand*. Oslo.\n\nWellman, A., and P. Lang. 2007. *Salt*. Oslo.\n"
    text = f"(Wellmark and Lang 2007: 5)\n\n## References\n\n{entries}"
    assert "Nearest: “Wellman and Lang 2007”" in check_text(text, "en", select=(RULE,)).only.message


def test_a_namesake_is_named_and_counts_as_cited(check_text: CheckText) -> None:
    finding = check_text("(A. Vakilov 1998; Hasanli 2014; UNDP 2018)" + LIST, "en", select=("citation",)).only
    assert "Nearest: “Vakilov 1998” (line 11)." in finding.message


def test_the_nearest_entries_are_named(check_text: CheckText) -> None:
    finding = check_text("Prose (Hasanov 2014: 3)." + LIST, "en", select=(RULE,)).only
    assert finding.message == (
        "“Hasanov 2014” is not in the list of references. Nearest: “Hasanli 2014” (line 5)."
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Prose (Dadashov 1991: 5).", id="no list"),
        pytest.param("Prose (Dadashov 1991: 5).\n\n## Notes\n\nHasanli, J. 2014. Policy.", id="notes alone"),
    ],
)
def test_without_a_list_nothing_is_said(check_text: CheckText, text: str) -> None:
    assert check_text(text, "en", select=("citation", "reference")).findings == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("(Velman 2007)", id="no such slip"),
        pytest.param("(Wellmen 1950)", id="a slip and no work of the year"),
    ],
)
def test_a_name_that_is_no_slip_may_be_anything(check_text: CheckText, text: str) -> None:
    assert check_text(text + LIST, "en", select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        pytest.param("(Welmar 2007)", "“Wellman and Lang 2007”", id="a wrong letter"),
        pytest.param("(UNDR 2018)", "“UNDP 2018”", id="an acronym"),
        pytest.param("Wellmax (2007) shows", "“Wellman and Lang 2007”", id="in the sentence"),
    ],
)
def test_a_slip_in_the_name(check_text: CheckText, text: str, nearest: str) -> None:
    finding = check_text(text + LIST, "en", select=(RULE,)).only
    assert f"Nearest: {nearest}" in finding.message


def test_an_author_that_the_work_has_not(check_text: CheckText) -> None:
    finding = check_text("(Wellman and Orucov 2007)" + LIST, "en", select=(RULE,)).only
    assert finding.message == (
        "“Wellman and Orucov 2007” is not in the list of references. "
        "Nearest: “Wellman and Lang 2007” (line 13). It has no author “Orucov”."
    )


def test_a_number_beyond_the_list(check_text: CheckText) -> None:
    text = (
        "Mətn [1, s. 5; 9].\n\n## Ədəbiyyat\n\n1. Həsənli C. Siyasət. Bakı, 2009.\n2. Vəkilov R. Liman. 1998."
    )
    assert check_text(text, "az", select=(RULE,)).said == [(RULE, "9")]


def test_a_note_repeats_a_namesake_who_is_not_there(check_text: CheckText) -> None:
    text = (
        "Раз.[^1] Два.[^2]\n\n[^1]: Орлова М. Указ. соч. С. 9.\n[^2]: Орлова К. Указ. соч. С. 5.\n\n"
        "## Литература\n\nОрлова К. Книги. Баку, 2009."
    )
    assert check_text(text, "ru", select=(RULE,)).said == [(RULE, "Орлова М. Указ. соч")]


def test_a_note_repeats_an_author_who_is_not_there(check_text: CheckText) -> None:
    text = (
        "Bir.[^1] İki.[^2] Üç.[^3]\n\n[^1]: Həsənli, göst. əsər, s. 5.\n[^2]: Yenə orada.\n"
        "[^3]: Dadaşov, göst. əsər.\n\n## Ədəbiyyat\n\nHəsənli C. Siyasət. Bakı, 2009."
    )
    assert check_text(text, "az", select=(RULE,)).said == [(RULE, "Dadaşov, göst. əsər")]


@pytest.mark.parametrize(
    ("language", "note", "entry", "place"),
    [
        pytest.param(
            "ru", "Рзаев Т. Соль. Гянджа, 1987. С. 5.", "Рзаев Т. Соль. Гянджа, 1987.", None, id="ru"
        ),
        pytest.param("az", "Rzayev T. Duz. Gəncə, 1987, s. 5.", "Rzayev T. Duz. Gəncə, 1987.", None, id="az"),
        pytest.param(
            "az", "Rzayev və b. 1987, s. 5.", "Pirov T. Qum. Şəki, 1991.", "Rzayev və b. 1987", id="key"
        ),
    ],
)
def test_a_whole_reference_in_a_note(
    check_text: CheckText, language: str, note: str, entry: str, place: str | None
) -> None:
    heading = {"az": "Ədəbiyyat", "ru": "Литература"}[language]
    text = f"A.[^1]\n\n[^1]: {note}\n\n## {heading}\n\n{entry}\n"
    assert check_text(text, language, select=(RULE,)).said == ([(RULE, place)] if place else [])
