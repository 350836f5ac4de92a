"""The alphabets of the three languages, in their order."""

from __future__ import annotations

import pytest

from termkit.languages.collation import sort_key


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ("az", ["Abbasov", "Cəfərov", "Çələbi", "Elçibəy", "Əliyev", "Həsənli", "Xətai", "İbrahim", "Kazım",
                "Qasım", "Lətif", "Söz", "Şah", "Zərdabi", "Wilson"]),
        ("ru", ["Ершов", "Ёлкин", "Жуков", "Ильин", "Йод", "Эйнштейн", "Юсиф", "Яшин"]),
        ("en", ["Ali Zade", "Aliyev", "Çelebi", "Cornell", "de Waal", "Şükür", "Suny"]),
    ],
)  # fmt: skip
def test_names_in_order(tag: str, names: list[str]) -> None:
    assert sorted(names, key=lambda name: sort_key(name, tag)) == names


def test_capitals_and_hyphens_make_no_difference() -> None:
    assert sort_key("əliyev-həsənov", "az") == sort_key("ƏLİYEVHƏSƏNOV", "az")
