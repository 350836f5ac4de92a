"""A name that was left as the source has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.checks.conftest import CheckPair

RULE = "untranslated-name"


@pytest.mark.parametrize(
    ("languages", "source", "translation"),
    [
        pytest.param("az ru", "Gəncədə", "в Гяндже", id="translated"),
        pytest.param("en ru", "Acme bought Globex Corp.", "Acme купила Globex Corp.", id="brands"),
        pytest.param("en ru", "© John Smith", "© John Smith", id="an author in Latin letters"),
        pytest.param("en ru", "the BBC and NATO-3", "BBC и XR-3", id="acronyms and codes"),
        pytest.param("ru en", "Пупышев пришёл.", "Pupyshev (Пупышев) came.", id="the original in brackets"),
        pytest.param("ru en", "Роман «Обрыв»", "The novel “Обрыв”", id="the original in quotation marks"),
        pytest.param("ru az", "по ГОСТ 7.79", "ГОСТ 7.79 üzrə", id="an acronym in another alphabet"),
        pytest.param("ru en", "слово весна", "the word весна", id="a word without a capital"),
        pytest.param("az ru", "Rəfibəyli gəldi.", "Пришёл Şıxlinski.", id="a name that the source lacks"),
        pytest.param("en ru", "https://a.org/Baku", "https://a.org/Baku", id="an address"),
        pytest.param(
            "az en", "The Baku Post qəzeti", "The Baku Post", id="a name in the target's own language"
        ),
        pytest.param("ru az", "Завтра будет дождь.", "Завтра будет дождь.", id="nothing is translated"),
        pytest.param("en az", "John Smith came.", "John Smith gəldi.", id="one alphabet"),
    ],
)
def test_noop(check_pair: CheckPair, languages: str, source: str, translation: str) -> None:
    assert RULE not in {finding.rule for finding in check_pair(languages, source, translation).findings}


@pytest.mark.parametrize(
    ("languages", "source", "translation", "place", "fix"),
    [
        pytest.param("ru en", "Приехал Пупышев.", "Then Пупышев came.", "Пупышев", "Pupyshev", id="Cyrillic"),
        pytest.param("ru az", "Это Пупышев.", "Bu, Пупышев idi.", "Пупышев", "Pupışev", id="in Azerbaijani"),
        pytest.param("az ru", "Rəfibəyli gəldi.", "Пришёл Rəfibəyli.", "Rəfibəyli", "Рафибейли", id="Latin"),
        pytest.param(
            "az ru", "Ramil Şıxlı gəldi.", "Пришёл Ramil Şıxlı.", "Ramil Şıxlı", "Рамиль Шихлы", id="in full"
        ),
        pytest.param("en az", "in Lankaran", "Lankaranda", "Lankaranda", "Lənkəranda", id="of the glossary"),
        pytest.param(
            "ru en", "из Ленкорани", "from Ленкорань", "Ленкорань", "Lankaran", id="in its alphabet"
        ),
    ],
)
def test_fix(
    check_pair: CheckPair, languages: str, source: str, translation: str, place: str, fix: str
) -> None:
    finding = check_pair(languages, source, translation).only
    assert (finding.rule, finding.text, finding.severity) == (RULE, place, "warning")
    assert finding.fixes[0].edits[0].text == fix


def test_no_table_leads_from_english_to_russian(check_pair: CheckPair) -> None:
    finding = check_pair("en ru", "Ramil Sadigov came.", "Приехал Ramil Sadigov.").only
    assert finding.fixes == ()
    assert finding.message == "“Ramil Sadigov” was left as in the source. Write it in Cyrillic letters."
