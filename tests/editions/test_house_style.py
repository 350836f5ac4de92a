from __future__ import annotations

from pathlib import Path

import pytest

from termkit.editions.house_style import (
    CHOICES,
    SETTINGS,
    HouseStyle,
    read_profile,
    shipped_profiles,
)
from termkit.errors import SettingsError
from termkit.languages import canonical_tag


@pytest.mark.parametrize("name", shipped_profiles())
def test_a_profile_that_ships_is_read_and_names_its_language(name: str) -> None:
    profile = read_profile(name, Path())
    assert canonical_tag(profile.language) in {"az", "en", "ru"}
    assert profile.style({}).names == "glossary"


def test_each_setting_is_a_field_of_the_style() -> None:
    assert {name.replace("-", "_") for name in SETTINGS} == set(HouseStyle._fields)


@pytest.mark.parametrize("name", CHOICES)
def test_what_is_not_set_is_off_or_one_of_the_choices(name: str) -> None:
    assert getattr(HouseStyle(), name.replace("-", "_")) in {"", *CHOICES[name]}


def test_own_settings_outrank_the_profile() -> None:
    style = read_profile("english-news", Path()).style({"dashes": "spaced-en"})
    assert (style.dashes, style.quotes) == ("spaced-en", "english-double")


def test_a_profile_may_be_anybodys_file(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text('language = "en"\nnames = "az-en-native"\n', encoding="utf-8")
    assert read_profile("ours.toml", tmp_path).style({}).names == "az-en-native"


def test_every_fault_of_a_profile_is_told_with_its_line(tmp_path: Path) -> None:
    text = 'language = "tr"\n\nquotes = "double"\nnames = "gost-779"\ndahes = "em"\n'
    (tmp_path / "ours.toml").write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_profile("ours.toml", tmp_path)
    lines = str(caught.value).split("\n")
    assert [line.removeprefix(str(tmp_path)).split(":")[1] for line in lines] == ["1", "3", "5"]
    assert "“tr” is no language termkit knows. Write one of: az, en, ru." in lines[0]
    assert "Write one of: guillemets, english-double" in lines[1]
    assert "Did you mean “dashes”?" in lines[2]


def test_a_scheme_for_another_language_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text('language = "ru"\nnames = "az-en-press"\n', encoding="utf-8")
    with pytest.raises(SettingsError, match="is a scheme for az → en, not for ru"):
        read_profile("ours.toml", tmp_path)


def test_a_profile_that_nobody_wrote_is_named_with_the_nearest() -> None:
    with pytest.raises(SettingsError, match="Did you mean “english-news”"):
        read_profile("english-new", Path())


def test_the_page_on_editions_lists_each_profile_and_each_setting() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "editions.md").read_text(encoding="utf-8")
    for name in shipped_profiles():
        assert f"\n{name} " in page
    for name in SETTINGS:
        assert f"`{name}`" in page
        assert all(f"`{choice}`" in page for choice in CHOICES.get(name, ()))
