"""One surname in several spellings, and two surnames that look alike."""

from __future__ import annotations

import pytest

from termkit.citations.surnames import may_be_same_surname


@pytest.mark.parametrize(
    ("one", "tag", "other", "other_tag"),
    [
        ("Кулагин", "ru", "Kulagin", "en"),
        ("Кулагин", "ru", "Kulaqin", "az"),
        ("Вəкилов", "az-Cyrl", "Vekilov", "en"),
        ("Vəkilov", "az", "Vakilov", "en"),
        ("Vekilov", "en", "Vakilov", "en"),
        ("Həsənli", "az", "Гасанлы", "ru"),
        ("Гасанлы", "ru", "Hasanli", "en"),
        ("Hüseynzadə", "az", "Huseynzadeh", "en"),
        ("Гусейнзаде", "ru", "Huseynzadeh", "en"),
        ("Мамедов", "ru", "Mammadov", "en"),
        ("Свентоховский", "ru", "Sventokhovsky", "en"),
        ("Мехтиев", "ru", "Mehdiyev", "az"),
    ],
)
def test_one_name(one: str, tag: str, other: str, other_tag: str) -> None:
    assert may_be_same_surname(one, tag, other, other_tag)
    assert may_be_same_surname(other, other_tag, one, tag)


@pytest.mark.parametrize(
    ("one", "tag", "other", "other_tag"),
    [
        ("Həsənov", "az", "Hüseynov", "az"),
        ("Əliyev", "az", "Vəliyev", "az"),
        ("Əliyev", "az", "Əliyeva", "az"),
        ("Həsənli", "az", "Həsənov", "az"),
        ("Гасанов", "ru", "Guseinov", "en"),
        ("Мамедова", "ru", "Məmmədov", "az"),
    ],
)
def test_two_names(one: str, tag: str, other: str, other_tag: str) -> None:
    assert not may_be_same_surname(one, tag, other, other_tag)
