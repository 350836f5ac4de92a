"""Numbers of a translation and of its source."""

from __future__ import annotations

import pytest

from termkit.checks import Context, Style
from termkit.checks.rules.bilingual.number_mismatch import check
from termkit.documents import Source
from termkit.documents.bilingual_document import segment_of
from termkit.glossary import Glossary
from tests.checks.rules.bilingual.pairs import found, mended

RULE = "number-mismatch"


@pytest.mark.parametrize(
    ("languages", "source", "text"),
    [
        pytest.param("en-az", "1.5 and 12,500", "1,5 və 12 500", id="decimals and thousands"),
        pytest.param("en-ru", "1,000,000 and 1.000", "1 000 000 и 1,000", id="a million"),
        pytest.param("en-ru", "1,200", "1.200", id="a point between thousands"),
        pytest.param("en-ru", "1.5 million", "1 500 000", id="a million in words"),
        pytest.param("en-az", "2 to 3 million", "2-3 milyon", id="one word for both numbers"),
        pytest.param("ru-az", "2 млн 300 тыс.", "2,3 milyon", id="millions and thousands"),
        pytest.param("en-ru", "28 May 1918", "28.05.1918", id="a date in figures"),
        pytest.param("en-ru", "5/28/1918", "28 мая 1918 года", id="an American date"),
        pytest.param("en-az", "15 (28) May 1918", "15 (28) may 1918-ci il", id="both calendars"),
        pytest.param("en-ru", "the 19th century", "XIX век", id="Roman numerals"),
        pytest.param("az-en", "XX əsr", "the twentieth century", id="Roman numerals and words"),
        pytest.param("ru-az", "ХХ век", "XX əsr", id="Roman numerals in Cyrillic letters"),
        pytest.param("en-az", "the 1990s", "90-cı illər", id="a decade"),
        pytest.param("az-ru", "90-cı illər", "1990-е годы", id="a decade with its century"),
        pytest.param("en-ru", "the 1990s", "девяностые", id="a decade in words"),
        pytest.param("en-ru", "44-day", "сорокачетырёхдневная", id="a compound"),
        pytest.param("en-az", "44-day", "qırx dörd günlük", id="words"),
        pytest.param("az-en", "44 gün", "forty-four days", id="words in English"),
        pytest.param("en-ru", "at 3 p.m.", "в 15:00", id="afternoon"),
        pytest.param("en-ru", "at 3:30 p.m.", "в 15.30", id="a time with a point"),
        pytest.param("az-ru", "axşam saat 7-də", "в 19:00", id="in the evening"),
        pytest.param("en-az", "in 1918", "1918-ci ildə", id="a year with an ending"),
        pytest.param("en-ru", "in 1918", "в 1918-м", id="a year with a Russian ending"),
        pytest.param("en-ru", "the class of ’98", "выпуск 1998 года", id="a year without its century"),
        pytest.param("en-ru", "1918–20", "1918–1920", id="years from and to"),
        pytest.param("en-az", "a 1-page text", "səhifəlik mətn", id="one"),
        pytest.param("en-az", "half", "0,5", id="a half"),
        pytest.param("en-az", "COVID-19, the G20", "koronavirus, Böyük İyirmilik", id="digits of names"),
        pytest.param("en-ru", "3D and 4K", "объёмный и сверхчёткий", id="letters behind digits"),
        pytest.param("en-az", "Copy %1 to {2}, &#39;x&#39;", "{2} yerinə %1", id="placeholders"),
        pytest.param("en-az", "see http://a.az/2019", "bax: http://a.az/2020", id="addresses"),
        pytest.param("en-az", "version 2.0.1", "2.0.1 versiyası", id="a version"),
        pytest.param("en-az", "call 0800 555 111", "0800-555-111", id="a telephone"),
        pytest.param("en-ru", "a 150-pound man", "человек весом 68 кг", id="a converted unit"),
        pytest.param("en-ru", "45 miles (72 km)", "72 км", id="one of two units"),
        pytest.param("en-az", "no numbers", "rəqəmsiz", id="none"),
        pytest.param("en-ru", "two and a half times", "в 2,5 раза", id="decimals and words"),
        pytest.param("az-ru", "iki dəfə yarım", "в 2,5 раза", id="a half behind what is counted"),
        pytest.param("ru-az", "2,5 часа", "2 saat yarım", id="a half behind digits"),
        pytest.param("en-az", "half a million tonnes", "500 min ton", id="half a million"),
        pytest.param("az-en", "saat 6-nın yarısında", "at 5:30 p.m.", id="half of the sixth hour"),
        pytest.param("en-ru", "at 5:30 p.m.", "в половине шестого", id="half of the sixth hour in words"),
        pytest.param("ru-en", "в 18:00", "at six o’clock in the evening", id="an hour in words"),
        pytest.param("ru-en", "к 100-летию", "for the centenary", id="a centenary"),
        pytest.param("az-en", "XIX əsrin 70-ci illərində", "in the 1870s", id="a decade of a century"),
        pytest.param("ru-en", "в 70-х годах XIX века", "in the 1870s", id="a decade and its century behind"),
        pytest.param("en-az", "the early 1800s", "XIX əsrin əvvəli", id="a century by its years"),
        pytest.param("en-ru", "the turn of the 20th century", "рубеж XIX–XX веков", id="a turn of centuries"),
        pytest.param("en-az", "the turn of the twentieth century", "XIX–XX əsrlər", id="a turn in words"),
    ],
)
def test_noop(languages: str, source: str, text: str) -> None:
    assert found(RULE, source, text, languages) == []


