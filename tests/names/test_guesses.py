"""What a name alone lets guess."""

from __future__ import annotations

import pytest

from termkit.names.guesses import gender_of, kind_of, language_of


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Rəsulzadə", "az"),
        ("İsmayıl", "az"),
        ("Qusar", "az"),
        ("Xudat", "az"),
        ("Samir", "az"),
        ("Khudat", "en"),
        ("Jabbarli", "en"),
        ("Washington", "en"),
        ("Гасанов", "ru"),
        ("Ҝәнҹә", "az-Cyrl"),
        ("ҜӘНҸӘ", "az-Cyrl"),
    ],
)
def test_the_language_of_a_name(name: str, language: str) -> None:
    assert language_of(name) == language


def test_a_glossary_decides_between_latin_languages_but_not_over_the_script() -> None:
    assert language_of("Baku", ["en"]) == "en"
    assert language_of("Гасанов", ["az"]) == "ru"
    assert language_of("Anar", ["az", "en"]) == "az"


def test_a_surname_is_a_person_s() -> None:
    assert [kind_of(name) for name in ("Fərid Qarayev", "Qarayev, Fərid", "Расулзаде")] == ["person"] * 3
    assert [kind_of(name) for name in ("Ağdam", "Ов", "", "NATO")] == ["other"] * 4


def test_a_woman_s_surname() -> None:
    assert [gender_of(name) for name in ("Nigar Əliyeva", "Тофик Алиев", "Rəsulzadə")] == ["f", "m", "m"]
