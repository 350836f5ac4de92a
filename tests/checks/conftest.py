"""One text, checked against a glossary that is written as TOML beside the tests.

`check_text` answers with what was found, `mend_text` with the text after the fixes.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from termkit.checks import Settings, apply_fixes, check
from termkit.documents import Document, Segment, Source, read_document
from termkit.glossary import Glossary
from termkit.glossary.store import parse

if TYPE_CHECKING:
    from termkit.checks import Finding

# Names and terms that most tests speak of, in the shape of the shipped entries.
NAMES = """
[rasulzadeh]
kind = "person"
gender = "m"
az = { family = "Rəsulzadə", given = "Məhəmməd Əmin", deprecated = ["Resulzade"] }
en = { family = "Rasulzadeh", given = "Mammad Amin", admitted = ["Rasulzade"], deprecated = ["Resulzade"] }
ru = { family = "Расулзаде", given = "Мамед Эмин", indeclinable = true }

[vakilov]
kind = "person"
gender = "m"
az = { family = "Vəkilov", given = "Mustafa", title = "bəy" }
en = { family = "Vakilov", given = "Mustafa", title = "bey" }
ru = { family = "Векилов", given = "Мустафа", title = "бек" }

[zardabi]
kind = "person"
gender = "m"
az = { family = "Zərdabi", given = "Həsən", title = "bəy" }
en = { family = "Zardabi", given = "Hasan", title = "bey" }
ru = { family = "Зардаби", given = "Гасан", title = "бек", indeclinable = true }

[kulagin]
kind = "person"
gender = "m"
az = { family = "Kulaqin", given = "Vladimir", patronymic = "Mixayloviç", admitted = "Kulagin" }
en = { family = "Kulagin", given = "Vladimir", patronymic = "Mikhailovich" }
ru = { family = "Кулагин", given = "Владимир", patronymic = "Михайлович" }

[baku]
kind = "place"
az.preferred = "Bakı"
en.preferred = "Baku"
ru.preferred = "Баку"

[ganja]
kind = "place"
az = { preferred = "Gəncə", superseded = [{ text = "Kirovabad", from = 1935, to = 1989 }] }
en = { preferred = "Ganja", superseded = [{ text = "Kirovabad", from = 1935, to = 1989 }] }
ru.preferred = "Гянджа"
ru.deprecated = "Гянжа"
ru.superseded = [{ text = "Кировабад", from = 1935, to = 1989 }]

[istanbul]
kind = "place"
az.preferred = "İstanbul"
en.preferred = "Istanbul"
ru.preferred = "Стамбул"

[lankaran]
kind = "place"
az.preferred = "Lənkəran"
en.preferred = "Lankaran"
ru = { preferred = "Ленкорань", admitted = "Лянкяран" }

[azerbaijan]
kind = "place"
az = { preferred = "Azərbaycan", deprecated = "Azerbaycan" }
en.preferred = "Azerbaijan"
ru.preferred = "Азербайджан"

[nato]
kind = "organisation"
az = { preferred = "Şimali Atlantika Müqaviləsi Təşkilatı", acronym = "NATO" }
en = { preferred = "North Atlantic Treaty Organization", acronym = "NATO" }
ru = { preferred = "Организация Североатлантического договора", acronym = "НАТО" }

[un]
kind = "organisation"
az = { preferred = "Birləşmiş Millətlər Təşkilatı", acronym = "BMT" }
en = { preferred = "United Nations", acronym = "UN" }
ru = { preferred = "Организация Объединённых Наций", acronym = "ООН" }

[osce]
kind = "organisation"
az = { preferred = "Avropada Təhlükəsizlik və Əməkdaşlıq Təşkilatı", acronym = "ATƏT" }
en = { preferred = "Organization for Security and Co-operation in Europe", acronym = "OSCE" }
ru = { preferred = "Организация по безопасности и сотрудничеству в Европе", acronym = "ОБСЕ" }

[foreign-ministry]
kind = "organisation"
az = { preferred = "Xarici İşlər Nazirliyi" }
en = { preferred = "Ministry of Foreign Affairs", deprecated = "Foreign Affairs Ministry" }
ru = { preferred = "Министерство иностранных дел", deprecated = "Министерство внешних дел" }
"""


class Checked:
    """What was found in a text."""

    def __init__(self, findings: list[Finding]) -> None:
        self.findings = findings

    @property
    def said(self) -> list[tuple[str, str]]:
        """The rule and the place of each finding of `warning` or worse."""
        return [(found.rule, found.text) for found in self.findings if found.severity != "info"]

    @property
    def noted(self) -> list[tuple[str, str]]:
        """The rule and the place of each finding of `info`."""
        return [(found.rule, found.text) for found in self.findings if found.severity == "info"]

    @property
    def only(self) -> Finding:
        """The one finding there is."""
        (finding,) = self.findings
        return finding


class CheckText(Protocol):
    """Check a text in a language. `more` are entries beside those above; other arguments are `Settings`."""

    def __call__(
        self,
        text: str,
        language: str,
        glossary: str = ...,
        *,
        more: str = ...,
        format: str = ...,
        **settings: Any,
    ) -> Checked: ...


class CheckPair(Protocol):
    """Check a translation with its source; `languages` are both, as in `az ru`."""

    def __call__(
        self, languages: str, source: str, translation: str, *, more: str = ..., **settings: Any
    ) -> Checked: ...


class MendText(Protocol):
    """The text with its fixes applied until nothing changes; the safe ones alone, or `unsafe` as well."""

    def __call__(
        self,
        text: str,
        language: str,
        glossary: str = ...,
        *,
        more: str = ...,
        format: str = ...,
        unsafe: bool = ...,
        **settings: Any,
    ) -> str: ...


@cache
def _glossary(toml: str) -> Glossary:
    concepts, faults = parse(toml, "names.toml")
    assert not faults, faults
    return Glossary(concepts)


def _document(text: str, format: str) -> Document:
    return read_document(text.encode(), "essay", format=format)


@pytest.fixture(scope="session")
def names() -> Glossary:
    return _glossary(NAMES)


@pytest.fixture(scope="session")
def check_text() -> CheckText:
    def checked(
        text: str,
        language: str,
        glossary: str = NAMES,
        *,
        more: str = "",
        format: str = "markdown",
        **settings: Any,
    ) -> Checked:
        document = _document(text, format)
        return Checked(check(document, language, _glossary(glossary + more), Settings(**settings)))

    return checked


@pytest.fixture(scope="session")
def check_pair() -> CheckPair:
    def checked(languages: str, source: str, translation: str, *, more: str = "", **settings: Any) -> Checked:
        tag, target = languages.split()
        segment = Segment(translation, "1", source=Source(source, tag))
        document = Document("essay.po", "po", "utf-8", b"", (segment,))
        return Checked(check(document, target, _glossary(NAMES + more), Settings(**settings)))

    return checked


@pytest.fixture(scope="session")
def mend_text() -> MendText:
    def mended(
        text: str,
        language: str,
        glossary: str = NAMES,
        *,
        more: str = "",
        format: str = "markdown",
        unsafe: bool = False,
        **settings: Any,
    ) -> str:
        for _ in range(10):
            document = _document(text, format)
            findings = check(document, language, _glossary(glossary + more), Settings(**settings))
            edits = apply_fixes(findings, unsafe=unsafe)
            if not edits:
                return text
            text = document.with_edits(edits).decode()
        raise AssertionError(f"the fixes never come to an end: {text!r}")

    return mended
