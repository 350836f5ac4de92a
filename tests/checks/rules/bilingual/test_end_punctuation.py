"""The sign at the end."""

from __future__ import annotations

import pytest

from tests.checks.rules.bilingual.pairs import found

RULE = "end-punctuation"


@pytest.mark.parametrize(
    ("languages", "source", "text"),
    [
        pytest.param("en-ru", "Loading...", "Загрузка…", id="an ellipsis"),
        pytest.param("en-ru", "Who?!", "Кто?..", id="a question with more"),
        pytest.param("en-az", "<b>Who?</b> ", "<b>Kim?</b>", id="tags and spaces"),
        pytest.param("en-az", "(in all.)", "(cəmi).", id="brackets"),
        pytest.param("en-az", "He asked, “Who?”", "“Kim?” deyə soruşdu.", id="a quotation"),
        pytest.param("zh-az", "谁？", "Kim?", id="signs of another script"),
        pytest.param("en-az", "Missed call from %1", "Buraxılmış zəng %1", id="a placeholder at the end"),
        pytest.param("en-az", "?", "!", id="nothing but signs"),
    ],
)
def test_noop(languages: str, source: str, text: str) -> None:
    assert found(RULE, source, text, languages) == []


@pytest.mark.parametrize(
    ("source", "text", "place"),
    [
        pytest.param("Who?", "Kim", "m", id="a question"),
        pytest.param("Name:", "Ad.", ".", id="a colon"),
        pytest.param("Loading", "Yüklənir…", "…", id="an ellipsis that is too many"),
        pytest.param("In %1:", "%1 daxilində", "ə", id="a colon before nothing"),
    ],
)
def test_found(source: str, text: str, place: str) -> None:
    (finding,) = found(RULE, source, text)
    assert (finding.severity, finding.text) == ("warning", place)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("Done.", "Bitdi", id="a full stop that is lost"),
        pytest.param("Done", "Bitdi.", id="… or added"),
        pytest.param("Welcome!", "Xoş gəldiniz.", id="an exclamation"),
    ],
)
def test_a_full_stop_is_noted(source: str, text: str) -> None:
    (finding,) = found(RULE, source, text)
    assert finding.severity == "info"
