"""Initials and given names of keys, and of authors in the list."""

from __future__ import annotations

import pytest

from termkit.citations import citations


def verdict(text: str, entry: str, language: str = "en") -> str:
    title = {"az": "Ədəbiyyat", "en": "References", "ru": "Литература"}[language]
    (table,) = citations(f"{text}\n\n## {title}\n\n{entry}\n", language)
    return table.citations[0].verdict


@pytest.mark.parametrize(
    ("language", "key", "entry"),
    [
        ("en", "Dr. Weber (2012)", "Weber, K. 2012. Salt. Bonn."),
        ("en", "It was the EU. Weber (2012) says", "Weber, K. 2012. Salt. Bonn."),
        ("en", "Minister Weber (2012)", "Weber, K. 2012. Salt. Bonn."),
        ("en", "G. Weber (2012)", "Weber, Konrad Georg. 2012. Salt. Bonn."),
        ("en", "(Weber K. 2012)", "Weber, Konrad. 2012. Salt. Bonn."),
        ("az", "Mir Cəlal Orucov (1998) yazır", "Orucov C. Duz. Bakı, 1998."),
        ("ru", "Юлия Вебер (2012)", "Weber, Julia. 2012. Salt. Bonn."),
        ("ru", "Дж. Оруджов (1998)", "Orucov C. Duz. Bakı, 1998."),
        ("ru", "Одри Вебер (2012)", "Weber, Audrey. 2012. Salt. Bonn."),
    ],
)
def test_one_author(language: str, key: str, entry: str) -> None:
    assert verdict(key, entry, language) != "citation-unresolved"


@pytest.mark.parametrize(
    ("language", "key", "entry"),
    [
        ("en", "P. Weber (2012)", "Weber, Konrad Georg. 2012. Salt. Bonn."),
        ("az", "V. Orucov (1998)", "Orucov C. V. Duz. Bakı, 1998."),
        ("az", "(Orucov V. 1998)", "Orucov C. Duz. Bakı, 1998."),
        ("ru", "[Оруджев Б. А., 1998]", "Оруджев В. А. Соль. Баку, 1998."),
        ("az", "Rəşid Orucov (1998)", "Orucov C. Duz. Bakı, 1998."),
    ],
)
def test_a_namesake(language: str, key: str, entry: str) -> None:
    assert verdict(key, entry, language) == "citation-unresolved"
