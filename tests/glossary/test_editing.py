"""A new entry: what is made of a typed name, what stands in the way, and how a file takes it."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termkit.errors import GlossaryError
from termkit.glossary import Glossary
from termkit.glossary.editing import (
    add_entry,
    entry,
    entry_text,
    name_clashes,
    person_parts,
    propose_id,
    spelling_with_years,
)
from termkit.glossary.store import parse

if TYPE_CHECKING:
    from pathlib import Path

BAKU = entry_text("baku", {"kind": "place", "az.preferred": "Bakı", "en.preferred": "Baku"})

# What a person types


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Rəsulzadə, Məhəmməd Əmin", {"family": "Rəsulzadə", "given": "Məhəmməd Əmin"}),
        ("Vəkilov, Mustafa bəy", {"family": "Vəkilov", "given": "Mustafa", "title": "bəy"}),
        ("Xoyski, Fətəli xan", {"family": "Xoyski", "given": "Fətəli", "title": "xan"}),
        ("Гусейнзаде, Али-бек", {"family": "Гусейнзаде", "given": "Али", "title": "бек"}),
        ("Tağıyev, Hacı Zeynalabdin", {"family": "Tağıyev", "given": "Zeynalabdin", "title": "Hacı"}),
        (
            "Кулагин, Владимир Михайлович",
            {"family": "Кулагин", "given": "Владимир", "patronymic": "Михайлович"},
        ),
        ("Əliyev, Heydər Əlirza oğlu", {"family": "Əliyev", "given": "Heydər", "patronymic": "Əlirza oğlu"}),
        ("Кулагин, В. М.", {"family": "Кулагин", "given": "В. М."}),
        ("  Kant ,  Immanuel ", {"family": "Kant", "given": "Immanuel"}),
        ("Füzuli", {"preferred": "Füzuli"}),
        ("Füzuli,", {"preferred": "Füzuli"}),
    ],
)
def test_parts_of_a_name(name: str, parts: dict[str, str]) -> None:
    assert person_parts(name) == parts


def test_a_name_without_a_comma_is_asked_about() -> None:
    with pytest.raises(GlossaryError, match="Write it first, with a comma: “Vəkilov, Mustafa”"):
        person_parts("Mustafa Vəkilov")


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"en.family": "Vakilov", "en.given": "Mustafa", "en.title": "bey"}, "vakilov-mustafa-bey"),
        ({"en.preferred": "Lachin Corridor", "az.preferred": "Laçın dəhlizi"}, "lachin-corridor"),
        ({"en.preferred": "Türkiye's Cəbhə"}, "turkiyes-cabha"),
        ({"az.preferred": "İçərişəhər"}, "icharishahar"),
        ({"ru.preferred": "Шушинская декларация"}, "shushinskaya-deklaratsiya"),
        ({"kind": "term"}, ""),
    ],
)
def test_ids(values: dict[str, str], expected: str) -> None:
    assert propose_id(values) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kirovabad 1935-1989", {"text": "Kirovabad", "from": 1935, "to": 1989}),
        ("Kirovabad 1935 – 1989", {"text": "Kirovabad", "from": 1935, "to": 1989}),
        ("Nuxa -1968", {"text": "Nuxa", "to": 1968}),
        ("G-20", "G-20"),
        ("Yelisavetpol", "Yelisavetpol"),
    ],
)
def test_former_names(text: str, expected: str | dict[str, str | int]) -> None:
    assert spelling_with_years(text) == expected


# The entry


def test_an_entry_is_what_was_typed() -> None:
    text = entry_text(
        "ganja",
        {
            "kind": "place",
            "az.preferred": "  Gəncə ",
            "en.preferred": 'the "old" town',
            "en.superseded": [{"text": "Kirovabad", "from": 1935, "to": 1989}],
            "source": "C:\\maps",
        },
    )
    assert text == (
        '[ganja]\nkind = "place"\naz.preferred = "Gəncə"\nen.preferred = "the \\"old\\" town"\n'
        'en.superseded = [{text = "Kirovabad", from = 1935, to = 1989}]\nsource = "C:\\\\maps"\n'
    )
    assert entry(text).sides["en"].superseded[0].until == 1989


def test_letters_typed_in_two_parts_are_joined() -> None:
    assert entry_text("shusha", {"az.preferred": "S\u0327us\u0327a"}) == '[shusha]\naz.preferred = "Şuşa"\n'


@given(st.text().filter(str.strip))
def test_any_text_comes_back(text: str) -> None:
    written = entry_text("x", {"kind": "term", "en.preferred": "x", "note": text})
    assert tomllib.loads(written)["x"]["note"] == " ".join(normalize("NFC", text).split())


def test_faults_of_an_entry_are_told() -> None:
    with pytest.raises(GlossaryError, match="is no id"):
        entry(entry_text("bakı", {"kind": "place", "az.preferred": "Bakı"}))


# Names that are there already


OLD = """\
[vakilov]
kind = "person"
az.family = "Vəkilov"
az.given = "Mustafa"
az.title = "bəy"
en.family = "Vakilov"
en.given = "Mustafa"
en.deprecated = ["Vekilov"]

