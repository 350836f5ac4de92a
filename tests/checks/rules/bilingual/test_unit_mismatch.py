"""Units and currencies of a translation and of its source."""

from __future__ import annotations

import pytest

from tests.checks.rules.bilingual.pairs import found

RULE = "unit-mismatch"


@pytest.mark.parametrize(
    ("languages", "source", "text"),
    [
        pytest.param("en-az", "5 km and 5 percent", "5 km və 5 faiz", id="words and signs"),
        pytest.param("en-ru", "$5 million", "5 млн долларов", id="a currency behind its number"),
        pytest.param("en-ru", "$26,750", "26 750 долл.", id="an abbreviation"),
        pytest.param("az-ru", "300 ₼", "300 манатов", id="manats"),
        pytest.param("en-az", "20 kilograms", "20 kq", id="kilograms"),
        pytest.param("en-ru", "85 mph", "85 миль в час", id="speed"),
        pytest.param("en-az", "12 square kilometres", "12 kv. km", id="square"),
        pytest.param("en-ru", "3 pounds", "3 фунта", id="money or weight"),
        pytest.param("en-ru", "5% to 10%", "от 5 до 10 процентов", id="once for two numbers"),
        pytest.param("en-ru", "six metres (18 feet)", "шесть метров", id="said twice in the source"),
        pytest.param("en-ru", "20 °C", "20 градусов", id="degrees"),
        pytest.param("en-ru", "2 GB", "2 ГБ", id="data"),
        pytest.param("en-ru", "11 footballers", "11 футболистов", id="no feet"),
        pytest.param("ru-en", "5 метров до метро", "5 metres to the metro", id="the metro"),
        pytest.param("en-az", "2005 in Baku", "2005, Bakı", id="no inch"),
        pytest.param("en-az", "load (5m)", "yük (5 dəq)", id="minutes"),
        pytest.param("en-az", "the miles between", "aradakı məsafə", id="no number"),
    ],
)
def test_noop(languages: str, source: str, text: str) -> None:
    assert found(RULE, source, text, languages) == []


@pytest.mark.parametrize(
    ("languages", "source", "text", "place"),
    [
        pytest.param("en-az", "20 miles away", "20 km uzaqda", "20 km", id="miles for kilometres"),
        pytest.param("en-ru", "It grew by 5%.", "Выросло на 5.", "Выросло на 5.", id="lost per cent"),
        pytest.param("az-en", "300 manat", "300 dollars", "300 dollars", id="another currency"),
        pytest.param("en-ru", "8 °F", "8 °C", "8 °C", id="Celsius for Fahrenheit"),
    ],
)
def test_found(languages: str, source: str, text: str, place: str) -> None:
    (finding,) = found(RULE, source, text, languages)
    assert (finding.text, finding.severity) == (place, "warning")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("200 miles", "320 км", id="length"),
        pytest.param("150 pounds", "68 кг", id="weight"),
        pytest.param("80 °F", "27 °C", id="temperature"),
        pytest.param("85 mph", "137 км/ч", id="speed"),
    ],
)
def test_a_sum_is_noted(source: str, text: str) -> None:
    (finding,) = found(RULE, source, text, "en-ru")
    assert (finding.severity, finding.message) == (
        "info",
        f"“{source}” of the source was converted to “{text}”.",
    )