@pytest.mark.parametrize(
    ("languages", "source", "text", "expected"),
    [
        pytest.param("en-az", "in 1918", "1981-ci ildə", "1918-ci ildə", id="digits that changed places"),
        pytest.param("en-az", "in 1920", "1918-ci ildə", "1920-ci ildə", id="the ending is the same"),
        pytest.param("en-ru", "1.5 times", "в 15 раз", None, id="a lost comma is not written by itself"),
        pytest.param("en-ru", "12,500 people", "12 600 человек", "12 500 человек", id="thousands"),
        pytest.param(
            "en-az", "1,500 roubles", "1,5 rubl", "1\N{NO-BREAK SPACE}500 rubl", id="thousands for decimals"
        ),
        pytest.param("az-en", "XIX əsrin 70-ci illəri", "the 1970s", None, id="another century"),
        pytest.param("en-ru", "5 million", "5 миллиардов", None, id="another great number"),
        pytest.param("az-ru", "XIX əsr", "XX век", None, id="Roman numerals"),
        pytest.param("en-az", "3 files", "fayllar", None, id="lost"),
        pytest.param("en-az", "some files", "30 fayl", None, id="added"),
    ],
)
def test_found(languages: str, source: str, text: str, expected: str | None) -> None:
    (finding,) = found(RULE, source, text, languages)
    assert finding.severity == "warning"
    assert mended(RULE, source, text, languages) == (expected or text)


def test_the_message_names_both_numbers() -> None:
    (finding,) = found(RULE, "in May 1918", "1981-ci ilin mayında")
    assert (finding.text, finding.message) == ("1981", "“1981” here, “1918” in the source.")
    (finding,) = found(RULE, "12 of them", "onlar")
    assert (finding.text, finding.message) == ("onlar", "“12” of the source is missing here.")


def test_a_number_may_stand_in_the_sentence_beside() -> None:
    segment = segment_of("Külək əsdi.", 1, "", (), Source("In 1918 the wind blew.", "en"))
    names = Glossary([])
    alone = Context(segment, "az", names, Style())
    beside = Context(segment, "az", names, Style(), around="1918-ci il idi. Külək əsdi.")
    assert len(list(check(alone))) == 1
    assert list(check(beside)) == []
