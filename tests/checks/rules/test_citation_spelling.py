"""A key that spells the author otherwise than the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText, MendText

RULE = "citation-spelling"

LIST = """

## References

Hasanli, Jamil. 2014. *Foreign Policy*. London: Routledge.

Kulagin, Vladimir. 2000a. *World*. Moscow.

Vakilov, Rustam. 1998. *Bookshops*. Baku: Elm.

Мамедова С. А. 1999. Печать. Баку: Мысль.
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("en", "(Hasanli 2014; Kulagin 2000a)", id="as in the list"),
        pytest.param("en", "(Мамедова 1999)", id="in the script of its entry"),
        pytest.param("az", "Hasanlinin (2014) kitabı, Vakilova (1998) görə", id="inflected in Azerbaijani"),
        pytest.param("ru", "у Мамедовой (1999)", id="inflected in Russian"),
    ],
)
def test_noop(check_text: CheckText, language: str, text: str) -> None:
    assert check_text(text + LIST, language, select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "(Кулагин 2000а)", "(Kulagin 2000а)", id="in Russian"),
        pytest.param("en", "(Vekilov 1998: 3)", "(Vakilov 1998: 3)", id="another English spelling"),
        pytest.param("en", "Vəkilov (1998)", "Vakilov (1998)", id="in Azerbaijani"),
        pytest.param("en", "(Вəкилов 1998)", "(Vakilov 1998)", id="in Azerbaijani Cyrillic"),
        pytest.param("ru", "(Гасанлы 2014)", "(Hasanli 2014)", id="an Azerbaijani name in Russian"),
    ],
)
def test_fix(mend_text: MendText, language: str, text: str, expected: str) -> None:
    assert mend_text(text + LIST, language, select=(RULE,)) == expected + LIST


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("az", "Vəkilovun (1998) kitabı", "Vakilovun (1998) kitabı", id="the ending is kept"),
        pytest.param(
            "ru", "у Кулагина (2000а)", "у Kulagin (2000а)", id="an ending of another script is not"
        ),
    ],
)
def test_an_inflected_key_is_mended_after_a_look(
    mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert mend_text(text + LIST, language, select=(RULE,)) == text + LIST
    assert mend_text(text + LIST, language, unsafe=True, select=(RULE,)) == expected + LIST


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "So Mamedova (1999) shows", "So Мамедова (1999) shows", id="Cyrillic letters"),
        pytest.param("ru", "Книга Вакилова (1998)", "Книга Vakilov (1998)", id="a genitive"),
        pytest.param("ru", "Как пишет Гасанлы (2014)", "Как пишет Hasanli (2014)", id="Latin into Russian"),
        pytest.param("az", "Həsənli (2014) yazır", "Hasanli (2014) yazır", id="English into Azerbaijani"),
    ],
)
def test_a_sentence_gets_no_foreign_letters_unasked(
    check_text: CheckText, mend_text: MendText, language: str, text: str, expected: str
) -> None:
    assert check_text(text + LIST, language, select=(RULE,)).findings
    assert mend_text(text + LIST, language, select=(RULE,)) == text + LIST
    assert mend_text(text + LIST, language, unsafe=True, select=(RULE,)) == expected + LIST


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("en", "So Гасанлы (2014) shows", "So Hasanli (2014) shows", id="an English sentence"),
        pytest.param("en", "“Bakı” by Həsənli (2014)", "“Bakı” by Hasanli (2014)", id="Azerbaijani letters"),
        pytest.param("az", "Вакилов (1998) yazır", "Vəkilov (1998) yazır", id="an Azerbaijani sentence"),
    ],
)
def test_foreign_letters_leave_a_sentence(
    mend_text: MendText, language: str, text: str, expected: str
) -> None:
    listed = LIST.replace("Vakilov", "Vəkilov") if language == "az" else LIST
    assert mend_text(text + listed, language, select=(RULE,)) == expected + listed


JOINT = """

## References

Brandell, M., Nagiyev, R., & Lang, P. 2007. *Salt*. Oslo.

Orucov, V., and Çelik, B. 2012. *Sand*. Baku.

van der Meer, J. 2013. *Sea*. Leiden.

Мусина-Пушкина В. 1909. Письма. СПб.
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param(
            "en", "(Brandell, Nagiyev, & Lang 2007), Brandell et al. (2007)", id="all as in the list"
        ),
        pytest.param("en", "Van der Meer (2013), Meer (2013), (van der Meer 2013)", id="small words"),
        pytest.param("en", "Orucov and Çelik’s (2012) view", id="a possessive"),
        pytest.param("az", "Orucov və Çelikin (2012) kitabı", id="an inflected second author"),
        pytest.param("ru", "у Мусиной-Пушкиной (1909)", id="both halves of a surname are inflected"),
    ],
)
def test_noop_for_several_names(check_text: CheckText, language: str, text: str) -> None:
    assert check_text(text + JOINT, language, select=("citation",)).findings == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("(Orucov and Celik 2012)", "(Orucov and Çelik 2012)", id="a mark is missing"),
        pytest.param("(van den Meer 2013)", "(van der Meer 2013)", id="another small word"),
        pytest.param("Brandell, Nagiev and Lang (2007)", "Brandell, Nagiyev and Lang (2007)", id="a slip"),
    ],
)
def test_another_part_of_the_names(mend_text: MendText, text: str, expected: str) -> None:
    assert mend_text(text + JOINT, "en", select=(RULE,)) == expected + JOINT


def test_a_slip_in_the_second_author_is_mended_after_a_look(mend_text: MendText) -> None:
    text = "(Brandell, Nagiyer & Lang 2007)" + JOINT
    assert mend_text(text, "en", select=(RULE,)) == text
    assert mend_text(text, "en", unsafe=True, select=(RULE,)) == text.replace("Nagiyer", "Nagiyev")


def test_a_misprint_of_the_list_is_not_copied_into_the_text(mend_text: MendText) -> None:
    text = "(Wellmann 2007, 3) (Wellmann 2007, 5)\n\n## References\n\nWelmann, A. 2007. *Salt*. Oslo.\n"
    assert mend_text(text, "en", select=(RULE,)) == text
    assert "(Welmann 2007, 3)" in mend_text(text, "en", unsafe=True, select=(RULE,))


def test_no_other_rule_speaks_louder_of_a_key(check_text: CheckText) -> None:
    text = "(Vəkilov 1998; Кулагин 2000а)" + LIST
    assert check_text(text, "en", ignore=("reference-uncited",)).said == [
        (RULE, "Vəkilov"),
        (RULE, "Кулагин"),
    ]
