"""The fingerprint of a glossary is that of what it says."""

from __future__ import annotations

from termkit.glossary import Glossary
from termkit.glossary.fingerprint import fingerprint
from termkit.glossary.store import parse

BAKU = '[baku]\nkind = "place"\naz.preferred = "Bakı"\nen.preferred = "Baku"\n'
GANJA = '[ganja]\nkind = "place"\naz.preferred = "Gəncə"\n'


def of(text: str, path: str = "names.toml") -> str:
    return fingerprint(Glossary(parse(text, path)[0]))


def test_neither_files_nor_order_count() -> None:
    other = BAKU.replace("az.", "en.", 1).replace('en.preferred = "Baku"', 'az.preferred = "Bakı"')
    other = other.replace('en.preferred = "Bakı"', 'en.preferred = "Baku"')
    assert of(BAKU + GANJA) == of(GANJA + "\n# the capital\n" + other, "elsewhere.toml")


def test_what_an_entry_says_does() -> None:
    assert len({of(BAKU), of(GANJA), of(BAKU + GANJA), of(BAKU + "sensitive = true\n")}) == 4
