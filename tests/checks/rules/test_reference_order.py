"""Entries that are not where the alphabet puts them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckText

RULE = "reference-order"


def listed(*names: str, language: str = "az") -> str:
    """A list with an entry for each name."""
    title = {"az": "Ədəbiyyat", "en": "References", "ru": "Литература"}[language]
    entries = [f"{name} A. Title of the work. Baku, {1990 + at}." for at, name in enumerate(names)]
    return f"Mətn.\n\n## {title}\n\n" + "\n\n".join(entries) + "\n"


@pytest.mark.parametrize(
    ("language", "names"),
    [
        pytest.param("az", ("Elçin", "Əliyev", "Həsənli", "Xətai", "Kazım", "Qasım"), id="Azerbaijani"),
        pytest.param("en", ("Aliyev", "Çelebi", "Cornell", "Suny"), id="marks make no difference"),
        pytest.param("ru", ("Ершов", "Ёлкин", "Жуков", "Ильин"), id="Russian"),
        pytest.param("ru", ("Алиев", "Гасанлы", "Ершов", "Яшин", "Aliyev", "Suny"), id="Cyrillic first"),
        pytest.param("en", ("Aliyev", "Suny", "Zardabi", "Алиев", "Гасанлы"), id="Latin first"),
        pytest.param("en", ("Aliyev", "Кулагин", "Suny", "Zardabi", "Яшин"), id="one among the other"),
        pytest.param("az", ("Zərdabi", "Elçin", "Suny", "Həsənli", "Abbas"), id="sorted by something else"),
        pytest.param("en", ("Suny", "Aliyev", "Zardabi"), id="too few to tell"),
        pytest.param("en", ("Aliyev", "Əhmədov", "Suny", "Zardabi"), id="a letter that English lacks"),
    ],
)
def test_noop(check_text: CheckText, language: str, names: tuple[str, ...]) -> None:
    assert check_text(listed(*names, language=language), language, select=(RULE,)).findings == []


@pytest.mark.parametrize(
    ("language", "names", "place"),
    [
        pytest.param("az", ("Elçin", "Həsənli", "Xətai", "Əliyev", "Qasım"), "Əliyev", id="ə after e"),
        pytest.param("az", ("Abbas", "Həsənli", "Kazım", "Qasım", "Xətai"), "Xətai", id="x after h"),
        pytest.param("en", ("Aliyev", "Vakilov", "Cornell", "Hasanli", "Suny"), "Vakilov", id="English"),
        pytest.param("ru", ("Алиев", "Гасанлы", "Яшин", "Ершов", "Юсиф"), "Яшин", id="Russian"),
    ],
)
def test_found(check_text: CheckText, language: str, names: tuple[str, ...], place: str) -> None:
    text = listed(*names, language=language)
    assert check_text(text, language, select=(RULE,)).said == [(RULE, place)]


OWN = (
    "Abbasov A. Şəhərin yolları. Bakı, 2001.",
    "Əhmədov A. Şəhər. Bakı, 2002.",
    "Vəlizadə A. Səs. Bakı, 2003.",
)
FOREIGN = (
    "Brandell M. City roads. Oslo, 1991.", "Demir A. Şehir yolları. Ankara, 1992. 90 s.",
    "Lang P. Salt roads. Bonn, 1993.",
)  # fmt: skip


def test_works_in_other_languages_stand_together_at_the_end(check_text: CheckText) -> None:
    text = "Mətn.\n\n## Ədəbiyyat\n\n" + "\n\n".join((*OWN, *FOREIGN)) + "\n"
    assert check_text(text, "az", select=(RULE,)).findings == []


PARTS = (
    "### Azərbaycan dilində\n\nAbbasov A. Yol. Bakı, 2003.\n\nQasımov R. Duz. Bakı, 2001.\n\n"
    "Hacıyev V. Dəniz. Bakı, 2005.\n\n### İngilis dilində\n\nLang P. Salt. Bonn, 1999.\n\n"
    "Brandell M. Roads. Oslo, 1991.\n"
)


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        pytest.param("(Lang 1999; Brandell 1991)", ["Qasımov", "Lang"], id="by the alphabet, with slips"),
        pytest.param(
            "(Abbasov 2003; Qasımov 2001; Hacıyev 2005; Lang 1999; Brandell 1991)", [], id="as it is cited"
        ),
    ],
)
def test_short_parts_are_looked_at_together(check_text: CheckText, keys: str, names: list[str]) -> None:
    text = f"Mətn {keys}.\n\n## Ədəbiyyat\n\n{PARTS}"
    assert [said for _, said in check_text(text, "az", select=(RULE,)).said] == names


def test_short_parts_may_be_in_the_order_of_years(check_text: CheckText) -> None:
    parts = PARTS.replace("2003", "1999").replace("Bonn, 1999", "Bonn, 1980")
    assert check_text(f"Mətn.\n\n## Ədəbiyyat\n\n{parts}", "az", select=(RULE,)).findings == []


def test_where_the_entry_belongs(check_text: CheckText) -> None:
    text = listed("Elçin", "Həsənli", "Xətai", "Əliyev", "Qasım")
    assert check_text(text, "az", select=(RULE,)).only.message == (
        "In Azerbaijani alphabetical order this entry stands after “Elçin 1990” (line 5) "
        "and before “Həsənli 1991” (line 7)."
    )