[osce]
kind = "organisation"
en.preferred = "Organization for Security and Co-operation in Europe"
en.acronym = "OSCE"
"""


@pytest.mark.parametrize(
    ("values", "clash"),
    [
        pytest.param(
            {"az.family": "Vəkilov", "az.given": "Mustafa"}, "“Mustafa Vəkilov” (Azerbaijani)", id="a name"
        ),
        pytest.param({"en.preferred": "mustafa vakilov"}, "“mustafa vakilov” (English)", id="other capitals"),
        pytest.param(
            {"en.family": "Vekilov", "en.given": "Mustafa"}, "“Mustafa Vekilov”", id="a wrong spelling"
        ),
        pytest.param({"en.preferred": "OSCE"}, "“OSCE” (English)", id="an acronym"),
        pytest.param(
            {"en.preferred": "Organization for Security and Co‑operation in Europe"},
            "is there already",
            id="a hyphen",
        ),
        pytest.param({"en.family": "Vakilov", "en.given": "Mahmud"}, None, id="another of the family"),
        pytest.param({"ru.preferred": "OSCE"}, None, id="another language"),
        pytest.param(
            {"en.family": "Vakilov", "en.given": "Mustafa", "same-as": "vakilov"}, None, id="a namesake"
        ),
    ],
)
def test_clashes(values: dict[str, str], clash: str | None) -> None:
    glossary = Glossary(parse(OLD, "names.toml")[0])
    found = name_clashes(glossary, entry(entry_text("new", {"kind": "person", **values})))
    if clash is None:
        assert found == []
    else:
        assert len(found) == 1
        assert clash in found[0]
        assert "at names.toml:" in found[0]


# The file


@pytest.mark.parametrize(
    ("before", "between"),
    [
        pytest.param("", "", id="an empty file"),
        pytest.param("# names\n", "\n", id="a comment"),
        pytest.param("# names\n\n", "", id="an empty line at the end"),
        pytest.param("# names\n\n\n\n", "", id="several"),
        pytest.param("# names", "\n\n", id="no line end at the end"),
        pytest.param(
            '[x]   # odd\nkind="term"\nen.preferred   = "x" # as it is\n', "\n", id="comments and spaces"
        ),
    ],
)
def test_what_is_there_stays(tmp_path: Path, before: str, between: str) -> None:
    file = tmp_path / "names.toml"
    file.write_bytes(before.encode())
    line = add_entry(file, BAKU)
    after = file.read_bytes().decode()
    assert after == before + between + BAKU
    assert after.split("\n")[line - 1] == "[baku]"


def test_windows_files_stay_windows_files(tmp_path: Path) -> None:
    file = tmp_path / "names.toml"
    before = b'\xef\xbb\xbf[x]\r\nkind = "term"\r\nen.preferred = "x"\r\n'
    file.write_bytes(before)
    assert add_entry(file, BAKU) == 5
    assert file.read_bytes() == before + b"\r\n" + BAKU.replace("\n", "\r\n").encode()


def test_a_file_that_is_not_there_is_made(tmp_path: Path) -> None:
    assert add_entry(tmp_path / "names.toml", BAKU) == 1
    assert (tmp_path / "names.toml").read_text(encoding="utf-8") == BAKU


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        pytest.param(BAKU.encode(), r"\[baku\] is already an entry at .*names.toml:1", id="the id is taken"),
        pytest.param(
            b"[x]\nkind = term\n", r"names.toml:2: .*\n.*Mend the file first", id="a file with a fault"
        ),
        pytest.param("[x] # Бакы".encode("windows-1251"), "byte 6 is not UTF-8", id="another encoding"),
    ],
)
def test_a_file_that_cannot_take_it_is_left_alone(tmp_path: Path, before: bytes, reason: str) -> None:
    file = tmp_path / "names.toml"
    file.write_bytes(before)
    with pytest.raises(GlossaryError, match=reason):
        add_entry(file, BAKU)
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["names.toml"]
